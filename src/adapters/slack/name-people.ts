import type { Block, Inline, Reply } from '../../chat/reply.ts'
import type { Config } from '../../config.ts'

/** A reply with the names of people and user groups in the place of the ids that the configuration has for them. */
export type NamePeople = (reply: Reply, nameOf: (id: string) => Promise<string>) => Promise<Reply>

/** Of a person or a user group: https://docs.slack.dev/reference/objects */
const ID = /\b[SUW][A-Z0-9]{5,}\b/g

export function createNamePeople(config: Config): NamePeople {
  const ids = [...config.STET_CURATORS, ...config.STET_APPROVERS, ...config.STET_ADMINS].filter((id) =>
    new RegExp(`^${ID.source}$`).test(id),
  )

  return async (reply, nameOf) => {
    if (ids.length === 0) return reply
    const said = reply.blocks
      .flatMap((block) => (isSaid(block) ? block.content.map(({ text }) => text) : []))
      .join('\n')
    const named = ids.filter((id) => said.includes(id))
    // The same reply, where there is nothing to name: what is given again is known by it.
    if (named.length === 0) return reply
    const names = new Map(await Promise.all(named.map(async (id) => [id, await nameOf(id)] as const)))
    const rename = (text: string) => text.replaceAll(ID, (id) => names.get(id) ?? id)
    const renameAll = (content: readonly Inline[]) =>
      content.map((part) => ('url' in part ? part : { ...part, text: rename(part.text) }))
    const blocks = reply.blocks.map((block) =>
      isSaid(block) ? { ...block, content: renameAll(block.content) } : block,
    )
    return { ...reply, blocks }
  }
}

/** What the bot says itself; lists and tables are of what is stored. */
function isSaid(block: Block): block is Extract<Block, { type: 'paragraph' | 'note' }> {
  return block.type === 'paragraph' || block.type === 'note'
}
