import { z } from 'zod'
import { plain } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'
import { listOverdue } from '../src/facts/review/list-overdue.ts'
import { reviewRuleOf } from '../src/facts/review/review-date.ts'
import { renderOverdue } from '../src/upkeep/render-overdue.ts'
import { mayAct } from '../src/role.ts'
import { upkeepWordsOf } from '../src/upkeep/upkeep-words.ts'

const Input = z.strictObject({})

/** What one message of a chat can hold, and what a terminal shows. */
const MOST = { chat: 10, terminal: 50 } as const
/** The most facts that the JSON output names; the count is of all. */
const MOST_LISTED = 1_000

/** Lists the facts whose day to be verified has come, the longest overdue first, each with a click that says that it still stands. */
export const review = defineCommand<z.output<typeof Input>>({
  name: 'review',
  group: 'facts',
  summary: {
    en: 'List the facts that are to be verified',
    ar: 'عرض الحقائق التي يجب التحقق منها',
    fr: 'Lister les faits à vérifier',
    es: 'Listar los datos por verificar',
  },
  options: [],
  role: 'reader',
  input: Input,
  async run(_, { request, role, services }) {
    const { ledger, lexicon } = await services.store()
    const language = request.language ?? services.config.STET_LANGUAGE
    const words = upkeepWordsOf(language)
    const { facts, count } = await listOverdue(ledger, reviewRuleOf(services.config), services.now(), MOST_LISTED)
    const most = request.platform === 'terminal' ? MOST.terminal : MOST.chat
    const named = await renderOverdue(facts, { count, most, listedBy: null }, { ledger, lexicon }, language)
    // Whoever may not verify reads the list without its buttons.
    const shown = mayAct(role, 'curator') ? named : named.filter(({ type }) => type !== 'actions')
    return {
      outcome: 'answer',
      language,
      blocks:
        count === 0
          ? [{ type: 'paragraph', content: [plain(words.nothingOverdue)], tone: 'good' }]
          : [{ type: 'heading', text: `${words.toVerify} (${count})` }, ...shown],
      data: { count, facts },
      restsOn: [],
    }
  },
})
