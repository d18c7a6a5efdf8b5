import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, Hedge } from '../../src/figures/figure.ts'
import { findFigures } from '../../src/figures/find-figures.ts'
import { formatFigure, formatNumber } from '../../src/figures/format-figure.ts'
import { parseFigure } from '../../src/figures/parse-figure.ts'
import { LANGUAGES } from '../../src/language.ts'

const language = fc.constantFrom(...LANGUAGES)
const hedge = fc.constantFrom<Exclude<Hedge, 'between'>>(
  'exact',
  'about',
  'nearly',
  'over',
  'at_least',
  'under',
  'at_most',
)
const whole = fc.oneof(
  fc.integer({ min: 2, max: 5000 }),
  fc.integer({ min: 2, max: 99_999_999 }),
  fc.integer({ min: 1, max: 9999 }).map((n) => n * 100_000),
)
const decimal = fc.integer({ min: 1, max: 999_999 }).map((n) => n / 100)
const unit = fc.constantFrom(null, '%', 'USD', 'EUR')

const SENTENCES = [
  'Police in 54 countries arrested more than 2,517 people, 850 of them on trafficking charges.',
  'La police a arrêté plus de 2 517 personnes, dont 850 pour trafic, du 29 septembre au 4 octobre.',
  'La policía detuvo a casi 2.517 personas en 116 países; incautó 3,5 millones de euros.',
  'اعتقلت الشرطة أكثر من ٢٥١٧ شخصاً في 116 دولة، ونحو ثلاثة أرباعهم من الرجال.',
  '- Arrests: 2,517\n- Countries: 116',
  'Between 2,400 and 2,600 victims; half a million checks; one in five; 12 to 15 per cent',
  'On 5 July 2024 at 10:30, Ana Ruiz, 34, boarded flight MH370 and won 3-1.',
]

const essence = ({ value, hedge, unit }: Figure) => ({ value, hedge, unit })

describe('figures, by law', () => {
  it('gives back any figure it has written', () => {
    fc.assert(
      fc.property(language, hedge, fc.oneof(whole, decimal), unit, (language, hedge, value, unit) => {
        const written = formatFigure({ value, hedge, unit }, language)
        expect([written, ...findFigures(written, { language }).map(essence)]).toEqual([written, { value, hedge, unit }])
      }),
      { numRuns: 1500 },
    )
  })

  it('gives back any range it has written', () => {
    fc.assert(
      fc.property(language, whole, fc.integer({ min: 1, max: 50_000 }), unit, (language, low, width, unit) => {
        const value: [number, number] = [low, low + width]
        const written = formatFigure({ value, hedge: 'between', unit }, language)
        expect([written, ...findFigures(written, { language }).map(essence)]).toEqual([
          written,
          { value, hedge: 'between', unit },
        ])
      }),
      { numRuns: 600 },
    )
  })

  it('parses every number it has formatted, and only one', () => {
    fc.assert(
      fc.property(language, fc.oneof(whole, decimal), (language, value) => {
        expect(parseFigure(formatNumber(value, language), language)?.value).toBe(value)
      }),
      { numRuns: 600 },
    )
  })

  it('slices the text exactly, in order and without overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(...SENTENCES),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '1,234',
        '٢٥١٧',
        '$',
        '-',
        ' to ',
        '½',
        '%',
        '12.',
        ' and ',
        ' million',
        'خمسة',
        '😀',
        '\n',
        ' ',
        '(',
        '3-1',
        'one',
        'valueOf',
        'constructor',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const figure of findFigures(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text)
          expect(figure.start).toBeGreaterThanOrEqual(end)
          expect(figure.end).toBeGreaterThan(figure.start)
          end = figure.end
          for (const value of [figure.value].flat()) expect(Number.isFinite(value)).toBe(true)
          for (const span of [figure.noun, figure.hedgeSpan]) {
            if (span === null) continue
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeLessThanOrEqual(text.length)
            expect(span.end).toBeGreaterThan(span.start)
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  it('reads each text of a paste as it reads it alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ maxLength: 30 })), { minLength: 2, maxLength: 6 }),
        (texts) => {
          const separator = '\n\n'
          const joined = findFigures(texts.join(separator))
          let offset = 0
          const apart = texts.flatMap((text) => {
            const moved = findFigures(text).map((figure) => ({
              ...figure,
              start: figure.start + offset,
              end: figure.end + offset,
            }))
            offset += text.length + separator.length
            return moved
          })
          const essence = ({ text, start, end, value, hedge, kind, unit }: (typeof joined)[number]) => ({
            text,
            start,
            end,
            value,
            hedge,
            kind,
            unit,
          })
          const place = ({ text, start, end, kind }: Figure) => ({ text, start, end, kind })
          expect(joined.map(essence)).toEqual(apart.map(essence))
          expect(joined.map(place)).toEqual(apart.map(place))
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('figures, by size', () => {
  it('reads a million random characters', () => {
    const text = randomText(1_000_000)
    const found = findFigures(text)
    expect(found.every((figure) => text.slice(figure.start, figure.end) === figure.text)).toBe(true)
  })

  const fill = (piece: string) => piece.repeat(Math.ceil(200_000 / piece.length))
  const cases = {
    'one run of digits': fill('7'),
    'groups of digits': fill('111 '),
    'commas and digits': fill('1,'),
    'dots and digits': fill('1.'),
    hyphens: fill('1-'),
    'number words': fill('one hundred thousand million '),
    'joined number words': fill('twenty and three and '),
    'a word without end': fill('milmil'),
    fractions: fill('three and a half of '),
    ratios: fill('one in five out of '),
    'open brackets': fill('($1 '),
    'Arabic number words': fill('خمسة وعشرون ومئة و'),
    signs: fill('-+$'),
    months: fill('May 5 and '),
  }
  for (const [name, text] of Object.entries(cases)) {
    it(`takes time in proportion to the text: ${name}`, () => {
      findFigures(text.slice(0, 20_000))
      const short = timeOf(() => findFigures(text.slice(0, 25_000)))
      const long = timeOf(() => findFigures(text))
      // Eight times the text may take far more than eight times as long on a busy machine; quadratic time would be sixty-four.
      expect(long).toBeLessThan(Math.max(short, 8) * 40)
    })
  }
})

/** Characters of every kind, digits and marks among them more often, from a fixed seed. */
function randomText(length: number): string {
  const common = '0123456789٠١٢٣٤٥٦٧٨٩.,-–/:%$€() \n\t½aeiouلوم'
  let seed = 42
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % below
  }
  const pick = () => (next(2) === 0 ? common[next(common.length)]! : String.fromCharCode(next(0xffff)))
  return Array.from({ length }, pick).join('')
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
