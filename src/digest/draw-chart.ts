import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Language } from '../language.ts'
import type { ChartData } from './choose-chart.ts'

const WIDTH = 800
const MARGIN = 32
const TITLE_HEIGHT = 64
const ROW_HEIGHT = 68
const BAR_HEIGHT = 26
/** Beside the longest bar there is still room for its figure. */
const LONGEST_BAR = 0.68
/** Pixels of the picture for one of the drawing: sharp on the screens that phones have. */
const SCALE = 1.5
/** About how wide a letter is, of its height: what would be wider than its place is written smaller. */
const LETTER = 0.55
/** Around a line that is read from the right, whatever it begins with: the library does not heed the direction of the drawing. */
const FROM_RIGHT = ['\u2067', '\u2069'] as const
const COLORS = { paper: '#ffffff', text: '#1d1c1d', quiet: '#5b5f66', bar: '#a9b4c2', news: '#1264a3' }

const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
]

/** A bar chart as PNG, with the fonts that come with the bot; from right to left where the language is written so. */
export async function drawChart(chart: ChartData, language: Language): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  // Beside everything else: an answer does not wait for a picture.
  const image = await renderAsync(writeChart(chart, language), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((file) => fileURLToPath(import.meta.resolve(file))),
      defaultFontFamily: 'Noto Sans',
    },
  })
  await nextTurn()
  return image.asPng()
}

/** The same as SVG. */
export function writeChart({ title, bars }: ChartData, language: Language): string {
  const isRightToLeft = language === 'ar'
  // The weight is that of the first family: the script that most of the words are in.
  const families = isRightToLeft ? "'Noto Sans Arabic', 'Noto Sans'" : "'Noto Sans', 'Noto Sans Arabic'"
  const height = TITLE_HEIGHT + bars.length * ROW_HEIGHT + MARGIN
  const most = Math.max(...bars.map(({ value }) => value))
  const [before, after] = isRightToLeft ? FROM_RIGHT : ['', '']
  const text = (content: string, { x, y, size, color, bold = false }: Place) =>
    `<text x="${isRightToLeft ? WIDTH - x : x}" y="${y}" font-family="${families}" font-size="${fitSize(content, x, size)}"` +
    ` fill="${color}" font-weight="${bold ? 700 : 400}"` +
    ` text-anchor="${isRightToLeft ? 'end' : 'start'}">${before}${escapeXml(content)}${after}</text>`
  const rows = bars.map(({ label, value, figure, isNews }, at) => {
    const top = TITLE_HEIGHT + at * ROW_HEIGHT
    const width = Math.max(2, (Math.max(0, value) / most) * (WIDTH - 2 * MARGIN) * LONGEST_BAR)
    const x = isRightToLeft ? WIDTH - MARGIN - width : MARGIN
    const bar = `<rect x="${x}" y="${top + 24}" width="${width}" height="${BAR_HEIGHT}" rx="3" fill="${isNews ? COLORS.news : COLORS.bar}"/>`
    return [
      text(label, { x: MARGIN, y: top + 16, size: 16, color: COLORS.quiet }),
      bar,
      text(figure, { x: MARGIN + width + 10, y: top + 24 + 19, size: 18, color: COLORS.text, bold: true }),
    ].join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLORS.paper}"/>`,
    text(title, { x: MARGIN, y: 42, size: 24, color: COLORS.text, bold: true }),
    ...rows,
    '</svg>',
  ].join('')
}

interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  readonly bold?: boolean
}

/** The size in which a line that begins at `x` ends before the margin. */
function fitSize(content: string, x: number, size: number): number {
  return Math.min(size, (WIDTH - MARGIN - x) / (content.length * LETTER))
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
