import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom, readText } from './curation-room.ts'
import type { Room } from './curation-room.ts'

let room: Room & { close(): Promise<void> }
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

it.each([
  [
    'propose-operation',
    { name: 'Liberterra II', why: 'x' },
    'Name: “Liberterra II” is in the store already, as Operation Liberterra II.',
  ],
  ['propose-operation', { name: '…', why: 'x' }, 'Name: “…” has no letters to make a name of.'],
  ['propose-operation', { name: 'Gale', dates: 'soon', why: 'x' }, 'Dates: “soon” is no date.'],
  [
    'propose-metric',
    { name: 'arrests', unit: 'person', why: 'x' },
    'Name: “arrests” is in the store already, as arrests.',
  ],
  ['propose-metric', { name: 'ropes cut', unit: '7', why: 'x' }, 'Unit: “7” is no unit.'],
  [
    'propose-operation',
    { name: 'Gale', aliases: 'Weka II', why: 'x' },
    'Other names: “Weka II” is in the store already, as Operation Weka II.',
  ],
  [
    'propose-operation',
    { name: 'Operation Kenya', why: 'x' },
    'Name: “Kenya” is a word of the store already, for Kenya.',
  ],
  [
    'propose-operation',
    { name: 'Gale', dates: '6/11/2025', why: 'x' },
    'Dates: “6/11/2025” can be Nov. 6, 2025; June 11',
  ],
  ['propose-operation', { name: 'Gale', lead: 'x'.repeat(201), why: 'x' }, 'Lead: it has 201 characters'],
  [
    'propose-metric',
    { name: 'women', unit: 'person', why: 'x' },
    'Name: “women” is a word of the store already, for women.',
  ],
  [
    'propose-metric',
    { name: 'ropes cut', unit: 'item', synonyms: 'arrests', why: 'x' },
    'Other words: “arrests” is in the store already, as arrests.',
  ],
  [
    'propose-metric',
    { name: 'rope | ropes | cords', unit: 'item', why: 'x' },
    'Name: “rope | ropes | cords” has more than two',
  ],
])('%s %j is refused: a name is read by every question after it', async (verb, given, sentence) => {
  const reply = await room.as('dana', verb, given)
  expect(reply.outcome).toBe('refused')
  expect(readText(reply).slice(0, sentence.length)).toBe(sentence)
})
