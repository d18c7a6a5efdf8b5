import type { Kept } from '../../chat/kept.ts'
import { offerFeedback, offerFollowUps } from '../../chat/offer-follow-ups.ts'
import { offerShare } from '../../chat/offer-share.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import type { Language } from '../../language.ts'
import type { Turn } from './answering.ts'
import { packActions } from './button-value.ts'
import type { SlackFile } from './files.ts'
import { isDirect } from './place.ts'
import type { Place } from './place.ts'
import { renderReply } from './render.ts'
import type { Rendered } from './render.ts'

/** What a reply looks like, and the blocks it was made from. */
export interface Shown {
  readonly blocks: readonly Block[]
  readonly rendered: Rendered
}

/** Renders replies with what may be done next: follow-ups, sharing, judgements. */
export interface Presenter {
  present(reply: Reply, turn: Turn, files?: readonly SlackFile[]): Promise<Shown>
  /** The same for a reply that may be given again to the same question: it is not rendered again. */
  presentAgain(reply: Reply, turn: Turn): Promise<Shown>
  /** Blocks as they are. */
  presentPlainly(blocks: readonly Block[], language: Language): Promise<Shown>
}

export function createPresenter(kept: () => Promise<Kept>): Presenter {
  const known = new WeakMap<Reply, Shown>()

  async function present(reply: Reply, turn: Turn, files: readonly SlackFile[] = []): Promise<Shown> {
    const followed = offerFollowUps(reply, turn)
    const share = offerShare(reply, { ...turn, isPrivate: hasOthers(turn.place) })
    const blocks =
      share === null ? followed.blocks : [...followed.blocks, { type: 'actions' as const, actions: [share] }]
    const feedback = offerFeedback(reply, turn)
    const judged = feedback === null ? [] : [feedback.good, feedback.bad]
    const { language } = reply
    const values = await packActions([...listActions(blocks), ...judged], { files, language, kept })
    return { blocks, rendered: renderReply({ blocks }, values, feedback) }
  }

  return {
    present,
    async presentAgain(reply, turn) {
      // In a direct conversation there is nobody to share with, so it looks otherwise there.
      if (turn.command !== 'ask' || isDirect(turn.place.channel)) return await present(reply, turn)
      const before = known.get(reply)
      if (before !== undefined) return before
      const made = await present(reply, turn)
      known.set(reply, made)
      return made
    },
    async presentPlainly(blocks, language) {
      return { blocks, rendered: renderReply({ blocks }, await packActions(listActions(blocks), { language, kept })) }
    },
  }
}

function listActions(blocks: readonly Block[]): readonly Action[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
}

/** Whether what only one person sees could be shown to more. */
function hasOthers({ isPrivate, channel }: Place): boolean {
  return isPrivate && channel !== null && !isDirect(channel)
}
