import { randomUUID } from 'node:crypto'
import type { Message } from 'discord.js'
import type { Bot } from '../../bot.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import { plain } from '../../chat/inline.ts'
import type { Kept } from '../../chat/kept.ts'
import { offerFeedback, offerFollowUps } from '../../chat/offer-follow-ups.ts'
import { offerShare } from '../../chat/offer-share.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import type { Attachment, Person, Request } from '../../chat/request.ts'
import type { Config } from '../../config.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import { packActions } from './button-value.ts'
import { discordWordsOf } from './discord-words.ts'
import type { DiscordFile } from './files.ts'
import type { Place } from './place.ts'
import { renderFiles, renderReply } from './render.ts'
import type { Rendered } from './render.ts'
import type { Sender } from './send.ts'

/** One thing that somebody asked for, from whichever door it came. */
export interface Turn {
  /** Two deliveries of one event have the same. */
  readonly key: string
  readonly person: Person
  readonly place: Place
  /** The server; null in direct messages. */
  readonly team: string | null
  readonly channel: string | null
  /** What follow-ups belong to. */
  readonly thread: string
  readonly command: string
  readonly input: Request['input']
  readonly attachments: readonly Attachment[]
  readonly language: Language | null
  /** Said to nobody in particular: what the bot does not understand was not meant for it. */
  readonly isOverheard?: boolean
}

export interface Answering {
  /** False where another delivery or process has the event already. */
  claim(key: string): Promise<boolean>
  /** Runs the command and shows its reply; gives the messages it became. Never throws. */
  answer(turn: Turn): Promise<readonly Message[]>
  /** Runs the command alone. */
  ask(turn: Turn): Promise<Reply>
  /** Renders a reply with what may be done next, and shows it. */
  show(reply: Reply, turn: Turn, files?: readonly DiscordFile[]): Promise<readonly Message[]>
  /** Runs what may fail, and tells the person the id of the failure where it does. */
  guard(turn: Pick<Turn, 'key' | 'place' | 'language'>, run: () => Promise<unknown>): Promise<void>
}

interface AnsweringParts {
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
  readonly sender: Sender
  readonly kept: () => Promise<Kept>
  /** Whether messages that mention nobody can be read. */
  readonly hearsAll: () => boolean
}

export function createAnswering({ bot, config, log, sender, kept, hearsAll }: AnsweringParts): Answering {
  async function claim(key: string): Promise<boolean> {
    try {
      return await bot.services.claimEvent(`discord:${key}`)
    } catch (error) {
      // Rather an answer twice than none: the bot itself will say what is wrong with the store.
      log.error({ err: error }, 'an event could not be marked as taken')
      return true
    }
  }

  async function ask(turn: Turn): Promise<Reply> {
    const { key, team, channel, thread, person, command, input, attachments, language } = turn
    const request: Request = {
      id: key,
      platform: 'discord',
      team,
      channel,
      thread,
      person,
      command,
      input: command === 'ask' ? { thread, ...input } : input,
      attachments,
      language,
    }
    const reply = await bot.handle(request)
    await tellDesk(reply, key)
    return command === 'status' && !hearsAll() ? addNote(reply, discordWordsOf(reply.language).mentionsOnly) : reply
  }

  async function tellDesk({ forDesk, language }: Reply, key: string): Promise<void> {
    const channel = config.DISCORD_DESK_CHANNEL
    if (forDesk === undefined || channel === undefined) return
    try {
      await sender.post(channel, renderReply({ blocks: forDesk }, new Map(), discordWordsOf(language)), `${key}:desk`)
    } catch (error) {
      // The note is stored: the desk finds it with "notes".
      log.error({ err: error }, 'the desk’s channel could not be told')
    }
  }

  async function render(reply: Reply, turn: Turn, files: readonly DiscordFile[]): Promise<Rendered> {
    const followed = offerFollowUps(reply, turn)
    const place = { isPrivate: turn.place.type === 'interaction' && turn.place.isPrivate && turn.team !== null }
    const share = offerShare(reply, { ...turn, ...place })
    const feedback = offerFeedback(reply, turn)
    const more: readonly Action[] = [
      ...(share === null ? [] : [share]),
      ...(feedback === null ? [] : [feedback.good, feedback.bad]),
    ]
    const blocks = addActions(followed.blocks, more)
    const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    const values = await packActions(actions, files, { kept, commands: bot.commands })
    return renderReply({ blocks }, values, discordWordsOf(reply.language))
  }

  async function show(reply: Reply, turn: Turn, files: readonly DiscordFile[] = []): Promise<readonly Message[]> {
    if (turn.isOverheard === true && reply.data['status'] === 'not_understood') return []
    const { question } = turn.input
    const title = typeof question === 'string' ? question : turn.command
    return await sender.send(await render(reply, turn, files), turn.place, {
      key: turn.key,
      language: reply.language,
      title,
    })
  }

  async function guard(
    { key, place, language }: Pick<Turn, 'key' | 'place' | 'language'>,
    run: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await run()
    } catch (error) {
      const id = randomUUID().slice(0, 8)
      log.error({ err: error, errorId: id }, 'an answer could not be shown')
      const words = language ?? config.STET_LANGUAGE
      const text = fillWords(chatWordsOf(words).failed, { id })
      await sender
        .send({ messages: [renderFiles(text, [])], plainText: text }, place, {
          key: `${key}:failed`,
          language: words,
          title: text,
        })
        .catch((error: unknown) => log.error({ err: error, errorId: id }, 'nor could that be said'))
    }
  }

  return {
    claim,
    ask,
    show,
    guard,
    async answer(turn) {
      let shown: readonly Message[] = []
      await guard(turn, async () => {
        shown = await show(await ask(turn), turn)
      })
      return shown
    },
  }
}

function addActions(blocks: readonly Block[], actions: readonly Action[]): readonly Block[] {
  return actions.length === 0 ? blocks : [...blocks, { type: 'actions', actions }]
}

function addNote(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'note', content: [plain(text)] }] }
}
