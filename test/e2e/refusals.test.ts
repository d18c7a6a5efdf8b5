import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-refused-'))
const environment = { DATABASE_URL: `sqlite:${join(folder, 'stet.db')}` }
const stet = (words: readonly string[], input: string | Uint8Array = '') =>
  runCli(words, { environment, input, folder })
const fileWith = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const STACK = /\n\s+at |Error:/

beforeAll(async () => {
  // The first command of a new store loads the starter facts.
  await stet(['ask', 'arrests liberterra ii'])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('bad input: a clear sentence and status 1', () => {
  it.each([
    ['an empty text', () => stet(['check', '-'], '  \n'), /empty|no text/],
    ['an empty file', () => stet(['summarize', fileWith('empty.txt', '')]), /empty|no text/],
    [
      'binary',
      () => stet(['check', fileWith('photo.txt', new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255, 254, 0]))]),
      /not a text|not text|binary/i,
    ],
    [
      'a file of more than 10 MB',
      () => stet(['figures', fileWith('long.txt', 'a '.repeat(5_300_000))]),
      /10\.1 MB.*10\.0 MB/,
    ],
    [
      'a text over the limit',
      () => stet(['summarize', fileWith('long2.txt', 'Word 12. '.repeat(20_000))]),
      /180,000.*40,000/,
    ],
    ['a missing file', () => stet(['check', join(folder, 'nowhere.txt')]), /does not exist/],
    ['a folder', () => stet(['check', folder]), /folder/],
    [
      'an address that is not public',
      () => stet(['summarize', 'https://127.0.0.1/story']),
      /not on the public internet/,
    ],
    ['an unknown language', () => stet(['figures', '--language', 'de', '-'], 'x'), /en, ar, fr, es/],
    [
      'a record that is not there',
      () => stet(['facts', 'show', 'liberterra-ii.arests']),
      /has no record.*liberterra-ii\.arrests/,
    ],
  ])('%s', async (_, run, message) => {
    const { status, stdout, stderr } = await run()
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(STACK)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('a broken pack: file, line, what is wrong, what is expected, and nothing stored', async () => {
    const packs = join(folder, 'packs')
    mkdirSync(packs, { recursive: true })
    writeFileSync(
      join(packs, 'gale.yaml'),
      [
        'operation:',
        '  id: gale',
        '  name: Operation Gale',
        'sources:',
        '  desk: {publisher: Desk, title: Notes}',
        'figures:',
        '  - arests: 12',
        '    sources: desk',
      ].join('\n'),
    )
    const { status, stderr } = await stet(['facts', 'import', packs])
    expect(status).toBe(1)
    expect(stderr).toMatch(/gale\.yaml.*7/)
    expect(stderr).toMatch(/arrests/)
    expect(stderr).not.toMatch(STACK)
    expect((await stet(['facts', 'show', 'gale'])).status).toBe(1)
  })
})

describe('a store that cannot be used: a clear sentence and status 1', () => {
  const ask = (path: string) =>
    runCli(['ask', 'arrests liberterra ii'], { environment: { DATABASE_URL: `sqlite:${path}` }, folder })

  it('a corrupt file', async () => {
    const { status, stderr } = await ask(
      fileWith('corrupt.db', 'this is not a database, whatever its name says. '.repeat(100)),
    )
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toMatch(/corrupt\.db/)
  })

  it('a read-only file', async () => {
    const path = join(folder, 'readonly.db')
    await ask(path)
    chmodSync(path, 0o444)
    const { status, stderr } = await ask(path)
    expect(status).toBe(1)
    expect(stderr).toMatch(/read-only/)
  })

  it('an unknown kind of address, and the address is not repeated', async () => {
    const { status, stderr } = await runCli(['ask', 'x'], {
      environment: { DATABASE_URL: 'mysql://desk:secret@host/db' },
      folder,
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/DATABASE_URL/)
    expect(stderr).not.toMatch(/secret/)
  })

  it('a locked file is waited for, then refused', async () => {
    const path = join(folder, 'locked.db')
    await ask(path)
    const database = new DatabaseSync(path)
    database.exec('pragma locking_mode = exclusive; begin exclusive')
    const { status, stderr } = await ask(path)
    database.close()
    expect(status).toBe(1)
    expect(stderr).toMatch(/in use|locked|another/i)
  })
})
