import { describe, expect, it } from 'vitest'
import { isSlackAddress } from '../../../src/adapters/slack/files.ts'
import { escapeMrkdwn, readMrkdwn, toMrkdwn } from '../../../src/adapters/slack/markup.ts'
import { readSpoken } from '../../../src/adapters/slack/read.ts'

describe('what somebody wrote in Slack', () => {
  it.each([
    ['<@U0BOT> how many?', 'how many?'],
    ['ask <@U1|rana> in <#C1|desk> &amp; <!here>', 'ask @rana in #desk & @here'],
    ['see <https://example.org/a|the story> or <https://example.org/b>', 'see the story or https://example.org/b'],
    ['5 &lt; 6 &gt; 4', '5 < 6 > 4'],
    ['&amp;lt;', '&lt;'],
  ])('%s is read as %s', (text, expected) => {
    expect(readMrkdwn(text, 'U0BOT')).toBe(expected)
  })

  it('is nobody’s words where it is an edit, a bot’s, or hidden', () => {
    const message = { type: 'message', user: 'U1', text: 'hello', ts: '1.1', channel: 'C1' }
    expect(readSpoken(message, 'U0BOT')).toMatchObject({ text: 'hello', isMention: false, isDirect: false })
    for (const change of [
      { subtype: 'message_changed' },
      { subtype: 'message_deleted' },
      { subtype: 'bot_message' },
      { bot_id: 'B1' },
      { user: 'U0BOT' },
      { user: 'USLACKBOT' },
      { user: undefined },
      { edited: { ts: '1' } },
      { hidden: true },
    ])
      expect([change, readSpoken({ ...message, ...change }, 'U0BOT')]).toEqual([change, null])
    expect(readSpoken({ nonsense: true }, 'U0BOT')).toBeNull()
  })
})

describe('words for mrkdwn', () => {
  it('come back as they were, and act on nothing', () => {
    const text = '<!channel> <@U1> *b* _i_ `c` ~s~ &amp; <https://a|b>'
    expect(escapeMrkdwn(text)).not.toMatch(/[<>]/)
    expect(readMrkdwn(escapeMrkdwn(text).replaceAll('\u200B', ''), null)).toBe(text)
  })

  it('keep a link whole whatever its words and its address have in them', () => {
    expect(toMrkdwn([{ text: 'a|b>c\nd', url: 'https://example.org/?a=1&b=2|3' }])).toBe(
      '<https://example.org/?a=1&amp;b=2%7C3|a¦b&gt;c d>',
    )
    expect(toMrkdwn([{ text: 'run', url: 'javascript:alert(1)' }])).toBe('run')
  })
})

describe('where the workspace’s token may go', () => {
  it.each([
    ['https://files.slack.com/files-pri/T1-F1/a.txt', true],
    ['https://slack.com/api/x', true],
    ['http://files.slack.com/a', false],
    ['https://files.slack.com.example.org/a', false],
    ['https://notslack.com/a', false],
    ['https://example.org/?x=.slack.com', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('%s: %s', (url, allowed) => {
    expect(isSlackAddress(url, undefined)).toBe(allowed)
  })
})
