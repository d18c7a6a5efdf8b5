import type { LanguageData } from '../language-data.ts'
import { PLAIN_GRAMMAR } from '../plain-grammar.ts'
import { phrases, same, words } from '../word-list.ts'

/** Verbs of change, alone and before "by": "rose 3 %", "rose by 3 %". */
const moving = (list: string): string[] => phrases(list).flatMap((verb) => [verb, `${verb} by`])

/** English. Scale words follow the short scale, with the Indian lakh and crore. */
export const en: LanguageData = {
  language: 'en',
  decimalMark: '.',
  grammar: {
    ...PLAIN_GRAMMAR,
    andAfter: ['hundred', 'scale'],
    spokenHundreds: true,
    tensJoinDenominator: true,
  },
  numbers: {
    units: { zero: 0, nought: 0, naught: 0, nil: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 }, // prettier-ignore
    teens: {
      ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
    }, // prettier-ignore
    tens: { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    hundred: ['hundred'],
    hundreds: {},
    scales: {
      thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15, millions: 1e6, billions: 1e9, trillions: 1e12,
      thousands: 1e3, mln: 1e6, mil: 1e6, mill: 1e6, bln: 1e9, tln: 1e12, trn: 1e12, lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5,
      crore: 1e7, crores: 1e7, cr: 1e7, kr: 1e7, koti: 1e7,
    }, // prettier-ignore
    boundScales: words('mil mill cr kr mln bln tln trn koti'),
    dualScales: {},
    scaleLetters: {
      k: 1e3, K: 1e3, m: 1e6, M: 1e6, mn: 1e6, Mn: 1e6, MM: 1e6, b: 1e9, B: 1e9, bn: 1e9, Bn: 1e9, BN: 1e9, G: 1e9, t: 1e12, T: 1e12, tn: 1e12,
    }, // prettier-ignore
    dozens: { dozen: 12, dozens: 12, doz: 12, dozs: 12 },
    collectives: {},
    vague: {
      dozens: [12, 120], scores: [20, 100], tens: [10, 100], hundreds: [100, 1e3], thousands: [1e3, 1e4],
      millions: [1e6, 1e7], billions: [1e9, 1e10], trillions: [1e12, 1e13],
    }, // prettier-ignore
    vagueBeforeOf: words('scores tens'),
    fractions: { half: 1 / 2, quarter: 1 / 4 },
    weakFractions: words('half quarter'),
    agoWords: words('earlier later ago before'),
    denominators: {
      half: 2, halves: 2, thirds: 3, quarter: 4, quarters: 4, fourths: 4, fifths: 5, sixths: 6, sevenths: 7, eighths: 8,
      ninths: 9, tenths: 10, elevenths: 11, twelfths: 12, thirteenths: 13, fourteenths: 14, fifteenths: 15, sixteenths: 16,
      seventeenths: 17, eighteenths: 18, nineteenths: 19, twentieths: 20, thirtieths: 30, fortieths: 40, fiftieths: 50, sixtieths: 60,
      seventieths: 70, eightieths: 80, ninetieths: 90, hundredths: 100, thousandths: 1e3, millionths: 1e6, billionths: 1e9, trillionths: 1e12,
      firsts: 1,
    }, // prettier-ignore
    looseDenominators: words('half halves quarter quarters'),
    denominatorEndings: [],
    parts: {},
    partsOfWholes: {},
    partNouns: [],
    ordinals: {
      first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
      thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
      thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100,
      thousandth: 1e3, millionth: 1e6, billionth: 1e9, trillionth: 1e12,
    }, // prettier-ignore
    ordinalEndings: ['st', 'nd', 'rd', 'th'],
    pairs: ['couple', 'pair'],
    multiples: {
      doubled: 2, tripled: 3, trebled: 3, quadrupled: 4, quintupled: 5, twofold: 2, threefold: 3, fourfold: 4, fivefold: 5, sixfold: 6,
      sevenfold: 7, eightfold: 8, ninefold: 9, tenfold: 10, hundredfold: 100, thousandfold: 1e3,
    }, // prettier-ignore
    multipleEndings: ['fold'],
  },
  prefixes: {},
  prefixedArticle: '',
  and: ['and', '&'],
  or: ['or'],
  to: ['to', 'til', 'till', 'through'],
  between: ['between', 'in between', 'anywhere between', 'somewhere between', 'ranging between'],
  from: ['from', 'ranging from', 'range from', 'ranges from', 'ranged from', 'anywhere from'],
  of: ['of'],
  point: ['point'],
  weakPoints: [],
  negative: ['minus', 'negative'],
  articles: ['a', 'an'],
  weakOnes: ['one'],
  oneIsArticle: false,
  onlyWords: words('only just exactly least than about nearly over under'),
  notOneAfter: words(
    'this that each the no any every another which some such single last first next other right wrong new old big good bad loved square',
  ),
  oneBefore: words('last more other single final additional'),
  ratioWords: phrases('out of every|out of each|out of|in every|for every'),
  divisionWords: words('over'),
  weakRatioWords: ['in'],
  weakRatioNeedsWords: false,
  hedgesBefore: {
    over: phrases(
      'more than|over than|over|above|upwards of|upward of|in excess of|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|topping|topped|beyond|north of|better than|greater than|higher than|well over|just over|far more than|slightly more than|slightly over|a little over|a little more than|more then|not less than just|longer than|larger than|bigger than|older than|>',
    ),
    at_least: phrases(
      'as few as|as little as|at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|minimum of|at the very least|≥|>=',
    ),
    under: phrases(
      'less than|fewer than|under|below|lower than|smaller than|south of|well under|short of|sub-|sub|<|younger than',
    ),
    at_most: phrases(
      'as many as|as much as|up to|at most|no more than|not more than|a maximum of|maximum of|not exceeding|at the most|capped at|upto|≤|<=|reach up to|to up to',
    ),
    nearly: phrases(
      'nearly|almost|close to|approaching|just about|just under|just below|just short of|just shy of|slightly under|slightly below|slightly less than|slightly fewer than|a little under|a little less than|a shade under|shy of|next to|not quite|well-nigh|nearing',
    ),
    about: phrases(
      'about|around|approximately|roughly|some|approx|approx.|circa|ca.|c.|an estimated|estimated|estimated at|estimated to be|in the region of|in the order of|on the order of|in the neighborhood of|in the neighbourhood of|somewhere around|something like|or so|just around|more or less|averaging|averaged|barely|perhaps|maybe|~|≈|∼|±|give or take|in the vicinity of',
    ),
    exact: phrases('exactly|precisely|just|only|a total of|a record|in all|fully|a full'),
  },
  hedgesAfter: {
    over: phrases('or more than|-plus|plus|+|and counting|and more'),
    at_least: phrases(
      'and up|and over|and above|or more|or over|at least|or above|or greater|at a minimum|or higher|or older|and older',
    ),
    at_most: phrases(
      'or less|or fewer|or under|at most|or below|at the most|maximum|tops|max|or younger|and under|or lower',
    ),
    about: phrases(
      'or so|-odd|odd|-ish|ish|approximately|or thereabouts|give or take|-some|more or less|roughly|or more or less',
    ),
  },
  hedgeSkips: [],
  trends: {
    up: [
      ...moving(
        'rose|rise|rises|risen|rising|gained|gains|gain|gaining|climbed|climbs|climb|climbing|jumped|jumps|jump|jumping|surged|surge|surging|soared|soaring|increased|increases|increase|increasing|grew|grow|grows|grown|growing|advanced|advancing|expanded|expand|expanding|rallied|rebounded|spiked|swelled|leapt|leaped|shot up|went up|up|higher|upward',
      ),
      ...phrases(
        'raised by|hiked by|boosted by|rise of|increase of|an increase of|a rise of|jump of|gain of|growth of|added|adding|added another|trending up',
      ),
    ],
    down: [
      ...moving(
        'fell|fall|falls|fallen|falling|dropped|drops|drop|dropping|decreased|decreases|decrease|decreasing|declined|declines|decline|declining|slid|slide|slides|sliding|slipped|slips|slip|slipping|plunged|plunges|plunge|plunging|plummeted|plummet|plummeting|sank|sink|sinking|tumbled|tumbles|tumble|tumbling|shrank|shrink|shrunk|shrinking|contracted|eased|retreated|dipped|went down|down|lower|downward',
      ),
      ...phrases(
        'reduced by|cut by|reducing by|cutting by|fall of|drop of|a drop of|a fall of|decrease of|a decrease of|decline of|a decline of|reduction of|a reduction of|lost|losing|loses|shed|dip down to',
      ),
    ],
  },
  changeWords: words('changed went moved'),
  weakTrends: words(
    'up down added adding lost losing gain gains shed cut grow raised reduced reducing cutting fall drop rise higher lower slide slip climb jump',
  ),
  percent: phrases('percent|per cent|per-cent|pc|pct|percentage'),
  percentPoints: phrases(
    'percentage points|percentage point|percent points|per cent points|pp|percentage-point|percentage-points',
  ),
  basisPoints: phrases('basis points|basis point|basis-point|bps'),
  multipleAfter: words(
    'more higher as the larger bigger greater faster lower less likelier longer stronger worse better earnings book',
  ),
  decadeOfLife: words('his her their my early late mid'),
  times: phrases('times|-times|x|×'),
  currencies: {
    dollars: 'USD', dollar: 'USD', 'us dollars': 'USD', 'u.s. dollars': 'USD', bucks: 'USD', cents: 'cents', cent: 'cents', sen: 'sen', pence: 'pence',
    euros: 'EUR', euro: 'EUR', pounds: 'pounds', 'pounds sterling': 'GBP', sterling: 'GBP', yen: 'JPY', yuan: 'CNY', renminbi: 'CNY', rupees: 'INR', rupee: 'INR',
    shekels: 'ILS', shekel: 'ILS', rubles: 'RUB', roubles: 'RUB', ruble: 'RUB', francs: 'francs', pesos: 'pesos', peso: 'pesos', reais: 'BRL', rand: 'ZAR',
    rands: 'ZAR', naira: 'NGN', crowns: 'crowns', krone: 'krone', kroner: 'krone', kronor: 'SEK', krona: 'SEK', lira: 'TRY', dirhams: 'dirhams',
    dirham: 'dirhams', riyals: 'SAR', riyal: 'SAR', dinars: 'dinars', dinar: 'dinars', baht: 'THB', won: 'KRW', zloty: 'PLN', hryvnia: 'UAH',
    ringgit: 'MYR', rupiah: 'IDR', bitcoin: 'BTC', bitcoins: 'BTC', shillings: 'shillings', quid: 'GBP', pennies: 'pennies', taka: 'BDT', cedis: 'GHS',
  }, // prettier-ignore
  currencyOrigins: words(
    'us american australian canadian hong-kong singapore danish swedish norwegian czech swiss british egyptian emirati moroccan saudi tunisian jordanian kuwaiti mexican colombian argentine chilean philippine indian pakistani syrian lebanese israeli russian turkish japanese chinese',
  ),
  durations: {
    second: 'seconds', seconds: 'seconds', sec: 'seconds', secs: 'seconds', minute: 'minutes', minutes: 'minutes', min: 'minutes', mins: 'minutes',
    hour: 'hours', hours: 'hours', hr: 'hours', hrs: 'hours', day: 'days', days: 'days', night: 'nights', nights: 'nights', week: 'weeks', weeks: 'weeks',
    weekend: 'weekends', weekends: 'weekends', fortnight: 'fortnights', month: 'months', months: 'months', year: 'years', years: 'years', yr: 'years',
    yrs: 'years', decade: 'decades', decades: 'decades', century: 'centuries', centuries: 'centuries', millennia: 'millennia', 'light years': 'light-years',
    'working days': 'working days', 'business days': 'business days', 'school days': 'school days',
  }, // prettier-ignore
  measures: {
    ...same(
      'kilometers|kilometres|meters|metres|centimeters|centimetres|millimeters|millimetres|miles|yards|feet|inches|acres|hectares|tonnes|tons|kilograms|kilos|grams|milligrams|ounces|pounds|litres|liters|gallons|barrels|degrees|watts|kilowatts|megawatts|gigawatts|volts|amps|hertz|decibels|horsepower|calories|gigabytes|megabytes|terabytes|pixels|megapixels|knots|square miles|square kilometers|square kilometres|square feet|square meters|square metres|cubic feet|cubic meters|cubic metres|degrees celsius|degrees fahrenheit|gigapascals|pound-feet|nanometers|microns|carats|bushels|points|nautical miles|bits|bytes|hertz|lumens|nits|stone|light-years|square yards|fluid ounces|metric tons|metric tonnes|short tons|pints|quarts|teaspoons|tablespoons|cups|sq m|sq ft|sq km|sq mi|sq miles|sq metres|sq meters|cu m|degrees c|degrees f|miles per hour|kilometers per hour|kilometres per hour|miles per gallon|miles an hour|kilometres an hour',
    ),
    kilometer: 'kilometers', kilometre: 'kilometres', meter: 'meters', metre: 'metres', mile: 'miles', yard: 'yards', foot: 'feet', inch: 'inches', acre: 'acres',
    hectare: 'hectares', tonne: 'tonnes', ton: 'tons', kilogram: 'kilograms', kilo: 'kilos', gram: 'grams', ounce: 'ounces', litre: 'litres',
    liter: 'liters', gallon: 'gallons', barrel: 'barrels', degree: 'degrees', watt: 'watts', megawatt: 'megawatts', gigawatt: 'gigawatts',
    volt: 'volts', millimeter: 'millimeters', millimetre: 'millimetres', centimeter: 'centimeters', centimetre: 'centimetres', nanometer: 'nanometers',
    celsius: 'degrees celsius', fahrenheit: 'degrees fahrenheit', carat: 'carats', point: 'points', pint: 'pints', quart: 'quarts', 'square foot': 'square feet',
    'square meter': 'square meters', 'square metre': 'square metres', 'square mile': 'square miles', pixel: 'pixels', megapixel: 'megapixels',
    'cubic foot': 'cubic feet', 'cubic meter': 'cubic meters', 'nautical mile': 'nautical miles', decibel: 'decibels', kilowatt: 'kilowatts',
    'lb-ft': 'lb-ft', 'fluid ounce': 'fluid ounces',
  }, // prettier-ignore
  dualUnits: {},
  dualCounts: {},
  singleDurations: {
    'day-long': 'days', daylong: 'days', 'week-long': 'weeks', weeklong: 'weeks', 'month-long': 'months', monthlong: 'months',
    'year-long': 'years', yearlong: 'years', 'hour-long': 'hours', hourlong: 'hours', 'decade-long': 'decades', decadelong: 'decades',
    'night-long': 'nights', 'weekend-long': 'weekends',
  }, // prettier-ignore
  numberSuffixes: words('strong odd plus something some ish fold'),
  months: {
    january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
    jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
  }, // prettier-ignore
  weekdays: words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'),
  yearCues: words(
    'in since of by from until till during before after around circa for to and through between early late mid pre post the this ending ended year fiscal spring summer autumn winter end',
  ),
  looseYearCues: words('for between around through before after circa during'),
  openYearCues: words('until till through since by before after'),
  circaWords: words('about around approximately circa ca. . c.'),
  countVerbs: words(
    'were are have arrested detained held rescued freed killed injured wounded charged seized missing dead hurt released identified jailed',
  ),
  rateLeads: words('a an per each every'),
  rateWords: words('annually yearly daily apiece'),
  pluralVerbEndings: [],
  sizeLeads: words(
    'numbered numbering totalled totaled totalling totaling reached reaching arresting detaining rescuing',
  ),
  countedNouns: words(
    'arrests detentions officers suspects victims migrants detainees prisoners inmates people persons men women children passengers soldiers troops agents cases raids checks searches homes houses vehicles weapons firearms flights messages profiles complaints',
  ),
  decadeLeads: [],
  clockBefore: [],
  clockByOrdinals: false,
  clockBeforeHours: [],
  clockAfter: phrases("o'clock|o’clock|noon|midnight"),
  ageBefore: phrases(
    'age is|age was|man of|woman of|boy of|girl of|aged|age|age of|ages|aged between|ages of|over the age of|under the age of|turned',
  ),
  ageAfter: phrases(
    'age group|age bracket|-year-old|year-old|years old|year old|years of age|-month-old|month-old|months old|-week-old|weeks old|-day-old|days old|-year-olds|year-olds|-years-old|years-old|-year old|-day old|-month old',
  ),
  labels: words(
    'flight page pages article articles section chapter chapters no nos number numbers nr nrs route highway interstate exit room gate platform channel group unit level tier phase stage category type class grade model mark version volume vol issue season episode part step item items exercise exercises question figure table line lane act rule title resolution protocol law bill order case docket file apartment apt suite floor block sector district ward zone precinct station terminal runway bus train tram room studio area camp building lot house iphone ipad galaxy boeing airbus windows android ios xbox playstation formula pier box po proposition prop amendment world-war operation game round division league id zip zipcode fig para sec pp psalm ref reference badge warrant track grade schedule annex appendix paragraph clause kepler apollo sputnik covid sp nasdaq ftse dow cac ibex russell',
  ),
  labelsAfter: words('zip dreamliner superjet postcode max pro mini ultra'),
  eras: ['BC', 'AD', 'BCE', 'CE'],
  rankWords: words('top bottom last-placed'),
  severalWords: words('several many few'),
  streetWords: words(
    'street st road rd avenue ave av boulevard blvd lane ln drive dr square sq place pl court ct way highway hwy terrace close crescent parkway row broadway',
  ),
  streetLeads: [],
  nameLeads: [],
  streetBefore: words('at on'),
  phoneWords: words('phone telephone tel call fax hotline mobile cell whatsapp contact dial'),
  scoreWords: words(
    'win won beat beating beaten defeat defeated lost lose loss draw drew drawn lead led leading score scored victory match game goal goals final tied tie tying down up aggregate halftime thrashed record set sets series',
  ),
  functionWords: words(
    "a an the and or but nor so yet if then than that this these those which who whom whose what when where why how of in on at to from by for with without within into onto upon over under above below between among amongst across through during before after since until till against about around near off out up down as is are was were be been being am has have had having do does did doing will would shall should can could may might must not no it its they them their he him his she her hers we us our you your i me my there here also just only while because although though despite per via plus including said says say told according when were't wasn't isn't aren't have't hadn't both either neither all any each every some such same other another more most less least very too still already now today yesterday tomorrow ago later earlier last next so-far however meanwhile followed compared higher lower worldwide overall altogether respectively lost won went came took gave left held sank fled died fell rose grew ran saw got began met paid led became remained including involving each toward towards along amid whether like unlike until onto ahead back again",
  ),
  tellingWords: words(
    'arrests arrested rescued seized police officers suspects victims countries trafficking operation checks flights figures total identified potential',
  ),
  tellingEndings: words('ing tion ed ly ght ness ship'),
  determiners: words('the this that its their his her our your my last next these those a each every any'),
  wholes: [],
  pluralEndings: ['s'],
  singularEndings: ['ss', 'us', 'is', "'s", '’s'],
  verbEndings: ['ed'],
  irregularPlurals: words(
    'people men women children police personnel staff persons teeth feet mice fish sheep aircraft cattle migrants media data criteria phenomena species offspring livestock dead others folk',
  ),
  nounSkips: words('more other additional further new extra'),
  backReferences: words('which whom them these those'),
  partLeads: words('including includes included which whom'),
  adjectivesFollow: false,
  writing: {
    group: ',',
    decimal: '.',
    groupFrom: 1000,
    hedges: {
      exact: '{}',
      about: 'about {}',
      nearly: 'nearly {}',
      over: 'more than {}',
      at_least: 'at least {}',
      under: 'fewer than {}',
      at_most: 'up to {}',
    },
    between: 'between {low} and {high}',
    scales: [
      [1e12, 'trillion', 'trillion'],
      [1e9, 'billion', 'billion'],
      [1e6, 'million', 'million'],
    ],
    percent: '{}%',
    percentPoints: '{} percentage points',
    currencies: { USD: '${}', EUR: '€{}', GBP: '£{}', INR: '₹{}', AUD: 'A${}', CAD: 'C${}' },
    money: '{} {unit}',
    scaledCurrencies: {},
    minus: '-',
  },
}
