import { describe, expect, it } from 'vitest'
import { NEW_FIGURE, actionsOf, enterRoom, lastTold, press, proposeIn, readBlocks, readText } from './curation-room.ts'

const ARRESTS = 'liberterra-ii.arrests'

describe('a figure from its proposal to its history', () => {
  it('is echoed, proposed, approved by somebody else, answered with its source, corrected, and tells all of it', async () => {
    const room = await enterRoom()
    const question = { question: 'How many arrests in Kenya in Liberterra II?' }
    expect((await room.as('ada', 'ask', question)).outcome).toBe('not_stored')

    const echo = await room.as('rana', 'propose', NEW_FIGURE)
    expect(echo.outcome).toBe('choose')
    expect(readText(echo)).toContain('Nothing is stored yet.')
    expect(readText(echo)).toContain(
      'Operation: Operation Liberterra II\nCounts: arrests\nFigure: more than 40\nScope: in Kenya',
    )
    expect(readText(echo)).toContain(
      'Source: Harbour Post, Dozens held in Nairobi (March 2, 2026)\nDate: March 2, 2026',
    )
    expect(await (await room.services.store()).ledger.proposals({ limit: 5 })).toEqual([])

    const proposed = await press(room, 'rana', echo.blocks, 'Propose')
    expect(readText(proposed)).toMatch(/^Proposal p-[0-9a-f]{6} waits for a second person, until March 17, 2026\./)
    expect(readText(proposed)).toMatch(/role of approver: dana, lee\. \(\/fact approve p-[0-9a-f]{6}\)/)
    const told = await lastTold(room)
    expect(readBlocks(told)).toContain('Rana proposes something new for the store')
    expect((await room.as('ada', 'ask', question)).outcome).toBe('not_stored')

    const own = await press(room, 'rana', told, 'Approve')
    expect(own.outcome).toBe('not_allowed')

    room.clock.now = new Date('2026-03-04T10:30:00Z')
    const approved = await press(room, 'dana', told, 'Approve')
    expect(approved.outcome).toBe('answer')
    expect(approved.restsOn).toEqual([{ fact: 'liberterra-ii.arrests.ke', revision: 1 }])
    const answer = await room.as('ada', 'ask', question)
    expect(readText(answer)).toMatch(/more than 40 arrests in Kenya/)
    expect(readText(answer)).toMatch(/Harbour Post: Dozens held in Nairobi/)

    const correction = { fact: 'arrests in Kenya in Liberterra II', figure: '44', why: 'the first count left four out' }
    const corrected = await room.as('dana', 'correct', correction)
    expect(readText(corrected)).toContain('Figure: more than 40 → 44')
    await press(room, 'dana', corrected.blocks, 'Propose')
    expect((await press(room, 'lee', await lastTold(room), 'Approve')).outcome).toBe('answer')
    expect(readText(await room.as('ada', 'ask', question))).toMatch(/44 arrests in Kenya/)

    const history = readText(await room.as('ada', 'facts', { action: 'history', target: 'liberterra-ii.arrests.ke' }))
    const lines = history.split('\n')
    expect(lines[1]).toMatch(
      /^1\. proposed: more than 40 arrests in Kenya · Harbour Post, Dozens held in Nairobi \(March 2, 2026\) · March 4, 2026, 10:30, Rana: the Kenyan police gave the count \(p-[0-9a-f]{6}, approved by Dana\)$/,
    )
    expect(lines[2]).toMatch(
      /^2\. corrected: Figure: more than 40 → 44 · March 4, 2026, 10:30, Dana: the first count left four out \(p-[0-9a-f]{6}, approved by Lee\)$/,
    )
  })

  it('stands beside another source’s figure: both are shown, and a change says which', async () => {
    const room = await enterRoom()
    const echo = await room.as('rana', 'propose', { ...NEW_FIGURE, figure: '2,600', scope: '', beside: true })
    await press(room, 'rana', echo.blocks, 'Propose')
    expect((await press(room, 'dana', await lastTold(room), 'Approve')).outcome).toBe('answer')
    const answer = await room.as('ada', 'ask', { question: 'How many arrests in Liberterra II?' })
    expect(answer.outcome).toBe('conflict')
    expect(readText(answer)).toMatch(/2,517 arrests/)
    expect(readText(answer)).toMatch(/2,600 arrests/)
    const unclear = await room.as('dana', 'correct', { fact: 'arrests in Liberterra II', figure: '2,601', why: 'typo' })
    expect(unclear.outcome).toBe('refused')
    expect(readText(unclear)).toMatch(/liberterra-ii\.arrests\b.*liberterra-ii\.arrests-2/s)
  })

  it('updates with a newer date, withdraws, and is proposed anew on what the withdrawal left', async () => {
    const room = await enterRoom()
    const update = await proposeIn(room, 'rana', 'update', {
      fact: ARRESTS,
      figure: '2,600',
      why: 'final count',
      status: 'final',
    })
    await room.as('dana', 'approve', { proposal: update })
    const { ledger } = await room.services.store()
    expect(await ledger.fact(ARRESTS)).toMatchObject({ value: 2600, status: 'final', as_of: '2026-03-03', revision: 2 })

    const withdrawal = await proposeIn(room, 'rana', 'withdraw', { fact: ARRESTS, why: 'the agency took it back' })
    const shown = readText(await room.as('ada', 'facts', { action: 'show', target: ARRESTS }))
    expect(shown).toContain(`Other proposals wait for this fact: ${withdrawal} (Rana)`)
    await room.as('dana', 'approve', { proposal: withdrawal })
    expect((await room.as('rana', 'correct', { fact: ARRESTS, figure: '2', why: 'x' })).outcome).toBe('refused')
    const gone = readText(await room.as('ada', 'facts', { action: 'show', target: ARRESTS }))
    expect(gone).toMatch(/^2,600 arrests \(withdrawn\)\n/)

    const { scope: _, ...whole } = NEW_FIGURE
    await room.as('dana', 'approve', { proposal: await proposeIn(room, 'rana', 'propose', whole) })
    expect(await ledger.fact(ARRESTS)).toMatchObject({ value: 40, hedge: 'over', revision: 4 })
  })

  it('is shown by what it says, too, and refused where words name none', async () => {
    const room = await enterRoom()
    const shown = await room.as('ada', 'facts', { action: 'show', target: 'arrests in Liberterra II' })
    expect(shown.restsOn).toEqual([{ fact: ARRESTS, revision: 1 }])
    const refused = await room.as('ada', 'facts', { action: 'history', target: 'sheep in Liberterra II' })
    expect(readText(refused)).toMatch(
      /^Fact: the store has no fact “sheep in Liberterra II”\. The nearest: liberterra-ii\./,
    )
  })

  it('is verified by one click, as a revision that changes nothing', async () => {
    const room = await enterRoom()
    const shown = await room.as('rana', 'facts', { action: 'show', target: ARRESTS })
    expect(readText(shown)).toContain('Verify: by March 8, 2026')
    const verified = await press(room, 'rana', shown.blocks, 'Still true')
    expect(verified.restsOn).toEqual([{ fact: ARRESTS, revision: 2 }])
    expect(readText(await room.as('ada', 'facts', { action: 'show', target: ARRESTS }))).toContain(
      'Verify: by March 10, 2026',
    )
    const history = readText(await room.as('ada', 'facts', { action: 'history', target: ARRESTS }))
    expect(history).toContain('2. verified: 2,517 arrests · March 3, 2026, 09:00, Rana: still true')
  })
})

