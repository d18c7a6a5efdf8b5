import { describe, expect, it } from 'vitest'
import type { CurationDesk } from '../../../src/facts/curation/curation-desk.ts'
import { toIdentifier } from '../../../src/facts/curation/new-identifier.ts'
import { readSourceText } from '../../../src/facts/curation/read-source-text.ts'
import { createLexicon } from '../../../src/reading/lexicon.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'

const desk: CurationDesk = {
  ledger: createMemoryLedger(),
  lexicon: createLexicon({ operations: [], metrics: [], subsets: [] }),
  language: 'en',
  now: new Date('2026-03-03T09:00:00Z'),
  timeZone: 'UTC',
}
const read = (text: string) => {
  const { title, publisher, url, published, author } = readSourceText(text, (words) => words === 'Harbour Post', desk)
  return [publisher, title, url, published, author]
}
const URL = 'https://harbour-post.example/ports/12'

describe('a source as it is written', () => {
  it.each([
    [
      'lines',
      `Harbour Post\nTwelve ports searched\n${URL}\n2 March 2026`,
      ['Harbour Post', 'Twelve ports searched', URL, '2026-03-02', null],
    ],
    [
      'lines in another order',
      `2026-03-02\n${URL}\nTwelve ports, two crews\nHarbour Post`,
      ['Harbour Post', 'Twelve ports, two crews', URL, '2026-03-02', null],
    ],
    [
      'one line with commas',
      `Harbour Post, Twelve ports searched, two crews held, ${URL}, March 2, 2026`,
      ['Harbour Post', 'Twelve ports searched, two crews held', URL, '2026-03-02', null],
    ],
    [
      'one line with semicolons',
      `Twelve ports, two crews; Coast Radio; 2 March 2026`,
      ['Coast Radio', 'Twelve ports, two crews', null, '2026-03-02', null],
    ],
    [
      'keys',
      `Title: Ports\nPublisher: The agency of the northern coast\nAuthor: R. Lind\n${URL}`,
      ['The agency of the northern coast', 'Ports', URL, null, 'R. Lind'],
    ],
    [
      'a publisher that its address names',
      `Northern Coast Agency statement on ports and crews\nLind\nhttps://www.lind.example/a`,
      ['Lind', 'Northern Coast Agency statement on ports and crews', 'https://www.lind.example/a', null, null],
    ],
    ['an address alone and a title', `Twelve ports searched ${URL}`, [null, 'Twelve ports searched', URL, null, null]],
    [
      'an address without its scheme',
      `Harbour Post; Ports; www.harbour-post.example/a`,
      ['Harbour Post', 'Ports', 'https://www.harbour-post.example/a', null, null],
    ],
    ['a month', `Harbour Post; Ports; November 2025`, ['Harbour Post', 'Ports', null, '2025-11', null]],
    [
      'Arabic',
      'وكالة الميناء\nتفتيش اثني عشر ميناء على الساحل الشمالي للبلاد\n2 مارس 2026',
      ['وكالة الميناء', 'تفتيش اثني عشر ميناء على الساحل الشمالي للبلاد', null, '2026-03-02', null],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

it('an address ends before the mark behind it, in Arabic too', () => {
  expect(read(`Harbour Post؛ Ports؛ ${URL}؛ 2 مارس 2026`)).toEqual(['Harbour Post', 'Ports', URL, '2026-03-02', null])
  expect(read(`Harbour Post, Ports (${URL}).`)[2]).toBe(URL)
})

describe('a record’s name made of words', () => {
  it.each([
    ['Opération Épervier III', 'operation-epervier-iii'],
    ['  Harbour  Light — 2026 ', 'harbour-light-2026'],
    ['ضوء الميناء', 'dwa-almynaa'],
    ['…', ''],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('%s', (words, identifier) => {
    expect(toIdentifier(words)).toBe(identifier)
  })
})
