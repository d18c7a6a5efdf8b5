/** Why a request was refused. The code is stable: tests, exit statuses and logs use it; people read the message and the hint. */
export type UserErrorCode =
  | 'bad_input'
  | 'too_long'
  | 'not_found'
  | 'not_allowed'
  | 'conflict'
  | 'usage'
  | 'bad_pack'
  | 'storage'
  | 'configuration'
  | 'unavailable'

/** Something to do instead, as a button. Without a command it is the same one again, with this part of its input changed. */
export interface Offer {
  readonly label: string
  readonly command?: string
  readonly input: Readonly<Record<string, unknown>>
  /** Opens the form, filled in. */
  readonly asForm?: boolean
}

/** What a person reads: in English alone, or in each language that people are answered in. */
export type Sentence =
  | string
  | { readonly en: string; readonly ar?: string; readonly fr?: string; readonly es?: string }

/** An expected failure: what is wrong, in one sentence, and a hint that names the fix. Never carries a token or an article's text. */
export class UserError extends Error {
  readonly code: UserErrorCode
  readonly hint: string | null
  /** The message and the hint in every language that they are known in. */
  readonly words: { readonly message: Sentence; readonly hint: Sentence | null }
  readonly offers: readonly Offer[]
  /** The one option that is at fault, where there is one: a form shows the sentence beside it. */
  readonly field: string | null

  constructor(
    code: UserErrorCode,
    message: Sentence,
    options: { hint?: Sentence; cause?: unknown; offers?: readonly Offer[]; field?: string } = {},
  ) {
    super(inLanguage(message, 'en'), options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'UserError'
    this.code = code
    this.hint = options.hint === undefined ? null : inLanguage(options.hint, 'en')
    this.words = { message, hint: options.hint ?? null }
    this.offers = options.offers ?? []
    this.field = options.field ?? null
  }
}

/** The sentence a person reads: what is wrong, then what to do about it. In English where it is not known in their language. */
export function explainError({ words }: UserError, language: Language = 'en'): string {
  const message = inLanguage(words.message, language)
  return words.hint === null ? message : `${message} ${inLanguage(words.hint, language)}`
}

type Language = keyof Exclude<Sentence, string>

function inLanguage(sentence: Sentence, language: Language): string {
  return typeof sentence === 'string' ? sentence : (sentence[language] ?? sentence.en)
}
