import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/articles/split-sentences.ts'
import type { Language } from '../../src/language.ts'

const cases: readonly [Language, readonly string[]][] = [
  [
    'en',
    ['Dr. Smith of the U.S. Army left at 5 p.m. Monday with J. K. Marsh.', 'He paid approx. 300 dollars for No. 5.'],
  ],
  ['en', ['They live in the U.S.', 'The men left.', 'It ended on Sept. 5.']],
  ['en', ['“Go!” he said.', '"It ended." ', 'She left... then (see fig. 3) came back.'].map((each) => each.trim())],
  ['en', ['It rose to 2.5 million.', 'Nobody knew why.']],
  ['fr', ['Il a dit : « Partez ! » puis M. Dupont est parti.', '« C’est fini. »', 'Mme Roy a vu env. 20 agents.']],
  ['es', ['¿Qué pasó?', '¡Nada!', 'El Sr. López llegó a EE. UU. con 3,5 kg.', 'La policía lo esperaba.']],
  ['ar', ['قال د. أحمد إن 3.5 مليون شخص غادروا.', 'هل وصلوا؟', 'نعم، وصلوا.']],
]

describe('splitting into sentences', () => {
  it.each(cases)('keeps abbreviations, numbers and quotations whole (%s)', (language, sentences) => {
    expect(splitSentences(sentences.join(' '), language).map(({ text }) => text)).toEqual(sentences)
  })

  it('ends a sentence at a line break, and where the space after a stop is lost', () => {
    expect(
      splitSentences('First line\nSecond line.\r\nHe was arrested.The police left.').map(({ text }) => text),
    ).toEqual(['First line', 'Second line.', 'He was arrested.', 'The police left.'])
  })

  it('gives exact offsets in order, and loses nothing but space', () => {
    const piece = fc.constantFrom(
      'Dr. ',
      'Lee ',
      'left. ',
      '5.3 ',
      '“Go!” ',
      'he ',
      'said. ',
      '\n',
      ' ',
      'EE. UU. ',
      'قال ',
      '؟ ',
      '...',
      '» ',
      '« ',
      '\u00a0',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        let kept = ''
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
          expect(sentence.text).toBe(sentence.text.trim())
          end = sentence.end
          kept += sentence.text
        }
        expect(kept.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      }),
    )
  })
})
