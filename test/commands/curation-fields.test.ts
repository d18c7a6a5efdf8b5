import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEW_FIGURE, actionsOf, openRoom, readText } from './curation-room.ts'
import type { Room } from './curation-room.ts'

let room: Room & { close(): Promise<void> }
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

/** What is written into one field of a new figure, and the sentence that says what is wrong with it. */
const NEW: readonly (readonly [
  field: keyof typeof NEW_FIGURE | 'status' | 'date',
  written: string,
  sentence: string,
])[] = [
  ['operation', ' ', 'Operation: nothing is written there. It cannot be left empty.'],
  [
    'operation',
    'Operation Driftwood',
    'Operation: the store has no operation “Operation Driftwood”, and none like it.',
  ],
  [
    'operation',
    'Liberterra VII',
    'Operation: the store has no operation “Liberterra VII”. The nearest: Operation Liberterra III',
  ],
  [
    'operation',
    'Liberterra',
    'Operation: “Liberterra” can be Operation Liberterra, Operation Liberterra II, Operation Liberterra III. Say which one.',
  ],
  ['operation', 'Liberterra II and Weka II', 'Operation: “Liberterra II and Weka II” can be'],
  ['metric', '', 'Counts: nothing is written there.'],
  ['metric', 'sheep stolen', 'Counts: the store counts nothing called “sheep stolen”'],
  ['metric', 'victims', 'Counts: “victims” can be potential victims'],
  ['figure', '', 'Figure: nothing is written there. Write it as people do: “2,517”'],
  ['figure', 'plenty', 'Figure: “plenty” is no figure.'],
  ['figure', '40 arrests and 12 victims', 'Figure: “40 arrests and 12 victims” holds 2 figures.'],
  ['figure', '3 March 2026', 'Figure: “3 March 2026” is a date or a time, and counts nothing.'],
  ['figure', '-40', 'Figure: “-40” is below zero.'],
  ['figure', '2.5 mil', 'Figure: “2.5 mil” can be 2.5 million, 2,500. Say which one.'],
  ['figure', '40%', 'Figure: “40%” does not say how many, and arrests are counted.'],
  ['figure', '$40', 'Figure: “$40” does not say how many, and arrests are counted.'],
  ['figure', '40 countries', 'Figure: “40 countries” counts countries, and not arrests.'],
  ['figure', '40.5', 'Figure: “40.5” is no whole number, and arrests are counted one by one.'],
  ['figure', '99999999999999999999', 'Figure: “99999999999999999999” is more than the store can hold exactly.'],
  ['scope', 'in Atlantis', 'Scope: “Atlantis” is no place, part or date that the store knows.'],
  ['scope', 'in Kenya and Uganda', 'Scope: “in Kenya and Uganda” names several places: Kenya, Uganda.'],
  [
    'scope',
    '4 October 2024 to 29 September 2024',
    'Scope: the period “4 October 2024 to 29 September 2024” ends before it begins.',
  ],
  [
    'scope',
    '4 October to 29 September 2024',
    'Scope: the period “4 October to 29 September 2024” ends before it begins.',
  ],
  [
    'scope',
    '30 September 2024, 2 October 2024',
    'Scope: “30 September 2024, 2 October 2024” names several days or periods.',
  ],
  ['scope', 'in Kenya, 10/3/2024', 'Scope: “10/3/2024” can be March 10, 2024; Oct. 3, 2024. Say which one.'],
  ['scope', 'in Kenya, 4 March 2026', 'Scope: in Kenya, 4 March 2026 is still to come.'],
  ['status', 'certain', 'Status: “certain” is no status. It is one of preliminary, final, revised, disputed.'],
  ['status', 'withdrawn', 'Status: a fact is not made withdrawn this way. Use “withdraw”, with the reason.'],
  ['source', '', 'Source: nothing is written there.'],
  ['source', 'https://harbour-post.example/nairobi', 'Source: “https://harbour-post.example/nairobi” has no title.'],
  ['source', 'Dozens held in Nairobi', 'Source: “Dozens held in Nairobi” does not say who published it.'],
  ['source', 'Harbour Post; Dozens held in Nairobi; htp:/harbour', 'Source: “htp:/harbour” is no web address.'],
  ['source', 'Harbour Post; Dozens held; https://harbour', 'Source: “https://harbour” is no web address.'],
  ['source', 'liberterra-ii.nobody', 'Source: the store has no source “liberterra-ii.nobody”.'],
  [
    'source',
    'Harbour Post; Dozens held; https://harbour-post.example; 4 March 2026',
    'Source: 4 March 2026 is still to come.',
  ],
  [
    'source',
    'Harbour Post; Dozens held; https://a.example/1; https://b.example/2',
    'Source: “https://b.example/2” is one too many for one source.',
  ],
  ['source', 'Harbour Post; Dozens held; 1 March 2026; 2 March 2026', 'Source: “2 March 2026” is one too many'],
  [
    'source',
    'Harbour Post; Dozens held; https://me:secret@a.example/1',
    'Source: “https://me:secret@a.example/1” is no',
  ],
  ['source', 'liberterra-ii.interpol, arabnews', 'Source: the store has no source “arabnews”.'],
  ['source', 'Harbour Post; Dozens held; 2/3/2026', 'Source: “2/3/2026” can be March 2, 2026; Feb. 3, 2026.'],
  ['date', 'some day', 'Date: “some day” is no date. Write it as in “6 November 2024”'],
  ['date', '2026-02-30', 'Date: “2026-02-30” is no day of the calendar.'],
  ['date', '4 March 2026', 'Date: 4 March 2026 is still to come.'],
  ['date', '1 March 2026, 2 March 2026', 'Date: “1 March 2026, 2 March 2026” holds several dates.'],
  ['why', '  ', 'Reason: nothing is written there. Say why in a few words: the history keeps it.'],
  ['why', 'x'.repeat(3_001), 'Reason: it has 3,001 characters, and the limit is 3,000.'],
]