it('is verified though a change of it waits: both who verifies and who approves hear of the other', async () => {
  const room = await enterRoom()
  const id = await proposeIn(room, 'rana', 'correct', { fact: ARRESTS, figure: '2,571', why: 'typing slip' })
  const verified = await room.as('omar', 'verify', { fact: ARRESTS })
  expect(readText(verified)).toContain(`Other proposals wait for this fact: ${id} (Rana).`)
  const refused = await room.as('dana', 'approve', { proposal: id })
  expect(readText(refused)).toContain(
    `${ARRESTS} was changed meanwhile: verified, 2,517 arrests, by Omar on March 3, 2026 (still true).`,
  )
  const again = await press(room, 'rana', refused.blocks, 'Propose on what stands now', { confirm: true })
  expect(again.outcome).toBe('answer')
})

it('is not verified by a click on what somebody changed since, and is by one on what others verified', async () => {
  const room = await enterRoom()
  const shown = await room.as('rana', 'facts', { action: 'show', target: ARRESTS })
  await press(room, 'omar', shown.blocks, 'Still true')
  expect((await press(room, 'rana', shown.blocks, 'Still true')).data).toMatchObject({ revision: 3 })
  const id = await proposeIn(room, 'rana', 'correct', { fact: ARRESTS, figure: '2,571', why: 'typing slip' })
  await room.as('dana', 'approve', { proposal: id })
  const late = await press(room, 'omar', shown.blocks, 'Still true')
  expect(readText(late)).toContain(`${ARRESTS} was changed meanwhile: 2,517 arrests → 2,571 arrests, by Rana`)
  expect((await (await room.services.store()).ledger.fact(ARRESTS))?.revision).toBe(4)
})

