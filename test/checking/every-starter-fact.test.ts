import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/checking/judge.ts'
import type { Claim } from '../../src/checking/judge.ts'
import type { CheckedFigure } from '../../src/checking/check-report.ts'
import { toSlotKey } from '../../src/facts/fact.ts'
import type { FigureFact } from '../../src/facts/fact.ts'
import type { Hedge, Quantity } from '../../src/figures/figure.ts'
import { findFigures } from '../../src/figures/find-figures.ts'
import { describeFigure } from '../../src/wording/describe-figure.ts'
import { formatFigure } from '../../src/figures/format-figure.ts'
import type { Operation } from '../../src/facts/operation.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'

/** How each language says that an operation has a figure. */
const SENTENCES: Readonly<Record<Language, string>> = {
  en: 'According to the agency, {operation} led to {figure}.',
  fr: 'Selon les enquêteurs, {operation} a permis {figure}.',
  es: 'Según la agencia, {operation} permitió {figure}.',
  ar: 'وأعلنت المنظمة الدولية للشرطة الجنائية في بيان لها أن {operation} أسفرت عن {figure}.',
}

const REVERSED: Readonly<Partial<Record<Hedge, Hedge>>> = {
  exact: 'nearly',
  over: 'under',
  at_least: 'under',
  nearly: 'over',
  under: 'over',
  at_most: 'over',
}

/** "122 countries joining Portugal": readers take the country for a place, and the figure stays not stored. */
const NAMES_A_COUNTRY = 'joining-portugal'

let store: StarterStore
let facts: readonly FigureFact[]
beforeAll(async () => {
  store = await openStarterStore()
  facts = (await store.ledger.figures({})).filter(
    ({ metric, scope }) => metric !== 'duration' && scope.subset !== NAMES_A_COUNTRY,
  )
})
afterAll(() => store.ledger.close())

interface Edited {
  readonly fact: FigureFact
  readonly value: Quantity
  readonly hedge: Hedge
}

/** A name that editions share, as in Arabic, stands for all of them: a year beside it says which, or its own name in Latin letters. */
function nameOne(operation: Operation, language: Language): string {
  const name = operation.names[language][0] ?? operation.name
  const sharers = store.lexicon.operations.filter(
    ({ id, names }) => id !== operation.id && names[language].includes(name),
  )
  if (sharers.length === 0) return name
  return sharers.some(({ year }) => year === operation.year) ? operation.name : `${name} (${operation.year})`
}

function write({ fact, value, hedge }: Edited, language: Language): string {
  const operation = store.lexicon.operation(fact.operation)
  const metric = store.lexicon.metric(fact.metric)
  if (operation === null || metric === null) throw new Error(`Unknown names in ${fact.id}`)
  const figure = describeFigure({ value, hedge, metric, scope: fact.scope }, store.lexicon, language)
  return SENTENCES[language].replace('{operation}', nameOne(operation, language)).replace('{figure}', figure)
}

/** What the facts of the slot say of the edited figure, by the verdict table alone. */
function expectVerdict({ fact, value, hedge }: Edited, language: Language): string {
  const written = findFigures(formatFigure({ value, hedge }, language), { language })[0]
  const claim: Claim = { value, hedge, place: written?.place ?? 1, short: written?.short ?? false }
  const [first, ...rest] = facts.filter((other) => toSlotKey(other) === toSlotKey(fact))
  return first === undefined ? 'not_stored' : judgeAll(claim, [first, ...rest]).verdict
}

async function checkAll(edits: readonly Edited[], language: Language): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const edit of edits) {
    const text = write(edit, language)
    const { data } = await store.check(text, language)
    const expected = expectVerdict(edit, language)
    const verdicts = data.figures.map(({ verdict }) => verdict)
    if (verdicts.length !== 1 || verdicts[0] !== expected) wrong.push(`${expected}, got ${verdicts.join()}: ${text}`)
  }
  return wrong
}

function mapValue(value: Quantity, change: (one: number) => number): Quantity {
  return typeof value === 'number' ? change(value) : [change(value[0]), change(value[1])]
}

function toTwoDigits(value: number, round: (one: number) => number): number {
  const place = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1)
  return round(value / place) * place
}

function swapDigits(value: Quantity): Quantity | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return null
  const digits = String(value)
  for (let at = 0; at + 1 < digits.length; at++) {
    const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)
    if (swapped !== digits && !swapped.startsWith('0')) return Number(swapped)
  }
  return null
}

