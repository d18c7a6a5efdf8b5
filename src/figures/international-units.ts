import type { UnitMeaning } from './language-data.ts'

/** Currency signs and codes, as written before or after an amount, in any language. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(Object.entries({
  $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₪': 'ILS', '₦': 'NGN', '₺': 'TRY', '₫': 'VND',
  '฿': 'THB', '₱': 'PHP', '₴': 'UAH', '₡': 'CRC', '₲': 'PYG', '₵': 'GHS', '₸': 'KZT', '﷼': 'SAR', '＄': 'USD', '￥': 'JPY',
  US: 'USD', A: 'AUD', AU: 'AUD', C: 'CAD', CA: 'CAD', NZ: 'NZD', HK: 'HKD', S: 'SGD', NT: 'TWD', R: 'BRL', RM: 'MYR', Rs: 'INR',
  MX: 'MXN', CFA: 'XOF', FCFA: 'XOF', Rp: 'IDR', PS: 'GBP', Y: 'JPY', Ksh: 'KES', KSh: 'KES', Tk: 'BDT', Fr: 'CHF', kr: 'SEK',
})) // prettier-ignore

/** ISO codes that stand before or after an amount. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY RMB INR PKR BDT LKR NPR AUD CAD NZD HKD SGD TWD KRW THB MYR IDR PHP VND CHF SEK NOK DKK ISK PLN CZK HUF RON BGN ' +
    'HRK RUB UAH TRY ILS EGP SAR AED QAR KWD BHD OMR JOD LBP SYP IQD IRR MAD DZD TND LYD SDG NGN GHS KES UGX TZS ETB ZAR XOF XAF BRL ARS ' +
    'CLP COP PEN MXN UYU BOB PYG VES CRC GTQ HNL NIO PAB DOP CUP'
  ).split(' '),
)

/** Signs that carry a dollar after letters: US$, A$, HK$. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map(Object.entries({
  US: 'USD', A: 'AUD', AU: 'AUD', C: 'CAD', CA: 'CAD', CAN: 'CAD', CAD: 'CAD', NZ: 'NZD', HK: 'HKD', S: 'SGD', SG: 'SGD', NT: 'TWD', R: 'BRL',
  MX: 'MXN', J: 'JMD', TT: 'TTD', Z: 'ZWD', USD: 'USD', AUD: 'AUD', AR: 'ARS', COL: 'COP', CLP: 'CLP', MXN: 'MXN',
})) // prettier-ignore

/** Letters that stand directly before an amount and are no dollar: RM23.50, Rs500, PS2.7m. */
export const GLUED_CURRENCIES: ReadonlyMap<string, string> = new Map(Object.entries({
  RM: 'MYR', Rs: 'INR', Rp: 'IDR', PS: 'GBP', FCFA: 'XOF', CFA: 'XOF', Ksh: 'KES', KSh: 'KES', Sh: 'KES', Tk: 'BDT', Dh: 'AED', Dhs: 'AED',
  R: 'ZAR', Y: 'JPY', P: 'PHP', Fr: 'CHF', kr: 'SEK', Bs: 'BOB', Q: 'GTQ', L: 'HNL', SR: 'SAR', LE: 'EGP',
})) // prettier-ignore

/** Those that may stand apart from the amount, with or without a dot: Rs 500, Rs. 500. */
export const SPACED_CURRENCIES: ReadonlySet<string> = new Set([
  'Rs',
  'Rp',
  'RM',
  'Tk',
  'Ksh',
  'KSh',
  'Dh',
  'Dhs',
  'Bs',
  'FCFA',
  'CFA',
  'SR',
  'LE',
])

const measures = (symbols: string) =>
  symbols.split(' ').map((unit): [string, UnitMeaning] => [unit, { unit, kind: 'measure' }])
const durations = (unit: string, symbols: string) =>
  symbols.split(' ').map((symbol): [string, UnitMeaning] => [symbol, { unit, kind: 'duration' }])

/** Unit symbols that mean the same in every language, as written: upper and lower case differ. */
export const UNIT_SYMBOLS: ReadonlyMap<string, UnitMeaning> = new Map<string, UnitMeaning>([
  ['%', { unit: '%', kind: 'percent' }],
  ['٪', { unit: '%', kind: 'percent' }],
  ['‰', { unit: '‰', kind: 'percent' }],
  ['pc', { unit: '%', kind: 'percent' }],
  ['pct', { unit: '%', kind: 'percent' }],
  ['pp', { unit: 'pp', kind: 'percent' }],
  ['pps', { unit: 'pp', kind: 'percent' }],
  ['bps', { unit: 'bp', kind: 'percent' }],
  ['p', { unit: 'pence', kind: 'money' }],
  ['¢', { unit: 'cents', kind: 'money' }],
  ...measures(
    'mm cm m km ft in yd mi nm μm µm um km² m² cm² m2 km2 cm2 m³ m3 cm3 sqm sqft sq ha kg g mg μg µg mcg lb lbs oz gr mmHg',
  ),
  ...measures(
    'ml mL dl dL cl cL l L hl gal °C °F ° C F K hp bhp PS kW MW GW TW W kWh MWh GWh TWh Wh kWp mAh Ah A V kV mV VA',
  ),
  ...measures(
    'Hz kHz MHz GHz THz kB KB MB GB TB PB kb Mb Gb Mbps Gbps Kbps bit bits dB dBA Pa kPa MPa GPa hPa bar mbar psi J kJ MJ GJ cal kcal',
  ),
  ...measures(
    'N Nm kN lb-ft ft-lb mph kmh kph km/h km/hr kmph m/s ft/s knots kt rpm mpg mpge MP Mpx px ppi dpi ppm ppb fps cc cv CV ch bbl boe bpd',
  ),
  ...measures('″ ′ Ω F lx lm cd mol mmol Bq Sv mSv Gy eV keV MeV GeV nits'),
  ['t', { unit: 'tonnes', kind: 'measure' }],
  ['st', { unit: 'stone', kind: 'measure' }],
  ...durations('hours', 'h hr hrs'),
  ...durations('minutes', 'min mins mn'),
  ...durations('seconds', 's sec secs'),
  ...durations('milliseconds', 'ms'),
  ...durations('days', 'd'),
  ...durations('years', 'yr yrs'),
])

/** Formulas of chemistry with digits in them, which are no figures. */
export const FORMULAS: ReadonlySet<string> = new Set('CO2 NO2 SO2 O2 O3 H2 N2 CH4 H2O N2O NH3 H2S H2O2 CO₂'.split(' '))

/** Symbols trusted only when glued to the number or after a space with nothing that could be a word: single letters and words. */
export const GLUED_ONLY_UNITS: ReadonlySet<string> = new Set([
  'in',
  's',
  'd',
  'A',
  'a',
  'g',
  'l',
  'h',
  'bit',
  'bits',
  'sq',
  'ch',
  'gr',
  'N',
  'L',
  'J',
  'PS',
  'MP',
  'CV',
  'cv',
])
