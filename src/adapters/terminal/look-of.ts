import type { WriteStream } from 'node:tty'
import type { Look } from './markup.ts'

const WIDEST = 100

/** Colours only on a terminal that has them and does not ask for none (NO_COLOR); lines no wider than is easy to read. */
export function lookOf(stream: Pick<WriteStream, 'isTTY'> & Partial<Pick<WriteStream, 'columns' | 'hasColors'>>): Look {
  const colours = stream.isTTY && (stream.hasColors?.() ?? false)
  return { colours, width: stream.isTTY ? Math.min(stream.columns ?? 80, WIDEST) : WIDEST }
}
