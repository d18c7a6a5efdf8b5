import type { FactLedger } from './facts/ledger.ts'
import type { Lexicon } from './reading/lexicon.ts'

/** A proposal changes nothing that is read or answered until it is approved. */
const MOST_PROPOSALS_SINCE = 50

/** Builds something anew from the store's words when the store has changed, whoever changed it; otherwise gives what it has. */
export function keepCurrent<T>(ledger: FactLedger, build: (lexicon: Lexicon) => T): () => Promise<T> {
  let current: { readonly version: number; readonly built: Promise<T> } | null = null
  return async () => {
    const version = await ledger.version()
    if (current !== null && current.version < version && (await hasOnlyProposals(ledger, current.version, version)))
      current = { version, built: current.built }
    if (current?.version !== version) current = { version, built: readLexicon(ledger).then(build) }
    return await current.built
  }
}

/** Whether all that the store has heard between two versions are proposals, of which nothing was approved. */
async function hasOnlyProposals(ledger: FactLedger, from: number, to: number): Promise<boolean> {
  if (to - from > MOST_PROPOSALS_SINCE) return false
  const revisions = await ledger.revisionsAfter(from, MOST_PROPOSALS_SINCE)
  return revisions.at(-1)?.version === to && revisions.every(({ kind }) => kind === 'proposal')
}

async function readLexicon(ledger: FactLedger): Promise<Lexicon> {
  const { createLexicon } = await import('./reading/lexicon.ts')
  return createLexicon(await ledger.vocabulary())
}
