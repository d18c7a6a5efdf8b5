import type { Language } from '../../language.ts'
import type { Lexicon } from '../../reading/lexicon.ts'
import type { FactLedger } from '../ledger.ts'

/** What curation works on: the store and its words, in whose language, and when and where it is. */
export interface CurationDesk {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  /** Of the person who is answered. */
  readonly language: Language
  readonly now: Date
  /** IANA: the desk's own, in which a day begins and ends. */
  readonly timeZone: string
}
