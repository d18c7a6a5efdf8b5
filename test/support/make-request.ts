import type { Request } from '../../src/chat/request.ts'

/** A request as an adapter makes it, from a reader on the terminal unless said otherwise. */
export function makeRequest(command: string, input: Request['input'], change: Partial<Request> = {}): Request {
  return {
    id: 'event-1',
    platform: 'terminal',
    team: null,
    channel: null,
    isPublicChannel: false,
    thread: 'thread-1',
    person: { id: 'U1', name: 'Rana', groups: [], locale: null },
    command,
    input,
    attachments: [],
    language: null,
    ...change,
  }
}
