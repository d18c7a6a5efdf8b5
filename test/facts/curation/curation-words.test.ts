import { describe, expect, it } from 'vitest'
import { FAULT_CODES, FIELD_NAMES, curationWordsOf } from '../../../src/facts/curation/curation-words.ts'
import { LANGUAGES } from '../../../src/language.ts'

const slotsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot))].toSorted()

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const words = curationWordsOf(language)
  const english = curationWordsOf('en')

  it.each(FAULT_CODES)('%s says what the English sentence says', (code) => {
    expect(slotsOf(words.faults[code].join(' '))).toEqual(slotsOf(english.faults[code].join(' ')))
    expect(words.faults[code]).not.toEqual(english.faults[code])
  })

  it('names every field', () => {
    for (const field of FIELD_NAMES) expect(words.fields[field]).not.toBe('')
    expect(words.buttons).not.toEqual(english.buttons)
  })
})
