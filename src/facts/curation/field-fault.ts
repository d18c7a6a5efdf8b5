import { UserError } from '../../errors.ts'
import type { Offer, UserErrorCode } from '../../errors.ts'
import type { Language } from '../../language.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { curationWordsOf } from './curation-words.ts'
import type { FaultCode, FieldName } from './curation-words.ts'

/** Something else that the field could say. */
export interface FieldChoice {
  readonly label: string
  readonly value: string
}

interface FaultParts {
  readonly language: Language
  readonly field: FieldName
  readonly code: FaultCode
  readonly values?: Readonly<Record<string, string>>
  /** Offered as the same command again, with the field changed. */
  readonly choices?: readonly FieldChoice[]
  readonly offers?: readonly Offer[]
  readonly kind?: UserErrorCode
}

/** Refusals that another writing of the same fields would not mend. */
const FINAL: readonly UserErrorCode[] = ['not_allowed', 'conflict']

/** A field that cannot be read or cannot stand: which one, what was read, and what to write instead, in the person's language. */
export class FieldFault extends UserError {
  readonly fault: FaultCode

  constructor({ language, field, code, values = {}, choices = [], offers = [], kind = 'bad_input' }: FaultParts) {
    const words = curationWordsOf(language)
    const filled = { field: words.fields[field], ...values }
    const [sentence, hint] = words.faults[code]
    const said = fillTemplate(hint, filled)
    super(kind, fillTemplate(sentence, filled).trim(), {
      ...(said === '' ? {} : { hint: said }),
      // What stands in the way of the whole is no fault of one field.
      ...(FINAL.includes(kind) ? {} : { field }),
      offers: [
        ...choices.map(({ label, value }) => ({ label, input: { [field]: value } })),
        ...offers,
        ...(FINAL.includes(kind) ? [] : [{ label: words.buttons.change, input: {}, asForm: true }]),
      ],
    })
    this.name = 'FieldFault'
    this.fault = code
  }
}

const LONGEST = 3_000
/** Fields whose sentence says more than that they are empty. */
const MISSING: Readonly<Partial<Record<FieldName, FaultCode>>> = {
  figure: 'missing_figure',
  source: 'missing_source',
  why: 'missing_why',
}

/** What somebody wrote into a field, without the space around it. Throws where there is nothing, or too much. */
export function readWords(field: FieldName, written: string | undefined, language: Language): string {
  const read = (written ?? '').trim()
  if (read === '') throw new FieldFault({ language, field, code: MISSING[field] ?? 'missing' })
  if (read.length <= LONGEST) return read
  const values = { count: read.length.toLocaleString(language), limit: LONGEST.toLocaleString(language) }
  throw new FieldFault({ language, field, code: 'too_long', values, kind: 'too_long' })
}

/** As much of what was read as a sentence takes. */
export function quote(read: string): string {
  const line = read.replaceAll(/\s+/g, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}
