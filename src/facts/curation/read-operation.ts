import type { Offer } from '../../errors.ts'
import type { Language } from '../../language.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { Operation } from '../operation.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import type { FieldChoice } from './field-fault.ts'

const MOST_CHOICES = 5

/** The operation that an id or words name. Throws a `FieldFault` where they name none, or several. */
export function readOperation(written: string | undefined, { lexicon, language }: CurationDesk): Operation {
  const read = readWords('operation', written, language)
  const known = lexicon.operation(read.toLowerCase())
  if (known !== null) return known
  const mentions = lexicon.findMentions(read).operations
  const candidates = [...new Set(mentions.flatMap((mention) => mention.candidates))]
  const [first, ...others] = candidates
  if (first !== undefined && others.length === 0) return first
  const isSeveral = first !== undefined
  const editions = mentions.flatMap(({ series }) => (series === null ? [] : lexicon.editionsOf(series))).toReversed()
  const near = isSeveral ? candidates : [...new Set([...editions, ...lexicon.nearestOperations(read, MOST_CHOICES)])]
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

function startOperation(read: string, language: Language): Offer {
  const label = fillTemplate(curationWordsOf(language).buttons.newOperation, { read: quote(read) })
  return { label, command: 'propose-operation', input: { name: read }, asForm: true }
}

function toChoice({ id, name }: Operation): FieldChoice {
  return { label: name, value: id }
}
