import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { findFigures } from '../../src/figures/find-figures.ts'

/** One figure on one line: its text, its value, then hedge, trend, kind, unit and [noun] where they say something. */
function describeFigure(figure: Figure, source: string): string {
  const value = typeof figure.value === 'number' ? Number(figure.value.toFixed(4)) : figure.value.join('..')
  const unit = figure.kind === 'count' ? null : figure.unit
  const noun = figure.noun === null ? null : `[${source.slice(figure.noun.start, figure.noun.end)}]`
  const hedge = figure.hedge === 'exact' ? null : figure.hedge
  const kind = figure.kind === 'count' ? null : figure.kind
  return [figure.text, '=', value, hedge, figure.trend, kind, unit, noun].filter((part) => part !== null).join(' ')
}

type Row = readonly [text: string, ...figures: string[]]

const ENGLISH: readonly Row[] = [
  ['Officers arrested 2,517 people.', '2,517 = 2517 [people]'],
  ['Officers arrested 2 517 people.', '2 517 = 2517 [people]'],
  ['Officers arrested 2\u202f517 people.', '2\u202f517 = 2517 [people]'],
  ["Officers arrested 2'517 people.", "2'517 = 2517 [people]"],
  ['They found 17.793 irregular migrants.', '17.793 = 17793 [irregular migrants]'],
  ['It weighed 17.793 kg.', '17.793 = 17.793 measure kg'],
  ['Over 2.5k arrests and 8 million checks', '2.5k = 2500 over [arrests]', '8 million = 8000000 [checks]'],
  [
    'They seized $1.8bn, RM23.50, $A25m and 1.5 lakh rupees.',
    '$1.8bn = 1800000000 money USD',
    'RM23.50 = 23.5 money MYR',
    '$A25m = 25000000 money AUD',
    '1.5 lakh = 150000 money INR',
  ],
  ['The screen runs at 120Hz and the fund holds $43t.', '120Hz = 120 measure Hz', '$43t = 43000000000000 money USD'],
  [
    'Two hundred and fifty suspects in thirty-one towns',
    'Two hundred and fifty = 250 [suspects]',
    'thirty-one = 31 [towns]',
  ],
  ['half a million checks by two dozen officers', 'half a million = 500000 [checks]', 'two dozen = 24 [officers]'],
  [
    'One in five victims was a child, three quarters were women.',
    'One in five = 0.2 ratio [victims]',
    'three quarters = 0.75 ratio',
  ],
  ['Arrests doubled while seizures rose sixfold.', 'doubled = 2 ratio times', 'sixfold = 6 ratio times'],
  [
    'Seizures rose 12 per cent; crime fell by 3.5 percentage points.',
    '12 per cent = 12 up percent %',
    '3.5 percentage points = 3.5 down percent pp',
  ],
  ['Between 2,400 and 2,600 victims', '2,400 and 2,600 = 2400..2600 between [victims]'],
  [
    '1,500-2,000 officers, 10 to 15 raids',
    '1,500-2,000 = 1500..2000 between [officers]',
    '10 to 15 = 10..15 between [raids]',
  ],
  ['85 per cent to 90 per cent of victims', '85 per cent to 90 per cent = 85..90 between percent % [victims]'],
  ['It was a busy week - 850 of which were raids.', '850 = 850'],
  ['It was -12 degrees.', '-12 = -12 measure degrees'],
  [
    'Upwards of 300 agents, no fewer than 12 boats, up to 40 flights',
    '300 = 300 over [agents]',
    '12 = 12 at_least [boats]',
    '40 = 40 at_most [flights]',
  ],
  [
    'Nearly 24,000 checks, close to 900 searches, almost 50 arrests',
    '24,000 = 24000 nearly [checks]',
    '900 = 900 nearly [searches]',
    '50 = 50 nearly [arrests]',
  ],
  [
    'About 30 boats, roughly 70 cars, 300 or so agents, 40-odd dogs',
    '30 = 30 about [boats]',
    '70 = 70 about [cars]',
    '300 = 300 about [agents]',
    '40 = 40 about [dogs]',
  ],
  ['As many as 60 people or more than 100?', '60 = 60 at_most [people]', '100 = 100 over'],
  ['Of the 2,517 arrested, 850 face charges.', '2,517 = 2517 [arrested]', '850 = 850 [arrested]'],
  ['Police held 2,517 suspects, 850 of whom remain in custody.', '2,517 = 2517 [suspects]', '850 = 850 [suspects]'],
  [
    'Arrests: 2517\n- Countries: 116\nVictims\t3,222',
    '2517 = 2517 [Arrests]',
    '116 = 116 [Countries]',
    '3,222 = 3222 [Victims]',
  ],
  [
    'They held 286 people, including 12 in Lyon, and 40 boats, of which 7 sank.',
    '286 = 286 [people]',
    '12 = 12 [people]',
    '40 = 40 [boats]',
    '7 = 7 [boats]',
  ],
  ['forty-five (45) officers in a multi-billion market with zero-tolerance rules', 'forty-five (45) = 45 [officers]'],
  ['a 2,517-strong force', '2,517 = 2517 [force]'],
  [
    'a six-day operation, then a five -day one and a week-long pause',
    'six = 6 duration days',
    'five = 5 duration days',
    'week-long = 1 duration weeks',
  ],
  [
    'dozens of officers, tens of thousands of checks',
    'dozens = 12..120 between [officers]',
    'tens of thousands = 10000..100000 between [checks]',
  ],
  ['Ana Ruiz, 34, her son aged 12 and a 7-year-old girl', '34 = 34 age years', '12 = 12 age years', '7 = 7 age years'],
  [
    'From September 29 to October 4, 2024, then July 5 and 9',
    '29 = 29 date',
    '4 = 4 date',
    '2024 = 2024 date',
    '5 = 5 date',
    '9 = 9 date',
  ],
  [
    'between July 5 and 9 under a 2006 law of the 1990s',
    '5 = 5 date',
    '9 = 9 date',
    '2006 = 2006 date',
    '1990s = 1990 date',
  ],
  ['MADRID, Feb. 12 (Desk) -- at 10:30 a.m. or 5pm', '12 = 12 date', '10:30 a.m. = 10 time', '5pm = 5 time'],
  ['Call +33 1 44 01 02 03 or 555-123-4567.', '+33 1 44 01 02 03 = 33 identifier', '555-123-4567 = 555 identifier'],
  [
    'the first raid, the 21st century, a third-party tool',
    'first = 1 ordinal',
    '21st = 21 ordinal',
    'third = 3 ordinal',
  ],
  [
    'Flight 93 with iPhone 12 phones, S&P 500, Boeing 737, Route 66',
    '93 = 93 identifier',
    '12 = 12 identifier',
    '500 = 500 identifier',
    '737 = 737 identifier',
    '66 = 66 identifier',
  ],
  ['Operation Liberterra 2 and Weka II led to 12 arrests.', '2 = 2 identifier', '12 = 12 [arrests]'],
  [
    'COVID-19 grounded F-16 jets and flight MH370.',
    'COVID-19 = 19 identifier',
    'F-16 = 16 identifier',
    'MH370 = 370 identifier',
  ],
  ['They won 3-1, open 24/7 since 9/11.', '3-1 = 3 identifier', '24/7 = 24 identifier', '9/11 = 9 identifier'],
  ['at 16-18 Harbour Road and 10 Market Street', '16-18 = 16..18 between identifier', '10 = 10 identifier'],
  ['Host 192.168.0.1 runs version 2.3.1.', '192.168.0.1 = 192 identifier', '2.3.1 = 2 identifier'],
  [
    'page 12, Article 5, case no. 24-1234',
    '12 = 12 identifier',
    '5 = 5 identifier',
    '24-1234 = 24..1234 between identifier',
  ],
  ['a mass of 1.3x10^6 units', '1.3x10^6 = 1300000 [units]'],
  [
    'This one and each one count nothing; one suspect fled, one of them armed.',
    'one = 1 [suspect]',
    'one = 1 [suspect]',
  ],
  [
    'We paid more than 7 million euros ($8 million).',
    '7 million = 7000000 over money EUR',
    '$8 million = 8000000 over money USD',
  ],
  ['Arrests rose from 2,247 to 2,517.', '2,247 = 2247', '2,517 = 2517'],
  ['He was stabbed 13 times, three times more than she was.', '13 = 13', 'three = 3 ratio times'],
  ['a man in his 30s, a 2-1 win and the Six Nations', '30s = 30 age years', '2-1 = 2 identifier', 'Six = 6 identifier'],
  ['3. Officers searched 12 homes.', '3 = 3 identifier', '12 = 12 [homes]'],
  ['Several hundred agents had to call 112.', 'Several hundred = 300..900 between [agents]', '112 = 112 identifier'],
  ['half an hour later, a quarter of the agents left', 'half = 0.5 duration hours', 'a quarter = 0.25 ratio [agents]'],
  ['Officers rounded up 34 people; prices were up 4%.', '34 = 34 [people]', '4% = 4 up percent %'],
]

