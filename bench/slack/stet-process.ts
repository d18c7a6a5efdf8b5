import { loadCommands } from '../../commands/index.ts'
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts'
import { createBot } from '../../src/bot.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { createServices } from '../../src/services.ts'

/** The bot in Slack as it runs in production. */
const config = readConfig()
const services = createServices(config)
const log = createLog(config)
await services.store()
const adapter = createSlackAdapter({ bot: createBot({ commands: await loadCommands(), services, log }), config, log })
await adapter.start()
process.send?.('ready')
