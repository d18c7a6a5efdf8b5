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

/** What does not stand any more. */
export interface Old {
  readonly figures: readonly FigureFact[]
  readonly sentences: readonly string[]
}

/** Blocks with every mention of old figures and every old sentence struck through. Addresses, buttons and what is code stay as they are. */
export function strikeOld(blocks: readonly Block[], { figures, sentences }: Old, striking: Striking): readonly Block[] {
  const strike = (content: readonly Inline[]) =>
    content
      .flatMap((part) => sentences.reduce<readonly Inline[]>(strikeSentence, [part]))
      .flatMap((part) => (figures.length === 0 ? [part] : strikeInline(part, figures, striking)))
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

function strikeSentence(parts: readonly Inline[], sentence: string): readonly Inline[] {
  return parts.flatMap((part): readonly Inline[] => {
    if (isFixed(part) || !part.text.includes(sentence)) return [part]
    return part.text
      .split(sentence)
      .flatMap((text, index): readonly Inline[] => [
        ...(index === 0 ? [] : [{ text: sentence, style: 'struck' as const }]),
        { ...part, text },
      ])
      .filter(({ text }) => text !== '')
  })
}

/** Where nothing is struck. */
function isFixed(part: Inline): boolean {
  return 'url' in part || part.style === 'struck' || part.style === 'code'
}

function strikeInline(part: Inline, facts: readonly FigureFact[], striking: Striking): readonly Inline[] {
  if (isFixed(part)) return [part]
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
