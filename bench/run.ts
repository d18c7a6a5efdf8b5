import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One measured number. `target` says what it should reach, in words ("< 300", ">= 92"). */
export interface BenchRow {
  readonly name: string
  readonly value: number | string
  readonly unit: string
  readonly target?: string
}

interface Bench {
  run(): Promise<readonly BenchRow[]> | readonly BenchRow[]
}

/** `npm run bench` runs every part, `npm run bench -- figures asking` the named ones. Each part is a folder with a `bench.ts`. */
const wanted = process.argv.slice(2)
const parts = readdirSync(import.meta.dirname).filter((name) => existsSync(join(import.meta.dirname, name, 'bench.ts')))
const unknown = wanted.filter((name) => !parts.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${parts.join(', ')}.\n`)
  process.exit(2)
}

for (const part of parts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const bench = (await import(pathToFileURL(join(import.meta.dirname, part, 'bench.ts')).href)) as Bench
  process.stdout.write(`\n${part}\n`)
  for (const row of await bench.run()) {
    const value = typeof row.value === 'number' ? Number(row.value.toPrecision(4)).toLocaleString('en') : row.value
    const target = row.target === undefined ? '' : `   (target ${row.target})`
    process.stdout.write(`  ${row.name.padEnd(56)} ${value.padStart(12)} ${row.unit}${target}\n`)
  }
}
