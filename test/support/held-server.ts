import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that takes requests and keeps them waiting until it is told to let go: a model that takes its time. */
export interface HeldServer {
  readonly url: string
  /** Resolves when a request is waiting. */
  waitForRequest(): Promise<void>
  /** How many requests have come. */
  count(): number
  /** Answers all that wait, and all that come after, with a failure. */
  release(): void
  close(): void
}

export async function openHeldServer(): Promise<HeldServer> {
  const held: ServerResponse[] = []
  let arrived = Promise.withResolvers<void>()
  let count = 0
  let isReleased = false
  const fail = (response: ServerResponse) =>
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
  const server = createServer((request, response) => {
    request.resume()
    count++
    if (isReleased) return fail(response)
    held.push(response)
    return arrived.resolve()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    waitForRequest: () => arrived.promise,
    count: () => count,
    release() {
      isReleased = true
      for (const response of held.splice(0)) fail(response)
      arrived = Promise.withResolvers<void>()
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
