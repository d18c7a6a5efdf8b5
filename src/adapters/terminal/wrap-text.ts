import { stripVTControlCharacters } from 'node:util'

/**
 * Breaks lines at plain spaces so that none is wider than `width` columns where its words allow. A word is never broken,
 * and a no-break space never breaks: figures and links stay whole.
 */
export function wrapText(text: string, width: number, indent = '', hanging = indent): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, indent, hanging))
    .join('\n')
}

function wrapLine(line: string, width: number, indent: string, hanging: string): string {
  const lines: string[] = []
  let current = indent
  let columns = indent.length
  let isFirstWord = true
  for (const word of line.split(' ')) {
    const wide = stripVTControlCharacters(word).length
    if (!isFirstWord && columns + 1 + wide > width) {
      lines.push(current)
      current = hanging + word
      columns = hanging.length + wide
    } else {
      current += isFirstWord ? word : ` ${word}`
      columns += isFirstWord ? wide : 1 + wide
    }
    isFirstWord = false
  }
  return [...lines, current].join('\n')
}
