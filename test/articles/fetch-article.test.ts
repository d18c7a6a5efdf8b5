import { once } from 'node:events'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/articles/check-address.ts'
import { fetchArticle } from '../../src/articles/fetch-article.ts'
import type { FetchOptions } from '../../src/articles/fetch-article.ts'
import type { FetchPage } from '../../src/articles/fetch-page.ts'

const story =
  'Harbour police freed 41 workers on Saturday in raids on three warehouses, the prosecutor said. Officers arrested seven people.'
const page = `<html><head><title>Raid</title></head><body><nav>Home</nav><article><h1>Police free 41</h1><p>${story}</p></article></body></html>`
const closers: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A server on the loopback, which stands for one on the internet: names resolve to it, and its address is allowed. */
async function serve(listener: RequestListener): Promise<{ readonly origin: string; readonly options: FetchOptions }> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://news.example:${port}`,
    options: {
      allowHttp: true,
      resolve: () => Promise.resolve(['127.0.0.1']),
      isAllowed: (address) => address === '127.0.0.1',
    },
  }
}

/** Fails the test if anything is connected to. */
const noConnection: FetchPage = (_, address) => Promise.reject(new Error(`connected to ${address}`))

describe('fetching an article', () => {
  it('reads the article of a page, and says where it was', async () => {
    const { origin, options } = await serve((request, response) => {
      expect(request.headers.host).toMatch(/^news\.example:/)
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    })
    expect(await fetchArticle(`${origin}/raid`, options)).toEqual({
      title: 'Police free 41',
      text: `# Police free 41\n\n${story}`,
      url: `${origin}/raid`,
    })
  })

  it('reads old encodings as the page declares them', async () => {
    const { origin, options } = await serve((_, response) => {
      response.setHeader('content-type', 'text/plain; charset=windows-1256').end(Buffer.from([0xd4, 0xd1, 0xd8, 0xc9]))
    })
    expect((await fetchArticle(origin, options)).text).toBe('شرطة')
  })

  it.each([
    'http://news.example/raid',
    'ftp://news.example/raid',
    'file:///etc/passwd',
    'data:text/html,<p>x</p>',
    'https://user:secret@news.example/',
    'not an address',
  ])('refuses %s before it looks anything up', async (url) => {
    const resolve = () => Promise.reject(new Error('looked up'))
    await expect(fetchArticle(url, { fetch: noConnection, resolve })).rejects.toMatchObject({
      name: 'UserError',
      code: 'bad_input',
    })
  })

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.8/',
    'https://172.20.1.1/',
    'https://192.168.0.10/',
    'https://100.64.3.2/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[2002:7f00:1::]/',
  ])('refuses %s without connecting', async (url) => {
    await expect(fetchArticle(url, { fetch: noConnection })).rejects.toMatchObject({
      code: 'bad_input',
      message: 'This address is not on the public internet, and is not fetched.',
    })
  })

  it.each([[['10.1.2.3']], [['93.184.216.34', '127.0.0.1']], [['::ffff:192.168.1.1']], [[]]])(
    'refuses a name that leads to %j',
    async (addresses) => {
      await expect(
        fetchArticle('https://news.example/', { fetch: noConnection, resolve: () => Promise.resolve(addresses) }),
      ).rejects.toMatchObject({ code: 'bad_input' })
    },
  )

  it('checks where a redirect leads as it checked the first address', async () => {
    const asked: string[] = []
    const fetch: FetchPage = (url, address) => {
      asked.push(`${url.hostname} ${address}`)
      const to = {
        'news.example': 'https://inside.example/',
        'other.example': 'http://news.example/',
        'third.example': 'file:///etc/passwd',
      }[url.hostname]!
      return Promise.resolve({
        status: 302,
        headers: { location: to },
        body: (async function* () {})(),
        close: () => undefined,
      })
    }
    const resolve = (name: string) => Promise.resolve([name === 'inside.example' ? '192.168.1.1' : '93.184.216.34'])
    for (const name of ['news', 'other', 'third']) {
      await expect(fetchArticle(`https://${name}.example/`, { fetch, resolve })).rejects.toMatchObject({
        code: 'bad_input',
      })
    }
    expect(asked).toEqual(['news.example 93.184.216.34', 'other.example 93.184.216.34', 'third.example 93.184.216.34'])
  })

  it('connects to the address that was checked, whatever the name says a moment later', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']]
    const connected: string[] = []
    const fetch: FetchPage = (_, address) => {
      connected.push(address)
      return Promise.reject(new Error('enough'))
    }
    const resolve = () => Promise.resolve(answers.shift() ?? [])
    await expect(fetchArticle('https://rebound.example/', { fetch, resolve })).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect(connected).toEqual(['93.184.216.34'])
    expect(answers).toHaveLength(1)
  })

  it('follows a few redirects, and not a circle of them', async () => {
    const { origin, options } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b' }).end()
      else if (request.url === '/b') response.setHeader('content-type', 'text/html').end(page)
      else response.writeHead(302, { location: request.url }).end()
    })
    expect((await fetchArticle(`${origin}/a`, options)).url).toBe(`${origin}/b`)
    await expect(fetchArticle(`${origin}/round`, options)).rejects.toThrow('leads on more than 5 times')
  })

  it('refuses what is no page, too large, or too slow', async () => {
    const { origin, options } = await serve((request, response) => {
      const kind = request.url === '/image' ? 'image/png' : 'text/html'
      if (request.url === '/slow') return
      response.setHeader('content-type', kind)
      if (request.url === '/gone') response.writeHead(404)
      if (request.url === '/endless') {
        response.write('x'.repeat(3_000))
        return
      }
      if (request.url === '/drip') {
        response.write('<p>')
        return
      }
      response.end(request.url === '/empty' ? '<html></html>' : 'x'.repeat(3_000))
    })
    const get = (path: string, more: FetchOptions = {}) => fetchArticle(`${origin}/${path}`, { ...options, ...more })
    await expect(get('image')).rejects.toThrow('a file of kind image/png')
    await expect(get('gone')).rejects.toThrow('answered 404')
    await expect(get('empty')).rejects.toThrow('has no text in it')
    await expect(get('large', { largest: 2_000 })).rejects.toThrow('has at least 3,000 bytes and the limit is 2,000')
    await expect(get('endless', { largest: 2_000 })).rejects.toThrow('the limit is 2,000')
    await expect(get('slow', { timeoutMs: 80 })).rejects.toThrow('did not come within 0.08 seconds')
    await expect(get('drip', { timeoutMs: 80 })).rejects.toThrow('did not come within')
  })

  it('does not wait for a name longer than for a page', async () => {
    await expect(
      fetchArticle('https://news.example/', {
        fetch: noConnection,
        resolve: () => new Promise(() => undefined),
        timeoutMs: 50,
      }),
    ).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('knows the addresses of the public internet', () => {
    expect(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8'].map(isPublicAddress)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(
      [
        '224.0.0.1',
        '255.255.255.255',
        '192.0.2.7',
        '198.18.0.1',
        '240.0.0.1',
        'ff02::1',
        '2001:db8::1',
        'fe80::1%eth0',
        'fec0::1',
        'localhost',
        '',
      ].filter(isPublicAddress),
    ).toEqual([])
  })
})
