import { describe, expect, it } from 'vitest'
import { listRestsOn } from '../../src/digest/render-digest.ts'
import { allot } from '../../src/digest/compose-digest.ts'
import { openDigestStage, openRoutine } from './digest-stage.ts'

function placesOf(text: string, ...parts: readonly string[]): readonly number[] {
  return parts.map((part) => text.indexOf(part))
}

describe('the first digest after the starter facts', () => {
  it('says what the store knows, where sources differ and how to ask, not that all of it is new', async () => {
    const stage = await openDigestStage({ start: '2026-09-29T06:00:00Z' })
    await stage.subscribe('C1', { hour: 7, minute: 0 })
    await stage.at('2026-09-29T07:00:00Z')
    const text = await stage.text('C1', '2026-09-29')
    expect(text).toContain('What the store knows')
    expect(text).toContain('2,517 arrests')
    expect(text).toContain('the sources differ')
    expect(text).toContain('began 2 years ago, on Sept. 29, 2024')
    expect(text).not.toContain('New in the store')
    expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBeLessThanOrEqual(10)
    const item = await stage.item('C1', '2026-09-29')
    const blocks = item?.errand.type === 'post' ? item.errand.blocks : []
    const asks = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    expect(asks.filter(({ command }) => command === 'ask').length).toBe(3)
    expect(blocks.some((block) => block.type === 'file' && block.mediaType === 'image/png')).toBe(true)
  })
})