describe('proposals', () => {
  it('expire: nobody can approve one after, and it is offered to be made again', async () => {
    const room = await enterRoom({ STET_PROPOSAL_DAYS: '2' })
    const id = await proposeIn(room, 'rana', 'correct', { fact: ARRESTS, figure: '2,571', why: 'typing slip' })
    room.clock.now = new Date('2026-03-05T09:00:01Z')
    const late = await room.as('dana', 'approve', { proposal: id })
    expect(late.outcome).toBe('not_allowed')
    expect(readText(late)).toBe(`${id} expired on March 5, 2026: nobody can approve it any more. Propose it again.`)
    const { ledger, audit } = await room.services.store()
    expect((await ledger.current('proposal', id))?.record.state).toBe('expired')
    expect((await ledger.fact(ARRESTS))?.revision).toBe(1)
    expect((await audit.list(1))[0]).toMatchObject({ act: 'denied', by: 'Dana (slack dana)', subject: `approve ${id}` })
    const again = await press(room, 'rana', late.blocks, 'Propose on what stands now')
    expect(readText(again)).toContain('Figure: 2,517 → 2,571')
  })

  it('made on what somebody changed since: the approver sees what the first did, and it waits on', async () => {
    const room = await enterRoom()
    const first = await proposeIn(room, 'rana', 'correct', { fact: ARRESTS, figure: '2,571', why: 'typing slip' })
    const second = await proposeIn(room, 'omar', 'update', {
      fact: ARRESTS,
      figure: 'nearly 2,700',
      why: 'new release',
    })
    await room.as('dana', 'approve', { proposal: first })
    const refused = await room.as('dana', 'approve', { proposal: second })
    expect(refused.outcome).toBe('refused')
    expect(readText(refused)).toContain(
      `${ARRESTS} was changed meanwhile: 2,517 arrests → 2,571 arrests, by Rana on March 3, 2026 (typing slip).`,
    )
    const again = await press(room, 'omar', refused.blocks, 'Propose on what stands now')
    expect(readText(again)).toContain('Figure: 2,571 → nearly 2,700')
    const rejected = await press(room, 'dana', refused.blocks, 'Reject', { why: 'made again on the new figure' })
    expect(rejected.data).toMatchObject({ state: 'rejected' })
    expect((await (await room.services.store()).ledger.fact(ARRESTS))?.revision).toBe(2)
  })

  it('two approvals at once: one stores it, the other hears who decided', async () => {
    const room = await enterRoom()
    const id = await proposeIn(room, 'rana', 'correct', { fact: ARRESTS, figure: '2,571', why: 'typing slip' })
    const replies = await Promise.all([
      room.as('dana', 'approve', { proposal: id }),
      room.as('lee', 'approve', { proposal: id }),
    ])
    expect(replies.map(({ outcome }) => outcome).toSorted()).toEqual(['answer', 'refused'])
    const told = replies.find(({ outcome }) => outcome === 'refused')!
    expect(readText(told)).toMatch(new RegExp(`^${id} was approved by (Dana|Lee) on March 3, 2026: as proposed`))
    expect((await (await room.services.store()).ledger.fact(ARRESTS))?.revision).toBe(2)
  })

  it('list what waits with the buttons that decide it, and are taken back by who made them', async () => {
    const room = await enterRoom()
    const id = await proposeIn(room, 'rana', 'propose', NEW_FIGURE)
    const listed = await room.as('omar', 'proposals', {})
    expect(readText(listed)).toContain(`${id} (waiting)`)
    expect(actionsOf(listed.blocks).map(({ label, asForm }) => [label, asForm])).toEqual([
      [`Approve ${id}`, undefined],
      [`Reject ${id}`, true],
    ])
    const twice = await room.as('omar', 'propose', { ...NEW_FIGURE, figure: '50' })
    expect(readText(twice)).toContain(`The same waits already: ${id}, proposed by Rana.`)
    expect((await room.as('omar', 'reject', { proposal: id, why: 'not mine' })).outcome).toBe('not_allowed')
    expect((await room.as('rana', 'reject', { proposal: id, why: 'found a better source' })).outcome).toBe('answer')
    expect(readText(await room.as('omar', 'proposals', {}))).toBe('No proposal waits.')
    expect(readText(await room.as('omar', 'proposals', { state: 'rejected' }))).toContain(
      'rejected by Rana: found a better source',
    )
  })

  it('are made once, however often the button is pressed', async () => {
    const room = await enterRoom()
    const echo = await room.as('rana', 'correct', { fact: ARRESTS, figure: '2,571', why: 'typing slip' })
    const first = await press(room, 'rana', echo.blocks, 'Propose')
    const again = await press(room, 'rana', echo.blocks, 'Propose')
    expect(again.outcome).toBe('refused')
    expect(readText(again)).toContain(
      `The same waits already: ${(first.data['proposal'] as { id: string }).id}, proposed by Rana.`,
    )
    expect(
      (await room.as('omar', 'correct', { fact: ARRESTS, figure: '2,572', why: 'x', confirm: true })).outcome,
    ).toBe('answer')
  })

  it('of a new operation and of something new to count come before the figure', async () => {
    const room = await enterRoom()
    const figure = { ...NEW_FIGURE, operation: 'Operation Harbour Light', metric: 'ropes cut', scope: '' }
    const unknown = await room.as('rana', 'propose', figure)
    const start = actionsOf(unknown.blocks).find(({ command }) => command === 'propose-operation')
    expect(start).toMatchObject({ input: { name: 'Operation Harbour Light' }, asForm: true })
    const operation = await proposeIn(room, 'rana', 'propose-operation', {
      ...start?.input,
      aliases: 'Harbor Light\nعملية ضوء الميناء',
      dates: '3 to 9 February 2026',
      lead: 'INTERPOL',
      why: 'announced today',
    })
    await room.as('dana', 'approve', { proposal: operation })
    const uncounted = await room.as('rana', 'propose', figure)
    expect(readText(uncounted)).toMatch(/the store counts nothing called “ropes cut”/)
    const metric = await proposeIn(room, 'rana', 'propose-metric', {
      name: 'rope cut | ropes cut',
      unit: 'item',
      synonyms: 'fr: corde coupée | cordes coupées',
      why: 'the release counts them',
    })
    await room.as('dana', 'approve', { proposal: metric })
    await room.as('dana', 'approve', { proposal: await proposeIn(room, 'rana', 'propose', figure) })
    const { ledger } = await room.services.store()
    expect((await ledger.current('operation', 'harbour-light'))?.record).toMatchObject({
      start: '2026-02-03',
      end: '2026-02-09',
      names: { ar: ['عملية ضوء الميناء'] },
    })
    const answer = await room.as('ada', 'ask', { question: 'Combien de cordes coupées dans Harbour Light ?' })
    expect(readText(answer)).toContain('plus de 40 cordes coupées')
  })
})

