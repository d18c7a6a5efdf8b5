import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { plain, strong } from '../src/chat/inline.ts'
import type { Block, Reply } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { CommandContext } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { toActor } from '../src/facts/curation/actor.ts'
import type { FactLedger, Revision } from '../src/facts/ledger.ts'
import type { ImportApproval } from '../src/facts/pack/import-packs.ts'
import { exportFacts, importFacts } from '../src/facts/move-facts.ts'
import type { FactStore } from '../src/services.ts'
import { describeFigure } from '../src/wording/describe-figure.ts'

const ACTIONS = ['list', 'show', 'history', 'import', 'export'] as const

const Input = z.strictObject({
  action: z.enum(ACTIONS, `expected one of ${ACTIONS.join(', ')}`),
  target: z.string().trim().min(1).max(1_000).optional(),
  operation: z.string().trim().optional(),
  metric: z.string().trim().optional(),
  why: z.string().trim().max(500).optional(),
  overwrite: z.boolean().default(false),
  'dry-run': z.boolean().default(false),
})
type Input = z.output<typeof Input>

/** Lists, shows, imports and exports what the store holds, and tells the history of a record. */
export const facts = defineCommand<Input>({
  name: 'facts',
  summary: {
    en: 'List, show, import and export the stored facts',
    ar: 'عرض الحقائق المخزنة واستيرادها وتصديرها',
    fr: 'Lister, montrer, importer et exporter les faits enregistrés',
    es: 'Listar, mostrar, importar y exportar los datos guardados',
  },
  options: [
    {
      name: 'action',
      type: 'choice',
      choices: ACTIONS,
      positional: true,
      required: true,
      summary: { en: 'What to do', ar: 'الإجراء', fr: 'Que faire', es: 'Qué hacer' },
    },
    {
      name: 'target',
      type: 'word',
      positional: true,
      summary: {
        en: 'A record’s id, or the folder or file to import from or export to',
        ar: 'معرّف السجل، أو المجلد أو الملف',
        fr: 'L’identifiant d’un fait, ou le dossier ou fichier',
        es: 'El identificador de un dato, o la carpeta o el archivo',
      },
    },
    { name: 'operation', type: 'word', summary: { en: 'Only facts of this operation (its id)' } },
    { name: 'metric', type: 'word', summary: { en: 'Only facts of this metric (its id)' } },
    { name: 'why', type: 'word', summary: { en: 'The reason that the history keeps for an import' } },
    { name: 'overwrite', type: 'flag', summary: { en: 'Import also over what was changed in the store' } },
    { name: 'dry-run', type: 'flag', summary: { en: 'Only show what an import would change' } },
  ],
  role: 'reader',
  input: Input,
  async run(input, context) {
    const store = await context.services.store()
    switch (input.action) {
      case 'list':
        return await list(input, store)
      case 'show':
        return await show(targetOf(input, 'liberterra-ii.arrests'), store)
      case 'history':
        return await tellHistory(targetOf(input, 'liberterra-ii.arrests'), store)
      case 'import':
        refuseOutsideTerminal(context)
        return await importFacts(targetOf(input, './facts'), store.ledger, {
          by: context.request.person.name,
          why: input.why ?? 'import',
          overwrite: input.overwrite,
          dryRun: input['dry-run'],
          ...approvalOf(context),
        })
      case 'export':
        refuseOutsideTerminal(context)
        return await exportFacts(targetOf(input, './facts'), store.ledger)
      default:
        return input.action satisfies never
    }
  },
})

function targetOf({ action, target }: Input, example: string): string {
  if (target !== undefined) return target
  throw new UserError('bad_input', `"facts ${action}" needs to know which.`, {
    hint: `As in: facts ${action} ${example}`,
  })
}

/** Files and folders named in a chat would be those of the bot's own machine. */
function refuseOutsideTerminal({ request }: CommandContext): void {
  if (request.platform === 'terminal') return
  throw new UserError('not_allowed', 'Packs are imported and exported in the terminal only.', {
    hint: 'Ask whoever runs the bot.',
  })
}

/** What is new is stored at once by whoever has the terminal; a change of what is stored waits, unless nobody has to agree. */
function approvalOf({ request, services }: CommandContext): { readonly approval?: ImportApproval } {
  const { STET_SECOND_PERSON, STET_PROPOSAL_DAYS } = services.config
  if (STET_SECOND_PERSON === 'off') return {}
  const now = services.now()
  const expires = new Date(now.getTime() + STET_PROPOSAL_DAYS * 86_400_000)
  return { approval: { proposer: toActor(request), now, expires, newId: () => `p-${randomUUID().slice(0, 8)}` } }
}

