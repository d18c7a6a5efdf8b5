import { request as requestHttp } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIPv6 } from 'node:net'

/** What came back from one address, before any redirect is followed. */
export interface PageResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: AsyncIterable<Uint8Array>
  /** Gives the connection up; the body ends. */
  close(): void
}

/** Asks one address for a page. The name of the URL is for the certificate and the Host header only: it is not looked up again. */
export type FetchPage = (url: URL, address: string, signal: AbortSignal) => Promise<PageResponse>

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
  'accept-encoding': 'identity',
  'user-agent': 'Stet/0.1 (newsroom fact check)',
}

/** Connects to the address that was checked, so that a name that answers differently a moment later leads nowhere else. */
export const fetchPage: FetchPage = (url, address, signal) =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const family = isIPv6(address) ? 6 : 4
    const outgoing = request(url, {
      headers: HEADERS,
      signal,
      agent: false,
      lookup: (_name, options, callback) => {
        if (options.all === true) callback(null, [{ address, family }])
        else callback(null, address, family)
      },
    })
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: response,
        close: () => response.destroy(),
      })
    })
    outgoing.end()
  })