describe.each(LANGUAGES)('every starter fact, in %s', (language) => {
  it('matches as it is stored', async () => {
    expect(
      await checkAll(
        facts.map((fact) => ({ ...fact, fact })),
        language,
      ),
    ).toEqual([])
  })

  it('is consistent where it is rounded or hedged as it may be', async () => {
    const exact = facts.filter(({ hedge, value }) => hedge === 'exact' && Number(value) >= 100)
    const rounded = exact.map((fact) => ({
      fact,
      value: mapValue(fact.value, (one) => toTwoDigits(one, Math.round)),
      hedge: 'about' as const,
    }))
    const hedged = exact.map((fact) => ({
      fact,
      value: mapValue(fact.value, (one) => toTwoDigits(one - 1, Math.floor)),
      hedge: 'over' as const,
    }))
    expect(await checkAll([...rounded, ...hedged], language)).toEqual([])
  })

  it('is judged by its slot where it is one too many', async () => {
    expect(
      await checkAll(
        facts.map((fact) => ({ fact, hedge: fact.hedge, value: mapValue(fact.value, (one) => one + 1) })),
        language,
      ),
    ).toEqual([])
  })
})

describe.each(LANGUAGES)('every starter fact, edited, in %s', (language) => {
  const isExact = ({ hedge }: FigureFact) => hedge === 'exact'

  async function reasonsFor(edits: readonly Edited[], reason: string): Promise<readonly string[]> {
    const wrong: string[] = []
    for (const edit of edits) {
      if (expectVerdict(edit, language) !== 'conflict') continue
      const text = write(edit, language)
      const { figures } = (await store.check(text, language)).data
      if (figures.length !== 1 || !figures[0]?.reasons.some((one) => one === reason)) {
        wrong.push(
          `${reason}, got ${figures.map(({ verdict, reasons }: CheckedFigure) => `${verdict} ${reasons.join()}`).join()}: ${text}`,
        )
      }
    }
    return wrong
  }

  it('names two digits in each other’s place', async () => {
    const edits = facts.filter(isExact).flatMap((fact) => {
      const value = swapDigits(fact.value)
      return value === null ? [] : [{ fact, value, hedge: fact.hedge }]
    })
    expect(await checkAll(edits, language)).toEqual([])
    expect(await reasonsFor(edits, 'digits_swapped')).toEqual([])
  })

  it('names a zero too many', async () => {
    const edits = facts.map((fact) => ({ fact, hedge: fact.hedge, value: mapValue(fact.value, (one) => one * 10) }))
    expect(await checkAll(edits, language)).toEqual([])
    expect(await reasonsFor(edits, 'wrong_scale')).toEqual([])
  })

  it('names a reversed hedge', async () => {
    const edits = facts.flatMap((fact) => {
      const hedge = REVERSED[fact.hedge]
      return hedge === undefined ? [] : [{ fact, value: fact.value, hedge }]
    })
    expect(await checkAll(edits, language)).toEqual([])
    expect(await reasonsFor(edits, 'wrong_hedge')).toEqual([])
  })

  /** Each fact's value written in the words of another fact that differs from it in one respect. */
  function move(isTarget: (from: FigureFact, to: FigureFact) => boolean): readonly Edited[] {
    return facts.flatMap((from) => {
      const target = facts.find(
        (to) => isTarget(from, to) && String(to.value) !== String(from.value) && Number(from.value) >= 10,
      )
      return target === undefined ? [] : [{ fact: target, value: from.value, hedge: from.hedge }]
    })
  }

  it('names the edition that a figure was taken from', async () => {
    const series = (id: string) => store.lexicon.operation(id)?.series ?? null
    const edits = move(
      (from, to) =>
        from.operation !== to.operation &&
        series(from.operation) !== null &&
        series(from.operation) === series(to.operation) &&
        from.metric === to.metric &&
        JSON.stringify(from.scope) === JSON.stringify(to.scope),
    )
    expect(await checkAll(edits, language)).toEqual([])
    expect(await reasonsFor(edits, 'other_edition')).toEqual([])
  })

  it('names the metric that a figure was taken from', async () => {
    const kind = (id: string) => store.lexicon.metric(id)?.kind
    const edits = move(
      (from, to) =>
        from.operation === to.operation &&
        from.metric !== to.metric &&
        kind(from.metric) === 'count' &&
        kind(to.metric) === 'count' &&
        JSON.stringify(from.scope) === JSON.stringify(to.scope),
    )
    expect(await checkAll(edits, language)).toEqual([])
    expect(await reasonsFor(edits, 'other_metric')).toEqual([])
  })

  it('names the place or the part that a figure was taken from', async () => {
    const edits = move(
      (from, to) =>
        from.operation === to.operation &&
        from.metric === to.metric &&
        from.scope.place !== to.scope.place &&
        from.scope.subset === to.scope.subset,
    )
    expect(await checkAll(edits, language)).toEqual([])
    expect(await reasonsFor(edits, 'other_place')).toEqual([])
    const parts = move(
      (from, to) =>
        from.operation === to.operation &&
        from.metric === to.metric &&
        from.scope.place === to.scope.place &&
        from.scope.subset !== to.scope.subset,
    )
    expect(await checkAll(parts, language)).toEqual([])
    expect(await reasonsFor(parts, 'other_subset')).toEqual([])
  })
})
