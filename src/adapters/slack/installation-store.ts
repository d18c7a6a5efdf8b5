import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import { notInstalled } from './authorize.ts'
import type { Services } from '../../services.ts'
import type { Log } from '../../log.ts'

type Installations = Awaited<ReturnType<Services['chat']>>['installations']

interface InstallationStoreParts {
  readonly installations: () => Promise<Installations>
  /** Tokens are stored encrypted under it; with another secret they have to be installed anew. */
  readonly secret: string
  readonly log: Log
}

/** Bolt's store of installations on our database. Tokens are encrypted: a copy of the facts is no copy of the keys. */
export function createInstallationStore(parts: InstallationStoreParts): InstallationStore {
  return {
    async storeInstallation(installation) {
      const id = toId(installation.team?.id, installation.enterprise?.id)
      await (await parts.installations()).store(id, seal(JSON.stringify(installation), parts.secret))
    },
    async fetchInstallation(query) {
      const found = await findInstallation(query, parts)
      if (found === null) throw notInstalled()
      return found as Installation
    },
    async deleteInstallation(query) {
      await (await parts.installations()).remove(toId(query.teamId, query.enterpriseId))
    },
  }
}

async function findInstallation(query: InstallationQuery<boolean>, parts: InstallationStoreParts): Promise<unknown> {
  const installations = await parts.installations()
  // A whole organisation may have it, without the workspace having installed it itself.
  for (const id of [toId(query.teamId, query.enterpriseId), toId(undefined, query.enterpriseId)]) {
    const body = await installations.find(id)
    if (body === null) continue
    const text = unseal(body, parts.secret)
    if (text !== null) return JSON.parse(text)
    parts.log.warn({ installation: id }, 'this installation was stored under another SLACK_STATE_SECRET')
  }
  return null
}

function toId(team: string | undefined, enterprise: string | undefined): string {
  return `slack:${team ?? enterprise ?? 'none'}`
}

const ALGORITHM = 'aes-256-gcm'

function seal(text: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64')).join('.')
}

function unseal(body: string, secret: string): string | null {
  const [nonce, tag, sealed] = body.split('.').map((part) => Buffer.from(part, 'base64'))
  if (nonce === undefined || tag === undefined || sealed === undefined) return null
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret), nonce)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`installations ${secret}`).digest()
}
