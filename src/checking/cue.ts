import type { Span } from '../figures/figure.ts'

/** What a word or phrase of a text tells about the figures beside it. */
export const CUE_KINDS = [
  /** "operation", "crackdown": what figures are about, once it is named. */
  'operation',
  /** "another operation", "separately": what follows is about something else. */
  'other_event',
  /** "annual report", "each year": this sentence is about something else. */
  'aside',
  /** "week-long": a length without a number. */
  'week_long',
  /** "people", "individuals", "others": counts whatever the verb says. */
  'person',
  /** "worldwide", "in total": the whole operation. */
  'world',
  /** "of whom", "including": the next figure is a part of the one before. */
  'part_before',
  /** "of them", "of those": the figure before is a part. */
  'part_after',
  /** "up from", "compared with": the next figure is of another time. */
  'comparison',
  /** "Of the", "out of the": at the head of a sentence, the figure behind it is the whole. */
  'out_of',
  /** "editions": figures beside it are of several. */
  'editions',
  /** "the previous edition". */
  'previous',
  /** "a year earlier", "last year". */
  'year_before',
  /** "edition": an ordinal before it says which. */
  'edition',
  /** "another", "a similar": the operation named right behind it is a different one. */
  'other',
  /** "before", "after": an operation behind it only says when. */
  'beside',
  /** "which", "that": the subject of what follows is what stands before. */
  'relative',
  /** "while", "whereas": a new clause. */
  'break',
  'conjunction',
  'respectively',
  /** "said", "announced": a date beside it is the day of speaking. */
  'speech',
  'took_place',
  /** "from", "between": what takes place may have these alone, and no verb. */
  'range',
  /** "was", "which had": stands between a subject and its verb, and says nothing. */
  'auxiliary',
  'began',
  'ended',
  'lasted',
  /** "over", "in the course of": a length follows. */
  'in_course',
  /** "in", "across": a place follows. */
  'locative',
  /** "for", "on": a narrowing follows. */
  'narrowing',
  /** "of": what the noun is made of follows. */
  'of',
  /** Words beside a counted noun that do not narrow it: "total", "new". */
  'neutral',
  /** What victims and arrests are of anyway: "human trafficking". */
  'theme',
  /** "hope to", "aimed": what follows has not happened. */
  'unreal',
  /** "300 more", "a further 300": counted on top of something. */
  'further',
  'final',
  /** Places that are no country: "Europe". */
  'region',
  /** "on the first day", "in a single day". */
  'part_of_time',
  'potential',
  'suspected',
  'alleged',
  /** "authorities", "police": whose place is the scope of what they did. */
  'authority',
  /** "based in", "ministry": a place beside it says where somebody sits. */
  'seat',
  /** "ministry": a place beside it says who speaks, perhaps of the whole, perhaps of the place alone. */
  'spokesman',
  /** "led to", "resulted in": the subject is the operation, not a place. */
  'outcome',
  /** "victims", "fighters": nouns that a stored "potential" or "suspected" belongs to. */
  'qualified',
  /** "1,227 more arrests than …": the figure is a difference. */
  'difference',
  /** What closes a difference, in languages that part the two. */
  'than',
] as const
export type CueKind = (typeof CUE_KINDS)[number]

/** A language's cues: phrases by what they tell, separated by commas. */
export type CueWords = Readonly<Record<CueKind, string>>

/** A cue found in a text, by its words. */
export interface Cue extends Span {
  readonly kind: CueKind
}
