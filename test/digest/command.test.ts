import { expect, it, onTestFinished } from 'vitest'
import { loadCommands } from '../../commands/index.ts'
import { createBot } from '../../src/bot.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { createServices } from '../../src/services.ts'
import { toPlainWords } from '../../src/chat/plain-words.ts'
import type { Request } from '../../src/chat/request.ts'
import { openDigestPlanner } from '../../src/open-digest.ts'
import { makeRequest } from '../support/make-request.ts'
import { runCli } from '../support/run-cli.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const IN_CHANNEL: Partial<Request> = { platform: 'slack', team: 'T1', channel: 'C0123' }
const APPROVER = { id: 'U2', name: 'Sami', groups: [], locale: null }

async function openDesk(start = '2026-11-20T06:00:00Z') {
  let now = new Date(start)
  const config = readConfig({ DATABASE_URL: 'sqlite::memory:', STET_APPROVERS: 'U2' })
  const services = createServices(config, () => now)
  onTestFinished(() => services.close())
  const bot = createBot({ commands: await loadCommands(), services, log: createLog(config) })
  return {
    services,
    setClock: (time: string) => {
      now = new Date(time)
    },
    say: async (input: Request['input'], change: Partial<Request> = {}) => {
      const reply = await bot.handle(makeRequest('digest', input, { ...IN_CHANNEL, person: APPROVER, ...change }))
      return { ...reply, text: toPlainWords(reply.blocks) }
    },
  }
}

it('takes a channel from its first digest to its last', async () => {
  const { say, setClock } = await openDesk()
  const done = await say({ action: 'subscribe', when: '07:30 weekdays Europe/Paris', language: 'fr' })
  expect(done.text).toContain('on weekdays at 07:30 (Europe/Paris)')
  expect(done.text).toContain('Nov. 20, 2026, 07:30')
  expect((await say({ action: 'subscribe' })).text).toContain('has a digest already')
  const changed = await say({
    action: 'change',
    at: '8.15',
    days: 'mon-wed,sat',
    zone: 'casablanca',
  })
  expect(changed.text).toContain('Monday, Tuesday, Wednesday, and Saturday at 08:15 (Africa/Casablanca)')
  expect(
    (await say({ action: 'change', operations: 'Turquesa, liberterra-ii', sections: 'facts,corrections' })).data,
  ).toMatchObject({
    digest: { operations: ['liberterra-ii'], series: ['Turquesa'], sections: ['corrections', 'facts'] },
  })
  expect(
    (await say({ action: 'change', when: '9:30 --language ar --sections corrections, facts' })).data,
  ).toMatchObject({
    digest: { hour: 9, minute: 30, language: 'ar' },
  })
  await say({ action: 'change', when: '8:15 --language fr' })
  setClock('2026-11-21T00:00:00Z')
  expect((await say({ action: 'skip' })).text).toContain(
    'The digest of Nov. 21, 2026 is left out. The next one comes on Nov. 23',
  )
  expect((await say({ action: 'skip', date: '2026-11-22' })).text).toContain('No digest is due on 2026-11-22')
  expect((await say({ action: 'pause' })).text).toContain('paused')
  expect((await say({ action: 'resume' })).text).toContain('Nov. 23, 2026, 08:15')
  const list = await say({ action: 'list' }, { person: { ...APPROVER, id: 'U9' } })
  expect(list.text).toContain('Turquesa')
  expect(list.data).toMatchObject({ digests: [{ channel: 'slack:C0123', by: 'Sami', language: 'fr' }] })
  await say({ action: 'cancel' })
  expect((await say({ action: 'pause' })).text).toContain('gets no digest')
})

