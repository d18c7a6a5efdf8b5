import { createHash } from 'node:crypto'

/** The longest that the outbox takes. */
const LONGEST = 200

/** The key of what follows from a correction in one place. What is too long ends in a digest of the whole. */
export function keyOf(correction: string, what: 'edit' | 'reply' | 'direct' | 'notice', where: string): string {
  const key = `correction:${correction}:${what}:${where}`
  if (key.length <= LONGEST) return key
  const digest = createHash('sha256').update(key).digest('base64url')
  return `${key.slice(0, LONGEST - digest.length - 1)}:${digest}`
}
