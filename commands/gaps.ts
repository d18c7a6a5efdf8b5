import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { mayAct } from '../src/role.ts'
import { offerAnswer } from '../src/upkeep/offer-answer.ts'
import { listAskedOpenly } from '../src/upkeep/list-asked-openly.ts'
import { renderGaps } from '../src/upkeep/render-gaps.ts'

const Input = z.strictObject({})

/** What one message of a chat can hold, and what a terminal shows. */
const MOST = { chat: 10, terminal: 50 } as const

/**
 * Lists the questions that the store could not answer, most asked first, each with a start to answer it for those who may. Others, and
 * everybody in an open channel, see those that were asked openly: what is asked in private stays there.
 */
export const gaps = defineCommand<z.output<typeof Input>>({
  name: 'gaps',
  group: 'facts',
  summary: {
    en: 'List what people asked and the store lacks',
    ar: 'عرض ما سُئل عنه ولا يوجد في القاعدة',
    fr: 'Lister ce qui a été demandé et manque à la base',
    es: 'Listar lo que se preguntó y falta en la base',
  },
  options: [],
  role: 'reader',
  input: Input,
  async run(_, { request, role, services }) {
    const { gaps: log, lexicon } = await services.store()
    const language = request.language ?? services.config.STET_LANGUAGE
    const isTerminal = request.platform === 'terminal'
    const most = isTerminal ? MOST.terminal : MOST.chat
    const mayAnswer = mayAct(role, 'curator')
    const answeredBy = !mayAnswer ? 'nobody' : isTerminal ? 'command line' : 'form'
    // In an open channel others read along.
    const seesAll = mayAnswer && !request.isPublicChannel
    const found = seesAll ? { gaps: await log.list(most), inPrivate: 0 } : await listAskedOpenly(log, most)
    return {
      outcome: 'answer',
      language,
      blocks: renderGaps(found.gaps, lexicon, { language, answeredBy, inPrivate: found.inPrivate }),
      data: { gaps: found.gaps.map((gap) => ({ ...gap, propose: offerAnswer(gap, lexicon, language).input })) },
      restsOn: [],
    }
  },
})
