import { toWords } from '../../reading/word-list.ts'
import type { SummaryWords } from '../summary-words.ts'

export const fr: SummaryWords = {
  pointers: toWords(`
    il elle ils elles celui celle ceux celles celui-ci ceux-ci cela ca ceci ce cet cette ces son sa ses leur leurs lui eux en y tous toutes chacun chacune
    mais et or donc car ainsi aussi cependant toutefois pourtant neanmoins ensuite puis enfin egalement certains certaines beaucoup plusieurs
    autre autres alors nous je notre nos vous d'autres c'est c'etait`),
  pointingPhrases: [
    'en outre',
    'de plus',
    'par ailleurs',
    'en effet',
    'de meme',
    'par exemple',
    'au contraire',
    'en revanche',
    'par consequent',
    'de son cote',
    'dans ce',
    'dans cette',
    'dans ces',
    'a cet egard',
    'ce dernier',
    'cette derniere',
    'les deux',
    'parmi eux',
    'parmi elles',
    'l un',
    'le meme',
    'la meme',
    'les memes',
    'en reponse',
    'pour sa part',
    'd autres',
    'c est',
    'c etait',
    'a ce',
  ],
  sayings: [],
  complements: [],
}
