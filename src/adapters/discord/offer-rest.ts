import type { Action, Block, Reply } from '../../chat/reply.ts'
import type { Command } from '../../command.ts'
import { discordWordsOf } from './discord-words.ts'
import { listFields } from './form-fields.ts'

/** An action that opens the second page of a form. */
export interface RestAction extends Action {
  readonly isRest?: boolean
}

/**
 * Where a reply leads back into its command's form and the form has more than fits, a second button opens the rest. What a
 * refusal is about is on the page that the first button opens.
 */
export function offerRest(
  reply: Pick<Reply, 'blocks' | 'data' | 'language'>,
  command: Command | undefined,
): readonly Block[] {
  if (command === undefined) return reply.blocks
  const field = reply.data['field']
  return reply.blocks.map((block) => {
    if (block.type !== 'actions') return block
    const actions = block.actions.flatMap((action): readonly RestAction[] => {
      const rest =
        action.asForm === true && action.command === command.name ? listFields(command, action.input, 'rest') : []
      if (rest.length === 0) return [action]
      const isAboutRest = rest.some(({ option }) => option.name === field)
      const more = { ...action, label: discordWordsOf(reply.language).moreFields }
      return isAboutRest ? [{ ...action, isRest: true }, more] : [action, { ...more, isRest: true }]
    })
    return { ...block, actions }
  })
}