it('is set up by approvers and by those who manage the Discord server they are in; everybody may look', async () => {
  const { say } = await openDesk()
  const reader = { id: 'U7', name: 'Lea', groups: [], locale: null }
  expect((await say({ action: 'subscribe' }, { person: reader })).outcome).toBe('not_allowed')
  expect((await say({ action: 'preview' }, { person: reader })).outcome).toBe('answer')
  const discord = {
    platform: 'discord',
    team: '5',
    channel: '77',
    person: { ...reader, groups: ['manages-server'] },
  } as const
  expect((await say({ action: 'subscribe' }, discord)).outcome).toBe('answer')
  expect((await say({ action: 'subscribe', channel: 'slack:C0999' }, discord)).outcome).toBe('not_allowed')
  expect((await say({ action: 'list' }, { person: reader })).data).toEqual({ digests: [] })
})

it.each([
  [{ when: '25:99' }, '"25:99" is no time, weekday or time zone'],
  [{ when: '7 mondey' }, 'Did you mean "monday"?'],
  [{ zone: 'Europe/Pariss' }, 'There is no time zone "Europe/Pariss". Did you mean "Europe/Paris"?'],
  [{ at: '27' }, '"27" is no time of day'],
  [{ days: 'frieday' }, '"frieday" names no weekdays. Did you mean "friday"?'],
  [{ sections: 'corections' }, 'A digest has no section "corections". Did you mean "corrections"?'],
  [{ operations: 'Libertera' }, 'liberterra-ii'],
  [{ topics: 'human-traficking' }, 'The store has no topic "human-traficking"'],
  [{ language: 'de' }, 'Language: expected one of en, ar, fr, es'],
  [{ when: '7:00 --langauge fr' }, '"digest" does not take "langauge"'],
  [{ late: '99' }, 'Late: expected 1 to 24'],
  [{ channel: 'general' }, '"general" is no channel'],
  [{ date: '2026-02-30' }, 'Date: expected a day such as 2026-03-05'],
])('says of %j what is wrong and what is nearest', async (input, sentence) => {
  const { say } = await openDesk()
  const reply = await say({ action: 'subscribe', ...input })
  expect(reply.outcome).toBe('refused')
  expect(reply.text).toContain(sentence)
})

it.each([
  ['7', { hour: 7, minute: 0 }],
  ['7:30pm', { hour: 19, minute: 30 }],
  ['12am', { hour: 0, minute: 0 }],
  ['7h45', { hour: 7, minute: 45 }],
  ['٠٧:٣٠', { hour: 7, minute: 30 }],
])('reads %s as a time', async (at, time) => {
  const { say } = await openDesk()
  expect((await say({ action: 'subscribe', at })).data).toMatchObject({ digest: time })
})

it('shows later what a digest was made from, and what is wrong with one that is still tried', async () => {
  const { say, setClock, services } = await openDesk()
  await say({ action: 'subscribe', when: '7:00 UTC' })
  const planner = await openDigestPlanner(services)
  setClock('2026-11-20T07:00:00Z')
  await planner.plan(services.now())
  const { outbox } = await services.delivery()
  const key = 'digest:slack:C0123:2026-11-20'
  await outbox.take({ owner: 'a', platforms: ['slack'], lease: 60_000, limit: 10 })
  await outbox.postpone(key, 'a', services.now(), 'Slack does not answer.')
  expect((await say({ action: 'list' })).text).toContain('Slack does not answer.')
  const { ledger } = await services.store()
  const standing = (await ledger.current('figure', 'liberterra-ii.arrests'))!
  setClock('2026-11-20T12:00:00Z')
  await ledger.commit([
    {
      kind: 'figure',
      record: { ...standing.record, value: 2_520 },
      expected: 1,
      action: 'correct',
      by: 'Rana',
      why: 'Miscounted',
    },
  ])
  setClock('2026-11-21T07:00:00Z')
  await planner.plan(services.now())
  const posted = await outbox.find('digest:slack:C0123:2026-11-21')
  const text = posted?.errand.type === 'post' ? toPlainWords(posted.errand.blocks) : ''
  expect(text).toContain('2,520')
  setClock('2026-11-25T12:00:00Z')
  const later = await say({ action: 'preview', channel: 'slack:C0123', date: '2026-11-21', all: true })
  expect(later.text).toBe(text)
  expect(later.data).toMatchObject({ channel: 'slack:C0123', is_first: false })
})

