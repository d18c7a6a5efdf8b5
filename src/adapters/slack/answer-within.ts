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
}

/** Longest wait for an answer before the person is told that it is being worked on: well within what Slack allows. */
const ACKNOWLEDGED_WITHIN = 1_500

/** Answers in the acknowledgement of a command where the answer is there in time, else by its address. */
export function createAnswerWithin({ answering, presenter, record, sender }: AnsweringWithinParts) {
  type Answer = Shown & { readonly reply: Reply }

  async function answerAtOnce(turn: Turn, { reply, blocks, rendered }: Answer, acknowledge: Acknowledge) {
    const [first, ...rest] = rendered.messages
    const answer = record({ turn, reply, blocks })
    // Nobody waits for the note: it is written in the same breath as the acknowledgement.
    const noted = answer.begin()
    await acknowledge(first === undefined ? undefined : toAcknowledgement(first))
    await noted
    if (rest.length === 0 && rendered.files.length === 0) return
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
    const late = Promise.withResolvers<null>()
    const timer = setTimeout(late.resolve, ACKNOWLEDGED_WITHIN, null)
    const work = answering.ask(turn).then(async (reply) => ({ reply, ...(await presenter.presentAgain(reply, turn)) }))
    // Where it fails after the wait, the failure is met below and not here.
    const inTime = await Promise.race([work.catch(() => null), late.promise])
    clearTimeout(timer)
    await (inTime === null || inTime.rendered.messages.length === 0
      ? answerLate(turn, work, acknowledge)
      : answerAtOnce(turn, inTime, acknowledge))
  }
}

const acknowledgements = new WeakMap<SlackMessage, object>()

/** One object a message: what is given again need not be written out again. */
function toAcknowledgement(message: SlackMessage): object {
  const body = acknowledgements.get(message) ?? { response_type: 'ephemeral', ...toBody(message) }
  acknowledgements.set(message, body)
  return body
}
