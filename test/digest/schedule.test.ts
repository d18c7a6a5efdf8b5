import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findNextRun, toLocalDate } from '../../src/digest/find-run.ts'
import { storeChange } from '../../src/digest/manage-digest.ts'
import { backUp } from '../../src/storage/back-up.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { restoreStore } from '../../src/storage/restore-store.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { openDigestStage } from './digest-stage.ts'

/** Zones with both changes of the clock, in both hemispheres, at midnight and by half an hour, and zones without. */
const ZONES = {
  'America/New_York': '02:30',
  'Europe/Paris': '02:30',
  'Africa/Cairo': '00:30',
  'Asia/Beirut': '00:00',
  'Australia/Lord_Howe': '02:15',
  'America/Santiago': '00:15',
  'Asia/Kolkata': '07:30',
  'Africa/Casablanca': '02:30',
} as const
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
/** Shorter than the window in which a digest may come late. */
const STEP = 7_500_000

/** The time that a calendar gives, worked out by another library than ours. */
function expectedRun(date: string, time: string, zone: string): number {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(time)
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds
  // The hour is skipped: the first minute after the gap.
  const after = found.getTimeZoneTransition('next')
  return after?.epochMilliseconds ?? Number.NaN
}

it('posts once on each local date of a year, at its hour, through both changes of the clock in eight zones', async () => {
  const stage = await openDigestStage({ start: '2027-12-31T00:00:00Z', facts: 'none', url: 'sqlite::memory:' })
  for (const [at, [zone, time]] of Object.entries(ZONES).entries()) {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    await stage.subscribe(`C${at}`, { hour, minute, zone, weekdays: EVERY_DAY, empty: 'line' })
  }
  // 2028 has a 29th of February.
  const end = Date.parse('2029-01-02T00:00:00Z')
  for (let time = Date.parse('2027-12-31T00:00:00Z'); time < end; time += STEP)
    await stage.at(new Date(time).toISOString())
  for (const [at, [zone, time]] of Object.entries(ZONES).entries()) {
    const runs = (await stage.digests.runs(`slack:C${at}`, 500)).filter(({ date }) => date.startsWith('2028'))
    expect(runs.length).toBe(366)
    expect(runs.some(({ date }) => date === '2028-02-29')).toBe(true)
    for (const run of runs)
      expect([run.date, zone, run.at.getTime()]).toEqual([run.date, zone, expectedRun(run.date, time, zone)])
    const posted = (await stage.posted(`C${at}`)).filter((date) => date.startsWith('2028'))
    expect(posted).toEqual([...new Set(posted)])
    expect(posted.length).toBe(366)
  }
})

it('keeps to its weekdays', () => {
  const schedule = { hour: 7, minute: 30, weekdays: [1, 5], zone: 'Europe/Paris' }
  let at = new Date('2026-03-20T00:00:00Z')
  const dates = Array.from({ length: 4 }, () => {
    at = findNextRun(schedule, at)
    return toLocalDate(at, schedule.zone)
  })
  expect(dates).toEqual(['2026-03-20', '2026-03-23', '2026-03-27', '2026-03-30'])
})

it('posts no date twice when the server’s clock jumps, and none is lost that can still come', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line' })
  await stage.at('2026-03-01T07:00:10Z')
  await stage.at('2026-03-01T05:00:00Z')
  await stage.at('2026-03-01T07:00:05Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-01'])
  // A year ahead by mistake, and back.
  await stage.at('2027-06-01T07:30:00Z')
  await stage.at('2026-03-02T06:59:00Z')
  await stage.at('2026-03-02T07:00:00Z')
  await stage.at('2026-03-02T07:00:03Z')
  await stage.at('2026-03-03T08:00:00Z')
  expect((await stage.posted('C1')).toSorted()).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2027-06-01'])
  // That day comes for real: its digest is there already. One that was only called missed comes after all.
  await stage.at('2027-05-31T07:00:00Z')
  await stage.at('2027-06-01T07:00:00Z')
  await stage.at('2027-06-02T07:00:00Z')
  const posted = (await stage.posted('C1')).toSorted()
  expect(posted.slice(3)).toEqual(['2027-05-31', '2027-06-01', '2027-06-02'])
})

it('comes late within its window, and else is missed and said so in the next', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line', lateHours: 2 })
  await stage.at('2026-03-01T08:59:00Z')
  await stage.deliver()
  await stage.at('2026-03-03T09:01:00Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-01'])
  const runs = await stage.digests.runs('slack:C1', 5)
  expect(runs.map(({ date, state }) => [date, state])).toEqual([
    ['2026-03-03', 'missed'],
    ['2026-03-02', 'missed'],
    ['2026-03-01', 'posted'],
  ])
  await stage.at('2026-03-04T07:00:00Z')
  expect(await stage.text('C1', '2026-03-04')).toContain('The digests of March 2, 2026 and March 3, 2026 did not come')
  await stage.deliver()
  await stage.at('2026-03-05T07:00:00Z')
  expect(await stage.text('C1', '2026-03-05')).not.toContain('did not come')
})

it('leaves out the day that is to be skipped, and nothing while it is paused', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  const subscription = await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line' })
  const skipping = { ...subscription, skip: '2026-03-01' }
  await stage.digests.change(skipping, findNextRun(skipping, stage.now()), stage.now())
  await stage.at('2026-03-01T07:00:00Z')
  await stage.at('2026-03-02T07:00:00Z')
  await stage.digests.change({ ...skipping, paused: true }, null, stage.now())
  await stage.at('2026-03-03T07:00:00Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-02'])
})

