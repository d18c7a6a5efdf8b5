import { randomUUID } from 'node:crypto'
import type { Message } from 'discord.js'
import type { Bot } from '../../bot.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import { plain } from '../../chat/inline.ts'
import { offerFeedback, offerFollowUps } from '../../chat/offer-follow-ups.ts'
import { offerShare } from '../../chat/offer-share.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import type { Attachment, Person, Request } from '../../chat/request.ts'
import type { Config } from '../../config.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import type { Heard } from '../../services.ts'
import type { WithGroups } from './direct-groups.ts'
import { discordWordsOf } from './discord-words.ts'
import type { DiscordFile } from './files.ts'
import type { NamePeople } from './name-people.ts'
import { offerRest } from './offer-rest.ts'
import { isInPublicChannel, whereShown } from './place.ts'
import type { Place } from './place.ts'
import type { Prepare } from './prepare.ts'
import { createDeliveryRecord, deliveryKey } from './record-delivery.ts'
import type { DeliveryRecord } from './record-delivery.ts'
import { renderFiles } from './render.ts'
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
  /** What the answer is recorded under where it takes the place of an earlier one; else the key. */
  readonly replaces?: string
  /** What is answered, where that is not what was done: a share shows the answer to a question. */
  readonly shows?: Pick<Request, 'command' | 'input'>
}

/** What is known of an event when it is heard. */
export interface Asked extends Pick<Turn, 'key' | 'place' | 'team' | 'person' | 'language' | 'command'> {
  /** What was said, where that tells the language best. */
  readonly words?: string
}

export interface Answering {
  /**
   * Runs what answers an event, and tells the person the id of the failure where that fails; not where another delivery or process
   * has the event already. Whoever is cut off in the middle is told so later.
   */
  handle(asked: Asked, run: () => Promise<unknown>): Promise<void>
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
  readonly prepare: Prepare
  readonly withGroups: WithGroups
  readonly namePeople: NamePeople
  /** Whether messages that mention nobody can be read. */
  readonly hearsAll: () => boolean
}

export function createAnswering(parts: AnsweringParts): Answering {
  const { bot, config, log, sender, prepare, withGroups, namePeople, hearsAll } = parts

  async function handle(asked: Asked, run: () => Promise<unknown>): Promise<void> {
    if (!(await claim(asked))) return
    await guard(asked, run)
    await bot.services.closeEvent(deliveryKey(asked.key)).catch((error: unknown) => {
      log.error({ err: error }, 'an event could not be marked as answered')
    })
  }

  async function claim(asked: Asked): Promise<boolean> {
    try {
      return await bot.services.claimEvent(deliveryKey(asked.key), toHeard(asked))
    } catch (error) {
      // Rather an answer twice than none: the bot itself will say what is wrong with the store.
      log.error({ err: error }, 'an event could not be marked as taken')
      return true
    }
  }

  async function ask(turn: Turn): Promise<Reply> {
    const { key, place, team, channel, thread, person, command, input, attachments, language } = turn
    const request: Request = {
      id: key,
      platform: 'discord',
      team,
      channel,
      isPublicChannel: isInPublicChannel(place),
      thread,
      person: team === null ? await withGroups(person) : person,
      command,
      input: command === 'ask' ? { thread, ...input } : input,
      attachments,
      language,
    }
    const reply = await bot.handle(request)
    return command === 'status' && !hearsAll() ? addNote(reply, discordWordsOf(reply.language).mentionsOnly) : reply
  }

  async function show(reply: Reply, turn: Turn, files: readonly DiscordFile[] = []): Promise<readonly Message[]> {
    if (turn.isOverheard === true && reply.data['status'] === 'not_understood') return []
    const command = bot.commands.find(({ name }) => name === turn.command)
    const offered = { ...reply, blocks: offerRest(reply, command) }
    const blocks = await namePeople(offerAll(offered, turn))
    const { question } = turn.input
    return await sender.send(await prepare(blocks, reply.language, files), turn.place, {
      key: turn.key,
      mark: deliveryKey(turn.replaces ?? turn.key),
      language: reply.language,
      title: typeof question === 'string' ? question : turn.command,
      record: toRecord(reply, turn, blocks),
    })
  }

  function toRecord(reply: Reply, turn: Turn, blocks: readonly Block[]): DeliveryRecord {
    const { key, place, replaces, person, shows = turn } = turn
    const { services } = bot
    return createDeliveryRecord(
      {
        key: replaces ?? key,
        person: person.id,
        isPublicChannel: isInPublicChannel(place),
        request: shows,
        reply,
        blocks,
        replaces: replaces !== undefined,
      },
      { deliveries: async () => (await services.delivery()).deliveries, now: services.now, log },
    )
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
        .send([renderFiles(text, [])], place, {
          key: `${key}:failed`,
          mark: `${key}:failed`,
          language: words,
          title: text,
          record: UNRECORDED,
        })
        .catch((error: unknown) => log.error({ err: error, errorId: id }, 'nor could that be said'))
    }
  }

  return {
    handle,
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

const UNRECORDED: DeliveryRecord = { begin: () => Promise.resolve(), complete: () => Promise.resolve() }

function toHeard({ place, team, person, language, command, words }: Asked): Heard {
  const isShare = command === 'share'
  const heard = { platform: 'discord' as const, team, ...whereShown(place), person: person.id, language, isShare }
  return words === undefined ? heard : { ...heard, words }
}

/** The blocks of a reply with everything that may be done next under them. */
function offerAll(reply: Reply, turn: Turn): readonly Block[] {
  const followed = offerFollowUps(reply, turn)
  const isPrivate = turn.place.type === 'interaction' && turn.place.isPrivate && turn.team !== null
  const share = offerShare(reply, { ...turn, isPrivate })
  const feedback = offerFeedback(reply, turn)
  return addActions(followed.blocks, [
    ...(share === null ? [] : [share]),
    ...(feedback === null ? [] : [feedback.good, feedback.bad]),
  ])
}

function addActions(blocks: readonly Block[], actions: readonly Action[]): readonly Block[] {
  return actions.length === 0 ? blocks : [...blocks, { type: 'actions', actions }]
}

function addNote(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'note', content: [plain(text)] }] }
}