const FRENCH: readonly Row[] = [
  [
    'Plus de 2 517 personnes ont été arrêtées, dont 850 pour trafic.',
    '2 517 = 2517 over [personnes]',
    '850 = 850 [personnes]',
  ],
  ['Quelque 24 000 vols, près de 12 % du total', '24 000 = 24000 about [vols]', '12 % = 12 nearly percent % [total]'],
  [
    'Au moins une centaine de migrants et une dizaine de passeurs',
    'une centaine = 100 at_least [migrants]',
    'une dizaine = 10 about [passeurs]',
  ],
  [
    'quatre-vingt-dix-sept suspects, soixante et onze victimes',
    'quatre-vingt-dix-sept = 97 [suspects]',
    'soixante et onze = 71 [victimes]',
  ],
  [
    'deux cent cinquante agents et mille deux cents policiers',
    'deux cent cinquante = 250 [agents]',
    'mille deux cents = 1200 [policiers]',
  ],
  [
    "Jusqu'à 8 millions de contrôles et 3,5 millions d'euros saisis",
    '8 millions = 8000000 at_most [contrôles]',
    '3,5 millions = 3500000 money EUR',
  ],
  ['entre 2 400 et 2 600 victimes potentielles', '2 400 et 2 600 = 2400..2600 between [victimes potentielles]'],
  [
    'Du 29 septembre au 4 octobre 2024, puis le 1er août à 15h30',
    '29 = 29 date',
    '4 = 4 date',
    '2024 = 2024 date',
    '1er = 1 date',
    '15h30 = 15 time',
  ],
  ['un homme de 34 ans pendant une opération de six jours', '34 = 34 age years', 'six = 6 duration days'],
  [
    'deux tiers des suspects, un sur cinq, des milliers de contrôles',
    'deux tiers = 0.6667 ratio [suspects]',
    'un sur cinq = 0.2 ratio',
    'milliers = 1000..10000 between [contrôles]',
  ],
  [
    'vols en hausse de 12 %, en baisse de 3 points de pourcentage',
    '12 % = 12 up percent %',
    '3 points de pourcentage = 3 down percent pp',
  ],
  ['pas moins de 12 officiers au 12 rue Haute', '12 = 12 at_least [officiers]', '12 = 12 identifier'],
  ['Un suspect a fui, il ne reste seulement un suspect.', 'un = 1 [suspect]'],
]

