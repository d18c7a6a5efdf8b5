import { describe } from 'vitest'
import { testCommits } from './fact-ledger-commits.contract.ts'
import { testFigures } from './fact-ledger-figures.contract.ts'
import { testProposals } from './fact-ledger-proposals.contract.ts'
import { testRecords } from './fact-ledger-records.contract.ts'
import { testRevisionsAfter } from './fact-ledger-revisions-after.contract.ts'
import { testStatements } from './fact-ledger-statements.contract.ts'
import { useLedger, type OpenLedger } from './fact-ledger-under-test.ts'

/** Every promise of the FactLedger port, one test each, on the implementation that `open` opens. */
export function testFactLedger(name: string, open: OpenLedger): void {
  describe(`FactLedger: ${name}`, () => {
    const subject = useLedger(open)
    testCommits(subject)
    testRecords(subject)
    testFigures(subject)
    testStatements(subject)
    testProposals(subject)
    testRevisionsAfter(subject)
  })
}
