import type { Vocabulary } from '../../src/facts/ledger.ts'
import { Metric } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'

const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'k', 'kr', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 'x']
const NUMERALS = ['', ' II', ' III', ' IV', ' V']

/** A stream of numbers in [0, 1) that is the same each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function inventWord(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const syllables = 2 + Math.floor(random() * 3)
  const word = Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function inventOperation(id: number, name: string, edition: number): Operation {
  return Operation.parse({
    id: `op-${String(id)}`,
    name: `Operation ${name}${NUMERALS[edition - 1] ?? ''}`,
    aliases: [`${name} ${String(2015 + edition)}`],
    series: name,
    edition,
    year: 2015 + edition,
  })
}

function inventMetric(id: number, thing: string): Metric {
  const lower = thing.toLowerCase()
  return Metric.parse({
    id: `metric-${String(id)}`,
    unit: 'item',
    kind: 'count',
    labels: { en: { one: `${lower} seized`, other: `${lower}s seized` } },
    synonyms: { en: [`${lower}s`, `confiscated ${lower}s`] },
  })
}

/** A vocabulary of made-up operations in series of up to five editions, a third of them of two words. */
export function inventVocabulary(operations: number, metrics: number): Vocabulary {
  const random = createRandom(7)
  const list: Operation[] = []
  while (list.length < operations) {
    const name = random() < 0.33 ? `${inventWord(random)} ${inventWord(random)}` : inventWord(random)
    const editions = 1 + Math.floor(random() * NUMERALS.length)
    for (let edition = 1; edition <= editions && list.length < operations; edition++)
      list.push(inventOperation(list.length, name, edition))
  }
  return {
    operations: list,
    metrics: Array.from({ length: metrics }, (_, id) => inventMetric(id, inventWord(random))),
    subsets: [],
  }
}
