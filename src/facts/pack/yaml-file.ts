import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml'
import type { PackProblem } from './pack.ts'

/** Where in a file: the keys and positions from its root. */
export type YamlPath = readonly (string | number)[]

/** A YAML file's plain data, and where each part of it is written. */
export interface YamlFile {
  readonly name: string
  readonly data: unknown
  /** The line of a part; of the nearest part around it where it is missing. */
  lineOf(path: YamlPath): number
}

/** Reads a pack file's bytes. Faults go to `problems`; null where there is nothing to read further. */
export function readYamlFile(name: string, bytes: Uint8Array, problems: PackProblem[]): YamlFile | null {
  const text = decode(name, bytes, problems)
  if (text === null) return null
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lines.linePos(error.pos[0]).line
    problems.push({ file: name, line, ...explainSyntax(error.message, text.split('\n')[line - 1] ?? '') })
  }
  if (document.errors.length > 0) return null
  try {
    // Packs need no aliases; a low limit keeps a file from unfolding into gigabytes.
    return { name, data: document.toJS({ maxAliasCount: 20 }), lineOf: (path) => findLine(document, lines, path) }
  } catch (error) {
    problems.push({
      file: name,
      line: 1,
      wrong: `its aliases cannot be followed (${String(error)})`,
      expected: 'plain values',
    })
    return null
  }
}

function decode(name: string, bytes: Uint8Array, problems: PackProblem[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const line = countLinesBefore(bytes)
    problems.push({ file: name, line, wrong: 'the file is not UTF-8 text', expected: 'a file saved as UTF-8' })
    return null
  }
}

function countLinesBefore(bytes: Uint8Array): number {
  const lenient = new TextDecoder().decode(bytes)
  const at = lenient.indexOf('\uFFFD')
  return lenient.slice(0, Math.max(0, at)).split('\n').length
}

function explainSyntax(message: string, line: string): { wrong: string; expected: string } {
  if (/^\s*\t/.test(line))
    return { wrong: 'the line is indented with a tab, which YAML does not allow', expected: 'spaces' }
  const sentence = message.split('\n')[0] ?? message
  return {
    wrong: `it is not valid YAML: ${sentence}`,
    expected: 'keys and values as in "name: value", indented with spaces',
  }
}

function findLine(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    // The key's own line: a long value may begin further down.
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && keyOf(item.key) === String(key))
      : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function keyOf(key: unknown): string {
  return isNode(key) ? String(key.toJSON()) : String(key)
}
