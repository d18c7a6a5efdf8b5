import { foldWord } from '../../figures/fold-word.ts'
import type { Language } from '../../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What comparing a summary with its article needs to know of a language. Every word is folded as `foldWord` folds it. */
export interface SupportWords {
  /** Words that say nothing of what a figure counts. */
  readonly stopwords: string
  /** Endings and beginnings that come off a word before words are compared, longest first. */
  readonly endings: string
  readonly beginnings: string
  /** Words that news text uses for one another around a figure, a group a line. */
  readonly synonyms: readonly string[]
  /** Nouns for the parts of a text, or for whatever it is about: a count of them is the summary's own ("two topics"). */
  readonly discourse: string
  /** Nouns for people that stand in for any closer one. */
  readonly people: string
  /** Numbers that give no more than their size: "hundreds", "tens of thousands". */
  readonly magnitudes: string
  /** Words that give a count without a figure, and the count: a couple is two people. */
  readonly groups: Readonly<Record<string, number>>
  /** Words before a figure that another is measured by: "compared with", "up from". */
  readonly compared: string
  /** What stands between a fraction and its whole ("half of"); empty where nothing does. */
  readonly of: string
}

const WORDS: Readonly<Record<Language, SupportWords>> = { en, ar, fr, es }

/** The words of one language, ready for look-ups. */
export interface SupportLexicon {
  readonly stopwords: ReadonlySet<string>
  readonly discourse: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly of: ReadonlySet<string>
  readonly compared: ReadonlySet<string>
  readonly groups: ReadonlyMap<string, number>
  readonly magnitudes: ReadonlySet<string>
  readonly stem: (key: string) => string
}

const lexicons = new Map<Language, SupportLexicon>()

/** The look-ups of a language, built once. Stems are cut so short that related words meet: arrest, arrested, arrestations. */
export function supportLexicon(language: Language): SupportLexicon {
  const known = lexicons.get(language)
  if (known !== undefined) return known
  const words = WORDS[language]
  const stem = createStemmer(words)
  const lexicon: SupportLexicon = {
    stopwords: new Set(readWords(words.stopwords)),
    discourse: new Set(readWords(words.discourse).map(stem)),
    people: new Set(readWords(words.people).map(stem)),
    groups: new Map(Object.entries(words.groups).map(([word, count]) => [foldWord(word), count])),
    compared: new Set(readWords(words.compared)),
    of: new Set(readWords(words.of)),
    magnitudes: new Set(readWords(words.magnitudes)),
    stem,
  }
  lexicons.set(language, lexicon)
  return lexicon
}

const LONGEST_STEM = 6
const SHORTEST_STEM = 3

function createStemmer(words: SupportWords): (key: string) => string {
  const endings = readWords(words.endings)
  const beginnings = readWords(words.beginnings)
  const cut = (key: string): string => {
    const beginning = beginnings.find((part) => key.startsWith(part) && key.length - part.length >= SHORTEST_STEM)
    const start = beginning === undefined ? key : key.slice(beginning.length)
    const ending = endings.find((part) => start.endsWith(part) && start.length - part.length >= SHORTEST_STEM)
    return (ending === undefined ? start : start.slice(0, -ending.length)).slice(0, LONGEST_STEM)
  }
  const shared = new Map<string, string>()
  for (const line of words.synonyms) {
    const [first, ...rest] = readWords(line)
    for (const word of rest) shared.set(cut(word), cut(first!))
  }
  const stems = new Map<string, string>()
  return (key) => {
    let stem = stems.get(key)
    if (stem === undefined) {
      const own = cut(key)
      stem = shared.get(own) ?? own
      if (stems.size < 50_000) stems.set(key, stem)
    }
    return stem
  }
}

function readWords(words: string): string[] {
  return words.split(/\s+/).filter(Boolean).map(foldWord)
}
