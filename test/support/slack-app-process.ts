import { loadCommands } from '../../commands/index.ts'
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts'
import { createBot } from '../../src/bot.ts'
import { defineCommand } from '../../src/command.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { ringOnNews } from '../../src/run-main.ts'
import { createServices } from '../../src/services.ts'
import { z } from 'zod'
import { startDeskCourier } from './start-desk-courier.ts'

/** The bot in Slack as `npm start` runs it, with one command more: it throws. Tells its parent when it is ready, stops at SIGTERM. */
const boom = defineCommand({
  name: 'boom',
  summary: { en: 'Throw' },
  options: [],
  role: 'reader',
  input: z.looseObject({}),
  run: () => Promise.reject(new TypeError('xoxb-secret is not a function')),
})

const config = readConfig()
const bell = { ring: () => {} }
const services = ringOnNews(createServices(config), bell)
const log = createLog(config)
await services.store()
const bot = createBot({ commands: [...(await loadCommands()), boom], services, log })
const adapter = createSlackAdapter({ bot, config, log })
await adapter.start()
const courier = config.SLACK_DESK_CHANNEL === undefined ? null : await startDeskCourier(services, adapter, log)
bell.ring = () => courier?.wake()
process.once('SIGTERM', () => {
  void Promise.all([adapter.stop(), courier?.stop()])
    .then(() => services.close())
    .then(() => process.disconnect?.())
})
// It never outlives the test that started it.
process.once('disconnect', () => setImmediate(() => process.exit()))
process.send?.('ready')
