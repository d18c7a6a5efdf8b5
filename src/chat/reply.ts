import type { Language } from '../language.ts'

/** How a request ended. Each has its own look on every platform; there is no silent end. */
export type Outcome = 'answer' | 'choose' | 'conflict' | 'stale' | 'not_stored' | 'refused' | 'not_allowed' | 'error'

/** A run of text. Everything in it is literal: the renderers escape markup and mentions. */
export type Inline =
  | { readonly text: string; readonly style?: 'strong' | 'emphasis' | 'code' | 'struck' }
  | { readonly text: string; readonly url: string }

export type Tone = 'plain' | 'good' | 'warning' | 'bad'

/** A click or a menu item: one more request, with the command and its input inside. */
export interface Action {
  /** At most 75 characters are shown. */
  readonly label: string
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  readonly look?: 'primary' | 'danger'
  /** Opens the command's form with the input filled in, to be changed and sent, instead of running it. */
  readonly asForm?: boolean
}

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[]; readonly tone?: Tone }
  | { readonly type: 'quote'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[]; readonly ordered?: boolean }
  | {
      readonly type: 'fields'
      readonly fields: readonly { readonly label: string; readonly content: readonly Inline[] }[]
    }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Small print: source, date, who verified. */
  | { readonly type: 'note'; readonly content: readonly Inline[] }
  | { readonly type: 'actions'; readonly actions: readonly Action[] }
  | { readonly type: 'divider' }
  | {
      readonly type: 'file'
      readonly name: string
      readonly mediaType: string
      readonly content: string | Uint8Array
      readonly alt: string
    }

/** What the bot says, before any platform: plain data that each adapter cuts to its limits and renders. */
export interface Reply {
  readonly outcome: Outcome
  readonly language: Language
  readonly blocks: readonly Block[]
  /** What `--json` prints, in the shapes of the command-line contract. */
  readonly data: Readonly<Record<string, unknown>>
  /** The fact revisions that the reply states: what a later correction must reach. */
  readonly restsOn: readonly { readonly fact: string; readonly revision: number }[]
}
