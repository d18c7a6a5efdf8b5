import type { CorrectionWords } from '../correction-words.ts'

export const en: CorrectionWords = {
  labels: { correction: 'CORRECTION', update: 'UPDATE', withdrawn: 'WITHDRAWN' },
  head: '{label}, {date}. ',
  figure: {
    correction: '{operation}: not {old}, but {new}.',
    update: '{operation}: {old} before, {new} now.',
    withdrawn: '{operation}: {old}, now withdrawn. Please do not use it.',
  },
  statement: {
    correction: 'Not “{old}”, but “{new}”.',
    update: '“{old}” before, “{new}” now.',
    withdrawn: '“{old}” is withdrawn. Please do not use it.',
  },
  reason: 'Reason: {why}',
  source: 'Source: {source}',
  asked: 'You asked: “{question}”',
  got: {
    check: 'It stands in the check of your text on {date}.',
    summarize: 'It stands in the summary of your text on {date}.',
    other: 'You were told so on {date}.',
  },
  usedHere: 'Where the old one was used:',
  uses: { check: 'check of a text', summarize: 'summary', digest: 'digest', other: 'answer' },
  answerTo: '“{question}”',
  useLine: '{use}: {end}',
  edited: 'corrected',
  notEdited: 'could not be edited: {trouble}',
  notYet: 'not edited yet',
  more: 'and {count} more',
  inPrivate: {
    done: 'Answers in private channels, corrected: {count}',
    failed: 'Answers in private channels that could not be edited: {count}',
    waiting: 'Answers in private channels, not edited yet: {count}',
  },
  inPerson: {
    done: 'People told directly: {count}',
    failed: 'People who could not be told directly: {count}',
    waiting: 'People not told yet: {count}',
  },
  by: 'Changed by {name}',
}
