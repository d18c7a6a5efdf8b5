import type { Offer } from '../../errors.ts'
import type { Language } from '../../language.ts'
import { joinWordSets } from '../../reading/languages.ts'
import type { OperationMention } from '../../reading/mention.ts'
import { tokenize } from '../../reading/tokenize.ts'
import type { Token } from '../../reading/tokenize.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { Operation } from '../operation.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import type { FieldChoice } from './field-fault.ts'
import { findUnread } from './find-unread.ts'

const MOST_CHOICES = 5
const OPERATION_CUES = joinWordSets('operationCues')

/** The operation that an id or words name. Throws a `FieldFault` where they name none, or several. */
export function readOperation(written: string | undefined, { lexicon, language }: CurationDesk): Operation {
  const read = readWords('operation', written, language)
  const known = lexicon.operation(read.toLowerCase())
  if (known !== null) return known
  const mentions = lexicon.findMentions(read).operations
  const candidates = [...new Set(mentions.flatMap((mention) => mention.candidates))]
  const [first, ...others] = candidates
  const isSeveral = others.length > 0
  if (first !== undefined && !isSeveral && isAllOf(first, read, mentions)) return first
  const editions = mentions.flatMap(({ series }) => (series === null ? [] : lexicon.editionsOf(series))).toReversed()
  const nearest = lexicon.nearestOperations(read, MOST_CHOICES)
  const near = isSeveral ? candidates : [...new Set([...candidates, ...editions, ...nearest])]
  const choices = near.slice(0, MOST_CHOICES).map(toChoice)
  throw new FieldFault({
    language,
    field: 'operation',
    code: isSeveral ? 'several' : choices.length === 0 ? 'operation_far' : 'operation_unknown',
    kind: isSeveral ? 'bad_input' : 'not_found',
    values: { read: quote(read), near: choices.map(({ label }) => label).join(', ') },
    choices,
    offers: isSeveral ? [] : [startOperation(read, language)],
  })
}

function isAllOf(operation: Operation, read: string, mentions: readonly OperationMention[]): boolean {
  if (!isOfItsYear(operation, mentions)) return false
  return findUnread(read, mentions, (token) => isBesideName(token, operation)) === null
}

/** Whether a year beside an operation's name is its own: "Liberterra II (2019)" is a slip somewhere. */
export function isOfItsYear(operation: Operation, mentions: readonly OperationMention[]): boolean {
  const years = listYears(operation)
  return years.length === 0 || mentions.every(({ year }) => year === null || years.includes(String(year)))
}

/** Whether a word may stand beside an operation's name: its year, whoever leads it, "operation". */
export function isBesideName({ text, isNumber }: Token, operation: Operation): boolean {
  if (isNumber) return listYears(operation).includes(text)
  return OPERATION_CUES.has(text) || tokenize(operation.lead ?? '').some((token) => token.text === text)
}

function listYears({ year, start, end }: Operation): readonly string[] {
  return [year === null ? null : String(year), start, end].flatMap((date) => date?.slice(0, 4) ?? [])
}

function startOperation(read: string, language: Language): Offer {
  const label = fillTemplate(curationWordsOf(language).buttons.newOperation, { read: quote(read) })
  return { label, command: 'propose-operation', input: { name: read }, asForm: true }
}

function toChoice({ id, name }: Operation): FieldChoice {
  return { label: name, value: id }
}
