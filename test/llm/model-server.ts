import { once } from 'node:events'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a call to the server asks: the rules, and the material in its slots. */
export interface ServedCall {
  readonly path: string
  readonly model: string
  readonly instructions: string
  readonly material: string
  readonly schema: unknown
}

/** How the server answers one call. */
export type ServedAnswer =
  | { readonly text: string }
  | { readonly refusal: string }
  | { readonly cutOff: string; readonly reason?: string }
  | { readonly status: number; readonly code?: string }
  | { readonly raw: string; readonly type: string }
  | { readonly hangs: true }
  | { readonly drops: true }

export interface ModelServer {
  readonly url: string
  readonly calls: readonly ServedCall[]
  close(): Promise<void>
}

interface Body {
  readonly model: string
  readonly input: readonly { readonly content: string }[]
  readonly text: { readonly format: { readonly schema: unknown } }
}

/** A server on the loopback that speaks as much of OpenAI's Responses API as a test needs. */
export async function startModelServer(answer: (call: ServedCall) => ServedAnswer): Promise<ModelServer> {
  const calls: ServedCall[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const call = readCall(request.url ?? '', JSON.parse(Buffer.concat(chunks).toString()) as Body)
      calls.push(call)
      send(response, answer(call))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function readCall(path: string, body: Body): ServedCall {
  const [instructions, material] = body.input
  return {
    path,
    model: body.model,
    instructions: instructions?.content ?? '',
    material: material?.content ?? '',
    schema: body.text.format.schema,
  }
}

function send(response: ServerResponse, answer: ServedAnswer): void {
  if ('hangs' in answer) return
  if ('drops' in answer) {
    response.socket?.destroy()
    return
  }
  if ('raw' in answer) {
    response.writeHead(200, { 'content-type': answer.type })
    response.end(answer.raw)
    return
  }
  if ('status' in answer) {
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { message: 'x', type: answer.code ?? 'error', code: answer.code ?? null } }))
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(toResponse(answer)))
}

function toResponse(answer: { text: string } | { refusal: string } | { cutOff: string; reason?: string }): object {
  const content =
    'refusal' in answer
      ? { type: 'refusal', refusal: answer.refusal }
      : { type: 'output_text', text: 'text' in answer ? answer.text : answer.cutOff, annotations: [] }
  const isCut = 'cutOff' in answer
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    status: isCut ? 'incomplete' : 'completed',
    model: 'm',
    error: null,
    incomplete_details: isCut ? { reason: answer.reason ?? 'max_output_tokens' } : null,
    output: [{ type: 'message', id: 'msg_1', status: 'completed', role: 'assistant', content: [content] }],
    usage: {
      input_tokens: 40,
      output_tokens: 2,
      total_tokens: 42,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens_details: { reasoning_tokens: 0 },
    },
  }
}
