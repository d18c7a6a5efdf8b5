import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../src/adapters/terminal/render.ts'
import { wrapText } from '../../../src/adapters/terminal/wrap-text.ts'
import type { Block, Reply } from '../../../src/chat/reply.ts'

const reply = (...blocks: Block[]): Reply => ({ outcome: 'answer', language: 'en', blocks, data: {}, restsOn: [] })
const bare = { colours: false, width: 60 }

describe('a reply in the terminal', () => {
  it('shows every kind of block as plain lines', () => {
    const shown = renderReply(
      reply(
        { type: 'heading', text: 'Operation Liberterra II' },
        { type: 'paragraph', content: [{ text: '2,517 arrests', style: 'strong' }, { text: ', preliminary.' }] },
        {
          type: 'fields',
          fields: [{ label: 'Source', content: [{ text: 'Interpol', url: 'https://example.org/a' }] }],
        },
        { type: 'list', items: [[{ text: '850 on trafficking charges' }]] },
        { type: 'table', columns: ['Figure', 'Verdict'], rows: [['2,571', 'conflict']] },
        { type: 'actions', actions: [{ label: 'History', command: 'facts', input: {} }] },
      ),
      bare,
    )
    expect(shown).toBe(
      [
        'Operation Liberterra II',
        '2,517 arrests, preliminary.',
        'Source: Interpol <https://example.org/a>',
        '- 850 on trafficking charges',
        'Figure  Verdict\n------  --------\n2,571   conflict',
        '  [1] History',
      ].join('\n\n'),
    )
  })

  it('uses colours only where the terminal has them', () => {
    const warning = reply({ type: 'paragraph', content: [{ text: 'Not stored.' }], tone: 'warning' })
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(renderReply(warning, { colours: true, width: 60 })).toMatch(/\u001b\[33m/)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(renderReply(warning, bare)).not.toMatch(/\u001b/)
  })

  it('makes escape sequences of pasted text inert', () => {
    const shown = renderReply(
      reply({ type: 'quote', content: [{ text: 'red\u001b[31m \u001b]0;title\u0007 \u009b2Jend\r' }] }),
      bare,
    )
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u0080-\u009f]/)
    expect(shown).toContain('end')
  })

  it('wraps at spaces and never inside a figure held together by a no-break space', () => {
    const wrapped = wrapText('aaaa bbbb 17\u00a0793 cccc', 12)
    expect(wrapped.split('\n')).toEqual(['aaaa bbbb', '17\u00a0793 cccc'])
  })
})
