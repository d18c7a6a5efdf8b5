/** A text, and what is to be said of each of its figures, in order: the figure as written, its verdict, its reasons. */
export type SentenceCase = readonly [text: string, ...figures: readonly string[]]
