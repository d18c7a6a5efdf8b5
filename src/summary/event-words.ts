import { topicWords } from '../articles/topic-words.ts'
import type { Language } from '../language.ts'
import { arEvents } from './languages/ar-events.ts'
import { enEvents } from './languages/en-events.ts'
import { esEvents } from './languages/es-events.ts'
import { frEvents } from './languages/fr-events.ts'

/** What police news tells of a figure. Two words of one kind may stand for each other; words of two kinds never. */
export const EVENT_KINDS = [
  'arrest',
  'free',
  'release',
  'seize',
  'kill',
  'injure',
  'charge',
  'convict',
  'search',
  'check',
  'identify',
  'stop',
  'close',
  'open',
  'rise',
  'fall',
  'treat',
  'pay',
  'deport',
  'deploy',
  'smuggle',
  'lose',
  'export',
  'cancel',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** The words of each kind in the forms they take, folded. */
export type EventWords = Readonly<Record<EventKind, readonly string[]>>

const EVENTS: Readonly<Record<Language, EventWords>> = { en: enEvents, ar: arEvents, fr: frEvents, es: esEvents }

const kindsByWord = new Map<Language, ReadonlyMap<string, EventKind>>()

/** The kind of event that a folded word tells of, in any form of it; null for other words. */
export function eventOf(word: string, language: Language): EventKind | null {
  const kinds = kindsByWord.get(language) ?? indexKinds(language)
  const direct = kinds.get(word) ?? (language === 'ar' ? findPrefixed(word, kinds) : undefined)
  if (direct !== undefined) return direct
  const [topic] = topicWords(word, language)
  return topic === undefined ? null : (kinds.get(`~${topic}`) ?? null)
}

/** Arabic writes "and" onto a verb, and the letter of its person and tense. */
function findPrefixed(word: string, kinds: ReadonlyMap<string, EventKind>): EventKind | undefined {
  const bare = word.replace(/^[وف](?=.{3})/u, '')
  return kinds.get(bare) ?? kinds.get(bare.replace(/^[يتن](?=.{3})/u, ''))
}

function indexKinds(language: Language): ReadonlyMap<string, EventKind> {
  const kinds = new Map<string, EventKind>()
  const shared = new Set<string>()
  for (const kind of EVENT_KINDS) {
    for (const word of EVENTS[language][kind]) {
      kinds.set(word, kind)
      const [topic] = topicWords(word, language)
      if (topic === undefined) continue
      const other = kinds.get(`~${topic}`)
      kinds.set(`~${topic}`, kind)
      if (other !== undefined && other !== kind) shared.add(`~${topic}`)
    }
  }
  // A stem that two kinds share tells neither.
  for (const stem of shared) kinds.delete(stem)
  kindsByWord.set(language, kinds)
  return kinds
}
