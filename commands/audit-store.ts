import { plain, strong } from '../src/chat/inline.ts'
import type { Reply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import type { FactStore } from '../src/services.ts'

/** The most lines listed: the newest. */
const MOST_LINES = 200

/** Lists the newest lines of the audit log, or reads its whole chain and every revision and says whether anything was altered. */
export async function auditStore(
  { target = 'verify', head }: { readonly target?: string | undefined; readonly head?: string | undefined },
  { audit }: Pick<FactStore, 'audit'>,
): Promise<Reply> {
  if (target === 'list') return await listLines(audit)
  if (target !== 'verify')
    throw new UserError('bad_input', `"facts audit" does not know "${target}".`, {
      hint: 'It is "facts audit verify" or "facts audit list".',
    })
  const report = await audit.verify(head === undefined ? {} : { head })
  if (!report.isIntact) {
    const error = `The audit log does not hold: ${report.fault}`
    return {
      outcome: 'refused',
      language: 'en',
      blocks: [{ type: 'paragraph', content: [plain(error)], tone: 'bad' }],
      data: { error, code: 'conflict', ...report },
      restsOn: [],
    }
  }
  const { lines, revisions } = report
  const said = `Nothing was altered: ${count(lines, 'line')} and ${count(revisions, 'revision')} agree.`
  return {
    outcome: 'answer',
    language: 'en',
    blocks: [
      { type: 'paragraph', content: [plain(said)], tone: 'good' },
      { type: 'note', content: [plain(`Head: ${report.head}. Note it somewhere else, and give it as --head later.`)] },
    ],
    data: { ...report },
    restsOn: [],
  }
}

async function listLines(audit: FactStore['audit']): Promise<Reply> {
  const entries = await audit.list(MOST_LINES)
  return {
    outcome: 'answer',
    language: 'en',
    blocks: [
      {
        type: 'list',
        items: entries.map(({ line, at, act, by, subject, why }) => [
          strong(`${line}. ${act === 'denied' ? 'DENIED ' : ''}${subject}`),
          plain(` · ${at}, ${by}: ${why}`),
        ]),
      },
    ],
    data: { lines: entries },
    restsOn: [],
  }
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
