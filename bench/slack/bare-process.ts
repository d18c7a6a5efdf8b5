import { App, LogLevel } from '@slack/bolt'

/** The least that a Bolt app can be: /ask over signed HTTP, answered by a constant. */
const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_API_URL = '', SLACK_PORT = '0' } = process.env
const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.ERROR,
})
app.command('/ask', async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text: 'There were 2,517 arrests.' })
})
await app.start(Number(SLACK_PORT))
process.send?.('ready')
