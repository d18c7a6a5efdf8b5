import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { curationWordsOf } from '../src/facts/curation/curation-words.ts'
import { renderProposals } from '../src/facts/curation/render-proposals.ts'
import { openCuration } from './open-curation.ts'
import { PROPOSAL_STATES } from '../src/facts/proposal.ts'
import { inEveryLanguage } from '../src/language.ts'
import { factOption } from './curation-options.ts'

const Input = z.strictObject({
  state: z.enum(PROPOSAL_STATES, `expected one of ${PROPOSAL_STATES.join(', ')}`).optional(),
  fact: z.string().trim().min(1).optional(),
})

/** What one message of a chat can hold, and what a terminal shows. */
const MOST = { chat: 5, terminal: 100 } as const
const MOST_READ = 200

/** List the proposals that wait. */
export const proposals = defineCommand<z.output<typeof Input>>({
  name: 'proposals',
  group: 'facts',
  summary: {
    en: 'List the proposals that wait',
    ar: 'عرض الاقتراحات المنتظرة',
    fr: 'Lister les propositions en attente',
    es: 'Listar las propuestas en espera',
  },
  title: { en: 'Proposals', ar: 'الاقتراحات', fr: 'Propositions', es: 'Propuestas' },
  options: [
    {
      name: 'state',
      type: 'choice',
      choices: PROPOSAL_STATES,
      choiceNames: Object.fromEntries(
        PROPOSAL_STATES.map((state) => [state, inEveryLanguage((language) => curationWordsOf(language).states[state])]),
      ),
      positional: true,
      summary: { en: 'Only these', ar: 'هذه فقط', fr: 'Seulement celles-ci', es: 'Solo estas' },
    },
    { ...factOption, positional: false, required: false },
  ],
  role: 'curator',
  input: Input,
  async run({ state, fact }, context) {
    const { desk } = await openCuration(context)
    const limit = context.request.platform === 'terminal' ? MOST.terminal : MOST.chat
    const about = fact === undefined ? {} : { fact }
    // What nobody decided in time is listed with the expired, whether or not somebody noted it.
    const isOver = (expires: string) => Date.parse(expires) <= desk.now.getTime()
    const pending = await desk.ledger.proposals({ state: 'pending', limit: MOST_READ, ...about })
    const wanted = state ?? 'pending'
    const found =
      wanted === 'pending'
        ? pending.filter(({ record }) => !isOver(record.expires))
        : [
            ...(wanted === 'expired' ? pending.filter(({ record }) => isOver(record.expires)) : []),
            ...(await desk.ledger.proposals({ state: wanted, limit: MOST_READ, ...about })),
          ]
    return await renderProposals(found.slice(0, limit), found.length, desk)
  },
})
