import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { plain, strong } from '../src/chat/inline.ts'
import type { Block, Reply } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { CommandContext } from '../src/command.ts'
import type { CurationDesk } from '../src/facts/curation/curation-desk.ts'
import { curationWordsOf } from '../src/facts/curation/curation-words.ts'
import { describeFigureFact } from '../src/facts/curation/describe-record.ts'
import { findFact } from '../src/facts/curation/find-fact.ts'
import { renderFact } from '../src/facts/curation/render-fact.ts'
import { renderProposals } from '../src/facts/curation/render-proposals.ts'
import { tellHistory } from '../src/facts/curation/tell-history.ts'
import { toActor } from '../src/facts/curation/actor.ts'
import type { FactLedger, Revision } from '../src/facts/ledger.ts'
import type { ImportApproval } from '../src/facts/pack/import-packs.ts'
import { exportFacts, importFacts } from '../src/facts/move-facts.ts'
import { reviewRuleOf } from '../src/facts/review/review-date.ts'
import { nearestWord } from '../src/nearest-word.ts'
import { mayAct } from '../src/role.ts'
import { fillTemplate } from '../src/wording/fill-template.ts'
import { nameStatus } from '../src/wording/name-status.ts'
import { auditStore } from './audit-store.ts'
import { openCuration } from './open-curation.ts'
import type { Curation } from './open-curation.ts'
import { refuseOutsideTerminal, refuseUnknown, refuseWithoutTarget } from './refuse-facts.ts'

const ACTIONS = ['list', 'show', 'history', 'import', 'export', 'audit'] as const

const Input = z.strictObject({
  action: z.enum(ACTIONS, `expected one of ${ACTIONS.join(', ')}`),
  target: z.string().trim().min(1).max(1_000).optional(),
  operation: z.string().trim().optional(),
  metric: z.string().trim().optional(),
  why: z.string().trim().max(500).optional(),
  overwrite: z.boolean().default(false),
  'dry-run': z.boolean().default(false),
  head: z.string().trim().min(1).optional(),
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
  title: { en: 'Stored facts', ar: 'الحقائق المخزنة', fr: 'Faits enregistrés', es: 'Datos guardados' },
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
      type: 'words',
      positional: true,
      summary: {
        en: 'A record’s id, or the folder or file to import from or export to',
        ar: 'معرّف السجل، أو المجلد أو الملف',
        fr: 'L’identifiant d’un fait, ou le dossier ou fichier',
        es: 'El identificador de un dato, o la carpeta o el archivo',
      },
    },
    {
      name: 'operation',
      type: 'word',
      summary: {
        en: 'Only facts of this operation',
        ar: 'حقائق هذه العملية فقط',
        fr: 'Seulement les faits de cette opération',
        es: 'Solo los datos de esta operación',
      },
    },
    {
      name: 'metric',
      type: 'word',
      summary: {
        en: 'Only facts of this metric',
        ar: 'حقائق هذا المقياس فقط',
        fr: 'Seulement les faits de cette mesure',
        es: 'Solo los datos de esta medida',
      },
    },
    { name: 'why', type: 'word', summary: { en: 'The reason that the history keeps for an import' } },
    {
      name: 'head',
      type: 'word',
      terminalOnly: true,
      summary: { en: 'For "audit verify": a hash noted earlier, which has to be in the chain still' },
    },
    {
      name: 'overwrite',
      type: 'flag',
      terminalOnly: true,
      summary: { en: 'Import also over what was changed in the store' },
    },
    { name: 'dry-run', type: 'flag', terminalOnly: true, summary: { en: 'Only show what an import would change' } },
  ],
  role: 'reader',
  input: Input,
  async run(input, context) {
    const store = await context.services.store()
    switch (input.action) {
      case 'list':
        return await list(input, await openCuration(context), context)
      case 'show':
        return await show(targetOf(input, 'liberterra-ii.arrests', context), context)
      case 'history': {
        const { desk } = await openCuration(context)
        return await tellHistory(
          await findRecord(targetOf(input, 'liberterra-ii.arrests', context), desk, context),
          desk,
        )
      }
      case 'audit':
        refuseOutsideTerminal(context)
        return await auditStore(input, store)
      case 'import':
        refuseOutsideTerminal(context)
        return await importFacts(targetOf(input, './facts', context), store.ledger, {
          by: context.request.person.name,
          why: input.why ?? 'import',
          overwrite: input.overwrite,
          dryRun: input['dry-run'],
          ...approvalOf(context),
        })
      case 'export':
        refuseOutsideTerminal(context)
        return await exportFacts(targetOf(input, './facts', context), store.ledger)
      default:
        return input.action satisfies never
    }
  },
})

