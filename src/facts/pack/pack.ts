import type { RecordByKind, CuratedKind } from '../ledger.ts'
import type { AbsentColumn } from './keep-absent.ts'

/** One record of a pack, and where it is written. */
export interface PackRecord<K extends CuratedKind = CuratedKind> {
  readonly kind: K
  readonly record: RecordByKind[K]
  /** The file, relative to the folder that was read. */
  readonly file: string
  readonly line: number
  /** What the file has no column for: a figure that is stored keeps what stands there. */
  readonly absent?: readonly AbsentColumn[]
}

/** What pack files hold, checked as a whole: every name in it is known, in the packs or in the ledger they were read for. */
export interface Packs {
  readonly records: readonly PackRecord[]
}

/** One fault of a pack file: what is wrong there, and what is expected instead. */
export interface PackProblem {
  readonly file: string
  readonly line: number
  readonly wrong: string
  readonly expected: string
}
