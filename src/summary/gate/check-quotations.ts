import { fold } from '../../reading/fold-text.ts'
import type { Fault } from './fault.ts'

const QUOTATION = /“([^“”]*)”|«([^«»]*)»|"([^"]*)"|„([^„“”]*)[“”]|(?<![\p{L}\p{N}])‘([^‘’]{2,})’(?![\p{L}])/gu
/** Fewer words than this are a name or a term in quotation marks, which the article may have without. */
const LEAST_SPEECH = 4

/** Words in quotation marks are the article's own, and speech stands in quotation marks there too. */
export function checkQuotations(text: string, article: string): Fault | null {
  if (
    (text.match(/"/gu)?.length ?? 0) % 2 === 1 ||
    count(text, '“') !== count(text, '”') ||
    count(text, '«') !== count(text, '»')
  ) {
    return { code: 'quotation', detail: 'a quotation mark stands alone' }
  }
  const quotations = findQuotations(text)
  if (quotations.length === 0) return null
  const words = toWordLine(article)
  const speech = findSpeech(article).map(toWordLine)
  for (const quotation of quotations) {
    const line = toWordLine(quotation)
    if (line.trim() === '') continue
    const isSpeech = line.trim().split(' ').length >= LEAST_SPEECH
    if (!words.includes(line) || (isSpeech && !speech.some((said) => said.includes(line))))
      return { code: 'quotation', detail: quotation.slice(0, 60) }
  }
  return null
}

function findQuotations(text: string): readonly string[] {
  return [...text.matchAll(QUOTATION)].map((match) => match.slice(1).find((inner) => inner !== undefined) ?? '')
}

/**
 * What an article has in quotation marks; a mark that nothing closes holds to the end. Straight marks do not say which of them opens,
 * so whatever stands between two of them counts.
 */
function findSpeech(article: string): readonly string[] {
  const curved = article.matchAll(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|‘[^’]*(?:’(?:\p{L}[^’]*’)*|$)/gu)
  const straight = article.split('"')
  return [...Array.from(curved, ([found]) => found), ...(straight.length > 1 ? straight : [])]
}

/** The words alone, with one space around each, so that only whole words match. */
function toWordLine(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
