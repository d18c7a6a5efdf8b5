import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Block, Reply } from '../../src/chat/reply.ts'
import { renderCheck } from '../../src/checking/render-check.ts'
import { LANGUAGES } from '../../src/language.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'

const DRAFT =
  'Operation Liberterra II led to 2,571 arrests in 116 countries. It monitored 24,000 flights. Police made about 2,500 arrests in all.'

let store: StarterStore
beforeAll(async () => {
  store = await openStarterStore()
})
afterAll(() => store.ledger.close())

function readBlock(block: Block): string {
  if (block.type === 'heading') return block.text
  return 'content' in block && Array.isArray(block.content) ? toPlainText(block.content) : ''
}

function readReply(reply: Reply): readonly string[] {
  return reply.blocks.map(readBlock)
}

describe('the reply to a copy editor', () => {
  it('says the worst first, with sentence, reason, wording, source and date, and nothing that needs no action', async () => {
    const reply = renderCheck(await store.check(DRAFT))
    expect(reply.outcome).toBe('conflict')
    expect(readReply(reply)).toEqual([
      'Figures checked: 4',
      '1 conflict · 2 consistent · 1 match',
      'Conflict: 2,571 (Operation Liberterra II)',
      'Operation Liberterra II led to 2,571 arrests in 116 countries.',
      expect.stringMatching(/^Digits swapped\? The store has 2,517 \(INTERPOL, .*preliminary\)\.$/u),
      'Write: 2,517',
      expect.stringMatching(/^Source: .*Nov\. 6, 2024/u),
      'Consistent: 24,000 (Operation Liberterra II)',
      'It monitored 24,000 flights.',
      expect.stringMatching(/^The qualifier is missing: the store has nearly 24,000 \(INTERPOL, .*preliminary\)\.$/u),
      expect.stringMatching(/^Source: /u),
    ])
    expect(reply.data).toMatchObject({ counts: { conflict: 1 } })
    expect(reply.restsOn.length).toBeGreaterThan(0)
  })

  it('lists every figure when asked for all', async () => {
    const lines = readReply(renderCheck(await store.check(DRAFT), { all: true }))
    expect(lines).toContain('Match: 116 (Operation Liberterra II)')
    expect(lines).toContain('Consistent: 2,500 (Operation Liberterra II)')
  })

  it('links the source', async () => {
    const { blocks } = renderCheck(await store.check(DRAFT))
    const note = blocks.find((block) => block.type === 'note')
    expect(note?.content.some((part) => 'url' in part)).toBe(true)
  })

  it('says that all may stand, and that there is nothing to check', async () => {
    expect(readReply(renderCheck(await store.check('Operation Liberterra II led to 2,517 arrests.')))).toEqual([
      'Figures checked: 1',
      '1 match',
      'Every figure that the store knows may stand.',
    ])
    expect(readReply(renderCheck(await store.check('Nothing to see.', 'en')))).toEqual([
      'The text has no figure to check.',
    ])
  })

  it.each(LANGUAGES)('has no open slot in %s', async (language) => {
    const name = store.lexicon.operation('liberterra-ii')?.names[language][0] ?? 'Operation Liberterra II'
    const text = `${name}: 2571 arrests, 2571 arrestations, 2571 detenciones, 2571 عملية اعتقال.`
    const lines = readReply(renderCheck(await store.check(text, language), { all: true }))
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join('\n')).not.toMatch(/[{}]/u)
  })

  it('asks about two digits in each other’s place, though a hedge lets the figure stand', async () => {
    const reply = renderCheck(await store.check('Operation Liberterra II found some 17,739 irregular migrants.'))
    const said = readReply(reply)
    expect(said).toContain('Consistent: 17,739 (Operation Liberterra II)')
    expect(said).toContainEqual(expect.stringMatching(/^Digits swapped\? The store has 17,793/u))
    expect(said).toContain('Write: 17,793')
  })
})