it('previews in the terminal, as data and as text', async () => {
  const folder = makeTestFolder()
  const environment = { DATABASE_URL: `sqlite:${folder}/stet.db` }
  const run = (...words: readonly string[]) => runCli(['digest', ...words], { environment, folder })
  const preview = await run('--preview', '--date', '2026-09-29', '--json')
  expect(preview.status).toBe(0)
  const data = JSON.parse(preview.stdout) as {
    sections: { section: string; items: { sources: unknown[] }[] }[]
    text: string
  }
  expect(data.sections.map(({ section }) => section)).toEqual(['overview', 'conflicts', 'anniversaries', 'asking'])
  expect(data.text).toContain('On this day')
  const written = await run('--preview', '--date', '2026-09-29')
  expect(written.stdout).toContain('Operation Liberterra II (2024): began 2 years ago')
  expect(written.stdout).toContain('https://arab.news/npedt')
  const subscribed = await run(
    'subscribe',
    '7:30',
    'weekdays',
    'Europe/Paris',
    '--channel',
    'slack:C0123',
    '--language',
    'ar',
  )
  expect(subscribed.status).toBe(0)
  const ofChannel = await run('--preview', '--channel', 'C0123', '--date', '2026-09-29', '--json')
  expect(JSON.parse(ofChannel.stdout)).toMatchObject({ channel: 'slack:C0123', language: 'ar', zone: 'Europe/Paris' })
  const homeless = await run('pause')
  expect(homeless.status).toBe(1)
  expect(homeless.stderr).toContain('--channel slack:C0123ABCD')
})

it('refuses in the person’s language, with examples that can be typed', async () => {
  const { say } = await openDesk()
  const inputs = [
    { action: 'pause' },
    { action: 'change' },
    { action: 'subscribe', when: '25:00' },
    { action: 'subscribe', at: '25:00' },
    { action: 'subscribe', days: 'someday' },
    { action: 'subscribe', zone: 'Atlantis' },
    { action: 'subscribe', sections: 'weather' },
    { action: 'subscribe', operations: 'Turquesa IX' },
    { action: 'subscribe', operations: 'Xylophone' },
    { action: 'subscribe', topics: 'weather' },
    { action: 'subscribe', topics: ',' },
    { action: 'subscribe', channel: 'lobby' },
  ]
  for (const input of inputs) {
    const said = await Promise.all((['en', 'fr', 'es', 'ar'] as const).map((language) => say(input, { language })))
    expect(new Set(said.map(({ text }) => text)).size).toBe(4)
    expect(said[3]?.text).toMatch(/\p{Script=Arabic}/u)
    expect(said.every(({ outcome }) => outcome !== 'answer' && outcome !== 'error')).toBe(true)
  }
  for (const language of ['en', 'fr', 'es', 'ar'] as const) {
    const { text } = await say({ action: 'pause' }, { language })
    const [, when = ''] = /digest subscribe (.*?\/\w+)/.exec(text) ?? []
    const next = { channel: `slack:C${language.toUpperCase()}`, action: 'subscribe', when }
    expect((await say(next, { language })).data).toMatchObject({ digest: { hour: 7, weekdays: [1, 2, 3, 4, 5] } })
    const days = (await say({ action: 'subscribe', days: 'qqqqqq' }, { language })).text
    const [, list = '', range = ''] = /([\p{L}]+,[\p{L}]+,[\p{L}]+)\P{L}+\p{L}+ (\p{L}+-\p{L}+)/u.exec(days) ?? []
    for (const [words, count] of [
      [list, 3],
      [range, 5],
    ] as const) {
      const changed = await say({ ...next, when: undefined, action: 'change', days: words }, { language })
      expect([language, words, changed.data]).toMatchObject([
        language,
        words,
        { digest: { weekdays: { length: count } } },
      ])
    }
  }
})
