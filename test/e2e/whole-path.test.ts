import { expect, it } from 'vitest'
import { labelsOf, listParts, textOf } from '../support/discord-people.ts'
import type { Done } from '../support/discord-people.ts'
import { DESK_ROLE } from '../support/discord-world.ts'
import type { Json } from '../support/discord-world.ts'
import { inNewsroom, until } from '../support/newsroom.ts'
import type { Newsroom } from '../support/newsroom.ts'
import { buttonOf, says, toSubmitted } from '../support/slack-stage.ts'
import { readShown } from '../support/slack-words.ts'

const ARTICLE = [
  'Interpol said on 6 November 2024 that Operation Liberterra II led to 2,517 arrests in 116 countries.',
  'Officers seized 1,204 vehicles in Operation Liberterra II, the agency added. Some 3,222 potential victims were rescued.',
  'The operation ran from 29 September to 4 October 2024. Most of those who were found worked on farms and in kitchens.',
  'The agency said that more would follow when all the forces had sent in their reports. It gave no date for that.',
].join('\n\n')
const SOURCE = 'Interpol\nVehicles seized in Liberterra II\nhttps://www.interpol.int/vehicles\n6 November 2024'
const QUESTION = 'How many vehicles were seized in Operation Liberterra II?'
const FACT = 'liberterra-ii.vehicles-seized'

/** From a pasted article to a stored fact, by two people in Discord. */
async function storeFromArticle({ discord }: Newsroom): Promise<void> {
  const { world } = discord
  const carol = world.addUser('carol')
  for (const { id } of [world.alice, carol]) world.roles.set(id, [DESK_ROLE])
  const formOf = async ({ met }: Done) => (await met)['data'] as Json
  const posted = async (since: number) => {
    const isPost = ({ method, path, status }: (typeof discord.calls)[number]) =>
      method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) && status === 200
    return (await discord.waitFor(isPost, since)).reply
  }
  let since = discord.calls.length
  discord.say(`<@${world.bot.id}> ${ARTICLE}`)
  const summary = await discord.click(await posted(since), /Summarize/).answer
  const form = await formOf(discord.click(summary, /1,204/))
  const filled = Object.fromEntries(
    listParts(form).map(({ component }) => {
      const { custom_id = '', value = '' } = (component ?? {}) as { custom_id?: string; value?: string }
      return [custom_id, value]
    }),
  )
  const echo = await discord.submit(form, { ...filled, source: SOURCE, why: 'The agency announced it' }).answer
  expect(textOf(echo)).toMatch(/1,204[\s\S]*Interpol/)
  since = discord.calls.length
  expect(textOf(await discord.click(echo, /^Propose$/).answer)).toMatch(/waits for a second person/)
  const announced = await posted(since)
  expect(labelsOf(announced).join()).toMatch(/Approve/)
  expect(textOf(await discord.click(announced, /Approve/, { as: carol }).answer)).toMatch(/Approved.*stored/)
}

/** Asks openly in both places, and waits for the answers to stand there. */
async function askOpenly({ slack, discord, deliver, services }: Newsroom): Promise<void> {
  const text = `<@${slack.bot.user}> ${QUESTION}`
  const ts = await slack.write('alice', text)
  // Slack brings a mention twice, and says of the channel only in the message that it is public.
  const mention = { user: slack.alice, text, ts, channel: slack.channel }
  await deliver.event({ ...mention, type: 'message', channel_type: 'channel' })
  await deliver.event({ ...mention, type: 'app_mention' })
  discord.say(`<@${discord.world.bot.id}> ${QUESTION}`)
  const { deliveries } = await services.delivery()
  await until('two answers', async () => {
    const found = (await deliveries.restingOn(FACT, Number.MAX_SAFE_INTEGER)).filter(({ command }) => command === 'ask')
    if (found.length === 2 && found.every(({ messages }) => messages.length > 0)) return true
    throw new Error(`there are ${JSON.stringify(found.map(({ id, messages }) => ({ id, messages })))}`)
  })
}

