import { isLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { joinWordSets } from '../../reading/languages.ts'
import { isArabicWord } from '../../reading/strip-particles.ts'
import { Operation } from '../operation.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { Draft } from './draft.ts'
import { isGiven } from './draft-figure.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { toIdentifier } from './new-identifier.ts'
import { findDates, refuseAmbiguous } from './read-date.ts'
import { refuseLong, refuseWord } from './refuse-name.ts'

/** The fields of a new operation as somebody filled them in. */
export interface OperationEntry {
  readonly name?: string | undefined
  readonly aliases?: string | undefined
  readonly dates?: string | undefined
  readonly lead?: string | undefined
  readonly why?: string | undefined
}

const CUES = joinWordSets('operationCues')
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** Reads a new operation; its edition and series are told from its name where the store has the series. Throws a `FieldFault` where it is in the store already. */
export async function draftOperation(entry: OperationEntry, desk: CurationDesk): Promise<Draft> {
  const { language, lexicon, ledger } = desk
  const name = readWords('name', entry.name, language).replaceAll(/\s+/g, ' ')
  const bare = dropCue(name)
  const id = toIdentifier(bare)
  if (id === '') throw new FieldFault({ language, field: 'name', code: 'name_plain', values: { read: quote(name) } })
  const standing = lexicon.operation(id) ?? findNamed(bare, desk)
  if (standing !== null) throw refuseTaken(name, 'name', standing, desk)
  refuseLong(name, 'name', desk)
  refuseWord(bare, 'name', desk)
  const called = readNames(entry.aliases, bare, name)
  for (const other of [...called.aliases, ...Object.values(called.names).flat()]) refuseOther(other, desk)
  const [start, end] = readDates(entry.dates, desk)
  const lead = isGiven(entry.lead) ? entry.lead.trim() : null
  if (lead !== null) refuseLong(lead, 'lead', desk)
  const current = await ledger.current('operation', id)
  const record = Operation.parse({
    id,
    name,
    ...called,
    ...readEdition(bare, desk),
    year: Number(/\b(?:19|20)\d\d\b/.exec(name)?.[0] ?? start?.slice(0, 4)) || null,
    start,
    end,
    lead,
  })
  const why = readWords('why', entry.why, language)
  return {
    action: 'propose',
    changes: [{ kind: 'operation', record, expected: current?.revision ?? 0, action: 'propose' }],
    before: null,
    after: { kind: 'operation', record },
    why,
  }
}

/** "Liberterra IV" of "Operation Liberterra IV". */
function dropCue(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  return rest.length > 0 && CUES.has(fold(first)) ? rest.join(' ') : name
}

function findNamed(bare: string, { lexicon }: CurationDesk): Operation | null {
  const isCalled = ({ name, aliases, names }: Operation) =>
    [name, ...aliases, ...Object.values(names).flat()].some((called) => fold(dropCue(called)) === fold(bare))
  const found = lexicon.findMentions(bare).operations.flatMap(({ candidates }) => candidates)
  return found.find((operation) => isCalled(operation) && fold(operation.series ?? '') !== fold(bare)) ?? null
}

/** Another name is an operation's own, too: shared, it would name neither. */
function refuseOther(read: string, desk: CurationDesk): void {
  const standing = findNamed(dropCue(read), desk)
  if (standing !== null) throw refuseTaken(read, 'aliases', standing, desk)
  refuseLong(read, 'aliases', desk)
  refuseWord(dropCue(read), 'aliases', desk)
}

function refuseTaken(
  read: string,
  field: 'name' | 'aliases',
  { id, name }: Operation,
  { language }: CurationDesk,
): FieldFault {
  const label = curationWordsOf(language).buttons.propose
  return new FieldFault({
    language,
    field,
    code: 'name_taken',
    kind: 'conflict',
    values: { read: quote(read), near: name },
    offers: [{ label, command: 'propose', input: { operation: id }, asForm: true }],
  })
}

/** Names by language: Arabic by its script, others where the line says so ("fr: opération …"). */
function readNames(written: string | undefined, bare: string, name: string): Pick<Operation, 'aliases' | 'names'> {
  const names: Record<Language, string[]> = { en: [], ar: [], fr: [], es: [] }
  const aliases = bare === name ? [] : [bare]
  for (const line of (written ?? '').split(/[\n;,،؛]/)) {
    const [, code = '', rest = ''] = /^\s*(\p{L}{2})\s*:\s*(\S[\s\S]*)$/u.exec(line) ?? []
    const text = (isLanguage(code.toLowerCase()) ? rest : line).trim()
    if (text === '') continue
    if (isLanguage(code.toLowerCase())) names[code.toLowerCase() as Language].push(text)
    else if (text.split(/\s+/).some((word) => isArabicWord(fold(word)))) names.ar.push(text)
    else aliases.push(text)
  }
  return { aliases, names }
}

function readEdition(bare: string, { lexicon }: CurationDesk): Pick<Operation, 'series' | 'edition'> {
  const [, series = '', last = ''] = /^(.+?)[\s-]+([ivx]+|\d{1,2})$/i.exec(bare) ?? []
  const edition = /^\d/.test(last) ? Number(last) : ROMAN.indexOf(last.toLowerCase()) + 1
  const known = lexicon.editionsOf(series)[0] ?? lexicon.editionsOf(fold(series))[0]
  return known === undefined || edition === 0 ? { series: null, edition: null } : { series: known.series, edition }
}

function readDates(
  written: string | undefined,
  desk: CurationDesk,
): readonly [start: string | null, end: string | null] {
  if (!isGiven(written)) return [null, null]
  refuseAmbiguous(written.trim(), 'dates', desk.language)
  const dates = findDates(written, desk)
  const [start, end = start] = dates
  const refuse = (code: 'date_none' | 'date_several' | 'period_order') =>
    new FieldFault({ language: desk.language, field: 'dates', code, values: { read: quote(written.trim()) } })
  if (start === undefined || end === undefined) throw refuse('date_none')
  if (dates.length > 2) throw refuse('date_several')
  if (start > end) throw refuse('period_order')
  return [start, end]
}
