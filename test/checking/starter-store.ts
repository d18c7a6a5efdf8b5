import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { checkText } from '../../src/checking/check-text.ts'
import type { CheckReport } from '../../src/checking/check-report.ts'
import type { FactLedger } from '../../src/facts/ledger.ts'
import type { Language } from '../../src/language.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import type { Lexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'

/** A store of its own with the starter facts, and the check on it. */
export interface StarterStore {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  check(text: string, language?: Language, source?: string): Promise<CheckReport>
}

/** Opens a store in memory and loads the packs that come with the program. */
export async function openStarterStore(): Promise<StarterStore> {
  const ledger = await openLedger('sqlite::memory:')
  await loadStarterFacts(ledger)
  const lexicon = createLexicon(await ledger.vocabulary())
  return {
    ledger,
    lexicon,
    check: (text, language, source) =>
      checkText(
        { text, ...(language === undefined ? {} : { language }), ...(source === undefined ? {} : { source }) },
        { ledger, lexicon },
      ),
  }
}
