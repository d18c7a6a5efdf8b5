import type { FigureFact } from '../facts/fact.ts'
import { WHOLE_SCOPE, toSlotKey } from '../facts/fact.ts'
import type { Operation } from '../facts/operation.ts'
import { describeQuantity } from '../wording/describe-figure.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import type { DigestContent, PartName } from './digest-content.ts'
import { pickKeyFigures } from './digest-desk.ts'
import type { DigestDesk } from './digest-desk.ts'
import { digestWordsOf } from './digest-words.ts'

/** Figures that compare: one metric over the editions of a series. */
export interface ChartData {
  readonly title: string
  /** What the picture says, for those who do not see it. */
  readonly alt: string
  readonly bars: readonly ChartBar[]
}

export interface ChartBar {
  readonly label: string
  readonly value: number
  /** The figure with its hedge, as it is written beside the bar. */
  readonly figure: string
  /** Whether the digest tells of it. */
  readonly isNews: boolean
}

const FEWEST_BARS = 2
const MOST_BARS = 8
/** In which section the figure stands that the chart is about, the first that has one. */
const FROM: readonly PartName[] = ['corrections', 'updates', 'facts', 'anniversaries', 'overview']

/** The chart that belongs to the first thing told that has something to compare with; null where nothing has. */
export async function chooseChart(content: DigestContent, desk: DigestDesk): Promise<ChartData | null> {
  const items = FROM.flatMap((name) => content.sections.filter(({ section }) => section === name)).flatMap(
    (section) => section.items,
  )
  const told = new Set(items.flatMap(({ restsOn }) => restsOn.map(({ fact }) => fact)))
  for (const item of items) {
    const operation = item.operation_id === null ? null : desk.lexicon.operation(item.operation_id)
    if (operation?.series == null) continue
    const figures = await desk.figuresOf(operation.id)
    const own = figures.filter((fact) => item.restsOn.some((each) => each.fact === fact.id) && isWhole(fact))
    for (const fact of pickKeyFigures(own, own.length, desk)) {
      const chart = await compareEditions(operation, fact, told, desk)
      if (chart !== null) return chart
    }
  }
  return null
}

async function compareEditions(
  operation: Operation,
  { metric: id }: FigureFact,
  told: ReadonlySet<string>,
  desk: DigestDesk,
): Promise<ChartData | null> {
  const metric = desk.lexicon.metric(id)
  if (metric === null || operation.series === null) return null
  const bars: ChartBar[] = []
  for (const edition of desk.lexicon.editionsOf(operation.series).slice(-MOST_BARS)) {
    const facts = await desk.ledger.figuresAt(toSlotKey({ operation: edition.id, metric: id, scope: WHOLE_SCOPE }))
    // Where sources differ, the latest stands for the bar, and each in the words beside it.
    const latest = facts.at(-1)
    if (latest === undefined) continue
    bars.push({
      label: desk.nameOf(edition),
      value: typeof latest.value === 'number' ? latest.value : latest.value[1],
      figure: [...new Set(facts.map((fact) => describeQuantity(fact, desk.language)))].join(' / '),
      isNews: facts.some((fact) => told.has(fact.id)),
    })
  }
  if (bars.length < FEWEST_BARS || bars.every(({ value }) => value === 0)) return null
  const words = digestWordsOf(desk.language)
  const title = fillTemplate(words.chartTitle, {
    series: operation.series,
    metric: nameMetricAlone(metric, desk.language),
  })
  const named = bars.map(({ label, figure }) => fillTemplate(words.chartBar, { name: label, figure })).join('; ')
  return { title, alt: fillTemplate(words.chartAlt, { title, bars: named }), bars }
}

function isWhole(fact: FigureFact): boolean {
  return Object.values(fact.scope).every((part) => part === null)
}