describe('a second person', () => {
  it('is asked for changes only, where so configured: a curator stores something new at once', async () => {
    const room = await enterRoom({ STET_SECOND_PERSON: 'changes' })
    const stored = await room.as('rana', 'propose', { ...NEW_FIGURE, confirm: true })
    expect(stored.data).toMatchObject({ state: 'stored', fact: 'liberterra-ii.arrests.ke', revision: 1 })
    expect(stored.restsOn).toEqual([{ fact: 'liberterra-ii.arrests.ke', revision: 1 }])
    await expect(proposeIn(room, 'dana', 'correct', { fact: ARRESTS, figure: '9', why: 'x' })).resolves.toMatch(/^p-/)
  })

  it('is not asked where switched off: an approver stores at once, a curator still proposes', async () => {
    const room = await enterRoom({ STET_SECOND_PERSON: 'off' })
    const change = { fact: ARRESTS, figure: '2,571', why: 'typing slip', confirm: true }
    expect((await room.as('rana', 'correct', change)).data['state']).toBe('pending')
    expect((await room.as('dana', 'correct', change)).data).toMatchObject({ state: 'stored', revision: 2 })
  })
})

it('the words of the store are read anew when something is approved, and not for a proposal', async () => {
  const room = await enterRoom()
  const { lexicon } = await room.services.store()
  const id = await proposeIn(room, 'rana', 'propose-operation', { name: 'Operation Lantern', why: 'announced' })
  expect((await room.services.store()).lexicon).toBe(lexicon)
  await room.as('dana', 'approve', { proposal: id })
  expect((await room.services.store()).lexicon.operation('lantern')?.name).toBe('Operation Lantern')
})
