import { foldWord } from './fold-word.ts'
import type { LanguageData } from './language-data.ts'

/** The lists of a language that are looked up word by word. */
const WORD_LISTS = [
  'and',
  'or',
  'to',
  'from',
  'of',
  'point',
  'negative',
  'articles',
  'weakOnes',
  'onlyWords',
  'notOneAfter',
  'pairs',
  'weekdays',
  'yearCues',
  'looseYearCues',
  'openYearCues',
  'circaWords',
  'decadeLeads',
  'countVerbs',
  'rateLeads',
  'rateWords',
  'sizeLeads',
  'countedNouns',
  'labels',
  'streetWords',
  'streetBefore',
  'phoneWords',
  'scoreWords',
  'functionWords',
  'determiners',
  'wholes',
  'irregularPlurals',
  'backReferences',
  'ordinalEndings',
  'weakTrends',
  'labelsAfter',
  'rankWords',
  'severalWords',
  'weakFractions',
  'oneBefore',
  'looseDenominators',
  'numberSuffixes',
  'hedgeSkips',
  'streetLeads',
  'nameLeads',
  'partNouns',
  'partLeads',
  'nounSkips',
  'boundScales',
  'vagueBeforeOf',
  'multipleAfter',
  'decadeOfLife',
  'multipleEndings',
  'agoWords',
  'weakPoints',
  'changeWords',
] as const

export type WordList = (typeof WORD_LISTS)[number]

/** Folds a language's word lists into sets, keyed as the lists are named. */
export function compileWordSets(data: LanguageData): Readonly<Record<WordList, ReadonlySet<string>>> {
  const lists = { ...data.numbers, ...data } as Readonly<Record<WordList, readonly string[]>>
  const sets = WORD_LISTS.map((name) => [name, new Set(lists[name].map(foldWord))] as const)
  return Object.fromEntries(sets) as unknown as Record<WordList, ReadonlySet<string>>
}
