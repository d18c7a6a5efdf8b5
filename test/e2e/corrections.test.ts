import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import type { Change } from '../../src/facts/ledger.ts'
import { inNewsroom, until } from '../support/newsroom.ts'
import type { Newsroom, Seen } from '../support/newsroom.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const FACT = 'liberterra-ii.arrests'
/** Two edits with their replies, two direct messages, two notices. */
const ERRANDS = 8

/** Asks in all four places, and waits until the bot has noted what it answered. */
async function askEverywhere({ slack, discord, deliver, services }: Newsroom): Promise<void> {
  const text = `<@${slack.bot.user}> ${QUESTION}`
  const ts = await slack.write('alice', text)
  await deliver.event({ type: 'app_mention', user: slack.alice, text, ts, channel: slack.channel })
  await deliver.command({ command: '/ask', text: QUESTION })
  discord.say(`<@${discord.world.bot.id}> ${QUESTION}`)
  await discord.slash('ask', { question: QUESTION }).answer
  const { deliveries } = await services.delivery()
  await until('four answers', async () => {
    const found = await deliveries.restingOn(FACT, Number.MAX_SAFE_INTEGER)
    return found.length === 4 && found.every(({ channel, messages }) => channel === null || messages.length > 0)
  })
}

/** What an approved correction stores, in one commit. */
async function correct({ services }: Newsroom, value: number): Promise<void> {
  const { ledger } = await services.store()
  const stored = await ledger.fact(FACT)
  if (stored === null) throw new Error('the fact is gone')
  const { revision: expected, revised_at: _at, revised_by: _by, ...before } = stored
  const record = { ...before, value } as Fact
  const change = { kind: 'figure', record, expected, action: 'correct', by: 'Rana', why: `count ${value}` } as Change
  expect((await ledger.commit([change])).committed).toBe(true)
}

/** Waits until everything that follows from the newest correction is posted. */
async function settle({ services }: Newsroom): Promise<void> {
  const { outbox, corrections } = await services.delivery()
  const [newest] = await corrections.ofFact(FACT)
  await until('the corrections', async () => {
    const items = await outbox.list(`correction:${newest?.id ?? ''}:`, 100)
    return items.length === ERRANDS && items.every(({ state }) => state === 'done')
  })
}

/** How often each kind of message says that a figure became this value. */
function count(seen: readonly Seen[], value: string) {
  const saying = seen.filter(({ text }) => text.includes(`but ${value} arrests`))
  const isNotice = ({ text }: Seen) => text.includes('Where the old one was used')
  const isEdited = ({ text }: Seen) => text.includes('Operation Liberterra II (2024): 2,517 arrests')
  return {
    edited: saying.filter(isEdited).length,
    banners: saying.filter(isEdited).reduce((sum, { text }) => sum + text.split(`but ${value} arrests`).length - 1, 0),
    notices: saying.filter(isNotice).length,
    others: saying.filter((message) => !isNotice(message) && !isEdited(message)).length,
  }
}

/** A busy machine takes its time to start twenty processes. */
const PATIENCE = 240_000

const ONCE = { edited: 1, banners: 1, notices: 1, others: 1 }
const TOLD = { edited: 0, banners: 0, notices: 0, others: 1 }

describe('a correction made at the terminal', () => {
  it('reaches the old answers in Slack and Discord, whoever had one privately, and the desk, each once', () =>
    inNewsroom({}, async (newsroom) => {
      await newsroom.start()
      await askEverywhere(newsroom)
      const why = 'Interpol counted again'
      const proposed = await newsroom.stet(['facts', 'correct', FACT, '2,520', '--why', why, '--by', 'rana', '--json'])
      expect(proposed.status).toBe(0)
      const [proposal] = /p-\w+/.exec(proposed.stdout) ?? []
      const approved = await newsroom.stet(['facts', 'approve', String(proposal), '--by', 'omar'])
      expect(approved.stderr).toBe('')
      await settle(newsroom)
      const seen = await newsroom.seen()
      expect(count(seen.slack, '2,520')).toEqual(ONCE)
      expect(count(seen.discord, '2,520')).toEqual(ONCE)
      expect(count(seen.slackDirect, '2,520')).toEqual(TOLD)
      expect(count(seen.discordDirect, '2,520')).toEqual(TOLD)
      const said = [...seen.slack, ...seen.discord].filter(({ text }) => text.includes('but 2,520 arrests'))
      for (const { text } of said) expect(text).toContain(`Reason: ${why}`)
      expect(seen.slackDirect[0]?.text).toContain(`You asked: “${QUESTION}”`)
    }))
})

describe('killed in the middle', () => {
  const steps = Array.from({ length: ERRANDS }, (_, index) => index + 1)
  const rooms = [0, 1, 2, 3]

  it.concurrent.each(rooms)('starts again and says everything once: room %i', { timeout: PATIENCE }, (room) =>
    inNewsroom({}, async (newsroom) => {
      // Only the marks in the messages are left to find what was posted.
      newsroom.discord.world.nonces.keptFor = 0
      await newsroom.start()
      await askEverywhere(newsroom)
      const kills = steps.flatMap((n) => (['before', 'after'] as const).map((cut) => ({ n, cut })))
      const values: number[] = []
      for (const [index, { n, cut }] of kills.entries()) {
        if (index % rooms.length !== room) continue
        const value = 2_600 + index
        const killed = newsroom.killAt(n, cut)
        await correct(newsroom, value)
        await killed
        await newsroom.start()
        await settle(newsroom)
        values.push(value)
      }
      const seen = await newsroom.seen()
      for (const value of values) {
        const written = value.toLocaleString('en')
        expect([value, count(seen.slack, written)]).toEqual([value, ONCE])
        expect([value, count(seen.discord, written)]).toEqual([value, ONCE])
        expect([value, count(seen.slackDirect, written)]).toEqual([value, TOLD])
        expect([value, count(seen.discordDirect, written)]).toEqual([value, TOLD])
      }
      expect(values).toHaveLength(4)
    }),
  )
})
