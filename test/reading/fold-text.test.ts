import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldText } from '../../src/reading/fold-text.ts'
import { tokenize } from '../../src/reading/tokenize.ts'
import { SAMPLE_LEXICON } from './sample-lexicon.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Solvanta',
        ' II',
        ' ',
        'عملية',
        'ُ',
        'ويكا',
        '2,517',
        'é',
        'e\u0301',
        '\ud800',
        '\u200f',
        '“',
        '(',
        ')',
        'U.S.',
        '.',
        '-',
        '٤',
        'operación',
        '\u00a0',
        'arrests',
        ' in ',
        '2022',
        '🚔',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
)

describe('folding', () => {
  test.for([
    ['Opération', 'operation'],
    ['ÉMIRATS', 'emirats'],
    ['Ñandú', 'nandu'],
    ['الإمارات', 'الامارات'],
    ['عمليّة', 'عمليه'],
    ['مُوقَفًا', 'موقفا'],
    ['مصطفى', 'مصطفي'],
    ['عـــدد', 'عدد'],
    ['٢٥١٧', '2517'],
    ['ｗｅｋａ', 'weka'],
    ['Œuvre', 'oeuvre'],
    ['l’opération', "l'operation"],
    ['a\u200fb', 'ab'],
  ] as const)('%s -> %s', ([text, folded]) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding in one go and with places is the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(foldText(text).text)
      }),
    )
  })

  test('a stretch of the folded text comes from the stretch that folds to it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text)
        const whole = folded.toOriginal(0, folded.text.length)
        expect(foldText(text.slice(whole.start, whole.end)).text).toBe(folded.text)
      }),
    )
  })

  test('tokens keep their place, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          last = token.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

test('every mention is the text at its place, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { operations, unknownOperations, metrics, subsets, places, periods, years } =
        SAMPLE_LEXICON.findMentions(text)
      for (const list of [operations, unknownOperations, metrics, subsets, places, periods, years]) {
        let last = 0
        for (const mention of list) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.start).toBeGreaterThanOrEqual(last)
          last = mention.start
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a combining mark belongs to the letter before it', () => {
  const text = 'Ope\u0301ration Miko\u0301 !'
  expect(SAMPLE_LEXICON.findMentions(text).operations).toMatchObject([{ text: 'Miko\u0301', match: 'folded' }])
})

test('a long text takes time in proportion to its length', () => {
  const text = 'Operation Solvanta II led to 2,517 arrests in Morocco between July 5 and 9. '
  // Processor time: other programs on the machine do not count.
  const time = (repeats: number) => {
    const long = text.repeat(repeats)
    const before = process.cpuUsage().user
    SAMPLE_LEXICON.findMentions(long, 'en')
    return process.cpuUsage().user - before
  }
  time(200)
  const short = Math.min(...Array.from({ length: 5 }, () => time(150)))
  const long = Math.min(...Array.from({ length: 3 }, () => time(1200)))
  expect(long / Math.max(short, 1)).toBeLessThan(8 * 4)
})
