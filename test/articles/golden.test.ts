import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/language.ts'
import { listCases, readActual, readExpected } from './golden-case.ts'

describe('golden articles', () => {
  const cases = listCases()

  it.each(cases)('%s', async (slug) => {
    expect(await readActual(slug)).toEqual(readExpected(slug))
  })

  it('are at least 25, in every language', () => {
    const languages = cases.flatMap((slug) => readExpected(slug).stories.map(({ language }) => language))
    expect(cases.length).toBeGreaterThanOrEqual(25)
    expect(new Set(languages)).toEqual(new Set(LANGUAGES))
  })
})
