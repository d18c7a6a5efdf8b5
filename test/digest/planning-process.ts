import { once } from 'node:events'
import { readConfig } from '../../src/config.ts'
import { openDigestPlanner } from '../../src/open-digest.ts'
import { createServices } from '../../src/services.ts'

/** Plans the digests of one store at the time that NOW says, as soon as it is told to. */
const now = new Date(String(process.env['NOW']))
const services = createServices(readConfig({ DATABASE_URL: process.env['DATABASE_URL'] }), () => now)
const planner = await openDigestPlanner(services)
process.send?.('ready')
await once(process, 'message')
await planner.plan(now)
await services.close()
process.disconnect?.()
