import { topicWords } from '../../articles/topic-words.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { QualifierKind } from '../summary-words.ts'
import type { CitedText } from './cited-text.ts'
import type { Fault } from './fault.ts'

/** Less of a sentence's topic than this in what it cites, and it says something else. */
const LEAST_GROUND = 0.5

interface ClaimWords {
  readonly qualifiers: Readonly<Record<QualifierKind, ReadonlySet<string>>>
  readonly anyQualifier: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  readonly certainties: ReadonlySet<string>
  readonly clauseLinks: ReadonlySet<string>
}

const known = new Map<Language, ClaimWords>()

/** The sentence is about what it cites, denies only what that denies, is no surer, and keeps what it holds back. */
export function checkClaims(text: string, citation: CitedText, language: Language, hasFigure: boolean): Fault | null {
  const words = wordsOf(language)
  const said = toWords(withoutHedges(text, language))
  const cited = toWords(withoutHedges(citation.text, language))
  return (
    checkGround(text, citation, language) ??
    checkNegation(said, cited, words, language) ??
    checkCertainty(said, cited, words) ??
    checkQualifiers(said, cited, words, language) ??
    (hasFigure ? checkPreliminary(said, cited, words) : null)
  )
}

function checkGround(text: string, citation: CitedText, language: Language): Fault | null {
  const topics = [...new Set(topicWords(text, language))].filter((word) => !/\d/u.test(word))
  if (topics.length === 0) return null
  const near = new Set(topicWords(`${citation.text}\n${citation.context}`, language))
  const cited = new Set(topicWords(citation.text, language))
  const inCited = topics.filter((topic) => cited.has(topic)).length / topics.length
  const inNear = topics.filter((topic) => near.has(topic)).length / topics.length
  if (inNear >= LEAST_GROUND && inCited >= LEAST_GROUND / 2) return null
  return {
    code: 'not_grounded',
    detail: topics
      .filter((topic) => !near.has(topic))
      .slice(0, 5)
      .join(', '),
  }
}

function checkNegation(
  said: readonly string[],
  cited: readonly string[],
  words: ClaimWords,
  language: Language,
): Fault | null {
  const denied = said.find((word) => words.negators.has(word))
  const deniedThere = cited.findIndex((word) => words.negators.has(word))
  if (denied !== undefined && deniedThere < 0) return { code: 'negation', detail: denied }
  if (denied !== undefined || deniedThere < 0) return null
  return findTurned(said, cited, words, language)
}

/** "did not release" written as "released": the summary tells what stands behind the denial, without the denial. */
function findTurned(
  said: readonly string[],
  cited: readonly string[],
  words: ClaimWords,
  language: Language,
): Fault | null {
  const topics = new Set(topicWords(said.join(' '), language).map((topic) => toVerbRoot(topic, language)))
  for (const [index, word] of cited.entries()) {
    if (!words.negators.has(word)) continue
    const clause = topicWords(cited.slice(index + 1, index + 9).join(' '), language).map((topic) =>
      toVerbRoot(topic, language),
    )
    const [head] = clause
    const told = clause.filter((topic) => topics.has(topic)).length
    if (head !== undefined && (topics.has(head) || (told >= 2 && told >= clause.length * 0.6)))
      return { code: 'negation', detail: `${word} ${head}` }
  }
  return null
}

/** An Arabic verb without the letter that its person and tense begin with: "ينتشل", "انتشل". */
function toVerbRoot(topic: string, language: Language): string {
  return language === 'ar' && topic.length >= 4 ? topic.replace(/^[يتنا]/u, '') : topic
}

function checkCertainty(said: readonly string[], cited: readonly string[], words: ClaimWords): Fault | null {
  const sure = said.find((word) => words.certainties.has(word))
  return sure === undefined || cited.some((word) => words.certainties.has(word))
    ? null
    : { code: 'certainty', detail: sure }
}

/** "alleged traffickers", "may be charged", "is suspected of having smuggled": what they hold back is not told without one of them. */
function checkQualifiers(
  said: readonly string[],
  cited: readonly string[],
  words: ClaimWords,
  language: Language,
): Fault | null {
  if (said.some((word) => words.anyQualifier.has(word))) return null
  const told = new Set(topicWords(said.join(' '), language))
  const topics = cited.map((word) =>
    words.anyQualifier.has(word) || /\d/u.test(word) ? null : (topicWords(word, language)[0] ?? null),
  )
  const held = new Map<number, string>()
  for (const [index, word] of cited.entries()) {
    if (words.anyQualifier.has(word))
      for (const at of findHeld(topics, cited, index, words, language)) held.set(at, word)
  }
  // What is cited may tell the same without holding it back, somewhere else.
  const free = new Set(topics.filter((_, index) => !held.has(index)))
  for (const [at, word] of held) {
    const topic = topics[at]
    if (topic != null && told.has(topic) && !free.has(topic))
      return { code: 'qualifier', detail: `${word} ${cited[at]!}` }
  }
  return null
}

/** Where the words stand that a qualifier at `index` holds back: a noun beside it, a verb behind it, or a clause. */
function findHeld(
  topics: readonly (string | null)[],
  cited: readonly string[],
  index: number,
  words: ClaimWords,
  language: Language,
): readonly number[] {
  const within = (from: number, to: number) =>
    [...topics.keys()].slice(Math.max(0, from), Math.max(0, to)).filter((at) => topics[at] !== null)
  if (words.clauseLinks.has(cited[index + 1] ?? '')) return within(index + 2, index + 10).slice(0, 4)
  if (words.qualifiers.modal.has(cited[index]!)) return within(index + 1, index + 4).slice(0, 1)
  const next = within(index + 1, index + 3).slice(0, 1)
  return SUMMARY_WORDS[language].qualifies === 'next' ? next : [...next, ...within(index - 2, index).slice(-1)]
}

function checkPreliminary(said: readonly string[], cited: readonly string[], words: ClaimWords): Fault | null {
  const held = cited.find((word) => words.qualifiers.preliminary.has(word))
  if (held === undefined || said.some((word) => words.qualifiers.preliminary.has(word))) return null
  return { code: 'qualifier', detail: held }
}

/** The words of a figure's hedge deny nothing: "no fewer than", "ما لا يقل عن". The figure's own check is about them. */
function withoutHedges(text: string, language: Language): string {
  let rest = text
  for (const { hedgeSpan } of findFigures(text, { language })) {
    if (hedgeSpan !== null)
      rest = rest.slice(0, hedgeSpan.start) + ' '.repeat(hedgeSpan.end - hedgeSpan.start) + rest.slice(hedgeSpan.end)
  }
  return rest
}

function toWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
}

function wordsOf(language: Language): ClaimWords {
  const found = known.get(language)
  if (found !== undefined) return found
  const data = SUMMARY_WORDS[language]
  const { suspicion, potential, preliminary, modal } = data.qualifiers
  const words: ClaimWords = {
    qualifiers: {
      suspicion: new Set(suspicion),
      potential: new Set(potential),
      preliminary: new Set(preliminary),
      modal: new Set(modal),
    },
    anyQualifier: new Set([...suspicion, ...potential, ...modal]),
    negators: new Set(data.negators),
    certainties: new Set(data.certainties),
    clauseLinks: new Set(data.clauseLinks),
  }
  known.set(language, words)
  return words
}