it('is looked for before it is posted where the store came out of a backup from before', async () => {
  const folder = makeTestFolder()
  const url = `sqlite:${join(folder, 'stet.db')}`
  const backup = join(folder, 'backup.db')
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none', url })
  await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line' })
  await backUp(url, backup)
  await stage.at('2026-03-01T07:00:00Z')
  await stage.deliver()
  await stage.services.close()
  await restoreStore(url, backup, { replace: true, now: stage.now() })
  const again = await openDigestStage({ start: '2026-03-01T07:30:00Z', facts: 'none', url })
  await again.at('2026-03-01T07:30:00Z')
  const { outbox } = await again.services.delivery()
  const [item] = await outbox.take({ owner: 'a', platforms: ['slack'], lease: 60_000, limit: 10 })
  expect(item).toMatchObject({ key: 'digest:slack:C1:2026-03-01', tries: 2, triedAt: new Date('2026-03-01T07:00:00Z') })
  await outbox.finish(item?.key ?? '', 'a', { messages: ['1.1'], channel: 'C1', link: null })
  await again.at('2026-03-02T07:00:00Z')
  const [next] = await outbox.take({ owner: 'a', platforms: ['slack'], lease: 60_000, limit: 10 })
  expect(next).toMatchObject({ key: 'digest:slack:C1:2026-03-02', tries: 1 })
})

it('is put into the outbox once by three processes on one store', async () => {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', url })
  for (let at = 0; at < 40; at++) await stage.subscribe(`C${at}`, { hour: 7, minute: 0 })
  const processes = [1, 2, 3].map(() =>
    fork(join(import.meta.dirname, 'planning-process.ts'), { env: { DATABASE_URL: url, NOW: '2026-03-01T07:00:01Z' } }),
  )
  await Promise.all(processes.map((child) => once(child, 'message')))
  for (const child of processes) child.send('go')
  const ends = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0] as number))
  expect(ends).toEqual([0, 0, 0])
  for (let at = 0; at < 40; at++) expect(await stage.posted(`C${at}`)).toEqual(['2026-03-01'])
  const ledger = await openLedger(url)
  expect(await ledger.version()).toBe(1)
  await ledger.close()
})

it('is not posted any more where the channel’s digest ended or was paused while the post waited', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  const { outbox } = await stage.services.delivery()
  const ended = await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line' })
  const paused = await stage.subscribe('C2', { hour: 7, minute: 0, empty: 'line' })
  await stage.subscribe('C3', { hour: 7, minute: 0, empty: 'line' })
  await stage.at('2026-03-01T07:00:00Z')
  // Taken by a courier that waits for its turn: it asks before each try.
  const [taken] = await outbox.take({ owner: 'courier', platforms: ['slack'], lease: 60_000, limit: 1 })
  expect(taken?.key).toBe('digest:slack:C1:2026-03-01')
  await stage.digests.cancel(ended.id)
  await storeChange({ ...paused, paused: true }, stage.digests, stage.now())
  expect(await outbox.holds('digest:slack:C1:2026-03-01', 'courier')).toBe(false)
  const left = await outbox.take({ owner: 'courier', platforms: ['slack'], lease: 60_000, limit: 10 })
  expect(left.map(({ key }) => key)).toEqual(['digest:slack:C3:2026-03-01'])
  await stage.at('2026-03-01T07:00:10Z')
  // Nobody is told of a failure that is none.
  expect(await outbox.list('digest-trouble:', 10)).toEqual([])
  expect(await stage.digests.runs(paused.id, 1)).toMatchObject([{ state: 'skipped', trouble: null }])
})

it('of today is not lost where its settings are changed between its hour and the post, and comes by the new ones', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  const subscription = await stage.subscribe('C1', { hour: 7, minute: 0, empty: 'line' })
  stage.setClock('2026-03-01T07:30:00Z')
  await storeChange({ ...subscription, language: 'fr' }, stage.digests, stage.now())
  await stage.at('2026-03-01T07:30:05Z')
  expect(await stage.text('C1', '2026-03-01')).toContain('Bulletin du jour')
  // A later hour makes no second one of the same day.
  await storeChange({ ...subscription, hour: 9 }, stage.digests, stage.now())
  await stage.at('2026-03-01T09:00:05Z')
  await stage.at('2026-03-02T09:00:05Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-01', '2026-03-02'])
  // An hour that is over today begins tomorrow.
  await storeChange({ ...subscription, hour: 8 }, stage.digests, stage.now())
  await stage.at('2026-03-02T09:30:00Z')
  await stage.at('2026-03-03T08:00:00Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
})

it('is forgotten a month after it was posted, but not that its day has had one', async () => {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z', facts: 'none' })
  await stage.subscribe('C1', { hour: 7, minute: 0, weekdays: [7], empty: 'line' })
  await stage.at('2026-03-01T07:00:00Z')
  await stage.deliver()
  await stage.at('2026-03-29T07:00:00Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-01', '2026-03-29'])
  // One that waits is never forgotten.
  await stage.at('2026-05-03T06:00:00Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-29'])
  // The clock goes back to the first day.
  await stage.at('2026-03-01T07:00:00Z')
  expect(await stage.posted('C1')).toEqual(['2026-03-29'])
  expect((await stage.digests.runs('slack:C1', 100)).at(-1)).toMatchObject({ date: '2026-03-01', state: 'posted' })
})
