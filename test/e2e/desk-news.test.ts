import { expect, it } from 'vitest'
import { textOf } from '../support/discord-people.ts'
import { inNewsroom, until } from '../support/newsroom.ts'
import type { Newsroom } from '../support/newsroom.ts'
import { buttonOf, says, toSubmitted } from '../support/slack-stage.ts'
import type { Json } from '../support/slack-stage.ts'

const ARRESTS = 'liberterra-ii.arrests'
const VICTIMS = 'liberterra-ii.potential-victims-rescued'
const UNKNOWN = 'How many horses were found in Operation Zanzibar Moon?'
/** A busy machine takes its time to start processes. */
const PATIENCE = 120_000

it.concurrent(
  'a proposal is told to the desk once, though the bot is killed when it is acknowledged and two go on',
  { timeout: PATIENCE },
  () =>
    inNewsroom({ STET_CURATORS: 'S0CURATORS' }, async (newsroom) => {
      const { slack } = newsroom
      slack.groups.set('S0CURATORS', [slack.alice])
      await newsroom.start()
      const since = slack.calls.length
      const waits = slack.waitFor((call) => call.method === 'respond' && says(call, /waits for a second/), since)
      const killed = newsroom.killAt(1, 'before', waits)
      await proposeInSlack(newsroom, '2,571')
      const [, id = 'none'] = /(p-[0-9a-f]{6})/.exec(JSON.stringify((await waits).body)) ?? []
      await killed
      expect((await newsroom.seen()).slack).toEqual([])

      // Nobody is up to hear of what is proposed at the terminal meanwhile.
      const typed = ['facts', 'correct', VICTIMS, '3,223', '--why', 'counted again', '--by', 'rana', '--json']
      const { proposal } = JSON.parse((await newsroom.stet(typed)).stdout) as { readonly proposal: { id: string } }
      await Promise.all([newsroom.start(), newsroom.start()])
      await told(newsroom, `proposal:${id}:slack`, `proposal:${proposal.id}:slack`, `proposal:${proposal.id}:discord`)
      const { slack: inSlack, discord: inDiscord } = await newsroom.seen()
      const naming = (seen: typeof inSlack, what: string) => seen.filter(({ text }) => text.includes(what)).length
      expect([naming(inSlack, id), naming(inSlack, proposal.id)]).toEqual([1, 1])
      expect([naming(inDiscord, id), naming(inDiscord, proposal.id)]).toEqual([0, 1])
    }),
)

it.concurrent(
  'a question passed on to the desk is told once, though the bot is killed when the message stands there',
  { timeout: PATIENCE },
  () =>
    inNewsroom({}, async (newsroom) => {
      const { discord } = newsroom
      // Only the mark in the message is left to find it by.
      discord.world.nonces.keptFor = 0
      await newsroom.start()
      const answer = await discord.slash('ask', { question: UNKNOWN }).answer
      const thanks = Promise.withResolvers<unknown>()
      const killed = newsroom.killAt(1, 'after', thanks.promise)
      const thanked = await discord.click(answer, /Ask the desk/).answer
      expect(textOf(thanked)).toMatch(/desk has your question/)
      thanks.resolve(thanked)
      await killed
      await Promise.all([newsroom.start(), newsroom.start()])
      const { deskNotes } = await newsroom.services.chat()
      const [note] = await deskNotes.list({ limit: 1 })
      await told(newsroom, `note:${String(note?.id)}:discord`)
      const { slack: inSlack, discord: inDiscord } = await newsroom.seen()
      expect(inDiscord.map(({ text }) => text)).toEqual([
        expect.stringMatching(/alice asks the desk: +How many horses/),
      ])
      expect(inSlack).toEqual([])
    }),
)

/** Corrects the arrests by a form, and confirms what was read. */
async function proposeInSlack({ slack, deliver }: Newsroom, figure: string): Promise<void> {
  const since = slack.calls.length
  const trigger_id = await slack.trigger()
  await deliver.command({ command: '/fact', text: `correct ${ARRESTS}`, response_url: slack.responseUrl(), trigger_id })
  const view = (await slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
  const typed = (value: string) => ({ type: 'plain_text_input', value })
  const values = { fact: typed(ARRESTS), figure: typed(figure), why: typed('Two digits were swapped') }
  await deliver.interact({ type: 'view_submission', view: toSubmitted(view, values) })
  const echo = await slack.waitFor((call) => call.method === 'respond' && says(call, new RegExp(figure)), since)
  await deliver.interact({
    type: 'block_actions',
    container: { type: 'message', message_ts: '1700000002.000001', channel_id: slack.channel, is_ephemeral: true },
    channel: { id: slack.channel, name: 'desk' },
    response_url: slack.responseUrl(),
    actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...buttonOf(echo.body, /Propose/) }],
  })
}

/** Waits until the items are done, and nothing is left that the desk has not heard. */
async function told({ services }: Newsroom, ...keys: readonly string[]): Promise<void> {
  const { outbox, deskNews } = await services.delivery()
  await until('what the desk is told', async () => {
    for (const key of keys) if ((await outbox.find(key))?.state !== 'done') return false
    return (await deskNews.untold(1)).length === 0
  })
}
