import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/chat/channel-settings.ts'
import { createChannelSettings } from '../../src/storage/channel-settings.ts'
import { openStore } from '../../src/storage/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-channels-'))
afterAll(() => rmSync(folder, { recursive: true }))
const url = `sqlite:${join(folder, 'stet.db')}`
const now = () => new Date('2026-01-01T00:00:00Z')

async function withSettings<T>(use: (settings: ReturnType<typeof createChannelSettings>) => Promise<T>): Promise<T> {
  const { database, ledger } = await openStore(url)
  try {
    return await use(createChannelSettings(database, { now }))
  } finally {
    await ledger.close()
  }
}

describe('the settings of channels', () => {
  const desk = { platform: 'discord', channel: '1' } as const
  const settings = { ...defaultSettings('1', []), mode: 'questions', language: 'fr' } as const

  it('are kept, each channel of each platform by itself', async () => {
    await withSettings(async (store) => {
      expect(await store.find(desk)).toBeNull()
      await store.set(desk, defaultSettings('1', []))
      await store.set(desk, settings)
    })
    await withSettings(async (store) => {
      expect(await store.find(desk)).toEqual(settings)
      expect(await store.find({ platform: 'discord', channel: '2' })).toBeNull()
      expect(await store.find({ platform: 'slack', channel: '1' })).toBeNull()
    })
  })

  it('are read as older versions of the bot wrote them', async () => {
    const { database, ledger } = await openStore('sqlite::memory:')
    const body = JSON.stringify({ mode: 'off', digest: true })
    await database.db.insertInto('channel_setting').values({ id: 'discord:1', body, at: now().toISOString() }).execute()
    const found = await createChannelSettings(database, { now }).find(desk)
    expect(found).toEqual({ ...defaultSettings('1', []), mode: 'off' })
    await ledger.close()
  })

  it('are questions from the start where the environment says so', () => {
    expect(defaultSettings('1', ['1']).mode).toBe('questions')
    expect(defaultSettings('2', ['1']).mode).toBe('mentions')
  })
})