describe('a digest', () => {
  it('tells corrections first, then updates with old and new figures and why, then what is new', async () => {
    const stage = await openRoutine()
    await stage.change(
      'liberterra-ii.potential-victims-rescued',
      { status: 'final' },
      { action: 'update', why: 'Final count' },
    )
    await stage.change('liberterra-ii.irregular-migrants', { value: 17_900 }, { action: 'update', why: 'Late reports' })
    await stage.change('liberterra-ii.arrests', { value: 2_520 }, { action: 'correct', why: 'Three counted too few' })
    const { ledger } = await stage.services.store()
    const standing = await ledger.current('figure', 'liberterra-ii.arrests')
    const added = {
      ...standing!.record,
      id: 'liberterra-ii.arrests.pe',
      scope: { ...standing!.record.scope, place: 'pe' },
      value: 12,
    }
    await ledger.commit([
      { kind: 'figure', record: added, expected: 0, action: 'propose', by: 'Rana', why: 'New report' },
    ])
    await stage.at('2026-03-02T07:00:00Z')
    const text = await stage.text('C1', '2026-03-02')
    const places = placesOf(text, 'Corrected', 'Updated figures', 'New in the store')
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(text).toContain('2,517 arrests (preliminary) → 2,520 arrests (preliminary). Why: Three counted too few.')
    expect(text).toContain('17,793 irregular migrants identified (preliminary) → 17,900')
    expect(text).toContain('3,222 potential victims rescued: preliminary → final. Why: Final count.')
    expect(text).toContain('12 arrests in Peru')
    expect(text).toContain('<https://arab.news/npedt>')
    expect(text).not.toContain('What the store knows')
  })

  it('tells each thing once: the next one begins where this one ended', async () => {
    const stage = await openRoutine()
    await stage.change('liberterra-ii.arrests', { value: 2_520 }, { action: 'correct', why: 'Miscounted' })
    await stage.at('2026-03-02T07:00:00Z')
    await stage.deliver()
    stage.setClock('2026-03-02T12:00:00Z')
    await stage.change('liberterra-ii.countries', { value: 117 }, { action: 'update', why: 'One more' })
    await stage.at('2026-03-03T07:00:00Z')
    const text = await stage.text('C1', '2026-03-03')
    expect(text).toContain('117 countries')
    expect(text).not.toContain('2,520')
  })

  it('tells again what a digest had told that was never posted, and that it was not', async () => {
    const stage = await openRoutine()
    await stage.change('liberterra-ii.arrests', { value: 2_520 }, { action: 'correct', why: 'Miscounted' })
    await stage.at('2026-03-02T07:00:00Z')
    const { outbox } = await stage.services.delivery()
    const [taken] = await outbox.take({ owner: 'a', platforms: ['slack'], lease: 60_000, limit: 10 })
    await outbox.giveUp(taken?.key ?? '', 'a', 'failed', 'The channel is archived.')
    await stage.at('2026-03-03T07:00:00Z')
    const text = await stage.text('C1', '2026-03-03')
    expect(text).toContain('2,520')
    expect(text).toContain('The digest of March 2, 2026 could not be posted here.')
  })

  it('is not posted on a day that brought nothing, or is one line where the channel wants one', async () => {
    const quiet = await openRoutine()
    await quiet.at('2026-03-02T07:00:00Z')
    expect(await quiet.posted('C1')).toEqual(['2026-03-01'])
    const talkative = await openRoutine({ empty: 'line' })
    await talkative.at('2026-03-02T07:00:00Z')
    const text = await talkative.text('C1', '2026-03-02')
    expect(text).toBe('Daily digest, March 2, 2026: Nothing new in the store since the last digest.')
  })

  it('does not come for a day of years ago alone, unless the channel wants it', async () => {
    const stage = await openDigestStage({ start: '2026-09-27T06:00:00Z' })
    await stage.subscribe('C1', { hour: 7, minute: 0 })
    await stage.subscribe('C2', { hour: 7, minute: 0, empty: 'anniversaries' })
    for (const day of [27, 28, 29, 30]) {
      await stage.at(`2026-09-${day}T07:00:00Z`)
      await stage.deliver()
    }
    expect(await stage.posted('C1')).toEqual(['2026-09-27'])
    expect(await stage.posted('C2')).toEqual(['2026-09-27', '2026-09-29'])
    expect(await stage.text('C2', '2026-09-29')).toContain('Operation Liberterra II (2024): began 2 years ago')
  })

  it('makes one line an operation of an import of many, and says how many more there are', async () => {
    const stage = await openRoutine()
    const { ledger } = await stage.services.store()
    const { record } = (await ledger.current('figure', 'liberterra-ii.arrests'))!
    const operations = (await ledger.vocabulary()).operations.slice(0, 15)
    const changes = operations.flatMap((operation) =>
      ['eg', 'ma', 'pe', 'fr', 'es', 'ke'].map((place) => ({
        kind: 'figure' as const,
        record: {
          ...record,
          id: `${operation.id}.new.${place}`,
          operation: operation.id,
          scope: { ...record.scope, place },
        },
        expected: 0,
        action: 'import' as const,
        by: 'Rana',
        why: 'new pack',
      })),
    )
    await ledger.commit(changes)
    await stage.at('2026-03-02T07:00:00Z')
    const text = await stage.text('C1', '2026-03-02')
    const lines = text.split('\n').filter((line) => line.startsWith('- '))
    expect(lines.length).toBe(10)
    expect(lines.every((line) => line.includes('6 new figures'))).toBe(true)
    expect(text).toContain('5 more: /fact list')
  })

  it('tells the conflicts that checks found, with the figure and nothing else of the text', async () => {
    const stage = await openRoutine()
    const { conflicts } = await stage.services.digest()
    const found = { fact: 'liberterra-ii.arrests', value: 2_571, hedge: 'exact', reasons: ['digits_swapped'] } as const
    await conflicts.record([found, found].map((each) => ({ ...each, at: '2026-03-01T15:00:00.000Z' })))
    await stage.at('2026-03-02T07:00:00Z')
    expect(await stage.text('C1', '2026-03-02')).toContain(
      'a draft said 2,571 arrests; the store has 2,517 arrests (preliminary) (found 2 times). Digits swapped?',
    )
  })

  it('tells what nobody could answer, and what is to be verified again, once', async () => {
    const stage = await openRoutine()
    const { gaps } = await stage.services.store()
    const question = 'How many boats were seized in Neptune II?'
    await gaps.record({ key: 'boats', question, missing: 'boats', at: new Date('2026-03-01T15:00:00Z'), asker: null })
    await stage.at('2026-03-02T07:00:00Z')
    await stage.deliver()
    expect(await stage.text('C1', '2026-03-02')).toContain(`“${question}” (asked once)`)
    // Preliminary figures are looked at again after a week.
    await stage.at('2026-03-09T07:00:00Z')
    await stage.deliver()
    const text = await stage.text('C1', '2026-03-09')
    expect(text).toContain('to be verified since March 8, 2026')
    expect(text).not.toContain(question)
    await stage.at('2026-03-10T07:00:00Z')
    expect(await stage.posted('C1')).not.toContain('2026-03-10')
  })

  it('says of an operation’s day what is preliminary and where sources differ', async () => {
    const stage = await openDigestStage({ start: '2027-07-24T06:00:00Z' })
    await stage.subscribe('C1', { hour: 7, minute: 0, sections: ['anniversaries'], empty: 'anniversaries' })
    await stage.at('2027-07-24T07:00:00Z')
    const fighters = 'suspected foreign terrorist fighters'
    expect(await stage.text('C1', '2027-07-24')).toContain(
      `began 8 years ago, on July 24, 2019: more than 12 ${fighters} / 12 ${fighters}`,
    )
    await stage.at('2027-09-29T07:00:00Z')
    expect(await stage.text('C1', '2027-09-29')).toContain('on Sept. 29, 2024: 2,517 arrests (preliminary)')
  })

  it('keeps to its operations and its sections', async () => {
    const stage = await openRoutine({ series: ['Turquesa'], sections: ['corrections', 'facts'] })
    await stage.change('liberterra-ii.arrests', { value: 2_520 }, { action: 'correct', why: 'Miscounted' })
    await stage.at('2026-03-02T07:00:00Z')
    expect(await stage.posted('C1')).toEqual(['2026-03-01'])
    expect(await stage.text('C1', '2026-03-01')).not.toContain('Liberterra')
    await stage.change('turquesa-v.arrests', { value: 258 }, { action: 'correct', why: 'Miscounted' })
    await stage.at('2026-03-03T07:00:00Z')
    expect(await stage.text('C1', '2026-03-03')).toContain('258 arrests')
  })

  it.each([
    ['ar', 'تصويبات', 'السبب: '],
    ['fr', 'Corrigé', 'Motif : '],
    ['es', 'Corregido', 'Motivo: '],
  ] as const)('speaks the language of its channel: %s', async (language, title, why) => {
    const stage = await openRoutine({ language })
    await stage.change('liberterra-ii.arrests', { value: 2_520 }, { action: 'correct', why: 'Miscounted' })
    await stage.at('2026-03-02T07:00:00Z')
    const text = await stage.text('C1', '2026-03-02')
    expect(text).toContain(title)
    expect(text).toContain(`${why}Miscounted`)
  })

  it('names every revision that it states, so that a later correction reaches it', async () => {
    const stage = await openRoutine()
    await stage.change('liberterra-ii.arrests', { value: 2_520 }, { action: 'correct', why: 'Miscounted' })
    await stage.at('2026-03-02T07:00:00Z')
    const item = await stage.item('C1', '2026-03-02')
    const record = item?.errand.type === 'post' ? item.errand.record : undefined
    expect(record).toEqual({ command: 'digest', restsOn: [{ fact: 'liberterra-ii.arrests', revision: 2 }] })
    expect(listRestsOn({ sections: [], isEmpty: true })).toEqual([])
  })
})

