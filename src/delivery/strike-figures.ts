import type { Block, Inline } from '../chat/reply.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Figure } from '../figures/figure.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'

/** What tells whether a number is the figure that is meant. */
export interface Striking {
  readonly lexicon: Pick<Lexicon, 'findMentions'>
  readonly language: Language
}

/** Figures that count nothing: an equal number among them is another thing. */
const NO_COUNTS: readonly Figure['kind'][] = ['date', 'time', 'ordinal', 'identifier', 'age']

/** Blocks with every mention of old figures struck through. Addresses, buttons and what is code stay as they are. */
export function strikeFigures(
  blocks: readonly Block[],
  facts: readonly FigureFact[],
  striking: Striking,
): readonly Block[] {
  if (facts.length === 0) return blocks
  const strike = (content: readonly Inline[]) => content.flatMap((part) => strikeInline(part, facts, striking))
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'quote':
      case 'note':
        return { ...block, content: strike(block.content) }
      case 'list':
        return { ...block, items: block.items.map(strike) }
      case 'fields':
        return { ...block, fields: block.fields.map((field) => ({ ...field, content: strike(field.content) })) }
      // Their words take no style: the banner over them says what has changed.
      case 'heading':
      case 'table':
      case 'actions':
      case 'divider':
      case 'file':
        return block
      default:
        return block satisfies never
    }
  })
}

function strikeInline(part: Inline, facts: readonly FigureFact[], striking: Striking): readonly Inline[] {
  if ('url' in part || part.style === 'struck' || part.style === 'code') return [part]
  const { text } = part
  const parts: Inline[] = []
  let end = 0
  for (const figure of findFigures(text, { language: striking.language })) {
    if (!facts.some((fact) => isOf(fact, figure, text, striking))) continue
    const start = Math.max(end, Math.min(figure.start, figure.hedgeSpan?.start ?? figure.start))
    if (start > end) parts.push({ ...part, text: text.slice(end, start) })
    parts.push({ text: text.slice(start, figure.end), style: 'struck' })
    end = figure.end
  }
  if (end === 0) return [part]
  return end < text.length ? [...parts, { ...part, text: text.slice(end) }] : parts
}

/** The same number, and no words beside it that say it counts something else. */
function isOf(fact: FigureFact, figure: Figure, text: string, { lexicon, language }: Striking): boolean {
  if (String(fact.value) !== String(figure.value) || NO_COUNTS.includes(figure.kind)) return false
  if (figure.noun === null) return true
  const counted = lexicon.findMentions(text.slice(figure.noun.start, figure.noun.end), language).metrics
  const named = counted.flatMap(({ candidates }) => candidates)
  return named.length === 0 || named.some(({ id }) => id === fact.metric)
}