/** Corrects it by a form in Slack, up to the button that a second person has to press. */
async function proposeCorrection({
  slack,
  deliver,
}: Newsroom): Promise<{ readonly button: Json; readonly body: Json }> {
  const since = slack.calls.length
  const trigger_id = await slack.trigger()
  await deliver.command({ command: '/fact', text: `correct ${FACT}`, response_url: slack.responseUrl(), trigger_id })
  const view = (await slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
  const values = { fact: FACT, figure: '1,240', why: 'Two digits were swapped' }
  const inputs = Object.entries(values).map(([name, value]) => [name, { type: 'plain_text_input', value }])
  await deliver.interact({
    type: 'view_submission',
    view: toSubmitted(view, Object.fromEntries(inputs) as Record<string, Json>),
  })
  const echo = await slack.waitFor((call) => call.method === 'respond' && says(call, /1,240/), since)
  expect(readShown(echo.body['blocks'])).toMatch(/1,204\s+→\s+1,240/)
  await press(buttonOf(echo.body, /Propose/), slack.alice)
  const told = await slack.waitFor((call) => call.method === 'chat.postMessage' && says(call, /Approve p-/), since)
  return { button: buttonOf(told.body, /Approve/), body: told.body }

  async function press(button: Json, user: string): Promise<void> {
    await deliver.interact(toClick(slack, button, user))
  }
}

function toClick(slack: Newsroom['slack'], button: Json, user: string, body: Json = {}): Json {
  return {
    type: 'block_actions',
    user: { id: user, username: 'somebody', name: 'somebody', team_id: slack.team },
    container: { type: 'message', message_ts: '1700000002.000001', channel_id: slack.channel },
    message: { ts: '1700000002.000001', text: body['text'], blocks: body['blocks'] },
    channel: { id: slack.channel, name: 'desk' },
    response_url: slack.responseUrl(),
    actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...button }],
  }
}

/** A busy machine takes its time to start processes. */
const PATIENCE = 120_000
const APPROVERS = { STET_APPROVERS: `${DESK_ROLE},S0DESK` }

it(
  'goes from a pasted article to answers in both places, corrected once, though the bot is killed over it',
  { timeout: PATIENCE },
  () =>
    inNewsroom(APPROVERS, async (newsroom) => {
      const { slack, deliver, services } = newsroom
      slack.groups.set('S0DESK', [slack.alice, slack.bob])
      await newsroom.start()
      await storeFromArticle(newsroom)
      await askOpenly(newsroom)
      const before = await newsroom.seen()
      for (const seen of [before.slack, before.discord])
        expect(seen.map(({ text }) => text).join('\n')).toMatch(/1,204 vehicles seized[\s\S]*Interpol/)

      const { button, body } = await proposeCorrection(newsroom)
      const killed = newsroom.killAt(3, 'after')
      await deliver.interact(toClick(slack, button, slack.bob, body))
      await killed
      await newsroom.start()
      const { outbox } = await services.delivery()
      await until('the corrections', async () => {
        const items = await outbox.list(`correction:${FACT}@2:`, 100)
        return items.length === 6 && items.every(({ state }) => state === 'done')
      })
      const { slack: inSlack, discord: inDiscord } = await newsroom.seen()
      for (const seen of [inSlack, inDiscord]) {
        const said = seen.filter(({ text }) => text.includes('not 1,204 vehicles seized, but 1,240 vehicles seized'))
        for (const { text } of said) expect(text).toMatch(/^\W*CORRECTION[\s\S]*Reason: Two digits were swapped/)
        // The old answer, the reply under it, and the desk's notice.
        const [answer] = said.filter(({ text }) => text.includes('Operation Liberterra II (2024): 1,204'))
        const [notice] = said.filter(({ text }) => text.includes('Where the old one was used'))
        expect(said).toHaveLength(3)
        expect(new Set([answer?.id, notice?.id]).size).toBe(2)
        expect(notice?.text).toContain(QUESTION)
      }
    }),
)
