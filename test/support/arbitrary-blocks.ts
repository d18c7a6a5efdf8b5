import fc from 'fast-check'
import type { Action, Block, Inline } from '../../src/chat/reply.ts'

/** Any blocks that a reply may have, with words, figures, and what is markup or a mention on the platform. */
export function arbitraryBlocks(nasty: string): fc.Arbitrary<readonly Block[]> {
  const words = fc
    .array(
      fc.constantFrom(
        'arrests',
        '2,517',
        'nearly 8 million',
        'Interpol',
        'victims.',
        'العملية',
        '😀',
        'end.\n\n',
        '- a\n',
        nasty,
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => `${parts.join(' ')} `)
  const inline: fc.Arbitrary<readonly Inline[]> = fc.array(
    fc.oneof(
      words.map((text) => ({ text })),
      words.map((text) => ({ text, style: 'strong' as const })),
      words.map((text) => ({ text, style: 'code' as const })),
      words.map((text) => ({ text: `${text.slice(0, 80)} `, url: 'https://example.org/a?b=1&c=2' })),
    ),
    { minLength: 1, maxLength: 5 },
  )
  const action: fc.Arbitrary<Action> = words.map((label) => ({
    label,
    command: 'ask',
    input: { question: label.slice(0, 900) },
  }))
  const row = fc.array(
    words.map((text) => text.slice(0, 60)),
    { minLength: 3, maxLength: 3 },
  )
  const block: fc.Arbitrary<Block> = fc.oneof(
    words.map((text): Block => ({ type: 'heading', text })),
    inline.map((content): Block => ({ type: 'paragraph', content, tone: 'warning' })),
    inline.map((content): Block => ({ type: 'quote', content })),
    inline.map((content): Block => ({ type: 'note', content })),
    fc.array(inline, { minLength: 1, maxLength: 20 }).map((items): Block => ({ type: 'list', items })),
    fc
      .array(inline, { minLength: 1, maxLength: 8 })
      .map((fields): Block => ({ type: 'fields', fields: fields.map((content) => ({ label: 'Label', content })) })),
    fc
      .array(row, { minLength: 1, maxLength: 150 })
      .map((rows): Block => ({ type: 'table', columns: ['One', 'Two', 'Three'], rows })),
    fc.array(action, { minLength: 1, maxLength: 60 }).map((actions): Block => ({ type: 'actions', actions })),
    fc.constant<Block>({ type: 'divider' }),
  )
  return fc.array(block, { minLength: 1, maxLength: 30 })
}
