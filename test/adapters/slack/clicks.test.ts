import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chatWordsOf } from '../../../src/chat/chat-words.ts'
import { LANGUAGES } from '../../../src/language.ts'
import { DRAFT, QUESTION, buttonOf, listElements, openSlackStage } from '../../support/slack-stage.ts'
import type { Json, SlackStage } from '../../support/slack-stage.ts'
import { readShown } from '../../support/slack-words.ts'

const OTHER_DRAFT = 'Interpol said Operation Liberterra III led to 3,745 arrests.'

describe('what a person meets at the next step in Slack', () => {
  let stage: SlackStage
  beforeAll(async () => {
    stage = await openSlackStage('http')
    stage.slack.groups.set('S0CURATORS', [stage.slack.alice])
  })
  afterAll(() => stage.close())

  const command = async (name: string, text: string, more: Json = {}) =>
    await stage.deliver.command({ command: name, text, response_url: stage.slack.responseUrl(), ...more })
  /** Somebody presses a button of a message that all see. */
  const press = (button: Json, container: Json, more: Json = {}) =>
    stage.click(button, { container: { type: 'message', channel_id: stage.slack.channel, ...container }, ...more })
  const shortcut = (message: Json) =>
    stage.deliver.interact({
      type: 'message_action',
      callback_id: 'stet:check',
      channel: { id: stage.slack.channel, name: 'desk' },
      message: { type: 'message', user: stage.slack.bob, ts: stage.newStamp(), text: 'Two drafts', ...message },
      response_url: stage.slack.responseUrl(),
    })

  it('answers a click in the channel where its message stands there, and in the thread where it stands in one', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention(QUESTION))
    const sources = buttonOf((await stage.posted(/2,517/, since)).body, /Sources/)
    // Slack shows what is private in a thread only to whoever has the thread open.
    const top = stage.slack.calls.length
    await press(sources, { message_ts: '1700000003.000001' })
    expect((await stage.responded(/Global raids/, top)).body['thread_ts']).toBeUndefined()
    const root = stage.slack.calls.length
    await press(sources, { message_ts: '1700000003.000001', thread_ts: '1700000003.000001' })
    expect((await stage.responded(/Global raids/, root)).body['thread_ts']).toBeUndefined()
    const reply = stage.slack.calls.length
    await press(sources, { message_ts: '1700000003.000002', thread_ts: '1700000003.000001' })
    expect((await stage.responded(/Global raids/, reply)).body['thread_ts']).toBe('1700000003.000001')
  })

  it('takes away the button that is settled, and leaves the others of its row', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention('fact show liberterra-iii.arrests'))
    const { body } = await stage.posted(/3,744 arrests/, since)
    const next = stage.slack.calls.length
    await press(
      buttonOf(body, /Still true/),
      { message_ts: '1700000004.000001' },
      {
        message: { ts: '1700000004.000001', text: body['text'], blocks: body['blocks'] },
      },
    )
    const left = await stage.slack.waitFor(
      (call) => call.method === 'respond' && call.body['replace_original'] === true,
      next,
    )
    const labels = listElements(left.body).map(({ text }) => readShown(text))
    expect(labels).toEqual(expect.arrayContaining(['Update', 'Correct', 'Withdraw', 'History']))
    expect(labels).not.toContain('Still true')
  })

  it('shares an answer whole, without the line that led up to its buttons', async () => {
    const { body } = await command('/ask', QUESTION)
    expect(readShown((body as Json)['blocks'])).toMatch(/Related:/)
    const since = stage.slack.calls.length
    await stage.click(buttonOf(body, /Share/))
    const shared = readShown((await stage.posted(/Shared by alice/, since)).body['blocks'])
    expect(shared).toMatch(/2,517 arrests[\s\S]*INTERPOL/)
    expect(shared).not.toMatch(/Related:/)
  })

  it('asks for the text of a command that came without one, and opens its form', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention('check'))
    const asked = await stage.posted(/paste a text or add a file/, since)
    await press(
      buttonOf(asked.body, /Check/),
      { message_ts: '1700000005.000001' },
      { trigger_id: await stage.slack.trigger() },
    )
    const { body } = await stage.slack.waitFor(({ method }) => method === 'views.open', since)
    expect(JSON.stringify(body['view'])).toMatch(/"text:1"/)
  })

  it('asks for what a verb lacks, rather than what to do with it', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention('fact verify'))
    const asked = await stage.posted(/Still to be filled in: The fact/, since)
    expect(readShown(asked.body['blocks'])).not.toMatch(/What shall I do/)
  })

  it('takes every file of a message, each by its name, and answers in the thread of the message', async () => {
    const since = stage.slack.calls.length
    const files = [stage.slack.share('first.txt', DRAFT), stage.slack.share('second.txt', OTHER_DRAFT)]
    await shortcut({ files, ts: '1700000006.000002', thread_ts: '1700000006.000001' })
    const first = await stage.responded(/first\.txt[\s\S]*2,571/, since)
    const second = await stage.responded(/second\.txt[\s\S]*3,745/, since)
    expect([first, second].map(({ body }) => body['thread_ts'])).toEqual(['1700000006.000001', '1700000006.000001'])
  })

  it('checks what a feed or another app wrote in blocks and attachments alone', async () => {
    const since = stage.slack.calls.length
    const feed = [
      { type: 'section', text: { type: 'mrkdwn', text: '*Interpol*: Liberterra III led to 3,745 arrests.' } },
    ]
    await shortcut({ text: '', blocks: feed })
    expect(await stage.responded(/3,745/, since)).toBeDefined()
    const next = stage.slack.calls.length
    await shortcut({ text: '<https://example.org/a>', attachments: [{ title: 'Police news', text: DRAFT }] })
    expect(await stage.responded(/2,571/, next)).toBeDefined()
  })

  it('reads a file that Slack only names, as in channels shared with other organisations', async () => {
    const since = stage.slack.calls.length
    const { id } = stage.slack.share('draft.txt', DRAFT)
    await stage.deliver.event(await stage.mention('check', { files: [{ id, file_access: 'check_file_info' }] }))
    expect(await stage.posted(/2,571/, since)).toBeDefined()
    const lost = stage.slack.calls.length
    await stage.deliver.event(
      await stage.mention('check', { files: [{ id: 'F0LOST', file_access: 'check_file_info' }] }),
    )
    expect(await stage.posted(/cannot be fetched from Slack/, lost)).toBeDefined()
  })

  it('says where a file went that cannot be private in the channel', async () => {
    const since = stage.slack.calls.length
    await command('/fact', 'list')
    expect(await stage.responded(/I sent you answer\.txt as a direct message/, since)).toBeDefined()
    expect(stage.slack.calls.slice(since).some(({ method }) => method === 'files.completeUploadExternal')).toBe(true)
  })

  it('says in the person’s language that something broke', async () => {
    stage.slack.locales.set(stage.slack.bob, 'ar')
    const { body } = await command('/stet', 'boom', { user_id: stage.slack.bob, user_name: 'bob' })
    expect(readShown((body as Json)['blocks'])).toMatch(/حدث خلل/)
  })

  it('says in the person’s language, and by the name of the command there, what /fact lacks', async () => {
    const bob = { user_id: stage.slack.bob, user_name: 'bob' }
    const shownFor = async (text: string, who: Json = {}) =>
      readShown(((await command('/fact', text, who)).body as Json)['blocks'])
    expect(await shownFor('history')).toMatch(
      /“\/fact history” needs to know which.*\/fact history liberterra-ii\.arrests/,
    )
    expect(await shownFor('history', bob)).toMatch(/«\/fact history»/)
    expect(await shownFor('show nope.nope')).toMatch(/no record “nope\.nope”.*\/fact list/)
    expect(await shownFor('export', bob)).toMatch(/الطرفية/)
    const copied = await command('/stet', 'copy nope.nope', bob)
    expect(readShown((copied.body as Json)['blocks'])).toMatch(/لا سجل في القاعدة باسم «nope\.nope»/)
  })

  it('says in the person’s language what is wrong with a file', async () => {
    const since = stage.slack.calls.length
    const files = [stage.slack.share('photo.jpg', 'JFIF')]
    await stage.deliver.event(await stage.mention('check', { user: stage.slack.bob, files }))
    expect(await stage.posted(/نوع photo\.jpg لا يُقرأ هنا/, since)).toBeDefined()
    const lost = stage.slack.calls.length
    const gone = { ...stage.slack.share('draft.txt', DRAFT), url_private_download: 'https://example.org/draft.txt' }
    await stage.deliver.event(await stage.mention('check', { user: stage.slack.bob, files: [gone] }))
    expect(await stage.posted(/تعذر جلب الملف draft\.txt/, lost)).toBeDefined()
  })

  it.each(LANGUAGES)('understands what it offers to be asked, in %s', async (language) => {
    for (const prompt of chatWordsOf(language).prompts) {
      const since = stage.slack.calls.length
      await stage.deliver.event(await stage.mention(prompt))
      const { body } = await stage.slack.waitFor(({ method }) => method === 'chat.postMessage', since)
      const shown = readShown(body['blocks'])
      expect(shown).toMatch(/\d|\/ask/)
      expect(listElements(body).map(({ text }) => readShown(text))).not.toContain(chatWordsOf(language).askDesk)
    }
  })

  it('lists no command that Slack has not', async () => {
    const { body } = await command('/stet', 'help')
    const shown = readShown((body as Json)['blocks'])
    expect(shown).toMatch(/\/stet status/)
    expect(shown).not.toMatch(/\/stet channel/)
  })

  it('sent nothing that Slack would refuse', () => expect(stage.slack.faults).toEqual([]))
})
