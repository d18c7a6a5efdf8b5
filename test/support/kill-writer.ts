import { openLedger } from '../../src/storage/open-ledger.ts'
import { change, sampleFigure, sampleSource } from '../contracts/fact-ledger-samples.ts'

// Run as a process of its own: writes commit after commit, and prints the number of each once it is acknowledged.
// Each commit enters two records and revises a third, so that a torn one would show.
const [url = '', writer = ''] = process.argv.slice(2)
const ledger = await openLedger(url)
for (let commit = 1; ; commit++) {
  const tally = sampleFigure({ id: `${writer}.tally`, operation: writer, value: commit })
  const result = await ledger.commit([
    change('source', sampleSource(`${writer}.s${commit}`)),
    change('figure', tally, { expected: commit - 1, action: 'update' }),
    change('figure', sampleFigure({ id: `${writer}.f${commit}`, operation: writer, metric: 'checks', value: commit })),
  ])
  if (!result.committed) throw new Error('nobody else writes these records')
  process.stdout.write(`${commit}\n`)
}
