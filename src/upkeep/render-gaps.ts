import { fillWords } from '../chat/fill-words.ts'
import { plain, strong } from '../chat/inline.ts'
import type { Action, Block } from '../chat/reply.ts'
import type { Gap } from '../facts/gap.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { formatDate } from '../wording/format-date.ts'
import { offerAnswer } from './offer-answer.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

/** How each gap is answered: by a form, by the command line that does the same, or not by whoever looks. */
export type AnsweredBy = 'form' | 'command line' | 'nobody'

interface Rendering {
  readonly language: Language
  readonly answeredBy: AnsweredBy
  /** How many more there are that whoever looks does not see. */
  readonly inPrivate: number
}

/** Open questions, each with how often it was asked, what the store lacks for it, and how to answer it. */
export function renderGaps(
  gaps: readonly Gap[],
  lexicon: Lexicon,
  { language, answeredBy, inPrivate }: Rendering,
): readonly Block[] {
  const words = upkeepWordsOf(language)
  if (gaps.length === 0 && inPrivate === 0) return [{ type: 'paragraph', content: [plain(words.noGaps)] }]
  const each = gaps.flatMap((gap): readonly Block[] => {
    const asked = fillWords(words.asked, {
      count: gap.count,
      date: formatDate(gap.lastAsked.slice(0, 10), language),
    })
    const said: Block = {
      type: 'paragraph',
      content: [strong(gap.question), plain(` (${asked}). ${gap.missing}`)],
    }
    const offer = offerAnswer(gap, lexicon, language)
    switch (answeredBy) {
      case 'form':
        return [said, { type: 'actions', actions: [offer] }]
      case 'command line':
        return [said, { type: 'note', content: [{ text: toCommandLine(offer), style: 'code' }] }]
      case 'nobody':
        return [said]
      default:
        return answeredBy satisfies never
    }
  })
  const others: Block = { type: 'note', content: [plain(fillWords(words.askedInPrivate, { count: inPrivate }))] }
  return [{ type: 'heading', text: words.gaps }, ...each, ...(inPrivate === 0 ? [] : [others])]
}

/** What the form does, as a line for a shell; what the question did not say is left to be written, or asked for. */
function toCommandLine({ input }: Action): string {
  const { operation = 'OPERATION', metric = 'METRIC', scope } = input
  const given = { operation, metric, ...(scope === undefined ? {} : { scope }) }
  const flags = Object.entries(given).map(([name, value]) => `--${name} ${quote(String(value))}`)
  return ['facts propose FIGURE', ...flags].join(' ')
}

function quote(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
