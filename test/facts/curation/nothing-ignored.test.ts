import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CurationDesk } from '../../../src/facts/curation/curation-desk.ts'
import { FieldFault } from '../../../src/facts/curation/field-fault.ts'
import { findFact } from '../../../src/facts/curation/find-fact.ts'
import { readDate } from '../../../src/facts/curation/read-date.ts'
import { readMetric } from '../../../src/facts/curation/read-metric.ts'
import { readOperation } from '../../../src/facts/curation/read-operation.ts'
import { readScope } from '../../../src/facts/curation/read-scope.ts'
import { readValue } from '../../../src/facts/curation/read-value.ts'
import { LANGUAGES } from '../../../src/language.ts'
import type { Language } from '../../../src/language.ts'
import { openRoom } from '../../commands/curation-room.ts'
import type { Room } from '../../commands/curation-room.ts'

let room: Room & { close(): Promise<void> }
let desk: CurationDesk
beforeAll(async () => {
  room = await openRoom()
  const { ledger, lexicon } = await room.services.store()
  desk = { ledger, lexicon, language: 'en', now: new Date('2026-03-03T09:00:00Z'), timeZone: 'UTC' }
})
afterAll(() => room.close())

/** What each field is read as, in a few letters. */
const READ = {
  operation: async (written: string) => readOperation(written, desk).id,
  metric: async (written: string) => readMetric(written, desk).id,
  figure: async (written: string) => {
    const { value, hedge } = readValue(written, desk.lexicon.metric('arrests')!, desk)
    return `${hedge} ${String(value)}`
  },
  scope: async (written: string) => {
    const scope = readScope(written, desk.lexicon.operation('liberterra-ii')!, desk)
    return Object.values(scope).join(' ').trim()
  },
  date: async (written: string) => readDate(written, desk),
  fact: async (written: string) => (await findFact(written, desk)).id,
}
type Field = keyof typeof READ

/** What it is read as, or the fault's code and what the refusal offers instead. */
async function read(field: Field, written: string, language: Language = 'en'): Promise<string> {
  const before = desk
  desk = { ...desk, language }
  try {
    return await READ[field](written)
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error
    return [error.fault, ...error.offers.flatMap(({ input }) => Object.values(input))].join(' ')
  } finally {
    desk = before
  }
}

describe('words that are only partly understood', () => {
  it.each<readonly [Field, string, string]>([
    ['metric', 'horses seized', 'metric_unknown money-seized'],
    ['metric', 'vessels-seized', 'metric_unknown money-seized'],
    ['metric', 'arrests of policemen', 'metric_unknown arrests'],
    ['metric', 'countries arrested', 'metric_unknown countries'],
    ['metric', 'women arrested', 'metric_unknown arrests'],
    ['metric', 'arrests per day', 'metric_unknown'],
    ['metric', 'no arrests', 'metric_unknown arrests'],
    ['metric', 'arrests 2', 'metric_unknown arrests'],
    ['metric', 'chevaux saisis', 'metric_unknown seizures'],
    ['operation', 'Liberterra 4', 'operation_unknown liberterra-iii'],
    ['operation', 'Liberterra II (2019)', 'operation_unknown liberterra-ii'],
    ['operation', 'Liberterra II phase 3', 'operation_unknown liberterra-ii'],
    ['operation', 'Weka', 'several weka-2021 weka-ii'],
    ['operation', 'not Weka II', 'operation_unknown weka-ii'],
    ['operation', 'Weka II in Kenya', 'operation_unknown weka-ii'],
    ['figure', '2,517 kg', 'figure_not_count'],
    ['figure', 'more than over 2,500', 'figure_more'],
    ['figure', 'about more than 40', 'figure_more'],
    ['figure', 'not 2,500', 'figure_more'],
    ['figure', '40 more', 'figure_more'],
    ['figure', 'up 40', 'figure_more'],
    ['figure', '40 horses', 'figure_more'],
    ['figure', '40 women', 'figure_more'],
    ['figure', '40 in Kenya', 'figure_more'],
    ['figure', '40 million de dólares', 'figure_more'],
    ['scope', 'in Kenya, not women', 'scope_unknown'],
    ['scope', 'outside Kenya', 'scope_unknown'],
    ['date', 'before 6 November 2024', 'date_none'],
    ['date', '6/11/2024', 'several 2024-11-06 2024-06-11'],
    ['fact', 'liberterra-ii.arrest', 'fact_unknown liberterra-ii.arrests'],
    ['fact', 'liberterra-ii-arrests', 'fact_unknown'],
    ['fact', 'arrests in Liberterra II on Mars', 'fact_unknown liberterra-ii.arrests'],
    ['fact', 'arrests outside Liberterra II', 'fact_unknown liberterra-ii.arrests'],
    ['fact', 'arrests in Liberterra II, 2019', 'fact_unknown liberterra-ii.arrests'],
  ])('%s: %j is refused, and the nearest are named', async (field, written, refusal) => {
    expect(await read(field, written)).toMatch(new RegExp(`^${refusal.replaceAll('.', '\\.')}(?: |$)`))
  })
})

