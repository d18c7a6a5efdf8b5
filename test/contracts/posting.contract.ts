import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PostFailure } from '../../src/chat/chat-adapter.ts'
import type { Post, PostAddress, Posting } from '../../src/chat/chat-adapter.ts'
import { plain } from '../../src/chat/inline.ts'
import type { Block } from '../../src/chat/reply.ts'

/** A message as people see it. */
export interface SeenMessage {
  readonly id: string
  readonly text: string
}

/** Something to post with, and what stands at its other end. */
export interface PostingUnderTest {
  readonly posting: Posting
  readonly team: string
  readonly person: string
  /** A channel in which nothing was said yet. */
  openChannel(): Promise<string>
  /** What stands in a channel and under the messages in it, in the order of posting. */
  read(channel: string): Promise<readonly SeenMessage[]>
  /** The next message gets through, and the line is cut before anybody hears of it. */
  cutNext(channel: string): void
  /** The platform does not take the next message, nor its client's own further tries. */
  refuseNext(channel: string, how: 'busy' | 'down' | 'closed'): void
  close(): Promise<void>
}

const say = (text: string): Block => ({ type: 'paragraph', content: [plain(text)] })
/** Several messages on every platform, and few enough to be posted as messages. */
const SENTENCES = 400
const LONG = say(
  Array.from({ length: SENTENCES }, (_, index) => `Sentence ${index} counts ${index * 37} arrests.`).join(' '),
)
const CHART: Block = {
  type: 'file',
  name: 'chart.png',
  mediaType: 'image/png',
  content: Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
  alt: 'Arrests: 2,517 before, 2,600 now',
}

