import type { Language } from '../language.ts'
import { READING_LANGUAGES, joinWordSets } from '../reading/languages.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'
import { CUES } from './asking-language.ts'
import type { AskingLanguage, Cue } from './asking-language.ts'
import { askingOf } from './asking-of.ts'

/** Words of a question that do something, as token numbers, end exclusive. */
export interface CueHit {
  readonly cue: Cue | 'order' | StatusCue
  readonly from: number
  readonly to: number
}
const STATUS_CUES = ['preliminary', 'final', 'revised', 'disputed'] as const
export type StatusCue = (typeof STATUS_CUES)[number]

export type WordRole = 'neutral' | 'action' | 'person' | 'agent' | 'negation'

export interface CueIndex {
  /** Of one cue the longest phrase at each place, in order; a phrase inside a longer one of another cue is left out. */
  find(tokens: readonly Token[]): readonly CueHit[]
  roleOf(word: string): WordRole | null
  /** Whether a word is about the newsroom's own work. */
  isOwnWork(word: string): boolean
  /** The word of the language's data that this one is a slip of, or null. */
  repair(word: string): string | null
}

interface Phrase {
  readonly words: readonly string[]
  readonly cue: CueHit['cue']
}

/** Shorter words have neighbours that mean something: "fined" is no slip of "find". */
const SHORTEST_EDITED = 6

const indexes = new Map<Language, CueIndex>()

/** The question words of a language, ready to be found. Built once a language. */
export function cueIndexOf(language: Language): CueIndex {
  let index = indexes.get(language)
  if (index === undefined) {
    index = createCueIndex(askingOf(language), READING_LANGUAGES[language].proclitics)
    indexes.set(language, index)
  }
  return index
}

function createCueIndex(data: AskingLanguage, proclitics: readonly string[]): CueIndex {
  const phrases = indexPhrases(data)
  const roles = indexRoles(data)
  const short = [...phrases.values()].flat().filter(({ words, cue }) => words.length <= 2 && cue !== 'order')
  const known = new Set([...roles.keys(), ...short.flatMap(({ words }) => words)])
  const ownWork = new Set(tokenize(data.ownWork).map(({ text }) => text))
  const formsOf = (word: string) => listForms(word, proclitics)

  return {
    find(tokens) {
      const hits: CueHit[] = []
      for (let at = 0; at < tokens.length; at++) {
        const longest = new Map<CueHit['cue'], number>()
        for (const form of formsOf(tokens[at]?.text ?? '')) {
          for (const { words, cue } of phrases.get(form) ?? []) {
            if (words.length <= (longest.get(cue) ?? 0)) continue
            if (words.every((word, n) => n === 0 || formsOf(tokens[at + n]?.text ?? '').includes(word))) {
              longest.set(cue, words.length)
            }
          }
        }
        for (const [cue, length] of longest) hits.push({ cue, from: at, to: at + length })
      }
      return hits.filter(
        (hit) =>
          hit.cue === 'leads' ||
          isStatus(hit.cue) ||
          !hits.some((other) => other.cue !== hit.cue && isInside(hit, other)),
      )
    },
    roleOf(word) {
      for (const form of formsOf(word)) {
        const role = roles.get(form)
        if (role !== undefined) return role
      }
      return null
    },
    isOwnWork: (word) => formsOf(word).some((form) => ownWork.has(form)),
    repair: (word) => (known.has(word) ? null : findSlip(word, known)),
  }
}

function indexPhrases(data: AskingLanguage): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  const add = (cue: CueHit['cue'], list: string) => {
    for (const phrase of list.split('|')) {
      const words = tokenize(phrase).map((token) => token.text)
      const [first] = words
      if (first === undefined) continue
      index.set(first, [...(index.get(first) ?? []), { words, cue }])
    }
  }
  for (const cue of CUES) add(cue, data.cues[cue])
  add('order', data.orders)
  for (const status of STATUS_CUES) add(status, data.statuses[status])
  return index
}

function indexRoles(data: AskingLanguage): ReadonlyMap<string, WordRole> {
  const roles = new Map<string, WordRole>()
  const add = (role: WordRole, list: string) => {
    for (const token of tokenize(list)) roles.set(token.text, role)
  }
  // Names are written in any language's sentence, the word for "operation" before them too.
  for (const word of joinWordSets('operationCues')) roles.set(word, 'neutral')
  add('neutral', data.neutral)
  add('action', data.actions)
  add('agent', data.agents)
  add('person', data.people)
  add('negation', data.negations)
  return roles
}

/** A word, and what is left of it without the letters that its language writes onto its front. */
function listForms(word: string, proclitics: readonly string[]): readonly string[] {
  const forms = [word]
  for (const proclitic of proclitics) {
    if (word.length - proclitic.length >= 2 && word.startsWith(proclitic)) forms.push(word.slice(proclitic.length))
  }
  return forms
}

function isStatus(cue: CueHit['cue']): cue is StatusCue {
  return (STATUS_CUES as readonly string[]).includes(cue)
}

function isInside(hit: CueHit, other: CueHit): boolean {
  return other.from <= hit.from && other.to >= hit.to && other.to - other.from > hit.to - hit.from
}

/** One letter wrong, missing or too many beside a word of six or more; two letters swapped in a word of three or more. */
function findSlip(word: string, known: ReadonlySet<string>): string | null {
  if (word.length < 3) return null
  // From the end: "hwo" is a slip of "how" before it is one of "who".
  for (let at = word.length - 2; at >= 0; at--) {
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    if (swapped !== word && known.has(swapped)) return swapped
  }
  if (word.length < SHORTEST_EDITED - 1) return null
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > 1 || candidate.length < SHORTEST_EDITED) continue
    // A short word may be one that a longer one begins with ("state", "stated"): that is no slip.
    if (word.length < SHORTEST_EDITED && candidate.startsWith(word)) continue
    if (candidate.charAt(0) === word.charAt(0) && isOneEdit(word, candidate)) return candidate
  }
  return null
}

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++
  // Words that differ in their last letter are two forms of one ("states", "stated"), not a slip.
  if (short.length === long.length && at === short.length - 1) return false
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at)
  return rest === long.slice(at + 1)
}
