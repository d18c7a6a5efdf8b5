import { toWords } from '../../reading/word-list.ts'
import type { SummaryWords } from '../summary-words.ts'

export const en: SummaryWords = {
  pointers: toWords(`
    he she it they him her his its their them this that these those such both neither either one another others some most many all each
    however but and or so yet also meanwhile moreover furthermore therefore thus hence nevertheless nonetheless instead otherwise besides
    then similarly likewise consequently additionally still here there ours we i our my you your`),
  pointingPhrases: [
    'the same',
    'the rest',
    'the other',
    'the others',
    'in the latest',
    'the latest of',
    'the former',
    'the latter',
    'as a result',
    'in addition',
    'for example',
    'for instance',
    'on the other hand',
    'in contrast',
    'among them',
    'of these',
    'of those',
    'of them',
    'the pair',
    'the duo',
    'the trio',
    'the two',
    'the three',
    'that is why',
    'asked about',
    'asked whether',
    'asked if',
    'in turn',
    'at the same time',
    'by contrast',
    'to this end',
    'in response',
    'in this',
    'in these',
    'in that',
  ],
  earlyPointers: ['of them', 'of those', 'of these'],
  sayings: toWords('added said noted stressed explained'),
  complements: toWords('that'),
  qualifiers: {
    suspicion: toWords(`
    alleged allegedly suspected suspect suspects accused purported purportedly presumed believed apparent apparently
    reported reportedly unconfirmed thought claimed`),
    potential: toWords(`
    potential potentially possible possibly likely probable probably would-be prospective`),
    preliminary: toWords(`preliminary provisional interim estimated estimate estimates tentative unofficial`),
    modal: toWords(
      `may might could can expected expects expect plans planned plan planning hopes hope hoped aims aim aimed intends intend would should likely scheduled proposed propose considering promised promise vowed vow hinted`,
    ),
  },
  qualifies: 'next',
  opposites: [
    [toWords('largest biggest greatest highest most'), toWords('smallest fewest least lowest')],
    [toWords('first'), toWords('last final')],
    [toWords('before'), toWords('after')],
    [toWords('north northern'), toWords('south southern')],
    [toWords('east eastern'), toWords('west western')],
    [toWords('man men male'), toWords('woman women female')],
    [toWords('boy boys'), toWords('girl girls')],
    [toWords('adult adults'), toWords('child children minor minors')],
    [toWords('alive live living'), toWords('dead')],
    [toWords('innocent acquitted'), toWords('guilty')],
    [toWords('success successful succeeded'), toWords('failure failed')],
    [toWords('best'), toWords('worst')],
    [toWords('more'), toWords('fewer less')],
    [toWords('above'), toWords('below')],
    [toWords('rich'), toWords('poor')],
    [toWords('legal lawful'), toWords('illegal unlawful')],
    [toWords('regular'), toWords('irregular')],
    [toWords('internal'), toWords('international')],
    [toWords('domestic'), toWords('foreign')],
  ],
  clauseLinks: toWords('of that to by'),
  negators: toWords(
    `not no never none nobody nothing neither nor cannot refused denied denies deny didn't wasn't weren't hasn't haven't isn't aren't couldn't won't don't doesn't`,
  ),
  certainties: toWords(`
    confirmed confirm confirms proved proven proves definitely certainly undoubtedly final definitive conclusively guilty
    convicted officially`),
  agencies: toWords(`
    interpol europol frontex afripol eurojust fbi dea cia unodc iom unicef nato asean eu un hrw amnesty reuters afp scotland
    yard kremlin pentagon`),
  titles: toWords(`
    mr mrs ms dr sir lord president minister chief director general colonel captain lieutenant commissioner inspector judge
    prosecutor spokesman spokeswoman spokesperson secretary superintendent`),
  placeCues: { before: [], ordinary: [] },
  anyone: toWords('people person persons individual individuals others total'),
  persons: toWords(
    `worker man men woman women child children boy girl minor migrant refugee victim suspect officer agent soldier passenger driver trafficker smuggler member civilian resident patient fisherman fishermen student prisoner inmate detainee national citizen foreigner family adult teenager youth crew guard dealer leader trader traveller tourist employee miner farmer`,
  ),
  rates: [
    { time: 'hour', phrases: ['an hour', 'per hour', 'hourly', 'every hour'] },
    { time: 'day', phrases: ['a day', 'per day', 'daily', 'a night', 'every day'] },
    { time: 'week', phrases: ['a week', 'per week', 'weekly', 'every week'] },
    { time: 'month', phrases: ['a month', 'per month', 'monthly', 'every month'] },
    { time: 'year', phrases: ['a year', 'per year', 'annually', 'yearly', 'every year'] },
  ],
  nameVerbs: toWords(`
    said says say told led has have had is was were are will would can could did does made took ran held found gave began
    kept saw came went became urged warned noted hailed praised`),
}
