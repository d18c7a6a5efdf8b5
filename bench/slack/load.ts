import { createConnection } from 'node:net'
import type { Socket } from 'node:net'

/** What came of a load: how many were answered in how many seconds, and how long each took, in milliseconds. */
export interface LoadResult {
  readonly seconds: number
  readonly latencies: readonly number[]
  /** Answers that were not 200, or had not what they should. */
  readonly failed: number
}

interface LoadOptions {
  readonly port: number
  /** One whole HTTP request. */
  readonly request: (index: number) => Buffer
  /** What every answer must contain. */
  readonly expected: string
  readonly connections: number
  readonly seconds: number
  /** Requests a second, sent on a fixed beat whatever the answers do; without it each connection sends when it is free. */
  readonly rate?: number
}

/**
 * Loads an HTTP server over plain sockets: the client must cost little, or it is what is measured. With a rate, latency counts
 * from when a request was due, so that a server that falls behind cannot hide it.
 */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const lines = await Promise.all(Array.from({ length: options.connections }, () => openLine(options.port)))
  const latencies: number[] = []
  let failed = 0
  let sent = 0
  const started = performance.now()
  const end = started + options.seconds * 1000
  const interval = options.rate === undefined ? 0 : 1000 / options.rate
  const run = async (line: Line) => {
    for (;;) {
      const index = sent
      const due = options.rate === undefined ? performance.now() : started + index * interval
      if (due >= end) return
      sent++
      await until(due)
      const answer = await line.ask(options.request(index))
      latencies.push(performance.now() - due)
      if (!answer.startsWith('HTTP/1.1 200') || !answer.includes(options.expected)) failed++
    }
  }
  await Promise.all(lines.map(run))
  const seconds = (performance.now() - started) / 1000
  for (const line of lines) line.close()
  return { seconds, latencies, failed }
}

async function until(due: number): Promise<void> {
  while (performance.now() < due) {
    const left = due - performance.now()
    await new Promise<void>((resolve) => (left > 2 ? setTimeout(resolve, left - 1) : setImmediate(resolve)))
  }
}

interface Line {
  ask(request: Buffer): Promise<string>
  close(): void
}

async function openLine(port: number): Promise<Line> {
  const socket: Socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let waiting: ((answer: string) => void) | null = null
  // Bytes as characters, so that lengths count.
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk
    if (!isWhole(received)) return
    const answer = received
    received = ''
    waiting?.(answer)
  })
  return {
    ask: (request) =>
      new Promise((resolve) => {
        waiting = resolve
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /content-length: (\d+)/i.exec(text)?.[1]
  return length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= head + 4 + Number(length)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
