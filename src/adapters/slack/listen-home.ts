import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { plain, strong } from '../../chat/inline.ts'
import type { Block } from '../../chat/reply.ts'
import type { Turn } from './answering.ts'
import { packActions } from './button-value.ts'
import type { Floor } from './floor.ts'
import { LIMITS } from './limits.ts'
import type { Place } from './place.ts'
import { renderBlocks } from './render.ts'

/** Blocks: the home tab takes a hundred, and what a list shows in a chat fits in. A cut would take the buttons of the last one. */
const MOST_OF_A_LIST = 40

const HomeOpened = z.object({ user: z.string(), tab: z.string().default('home') })
const PaneOpened = z.object({
  assistant_thread: z.object({ user_id: z.string(), channel_id: z.string(), thread_ts: z.string() }),
})

/** The home tab: what the bot knows, and quick help. The assistant pane: a greeting and what may be asked. */
export function listenToHome(floor: Floor): void {
  const { app, log } = floor
  app.event('app_home_opened', async ({ event, client, context }) => {
    const opened = HomeOpened.safeParse(event)
    if (!opened.success || opened.data.tab !== 'home') return
    await floor.track(
      publishHome(floor, opened.data.user, client, context.teamId ?? null).catch((error: unknown) =>
        log.error({ err: error }, 'the home tab could not be shown'),
      ),
    )
  })
  app.event('assistant_thread_started', async ({ event, client, context }) => {
    const opened = PaneOpened.safeParse(event)
    if (!opened.success) return
    const { channel_id, thread_ts, user_id } = opened.data.assistant_thread
    if (!(await floor.answering.claim(`pane:${channel_id}:${thread_ts}`))) return
    const asker = { id: user_id, name: null, team: context.teamId ?? null }
    const place = toPlace(user_id, client)
    const words = chatWordsOf(await floor.answering.languageOf({ asker, place }))
    const [first = '', ...rest] = words.prompts.slice(0, LIMITS.suggestedPrompts)
    const toPrompt = (message: string) => ({ title: message, message })
    await floor.track(
      (async () => {
        await client.chat.postMessage({ channel: channel_id, thread_ts, text: words.greeting })
        await client.assistant.threads.setSuggestedPrompts({
          channel_id,
          thread_ts,
          title: words.examples,
          prompts: [toPrompt(first), ...rest.map(toPrompt)],
        })
      })().catch((error: unknown) => log.error({ err: error }, 'the assistant pane could not be greeted')),
    )
  })
}

/** Shows the home tab as it stands now. */
export async function publishHome(floor: Floor, user: string, client: WebClient, team: string | null): Promise<void> {
  const { answering, kept } = floor
  const turn: Turn = {
    key: `home:${user}`,
    asker: { id: user, name: null, team },
    place: toPlace(user, client),
    command: 'status',
    input: {},
    attachments: [],
  }
  const status = await answering.ask(turn)
  const lists = [await listFor(floor, turn, 'proposals'), await listFor(floor, turn, 'review')]
  const help = await answering.ask({ ...turn, command: 'help' })
  const words = chatWordsOf(status.language)
  const examples: Block = {
    type: 'actions',
    actions: words.prompts.slice(0, 2).map((question) => ({ label: question, command: 'ask', input: { question } })),
  }
  const blocks: readonly Block[] = [
    ...status.blocks,
    ...lists.flat(),
    { type: 'divider' },
    { type: 'paragraph', content: [strong(words.quickHelp)] },
    { type: 'note', content: [plain(words.greeting)] },
    examples,
    ...help.blocks.filter(({ type }) => type !== 'heading'),
  ]
  const values = await packActions(
    blocks.flatMap((block) => (block.type === 'actions' ? block.actions : [])),
    { language: status.language, kept },
  )
  const rendered = renderBlocks(blocks, values, 'home').slice(0, LIMITS.viewBlocks)
  await client.views.publish({ user_id: user, view: { type: 'home', blocks: [...rendered] } })
}

/** What a list of the desk's says to this person, with its buttons; nothing where it is not theirs to see, or is not there. */
async function listFor({ answering, bot }: Floor, turn: Turn, command: string): Promise<readonly Block[]> {
  if (!bot.commands.some(({ name }) => name === command)) return []
  const { outcome, blocks } = await answering.ask({ ...turn, command })
  return outcome === 'answer' ? [{ type: 'divider' }, ...blocks.slice(0, MOST_OF_A_LIST)] : []
}

/** What the home tab asks for goes to the person alone. */
function toPlace(user: string, client: WebClient): Place {
  return { client, channel: null, isPublicChannel: false, thread: null, user, isPrivate: false, responseUrl: null }
}
