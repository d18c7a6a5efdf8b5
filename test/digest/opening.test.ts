import { expect, it } from 'vitest'
import { createDigestPlanner } from '../../src/digest/plan-digests.ts'
import { openBuilding } from '../../src/open-digest.ts'
import type { LanguageModel } from '../../src/llm/language-model.ts'
import { openDigestStage } from './digest-stage.ts'

/** A model that always says the same, right or wrong. */
function createSayer(text: string, from: readonly number[]): LanguageModel {
  return {
    name: 'sayer',
    complete: ({ schema }) => Promise.resolve({ ok: true, value: schema.parse({ text, from }) }),
  }
}

/** The digest after a correction of the arrests from 2,517 to 2,520, with a model that says this of its first item. */
async function digestWith(model: LanguageModel | null): Promise<string> {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z' })
  await stage.subscribe('C1', { hour: 7, minute: 0 })
  await stage.at('2026-03-01T07:00:00Z')
  await stage.deliver()
  stage.setClock('2026-03-01T12:00:00Z')
  await stage.change(
    'liberterra-ii.arrests',
    { value: 2_520, status: 'final' },
    { action: 'correct', why: 'Miscounted' },
  )
  const planner = createDigestPlanner({
    digests: stage.digests,
    open: async () => ({ ...(await openBuilding(stage.services)), model }),
    rest: () => Promise.resolve(),
    prefix: '',
  })
  await planner.plan(new Date('2026-03-02T07:00:00Z'))
  return await stage.text('C1', '2026-03-02')
}

it('opens with a model’s sentence that the items bear out', async () => {
  const sentence = 'Operation Liberterra II led to 2,520 arrests.'
  const text = await digestWith(createSayer(sentence, [1]))
  expect(text.split('\n\n')[1]).toBe(sentence)
})

it.each([
  ['another figure', 'Operation Liberterra II led to 2,530 arrests.', [1]],
  ['the figure that was wrong', 'Operation Liberterra II led to 2,517 arrests.', [1]],
  ['another operation', 'Operation Turquesa V led to 2,520 arrests.', [1]],
  ['a cause of its own', 'Operation Liberterra II led to 2,520 arrests because border guards failed.', [1]],
  ['an item that is not there', 'Operation Liberterra II led to 2,520 arrests.', [99]],
  ['a link', 'Operation Liberterra II led to 2,520 arrests, see https://evil.example.', [1]],
  ['nothing', '', []],
] as const)('is left out where a model says %s', async (_, sentence, from) => {
  const text = await digestWith(createSayer(sentence, from))
  expect(text.split('\n\n')[1]).toBe('Corrected')
  expect(text).toContain('2,520 arrests')
})

it('comes without one where the model fails', async () => {
  const text = await digestWith({
    name: 'gone',
    complete: () => Promise.resolve({ ok: false, failure: 'timeout', detail: '' }),
  })
  expect(text.split('\n\n')[1]).toBe('Corrected')
})