/** Every promise of the Posting port, one test each, on the platform that `open` opens. */
export function testPosting(name: string, open: () => Promise<PostingUnderTest>): void {
  describe(`Posting: ${name}`, () => {
    let chat: PostingUnderTest
    let channel: string
    beforeAll(async () => {
      chat = await open()
    })
    beforeEach(async () => {
      channel = await chat.openChannel()
    })
    afterAll(() => chat.close())

    const toPost = (more: Partial<Post> = {}): Post => ({
      key: `digest:${channel}`,
      to: { team: chat.team, channel },
      blocks: [say('Two figures changed.')],
      language: 'en',
      triedAt: null,
      ...more,
    })
    const toEdit = (messages: readonly string[], blocks: readonly Block[], triedAt: Date | null = null) => ({
      key: `edit:${channel}`,
      team: chat.team,
      channel,
      under: null,
      messages,
      blocks,
      language: 'en' as const,
      triedAt,
    })
    const fail = async (work: Promise<unknown>): Promise<PostFailure> => {
      const error: unknown = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (error instanceof PostFailure) return error
      throw new Error(`it did not fail as posts fail: ${String(error)}`)
    }
    const standing = async () => (await chat.read(channel)).map(({ id }) => id)

    it('posts into a channel, and gives the ids, the channel and a link', async () => {
      const posted = await chat.posting.post(toPost())
      expect(posted).toMatchObject({ channel, link: expect.stringMatching(/^https?:\/\//) })
      expect(await chat.read(channel)).toEqual([
        { id: posted.messages[0], text: expect.stringContaining('Two figures changed.') },
      ])
    })

    it('posts under a message, and to one person', async () => {
      const { messages } = await chat.posting.post(toPost())
      const under: PostAddress = { team: chat.team, channel, under: messages[0] ?? '' }
      const below = await chat.posting.post(toPost({ key: 'under', to: under, blocks: [say('Below it.')] }))
      expect(await standing()).toEqual([...messages, ...below.messages])
      const direct = await chat.posting.post(toPost({ key: 'direct', to: { team: chat.team, person: chat.person } }))
      expect((await chat.read(direct.channel)).map(({ id }) => id)).toEqual(direct.messages)
    })

    it('appears once where an earlier try got through and nobody heard of it', async () => {
      const triedAt = new Date()
      chat.cutNext(channel)
      expect(await fail(chat.posting.post(toPost()))).toMatchObject({ isFinal: false })
      const { messages } = await chat.posting.post(toPost({ triedAt }))
      expect(await standing()).toEqual(messages)
      expect(messages).toHaveLength(1)
    })

    it('appears where no earlier try got through', async () => {
      const triedAt = new Date()
      chat.refuseNext(channel, 'down')
      expect(await fail(chat.posting.post(toPost()))).toMatchObject({ isFinal: false })
      const { messages } = await chat.posting.post(toPost({ triedAt }))
      expect(await standing()).toEqual(messages)
      expect(messages).toHaveLength(1)
    })

    it('goes on with a long post where an earlier try stopped, and loses nothing', async () => {
      const triedAt = new Date()
      chat.cutNext(channel)
      await fail(chat.posting.post(toPost({ blocks: [LONG] })))
      const { messages } = await chat.posting.post(toPost({ blocks: [LONG], triedAt }))
      expect(messages.length).toBeGreaterThan(1)
      expect(await standing()).toEqual(messages)
      const words = (await chat.read(channel)).map(({ text }) => text).join(' ')
      const found = [...words.matchAll(/Sentence (\d+) counts/g)].map(([, index]) => Number(index))
      expect(found).toEqual(Array.from({ length: SENTENCES }, (_, index) => index))
    })

    it('shows a picture in the message that it belongs to', async () => {
      const { messages } = await chat.posting.post(toPost({ blocks: [say('Arrests'), CHART, say('Sources')] }))
      expect(messages).toHaveLength(1)
      expect((await chat.read(channel)).map(({ id }) => id)).toEqual(messages)
    })

    it('finds what was posted under a key, and nothing under another', async () => {
      const since = new Date()
      const posted = await chat.posting.post(toPost())
      const { to, key } = toPost()
      expect(await chat.posting.find({ key, to, since })).toEqual(posted)
      expect(await chat.posting.find({ key: 'another', to, since })).toBeNull()
    })

    it('edits what a message says, and the same edit again changes nothing more', async () => {
      const triedAt = new Date()
      const { messages } = await chat.posting.post(toPost())
      const edit = [say('One figure was corrected.')]
      expect(await chat.posting.edit(toEdit(messages, edit))).toMatchObject({ messages })
      expect(await chat.posting.edit(toEdit(messages, edit, triedAt))).toMatchObject({ messages })
      expect(await chat.read(channel)).toEqual([
        { id: messages[0], text: expect.stringContaining('One figure was corrected.') },
      ])
    })

    it('puts under a message what does not fit into it, once, and takes away what is left over', async () => {
      const triedAt = new Date()
      const { messages } = await chat.posting.post(toPost())
      const longer = await chat.posting.edit(toEdit(messages, [LONG]))
      expect(longer.messages.length).toBeGreaterThan(1)
      expect(await chat.posting.edit(toEdit(messages, [LONG], triedAt))).toMatchObject({ messages: longer.messages })
      expect(await standing()).toEqual(longer.messages)
      await chat.posting.edit({ ...toEdit(longer.messages, [say('Short again.')]), key: 'shorter' })
      expect(await chat.read(channel)).toEqual([{ id: messages[0], text: expect.stringContaining('Short again.') }])
    })

    it('says in a sentence why a channel is closed for good, and what is only for now', async () => {
      chat.refuseNext(channel, 'closed')
      const closed = await fail(chat.posting.post(toPost()))
      expect(closed).toMatchObject({ isFinal: true, message: expect.stringMatching(/^\p{Lu}.*[.:].*\.$/u) })
      chat.refuseNext(channel, 'busy')
      const busy = await fail(chat.posting.post(toPost()))
      expect(busy.isFinal).toBe(false)
      expect(busy.retryAfter).toBeGreaterThanOrEqual(25_000)
      expect(await standing()).toEqual([])
    })
  })
}
