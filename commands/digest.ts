import type { Reply } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { CommandContext } from '../src/command.ts'
import { DIGEST_OPTIONS } from '../src/digest/digest-options.ts'
import { findNextRun } from '../src/digest/find-run.ts'
import {
  findNextOpen,
  requireSkippable,
  requireSubscription,
  startSubscription,
  storeChange,
} from '../src/digest/manage-digest.ts'
import type { Settings } from '../src/digest/manage-digest.ts'
import { findChannel, requireChannel } from '../src/digest/permit-channel.ts'
import { previewDigest } from '../src/digest/preview-digest.ts'
import { readOperations, readSections, readTopics } from '../src/digest/read-about.ts'
import type { NamedChannel } from '../src/digest/read-channel.ts'
import { readWhen, requireTime, requireWeekdays, requireZone } from '../src/digest/read-schedule.ts'
import { refusalOf } from '../src/digest/refusal-words.ts'
import { replyDone, replyList, replyPreview } from '../src/digest/reply-digest.ts'
import type { Deed } from '../src/digest/reply-digest.ts'
import { toDigestKey } from '../src/digest/subscription.ts'
import type { Subscription } from '../src/digest/subscription.ts'
import { UserError } from '../src/errors.ts'
import { toActor } from '../src/facts/curation/actor.ts'
import type { Language } from '../src/language.ts'
import { openBuilding } from '../src/open-digest.ts'
import { mayAct } from '../src/role.ts'
import { DigestInput } from './digest-input.ts'

const RUNS_LISTED = 5
const MOST_RUNS = 400

/** Subscribes channels to the daily digest, changes, pauses and ends that, and shows a digest without posting it. */
export const digest = defineCommand<DigestInput>({
  name: 'digest',
  summary: {
    en: 'The daily digest of a channel',
    ar: 'الموجز اليومي لقناة',
    fr: 'Le bulletin quotidien d’un salon',
    es: 'El boletín diario de un canal',
  },
  title: { en: 'Daily digest', ar: 'الموجز اليومي', fr: 'Bulletin quotidien', es: 'Boletín diario' },
  options: DIGEST_OPTIONS,
  role: 'reader',
  input: DigestInput,
  async run(input, context) {
    const action = input.preview ? 'preview' : (input.action ?? 'list')
    switch (action) {
      case 'list':
        return await list(context)
      case 'preview':
        return await preview(input, context)
      case 'subscribe':
        return await subscribe(input, context)
      case 'change':
        return await change('changed', input, context, await readSettings(input, context))
      case 'pause':
        return await change('paused', input, context, { paused: true })
      case 'resume':
        return await change('resumed', input, context, { paused: false })
      case 'skip':
        return await skip(input, context)
      case 'cancel':
        return await cancel(input, context)
      default:
        return action satisfies never
    }
  },
})

function languageOf({ request, services }: CommandContext): Language {
  return request.language ?? services.config.STET_LANGUAGE
}

async function readSettings(input: DigestInput, { services }: CommandContext): Promise<Settings> {
  const { ledger, lexicon } = await services.store()
  const { when, at, days, zone, operations, topics, sections, language, empty, late } = input
  return {
    ...(when === undefined ? {} : readWhen(when)),
    ...(at === undefined ? {} : requireTime(at)),
    ...(days === undefined ? {} : { weekdays: requireWeekdays(days) }),
    ...(zone === undefined ? {} : { zone: requireZone(zone) }),
    ...(operations === undefined ? {} : readOperations(operations, lexicon)),
    ...(topics === undefined ? {} : { topics: await readTopics(topics, ledger) }),
    ...(sections === undefined ? {} : { sections: readSections(sections) }),
    ...(language === undefined ? {} : { language }),
    ...(empty === undefined ? {} : { empty }),
    ...(late === undefined ? {} : { lateHours: late }),
  }
}

async function subscribe(input: DigestInput, context: CommandContext): Promise<Reply> {
  const channel = requireChannel(input, context)
  const { services } = context
  const { digests } = await services.digest()
  const now = services.now()
  const subscription = await start(channel, await readSettings(input, context), context)
  const runs = await digests.runs(channel.id, MOST_RUNS)
  if (!(await digests.subscribe(subscription, findNextRun(subscription, now), now)))
    throw new UserError('conflict', refusalOf('hasDigest', { id: channel.id }), {
      hint: refusalOf('hasDigestHint'),
    })
  const next = findNextOpen(subscription, runs, now)
  return replyDone('subscribed', { subscription, next, runs: [] }, languageOf(context))
}

