import { createHash } from 'node:crypto'
import { LIMITS } from './limits.ts'

/** What makes two tries at one part of a post the same to Discord, for some minutes. */
export function toNonce(key: string, part: number): string {
  return createHash('sha256').update(`${key}:${part}`).digest('base64url').slice(0, LIMITS.nonce)
}