describe('what the store itself calls things', () => {
  it('every name of every operation names it, or is shared by several', async () => {
    const faults: string[] = []
    for (const { id, name, aliases, names } of desk.lexicon.operations) {
      for (const written of [id, name, ...aliases, ...Object.values(names).flat()]) {
        const as = await read('operation', written)
        if (as !== id && !as.startsWith('several')) faults.push(`${written}: ${as}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('every label of every metric and a third of its other names name it, or are shared by several', async () => {
    const faults: string[] = []
    for (const { id, labels, synonyms } of desk.lexicon.metrics) {
      for (const language of LANGUAGES) {
        const label = labels[language]
        for (const written of [id, ...(label === undefined ? [] : [label.other]), ...someOf(synonyms[language])]) {
          const as = await read('metric', written, language)
          if (as.startsWith('metric_')) faults.push(`${written}: ${as}`)
        }
      }
    }
    expect(faults).toEqual([])
  })
})

function someOf(names: readonly string[]): readonly string[] {
  return names.filter((_, at) => at % 3 === 0)
}

/** What is read in full, by language. */
const WHOLE: Readonly<Record<Language, Readonly<Record<Field, readonly [written: string, as: string]>>>> = {
  en: {
    operation: ['INTERPOL’s Operation Liberterra II', 'liberterra-ii'],
    metric: ['the total number of people arrested', 'arrests'],
    figure: ['more than 2.5k suspects arrested', 'over 2500'],
    scope: ['women, in Egypt, on 30 September 2024', 'eg women  2024-09-30'],
    date: ['on 6 November 2024', '2024-11-06'],
    fact: ['number of arrests in Operation Liberterra II', 'liberterra-ii.arrests'],
  },
  ar: {
    operation: ['عملية ليبرتيرا 2', 'liberterra-ii'],
    metric: ['عدد الموقوفين', 'arrests'],
    figure: ['أكثر من ٢٬٥٠٠ شخص', 'over 2500'],
    scope: ['في مصر', 'eg'],
    date: ['٦ نوفمبر ٢٠٢٤', '2024-11-06'],
    fact: ['عدد التوقيفات في عملية ليبرتيرا 2', 'liberterra-ii.arrests'],
  },
  fr: {
    operation: ['l’opération Liberterra II', 'liberterra-ii'],
    metric: ['nombre de personnes arrêtées', 'arrests'],
    figure: ['plus de 2 500 arrestations', 'over 2500'],
    scope: ['en Égypte', 'eg'],
    date: ['le 6 novembre 2024', '2024-11-06'],
    fact: ['les arrestations de l’opération Liberterra II', 'liberterra-ii.arrests'],
  },
  es: {
    operation: ['la operación Liberterra II', 'liberterra-ii'],
    metric: ['número de personas detenidas', 'arrests'],
    figure: ['más de 2.500 detenciones', 'over 2500'],
    scope: ['en Egipto', 'eg'],
    date: ['el 6 de noviembre de 2024', '2024-11-06'],
    fact: ['detenciones en la operación Liberterra II', 'liberterra-ii.arrests'],
  },
}
/** Words that would say something more, or the contrary. */
const MORE: Readonly<Record<Language, readonly string[]>> = {
  en: ['horses', 'not', 'except', 'without', 'apart', 'submarines', '77', 'Tuesdays'],
  ar: ['خيول', 'ليس', 'باستثناء', 'غواصات', '٧٧', 'دون'],
  fr: ['chevaux', 'sauf', 'hors', 'sous-marins', '77', 'sans'],
  es: ['caballos', 'excepto', 'salvo', 'submarinos', '77', 'sin'],
}

describe.each(LANGUAGES)('what is written in full: %s', (language) => {
  const fields = Object.keys(READ) as Field[]

  it.each(fields)('%s is read, with its articles and prepositions', async (field) => {
    const [written, as] = WHOLE[language][field]
    expect(await read(field, written, language)).toBe(as)
  })

  it('is not read any more with a word before or after it that says something else', async () => {
    const word = fc.constantFrom(...MORE[language])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), word, fc.boolean(), async (field, more, isFirst) => {
        const [written, as] = WHOLE[language][field]
        expect(await read(field, isFirst ? `${more} ${written}` : `${written} ${more}`, language)).not.toBe(as)
      }),
      { numRuns: 150 },
    )
  })
})
