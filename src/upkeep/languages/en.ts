import type { UpkeepWords } from '../upkeep-words.ts'

export const en: UpkeepWords = {
  toVerify: 'Facts to verify',
  yours:
    'You proposed or verified these, and their day to be looked at again has come ({count} in all). Do they still stand?',
  ownerless:
    'The day to look at these again has come, and nobody in this chat looks after them ({count} in all). Do they still stand?',
  due: 'to be verified by {date}',
  stillTrue: 'Still true',
  update: 'Newer figure',
  more: 'More of them: {count}.',
  see: 'See {command}.',
  youAsked: 'You asked “{question}” on {date}. The store has an answer now:',
  answerThis: 'Answer this',
  asksTheDesk: '{name} asks the desk:',
  reportsProblem: '{name} reports a problem:',
  nothingOverdue: 'Nothing is to be verified today.',
  noGaps: 'Every question so far had an answer.',
  gaps: 'Questions without an answer',
  asked: 'times asked: {count}, last on {date}',
  askedInPrivate: 'Asked in private, and shown to those who may answer: {count}',
  interrupted: 'I was stopped while I was working on this; if nothing came of it, please send it again.',
  interruptedElsewhere:
    'I was stopped while I was working on what you asked for elsewhere; if nothing came of it, please ask again.',
}
