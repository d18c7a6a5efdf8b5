import { describe, expect, test } from 'vitest'
import { renderAnswer } from '../../src/asking/render-answer.ts'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Block, Reply } from '../../src/chat/reply.ts'
import { ask, openSmallStore } from './ask-store.ts'

function writeBlocks({ blocks }: Reply): string {
  return blocks
    .map((block: Block) => {
      if (block.type === 'paragraph' || block.type === 'note' || block.type === 'quote')
        return toPlainText(block.content)
      if (block.type === 'fields')
        return block.fields.map(({ label, content }) => `${label}: ${toPlainText(content)}`).join('\n')
      if (block.type === 'actions') return block.actions.map(({ label }) => `[${label}]`).join(' ')
      return ''
    })
    .join('\n')
}

describe('a rendered answer', () => {
  test('goes from the figure to who verified it and when', async () => {
    const reply = renderAnswer(await ask(await openSmallStore(), 'How many arrests in Lantern 2022?'))
    const text = writeBlocks(reply)
    const order = [
      '214 arrests',
      'Status: preliminary',
      'According to: INTERPOL',
      'Raids along the coast',
      'May 10, 2022',
      'Age: last month',
      'Verified: dana',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(reply.restsOn).toEqual([{ fact: 'lantern.arrests', revision: 1 }])
  })

  test('offers each choice as a button that asks on', async () => {
    const reply = renderAnswer(await ask(await openSmallStore(), 'How many arrests in Lantern?'))
    const actions = reply.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    expect(reply.outcome).toBe('choose')
    expect(actions).toMatchObject([
      { command: 'ask', label: 'Operation Lantern II (2024): more than 300 arrests' },
      { command: 'ask', label: 'Operation Lantern (2022): 214 arrests' },
    ])
  })

  test.each([
    'How many boats were seized in Lantern 2022 and in Lantern II?',
    'What is the source for the boats seized in Lantern 2022 and in Lantern II?',
  ])('says what of the question it does not answer, and only of that: %s', async (question) => {
    const text = writeBlocks(renderAnswer(await ask(await openSmallStore(), question)))
    expect(text).toContain('about 40 boats seized')
    expect(text).toContain('Not stored: boats seized for Operation Lantern II (2024).')
  })

  test('has the data of the command line', async () => {
    const reply = renderAnswer(await ask(await openSmallStore(), 'How many arrests in Lantern 2022?'))
    expect(Object.keys(reply.data)).toEqual(
      expect.arrayContaining(['status', 'answers', 'computed', 'choices', 'related', 'text', 'language']),
    )
  })
})
