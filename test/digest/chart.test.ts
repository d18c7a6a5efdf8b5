import { expect, it } from 'vitest'
import type { ChartData } from '../../src/digest/choose-chart.ts'
import { drawChart } from '../../src/digest/draw-chart.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47]

function chartOf(title: string, labels: readonly string[]): ChartData {
  return {
    title,
    alt: title,
    bars: labels.map((label, at) => ({ label, value: at + 1, figure: label, isNews: at === 0 })),
  }
}

/** Pixels that are not white, in columns of the picture: where there is ink. */
async function inkOf(chart: ChartData, language: 'en' | 'ar') {
  const { Resvg } = await import('@resvg/resvg-js')
  const png = await drawChart(chart, language)
  expect(Array.from(png.slice(0, 4))).toEqual(PNG)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="450"><image width="1200" height="450" preserveAspectRatio="xMinYMin" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`
  const { pixels, width } = new Resvg(svg, { background: '#ffffff' }).render()
  const columns = Array.from({ length: width }, () => 0)
  // Only the title's rows: bars have ink without any font.
  for (let y = 30; y < 82; y++) for (let x = 0; x < width; x++) if (pixels[(y * width + x) * 4]! < 128) columns[x]!++
  const filled = columns.flatMap((count, x) => (count > 0 ? [x] : []))
  return {
    total: columns.reduce((sum, count) => sum + count, 0),
    from: filled[0] ?? -1,
    to: filled.at(-1) ?? -1,
    width,
    columns,
  }
}

it('draws its words: a picture without fonts would have none', async () => {
  const ink = await inkOf(chartOf('Liberterra: arrests', ['2021', '2024']), 'en')
  expect(ink.total).toBeGreaterThan(600)
  expect(ink.from).toBeLessThan(ink.width / 4)
})

it('draws Arabic from the right, with its letters joined', async () => {
  const joined = await inkOf(chartOf('توقيفات', ['أولى', 'ثانية']), 'ar')
  expect(joined.total).toBeGreaterThan(300)
  expect(joined.to).toBeGreaterThan((joined.width * 3) / 4)
  expect(joined.from).toBeGreaterThan(joined.width / 2)
  // Non-joiners between the letters keep each in its own shape, which is wider.
  const apart = await inkOf(chartOf('توقيفات'.split('').join('\u200c'), ['أولى', 'ثانية']), 'ar')
  expect(apart.to - apart.from).toBeGreaterThan((joined.to - joined.from) * 1.15)
})

it('begins an Arabic line at the right, also where its first word is a Latin name or a number', async () => {
  for (const [first, rest] of [
    ['Weka', ': توقيفات'],
    ['195', ' / ما لا يقل عن 195'],
  ] as const) {
    const whole = await inkOf(chartOf(first + rest, ['أولى', 'ثانية']), 'ar')
    const alone = await inkOf(chartOf(first, ['أولى', 'ثانية']), 'ar')
    expect(alone.columns.slice(alone.from + 8)).toEqual(whole.columns.slice(alone.from + 8))
  }
})

it('keeps a long title within the picture', async () => {
  for (const language of ['en', 'ar'] as const) {
    const words = language === 'ar' ? 'شرطيون من دول كثيرة ' : 'officers of many countries '
    const long = await inkOf(chartOf(words.repeat(6), ['1', '2']), language)
    expect(long.from).toBeGreaterThan(20)
    expect(long.to).toBeLessThan(long.width - 20)
  }
})
