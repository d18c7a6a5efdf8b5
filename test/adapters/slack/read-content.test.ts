import { expect, it } from 'vitest'
import { readContent } from '../../../src/adapters/slack/read-content.ts'

const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
})

it.each([
  ['its text, once, where blocks say the same', { text: 'Two arrests', blocks: [rich('Two arrests')] }, 'Two arrests'],
  ['its blocks where it has no text', { text: '', blocks: [rich('Two '), rich('arrests')] }, 'Two \narrests'],
  [
    'sections, headers and fields, and no buttons',
    {
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Raid' } },
        { type: 'section', fields: [{ type: 'mrkdwn', text: '48 held &amp; fined' }] },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Press' } }] },
      ],
    },
    'Raid\n48 held & fined',
  ],
  ['what is forwarded', { text: 'See:', attachments: [{ title: 'Raid', text: '48 held' }] }, 'See:\n\nRaid\n\n48 held'],
  [
    'its words without the preview of a link in them',
    { text: 'See <https://a.example>', attachments: [{ from_url: 'https://a.example', text: '48 held' }] },
    'See https://a.example',
  ],
  [
    'the preview of a link that stands alone',
    { text: '<https://a.example>', attachments: [{ from_url: 'https://a.example', text: '48 held' }] },
    'https://a.example\n\n48 held',
  ],
  [
    'a message that is quoted under words',
    { text: 'See:', attachments: [{ from_url: 'https://a.slack.com/x', is_msg_unfurl: true, text: '48 held' }] },
    'See:\n\n48 held',
  ],
  ['nothing of what it does not know', { blocks: [7, null, { type: 'video' }], attachments: ['x', {}] }, ''],
])('a message is read by %s', (_, content, expected) => {
  expect(readContent(content, null)).toBe(expected)
})
