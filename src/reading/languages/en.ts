import type { ReadingLanguage } from '../reading-language.ts'
import { toNumberWords, toWordSet } from '../word-list.ts'

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
  emptyWords: toWordSet('a an the of were was is are been being be had have has having that who which whom whose it its their his her them they s'),
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
  editionNouns: toWordSet('edition editions phase phases round part iteration instalment installment wave leg number no nr vol version'),
  ordinals: toNumberWords(`
    first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 twelfth:12 thirteenth:13 fourteenth:14
    fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20`),
  cardinals: toNumberWords(`
    one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16
    seventeen:17 eighteen:18 nineteen:19 twenty:20`),
  months: toNumberWords(`
    january:1 february:2 march:3 april:4 may:5 june:6 july:7 august:8 september:9 october:10 november:11 december:12
    jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12`),
  rangeWords: toWordSet('to and until till through thru'),
  lemma,
  stem,
  proclitics: [],
}
