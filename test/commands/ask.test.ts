import { expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { createBot } from '../../src/bot.ts'
import type { FigureFact } from '../../src/facts/fact.ts'
import { readConfig } from '../../src/config.ts'
import { createServices } from '../../src/services.ts'
import { makeRequest } from '../support/make-request.ts'

it('gives the same answer again, and another as soon as the store has changed or the day has', async () => {
  let today = new Date('2026-02-01T12:00:00Z')
  const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:' }), () => today)
  const silent = () => undefined
  const bot = createBot({
    commands: [ask],
    services,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  const question = 'How many people were arrested in Operation Liberterra II?'
  const answer = () => bot.handle(makeRequest('ask', { question }))
  const first = await answer()
  expect(await answer()).toBe(first)

  const { ledger } = await services.store()
  const stored = await ledger.current('figure', 'liberterra-ii.arrests')
  const record: FigureFact = { ...stored!.record, value: 2_600 }
  const change = {
    kind: 'figure',
    record,
    expected: stored!.revision,
    action: 'correct',
    by: 'Rana',
    why: 'final count',
  } as const
  expect(await ledger.commit([change])).toMatchObject({ committed: true })
  const second = await answer()
  expect(JSON.stringify(second.data['answers'])).toMatch(/2600/)

  today = new Date('2026-02-02T12:00:00Z')
  expect(await answer()).not.toBe(second)
  await services.close()
})
