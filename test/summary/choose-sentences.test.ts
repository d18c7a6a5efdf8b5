import { describe, expect, it } from 'vitest'
import { measureRouge } from '../../bench/summary/rouge.ts'
import { readPaste } from '../../src/articles/read-paste.ts'
import type { Language } from '../../src/language.ts'
import { chooseSentences } from '../../src/summary/choose-sentences.ts'
import { isDangling } from '../../src/summary/is-dangling.ts'

function choose(paste: string, most?: number): readonly number[] {
  return chooseSentences(readPaste(paste)[0]!, most ?? null).map(({ number }) => number)
}

describe('choosing sentences', () => {
  it('keeps the lede and prefers what has the figures', () => {
    const paste = `Customs officers in Delmar seized 74 parrots on the night ferry on Tuesday, the customs office said.
The weather on the crossing was calm and the ship was on time.
Officers arrested three passengers and froze accounts with 40,000 euros.
The ferry has a restaurant with a view of the coast.
Passengers waited in the hall and drank coffee.`
    expect(choose(paste, 2)).toEqual([1, 3])
  })

  it('says nothing twice', () => {
    const paste = `Police arrested 30 people in Valdane on Monday in an operation against smugglers, the ministry said.
The ministry said that police had arrested 30 people in Valdane in the operation against smugglers on Monday.
Detectives had watched a garage on the edge of the town for five months before they moved in.`
    expect(choose(paste, 2)).toEqual([1, 2])
    expect(readPaste(paste)[0]!.sentences).toHaveLength(2)
  })

  it('takes no sentence that points to one left out, no lead-in without its list, and no half of a quotation', () => {
    const paste = `Police arrested 30 people in Valdane on Monday, the ministry said.
“We had to act,” said the minister, Ola Brandt. “We could not wait.
They had lost 4,000 euros each.”
The ministry named these results:
• 30 arrests
Twelve of them were freed on Tuesday.`
    const story = readPaste(paste)[0]!
    const chosen = chooseSentences(story, 6).map(({ text }) => text)
    expect(chosen).not.toContain('The ministry named these results:')
    expect(chosen.filter((text) => text.includes('4,000') || text.includes('could not wait'))).toEqual([])
  })

  it('gives the first sentence where every one points to another', () => {
    expect(choose('He said that he had seen them in the morning.\nThey had said the same to him.')).toEqual([1])
  })

  it.each<[Language, string, boolean]>([
    ['en', 'He said the raids would go on.', true],
    ['en', 'However, nobody was hurt.', true],
    ['en', 'Of those arrested, nine were freed.', true],
    ['en', 'Twelve of them were freed.', true],
    ['en', 'The minister said the raids would go on.', false],
    ['fr', 'Celui-ci a été relâché.', true],
    ['fr', 'Par ailleurs, le port est fermé.', true],
    ['fr', 'Le port est fermé.', false],
    ['es', 'Añadió que el puerto está cerrado.', true],
    ['es', 'Sin embargo, nadie resultó herido.', true],
    ['es', 'El puerto está cerrado.', false],
    ['ar', 'وأضاف أن الميناء مغلق.', true],
    ['ar', 'وقال الوزير إن الميناء مغلق.', false],
    ['ar', 'من جهته، نفى الرجل ذلك.', true],
  ])('knows in %s whether "%s" stands alone', (language, sentence, dangling) => {
    expect(isDangling(sentence, language)).toBe(dangling)
  })

  const measured = [1, 2, 3].map(measureRouge)

  it.skipIf(measured[0] === null)(
    'is nearer to what people wrote than the first sentences are (skipped where ../shared/eval is absent)',
    () => {
      for (const each of measured) {
        expect(each!.chosen.rouge1).toBeGreaterThan(each!.lead.rouge1)
        expect(each!.chosen.rouge2).toBeGreaterThan(each!.lead.rouge2)
        expect(each!.chosen.rougeL).toBeGreaterThan(each!.lead.rougeL)
      }
    },
  )
})
