import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { onTestFinished } from 'vitest'
import { loadCommands } from '../../commands/index.ts'
import { createBot } from '../../src/bot.ts'
import type { Bot } from '../../src/bot.ts'
import { toPlainText } from '../../src/chat/inline.ts'
import type { PostAddress } from '../../src/chat/chat-adapter.ts'
import type { Action, Block, Reply } from '../../src/chat/reply.ts'
import type { Request } from '../../src/chat/request.ts'
import { readConfig } from '../../src/config.ts'
import type { ChatPlatform } from '../../src/delivery/delivery.ts'
import { openDeskNewsPlanner } from '../../src/open-courier.ts'
import type { Services } from '../../src/services.ts'
import { createServices } from '../../src/services.ts'
import { makeRequest } from '../support/make-request.ts'

/** The people of a newsroom on Slack: what each may do is in the configuration below. */
export const PEOPLE = ['ada', 'rana', 'omar', 'dana', 'lee'] as const
export type PersonName = (typeof PEOPLE)[number]
export const ROLES_OF_PEOPLE = {
  ada: 'reader',
  rana: 'curator',
  omar: 'curator',
  dana: 'approver',
  lee: 'admin',
} as const

export interface Room {
  readonly bot: Bot
  readonly services: Services
  /** The clock of the room. */
  readonly clock: { now: Date }
  /** What somebody asks the bot on Slack. */
  as(name: PersonName, command: string, input: Request['input'], change?: Partial<Request>): Promise<Reply>
}

const folder = mkdtempSync(join(tmpdir(), 'stet-room-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
let template: Promise<string> | null = null
let rooms = 0

/** A store with the starter facts, loaded once for all rooms of a file. */
async function makeTemplate(): Promise<string> {
  const path = join(folder, 'template.db')
  const services = createServices(
    readConfig({ DATABASE_URL: `sqlite:${path}` }),
    () => new Date('2026-03-01T09:00:00Z'),
  )
  await services.store()
  await services.close()
  return path
}

/** A newsroom with a store of its own, at nine in the morning of 3 March 2026. It is closed when the test ends, or by `close`. */
export async function openRoom(
  environment: Readonly<Record<string, string>> = {},
): Promise<Room & { close(): Promise<void> }> {
  const from = await (template ??= makeTemplate())
  const path = join(folder, `room-${++rooms}.db`)
  copyFileSync(from, path)
  const clock = { now: new Date('2026-03-03T09:00:00Z') }
  const config = readConfig({
    DATABASE_URL: `sqlite:${path}`,
    STET_CURATORS: 'rana omar',
    STET_APPROVERS: 'dana',
    STET_ADMINS: 'lee',
    SLACK_DESK_CHANNEL: 'C-DESK',
    ...environment,
  })
  const services = createServices(config, () => clock.now)
  const fail = (...line: unknown[]) => {
    throw new Error(inspect(line))
  }
  const log = { debug() {}, info() {}, warn() {}, error: fail }
  const bot = createBot({ commands: await loadCommands(), services, log })
  return {
    bot,
    services,
    clock,
    as: async (name, command, input, change = {}) => {
      const person = { id: name, name: name.charAt(0).toUpperCase() + name.slice(1), groups: [], locale: null }
      return await bot.handle(makeRequest(command, input, { platform: 'slack', team: 'T1', person, ...change }))
    },
    close: () => services.close(),
  }
}

/** A room for one test. */
export async function enterRoom(environment: Readonly<Record<string, string>> = {}): Promise<Room> {
  const room = await openRoom(environment)
  onTestFinished(() => room.close())
  return room
}

/** A new figure that the starter facts do not have, as a curator fills it in. */
export const NEW_FIGURE = {
  operation: 'Liberterra II',
  metric: 'arrests',
  figure: 'more than 40',
  scope: 'in Kenya',
  source: 'Harbour Post\nDozens held in Nairobi\nhttps://harbour-post.example/nairobi\n2 March 2026',
  why: 'the Kenyan police gave the count',
}

export function readText(reply: Reply): string {
  return readBlocks(reply.blocks)
}

export function readBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'heading':
          return block.text
        case 'paragraph':
        case 'note':
        case 'quote':
          return toPlainText(block.content)
        case 'list':
          return block.items.map(toPlainText).join('\n')
        case 'fields':
          return block.fields.map(({ label, content }) => `${label}: ${toPlainText(content)}`).join('\n')
        case 'table':
          return block.rows.map((row) => row.join(' | ')).join('\n')
        case 'actions':
        case 'divider':
        case 'file':
          return ''
        default:
          return block satisfies never
      }
    })
    .filter((text) => text !== '')
    .join('\n')
}

export function actionsOf(blocks: readonly Block[]): readonly Action[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
}

/** Presses a button of a reply: the first whose label begins so. */
export async function press(
  room: Room,
  name: PersonName,
  blocks: readonly Block[],
  label: string,
  more: Request['input'] = {},
) {
  const action = actionsOf(blocks).find((candidate) => candidate.label.startsWith(label))
  if (action === undefined)
    throw new Error(
      `no button "${label}" among ${actionsOf(blocks)
        .map((each) => each.label)
        .join(', ')}`,
    )
  return await room.as(name, action.command, { ...action.input, ...more })
}

/** Proposes a change on Slack and confirms it; gives the proposal's id. */
export async function proposeIn(
  room: Room,
  name: PersonName,
  command: string,
  input: Request['input'],
): Promise<string> {
  const reply = await room.as(name, command, { ...input, confirm: true })
  const proposal = reply.data['proposal'] as { readonly id: string } | undefined
  if (proposal === undefined) throw new Error(`nothing was proposed: ${readText(reply)}`)
  return proposal.id
}

/** A message in a channel of the desk's. */
interface Told {
  readonly key: string
  readonly platform: ChatPlatform
  readonly to: PostAddress
  readonly blocks: readonly Block[]
}

/** What the desk's channels have been told by now, the latest first. */
export async function listTold({ services, clock }: Room): Promise<readonly Told[]> {
  const planner = await openDeskNewsPlanner(services)
  await planner.plan(clock.now)
  const { outbox } = await services.delivery()
  return (await outbox.list('', 100)).flatMap(({ key, platform, errand }) =>
    errand.type === 'post' ? [{ key, platform, to: errand.to, blocks: errand.blocks }] : [],
  )
}

/** The latest message in the desk's channel. */
export async function lastTold(room: Room): Promise<readonly Block[]> {
  const [last] = await listTold(room)
  if (last === undefined) throw new Error('the desk was told nothing')
  return last.blocks
}
