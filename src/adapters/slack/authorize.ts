import type { Authorize, AuthorizeResult, Installation, InstallationStore } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { UserError } from '../../errors.ts'

interface AuthorizeParts {
  /** The token of the one workspace that the environment names; others are installed. */
  readonly token: string | undefined
  readonly client: WebClient
  readonly store: InstallationStore | null
  readonly now: () => Date
}

/** Which token speaks in which workspace. */
export interface Authorization {
  readonly authorize: Authorize<boolean>
  /** Asks Slack who the configured token is. Throws a `UserError` where it is nobody. */
  check(): Promise<void>
  /** The token that speaks in a workspace; null stands for the configured one's. Throws where there is none. */
  tokenOf(team: string | null): Promise<string>
  /** Forgets what was read of the installations. */
  forget(): void
}

const REMEMBERED_FOR = 60_000

export function createAuthorize({ token, client, store, now }: AuthorizeParts): Authorization {
  let own: AuthorizeResult | null = null
  const installed = new Map<string, { readonly result: AuthorizeResult; readonly until: number }>()

  async function findInstalled(query: Parameters<Authorize<boolean>>[0], store: InstallationStore) {
    const key = `${query.teamId ?? ''} ${query.enterpriseId ?? ''}`
    const known = installed.get(key)
    if (known !== undefined && known.until > now().getTime()) return known.result
    const installation = await store.fetchInstallation({
      teamId: query.teamId,
      enterpriseId: query.enterpriseId,
      isEnterpriseInstall: query.isEnterpriseInstall,
    })
    const result = toResult(installation)
    installed.set(key, { result, until: now().getTime() + REMEMBERED_FOR })
    return result
  }

  async function authorize(query: Parameters<Authorize<boolean>>[0]): Promise<AuthorizeResult> {
    const isOwn = own !== null && (store === null || query.teamId === undefined || query.teamId === own.teamId)
    // Bolt adds the event's own workspace to what it is given.
    if (own !== null && isOwn) return { ...own, ...(query.teamId === undefined ? {} : { teamId: query.teamId }) }
    if (store === null) throw notInstalled()
    return { ...(await findInstalled(query, store)) }
  }

  return {
    authorize,
    async tokenOf(team) {
      if (token !== undefined && (team === null || store === null)) return token
      const { botToken } = await authorize({
        teamId: team ?? undefined,
        enterpriseId: undefined,
        isEnterpriseInstall: false,
      })
      if (botToken === undefined) throw notInstalled()
      return botToken
    },
    async check() {
      if (token === undefined) return
      const answer = await client.auth.test().catch((cause: unknown) => {
        throw new UserError('configuration', 'Slack does not know the bot’s token, or cannot be reached.', {
          hint: 'Check SLACK_BOT_TOKEN: it begins with xoxb- and stands under "OAuth & Permissions".',
          cause,
        })
      })
      own = {
        botToken: token,
        ...(answer.bot_id === undefined ? {} : { botId: answer.bot_id }),
        ...(answer.user_id === undefined ? {} : { botUserId: answer.user_id }),
        ...(answer.team_id === undefined ? {} : { teamId: answer.team_id }),
      }
    },
    forget: () => installed.clear(),
  }
}

function toResult({ bot, team, enterprise }: Installation): AuthorizeResult {
  return {
    ...(bot === undefined ? {} : { botToken: bot.token, botId: bot.id, botUserId: bot.userId }),
    ...(team === undefined ? {} : { teamId: team.id }),
    ...(enterprise === undefined ? {} : { enterpriseId: enterprise.id }),
  }
}

/** A workspace that the app is in no more, or never was. */
export function notInstalled(): UserError {
  return new UserError('unavailable', 'The app is not installed in this workspace.', {
    hint: 'Install it there, or set SLACK_BOT_TOKEN to a token of this workspace.',
  })
}
