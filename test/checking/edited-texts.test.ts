import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckedFigure } from '../../src/checking/check-report.ts'
import { formatFigure } from '../../src/figures/format-figure.ts'
import { describeFigure } from '../../src/wording/describe-figure.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'

const ARTICLES = join(import.meta.dirname, '../../../shared/articles')

let store: StarterStore
beforeAll(async () => {
  store = await openStarterStore()
})
afterAll(() => store.ledger.close())

/** One more, and two digits in each other's place; none where that would say the same. */
function editNumber(value: number): readonly number[] {
  const digits = String(value)
  const at = Array.from(digits).findIndex(
    (digit, index) => index > 0 && digit !== digits[index - 1] && digits[index - 1] !== '0' && digit !== '0',
  )
  const swapped = at <= 0 ? [] : [Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1))]
  return [value + 1, value * 10, ...swapped]
}

/** Another day, month or year in a date, each where it has one. */
function editDate(date: string): readonly string[] {
  const months = /January|February|March|April|May|June|July|August|September|October|November|December/
  return [
    date.replace(/\b\d{1,2}\b/, (day) => String((Number(day) % 28) + 1)),
    date.replace(months, (month) => (month === 'March' ? 'April' : 'March')),
    date.replace(/\b20\d\d\b/, (year) => String(Number(year) + 1)),
  ].filter((edited) => edited !== date)
}

/** A hedge on what has none, or the opposite of the one that stands there. */
function editHedge({ text, hedge, kind }: CheckedFigure): readonly string[] {
  if (kind !== 'count' || !/\d/.test(text)) return []
  if (hedge === 'exact') return [`fewer than ${text}`, `more than ${text}`]
  const opposites: Readonly<Record<string, readonly [RegExp, string]>> = {
    over: [/more than|over/i, 'fewer than'],
    nearly: [/nearly|almost/i, 'more than'],
  }
  const [written, opposite] = opposites[hedge] ?? []
  return written?.test(text) === true && opposite !== undefined ? [text.replace(written, opposite)] : []
}

/** Edits each figure that the store confirms, in turn, and lists what is not caught and what else is flagged. */
async function editInTurn(text: string, figures: readonly CheckedFigure[]): Promise<readonly string[]> {
  const before = (await store.check(text)).data.figures
  const wrong: string[] = []
  for (const figure of figures) {
    if (typeof figure.value !== 'number') continue
    for (const value of editNumber(figure.value)) {
      const written = formatFigure({ value, hedge: 'exact' }, 'en')
      const edited = text.slice(0, figure.start) + written + text.slice(figure.end)
      const after = (await store.check(edited)).data.figures
      const others = after.filter(({ start }) => start !== figure.start).map(({ verdict }) => verdict)
      const expected = before.filter(({ start }) => start !== figure.start).map(({ verdict }) => verdict)
      const verdict = after.find(({ start }) => start === figure.start)?.verdict
      if (verdict !== 'conflict') wrong.push(`${verdict}: ${written} for ${figure.text}`)
      if (others.join() !== expected.join()) wrong.push(`others changed: ${written} for ${figure.text}`)
    }
  }
  return wrong
}

describe('a text with all figures of an operation', () => {
  it('flags the one that is edited, and nothing else', async () => {
    const wrong: string[] = []
    for (const operation of store.lexicon.operations) {
      const facts = (await store.ledger.figures({ operation: operation.id })).filter(
        ({ metric, scope }) => metric !== 'duration' && scope.subset !== 'joining-portugal',
      )
      const sentences = facts.map((fact) => {
        const metric = store.lexicon.metric(fact.metric)
        if (metric === null) throw new Error(`No metric ${fact.metric}`)
        return `During ${operation.name}, officials counted ${describeFigure({ value: fact.value, hedge: fact.hedge, metric, scope: fact.scope }, store.lexicon, 'en')}.`
      })
      const text = sentences.join('\n\n')
      const { figures } = (await store.check(text)).data
      for (const { verdict, sentence } of figures) if (verdict !== 'match') wrong.push(`${verdict}: ${sentence}`)
      const exact = figures.filter(
        ({ hedge, stored }) => hedge === 'exact' && stored.every((fact) => fact.hedge === 'exact'),
      )
      wrong.push(...(await editInTurn(text, exact.slice(0, 2))))
    }
    expect(wrong).toEqual([])
  })
})