function targetOf({ action, target }: Input, example: string, context: CommandContext): string {
  if (target !== undefined) return target
  throw refuseWithoutTarget(action, example, context)
}

/** What is new is stored at once by whoever has the terminal; a change of what is stored waits, unless nobody has to agree. */
function approvalOf({ request, services }: CommandContext): { readonly approval?: ImportApproval } {
  const { STET_SECOND_PERSON, STET_PROPOSAL_DAYS } = services.config
  if (STET_SECOND_PERSON === 'off') return {}
  const now = services.now()
  const expires = new Date(now.getTime() + STET_PROPOSAL_DAYS * 86_400_000)
  return { approval: { proposer: toActor(request), now, expires, newId: () => `p-${randomUUID().slice(0, 8)}` } }
}

async function show(id: string, context: CommandContext): Promise<Reply> {
  const { desk } = await openCuration(context)
  const rule = reviewRuleOf(context.services.config)
  const proposal = await desk.ledger.current('proposal', id)
  if (proposal !== null) return await renderProposals([proposal], 1, desk)
  return await renderFact(
    await findRecord(id, desk, context),
    { rule, isCurator: mayAct(context.role, 'curator') },
    desk,
  )
}

async function list({ operation, metric }: Input, { desk }: Curation, context: CommandContext): Promise<Reply> {
  const { ledger, lexicon, language } = desk
  const words = curationWordsOf(language)
  if (operation !== undefined && lexicon.operation(operation) === null)
    throw refuseUnknown(operation, await nearestIds(operation, ledger), context)
  if (metric !== undefined && lexicon.metric(metric) === null)
    throw refuseUnknown(metric, nearestMetrics(metric, lexicon), context)
  const figures = await ledger.figures({
    ...(operation === undefined ? {} : { operation }),
    ...(metric === undefined ? {} : { metric }),
  })
  const statements = metric === undefined ? await ledger.statements() : []
  const told = statements.filter((statement) => operation === undefined || statement.operation === operation)
  const rows = figures.map((fact) => {
    return [fact.id, describeFigureFact(fact, desk), nameStatus(fact.status, language)]
  })
  const counts = { figures: figures.length.toLocaleString(language), statements: told.length.toLocaleString(language) }
  const columns = [words.fields.fact, words.fields.figure, words.fields.status]
  const blocks: Block[] = [
    { type: 'paragraph', content: [plain(fillTemplate(words.listed, counts))] },
    ...(rows.length > 0 ? [{ type: 'table' as const, columns, rows }] : []),
    ...(told.length > 0
      ? [
          {
            type: 'list' as const,
            items: told.map(({ id, text }) => [
              strong(`${id}: `),
              plain(text[language] ?? Object.values(text)[0] ?? ''),
            ]),
          },
        ]
      : []),
  ]
  return { outcome: 'answer', language, blocks, data: { facts: [...figures, ...told] }, restsOn: [] }
}

/** The record that an id names, or the fact that words do: "arrests in Liberterra II". */
async function findRecord(id: string, desk: CurationDesk, context: CommandContext): Promise<Revision> {
  const { ledger } = desk
  for (const kind of ['figure', 'statement', 'operation', 'metric', 'subset', 'source', 'proposal'] as const) {
    const revision = await ledger.current(kind, id)
    if (revision !== null) return revision
  }
  if (/\s/.test(id)) return await findFact(id, desk)
  throw refuseUnknown(id, await nearestIds(id, ledger), context)
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

/** The metric that was mistyped, where one is near; else none. */
function nearestMetrics(id: string, { metrics }: CurationDesk['lexicon']): readonly string[] {
  const near = nearestWord(
    id,
    metrics.map((metric) => metric.id),
  )
  return near === null ? [] : [near]
}