describe('a new figure', () => {
  it.each(NEW)('%s: %j', async (field, written, sentence) => {
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, [field]: written, confirm: true })
    expect(reply.outcome).toBe('refused')
    expect(readText(reply)).toContain(sentence)
    // What was written is not lost: its form comes back filled in.
    const change = actionsOf(reply.blocks).find(({ asForm, command }) => asForm === true && command === 'propose')
    expect(change?.input).toEqual({ ...NEW_FIGURE, [field]: written })
  })

  it('that the store has already is corrected or updated instead, or stands beside it from another source', async () => {
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, scope: '' })
    expect(readText(reply)).toMatch(/^The store has this figure already: 2,517 arrests \(liberterra-ii\.arrests\)\./)
    const [correct, update, beside] = actionsOf(reply.blocks)
    expect([correct, update].map((action) => [action?.command, action?.input])).toEqual([
      ['correct', { fact: 'liberterra-ii.arrests' }],
      ['update', { fact: 'liberterra-ii.arrests' }],
    ])
    const echo = await room.as('rana', beside?.command ?? '', beside?.input ?? {})
    expect(echo.outcome).toBe('choose')
    expect(echo.data['record']).toMatchObject({ id: 'liberterra-ii.arrests-2', scope: { place: null } })
  })

  it('of a source that has its figure there already is no second one of it', async () => {
    const source = 'liberterra-ii.interpol'
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, scope: '', source, beside: true, confirm: true })
    expect(readText(reply)).toMatch(/^The store has this source’s figure already: 2,517 arrests/)
    expect(actionsOf(reply.blocks).map(({ command }) => command)).toEqual(['correct', 'update'])
  })

  it('with a word of several meanings offers each of them as a click', async () => {
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, operation: 'Liberterra' })
    const [, second] = actionsOf(reply.blocks)
    const chosen = await room.as('rana', second?.command ?? '', second?.input ?? {})
    expect(chosen.outcome).toBe('choose')
    expect(readText(chosen)).toContain('Operation: Operation Liberterra II')
  })

  it('without what it needs asks for it with its form', async () => {
    const reply = await room.as('rana', 'propose', { figure: 'more than 40' })
    expect(reply.outcome).toBe('choose')
    expect(reply.data['missing']).toEqual(['operation', 'metric', 'source', 'why'])
    expect(actionsOf(reply.blocks)).toMatchObject([
      { command: 'propose', asForm: true, input: { figure: 'more than 40' } },
    ])
  })
})

const FACT = 'liberterra-ii.arrests'
const LONG = 'x'.repeat(3_001)

