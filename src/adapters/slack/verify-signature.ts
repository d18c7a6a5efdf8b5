import { createHmac, timingSafeEqual } from 'node:crypto'
import { LIMITS } from './limits.ts'

export interface SignedRequest {
  readonly body: Buffer
  readonly timestamp: string | undefined
  readonly signature: string | undefined
}

/**
 * Whether Slack signed this body, not more than five minutes ago and not for the future either.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isSigned({ body, timestamp, signature }: SignedRequest, secret: string, now: Date): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > LIMITS.clockSkew) return false
  const expected = Buffer.from(
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`,
  )
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
