import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { fillLedger } from '../asking/fill-ledger.ts'
import { inventVocabulary } from '../reading/invent-vocabulary.ts'
import type { BenchRow } from '../run.ts'
import { load, quantile } from './load.ts'
import type { LoadResult } from './load.ts'

const FACTS = 100_000
const FACTS_AN_OPERATION = 20
const METRICS = 60
/** Rounds alternate between the two, so that what else the machine does falls on both. */
const ROUNDS = 5
const SECONDS = 2
const CONNECTIONS = 32
const SECRET = 'signing-secret'
const TOKEN = 'xoxb-bench'
/** How many different questions are asked in the usual round; a newsroom asks the same of the day’s story. */
const QUESTIONS = 200
/** More than replies are remembered, about the same few operations: what the day’s stories lead to. */
const OF_THE_DAY = 2_000

/** `/ask` over signed HTTP beside a bare Bolt app that replies a constant, in one run: saturated, and at half of that. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
  const slack = await openApi()
  const children: ChildProcess[] = []
  try {
    const url = `sqlite:${join(folder, 'stet.db')}`
    const questions = await fill(url)
    const start = async (script: string) => {
      const port = await findFreePort()
      const child = fork(join(import.meta.dirname, script), {
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: url,
          STARTER_FACTS: 'none',
          SLACK_BOT_TOKEN: TOKEN,
          SLACK_SIGNING_SECRET: SECRET,
          SLACK_API_URL: slack.url,
          SLACK_PORT: String(port),
        },
      })
      children.push(child)
      const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${script} did not start`)))
      await Promise.race([once(child, 'message'), ended])
      ended.catch(() => undefined)
      return port
    }
    const bare = await start('bare-process.ts')
    const stet = await start('stet-process.ts')
    return await compare({ bare, stet, questions })
  } finally {
    for (const child of children) child.kill()
    slack.close()
    rmSync(folder, { recursive: true })
  }
}

interface Compared {
  readonly bare: number
  readonly stet: number
  readonly questions: readonly string[]
}

async function compare({ bare, stet, questions }: Compared): Promise<readonly BenchRow[]> {
  const few = questions.slice(0, QUESTIONS)
  const press = (port: number, asked: readonly string[], rate?: number) =>
    load({
      port,
      request: createRequests(port, asked),
      // What only an answer that rests on a stored figure has.
      expected: port === bare ? '2,517' : 'Copy line',
      connections: CONNECTIONS,
      seconds: SECONDS,
      ...(rate === undefined ? {} : { rate }),
    })
  // Until the compiler of the runtime has settled on both.
  for (let round = 0; round < 2; round++) {
    await press(bare, few)
    await press(stet, few)
  }
  const rounds: { bare: LoadResult; usual: LoadResult }[] = []
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ bare: await press(bare, few), usual: await press(stet, few) })
  const bareRate = median(rounds.map((round) => rateOf(round.bare)))
  const usualRate = median(rounds.map((round) => rateOf(round.usual)))
  const half = Math.min(bareRate, usualRate) / 2
  const calm: { bare: number; stet: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const atHalf = { bare: await press(bare, few, half), stet: await press(stet, few, half) }
    calm.push({ bare: quantile(atHalf.bare.latencies, 0.99), stet: quantile(atHalf.stet.latencies, 0.99) })
  }
  // Last, because they fill what is remembered with questions that nobody asks twice.
  const ofTheDay = questions.slice(0, OF_THE_DAY)
  await press(stet, ofTheDay)
  const varied = await press(stet, ofTheDay)
  const distinct = await press(stet, questions)
  const distinctRate = rateOf(distinct)
  const bareP99 = median(calm.map((round) => round.bare))
  const stetP99 = median(calm.map((round) => round.stet))
  const failed = rounds.reduce(
    (sum, { bare, usual }) => sum + bare.failed + usual.failed,
    varied.failed + distinct.failed,
  )
  return [
    { name: 'bare Bolt, /ask with a constant', value: bareRate, unit: '1/s' },
    { name: `/ask, ${QUESTIONS} questions over and over`, value: usualRate, unit: '1/s' },
    {
      name: '/ask, of bare Bolt (median of rounds)',
      value: median(rounds.map((round) => rateOf(round.usual) / rateOf(round.bare))),
      unit: 'x',
      target: '>= 0.7',
    },
    {
      name: `/ask, ${OF_THE_DAY.toLocaleString('en')} questions about 200 operations`,
      value: rateOf(varied),
      unit: '1/s',
    },
    { name: '/ask, every question different', value: distinctRate, unit: '1/s' },
    { name: '/ask, every question different, of bare Bolt', value: distinctRate / bareRate, unit: 'x' },
    { name: `bare Bolt at ${Math.round(half)} a second, p99`, value: bareP99, unit: 'ms' },
    { name: `/ask at ${Math.round(half)} a second, p99`, value: stetP99, unit: 'ms' },
    {
      name: '/ask, p99 of bare Bolt (median of rounds)',
      value: median(calm.map((round) => round.stet / round.bare)),
      unit: 'x',
      target: '<= 3',
    },
    { name: 'requests that failed', value: failed, unit: '', target: '0' },
  ]
}

async function fill(url: string): Promise<readonly string[]> {
  const ledger = await openLedger(url)
  const vocabulary = inventVocabulary(FACTS / FACTS_AN_OPERATION, METRICS)
  const changes = [
    ...vocabulary.operations.map((record) => ({ kind: 'operation' as const, record })),
    ...vocabulary.metrics.map((record) => ({ kind: 'metric' as const, record })),
    ...vocabulary.subsets.map((record) => ({ kind: 'subset' as const, record })),
  ]
  await ledger.commit(
    changes.map((change) => ({ ...change, expected: 0, action: 'import', by: 'bench', why: 'bench' })),
  )
  const facts = await fillLedger(ledger, vocabulary, FACTS_AN_OPERATION)
  await ledger.close()
  const labels = new Map(vocabulary.metrics.map((metric) => [metric.id, metric.labels.en.other]))
  const whole = facts.filter(({ place }) => place === null)
  return whole.map(({ metric, name }) => `How many ${labels.get(metric) ?? ''} were there in ${name}?`)
}

let sequence = 0

/** Requests as Slack sends and signs them, each with a trigger of its own. */
function createRequests(port: number, questions: readonly string[]): (index: number) => Buffer {
  return () => {
    const number = ++sequence
    const body = new URLSearchParams({
      token: 'x',
      team_id: 'T000000001',
      team_domain: 'acme',
      channel_id: 'C000000001',
      channel_name: 'desk',
      user_id: `U${number % 50}`,
      user_name: 'alice',
      command: '/ask',
      text: questions[(number * 7919) % questions.length] ?? '',
      api_app_id: 'A000000001',
      is_enterprise_install: 'false',
      response_url: 'https://hooks.slack.com/commands/T/1/x',
      trigger_id: `${number}.${port}`,
    }).toString()
    const time = Math.floor(Date.now() / 1000)
    const signature = createHmac('sha256', SECRET).update(`v0:${time}:${body}`).digest('hex')
    const head = [
      'POST /slack/events HTTP/1.1',
      'host: 127.0.0.1',
      'content-type: application/x-www-form-urlencoded',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-slack-request-timestamp: ${time}`,
      `x-slack-signature: v0=${signature}`,
    ]
    return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
}

/** As much of Slack's Web API as an app asks before its first request. */
async function openApi(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T000000001' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/api/`, close: () => server.close() }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function rateOf({ latencies, seconds }: LoadResult): number {
  return latencies.length / seconds
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
