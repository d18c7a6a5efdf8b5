import type { WebClient } from '@slack/web-api'
import type { MessageEdit, Post, PostAddress, Posted, Posting } from '../../chat/chat-adapter.ts'
import type { Kept } from '../../chat/kept.ts'
import { packActions } from './button-value.ts'
import { findPosted } from './find-posted.ts'
import { errorCodeOf, toPostFailure } from './post-failure.ts'
import { postMarked } from './post-marked.ts'
import type { Spot } from './post-marked.ts'
import { renderReply } from './render.ts'
import type { Pictures, SlackMessage } from './render.ts'
import { createPictureUploads, describeFiles } from './upload-pictures.ts'

interface PostingParts {
  /**
   * The client of a workspace, which tries once and waits for nothing: a try that timed out may have got through, so whoever
   * tries again has to look first.
   */
  readonly clientOf: (team: string | null) => Promise<WebClient>
  readonly kept: () => Promise<Kept>
  readonly fetch: typeof fetch
  readonly wait: (milliseconds: number) => Promise<unknown>
}

/** Slack goes on with a file after it has taken it, and knows none for as long. Milliseconds to wait before each further try. */
const FILE_WAITS = [500, 1_000, 2_000, 4_000]

type Worded = Pick<Post, 'blocks' | 'language'>

/** What the bot posts by itself in Slack. Each message carries its key as metadata, by which an earlier try is found. */
export function createPosting({ clientOf, kept, fetch, wait }: PostingParts): Posting {
  const uploads = createPictureUploads({ fetch })

  async function findSpot(to: PostAddress): Promise<Spot> {
    const client = await clientOf(to.team)
    if ('channel' in to) return { client, channel: to.channel, under: to.under ?? null }
    const { channel } = await client.conversations.open({ users: to.person })
    if (channel?.id === undefined) throw new Error('Slack opened no direct conversation')
    return { client, channel: channel.id, under: null }
  }

  async function render({ blocks, language }: Worded, pictures: Pictures): Promise<readonly SlackMessage[]> {
    const shown = describeFiles(blocks, pictures)
    const actions = shown.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    return renderReply({ blocks: shown }, await packActions(actions, { language, kept }), null, pictures).messages
  }

  /** Runs with the pictures in place, again while Slack is not done with them, and at last with words instead of them. */
  async function withPictures<T>(
    client: WebClient,
    worded: Worded,
    run: (messages: readonly SlackMessage[]) => Promise<T>,
  ): Promise<T> {
    const pictures = await uploads.upload(client, worded.blocks)
    const messages = await render(worded, pictures)
    if (pictures.size === 0) return await run(messages)
    for (const pause of FILE_WAITS) {
      try {
        return await run(messages)
      } catch (error) {
        if (errorCodeOf(error) !== 'invalid_blocks') throw error
        await wait(pause)
      }
    }
    return await run(await render(worded, new Map()))
  }

  async function toPosted({ client, channel }: Spot, messages: readonly string[]): Promise<Posted> {
    const [first] = messages
    const link =
      first === undefined
        ? null
        : await client.chat.getPermalink({ channel, message_ts: first }).then(
            ({ permalink }) => permalink ?? null,
            // It stands; where exactly people see for themselves.
            () => null,
          )
    return { messages, channel, link }
  }

  /** Posts the messages that are not there yet, and gives the ids of all. */
  async function postMissing(
    spot: Spot,
    key: string,
    messages: readonly SlackMessage[],
    there: Map<number, string>,
    from = 0,
  ): Promise<readonly string[]> {
    for (const [part, message] of messages.entries()) {
      if (part < from || there.has(part)) continue
      there.set(part, await postMarked(spot, message, { key, part, of: messages.length }))
    }
    return inOrder(there)
  }

  async function post(post: Post): Promise<Posted> {
    const spot = await findSpot(post.to)
    const { client, channel, under } = spot
    const { key, triedAt } = post
    const there = new Map<number, string>()
    if (triedAt !== null) {
      const found = await findPosted(client, { key, channel, under, since: triedAt })
      if (found.isWhole) return await toPosted(spot, inOrder(found.parts))
      for (const [part, ts] of found.parts) there.set(part, ts)
    }
    const messages = await withPictures(client, post, (parts) => postMissing(spot, key, parts, there))
    return await toPosted(spot, messages)
  }

  async function edit(edit: MessageEdit): Promise<Posted> {
    const { key, channel, messages, triedAt } = edit
    const client = await clientOf(edit.team)
    const [first] = messages
    if (first === undefined) throw new Error('there is no message to edit')
    const below: Spot = { client, channel, under: edit.under ?? first }
    const all = await withPictures(client, edit, async (parts) => {
      for (const [index, ts] of messages.entries()) {
        const message = parts[index]
        if (message === undefined) await removeMessage(client, channel, ts)
        else await client.chat.update({ channel, ts, ...toUpdate(message) })
      }
      const more = new Map<number, string>()
      if (parts.length > messages.length && triedAt !== null) {
        const found = await findPosted(client, { key, channel, under: below.under, since: triedAt })
        for (const [part, ts] of found.parts) more.set(part, ts)
      }
      const added = await postMissing(below, key, parts, more, messages.length)
      return [...messages.slice(0, parts.length), ...added]
    })
    return await toPosted(below, all)
  }

  return {
    post: (given) => explain(given.language, () => post(given)),
    edit: (given) => explain(given.language, () => edit(given)),
    find: ({ key, to, since }) =>
      explain('en', async () => {
        const spot = await findSpot(to)
        const { parts } = await findPosted(spot.client, { key, channel: spot.channel, under: spot.under, since })
        return parts.size === 0 ? null : await toPosted(spot, inOrder(parts))
      }),
  }
}

async function explain<T>(language: Post['language'], run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw toPostFailure(error, language)
  }
}

/** Buttons that the text has no more are taken away, too: an update without blocks keeps the old ones. */
function toUpdate({ text, blocks }: SlackMessage) {
  return { text, blocks: [...blocks] }
}

/** A part that is not needed any more; it may have gone by an earlier try. */
async function removeMessage(client: WebClient, channel: string, ts: string): Promise<void> {
  await client.chat.delete({ channel, ts }).catch((error: unknown) => {
    if (errorCodeOf(error) !== 'message_not_found') throw error
  })
}

function inOrder(parts: ReadonlyMap<number, string>): readonly string[] {
  return [...parts].toSorted(([a], [b]) => a - b).map(([, ts]) => ts)
}