async function list({ operation, metric }: Input, { ledger, lexicon }: FactStore): Promise<Reply> {
  if (operation !== undefined && lexicon.operation(operation) === null)
    throw unknownRecord('operation', operation, await nearestIds(operation, ledger))
  if (metric !== undefined && lexicon.metric(metric) === null)
    throw unknownRecord(
      'metric',
      metric,
      lexicon.metrics.map(({ id }) => id),
    )
  const figures = await ledger.figures({
    ...(operation === undefined ? {} : { operation }),
    ...(metric === undefined ? {} : { metric }),
  })
  const statements = metric === undefined ? await ledger.statements() : []
  const told = statements.filter((statement) => operation === undefined || statement.operation === operation)
  const rows = figures.map((fact) => {
    const found = lexicon.metric(fact.metric)
    const text = found === null ? String(fact.value) : describeFigure({ ...fact, metric: found }, lexicon, 'en')
    return [fact.id, text, fact.status]
  })
  const blocks: Block[] = [
    { type: 'paragraph', content: [plain(`${figures.length} figures and ${told.length} statements.`)] },
    ...(rows.length > 0 ? [{ type: 'table' as const, columns: ['Fact', 'Figure', 'Status'], rows }] : []),
    ...(told.length > 0
      ? [
          {
            type: 'list' as const,
            items: told.map(({ id, text }) => [strong(`${id}: `), plain(Object.values(text)[0] ?? '')]),
          },
        ]
      : []),
  ]
  return answer(blocks, { facts: [...figures, ...told] })
}

async function show(id: string, { ledger, lexicon }: FactStore): Promise<Reply> {
  const revision = await findRecord(id, ledger)
  const { record } = revision
  const sources = 'sources' in record && Array.isArray(record.sources) ? await ledger.sources(record.sources) : []
  const metric = 'metric' in record ? lexicon.metric(record.metric) : null
  const text = 'metric' in record && metric !== null ? describeFigure({ ...record, metric }, lexicon, 'en') : null
  const shown = Object.entries(record).filter(([, value]) => value !== null && value !== undefined)
  const fields = shown.map(([label, value]) => ({
    label,
    content: [plain(typeof value === 'string' ? value : JSON.stringify(value))],
  }))
  const blocks: Block[] = [
    { type: 'heading', text: text ?? id },
    { type: 'fields', fields },
    ...sources.map((source): Block => ({
      type: 'note',
      content: [
        plain(`${source.publisher}: `),
        source.url === null ? plain(source.title) : { text: source.title, url: source.url },
        plain(source.published === null ? '' : ` (${source.published})`),
      ],
    })),
    {
      type: 'note',
      content: [plain(`Revision ${revision.revision}, ${revision.at}, ${revision.by}: ${revision.why}`)],
    },
  ]
  return answer(blocks, { ...revision, sources })
}

async function tellHistory(id: string, { ledger }: FactStore): Promise<Reply> {
  const { kind } = await findRecord(id, ledger)
  const revisions = await ledger.history(kind, id)
  const items = revisions.map((revision) => [
    strong(`${revision.revision}. ${revision.action}`),
    plain(` ${revision.at} by ${revision.by}: ${revision.why}${valueOf(revision)}`),
  ])
  return answer(
    [
      { type: 'heading', text: id },
      { type: 'list', items },
    ],
    { id, kind, revisions },
  )
}

function valueOf({ record }: Revision): string {
  return 'value' in record
    ? ` (${record.hedge === 'exact' ? '' : `${record.hedge} `}${[record.value].flat().join(' to ')})`
    : ''
}

async function findRecord(id: string, ledger: FactLedger): Promise<Revision> {
  for (const kind of ['figure', 'statement', 'operation', 'metric', 'subset', 'source'] as const) {
    const revision = await ledger.current(kind, id)
    if (revision !== null) return revision
  }
  throw unknownRecord('record', id, await nearestIds(id, ledger))
}

/** The ids that share the most with a mistyped one: those of its operation, where that much is right. */
async function nearestIds(id: string, ledger: FactLedger): Promise<readonly string[]> {
  const [operation = ''] = id.split('.')
  const ofOperation = await ledger.figures({ operation, limit: 5 })
  if (ofOperation.length > 0) return ofOperation.map((fact) => fact.id)
  const operations = (await ledger.vocabulary()).operations.map((candidate) => candidate.id)
  const stem = operation.slice(0, 4)
  return operations.filter((candidate) => candidate.startsWith(stem))
}

function unknownRecord(kind: string, id: string, near: readonly string[]): UserError {
  const few = near.slice(0, 5)
  return new UserError('not_found', `The store has no ${kind} "${id}".`, {
    hint: few.length > 0 ? `It has ${few.join(', ')}.` : 'List what it has with "facts list".',
  })
}

function answer(blocks: readonly Block[], data: Reply['data']): Reply {
  return { outcome: 'answer', language: 'en', blocks, data, restsOn: [] }
}
