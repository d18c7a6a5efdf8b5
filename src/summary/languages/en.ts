import { toWords } from '../../reading/word-list.ts'
import type { SummaryWords } from '../summary-words.ts'

export const en: SummaryWords = {
  pointers: toWords(`
    he she it they him her his its their them this that these those such both neither either one another others some most many all each
    however but and or so yet also meanwhile moreover furthermore therefore thus hence nevertheless nonetheless instead otherwise besides
    then similarly likewise consequently additionally still here there ours we i our my you your`),
  pointingPhrases: [
    'the same',
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
  sayings: toWords('added said noted stressed explained'),
  complements: toWords('that'),
}
