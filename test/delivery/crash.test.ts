import { expect, it } from 'vitest'
import { createLife } from '../support/mortal.ts'
import type { Life } from '../support/mortal.ts'
import { openCorrectionStage } from './correction-stage.ts'

const ARRESTS = 'How many arrests in Operation Lantern?'

/** Corrects a figure that stands in a channel and in a private answer; the process that tells of it dies on the way, and another goes on. */
async function tellOnce(life: Life) {
  const stage = await openCorrectionStage({ DATABASE_URL: 'sqlite::memory:' })
  const { tell, change, startIn, start, time, slack, outbox, corrections } = stage
  await tell(ARRESTS, { key: 'm1' })
  await tell(ARRESTS, { key: 'p1', isPrivate: true })
  await change('correct', 'lantern.arrests', { value: 241 })
  startIn(life)
  await time.pass(8_000)
  const calls = life.calls()
  await time.leap(31_000)
  start()
  await time.pass(20_000)
  const items = await outbox.list('correction:', 100)
  return {
    calls,
    left: await corrections.unplanned(10),
    states: items.map(({ state }) => state),
    posted: [...slack.standing.values()].map(({ where }) => where).toSorted(),
    edits: new Set(slack.asked.filter(({ type }) => type === 'edit').map(({ text }) => text)).size,
  }
}

const WHOLE = {
  left: [],
  states: ['done', 'done', 'done', 'done'],
  posted: ['@U1', 'C1/m1', 'DESK/'],
  edits: 1,
}

it('says everything once, wherever a process dies between two of its calls to the store and to the platform', async () => {
  const { calls, ...whole } = await tellOnce(createLife(null))
  expect(whole).toEqual(WHOLE)
  expect(calls).toBeGreaterThan(20)
  for (let at = 1; at <= calls; at++) {
    for (const when of ['before', 'after'] as const) {
      const { calls: _, ...left } = await tellOnce(createLife({ at, when }))
      expect([at, when, left]).toEqual([at, when, WHOLE])
    }
  }
})
