import { topicWords } from '../../articles/topic-words.ts'
import type { Figure, Span } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import { eventOf } from '../event-words.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { Fault } from './fault.ts'
import { wordsAround } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

/** How far behind a figure the word that it counts may stand: further where its noun says no more than "people". */
const BEHIND = 6
const BEHIND_ANYONE = 9
/** The same for what a measure is of, behind its unit. */
const MEASURED_BEHIND = 4
/** Whom "them" means is named among the first things of its sentence or the one before. */
const GROUP_TOPICS = 3

/** What a figure counts is what the figure that states it counts: its own noun, or anyone where that is people. */
export function checkCounted(
  figure: Figure,
  evidence: Span,
  said: Surroundings,
  cited: Surroundings,
  language: Language,
): Fault | null {
  const counted = readCounted(figure, said, language)
  if (counted.length === 0) return null
  const there =
    figure.kind === 'measure' ? readMeasuredThere(evidence, cited) : readCountedThere(evidence, cited, language)
  const stranger = counted.find((topic) => !there.has(topic) && !isAnyone(topic, there, language))
  return stranger === undefined ? null : { code: 'figure', detail: `${figure.text} ${stranger}` }
}

/** The noun of a count, what a measure or sum is of ("cocaine" in "1.5 tonnes of cocaine"), or who of a group ("nine of them women"). */
function readCounted(figure: Figure, said: Surroundings, language: Language): readonly string[] {
  const group = readGroup(figure, said, language)
  if (group !== null) return group
  if (figure.kind === 'count' && figure.noun !== null)
    return topicWords(said.text.slice(figure.noun.start, figure.noun.end), language)
  if (figure.kind !== 'measure') return []
  const [, thing] =
    /^\s*\S+\s+(?:of|de|d['’]|من)\s*(?:l['’]|la |el |the )?([\p{L}\p{M}]+)/iu.exec(said.text.slice(figure.end)) ?? []
  return thing === undefined ? [] : topicWords(thing, language).slice(0, 1)
}

/** What the stating figure is a measure of: the words right behind it, or any of its line where nothing stands there. */
function readMeasuredThere(evidence: Span, cited: Surroundings): ReadonlySet<string> {
  const behind = wordsAround(cited, evidence).filter(
    ({ after, distance }) => after && distance > 1 && distance <= MEASURED_BEHIND,
  )
  const topics = behind.flatMap(({ word }) => word.topic ?? [])
  if (topics.length > 0) return new Set(topics)
  const line = cited.words.find((word) => word.end > evidence.start)?.line
  return new Set(cited.words.flatMap((word) => (word.line === line && word.topic !== null ? [word.topic] : [])))
}

/** The topics that the stating figure counts: its noun, what stands behind it, and, where it has no noun, its whole line. */
function readCountedThere(evidence: Span, cited: Surroundings, language: Language): ReadonlySet<string> {
  const group = readGroup(evidence, cited, language)
  if (group !== null && group.length > 0) return new Set(group)
  const stating = cited.figures.find((other) => other.start < evidence.end && other.end > evidence.start)
  const noun = stating?.noun ?? null
  const nouns = noun === null ? [] : topicWords(cited.text.slice(noun.start, noun.end), language)
  const anyone = new Set(SUMMARY_WORDS[language].anyone.flatMap((word) => topicWords(word, language)))
  const reach = nouns.length === 0 || nouns.some((topic) => anyone.has(topic)) ? BEHIND_ANYONE : BEHIND
  const near = wordsAround(cited, evidence).filter(
    ({ after, distance, beyond }) => distance <= 1 || (after && distance <= reach && !beyond),
  )
  const topics = new Set(near.flatMap(({ word }) => word.topic ?? []))
  for (const topic of nouns) topics.add(topic)
  const line = cited.words.find((word) => word.end > evidence.start)?.line ?? 0
  const inLine = (number: number) =>
    cited.words.flatMap((word) => (word.line === number && word.topic !== null ? [word.topic] : []))
  if (group !== null)
    for (const topic of [...inLine(line).slice(0, GROUP_TOPICS), ...inLine(line - 1).slice(0, GROUP_TOPICS)])
      topics.add(topic)
  else if (noun === null) for (const topic of inLine(line)) topics.add(topic)
  return topics
}

/**
 * Where a figure counts some of those named before ("nine of them"): the word right behind that says who they are, if there is one.
 * Null where it does not.
 */
function readGroup(figure: Span, text: Surroundings, language: Language): readonly string[] | null {
  const behind = text.words.filter((word) => word.start >= figure.end).slice(0, 4)
  const words = behind.map((word) => word.text)
  for (const phrase of SUMMARY_WORDS[language].earlyPointers) {
    const length = phrase.split(' ').length
    if (words.slice(0, length).join(' ') !== phrase) continue
    const [next] = behind.slice(length)
    return next === undefined || next.topic === null || next.clause !== behind[length - 1]!.clause ? [] : [next.topic]
  }
  return null
}

/** "2,517 people were arrested" counts arrests, and "41 people" may be 41 workers; 400 phones are nobody. */
function isAnyone(topic: string, there: ReadonlySet<string>, language: Language): boolean {
  const topicsOf = (words: readonly string[]) => new Set(words.flatMap((word) => topicWords(word, language)))
  const anyone = topicsOf(SUMMARY_WORDS[language].anyone)
  const persons = topicsOf(SUMMARY_WORDS[language].persons)
  const isEvent = (word: string) => eventOf(word, language) !== null
  if (anyone.has(topic)) return [...there].some((other) => anyone.has(other) || persons.has(other) || isEvent(other))
  // "41 arrests" of 41 people who were arrested: what happened is checked by its own rule.
  return isEvent(topic) && [...there].some((other) => anyone.has(other) || persons.has(other) || isEvent(other))
}
