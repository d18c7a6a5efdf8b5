import { createHash } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import { readShared } from '../../chat/offer-share.ts'
import { sayExpired } from '../../chat/say.ts'
import type { Turn } from './answering.ts'
import { Carried, readText } from './button-value.ts'
import { completeFiles } from './files.ts'
import { toAttachments } from './floor.ts'
import type { Floor } from './floor.ts'
import { listMissing } from '../../chat/list-missing.ts'
import { openForm } from './open-form.ts'
import { isDirect, isPublicName } from './place.ts'
import type { Place } from './place.ts'
import { ClickPayload } from './read.ts'
import { settle, toSettled } from './settle.ts'

/** Buttons: a click is one more request, a form where it still needs a text, or an answer shown to all. */
export function listenToClicks(floor: Floor): void {
  floor.app.action({ type: 'block_actions' }, async ({ body, ack, client, context }) => {
    await ack()
    const click = ClickPayload.parse(body)
    await floor.track(hearClick(floor, click, client, context.teamId ?? null))
  })
}

async function hearClick(
  floor: Floor,
  click: ClickPayload,
  client: WebClient,
  installedTeam: string | null,
): Promise<void> {
  const { answering, bot, kept } = floor
  const [action] = click.actions
  // A button of somebody else's blocks, or one that only opens a link.
  if (action === undefined || !action.action_id.startsWith('stet:')) return
  const place = placeOf(click, client)
  const team = click.team?.id ?? click.user.team_id ?? installedTeam
  const asker = { id: click.user.id, name: click.user.name ?? click.user.username ?? null, team }
  const carried = await readText(action.value ?? '', Carried, kept)
  const { command: name, input, files = [], language, asForm = false } = carried ?? { command: 'help', input: {} }
  const isShare = name === 'share'
  // An answer is shared once, however often the button is pressed.
  const key = isShare
    ? `share:${digest([team, place.channel, click.container.message_ts, action.value])}`
    : `click:${click.trigger_id}`
  const clicked = { key, asker, ...(language === undefined ? {} : { language }) }
  const shownIn = isShare ? { ...place, isPrivate: false } : placeFor(name, click, place)
  await answering.handle({ ...clicked, place, shownIn, isShare }, async () => {
    const attachments = toAttachments(
      floor,
      (await completeFiles(files, client)).map((file) => ({ file })),
      client,
    )
    const turn: Turn = { ...clicked, place: placeFor(name, click, place), command: name, input, attachments }
    if (carried === null) return await answering.show(sayExpired(await answering.languageOf(turn)), turn)
    if (isShare) return await share(floor, turn)
    const command = bot.commands.find((candidate) => candidate.name === name)
    const settled = await toSettled(click, turn, kept)
    const needsForm = command !== undefined && (asForm || listMissing(command, input, files.length > 0).length > 0)
    if (needsForm && (await answering.mayRun(turn, command)))
      return await openForm(floor, turn, command, click.trigger_id, settled)
    const reply = await answering.ask(turn)
    await answering.show(reply, turn)
    if (reply.outcome === 'answer' && settled !== null) await settle(floor, settled, turn)
  })
}

/** Where the answer to a click goes. A click in the home tab is answered in a direct message. */
function placeOf({ container, message, ...click }: ClickPayload, client: WebClient): Place {
  const channel = click.channel?.id ?? container.channel_id ?? null
  const parent = container.thread_ts ?? message?.thread_ts ?? null
  const isPrivate = channel !== null && !isDirect(channel)
  // Slack shows what is private in a thread only where the thread is open: under a message of the channel nobody would see it.
  const isReply = parent !== container.message_ts
  return {
    client,
    channel,
    isPublicChannel: isPublicName(click.channel?.name),
    thread: isReply || !isPrivate ? parent : null,
    user: click.user.id,
    isPrivate,
    responseUrl: click.response_url ?? null,
  }
}

/** What somebody asked openly goes on openly, below its message; everything else that a click brings is for who clicked. */
function placeFor(command: string, { container }: ClickPayload, place: Place): Place {
  if (command !== 'ask' || !place.isPrivate || container.is_ephemeral === true) return place
  return { ...place, isPrivate: false, thread: place.thread ?? container.message_ts ?? null }
}

/** A question is asked again, so that all see what stands now; anything else is as it was written into the button. */
async function share({ answering }: Floor, turn: Turn): Promise<void> {
  const shared = readShared(turn.input)
  if (shared.type === 'reply') return await answering.share(shared.reply, { ...turn, command: shared.command })
  const question = { ...turn, command: shared.command, input: shared.input }
  await answering.share(await answering.ask(question), question)
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
