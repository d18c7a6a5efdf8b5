import { link, plain, strong } from '../../chat/inline.ts'
import type { Block, Inline } from '../../chat/reply.ts'
import { LANGUAGES } from '../../language.ts'
import { describeQuantity } from '../../wording/describe-figure.ts'
import { describeScope } from '../../wording/describe-scope.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { formatDate, formatDateRange } from '../../wording/format-date.ts'
import { nameMetricAlone } from '../../wording/name-metric.ts'
import { nameStatus } from '../../wording/name-status.ts'
import type { Fact, FigureFact } from '../fact.ts'
import type { Metric } from '../metric.ts'
import type { Operation } from '../operation.ts'
import type { Source } from '../source.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { FieldName } from './curation-words.ts'
import { describeRecord } from './describe-record.ts'
import type { Draft } from './draft.ts'

interface Line {
  readonly field: FieldName
  readonly content: readonly Inline[]
}

/** How a change was read, field by field; what would be different stands as old and new. */
export async function describeDraft(draft: Draft, desk: CurationDesk): Promise<Block> {
  const { fields } = curationWordsOf(desk.language)
  const lines = [...(await listLines(draft, desk)), { field: 'why' as const, content: [plain(draft.why)] }]
  return {
    type: 'fields',
    fields: lines.map(({ field, content }) => ({ label: fields[field], content })),
  }
}

async function listLines({ before, after }: Draft, desk: CurationDesk): Promise<readonly Line[]> {
  switch (after.kind) {
    case 'operation':
      return listOperation(after.record, desk)
    case 'metric':
      return listMetric(after.record)
    case 'subset':
    case 'source':
      return [{ field: 'name', content: [plain(describeRecord(after.kind, after.record, desk))] }]
    case 'fact': {
      const cited = before === null ? [] : await desk.ledger.sources(before.record.sources)
      const old = before === null ? null : listFact(before.record, cited, desk)
      return listFact(after.record, after.sources, desk).map((line) => {
        const was = old?.find(({ field }) => field === line.field)
        return was === undefined ? line : join(was, line, desk)
      })
    }
    default:
      return after satisfies never
  }
}

/** A field that changed, as "2,517 → 2,571". */
function join(was: Line, line: Line, desk: CurationDesk): Line {
  if (JSON.stringify(was.content) === JSON.stringify(line.content)) return line
  const [start = '', end = ''] = fillTemplate(curationWordsOf(desk.language).change, { old: '\0', new: '' }).split('\0')
  return { field: line.field, content: [plain(start), ...was.content, plain(end), ...line.content.map(stress)] }
}

function stress(part: Inline): Inline {
  return 'url' in part ? part : strong(part.text)
}

function listFact(record: Fact, sources: readonly Source[], desk: CurationDesk): readonly Line[] {
  const { language } = desk
  const words = curationWordsOf(language)
  const date = record.as_of === null ? words.undated : formatDate(record.as_of, language)
  return [
    ...(record.kind === 'figure' ? listFigure(record, desk) : []),
    ...(record.kind === 'statement'
      ? [{ field: 'fact' as const, content: [plain(describeRecord('statement', record, desk))] }]
      : []),
    { field: 'status', content: [plain(nameStatus(record.status, language))] },
    { field: 'source', content: cite(sources, desk) },
    { field: 'date', content: [plain(date)] },
  ]
}

function listFigure(record: FigureFact, { lexicon, language }: CurationDesk): readonly Line[] {
  const operation = lexicon.operation(record.operation)
  const name = operation?.names[language][0] ?? operation?.name ?? record.operation
  const metric = lexicon.metric(record.metric)
  const scope = describeScope(record.scope, lexicon, language)
  return [
    { field: 'operation', content: [plain(name)] },
    { field: 'metric', content: [plain(metric === null ? record.metric : nameMetricAlone(metric, language))] },
    { field: 'figure', content: [strong(describeQuantity(record, language))] },
    { field: 'scope', content: [plain(scope === '' ? curationWordsOf(language).whole : scope)] },
  ]
}

/** A fact as it stands, field by field. */
export function describeFact(
  record: Fact,
  sources: readonly Source[],
  desk: CurationDesk,
): Extract<Block, { type: 'fields' }> {
  const { fields } = curationWordsOf(desk.language)
  return {
    type: 'fields',
    fields: listFact(record, sources, desk).map(({ field, content }) => ({ label: fields[field], content })),
  }
}

/** What is different between two revisions of a fact: "Figure: 2,517 → 2,571; Status: preliminary → final". Empty where nothing is. */
export async function listChanged(before: Fact, after: Fact, desk: CurationDesk): Promise<readonly Inline[]> {
  const { fields } = curationWordsOf(desk.language)
  const [old, now] = await Promise.all(
    [before, after].map(async (record) => listFact(record, await desk.ledger.sources(record.sources), desk)),
  )
  const changed = (now ?? []).flatMap((line) => {
    const was = old?.find(({ field }) => field === line.field)
    const isSame = was !== undefined && JSON.stringify(was.content) === JSON.stringify(line.content)
    return isSame || was === undefined ? [] : [join(was, line, desk)]
  })
  return changed.flatMap(({ field, content }, index) => [
    plain(`${index === 0 ? '' : '; '}${fields[field]}: `),
    ...content,
  ])
}

/** "INTERPOL, Twelve ports searched (6 November 2024)". */
export function cite(sources: readonly Source[], { language }: Pick<CurationDesk, 'language'>): readonly Inline[] {
  return sources.flatMap(({ publisher, title, url, published }, index): readonly Inline[] => [
    plain(`${index === 0 ? '' : '; '}${publisher}, `),
    url === null ? plain(title) : link(title, url),
    plain(published === null ? '' : ` (${formatDate(published, language)})`),
  ])
}

function listOperation(
  { name, aliases, names, series, edition, start, end, lead }: Operation,
  { language }: CurationDesk,
) {
  const others = [...aliases, ...Object.values(names).flat()]
  const edited = series === null || edition === null ? '' : ` (${series} ${edition})`
  const lines: Line[] = [{ field: 'name', content: [strong(name), plain(edited)] }]
  if (others.length > 0) lines.push({ field: 'aliases', content: [plain(others.join(', '))] })
  if (start !== null) lines.push({ field: 'dates', content: [plain(formatDateRange(start, end ?? start, language))] })
  if (lead !== null) lines.push({ field: 'lead', content: [plain(lead)] })
  return lines
}

function listMetric({ labels, synonyms, unit, kind }: Metric): readonly Line[] {
  const own = LANGUAGES.flatMap((language) => {
    const label = labels[language]
    return label === undefined ? [] : [{ language, ...label }]
  })
  const names = own.map(({ language, one, other }) => `${language}: ${one} | ${other}`)
  const others = [...new Set(Object.values(synonyms).flat())].filter(
    (word) => !own.some(({ one, other }) => word === one || word === other),
  )
  return [
    { field: 'name', content: [strong(names.join('; '))] },
    { field: 'unit', content: [plain(`${unit} (${kind})`)] },
    ...(others.length === 0 ? [] : [{ field: 'synonyms' as const, content: [plain(others.join(', '))] }]),
  ]
}
