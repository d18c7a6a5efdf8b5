import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Block } from '../../src/chat/reply.ts'
import type { LanguageModel } from '../../src/llm/language-model.ts'
import { renderSummary } from '../../src/summary/render-summary.ts'
import { summarizeText } from '../../src/summary/summarize-text.ts'
import { openStarterStore } from '../checking/starter-store.ts'
import type { StarterStore } from '../checking/starter-store.ts'
import { createFakeModel, says } from './fake-model.ts'

let store: StarterStore

beforeAll(async () => {
  store = await openStarterStore()
})

afterAll(async () => {
  await store.ledger.close()
})

async function render(text: string, model: LanguageModel | null = null) {
  return renderSummary(
    await summarizeText(
      { text },
      { ledger: store.ledger, lexicon: store.lexicon, model, now: new Date('2025-01-01T00:00:00Z') },
    ),
    { names: store.lexicon },
  )
}

const STORY = `Liberterra II: the count

Police arrested 2,571 people during Operation Liberterra II, Interpol said on Wednesday.
They rescued 3,222 potential victims of human trafficking in the operation.
Officers bought 81 dogs for Operation Liberterra II in Lyon.
Share this article`

function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text
    case 'paragraph':
    case 'note':
    case 'quote':
      return toPlainText(block.content)
    case 'list':
      return block.items.map(toPlainText).join('\n')
    case 'table':
      return block.rows.map((row) => row.join(' | ')).join('\n')
    case 'actions':
      return block.actions.map(({ label }) => label).join('\n')
    case 'divider':
    case 'fields':
    case 'file':
      return ''
    default:
      return block satisfies never
  }
}

describe('the reply of a summary', () => {
  it('has the headline, the conflicts, the summary with its figures marked, the table, and who wrote it, in this order', async () => {
    const reply = await render(STORY)
    expect(reply.blocks.map(({ type }) => type).filter((type) => type !== 'actions')).toEqual([
      'heading',
      'paragraph',
      'list',
      'table',
      'note',
    ])
    const [heading, conflict, list, table] = reply.blocks.map(textOf)
    expect(heading).toBe('Liberterra II: the count')
    expect(conflict).toMatch(/^2,571: the article and the store disagree\. .*2,517/)
    expect(list).toContain('Police arrested 2,571 ✗ people')
    expect(list).toContain('3,222 ✓ potential victims')
    expect(table!.split('\n')[0]).toMatch(/^2,571 \| people \| ✗ Conflict \| 2,517 arrests \(INTERPOL/)
    expect(textOf(reply.blocks.at(-1)!)).toBe('The article’s own sentences, chosen by code. Left out of the page: 1.')
    expect(reply.outcome).toBe('conflict')
    expect(reply.restsOn.length).toBeGreaterThan(0)
  })

  it('is an answer where nothing is in conflict', async () => {
    const reply = await render(STORY.replace('2,571', '2,517'))
    expect(reply.outcome).toBe('answer')
    expect(reply.blocks.filter(({ type }) => type === 'paragraph')).toEqual([])
  })

  it('says which model wrote it, what of it did not hold, and why a model did not', async () => {
    const last = async (model: LanguageModel) => textOf((await render(STORY, model)).blocks.at(-1)!)
    expect(
      await last(createFakeModel(says(['Interpol said that police arrested 2,571 people in the operation.', 1]))),
    ).toBe('Written by fake-1; every sentence checked against the article by code. Left out of the page: 1.')
    expect(await last(createFakeModel(says(['Police arrested 9 people.', 1])))).toContain(
      'Sentences of the model that did not hold: 1.',
    )
    expect(await last(createFakeModel({ ok: false, failure: 'timeout', detail: 'x' }))).toBe(
      'The model did not answer in time, so this is the article’s own sentences. Left out of the page: 1.',
    )
  })

  it('speaks the language of each story', async () => {
    const reply = await render(
      'أوقفت الشرطة 2571 شخصاً خلال عملية ليبرتيرا 2، بحسب الإنتربول.\nوشاركت في العملية أجهزة من دول كثيرة، وفق البيان الرسمي.',
    )
    expect(reply.language).toBe('ar')
    expect(textOf(reply.blocks[0]!)).toBe('ملخص')
    expect(textOf(reply.blocks.at(-1)!)).toContain('جمل المقال نفسه')
  })

  it('offers to propose what the store has no figure for, with all that is known of it', async () => {
    const reply = await render(
      'Police in Kenya arrested 41 people during Operation Liberterra II, officials said.\nThe operation took six days, they said.',
    )
    const actions = reply.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    expect(actions).toMatchObject([
      {
        label: 'Propose to the store: 41 people',
        command: 'propose',
        input: { operation: 'Operation Liberterra II', metric: 'arrests', figure: '41', scope: 'in Kenya' },
        asForm: true,
      },
    ])
  })
})
