import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutInline } from '../../src/chat/cut-inline.ts'
import { cutReply } from '../../src/chat/cut-reply.ts'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Block, Inline } from '../../src/chat/reply.ts'

const measure = (content: readonly Inline[]) => toPlainText(content).length
const withoutSpace = (text: string) => text.replace(/\s+/g, '')

const word = fc.constantFrom(
  'arrests',
  '2,517',
  '17 793',
  'nearly',
  'Interpol',
  'victims.',
  'العملية',
  '٢٬٥١٧',
  '😀',
  'dit',
  'end.\n\n',
  'line\n',
  '8 million',
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => ({ text: `${words.join(' ')} ` })),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => ({ text: words.join(' '), style: 'strong' as const })),
  fc.constant({ text: 'Interpol says over 2,500 arrested', url: 'https://example.org/story' }),
)

describe('cutting inline content', () => {
  it('loses nothing but white space, keeps the order, and fits', () => {
    fc.assert(
      fc.property(
        fc.array(inline, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 40, max: 200 }),
        (content, limit) => {
          const pieces = cutInline(content, limit, measure)
          expect(withoutSpace(pieces.map(toPlainText).join(''))).toBe(withoutSpace(toPlainText(content)))
          for (const piece of pieces) expect(measure(piece)).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })

  it('never cuts inside a link', () => {
    fc.assert(
      fc.property(
        fc.array(inline, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 40, max: 120 }),
        (content, limit) => {
          const links = cutInline(content, limit, measure)
            .flat()
            .filter((part) => 'url' in part)
          for (const part of links) expect(part.text).toBe('Interpol says over 2,500 arrested')
        },
      ),
    )
  })

  it('never cuts inside a figure, however it is written', () => {
    const text = 'Checks were run nearly 8 million times and 17 793 people were found while 2,517 were held. '.repeat(
      20,
    )
    for (let limit = 40; limit < 140; limit++) {
      const pieces = cutInline([{ text }], limit, measure).map(toPlainText)
      const figures = pieces.join(' | ').match(/8 million|17 793|2,517/g) ?? []
      expect(figures).toHaveLength(60)
    }
  })

  it('prefers the end of a paragraph to a sentence, and a sentence to a word', () => {
    expect(cutInline([{ text: 'One two. Three four.\n\nFive six. Seven' }], 30, measure).map(toPlainText)).toEqual([
      'One two. Three four.',
      'Five six. Seven',
    ])
    expect(cutInline([{ text: 'One two three four. Five six seven' }], 26, measure).map(toPlainText)).toEqual([
      'One two three four.',
      'Five six seven',
    ])
  })

  it('breaks a single word that is longer than the limit, between characters', () => {
    const pieces = cutInline([{ text: '😀'.repeat(30) }], 7, measure).map(toPlainText)
    expect(pieces.join('')).toBe('😀'.repeat(30))
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true)
  })
})

describe('cutting a reply into messages', () => {
  const limits = { text: 120, blocks: 4, total: 300, measure }
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), content: fc.array(inline, { minLength: 1, maxLength: 6 }) }),
    fc.record({
      type: fc.constant('list' as const),
      items: fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    }),
    fc.record({
      type: fc.constant('fields' as const),
      fields: fc.array(
        fc.record({
          label: fc.constantFrom('Source', 'As of'),
          content: fc.array(inline, { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    fc.constant({ type: 'divider' as const }),
  )
  const textOf = (blocks: readonly Block[]) =>
    withoutSpace(
      blocks
        .flatMap((part) => {
          if (part.type === 'paragraph') return [toPlainText(part.content)]
          if (part.type === 'list') return part.items.map(toPlainText)
          if (part.type === 'fields') return part.fields.map((field) => toPlainText(field.content))
          return []
        })
        .join(''),
    )

  it('shows everything, in order, in messages within every limit', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 10 }), (blocks) => {
        const messages = cutReply(blocks, limits)
        expect(textOf(messages.flat())).toBe(textOf(blocks))
        for (const message of messages) {
          expect(message.length).toBeLessThanOrEqual(limits.blocks)
          expect(message.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('repeats the columns of a table that is cut between rows', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`row ${index}`, 'match'])
    const tables = cutReply([{ type: 'table', columns: ['Figure', 'Verdict'], rows }], limits).flat()
    expect(tables.length).toBeGreaterThan(1)
    for (const table of tables) expect(table).toMatchObject({ type: 'table', columns: ['Figure', 'Verdict'] })
    expect(tables.flatMap((table) => (table.type === 'table' ? table.rows : []))).toEqual(rows)
  })
})
