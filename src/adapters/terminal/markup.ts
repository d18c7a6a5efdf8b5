import { stripVTControlCharacters, styleText } from 'node:util'
import type { Inline, Tone } from '../../chat/reply.ts'

/** How the terminal at the other end shows text. */
export interface Look {
  readonly colours: boolean
  /** Columns a line may take. */
  readonly width: number
}

type Format = Parameters<typeof styleText>[0]

export function paint(text: string, format: Format, look: Look): string {
  return look.colours ? styleText(format, text, { validateStream: false }) : text
}

// Text of people and articles must not move the cursor or rewrite the screen.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Text as data: escape sequences and control characters are taken out, tabs and newlines stay. */
export function makeInert(text: string): string {
  return stripVTControlCharacters(text).replace(CONTROLS, '')
}

export function renderInline(content: readonly Inline[], look: Look): string {
  return content.map((part) => renderPart(part, look)).join('')
}

function renderPart(part: Inline, look: Look): string {
  const text = makeInert(part.text)
  if ('url' in part) {
    const url = makeInert(part.url)
    return text === url ? paint(url, 'underline', look) : `${text} <${paint(url, 'underline', look)}>`
  }
  switch (part.style) {
    case 'strong':
      return paint(text, 'bold', look)
    case 'emphasis':
      return paint(text, 'italic', look)
    case 'code':
      return paint(text, 'cyan', look)
    case 'struck':
      return look.colours ? paint(text, 'strikethrough', look) : `[was: ${text}]`
    case undefined:
      return text
    default:
      return part.style satisfies never
  }
}

export function paintTone(text: string, tone: Tone | undefined, look: Look): string {
  switch (tone) {
    case 'good':
      return paint(text, 'green', look)
    case 'warning':
      return paint(text, 'yellow', look)
    case 'bad':
      return paint(text, 'red', look)
    case 'plain':
    case undefined:
      return text
    default:
      return tone satisfies never
  }
}
