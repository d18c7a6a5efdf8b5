import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Whether the platform did what it was asked before the line was cut. */
export type Cut = 'before' | 'after'

/** The line between the bot and a platform. It can be cut at a certain write, as when a process dies in the middle of it. */
export interface CuttingProxy {
  /** What stands before the path of a request. */
  readonly origin: string
  close(): Promise<void>
}

/** Writes that count, over all lines of one newsroom. */
export interface WriteCount {
  /** Called at each write, before it is passed on; says when to cut. */
  atWrite(): Cut | null
  /** Ends the bot; the write hangs until it is dead. */
  cut(): Promise<void>
}

export async function openCuttingProxy(upstream: string, writes: WriteCount): Promise<CuttingProxy> {
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Null also where the platform was closed, at the end of a test.
    const given = await serve(request).catch(() => null)
    if (given === null) request.socket.destroy()
    else response.writeHead(given.status, given.headers).end(given.body)
  }

  async function serve(request: IncomingMessage) {
    const body = Buffer.concat((await request.toArray()) as Buffer[])
    const cut = isWrite(request) ? writes.atWrite() : null
    if (cut === 'before') {
      await writes.cut()
      return null
    }
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers
    delete headers['transfer-encoding']
    const answer = await fetch(upstream + (request.url ?? ''), {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body.byteLength === 0 ? {} : { body: new Uint8Array(body) }),
    })
    const given = Buffer.from(await answer.arrayBuffer())
    if (cut === 'after') {
      await writes.cut()
      return null
    }
    const kept = [...answer.headers].filter(
      ([name]) => !/^(?:content-(?:length|encoding)|transfer-encoding|connection)$/.test(name),
    )
    return { status: answer.status, headers: Object.fromEntries(kept), body: answer.status === 204 ? undefined : given }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What people see: messages and their changes. Opening a direct conversation says nothing. */
function isWrite({ method = '', url = '' }: IncomingMessage): boolean {
  if (/\/chat\.(?:postMessage|update)$/.test(url)) return true
  return /\/channels\/\d+\/messages(?:\/\d+)?$/.test(url) && (method === 'POST' || method === 'PATCH')
}
