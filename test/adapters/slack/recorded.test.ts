import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORM, postSigned } from '../../support/slack-delivery.ts'
import { startSlackProcess } from '../../support/slack-process.ts'
import type { SlackProcess } from '../../support/slack-process.ts'
import { openSlackWorkspace } from '../../support/slack-workspace.ts'
import type { SlackWorkspace } from '../../support/slack-workspace.ts'

type Json = Readonly<Record<string, unknown>>

const FOLDER = join(import.meta.dirname, '../../../../shared/platforms/recorded')

/** What Slack really sent, by file and name: events and interactions have a type, commands a command. */
const payloads = readPayloads()

describe.skipIf(payloads.length === 0)(
  'payloads that Slack sent in production (skipped where ../shared has none)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-slack-'))
    let slack: SlackWorkspace
    let app: SlackProcess
    beforeAll(async () => {
      slack = await openSlackWorkspace()
      app = await startSlackProcess(slack, { mode: 'http', databaseUrl: `sqlite:${join(folder, 'stet.db')}` })
    })
    afterAll(async () => {
      app.kill()
      await slack.close()
      rmSync(folder, { recursive: true })
    })

    it.each(payloads)('$name is handled without an error', async ({ payload }) => {
      const isCommand = payload['command'] !== undefined
      const isEvent = payload['type'] === 'event_callback'
      const body = isEvent
        ? JSON.stringify(payload)
        : new URLSearchParams(
            isCommand ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) },
          ).toString()
      const response = await postSigned(app.url, { body, type: isEvent ? 'application/json' : FORM })
      expect(response.status).toBe(200)
    })

    it('left no failure in the log, and sent nothing that Slack would refuse', async () => {
      // Stopping waits for whatever is under way.
      expect(await app.stop()).toBe(0)
      const lines = app.log().split('\n')
      expect(lines.filter((line) => line.includes('"level":50') && !isUnknownPlace(line))).toEqual([])
      expect(slack.faults).toEqual([])
    })
  },
)

/** The workspace that answers here has none of the recorded channels and people: that Slack says so is no failure of ours. */
function isUnknownPlace(line: string): boolean {
  return /channel_not_found|user_not_found|users_not_found/.test(line)
}

function readPayloads(): readonly { readonly name: string; readonly payload: Json }[] {
  if (!existsSync(FOLDER)) return []
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('slack.json'))
    .flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, Json>).map(
        ([name, payload]) => ({ name: `${file}: ${name}`, payload }),
      ),
    )
    .filter(
      ({ payload }) =>
        typeof payload === 'object' && (payload['type'] !== undefined || payload['command'] !== undefined),
    )
}