describe('a change', () => {
  it.each([
    ['correct', { fact: ' ' }, 'Fact: nothing is written there.'],
    [
      'correct',
      { fact: 'liberterra-ii.arests' },
      'Fact: the store has no fact “liberterra-ii.arests”. The nearest: liberterra-ii.arrests',
    ],
    ['correct', { fact: 'nothing at all' }, 'Fact: the store has no fact “nothing at all”.'],
    [
      'correct',
      { figure: '2517' },
      'Nothing to change: liberterra-ii.arrests says 2,517 arrests already. Where it is still true, verify it.',
    ],
    ['update', { figure: '2,517' }, 'Nothing to change: liberterra-ii.arrests says 2,517 arrests already.'],
    [
      'update',
      { figure: '2,600', date: '1 November 2024' },
      'Date: Nov. 1, 2024 is before Nov. 6, 2024, the date of the figure that stands.',
    ],
    ['correct', { figure: 'many' }, 'Figure: “many” is no figure.'],
    ['correct', { figure: '2,571', why: '' }, 'Reason: nothing is written there.'],
    [
      'correct',
      { figure: '2,571', scope: 'on the moon' },
      'Scope: “moon” is no place, part or date that the store knows.',
    ],
    ['withdraw', { why: ' ' }, 'Reason: nothing is written there.'],
    ['withdraw', { fact: 'weka-ix.arrests' }, 'Fact: the store has no fact “weka-ix.arrests”.'],
  ])('%s %j', async (verb, given, sentence) => {
    const reply = await room.as('rana', verb, { fact: FACT, why: 'typing slip', confirm: true, ...given })
    expect(reply.outcome).toBe('refused')
    expect(readText(reply).slice(0, sentence.length)).toBe(sentence)
  })

  it.each([
    ['approve', { proposal: 'p-zzz' }, 'There is no proposal “p-zzz”. List what waits with “/fact proposals”.'],
    ['reject', { proposal: ' ', why: 'x' }, 'Proposal: nothing is written there.'],
    ['approve', { proposal: 'p-zzz', why: LONG }, 'Reason: it has 3,001 characters, and the limit is 3,000.'],
    ['reject', { proposal: 'p-zzz', why: LONG }, 'There is no proposal “p-zzz”.'],
    ['verify', { fact: FACT, why: LONG }, 'Reason: it has 3,001 characters, and the limit is 3,000.'],
  ])('%s %j', async (verb, given, sentence) => {
    const reply = await room.as('dana', verb, given)
    expect(['refused', 'not_allowed']).toContain(reply.outcome)
    expect(readText(reply).slice(0, sentence.length)).toBe(sentence)
  })
})

describe('a figure as people write it, and how it is echoed', () => {
  it.each([
    ['en', 'nearly 24,000', 'Figure: nearly 24,000'],
    ['en', 'between 10 and 20', 'Figure: between 10 and 20'],
    ['en', '2.5k', 'Figure: 2,500'],
    ['en', '٢٬٥١٧', 'Figure: 2,517'],
    ['en', 'plus de 2 500', 'Figure: more than 2,500'],
    ['es', '2.517', 'Cifra: 2.517'],
    ['es', '2,5 mil', 'Cifra: 2.500'],
    ['es', 'más de 2.500', 'Cifra: más de 2.500'],
    ['fr', 'près de 24 000', 'Chiffre : près de 24 000'],
    ['ar', 'أكثر من 2500', 'الرقم: أكثر من 2'],
  ] as const)('%s: %s', async (language, figure, echoed) => {
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, figure }, { language })
    expect(reply.outcome).toBe('choose')
    expect(
      readText(reply)
        .replaceAll(' :', ':')
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    ).toContain(echoed.replaceAll(' :', ':'))
  })

  it.each([
    ['in Egypt, on trafficking charges, 30 September 2024', { place: 'eg', subset: 'trafficking', day: '2024-09-30' }],
    ['1 to 3 October', { period: '2024-10-01/2024-10-03' }],
    ['2024-10-01/2024-10-03, Kenya', { period: '2024-10-01/2024-10-03', place: 'ke' }],
    ['au Maroc', { place: 'ma' }],
    ['في مصر', { place: 'eg' }],
  ])('scope %j', async (scope, expected) => {
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, metric: 'flights monitored', scope })
    const record = reply.data['record'] as { readonly scope: object } | undefined
    expect(record?.scope).toEqual({ place: null, subset: null, period: null, day: null, ...expected })
  })

  it.each(['', 'worldwide', '29 September to 4 October 2024'])('scope %j is the whole operation', async (scope) => {
    const reply = await room.as('rana', 'propose', { ...NEW_FIGURE, scope })
    expect(readText(reply)).toContain('The store has this figure already: 2,517 arrests')
  })
})

it('stores nothing of what was refused or only shown', async () => {
  expect(await (await room.services.store()).ledger.proposals({ limit: 1 })).toEqual([])
})
