import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSchemaFaults } from './json-schema.ts'

const FILE = join(import.meta.dirname, '../../../shared/platforms/discord/discord-openapi.json')

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** One exchange over REST, as Discord's own description of it judges it. */
export interface Exchange {
  readonly method: string
  /** Below /api/v10. */
  readonly path: string
  readonly body: unknown
  readonly status: number
  readonly reply: unknown
}

/** Judges exchanges by Discord's OpenAPI file. Null where the file is not there: the limits are still checked then. */
export function readDiscordOpenApi(): ((exchange: Exchange) => readonly string[]) | null {
  if (!existsSync(FILE)) return null
  const api = JSON.parse(readFileSync(FILE, 'utf8')) as OpenApi
  const routes = Object.entries(api.paths).map(([path, operations]) => ({
    operations,
    pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    holes: path.split('{').length,
  }))
  return ({ method, path, body, status, reply }) => {
    const [route] = routes
      .filter(({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()] !== undefined)
      .toSorted((a, b) => a.holes - b.holes)
    const operation = route?.operations[method.toLowerCase()]
    if (operation === undefined) return [`${method} ${path}: Discord has no such request`]
    const asked = operation.requestBody?.content?.['application/json']?.schema
    const answered = operation.responses[String(status)]?.content?.['application/json']?.schema
    return [
      ...(asked === undefined || status >= 300 ? [] : findSchemaFaults(body, asked, api, `${method} ${path} request`)),
      ...(answered === undefined ? [] : findSchemaFaults(reply, answered, api, `${method} ${path} reply`)),
    ]
  }
}
