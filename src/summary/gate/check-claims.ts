import { topicWords } from '../../articles/topic-words.ts'
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
}

const known = new Map<Language, ClaimWords>()

/** The sentence is about what it cites, denies only what that denies, is no surer, and keeps what it holds back. */
export function checkClaims(text: string, citation: CitedText, language: Language, hasFigure: boolean): Fault | null {
  const words = wordsOf(language)
  const said = toWords(text)
  const cited = toWords(citation.text)
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
  // "did not release": a summary that has the verb without the denial has turned it round.
  const heads = cited.flatMap((word, index) =>
    words.negators.has(word) ? topicWords(cited.slice(index + 1, index + 4).join(' '), language).slice(0, 1) : [],
  )
  const topics = new Set(topicWords(said.join(' '), language))
  const turned = heads.find((head) => topics.has(head))
  return turned === undefined ? null : { code: 'negation', detail: turned }
}

function checkCertainty(said: readonly string[], cited: readonly string[], words: ClaimWords): Fault | null {
  const sure = said.find((word) => words.certainties.has(word))
  return sure === undefined || cited.some((word) => words.certainties.has(word))
    ? null
    : { code: 'certainty', detail: sure }
}

/** "alleged traffickers", "may be charged": the word they hold back keeps one of them. */
function checkQualifiers(
  said: readonly string[],
  cited: readonly string[],
  words: ClaimWords,
  language: Language,
): Fault | null {
  const topics = new Set(topicWords(said.join(' '), language))
  const keeps = (kinds: readonly QualifierKind[]) =>
    kinds.some((kind) => said.some((word) => words.qualifiers[kind].has(word)))
  for (const [index, word] of cited.entries()) {
    const noun = words.qualifiers.suspicion.has(word) || words.qualifiers.potential.has(word)
    const verb = words.qualifiers.modal.has(word)
    if (!noun && !verb) continue
    const heads = headsOf(cited, index, words, language, verb)
    const head = heads.find((each) => topics.has(each) && !standsFree(each, cited, words, language))
    if (
      head !== undefined &&
      !keeps(verb ? ['modal', 'potential', 'suspicion'] : ['suspicion', 'potential', 'modal'])
    ) {
      return { code: 'qualifier', detail: `${word} ${head}` }
    }
  }
  return null
}

/** The words that a qualifier at `index` belongs to. */
function headsOf(
  cited: readonly string[],
  index: number,
  words: ClaimWords,
  language: Language,
  verb: boolean,
): readonly string[] {
  const isOther = (word: string) => !words.anyQualifier.has(word)
  const next = topicWords(
    cited
      .slice(index + 1, index + (verb ? 4 : 3))
      .filter(isOther)
      .join(' '),
    language,
  )[0]
  const previous = topicWords(
    cited
      .slice(Math.max(0, index - 2), index)
      .filter(isOther)
      .join(' '),
    language,
  ).at(-1)
  const both = SUMMARY_WORDS[language].qualifies === 'either' && !verb
  return [next, both ? previous : undefined].filter((head) => head !== undefined)
}

/** Whether what is cited has the word somewhere without anything that holds it back. */
function standsFree(head: string, cited: readonly string[], words: ClaimWords, language: Language): boolean {
  return cited.some((word, index) => {
    if (topicWords(word, language)[0] !== head) return false
    return !cited.slice(Math.max(0, index - 3), index + 4).some((other) => words.anyQualifier.has(other))
  })
}

function checkPreliminary(said: readonly string[], cited: readonly string[], words: ClaimWords): Fault | null {
  const held = cited.find((word) => words.qualifiers.preliminary.has(word))
  if (held === undefined || said.some((word) => words.qualifiers.preliminary.has(word))) return null
  return { code: 'qualifier', detail: held }
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
  }
  known.set(language, words)
  return words
}
