import { fold } from '../../reading/fold-text.ts'
import { LANGUAGES } from '../../language.ts'
import { nameStatus } from '../../wording/name-status.ts'
import type { Status } from '../fact.ts'
import type { CurationDesk } from './curation-desk.ts'
import { OPEN_STATUSES } from './curation-words.ts'
import { FieldFault, quote } from './field-fault.ts'

/** The status that is written, in any language; null where none is. Withdrawing has its own verb. */
export function readStatus(written: string | undefined, { language }: Pick<CurationDesk, 'language'>): Status | null {
  const read = (written ?? '').trim()
  if (read === '') return null
  const isCalled = (status: Status) =>
    status === read.toLowerCase() || LANGUAGES.some((each) => fold(nameStatus(status, each)) === fold(read))
  const found = OPEN_STATUSES.find(isCalled)
  if (found !== undefined) return found
  throw new FieldFault({
    language,
    field: 'status',
    code: isCalled('withdrawn') ? 'status_withdrawn' : 'status_unknown',
    values: { read: quote(read), near: OPEN_STATUSES.map((status) => nameStatus(status, language)).join(', ') },
    choices: OPEN_STATUSES.map((status) => ({ label: nameStatus(status, language), value: status })),
  })
}