describe.skipIf(!existsSync(ARTICLES))('the newsroom articles (skipped where ../shared/articles is absent)', () => {
  const names = existsSync(ARTICLES) ? readdirSync(ARTICLES).filter((name) => name.endsWith('.txt')) : []

  it.each(names)('has no conflict in %s', async (name) => {
    const { figures } = (await store.check(readFileSync(join(ARTICLES, name), 'utf8'))).data
    expect(
      figures.filter(({ verdict }) => verdict === 'conflict').map(({ text, sentence }) => `${text}: ${sentence}`),
    ).toEqual([])
  })

  it.each(names)('catches every stored figure of %s when it is edited', async (name) => {
    const text = readFileSync(join(ARTICLES, name), 'utf8')
    const { figures } = (await store.check(text)).data
    const stored = figures.filter(
      ({ verdict, hedge, kind }) => verdict === 'match' && hedge === 'exact' && kind !== 'date',
    )
    expect(await editInTurn(text, stored)).toEqual([])
  })

  it.each(names)('catches a changed date and a reversed hedge in %s', async (name) => {
    const text = readFileSync(join(ARTICLES, name), 'utf8')
    const { figures } = (await store.check(text)).data
    const wrong: string[] = []
    for (const figure of figures) {
      // Where two sources differ a figure that fits one of them stands.
      if (figure.verdict !== 'match' || figure.stored.length > 1) continue
      for (const written of figure.kind === 'date' ? editDate(figure.text) : editHedge(figure)) {
        const edited = text.slice(0, figure.start) + written + text.slice(figure.end)
        const end = figure.start + written.length
        const after = (await store.check(edited)).data.figures.filter(
          ({ start, end: last }) => start < end && last > figure.start,
        )
        if (!after.some(({ verdict }) => verdict === 'conflict')) wrong.push(`${written} for ${figure.text}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each(names)('catches two exact figures of %s that changed places', async (name) => {
    const text = readFileSync(join(ARTICLES, name), 'utf8')
    const { figures } = (await store.check(text)).data
    const exact = figures.filter(
      ({ verdict, hedge, kind, text: written }) =>
        verdict === 'match' && hedge === 'exact' && kind === 'count' && /^[\d,]+$/.test(written),
    )
    const wrong: string[] = []
    for (const [at, first] of exact.entries()) {
      const second = exact[at + 1]
      if (second === undefined || second.value === first.value) continue
      const between = text.slice(first.end, second.start)
      const edited = text.slice(0, first.start) + second.text + between + first.text + text.slice(second.end)
      const after = (await store.check(edited)).data.figures
      const moved = second.start + second.text.length - first.text.length
      const verdicts = [first.start, moved].map((start) => after.find((figure) => figure.start === start)?.verdict)
      if (verdicts.join() !== 'conflict,conflict') wrong.push(`${first.text} and ${second.text}: ${verdicts.join()}`)
    }
    expect(wrong).toEqual([])
  })

  it('has no conflict in all of them pasted together, in either order', async () => {
    for (const order of [names, names.toReversed()]) {
      const paste = order.map((name) => readFileSync(join(ARTICLES, name), 'utf8')).join('\n\n')
      const { figures } = (await store.check(paste)).data
      const conflicts = figures.filter(({ verdict }) => verdict === 'conflict')
      expect(conflicts.map(({ text, sentence }) => `${text}: ${sentence}`)).toEqual([])
      expect(figures.filter(({ verdict }) => verdict === 'match').length).toBeGreaterThan(20)
    }
  })
})