const SPANISH: readonly Row[] = [
  [
    'La policía detuvo a más de 2.517 personas, 850 de ellas por trata.',
    '2.517 = 2517 over [personas]',
    '850 = 850 [personas]',
  ],
  ['unos 24.000 vuelos, casi el 12 % más', '24.000 = 24000 about [vuelos]', '12 % = 12 nearly percent %'],
  [
    '3 mil 744 detenidos en treinta y un mil controles',
    '3 mil 744 = 3744 [detenidos]',
    'treinta y un mil = 31000 [controles]',
  ],
  [
    'al menos un centenar de migrantes y decenas de miles de vuelos',
    'un centenar = 100 at_least [migrantes]',
    'decenas de miles = 10000..100000 between [vuelos]',
  ],
  [
    'hasta 8 millones de controles y 1.200 millones de dólares',
    '8 millones = 8000000 at_most [controles]',
    '1.200 millones = 1200000000 money USD',
  ],
  ['entre 2.400 y 2.600 víctimas potenciales', '2.400 y 2.600 = 2400..2600 between [víctimas potenciales]'],
  ['del 29 de septiembre al 4 de octubre de 2024', '29 = 29 date', '4 = 4 date', '2024 = 2024 date'],
  [
    'medio millón de personas, media docena de armas, uno de cada cinco',
    'medio millón = 500000 [personas]',
    'media docena = 6 [armas]',
    'uno de cada cinco = 0.2 ratio',
  ],
  ['un hombre de 34 años; el operativo duró seis días', '34 = 34 age years', 'seis = 6 duration days'],
  [
    'Los robos cayeron un 3,5 %; los arrestos se triplicaron.',
    '3,5 % = 3.5 down percent %',
    'triplicaron = 3 ratio times',
  ],
  ['Detenidos: 2.517', '2.517 = 2517 [Detenidos]'],
  [
    'La cifra pasó de 2.247 a 2.517; multas de 500 a 1.000 euros',
    '2.247 = 2247',
    '2.517 = 2517',
    '500 a 1.000 = 500..1000 between money EUR',
  ],
  ['con 17.793 migrantes irregulares', '17.793 = 17793 [migrantes irregulares]'],
  ['siete con cincuenta', 'siete con cincuenta = 7.5'],
  ['la quinta parte de los detenidos', 'quinta parte = 0.2 ratio [detenidos]'],
]

