import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Row {
  readonly folder: string
  readonly inside: readonly string[]
  readonly packages: readonly string[]
}

describe('who may import whom', () => {
  const rows = readTable()
  const files = ['src', 'commands'].flatMap(listFiles)

  it('names every folder and root file of src once', () => {
    const found = new Set(files.map((file) => placeOf(file).folder))
    expect([...found].toSorted()).toEqual(rows.map((row) => row.folder).toSorted())
  })

  it.each(rows)('$folder imports only what its row allows', ({ folder, inside, packages }) => {
    const faults = files
      .filter((file) => placeOf(file).folder === folder)
      .flatMap((file) => importsOf(file).map((specifier) => ({ file, specifier })))
      .filter(({ file, specifier }) => !isAllowed(file, specifier, folder, inside, packages))
      .map(({ file, specifier }) => `${relative(root, file)} imports ${specifier}`)
    expect(faults).toEqual([])
  })

  it('knows only imports that are used: a row names no folder or package in vain', () => {
    const unused = rows.flatMap(({ folder, inside, packages }) => {
      const imports = files
        .filter((file) => placeOf(file).folder === folder)
        .flatMap((file) => importsOf(file).map((specifier) => nameOf(file, specifier)))
      return [...inside, ...packages].filter((name) => !imports.includes(name)).map((name) => `${folder}: ${name}`)
    })
    expect(unused).toEqual([])
  })

  it('has no barrel but the command list', () => {
    expect(files.filter((file) => file.endsWith('/index.ts')).map((file) => relative(root, file))).toEqual([
      'commands/index.ts',
    ])
  })

  it('reads the environment only in config.ts', () => {
    const readers = files
      .filter((file) => readFileSync(file, 'utf8').includes('process.env'))
      .map((file) => relative(root, file))
    expect(readers).toEqual(['src/config.ts'])
  })
})

function readTable(): readonly Row[] {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const split = (cell = '') =>
    cell
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  return [...text.matchAll(/^\| ([a-z][a-z/-]*) \|([^|]*)\|([^|]*)\|$/gm)]
    .filter(([, folder]) => folder !== 'folder')
    .map(([, folder = '', inside, packages]) => ({ folder, inside: split(inside), packages: split(packages) }))
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))
}

/** Where a file stands in the table: `commands`, `start` for the root files of src, or a folder of src (adapters by platform). */
function placeOf(file: string): { readonly folder: string } {
  const parts = relative(root, file).split('/')
  if (parts[0] === 'commands') return { folder: 'commands' }
  if (parts.length === 2) return { folder: START.has(parts[1] ?? '') ? 'start' : (parts[1] ?? '').replace(/\.ts$/, '') }
  const inner = parts.slice(1, 3).join('/')
  return { folder: parts[1] === 'adapters' || APART.has(inner) ? inner : (parts[1] ?? '') }
}

/** Folders that stand above the one they are in: they may import what it must not. */
const APART = new Set(['facts/curation', 'facts/review'])

const START = new Set(['main.ts', 'run-main.ts', 'cli.ts'])

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8')
  return [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function nameOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return placeOf(resolve(dirname(file), specifier)).folder
  if (specifier.startsWith('node:')) return specifier
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

function isAllowed(
  file: string,
  specifier: string,
  folder: string,
  inside: readonly string[],
  packages: readonly string[],
): boolean {
  const name = nameOf(file, specifier)
  return name === folder || inside.includes(name) || packages.includes(name)
}
