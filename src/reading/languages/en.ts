import type { ReadingLanguage } from '../reading-language.ts'
import { toNameTable, toNumberWords, toWordSet } from '../word-list.ts'

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  data: 'data',
  series: 'series',
  police: 'police',
}

const IRREGULAR_VERBS: Readonly<Record<string, string>> = {
  caught: 'catch',
  found: 'find',
  held: 'hold',
  freed: 'free',
  freeing: 'free',
  froze: 'freez',
  frozen: 'freez',
  taken: 'take',
  took: 'take',
  sought: 'seek',
  shutting: 'shut',
}

/** Nouns in -ing that are no form of the participle beside them: "migrant smuggling" is not "smuggled migrants". */
const NOUNS_IN_ING = toWordSet(
  'trafficking smuggling laundering hacking phishing funding building meeting training shipping engineering gambling begging wing',
)

const VOWEL = /[aeiouy]/

/** Takes the plural off. */
function lemma(word: string): string {
  const irregular = IRREGULAR_PLURALS[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/** A suffix stripper of the lightest kind: plural, -ed, -ing, silent e, y as i. */
function stem(word: string): string {
  const irregular = IRREGULAR_VERBS[word]
  if (irregular !== undefined) return irregular
  let base = lemma(word)
  if (NOUNS_IN_ING.has(base)) return base
  if (base.length < 4) return base
  if (base.endsWith('ied')) base = `${base.slice(0, -3)}y`
  const suffix = /(?:ing|ed)$/.exec(base)
  if (suffix !== null && suffix.index >= 3 && VOWEL.test(base.slice(0, suffix.index))) {
    base = base.slice(0, suffix.index)
    if (/([bdgkmnprtv])\1$/.test(base)) base = base.slice(0, -1)
  }
  if (base.length > 3 && base.endsWith('e')) base = base.slice(0, -1)
  return base.replace(/y$/, 'i')
}

/** "arresting": "arrest", "arrested", "arreste" is no word and does no harm. */
function verbForms(word: string): readonly string[] {
  const [, base = ''] = /^(.{3,}?)(?:ing|ed)$/.exec(word) ?? []
  if (base === '' || NOUNS_IN_ING.has(word)) return []
  const single = base.replace(/([bdgkmnprtv])\1$/, '$1')
  return [base, `${base}e`, `${base}ed`, `${base}ing`, single]
}

/** "Emirati, Emiratis"; "Chinese" and "Spanish" stay. */
function inflectPeople(name: string): readonly string[] {
  return /(?:ese|sh|ch|s|men)$/.test(name) ? [name] : [name, `${name}s`]
}

export const english: ReadingLanguage = {
  language: 'en',
  functionWords: toWordSet(`
    a an the this that these those its it he she they them their his her we our you your i me my us who whom whose which what
    when where why how is are was were be been being am do does did done has have had having will would shall should can could may might must
    of in on at by for from to into onto with without within over under about around between among during through throughout across against
    after before since until till as than then there here out up down off near nearly almost roughly approximately some more most less least
    fewer fewest only just also even still not no nor so if such each every all any both either neither one ones other others another same
    too very much many few several total exactly at least than per via amid including included include s t re ve ll d m
    said says say according tell told please give show me get list know many number figure figures overall altogether
    while because though although whether upon like yes ok hi hello hey thanks`),
  emptyWords: toWordSet(
    'a an the of were was is are been being be had have has having that who which whom whose it its their his her them they s',
  ),
  conjunctions: toWordSet('and or &'),
  commonWords: toWordSet(`
    week weeks month months day days year years hour hours time times today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    police officer officers official officials authorities authority agency agencies country countries nation nations world global international
    interpol europol afripol unodc un eu government minister ministry interior president secretary general law enforcement crime crimes criminal criminals
    group groups gang gangs network networks ring rings human trafficking trafficker traffickers smuggling smuggler smugglers migrant migrants victim victims
    people person persons man men woman women child children minor minors family families girl girls boy boys worker workers
    arrest arrests arrested arresting detained suspect suspects suspected rescue rescued identified investigation investigations check checks counties
    border borders airport airports port ports flight flights checkpoint checkpoints raid raids seized seizure drug drugs cash money bank account accounts
    million millions billion thousand thousands hundred hundreds dozen first second third last next new old big large small high low long short
    early late good bad right left part parts place places case cases data report reports reported statement news media press release
    storm light flash fire water weak week wake work works working worked worker wear weak wreck trigger thunder eagle lion dragon hawk shield
    storm strike blue red green black white gold silver iron steel north south east west northern southern eastern western africa african asia asian
    europe european america american middle east city state states town home house office school hospital court prison law legal illegal
    take took taken make made making put set see seen saw come came go went gone run ran find found keep kept hold held bring brought lead led leads
    use used using help helped call called calls name named start started begin began end ended launch launched carry carried join joined
    support supported target targeted result results resulted include conduct conducted operate operated operating operation operations operational
    campaign crackdown mission effort efforts action actions sweep sting joint major latest recent current former second
    information intelligence evidence details question questions answer source sources article story stories page photo file video
    true false real fake correct wrong sure fine nice best better worse worst top bottom
    force forces forced labour labor sexual exploitation slavery begging farm farms nightclub nightclubs household households
    online cyber cybercrime fraud scam scams website websites server servers internet web digital email phone phones
    medicine medicines food drink wine beer cheese oil olive animal animals bird birds wood timber ivory plant plants product products
    expect expected target face faced step steps line lines point points strong strategic special specific preliminary final
    compare compared difference between versus vs percent percentage share rate average increase increased decrease rise rose fall fell drop
    three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
    january february march april june july august september october november december
    liberal liberty literature terror letter later matter better water after other either neither never under power
    market marker marks mark stone storey stormy turtle turtles`),
  tellingWords: toWordSet(`
    the and of were was how many which what when where who did does people arrests arrested rescued victims countries with from this that operation
    checks suspects seized smuggling trafficking much long`),
  operationCues: toWordSet('operation operations op ops'),
  namingWords: toWordSet('called dubbed named codenamed nicknamed code-named known as code'),
  editionNouns: toWordSet(
    'edition editions phase phases round part iteration instalment installment wave leg number no nr vol version',
  ),
  articles: toWordSet('the a an'),
  ofWords: toWordSet('of s'),
  yearWords: toWordSet('in for from during year back'),
  comparisonWords: toWordSet('vs versus than to with against compared'),
  ordinalEndings: toWordSet('st nd rd th'),
  numberAbbreviations: toWordSet('no nr num'),
  inWords: toWordSet('in into'),
  verbMonths: toWordSet('may march'),
  afterPronounI: toWordSet('am was think have had would want need mean guess know read saw m ve d'),
  ordinals: toNumberWords(`
    first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 fourteenth:14
    fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20`),
  cardinals: toNumberWords(`
    one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16
    seventeen:17 eighteen:18 nineteen:19 twenty:20`),
  months: toNumberWords(`
    january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12
    jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12`),
  peoples: toNameTable(`
    af:afghan al:albanian dz:algerian ad:andorran ao:angolan ag:antiguan ar:argentine,argentinian,argentinean am:armenian au:australian at:austrian
    az:azerbaijani,azeri bs:bahamian bh:bahraini bd:bangladeshi bb:barbadian by:belarusian,belarussian be:belgian bz:belizean bj:beninese bt:bhutanese
    bo:bolivian ba:bosnian bw:botswanan,motswana,batswana br:brazilian bn:bruneian bg:bulgarian bf:burkinabe bi:burundian kh:cambodian
    cm:cameroonian ca:canadian cv:cape_verdean,cabo_verdean cf:central_african td:chadian cl:chilean cn:chinese co:colombian km:comorian,comoran
    cd:congolese cr:costa_rican ci:ivorian hr:croatian,croat cu:cuban cy:cypriot cz:czech dk:danish,dane dj:djiboutian do:dominican ec:ecuadorian,ecuadorean
    eg:egyptian sv:salvadoran,salvadorian gq:equatorial_guinean,equatoguinean er:eritrean ee:estonian sz:swazi et:ethiopian fj:fijian fi:finnish,finn
    fr:french,frenchman,frenchmen ga:gabonese gm:gambian ge:georgian de:german gh:ghanaian gr:greek gd:grenadian gt:guatemalan gn:guinean
    gw:bissau_guinean gy:guyanese ht:haitian hn:honduran hk:hong_konger hu:hungarian is:icelandic,icelander in:indian id:indonesian ir:iranian
    iq:iraqi ie:irish il:israeli it:italian jm:jamaican jp:japanese jo:jordanian kz:kazakh,kazakhstani ke:kenyan ki:i_kiribati kp:north_korean
    kr:south_korean,korean kw:kuwaiti kg:kyrgyz,kyrgyzstani la:laotian,lao lv:latvian lb:lebanese ls:basotho,mosotho lr:liberian ly:libyan
    li:liechtensteiner lt:lithuanian lu:luxembourger,luxembourgish mo:macanese mg:malagasy mw:malawian my:malaysian mv:maldivian ml:malian
    mt:maltese mh:marshallese mr:mauritanian mu:mauritian mx:mexican fm:micronesian md:moldovan mc:monegasque mn:mongolian me:montenegrin
    ma:moroccan mz:mozambican mm:burmese,myanma na:namibian nr:nauruan np:nepali,nepalese nl:dutch,dutchman,dutchmen nz:new_zealander ni:nicaraguan
    ne:nigerien ng:nigerian mk:macedonian,north_macedonian no:norwegian om:omani pk:pakistani pw:palauan ps:palestinian pa:panamanian
    pg:papua_new_guinean py:paraguayan pe:peruvian ph:filipino,philippine,filipina pl:polish,pole pt:portuguese pr:puerto_rican qa:qatari
    ro:romanian ru:russian rw:rwandan kn:kittitian lc:saint_lucian,st_lucian vc:vincentian ws:samoan sm:sammarinese st:sao_tomean
    sa:saudi,saudi_arabian sn:senegalese rs:serbian,serb sc:seychellois sl:sierra_leonean sg:singaporean sk:slovak,slovakian si:slovenian,slovene
    sb:solomon_islander so:somali,somalian za:south_african ss:south_sudanese es:spanish,spaniard lk:sri_lankan sd:sudanese sr:surinamese
    se:swedish,swede ch:swiss sy:syrian tw:taiwanese tj:tajik,tajikistani tz:tanzanian th:thai tl:timorese,east_timorese tg:togolese to:tongan
    tt:trinidadian,tobagonian tn:tunisian tr:turkish,turk tm:turkmen tv:tuvaluan ug:ugandan ua:ukrainian ae:emirati,uae_national
    gb:british,briton,brit us:american uy:uruguayan uz:uzbek,uzbekistani vu:ni_vanuatu va:vatican ve:venezuelan vn:vietnamese ye:yemeni
    zm:zambian zw:zimbabwean xk:kosovar,kosovan`),
  placeNames: toNameTable(`
    ae:emirates,the_emirates gb:uk,britain,u_k us:us,usa,america,united_states,the_states ru:russia kr:south_korea,s_korea kp:north_korea sy:syria ir:iran
    la:laos vn:vietnam,viet_nam cd:dr_congo,drc,democratic_republic_of_congo,congo_kinshasa,dr_of_congo cg:republic_of_congo,congo_brazzaville
    bo:bolivia ve:venezuela tz:tanzania md:moldova mm:myanmar,burma cz:czechia,czech_republic mk:macedonia ps:palestine,palestinian_territories
    tw:taiwan bn:brunei cv:cape_verde,cabo_verde sz:swaziland,eswatini ci:ivory_coast va:vatican,vatican_city ba:bosnia,bosnia_herzegovina
    sa:saudi,ksa,saudi_arabia za:south_africa,rsa tr:turkey,turkiye nl:holland tl:east_timor st:sao_tome hk:hong_kong mo:macau,macao
    fm:micronesia xk:kosovo nz:new_zealand,aotearoa cf:central_african_republic,car ss:south_sudan tt:trinidad pg:papua_new_guinea
    lk:sri_lanka`),
  countryNames: {
    us: 'United States',
    gb: 'United Kingdom',
    cd: 'DR Congo',
    cg: 'Republic of the Congo',
    mm: 'Myanmar',
    ba: 'Bosnia and Herzegovina',
    st: 'São Tomé and Príncipe',
    tt: 'Trinidad and Tobago',
    va: 'Vatican',
  },
  notPlaces: toNameTable(`
    -:new_jersey,jersey_city,emirates_stadium,emirates_airline,emirates_flight,emirates_cup,indian_ocean,south_china_sea,east_china_sea,new_mexico,gulf_of_mexico,gulf_of_guinea,gulf_of_oman,guinea_pig,guinea_pigs
    -:latin_american,south_american,north_american,central_american,african_american,african_americans,native_american,west_indian,pan_american
    -:agence_france_presse,air_france,france_24,france_info,times_of_india,jordan_times,china_daily,morocco_world_news,radio_free_europe
    -:peking_duck,danish_refugee_council,norwegian_refugee_council,american_express,british_airways,turkish_airlines,bank_of_america
    -:georgia_state,atlanta_georgia,state_of_georgia,michael_jordan,french_kiss,french_fries,swiss_cheese,turkish_delight,brazil_nuts,panama_hat
    -:panama_papers,india_pale_ale,kenya_airways,qatar_airways,bank_of_china,the_us_dollar,us_dollar,us_dollars,canadian_dollars,hong_kong_dollars
    -:australian_dollars,indian_rupees,swiss_francs,japanese_yen,chinese_yuan,turkish_lira,british_pounds,moroccan_dirhams,emirati_dirhams`),
  riskyPlaces: toWordSet(
    'turkey chad jordan georgia guinea jersey china polish us car saudi pole turk dane finn swede israel india cuba man dominica grenada granada maurice mauricio grenade dominique',
  ),
  acronymPlaces: toWordSet('us car reunion'),
  placePrepositions: toWordSet(
    'in from of to across within near at inside outside between through throughout and for by with',
  ),
  rangeWords: toWordSet('to and until till through thru'),
  inflectPeople,
  lemma,
  verbForms,
  stem,
  proclitics: [],
}
