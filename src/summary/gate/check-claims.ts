import { topicWords } from '../../articles/topic-words.ts'
import type { Language } from '../../language.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import { checkNegation } from './check-negation.ts'
import { checkQualifiers } from './check-qualifiers.ts'
import type { CitedText } from './cited-text.ts'
import type { Fault } from './fault.ts'
import { readClaims } from './read-claims.ts'
import type { ClaimWord } from './read-claims.ts'

/** Less of a sentence's topic than this in what it cites and what stands near it, and it says something else. */
const LEAST_GROUND = 0.5
const LEAST_CITED_GROUND = 0.25

/** The sentence is about what it cites, denies only what that denies, is no surer, and keeps what it holds back. */
export function checkClaims(text: string, citation: CitedText, language: Language, hasFigure: boolean): Fault | null {
  const said = readClaims(text, language)
  const cited = readClaims(citation.text, language)
  return (
    checkGround(text, citation, language) ??
    checkNegation(said, cited, language) ??
    checkOpposites(said, cited, language) ??
    checkCertainty(said, cited) ??
    checkQualifiers(said, cited, language, hasFigure)
  )
}

function checkGround(text: string, citation: CitedText, language: Language): Fault | null {
  const topics = [...new Set(topicWords(text, language))].filter((word) => !/\d/u.test(word))
  if (topics.length === 0) return null
  const near = new Set(topicWords(`${citation.text}\n${citation.context}`, language))
  const cited = new Set(topicWords(citation.text, language))
  const shareIn = (words: ReadonlySet<string>) => topics.filter((topic) => words.has(topic)).length / topics.length
  if (shareIn(near) >= LEAST_GROUND && shareIn(cited) >= LEAST_CITED_GROUND) return null
  const strange = topics.filter((topic) => !near.has(topic))
  return { code: 'not_grounded', detail: strange.slice(0, 5).join(', ') }
}

function checkCertainty(said: readonly ClaimWord[], cited: readonly ClaimWord[]): Fault | null {
  const sure = said.find(({ role }) => role === 'certainty')
  return sure === undefined || cited.some(({ role }) => role === 'certainty')
    ? null
    : { code: 'certainty', detail: sure.text }
}

function checkOpposites(said: readonly ClaimWord[], cited: readonly ClaimWord[], language: Language): Fault | null {
  const here = new Set(said.map(({ text }) => text))
  const there = new Set(cited.map(({ text }) => text))
  for (const pair of SUMMARY_WORDS[language].opposites) {
    for (const [words, others] of [pair, [pair[1], pair[0]]] as const) {
      const word = words.find((each) => here.has(each))
      if (word === undefined || words.some((each) => there.has(each))) continue
      if (others.some((each) => there.has(each)) && !others.some((each) => here.has(each)))
        return { code: 'opposite', detail: word }
    }
  }
  return null
}
