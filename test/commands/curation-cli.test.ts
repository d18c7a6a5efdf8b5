import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VERBS, loadCommands } from '../../commands/index.ts'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-curation-'))
const path = join(folder, 'stet.db')
const stet = (...words: readonly string[]) =>
  runCli(words, { environment: { DATABASE_URL: `sqlite:${path}`, STET_PERSON: 'Rana' }, folder })

beforeAll(async () => {
  await stet('facts', 'list', '--operation', 'weka-ii')
})
afterAll(() => rmSync(folder, { recursive: true }))

const FIGURE = [
  'more than 40',
  '--operation',
  'Weka II',
  '--metric',
  'arrests',
  '--scope',
  'in Kenya',
  '--why',
  'police gave it',
]
const SOURCE = ['--source', 'Harbour Post; Dozens held in Nairobi; https://harbour-post.example/nairobi; 2 March 2022']

describe('curation in the terminal', () => {
  it('stores a proposal at once, has it approved by somebody else only, and answers with it', async () => {
    const shown = await stet('facts', 'propose', ...FIGURE, ...SOURCE, '--dry-run')
    expect(shown.stdout).toContain('Figure: more than 40')
    expect((await stet('facts', 'proposals')).stdout).toBe('No proposal waits.\n')

    const proposed = await stet('facts', 'propose', ...FIGURE, ...SOURCE, '--json')
    expect(proposed.status).toBe(0)
    const { proposal } = JSON.parse(proposed.stdout) as { readonly proposal: { readonly id: string } }
    // Case and spacing make no second person.
    const own = await stet('facts', 'approve', proposal.id, '--by', ' rana ')
    expect([own.status, own.stdout]).toEqual([1, ''])
    expect(own.stderr).toMatch(/is your own: a second person has to approve it\. .*--by NAME\.\n$/)
    const approved = await stet('facts', 'approve', proposal.id, '--by', 'Dana', '--json')
    expect(JSON.parse(approved.stdout)).toMatchObject({
      state: 'approved',
      stored: [{ kind: 'source' }, { kind: 'figure', id: 'weka-ii.arrests.ke', revision: 1 }],
    })
    expect((await stet('ask', 'How many arrests in Kenya in Weka II?')).stdout).toContain('more than 40 arrests')
  })

  it('takes the words of a verb by place or by name, and says in one sentence what is wrong', async () => {
    const named = await stet(
      'facts',
      'correct',
      '--fact',
      'weka-ii.arrests',
      '--figure',
      '310',
      '--why',
      'recount',
      '--json',
    )
    expect(JSON.parse(named.stdout)).toMatchObject({
      fact: 'weka-ii.arrests',
      before: { value: 300 },
      record: { value: 310 },
    })
    const bare = await stet('facts', 'correct', 'weka-ii.arrests', '312')
    expect([bare.status, bare.stderr]).toEqual([
      1,
      'Reason: nothing is written there. Say why in a few words: the history keeps it.\n',
    ])
    const unknown = await stet('facts', 'propose', '12', '--operation', 'Driftwood')
    expect([unknown.status, unknown.stderr.split('\n').length]).toEqual([1, 2])
  })

  it('proves with a head noted earlier that nothing was altered, and finds what was', async () => {
    const first = JSON.parse((await stet('facts', 'audit', 'verify', '--json')).stdout) as { readonly head: string }
    await stet('facts', 'verify', 'weka-ii.arrests.ae')
    const { status, stdout } = await stet('facts', 'audit', 'verify', '--head', first.head)
    expect([status, stdout.split(':')[0]]).toEqual([0, 'Nothing was altered'])
    expect((await stet('facts', 'audit', 'list')).stdout).toMatch(/DENIED approve p-[0-9a-f]{6}/)

    const database = new DatabaseSync(path)
    const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all()
    for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`)
    database.exec("update revision set why = 'nothing to see' where id = 'weka-ii.arrests.ae' and revision = 2")
    database.close()
    const altered = await stet('facts', 'audit', 'verify')
    expect(altered.status).toBe(1)
    expect(altered.stderr).toMatch(/^The audit log does not hold: .*weka-ii\.arrests\.ae/)
  })
})

it('every verb is reached by the name that the command list knows it by', async () => {
  const commands = await loadCommands()
  const grouped = Object.entries(VERBS).flatMap(([group, verbs]) => verbs.map((verb) => `${group} ${verb}`))
  expect(commands.flatMap(({ group, name }) => (group === undefined ? [] : [`${group} ${name}`])).toSorted()).toEqual(
    grouped.toSorted(),
  )
})
