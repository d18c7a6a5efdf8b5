import type { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { sealRevisions, hashLine } from '../../src/storage/audit-chain.ts'
import type { Tables } from '../../src/storage/tables.ts'
import { faultOf, headOf, openFilled, tamper } from '../support/audited-store.ts'

/** What somebody does to the file, and where the log and the store are then found to part. */
const TAMPERED: readonly [string, string, RegExp][] = [
  [
    'a figure is rewritten',
    `update revision set body = replace(body, '"value":320', '"value":520') where revision = 2`,
    /^The figure lighthouse\.arrests, revision 2, is not what was committed \(line 4, version 3, .*omar: correct figure/,
  ],
  [
    'a correction is made an update',
    "update revision set action = 'update' where action = 'correct'",
    /^The figure lighthouse\.arrests, revision 2, is not .*line 4/,
  ],
  [
    'a reason is rewritten',
    "update revision set why = 'routine' where why = 'recount'",
    /^The figure lighthouse\.arrests, revision 2, is not .*line 4/,
  ],
  [
    'a name is rewritten',
    "update revision set by = 'lena' where id = 'p-1'",
    /^The proposal p-1, revision 1, is not .*line 2/,
  ],
  [
    'a time is rewritten',
    "update revision set at = '2020-01-01T00:00:00.000Z' where id = 'p-1'",
    /^The proposal p-1, revision 1, is not /,
  ],
  [
    'a revision is moved to another commit',
    "update revision set version = 3 where id = 'p-1'",
    /^Of what was committed a revision is gone \(line 2/,
  ],
  [
    'a revision is removed',
    "delete from revision where kind = 'statement'",
    /^Of what was committed a revision is gone \(line 1, version 1, .*statement lighthouse\.aim/,
  ],
  [
    'one record of many is rewritten',
    "update revision set body = replace(body, 'Harbour', 'Hafen') where id = 'harbour-post'",
    /^The source harbour-post, revision 1, is not .*line 1/,
  ],
  [
    'two records of one commit are rewritten',
    "update revision set why = 'x' where id in ('lighthouse.aim', 'harbour-post')",
    /^The source harbour-post, revision 1, and 1 more are not /,
  ],
  [
    'a revision is slipped into a commit',
    "insert into revision select kind, 'tide', revision, action, at, by, why, body, version from revision where id = 'p-1'",
    /^The proposal tide, revision 1, is not what was committed \(line 2/,
  ],
  [
    'a revision is slipped in',
    "insert into revision select kind, id, 3, 'update', at, by, why, body, 4 from revision where revision = 2",
    /The figure lighthouse\.arrests, revision 3, has no line/,
  ],
  ['the reason of a line is rewritten', "update audit set why = 'allowed' where line = 3", /Line 3 .*altered/],
  ['the name of a line is rewritten', "update audit set by = 'lena' where line = 4", /Line 4 .*altered/],
  ['a line in the middle is removed', 'delete from audit where line = 3', /Line 3 .*removed/],
  [
    'a line is removed and the others close up',
    'delete from audit where line = 3; update audit set line = line - 1 where line > 3',
    /Line 3 .*altered/,
  ],
  ['the last line is removed', 'delete from audit where line = 5', /Line 5 .*removed: the log ends before it/],
  ['all lines are removed', 'delete from audit', /Line 1 .*removed/],
  [
    'the last line is removed, and the count with it',
    'delete from audit where line > 3; update ledger set lines = 3',
    /log ends with version 2, the store is at version 3/,
  ],
  [
    'the last commit is removed from the log and the count, not from the store',
    'delete from audit where line > 3; update ledger set lines = 3, version = 2',
    /The figure lighthouse\.arrests, revision 2, has no line/,
  ],
  [
    'an answer is turned back to what was wrong',
    "update record set revision = 1 where id = 'lighthouse.arrests'",
    /figure lighthouse\.arrests stands at revision 1, its latest is 2/,
  ],
  ['a record is hidden', "delete from record where kind = 'source'", /source harbour-post stands at no revision/],
  [
    'the index is turned back to what was wrong',
    "update figure_index set revision = 1 where id = 'lighthouse.arrests'",
    /figure lighthouse\.arrests is not found/,
  ],
  ['a figure is moved to another operation', "update figure_index set slot = 'tide|arrests||||'", /is not found/],
  ['a figure is withdrawn in secret', 'update figure_index set withdrawn = 1', /is not found/],
  ['a figure is taken out of the index', 'delete from figure_index', /is not found/],
]

describe('verifying the audit log names what was done to the file', () => {
  test.each(TAMPERED)('%s', async (_, attempt, fault) => {
    const { path, audit } = await openFilled()
    expect(await audit.verify()).toMatchObject({ isIntact: true })
    tamper(path, (raw) => raw.exec(attempt))
    expect(faultOf(await audit.verify())).toMatch(fault)
  })

  test('a chain that was written anew from the change on does not have the head that was noted', async () => {
    const { path, audit } = await openFilled()
    const head = headOf(await audit.verify())
    tamper(path, forgeFrom4)
    // Nothing inside the file can tell: that is what the noted head is for.
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 5 })
    expect(faultOf(await audit.verify({ head }))).toMatch(/not in the log/)
  })

  test('a line that was sealed anew breaks the chain at the next one', async () => {
    const { path, audit } = await openFilled()
    tamper(path, (raw) => {
      const [before, line] = linesOf(raw).slice(2, 4)
      const forged = { ...line!, why: 'routine' }
      raw.prepare('update audit set why = ?, hash = ? where line = 4').run(forged.why, hashLine(forged, before!.hash))
    })
    expect(faultOf(await audit.verify())).toMatch(/Line 5 .*altered, or the line before it/)
  })
})

function linesOf(raw: DatabaseSync): readonly Tables['audit'][] {
  return raw.prepare('select * from audit order by line').all() as unknown as readonly Tables['audit'][]
}

/** Rewrites a correction and seals it and all after it, as somebody who knows the program could. */
function forgeFrom4(raw: DatabaseSync): void {
  raw.exec(`update revision set body = replace(body, '"value":320', '"value":520') where revision = 2`)
  const revisions = raw.prepare('select * from revision where version = 3').all() as unknown as Tables['revision'][]
  const [, , third, fourth, fifth] = linesOf(raw)
  let hash = third!.hash
  for (const line of [{ ...fourth!, ...sealRevisions(revisions) }, fifth!]) {
    hash = hashLine(line, hash)
    raw
      .prepare('update audit set digest = ?, seals = ?, hash = ? where line = ?')
      .run(line.digest, line.seals, hash, line.line)
  }
}
