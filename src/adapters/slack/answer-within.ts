import { chatWordsOf } from '../../chat/chat-words.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Answering, Turn } from './answering.ts'
import type { Presenter, Shown } from './present-reply.ts'
import type { AnswerRecord } from './record-answers.ts'
import { toBody } from './render.ts'
import type { SlackMessage } from './render.ts'
import type { Sender } from './send.ts'

type Acknowledge = (body?: object) => Promise<void>

interface AnsweringWithinParts {
  readonly answering: Pick<Answering, 'ask' | 'languageOf'>
  readonly presenter: Presenter
  readonly record: (answered: {
    readonly turn: Turn
    readonly reply: Reply
    readonly blocks: Shown['blocks']
  }) => AnswerRecord
  readonly sender: Sender
  /** Keeps the adapter open until the work is done. */
  readonly track: (work: Promise<void>) => Promise<void>
}

/** Longest wait for an answer before the person is told that it is being worked on: well within what Slack allows. */
const ACKNOWLEDGED_WITHIN = 1_500

/** Answers in the acknowledgement of a command where the answer is there in time, else by its address. */
export function createAnswerWithin({ answering, presenter, record, sender, track }: AnsweringWithinParts) {
  type Answer = Shown & { readonly reply: Reply }

  async function make(turn: Turn): Promise<Answer> {
    const reply = await answering.ask(turn)
    return { reply, ...(await presenter.presentAgain(reply, turn)) }
  }

  async function answerAtOnce(turn: Turn, { reply, blocks, rendered }: Answer, acknowledge: Acknowledge) {
    const [first, ...rest] = rendered.messages
    const answer = record({ turn, reply, blocks })
    // Nobody waits for the note: it is written in the same breath as the acknowledgement.
    const noted = answer.begin()
    await acknowledge(first === undefined ? undefined : toAcknowledgement(first))
    // Nor is the request kept in memory until it is.
    if (rest.length === 0 && rendered.files.length === 0) {
      void track(noted)
      return
    }
    await noted
    await sender.send({ ...rendered, messages: rest }, turn.place, reply.language, answer.key)
  }

  async function answerLate(turn: Turn, work: Promise<Answer>, acknowledge: Acknowledge) {
    const { working } = chatWordsOf(await answering.languageOf(turn))
    await acknowledge({ response_type: 'ephemeral', text: working })
    const { reply, blocks, rendered } = await work
    const answer = record({ turn, reply, blocks })
    await answer.begin()
    await answer.settle(await sender.send(rendered, turn.place, reply.language, answer.key))
  }

  return async (turn: Turn, acknowledge: Acknowledge): Promise<void> => {
    const work = make(turn)
    const inTime = await within(work, ACKNOWLEDGED_WITHIN)
    await (inTime === null || inTime.rendered.messages.length === 0
      ? answerLate(turn, work, acknowledge)
      : answerAtOnce(turn, inTime, acknowledge))
  }
}

/** What comes in time, in milliseconds; null for what is late or fails, which whoever waits for it then meets. */
function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, null)
    const settle = (result: T | null) => {
      clearTimeout(timer)
      resolve(result)
    }
    work.then(settle, () => settle(null))
  })
}

const acknowledgements = new WeakMap<SlackMessage, object>()

/** One object a message: what is given again need not be written out again. */
function toAcknowledgement(message: SlackMessage): object {
  const body = acknowledgements.get(message) ?? { response_type: 'ephemeral', ...toBody(message) }
  acknowledgements.set(message, body)
  return body
}
