import { randomUUID } from 'node:crypto'
import type { Bot } from '../../bot.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import { signShared } from '../../chat/offer-share.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Attachment, Request } from '../../chat/request.ts'
import type { Command } from '../../command.ts'
import type { Config } from '../../config.ts'
import { toLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import type { Heard } from '../../services.ts'
import { mayAct, roleOf } from '../../role.ts'
import { createAnswerWithin } from './answer-within.ts'
import type { SlackFile } from './files.ts'
import { createNamePeople } from './name-people.ts'
import type { Asker, People } from './people.ts'
import { toThreadKey } from './place.ts'
import type { Place } from './place.ts'
import { createPresenter } from './present-reply.ts'
import { createAnswerRecords } from './record-answers.ts'
import type { SlackMessage } from './render.ts'
import type { Sender } from './send.ts'

/** One thing that somebody asked for, from whichever door it came. */
export interface Turn {
  /** Two deliveries of one event have the same. */
  readonly key: string
  readonly asker: Asker
  readonly place: Place
  readonly command: string
  readonly input: Request['input']
  readonly attachments: readonly Attachment[]
  /** Said in a thread to nobody in particular: what the bot does not understand was not meant for it. */
  readonly isOverheard?: boolean
  /** That of the message whose button was pressed. */
  readonly language?: Language
  readonly progress?: (step: string) => void
}

/** What is known of an event when it is heard. */
export interface Asked extends Pick<Turn, 'key' | 'asker' | 'place' | 'language'> {
  /** What was said, where that tells the language best. */
  readonly words?: string
  /** Where all see what it brings, where that is elsewhere. */
  readonly shownIn?: Place
  readonly isShare?: boolean
}

export interface Answering {
  /** False where another delivery or process has the event already. For what Slack itself answers where the bot does not. */
  claim(key: string): Promise<boolean>
  /**
   * The same for what Slack counts as done once it is heard: runs what answers it, and tells the person the id of the failure
   * where that fails. Whoever is cut off in the middle is told so later.
   */
  handle(asked: Asked, run: () => Promise<void>): Promise<boolean>
  /** Runs the command and shows its reply. Never throws. */
  answer(turn: Turn): Promise<void>
  /** The same, with the first message in the acknowledgement where it is there in time. */
  answerWithin(turn: Turn, acknowledge: (body?: object) => Promise<void>): Promise<void>
  /** Whether the command is this person's to run: nobody fills in a form to be refused. */
  mayRun(turn: Pick<Turn, 'asker' | 'place'>, command: Command): Promise<boolean>
  /** Runs the command alone. */
  ask(turn: Turn): Promise<Reply>
  /** Renders a reply with what may be done next, and shows it. */
  show(reply: Reply, turn: Turn, files?: readonly SlackFile[]): Promise<void>
  /** Shows a reply to all, signed by who shares it. The turn's command is the one that it answered. */
  share(reply: Reply, turn: Turn): Promise<void>
  /** Puts another text in the place of a message whose button was pressed; null takes it away. */
  replace(message: SlackMessage | null, responseUrl: string): Promise<void>
  /** The language of somebody who has said nothing yet. */
  languageOf(turn: Pick<Turn, 'asker' | 'place' | 'language'>): Promise<Language>
  /** Runs what may fail, and tells the person the id of the failure where it does. */
  guard(place: Place, run: () => Promise<void>): Promise<void>
}

interface AnsweringParts {
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
  readonly people: People
  readonly sender: Sender
  /** Keeps the adapter open until the work is done. */
  readonly track: (work: Promise<void>) => Promise<void>
}

export function createAnswering(parts: AnsweringParts): Answering {
  const { bot, config, log, people, sender, track } = parts
  const { services } = bot
  const kept = async () => (await services.chat()).kept
  const record = createAnswerRecords({ services, log })
  const presenter = createPresenter(kept)
  const namePeople = createNamePeople(config)
  const answerWithin = createAnswerWithin({ answering: { ask, languageOf }, presenter, record, sender, track })

  async function claim(key: string, heard?: Heard): Promise<boolean> {
    try {
      return await services.claimEvent(`slack:${key}`, heard)
    } catch (error) {
      // Rather an answer twice than none: the bot itself will say what is wrong with the store.
      log.error({ err: error }, 'an event could not be marked as taken')
      return true
    }
  }

  async function handle(asked: Asked, run: () => Promise<void>): Promise<boolean> {
    if (!(await claim(asked.key, toHeard(asked)))) return false
    await guard(asked.place, run)
    await services.closeEvent(`slack:${asked.key}`).catch((error: unknown) => {
      log.error({ err: error }, 'an event could not be marked as answered')
    })
    return true
  }

  async function languageOf({ asker, place, language }: Pick<Turn, 'asker' | 'place' | 'language'>): Promise<Language> {
    if (language !== undefined) return language
    return toLanguage((await people.find(asker, place.client)).locale) ?? config.STET_LANGUAGE
  }

  async function ask(turn: Turn): Promise<Reply> {
    const { asker, place, command, input, attachments } = turn
    const person = await people.find(asker, place.client)
    const request: Request = {
      id: turn.key,
      platform: 'slack',
      team: asker.team,
      channel: place.channel,
      isPublicChannel: place.isPublicChannel,
      thread: toThreadKey(asker.team, place),
      person,
      command,
      // A question asked privately stands alone: there is no thread that a follow-up could belong to.
      input: command === 'ask' && !place.isPrivate ? { thread: toThreadKey(asker.team, place), ...input } : input,
      attachments,
      language: turn.language ?? toLanguage(person.locale),
    }
    const reply = await bot.handle(request, turn.progress === undefined ? {} : { progress: turn.progress })
    return await namePeople(reply, (id) => people.nameOf(id, asker.team, place.client))
  }

  async function show(reply: Reply, turn: Turn, files: readonly SlackFile[] = []): Promise<void> {
    if (turn.isOverheard === true && reply.data['status'] === 'not_understood') return
    const { blocks, rendered } = await presenter.present(reply, turn, files)
    const answer = record({ turn, reply, blocks })
    await answer.begin()
    await answer.settle(await sender.send(rendered, turn.place, reply.language, answer.key))
  }

  async function guard(place: Place, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      const id = randomUUID().slice(0, 8)
      log.error({ err: error, errorId: id }, 'an answer could not be shown')
      const language = config.STET_LANGUAGE
      const text = fillWords(chatWordsOf(language).failed, { id })
      const message = { text, blocks: [] }
      await sender
        .send({ messages: [message], files: [], plainText: text }, place, language, `failed:${id}`)
        .catch((error: unknown) => log.error({ err: error, errorId: id }, 'nor could that be said'))
    }
  }

  return {
    claim: (key) => claim(key),
    handle,
    languageOf,
    async mayRun({ asker, place }, command) {
      return mayAct(roleOf(await people.find(asker, place.client), 'slack', config), command.role)
    },
    replace: (message, responseUrl) => sender.replace(message, responseUrl),
    ask,
    show,
    guard,
    async share(reply, turn) {
      const place = { ...turn.place, isPrivate: false }
      const signed = signShared(reply, (await people.find(turn.asker, place.client)).name)
      const answer = record({ turn: { ...turn, place }, reply: signed, blocks: signed.blocks })
      const { rendered } = await presenter.presentPlainly(signed.blocks, signed.language)
      await answer.begin()
      await answer.settle(await sender.share(rendered, place, reply.language, answer.key))
    },
    answer: (turn) => guard(turn.place, async () => show(await ask(turn), turn)),
    answerWithin: (turn, acknowledge) => guard(turn.place, () => answerWithin(turn, acknowledge)),
  }
}

function toHeard({ asker, place, shownIn = place, language, words, isShare = false }: Asked): Heard {
  const { channel, thread, isPrivate } = shownIn
  return {
    platform: 'slack',
    team: asker.team,
    channel: isPrivate ? null : channel,
    under: isPrivate || channel === null ? null : thread,
    person: asker.id,
    language: language ?? null,
    isShare,
    ...(words === undefined ? {} : { words }),
  }
}