it('tells whoever subscribed of a failure once a streak, and leaves other channels alone', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line' })
  await stage.subscribe('C2', { hour: 7, minute: 0, empty: 'line' })
  const { outbox } = await stage.services.delivery()
  for (const day of ['01', '02', '03']) {
    await stage.at(`2026-03-${day}T07:00:00Z`)
    const items = await outbox.take({ owner: 'a', platforms: ['slack'], lease: 60_000, limit: 10 })
    for (const { key } of items)
      if (key.includes(':C1:') && key.startsWith('digest:'))
        await outbox.giveUp(key, 'a', 'failed', 'The channel is archived.')
      else await outbox.finish(key, 'a', { messages: ['1.1'], channel: 'C2', link: null })
    await stage.planner.plan(stage.now())
  }
  const told = await outbox.list('digest-trouble:', 10)
  expect(told.map(({ key }) => key)).toEqual(['digest-trouble:slack:C1:2026-03-01'])
  expect(told[0]?.errand).toMatchObject({ to: { team: 'T1', person: 'U1' } })
  expect((await stage.digests.runs('slack:C1', 5)).map(({ state, trouble }) => [state, trouble])).toEqual(
    Array.from({ length: 3 }, () => ['failed', 'The channel is archived.']),
  )
  expect((await stage.digests.runs('slack:C2', 5)).map(({ state }) => state)).toEqual(['posted', 'posted', 'posted'])
})

it('has room for every section before any has a second item', () => {
  expect(allot([20, 5, 1], 10)).toEqual([8, 1, 1])
  expect(allot([1, 2], 10)).toEqual([1, 2])
  expect(allot([5, 5, 5], 2)).toEqual([1, 1, 0])
})
