import { nearestWord } from '../../nearest-word.ts'
import type { FigureFact } from '../fact.ts'
import type { FactLedger, CuratedKind } from '../ledger.ts'
import { createNames, type Names } from './names.ts'
import type { PackProblem, PackRecord } from './pack.ts'

const REFERENCE_WORDS: Readonly<Record<CuratedKind, string>> = {
  operation: 'operation',
  metric: 'metric',
  subset: 'subset',
  source: 'source',
  figure: 'fact',
  statement: 'fact',
}

/** Looks up every name that the records use, in the packs and then in the ledger, and returns the records with their names resolved. */
export async function checkPacks(
  records: readonly PackRecord[],
  ledger: FactLedger | null,
  problems: PackProblem[],
): Promise<readonly PackRecord[]> {
  reportDuplicates(records, problems)
  const written = createNames(records, ledger)
  const resolved: PackRecord[] = []
  for (const entry of records) resolved.push(await resolvePartOf(entry, written))
  const names = createNames(resolved, ledger)
  for (const entry of resolved) await reportUnknownNames(entry, names, problems)
  for (const entry of resolved) {
    if (entry.kind === 'figure') await reportFigureFaults(entry as PackRecord<'figure'>, names, problems)
    if (entry.kind === 'operation') reportDates(entry as PackRecord<'operation'>, problems)
  }
  return resolved
}

function reportDuplicates(records: readonly PackRecord[], problems: PackProblem[]): void {
  const first = new Map<string, PackRecord>()
  for (const entry of records) {
    // Figures and statements share one space of names: a fact is asked for by its id alone.
    const key = `${REFERENCE_WORDS[entry.kind]} ${entry.record.id}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, entry)
    else
      report(problems, entry, `the ${key} is already in ${earlier.file}, line ${earlier.line}`, expectedInstead(entry))
  }
}

function expectedInstead({ kind, record }: PackRecord): string {
  if (kind !== 'figure') return 'another id'
  return `one entry with all its sources, or an id of its own where sources disagree, such as "id: ${record.id}~source"`
}

// "part_of: arrests" in a file of an operation means that operation's fact.
async function resolvePartOf(entry: PackRecord, names: Names): Promise<PackRecord> {
  if (entry.kind !== 'figure') return entry
  const fact = entry.record as FigureFact
  if (fact.part_of === null || (await names.has('figure', fact.part_of))) return entry
  const local = `${fact.operation}.${fact.part_of}`
  return (await names.has('figure', local)) ? { ...entry, record: { ...fact, part_of: local } } : entry
}

async function reportUnknownNames(entry: PackRecord, names: Names, problems: PackProblem[]): Promise<void> {
  for (const [kind, id] of listReferences(entry)) {
    if (await names.has(kind, id)) continue
    const nearest = nearestWord(id, await names.list(kind))
    const word = REFERENCE_WORDS[kind]
    const expected = nearest === null ? `a ${word} of the packs or of the store` : `"${nearest}"`
    report(problems, entry, `unknown ${word} "${id}"`, expected)
  }
}

function listReferences({ kind, record }: PackRecord): readonly (readonly [CuratedKind, string])[] {
  switch (kind) {
    case 'metric':
      return ('near' in record ? record.near : []).map((id) => ['metric', id] as const)
    case 'figure': {
      const { operation, metric, scope, sources, part_of } = record as FigureFact
      const optional = [
        ...(scope.subset === null ? [] : [['subset', scope.subset] as const]),
        ...(part_of === null ? [] : [['figure', part_of] as const]),
      ]
      return [
        ['operation', operation],
        ['metric', metric],
        ...optional,
        ...sources.map((id) => ['source', id] as const),
      ]
    }
    case 'statement': {
      const { operation, sources } = record as { operation: string | null; sources: readonly string[] }
      const about = operation === null ? [] : [['operation', operation] as const]
      return [...about, ...sources.map((id) => ['source', id] as const)]
    }
    case 'operation':
    case 'subset':
    case 'source':
      return []
    default:
      return kind satisfies never
  }
}

async function reportFigureFaults(entry: PackRecord<'figure'>, names: Names, problems: PackProblem[]): Promise<void> {
  const fact = entry.record
  const metric = await names.find('metric', fact.metric)
  const values = [fact.value].flat()
  if (metric?.kind === 'count' && values.some((value) => !Number.isInteger(value)))
    report(problems, entry, `"${fact.metric}" counts things and has the value ${values.join(' to ')}`, 'a whole number')
  if ((values[0] ?? 0) > (values[1] ?? Infinity))
    report(problems, entry, `the range ${values.join(' to ')} runs backwards`, 'the lower value first')
  if (fact.part_of === null) return
  const total = await names.find('figure', fact.part_of)
  if (total === null) return
  if (await isPartOfItself(fact, names)) report(problems, entry, 'the fact is a part of itself', 'the id of its total')
  else if (lowest(fact) > highest(total))
    report(
      problems,
      entry,
      `the part ${values.join(' to ')} is larger than its total ${[total.value].flat().join(' to ')} ("${total.id}")`,
      'a part no larger than its total',
    )
}

function reportDates(entry: PackRecord<'operation'>, problems: PackProblem[]): void {
  const { start, end } = entry.record
  if (start === null || end === null) return
  const length = Math.min(start.length, end.length)
  if (start.slice(0, length) > end.slice(0, length))
    report(problems, entry, `the operation ends (${end}) before it starts (${start})`, 'the earlier date as "start"')
}

/** Whether following `part_of` from a fact leads back to it. */
async function isPartOfItself(fact: FigureFact, names: Names): Promise<boolean> {
  const seen = new Set<string>()
  let next = fact.part_of
  while (next !== null && next !== fact.id && !seen.has(next)) {
    seen.add(next)
    next = (await names.find('figure', next))?.part_of ?? null
  }
  return next === fact.id
}

// A total that is "over" or "about" a value may be larger than it.
function highest({ value, hedge }: FigureFact): number {
  const high = Math.max(...[value].flat())
  return hedge === 'over' || hedge === 'at_least' || hedge === 'about' ? Infinity : high
}

function lowest({ value, hedge }: FigureFact): number {
  const low = Math.min(...[value].flat())
  return hedge === 'under' || hedge === 'at_most' || hedge === 'about' || hedge === 'nearly' ? -Infinity : low
}

function report(problems: PackProblem[], { file, line }: PackRecord, wrong: string, expected: string): void {
  problems.push({ file, line, wrong, expected })
}
