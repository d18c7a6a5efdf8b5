import type { Figure, Span } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import type { EventKind } from '../event-words.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { Fault } from './fault.ts'
import { isNear } from './is-near.ts'
import { wordsAround } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

/** What happened stands within so many words of the figure that it happened to. */
const BESIDE = 7
/** What a shared word is worth: just behind the figure, where its noun is, more than anywhere else. */
const NOUN_WEIGHT = 2
const NOUN_REACH = 4
/** What stands by another figure is that one's. */
const BEYOND_WEIGHT = 0.25
/** By how much another place has to fit better. */
const MARGIN = 0.5

/**
 * A figure stands in the sentence as it stands in what is cited: the same thing happens to what it counts, no other figure of what is
 * cited fits its place better, and it is not made one of another time ("a day" for "a week").
 */
export function checkPlacing(
  figure: Figure,
  evidence: Span,
  said: Surroundings,
  cited: Surroundings,
  language: Language,
): Fault | null {
  const detail = figure.text
  const event = findOtherEvent(figure, evidence, said, cited)
  if (event !== null) return { code: 'figure', detail: `${detail} (${event})` }
  if (hasRival(figure, evidence, said, cited)) return { code: 'figure', detail: `${detail} (moved)` }
  const rate = rateOf(said, figure, language)
  return rate !== null && rate !== rateOf(cited, evidence, language)
    ? { code: 'figure', detail: `${detail} (${rate})` }
    : null
}

/** What the sentence has happen to a figure and what is cited has not. A clause without an event leaves it to the whole sentence. */
function findOtherEvent(figure: Figure, evidence: Span, said: Surroundings, cited: Surroundings): EventKind | null {
  const beside = eventsBeside(cited, evidence)
  const inClause = nearestEvent(said, figure, true)
  if (inClause !== null) return beside.has(inClause) ? null : inClause
  const anywhere = said.words.flatMap(({ event }) => event ?? [])
  const told = new Set([...beside, ...cited.words.map(({ event }) => event)])
  return anywhere.length === 0 || anywhere.some((event) => told.has(event)) ? null : anywhere[0]!
}

function nearestEvent(text: Surroundings, figure: Span, inClause = false): EventKind | null {
  const clause = text.words.find((word) => word.end > figure.start)?.clause
  const events = wordsAround(text, figure).filter(
    ({ word }) => word.event !== null && (!inClause || word.clause === clause),
  )
  return events.toSorted((one, other) => one.distance - other.distance)[0]?.word.event ?? null
}

/** What happens to a figure: the nearest event and those close by; where there is none, any that is told. */
function eventsBeside(text: Surroundings, figure: Span): ReadonlySet<EventKind | null> {
  const around = wordsAround(text, figure).filter(({ word }) => word.event !== null)
  const beside = around.filter(({ distance }) => distance <= BESIDE).map(({ word }) => word.event)
  const nearest = nearestEvent(text, figure)
  if (nearest === null) return new Set(text.words.map(({ event }) => event))
  return new Set([nearest, nearestEvent(text, figure, true), ...beside])
}

/** Whether a figure of another value would fit the place better than the one that is said to state it. */
function hasRival(figure: Figure, evidence: Span, said: Surroundings, cited: Surroundings): boolean {
  const place = weighPlace(said, figure)
  const own = likeness(place, weighPlace(cited, evidence))
  return cited.figures.some((other) => {
    if (other.kind !== figure.kind || (other.start < evidence.end && other.end > evidence.start)) return false
    return !isNear(figure, other) && likeness(place, weighPlace(cited, other)) > own + MARGIN
  })
}

type Place = ReadonlyMap<string, number>

function weighPlace(text: Surroundings, figure: Span): Place {
  const place = new Map<string, number>()
  for (const { word, distance, after, beyond } of wordsAround(text, figure)) {
    if (word.figure !== null && distance > 0) continue
    const keys = [word.event, word.topic].flatMap((key) => (key === null ? [] : [key]))
    const side = after && distance <= NOUN_REACH ? NOUN_WEIGHT : 1 / (1 + Math.max(0, distance - NOUN_REACH) / 4)
    const weight = beyond ? BEYOND_WEIGHT : side
    for (const key of keys) place.set(key, Math.max(place.get(key) ?? 0, weight))
  }
  return place
}

function likeness(one: Place, other: Place): number {
  let sum = 0
  for (const [key, weight] of one) sum += Math.min(weight, other.get(key) ?? 0)
  return sum
}

/** The time that a figure is a rate of, by its first word in the language's list: "a week", "par jour". */
function rateOf(text: Surroundings, figure: Span, language: Language): string | null {
  const after = wordsAround(text, figure).filter((each) => each.after && each.distance <= 5)
  const line = after
    .toSorted((one, other) => one.word.start - other.word.start)
    .map(({ word }) => word.text)
    .join(' ')
  return (
    SUMMARY_WORDS[language].rates.find(({ phrases }) => phrases.some((phrase) => ` ${line} `.includes(` ${phrase} `)))
      ?.time ?? null
  )
}
