import type { Client } from 'discord.js'
import type { Block, Inline } from '../../chat/reply.ts'
import type { Config } from '../../config.ts'

/** Blocks with the names of people and roles in the place of the ids that the configuration has for them. */
export type NamePeople = (blocks: readonly Block[]) => Promise<readonly Block[]>

const SNOWFLAKE = /^\d{15,20}$/

export function createNamePeople(client: Client, config: Config): NamePeople {
  const ids = [...config.STET_CURATORS, ...config.STET_APPROVERS, ...config.STET_ADMINS].filter((id) =>
    SNOWFLAKE.test(id),
  )

  async function nameOf(id: string): Promise<string> {
    const role = client.guilds.cache.map(({ roles }) => roles.cache.get(id)).find((found) => found !== undefined)
    if (role !== undefined) return `@${role.name}`
    const user = await client.users.fetch(id).catch(() => null)
    return user === null ? id : `@${user.displayName}`
  }

  return async (blocks) => {
    const said = blocks.flatMap((block) => (isSaid(block) ? block.content.map(({ text }) => text) : [])).join('\n')
    const named = ids.filter((id) => said.includes(id))
    if (named.length === 0) return blocks
    const names = new Map(await Promise.all(named.map(async (id) => [id, await nameOf(id)] as const)))
    const rename = (text: string) => text.replaceAll(/\d{15,20}/g, (id) => names.get(id) ?? id)
    const renameAll = (content: readonly Inline[]) =>
      content.map((part) => ('url' in part ? part : { ...part, text: rename(part.text) }))
    return blocks.map((block) => (isSaid(block) ? { ...block, content: renameAll(block.content) } : block))
  }
}

/** What the bot says itself; lists and tables are of what is stored. */
function isSaid(block: Block): block is Extract<Block, { type: 'paragraph' | 'note' }> {
  return block.type === 'paragraph' || block.type === 'note'
}
