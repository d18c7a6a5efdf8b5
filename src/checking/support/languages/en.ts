import type { SupportWords } from '../support-words.ts'

export const en: SupportWords = {
  stopwords:
    'a an the and or but nor of to in on at by for from with without within into onto over under up down out off as than then that this these those there here it its he him his she her they them their we us our you your i my me is are was were be been being am has have had do does did done will would can could may might shall should must not no so if while when where which who whom whose what why how all any each every both some such only own same too very just also more most other another about around nearly almost approximately roughly some least s t re ve ll d m one',
  endings:
    "isations izations isation ization ations ation ments ment ings ing ies iest ier ers edly ed er es ity ly 's s e",
  beginnings: '',
  synonyms: [
    'arrest detain detention custody held hold seize seizure',
    'die dead death kill fatal deadly murder victim fatality',
    'injure wound hurt injuries injury casualty',
    'sentence jail prison imprison behind',
    'charge accuse indict',
    'guilty convict conviction',
    'cost price worth pay paid fee charge',
    'revenue sales turnover',
    'earn profit income eps',
    'rise rose grow grew growth increase up climb gain',
    'fall fell drop decline decrease down cut reduce reduction',
    'country nation state',
    'firm company business',
    'child children kid minor boy girl',
    'house home household',
    'win won victory beat beaten defeat',
    'sign signed contract deal',
    'buy bought purchase acquire takeover',
    'say said told report',
    'job employee staff worker workforce post',
    'begin start launch began',
    'old age',
    'annual yearly year',
    'pound gbp quid',
    'dollar usd buck',
    'euro eur',
  ],
  discourse:
    'passage article text document summary story paragraph topic subject individual thing point piece part section item information figure aspect entity meaning use way reason example type kind category',
  people: 'people person man men woman women individual other suspect resident member',
  magnitudes: 'dozens scores tens hundreds thousands millions billions trillions',
  groups: { couple: 2, pair: 2, duo: 2, both: 2, twins: 2, twice: 2, trio: 3, triplets: 3, trick: 3, quartet: 4 },
  compared: 'from compared versus vs against than previous previously',
  of: 'of',
}
