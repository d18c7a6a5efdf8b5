import { describe, expect, test } from 'vitest'
import { change, sampleStatement } from './fact-ledger-samples.ts'
import { type LedgerUnderTest } from './fact-ledger-under-test.ts'

/** What the port promises of statements: found by their words. */
export function testStatements(subject: LedgerUnderTest): void {
  describe('statements', () => {
    const say = (id: string, en: string, fields: Partial<ReturnType<typeof sampleStatement>> = {}) =>
      change('statement', sampleStatement({ id, topic: 'notes', operation: null, text: { en }, ...fields }))

    test('statements come by id, withdrawn ones left out', async () => {
      await subject.store(
        say('b', 'Ports were searched.'),
        say('a', 'Crews were heard.'),
        say('c', 'Cargo was weighed.'),
      )
      await subject.store({ ...say('b', 'Ports were searched.'), expected: 1, action: 'withdraw' })
      expect((await subject.ledger.statements()).map(({ id }) => id)).toEqual(['a', 'c'])
      expect(await subject.search('ports')).toEqual([])
      expect(await subject.ledger.fact('b')).toMatchObject({ kind: 'statement', revision: 2 })
    })

    test('the statement with more of the words comes first', async () => {
      await subject.store(
        say('one', 'Divers searched the northern harbour.'),
        say('two', 'Forged papers lay in the harbour office.'),
      )
      expect(await subject.search('harbour', 'papers')).toEqual(['two', 'one'])
      expect(await subject.search('harbour', 'divers')).toEqual(['one', 'two'])
      expect((await subject.ledger.searchStatements(['harbour'], 1)).length).toBe(1)
    })

    test('a rare word says more than a common one, also in a longer sentence', async () => {
      await subject.store(
        ...Array.from({ length: 8 }, (_, i) => say(`common-${i}`, 'Officers met.')),
        say('rare', 'In a crate below the stairs of the old customs house lay a seahorse in a jar.'),
      )
      expect((await subject.search('officers', 'seahorse'))[0]).toBe('rare')
    })

    test('words are matched as beginnings, and with a shorter ending', async () => {
      await subject.store(say('a', 'Smugglers used a lighthouse.'))
      expect(await subject.search('smuggl')).toEqual(['a'])
      expect(await subject.search('lighthouses')).toEqual(['a'])
      expect(await subject.search('lightning')).toEqual([])
    })

    test('case, accents and Arabic spelling do not matter', async () => {
      await subject.store(
        change(
          'statement',
          sampleStatement({ id: 'fr', topic: 'notes', operation: null, text: { fr: 'Une enquête a été menée.' } }),
        ),
        change(
          'statement',
          sampleStatement({ id: 'ar', topic: 'notes', operation: null, text: { ar: 'تعريف الإتجار بالبشر' } }),
        ),
      )
      expect(await subject.search('ENQUETE')).toEqual(['fr'])
      expect(await subject.search('الاتجار')).toEqual(['ar'])
      expect(await subject.search('اتجار')).toEqual(['ar'])
    })

    test('keywords, topic and operation find a statement whose sentences do not have the word', async () => {
      await subject.store(
        say('a', 'Crews were heard.', {
          keywords: ['Sailor interviews'],
          topic: 'witness-accounts',
          operation: 'tide',
        }),
      )
      for (const word of ['sailor', 'witness', 'tide']) expect(await subject.search(word)).toEqual(['a'])
    })

    test('a statement is found by the words of its latest revision', async () => {
      await subject.store(say('a', 'Crews were heard.'))
      await subject.store(
        change('statement', sampleStatement({ id: 'a', text: { en: 'Cargo was weighed.' } }), {
          expected: 1,
          action: 'correct',
        }),
      )
      expect(await subject.search('crews')).toEqual([])
      expect(await subject.search('cargo')).toEqual(['a'])
    })

    test('words that nothing fits find nothing', async () => {
      await subject.store(say('a', 'Crews were heard.'))
      expect(await subject.search('zeppelin')).toEqual([])
      expect(await subject.search()).toEqual([])
      expect(await subject.search('', ' ', '%', "' or 1=1 --")).toEqual([])
    })
  })
}