const ARABIC: readonly Row[] = [
  ['اعتقلت الشرطة أكثر من ٢٥١٧ شخصاً', '٢٥١٧ = 2517 over [شخصاً]'],
  ['تحديد هوية ٣٬٢٢٢ ضحية و١٧٬٧٩٣ مهاجراً', '٣٬٢٢٢ = 3222 [ضحية]', '١٧٬٧٩٣ = 17793 [مهاجراً]'],
  ['نحو 14 ألف رحلة وما يقارب مليونين', '14 ألف = 14000 about [رحلة]', 'مليونين = 2000000 nearly'],
  ['ثلاثمئة وخمسة وعشرون مشتبهاً', 'ثلاثمئة وخمسة وعشرون = 325 [مشتبهاً]'],
  ['ألفان وخمسمئة وسبعة عشر موقوفاً', 'ألفان وخمسمئة وسبعة عشر = 2517 [موقوفاً]'],
  [
    'ما لا يقل عن مئتي مهاجر وعشرات الآلاف من الرحلات',
    'مئتي = 200 at_least [مهاجر]',
    'عشرات الآلاف = 10000..100000 between [الرحلات]',
  ],
  [
    'بزيادة 12 في المئة، وتراجع بنسبة 3.5 بالمئة، و٥٠٪',
    '12 في المئة = 12 up percent %',
    '3.5 بالمئة = 3.5 down percent %',
    '٥٠٪ = 50 percent %',
  ],
  ['بين 2400 و2600 ضحية', '2400 و2600 = 2400..2600 between [ضحية]'],
  ['من 29 سبتمبر إلى 4 أكتوبر 2024', '29 = 29 date', '4 = 4 date', '2024 = 2024 date'],
  ['استمرت العملية ستة أيام ثم يومين', 'ستة = 6 duration days', 'يومين = 2 duration days'],
  ['ثلاثة أرباع الضحايا ونصف مليون شخص', 'ثلاثة أرباع = 0.75 ratio [الضحايا]', 'نصف مليون = 500000 [شخص]'],
  ['ارتفع العدد من 2247 إلى 2517', '2247 = 2247', '2517 = 2517'],
  ['القرن الحادي والعشرين', 'الحادي والعشرين = 21 ordinal'],
  ['خمس السكان وخمس سنوات', 'خمس = 0.2 ratio [السكان]', 'خمس = 5 duration years'],
  ['رجل يبلغ من العمر 34 عاماً', '34 = 34 age years'],
  ['مِئَتَانِ وَخَمْسُونَ شَخْصًا', 'مِئَتَانِ وَخَمْسُونَ = 250 [شَخْصًا]'],
  ['عملية ليبرتيرا 2 في 116 دولة', '2 = 2 identifier', '116 = 116 [دولة]'],
  ['۲۵۱۷ شخصا', '۲۵۱۷ = 2517 [شخصا]'],
]

const MIXED: readonly Row[] = [
  [
    'Police held 2,517 people.\nLa police a arrêté 2.517 personnes, soit 3,5 % de plus.\nاعتقلت الشرطة 2,517 شخصاً.\nLa policía detuvo a 2.517 personas.',
    '2,517 = 2517 [people]',
    '2.517 = 2517 [personnes]',
    '3,5 % = 3.5 percent %',
    '2,517 = 2517 [شخصاً]',
    '2.517 = 2517 [personas]',
  ],
]

const TABLES = { English: ENGLISH, French: FRENCH, Spanish: SPANISH, Arabic: ARABIC, 'several languages': MIXED }

describe.each(Object.entries(TABLES))('figures in %s', (_language, rows) => {
  it.each(rows)('%s', (text, ...figures) => {
    expect(findFigures(text).map((figure) => describeFigure(figure, text))).toEqual(figures)
  })
})
