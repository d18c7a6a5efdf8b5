import type { ReplyWords } from '../reply-words.ts'

export const enReplies: ReplyWords = {
  untitled: 'Summary',
  columns: { figure: 'Figure', counts: 'What it counts', verdict: 'Verdict', store: 'In the store' },
  noFigures: 'No figure in this summary is one that the store could hold.',
  conflict: '{figure}: the article and the store disagree.',
  propose: 'Propose to the store: {figure}',
  extractive: 'The article’s own sentences, chosen by code.',
  model: 'Written by {model}; every sentence checked against the article by code.',
  failed: 'Sentences of the model that did not hold: {count}.',
  leftOut: 'Left out of the page: {count}.',
  why: {
    no_model: 'No model is set up, so this is the article’s own sentences.',
    nothing_passed: 'Nothing that the model wrote held, so this is the article’s own sentences.',
    refused: 'The model declined, so this is the article’s own sentences.',
    cut_off: 'The model’s answer was cut off, so this is the article’s own sentences.',
    invalid: 'The model’s answer could not be read, so this is the article’s own sentences.',
    timeout: 'The model did not answer in time, so this is the article’s own sentences.',
    rate_limited: 'The model takes no more calls for now, so this is the article’s own sentences.',
    no_credit: 'The model’s account has no credit left, so this is the article’s own sentences.',
    unreachable: 'The model cannot be reached ({detail}), so this is the article’s own sentences.',
    over_budget: 'The day’s budget for the model is used up, so this is the article’s own sentences.',
  },
}
