import { whyDropSentence } from '../../articles/classify-block.ts'
import type { Language } from '../../language.ts'
import { detectLanguage } from '../../reading/detect-language.ts'
import type { Fault } from './fault.ts'

const LONGEST_SENTENCE = 600
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u
const MARKUP =
  /https?:|www\.|```|\]\(|<\/?[a-z!|]|[<>{}|`]|^[#>*•-]{1,6}\s|\s[#>*]{1,6}\s|\*\*|__|@\w|&[a-z]+;|\\[nurx]/iu

/** A sentence is one line of plain words in the story's language, and nothing that a page or an intruder says to its reader. */
export function checkPlain(text: string, article: string, language: Language): Fault | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < 3 || text.length > LONGEST_SENTENCE) return { code: 'not_plain', detail: text.slice(0, 40) }
  const strange = INVISIBLE.exec(text) ?? MARKUP.exec(text)
  if (strange !== null && (INVISIBLE.test(text) || !article.includes(strange[0].trim()))) {
    return { code: 'not_plain', detail: JSON.stringify(strange[0]) }
  }
  const why = whyDropSentence(text)
  if (why !== null) return { code: why === 'instruction' ? 'instruction' : 'not_plain', detail: why }
  const written = detectLanguage(text)
  if (words >= 6 && written !== language) return { code: 'other_language', detail: written }
  return null
}
