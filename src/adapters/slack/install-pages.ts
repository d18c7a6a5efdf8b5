import type { InstallationStore } from '@slack/bolt'
import { InstallProvider } from '@slack/oauth'
import type { Config } from '../../config.ts'
import type { Pages } from './http-receiver.ts'
import { BOT_SCOPES } from './manifest.ts'
import type { toBoltLogger } from './bolt-logger.ts'

/** The pages that install the app in one more workspace, where the configuration has a client id; and one for health checks. */
export function createPages(
  config: Config,
  store: InstallationStore | null,
  logger: ReturnType<typeof toBoltLogger>,
): Pages {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_API_URL } = config
  const installer =
    store === null || SLACK_CLIENT_ID === undefined || SLACK_CLIENT_SECRET === undefined
      ? null
      : new InstallProvider({
          clientId: SLACK_CLIENT_ID,
          clientSecret: SLACK_CLIENT_SECRET,
          ...(SLACK_STATE_SECRET === undefined ? {} : { stateSecret: SLACK_STATE_SECRET }),
          installationStore: store,
          logger,
          ...(SLACK_API_URL === undefined
            ? {}
            : {
                clientOptions: { slackApiUrl: SLACK_API_URL },
                authorizationUrl: new URL('/oauth/v2/authorize', SLACK_API_URL).href,
              }),
        })
  return async (request, response) => {
    const [path] = (request.url ?? '').split('?')
    if (path === '/health') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
      return true
    }
    if (installer === null) return false
    if (path === '/slack/install') {
      await installer.handleInstallPath(request, response, {}, { scopes: [...BOT_SCOPES] })
      return true
    }
    if (path === '/slack/oauth_redirect') {
      await installer.handleCallback(request, response)
      return true
    }
    return false
  }
}
