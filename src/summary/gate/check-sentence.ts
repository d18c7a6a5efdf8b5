import type { Story } from '../../articles/story.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Lexicon } from '../../reading/lexicon.ts'
import { checkClaims } from './check-claims.ts'
import { checkFigures } from './check-figures.ts'
import { checkNames } from './check-names.ts'
import { checkPlain } from './check-plain.ts'
import { checkQuotations } from './check-quotations.ts'
import { readCitation } from './cited-text.ts'
import type { Fault } from './fault.ts'

/** A sentence as a model gives it. */
export interface ProposedSentence {
  readonly text: string
  readonly from: readonly number[]
}

/** The gate: what keeps a model's sentence from being shown, or null. By code alone; whatever the model says of itself does not count. */
export function checkSentence(sentence: ProposedSentence, story: Story, lexicon: Lexicon): Fault | null {
  const { language } = story
  const text = sentence.text.trim()
  const citation = readCitation(story, sentence.from)
  if (citation === null) return { code: 'bad_citation', detail: sentence.from.slice(0, 8).join(', ') }
  const hasFigure = findFigures(text, { language }).some(
    ({ kind }) => kind !== 'date' && kind !== 'time' && kind !== 'ordinal',
  )
  return (
    checkPlain(text, citation.article, language) ??
    checkFigures(text, citation, language) ??
    checkQuotations(text, citation.article) ??
    checkNames(text, citation, language, lexicon) ??
    checkClaims(text, citation, language, hasFigure)
  )
}
