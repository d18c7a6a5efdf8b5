import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NEW_FIGURE, openRoom } from './curation-room.ts'
import type { Room } from './curation-room.ts'

let room: Room & { close(): Promise<void> }
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

/** Pieces that fields are made of, put together as nobody would. */
const PIECES = [
  'Liberterra II', 'weka-ii', 'arrests', 'victims', 'more than', 'between', '2,517', '-3', '٢٥١٧', '1e9', '40%', '$5', 'in Kenya', 'في مصر', '29 September', '2024',
  '2024-02-30', '31 February 2024', '/', '–', '\n', '\n\n', ';', ',', 'https://', 'http://[', 'www.a', 'https://harbour-post.example/a?b=c#d', 'title:', 'Harbour Post', 'fr:', '|',
  'liberterra-ii.arrests', 'p-000000', '__proto__', '${x}', '{read}', '\u202e', '<!channel>', '🚢', '\u0000',
] // prettier-ignore
const words = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 0, maxLength: 6 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

/** The room fails where the bot finds a bug: whatever is written ends in a proposal that the store takes, or in a sentence. */
it.each([
  ['propose', ['operation', 'metric', 'figure', 'source', 'why', 'scope', 'status', 'date']],
  ['correct', ['fact', 'figure', 'source', 'why', 'scope', 'status', 'date']],
  ['update', ['fact', 'figure', 'source', 'why', 'scope', 'date']],
  ['propose-operation', ['name', 'aliases', 'dates', 'lead', 'why']],
  ['propose-metric', ['name', 'unit', 'synonyms', 'why']],
] as const)('%s takes any text in any field', async (verb, fields) => {
  const given: Record<string, string> =
    verb === 'propose'
      ? NEW_FIGURE
      : { fact: 'liberterra-ii.arrests', figure: '3', why: 'x', name: 'Gale', unit: 'item', dates: '', aliases: '' }
  const base = Object.fromEntries(
    Object.entries(given).filter(([name]) => (fields as readonly string[]).includes(name)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fields),
      words,
      fc.constantFrom('en', 'ar', 'fr', 'es'),
      async (field, text, language) => {
        const reply = await room.as('rana', verb, { ...base, [field]: text, confirm: true }, { language })
        expect(['answer', 'refused']).toContain(reply.outcome)
      },
    ),
    { numRuns: 60 },
  )
})
