import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from '../../src/checking/check-text.ts'
import type { FigureFact } from '../../src/facts/fact.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { formatFigure } from '../../src/figures/format-figure.ts'
import { describeFigure } from '../../src/wording/describe-figure.ts'
import { invented, storeInvented } from './invented-store.ts'
import type { Invented } from './invented-store.ts'
import { swapDigits, writeList } from './write-list.ts'

type Written = Pick<FigureFact, 'value' | 'hedge' | 'metric' | 'scope'>

const IN: Readonly<Record<Language, string>> = { en: ' in ', fr: ' en ', es: ' en ', ar: ' في ' }

/** Checks sentences that list figures, as they are and with one of them edited, and lists the sentences that are wrongly read. */
async function findMisread(
  { operation, metrics, facts }: Invented,
  choose: (fact: FigureFact) => boolean,
  write: (fact: Written, index: number, language: Language, lexicon: ReturnType<typeof createLexicon>) => string,
  edited: number,
): Promise<readonly (readonly string[])[]> {
  const wrong: (readonly string[])[] = []
  const ledger = await storeInvented({ operation, metrics, facts })
  const lexicon = createLexicon(await ledger.vocabulary())
  const told = facts.filter(choose)
  const at = edited % told.length
  const swapped = swapDigits(Number(told[at]?.value))
  for (const language of LANGUAGES) {
    for (const value of [null, swapped]) {
      const items = told.map((fact, index) =>
        write(value !== null && index === at ? { ...fact, value } : fact, index, language, lexicon),
      )
      const text = writeList(operation.names[language][0] ?? operation.name, items, language)
      const { figures } = (await checkText({ text, language }, { ledger, lexicon })).data
      const read = figures.map(({ verdict, metric, scope }) => `${verdict} ${metric ?? ''} ${scope.place ?? ''}`)
      const expected = told.map(
        ({ metric, scope }, index) =>
          `${value !== null && index === at ? 'conflict' : 'match'} ${metric} ${scope.place ?? ''}`,
      )
      if (read.join() !== expected.join()) wrong.push([text, ...read])
    }
  }
  return wrong
}

describe('an operation that nobody has heard of', () => {
  it('has all its figures told apart in one sentence, and the edited one flagged', async () => {
    await fc.assert(
      fc.asyncProperty(invented, fc.nat(), async (pack, edited) => {
        const misread = await findMisread(
          pack,
          ({ scope }) => scope.place === null,
          ({ value, hedge, metric, scope }, _, language, lexicon) => {
            const known = lexicon.metric(metric)
            if (known === null) throw new Error(`No metric ${metric}`)
            return describeFigure({ value, hedge, metric: known, scope }, lexicon, language)
          },
          edited,
        )
        expect(misread).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('has its places told apart in one sentence, with the noun said once', async () => {
    await fc.assert(
      fc.asyncProperty(invented, fc.nat(), async (pack, edited) => {
        const misread = await findMisread(
          pack,
          ({ scope }) => scope.place !== null,
          ({ value, hedge, metric, scope }, index, language, lexicon) => {
            const known = lexicon.metric(metric)
            const noun = index > 0 ? '' : ` ${(known?.labels[language] ?? known?.labels.en)?.other ?? ''}`
            const number = formatFigure({ value, hedge }, language)
            return `${number}${noun}${IN[language]}${lexicon.placeName(scope.place ?? '', language)}`
          },
          edited,
        )
        expect(misread).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('has its year checked where only its year is known', async () => {
    await fc.assert(
      fc.asyncProperty(invented, fc.integer({ min: 1990, max: 2030 }), async (pack, year) => {
        const operation = { ...pack.operation, year }
        const ledger = await storeInvented({ ...pack, operation })
        const lexicon = createLexicon(await ledger.vocabulary())
        const read = async (written: number) => {
          const text = `${operation.name}, held in ${String(written)}, was a success.`
          const { figures } = (await checkText({ text, language: 'en' }, { ledger, lexicon })).data
          return figures.map(({ verdict, value, suggestion }) => [verdict, value, suggestion])
        }
        expect(await read(year)).toEqual([])
        expect(await read(year - 1)).toEqual([['conflict', year - 1, String(year)]])
      }),
      { numRuns: 20 },
    )
  })
})
