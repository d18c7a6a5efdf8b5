import { describe, expect, it } from 'vitest'
import { loadCommands } from '../../commands/index.ts'
import { readMessage } from '../../src/chat/read-message.ts'

const commands = await loadCommands()
const read = (text: string, hasFiles = false) => readMessage(text, { hasFiles, commands })

describe('a message to the bot', () => {
  it.each([
    ['how many arrests in Liberterra II?', 'ask', { question: 'how many arrests in Liberterra II?' }],
    ['check 2,517 arrests', 'check', { text: '2,517 arrests' }],
    ['Check: 2,517 arrests', 'check', { text: '2,517 arrests' }],
    ['help', 'help', {}],
    ['help me with arrests in Egypt', 'ask', { question: 'help me with arrests in Egypt' }],
    ['What can you do?', 'help', {}],
    ['¡Hola!', 'help', {}],
    ['Que sais-tu faire ?', 'help', {}],
    ['ماذا يمكنك أن تفعل؟', 'help', {}],
    ['Hello, how many arrests in Egypt?', 'ask', { question: 'Hello, how many arrests in Egypt?' }],
    ['status', 'status', {}],
    ['facts about Liberterra', 'ask', { question: 'facts about Liberterra' }],
    ['facts history liberterra-ii.arrests', 'facts', { action: 'history', target: 'liberterra-ii.arrests' }],
    ['/facts show', 'facts', { action: 'show' }],
    ['report on arrests in Egypt', 'ask', { question: 'report on arrests in Egypt' }],
    ['summarise', 'summarize', {}],
    ['facts propose more than 40', 'propose', { figure: 'more than 40' }],
    ['fact approve p-3f9c1a as agreed', 'approve', { proposal: 'p-3f9c1a', why: 'as agreed' }],
    ['copy liberterra-ii.arrests', 'copy', { fact: 'liberterra-ii.arrests' }],
    ['copy of the arrests in Egypt', 'ask', { question: 'copy of the arrests in Egypt' }],
    ['approve p-3f9c1a', 'approve', { proposal: 'p-3f9c1a' }],
    ['/fact correct liberterra-ii.arrests 2,571', 'correct', { fact: 'liberterra-ii.arrests', figure: '2,571' }],
    ['facts propose-operation Operation Lantern', 'propose-operation', { name: 'Operation Lantern' }],
    ['facts proposals', 'proposals', {}],
    ['facts proposals rejected', 'proposals', { state: 'rejected' }],
    ['facts update on Liberterra', 'ask', { question: 'facts update on Liberterra' }],
    ['update on arrests in Liberterra', 'ask', { question: 'update on arrests in Liberterra' }],
    ['verify the arrests in Liberterra II', 'ask', { question: 'verify the arrests in Liberterra II' }],
  ])('%s', (text, command, input) => {
    expect(read(text)).toEqual({ type: 'command', command, input })
  })

  it('is asked about where a text or a file comes without a word on what to do', () => {
    expect(read('', true)).toEqual({ type: 'unclear', text: '' })
    expect(read('One line.\n\nAnother.\n\nA third.').type).toBe('unclear')
    expect(read('word '.repeat(200)).type).toBe('unclear')
    expect(read('  ')).toEqual({ type: 'nothing' })
    expect(read('check', true)).toEqual({ type: 'command', command: 'check', input: {} })
  })
})
