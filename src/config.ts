import { z } from 'zod'
import { UserError } from './errors.ts'
import { LANGUAGES } from './language.ts'

// An empty variable is an unset one: `OPENAI_BASE_URL=` must not silently mean the public service.
const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

const idList = optional.transform((value) => (value ?? '').split(/[\s,]+/).filter((id) => id !== ''))

const timeZone = z.string().refine(isTimeZone, 'expected an IANA time zone such as Europe/Paris')

function isTimeZone(name: string): boolean {
  // Asking Intl costs a tenth of a whole terminal command; the default needs no asking.
  if (name === 'UTC') return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const REVIEWED = ['preliminary', 'disputed', 'revised', 'final'] as const

/** "preliminary 7, final 365": in how many days a fact of a status is looked at again. A status that is left out never is. */
const reviewDays = z.string().transform((text, context) => {
  const days: { -readonly [S in (typeof REVIEWED)[number]]?: number } = {}
  for (const part of text.split(',')) {
    const [, name = '', count = ''] = /^\s*([a-z]+)\s+(\d{1,4})\s*$/.exec(part) ?? []
    const status = REVIEWED.find((candidate) => candidate === name)
    if (status === undefined || Number(count) === 0) {
      context.addIssue({ code: 'custom', message: 'expected statuses with days, as in preliminary 7, final 365' })
      return z.NEVER
    }
    days[status] = Number(count)
  }
  return days
})

function withDefault<T extends z.ZodType<unknown, string>>(schema: T, value: string) {
  return optional.transform((given) => given ?? value).pipe(schema)
}

/** Everything the environment may say. `.env.example` mirrors it line by line; a test compares them. */
const Environment = z.object({
  DATABASE_URL: withDefault(z.string(), 'sqlite:./data/stet.db'),
  STARTER_FACTS: withDefault(z.enum(['load', 'none']), 'load'),
  STET_LANGUAGE: withDefault(z.enum(LANGUAGES), 'en'),
  STET_TIME_ZONE: withDefault(timeZone, 'UTC'),
  STET_LOG_LEVEL: withDefault(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
  STET_ALLOW_HTTP: withDefault(z.enum(['yes', 'no']), 'no'),
  STET_COMMAND_PREFIX: optional,
  STET_CURATORS: idList,
  STET_APPROVERS: idList,
  STET_ADMINS: idList,
  STET_PERSON: optional,
  STET_SECOND_PERSON: withDefault(z.enum(['all', 'changes', 'off']), 'all'),
  STET_PROPOSAL_DAYS: withDefault(z.coerce.number<string>().int().min(1).max(3_650), '14'),
  STET_REVIEW_DAYS: withDefault(reviewDays, 'preliminary 7, disputed 30, revised 180, final 365'),
  STET_LEASE_SECONDS: withDefault(z.coerce.number<string>().int().min(1).max(3_600), '30'),
  SLACK_BOT_TOKEN: optional,
  SLACK_APP_TOKEN: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: optional,
  SLACK_DESK_CHANNEL: optional,
  SLACK_API_URL: optional,
  SLACK_PORT: withDefault(z.coerce.number<string>().int().min(0).max(65_535), '3000'),
  DISCORD_TOKEN: optional,
  DISCORD_API_URL: optional,
  DISCORD_QUESTION_CHANNELS: idList,
  DISCORD_DESK_CHANNEL: optional,
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: optional,
  OPENAI_MODEL: withDefault(z.string(), 'gpt-5-mini'),
  OPENAI_DAILY_CALLS: withDefault(z.coerce.number<string>().int().min(0), '500'),
})

/** The names of the environment's variables, in the order of `.env.example`. */
export const ENVIRONMENT_VARIABLES: readonly string[] = Object.keys(Environment.shape)

export type Config = z.output<typeof Environment>

/** Reads the environment. A bad variable is named with what it should be; its value is never repeated, it may be a secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const result = Environment.safeParse(environment)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new UserError('configuration', `The environment is not right: ${faults.join('; ')}.`, {
    hint: 'See .env.example for what each variable takes.',
  })
}

/** Adds the variables of a `.env` file, where there is one, to the process's environment. Those already set win. */
export function loadEnvironmentFile(path = '.env'): void {
  try {
    process.loadEnvFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new UserError('configuration', `The file ${path} cannot be read.`, {
        hint: 'Check its permissions.',
        cause,
      })
    }
  }
}