async function start(channel: NamedChannel, settings: Settings, context: CommandContext): Promise<Subscription> {
  const { request, services } = context
  const { ledger } = await services.store()
  const isHere = request.platform === channel.platform && request.channel === channel.channel
  return startSubscription(channel, settings, {
    team: isHere ? request.team : null,
    by: toActor(request),
    now: services.now(),
    version: await ledger.version(),
    zone: services.config.STET_TIME_ZONE,
    language: languageOf(context),
  })
}

async function change(
  deed: Deed,
  input: DigestInput,
  context: CommandContext,
  changed: Partial<Subscription>,
): Promise<Reply> {
  const channel = requireChannel(input, context)
  if (Object.keys(changed).length === 0)
    throw new UserError('bad_input', refusalOf('nothingToChange'), {
      hint: refusalOf('changeHint'),
    })
  const { digests } = await context.services.digest()
  const subscription = { ...(await requireSubscription(channel.id, digests)), ...changed }
  const stored = await storeChange(subscription, digests, context.services.now())
  return replyDone(deed, { subscription, ...stored }, languageOf(context))
}

async function skip(input: DigestInput, context: CommandContext): Promise<Reply> {
  const channel = requireChannel(input, context)
  const { digests } = await context.services.digest()
  const subscription = await requireSubscription(channel.id, digests)
  const runs = await digests.runs(channel.id, MOST_RUNS)
  const date = requireSkippable(subscription, input.date ?? null, runs, context.services.now())
  return await change('skipped', input, context, { skip: date })
}

async function cancel(input: DigestInput, context: CommandContext): Promise<Reply> {
  const channel = requireChannel(input, context)
  const { digests } = await context.services.digest()
  const subscription = await requireSubscription(channel.id, digests)
  await digests.cancel(channel.id)
  return replyDone('cancelled', { subscription, next: null, runs: [] }, languageOf(context))
}

/** In a chat those of its own workspace or server, and whoever may set them up sees all. */
async function list(context: CommandContext): Promise<Reply> {
  const { request, services, role } = context
  const { digests } = await services.digest()
  const { lexicon } = await services.store()
  const all = await digests.list()
  const isSeen = ({ platform, team, channel }: Subscription) =>
    mayAct(role, 'approver') ||
    (platform === request.platform && (team === request.team || channel === request.channel))
  const states = await Promise.all(all.filter(isSeen).map((each) => toState(each, context)))
  return replyList(states, lexicon, languageOf(context))
}

/** With what went wrong so far where a digest is still being tried. */
async function toState(subscription: Subscription, { services }: CommandContext) {
  const { digests } = await services.digest()
  const { outbox } = await services.delivery()
  const runs = await digests.runs(subscription.id, MOST_RUNS)
  const shown = runs.slice(0, RUNS_LISTED).map(async (run) => {
    if (run.state !== 'queued') return run
    const item = await outbox.find(toDigestKey(subscription.id, run.date))
    return { ...run, trouble: item?.trouble ?? null }
  })
  return { subscription, next: findNextOpen(subscription, runs, services.now()), runs: await Promise.all(shown) }
}

async function preview(input: DigestInput, context: CommandContext): Promise<Reply> {
  const { request, services } = context
  const { digests } = await services.digest()
  const channel = findChannel(input, context)
  const found = channel === null ? null : await digests.find(channel.id)
  const settings = await readSettings(input, context)
  const subscription = found ?? (await start(channel ?? { id: '', platform: 'slack', channel: '' }, {}, context))
  const wanted = { ...subscription, ...settings }
  const building = await openBuilding(services)
  const made = await previewDigest(
    {
      subscription: wanted,
      isSubscribed: found !== null,
      date: input.date ?? null,
      all: input.all,
      platform: request.platform,
      prefix: services.config.STET_COMMAND_PREFIX ?? '',
      now: services.now(),
    },
    digests,
    building,
  )
  return replyPreview(made, wanted, found !== null)
}
