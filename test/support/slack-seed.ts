/** The app as the workspace knows it. */
export const BOT = { user: 'U0BOT00001', bot: 'B0BOT00001', app: 'A0APP00001', token: 'xoxb-test-bot' }
/** What the app installs itself with. */
export const SLACK_CLIENT = { id: '111.222', secret: 'client-secret' }

/** A workspace with two people, one channel and the app, as `emulate` takes it. */
export function toSeed(redirectUri = 'http://127.0.0.1:3000/slack/oauth_redirect') {
  return {
    tokens: {},
    slack: {
      team: { name: 'Acme', domain: 'acme' },
      users: ['alice', 'bob'].map((name) => ({ name, real_name: name, email: `${name}@example.com` })),
      channels: [{ name: 'desk' }],
      oauth_apps: [
        {
          client_id: SLACK_CLIENT.id,
          client_secret: SLACK_CLIENT.secret,
          app_id: BOT.app,
          name: 'Stet',
          bot_name: 'stet',
          bot_user_id: BOT.user,
          bot_id: BOT.bot,
          redirect_uris: [redirectUri],
          scopes: ['chat:write', 'commands', 'app_mentions:read', 'im:write', 'files:write'],
        },
      ],
      tokens: [
        ...['alice', 'bob'].map((user) => ({ token: `xoxp-${user}`, type: 'user', user })),
        {
          token: BOT.token,
          type: 'bot',
          user: BOT.user,
          bot_user_id: BOT.user,
          bot_id: BOT.bot,
          app_id: BOT.app,
          client_id: SLACK_CLIENT.id,
        },
      ],
    },
  }
}
