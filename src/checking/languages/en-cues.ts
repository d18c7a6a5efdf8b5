import type { CueWords } from '../cue.ts'

export const en: CueWords = {
  operation:
    'operation, operations, crackdown, sweep, swoop, blitz, police action, action day, action days, campaign, edition',
  other_event: `
    another operation, a separate operation, separate operation, separately, a different operation, an unrelated, unrelated,
    in a separate, other operations, a later operation, a new operation, previous operations, latest of such, a similar operation,
    similar operation, another raid, another case, in another`,
  aside: `
    annual report, every year, each year, in recent years, over the years, estimates, it is estimated, experts, studies,
    survey, statistics, census, population, live in`,
  week_long: 'week-long, weeklong, one-week, a week long',
  person:
    'people, persons, person, individuals, individual, suspects, suspect, others, more, human beings, others still, of them',
  world: `
    worldwide, globally, in total, a total of, total, in all, overall, all told, around the world, across the world,
    across the globe, around the globe, all over the world, all around the world, global operation, altogether, global,
    internationally`,
  part_before: `
    of which, of whom, of these, of those, of them, including, among them, among whom, among which, among those, among these,
    out of these, out of those, comprising, made up of, notably, some of them, of this total`,
  part_after:
    'of them, of whom, of which, of those, of these, of the total, among them, out of them, of that number, of that total',
  comparison: `
    up from, down from, compared with, compared to, against, from, versus, vs, as opposed to, after, more than the, rising from,
    rose from, fell from, in contrast to, as against, higher than the, instead of, times the, times more than the,
    times as many as the`,
  previous: `
    previous edition, the previous one, the edition before, last edition, preceding edition, earlier edition, its predecessor,
    previous operation`,
  year_before: `
    a year earlier, the year before, last year, the previous year, a year before, a year ago, two years earlier, the following year,
    this year`,
  edition: 'edition, instalment, iteration, round',
  other:
    'another, a separate, a similar, a different, an unrelated, an earlier, a later, other, a second, separate, similar',
  beside: 'before, after, ahead of, since, following, in the wake of, prior to',
  relative: 'which, who, that',
  break: 'while, whereas, but, although, though, as, when, because',
  conjunction: 'and, as well as, plus, along with',
  respectively: 'respectively',
  speech:
    'said, says, announced, reported, told, stated, published, statement, according to, wrote, press release, revealed',
  took_place: `
    took place, carried out, conducted, held, ran, run, between, staged, was on, lasted, from, coordinated, unfolded, mounted,
    took part`,
  range: 'between, from, on, to, dates',
  auxiliary: 'was, were, is, has, had, been, first, also, itself, be, that, which, initially, originally',
  began: 'began, started, launched, kicked off, starting, beginning, opened',
  ended: 'ended, finished, concluded, wrapped up, closed, came to an end, until',
  lasted: 'lasted, ran for, lasting, went on for, spanned, spanning, took',
  in_course: 'over, over the course of, in the course of, in, during, within',
  locative: 'in, across, throughout, within, inside, from, at',
  narrowing: `
    for, on, over, linked to, related to, connected to, in connection with, involving, on suspicion of, accused of, suspected of,
    charged with, wanted for`,
  of: 'of',
  neutral: `
    total, new, overall, recorded, reported, a, an, the, individual, separate, different, further, additional, so, far, at, least,
    human, trafficking, police, alleged, suspected, potential, possible, presumed, confirmed, some, other, criminal, criminals, more,
    people, persons, individuals, adult, illegal, international, law, enforcement, strategic, suspects, participating, exactly, now,
    just, only, nearly, about, around, over, than, us, dollars, worth, cash, million, billion, thousand`,
  theme: `
    human trafficking, trafficking, people trafficking, trafficking in persons, trafficking in human beings, human beings,
    exploitation, modern slavery, individuals, people, suspects, persons, the operation, human trafficking and exploitation`,
  final: `
    final figures, final figure, final toll, final tally, final results, final count, definitive figures, definitive,
    confirmed figures, final data, final numbers, final total`,
  region: `
    Europe, Africa, Asia, Latin America, South America, North America, Central America, the Middle East, Middle East, the Balkans,
    Balkans, Oceania, the Americas, Americas, the Caribbean, Caribbean, West Africa, East Africa, North Africa, the Gulf,
    Southeast Asia, Central Asia, the European Union, the EU, Scandinavia, the Sahel`,
  part_of_time: `
    the first day, a single day, one day, the last day, the final day, the opening day, the first week, the last week, its first day,
    day one, on the second day, per day, a day, daily, each day, every day, in one night, overnight, the first two days,
    the first three days, the first 24 hours, the first 48 hours, a week, per week, per country, on average`,
  potential: 'potential, possible, presumed, suspected, likely, alleged',
  suspected: 'suspected, suspects, suspect, alleged, presumed, possible, potential, accused, believed',
  alleged: 'alleged, suspected, allegedly, accused, presumed, possible, potential',
  authority: `
    authorities, police, officers, officials, agents, investigators, law enforcement, prosecutors, forces, customs, guards,
    government`,
  seat: 'based in, headquartered in, headquarters in, general secretariat in, rooms were established in, established in, coordinated from, office in',
  spokesman: "ministry, 's ministry, minister, embassy, ambassador, news agency, government, spokesman, spokeswoman",
  outcome: `
    led to, resulted in, has led to, had led to, have led to, yielded, leading to, resulting in, ended with, netted, produced,
    brought, saw`,
  qualified: 'victims, victim, fighters, fighter, terrorists, traffickers, trafficker, smugglers, criminals',
  difference: 'more, fewer, less',
  than: 'than',
  out_of: 'of the, of, out of the, among the, out of',
  editions: 'editions, operations combined, combined, together',
  unreal:
    'hope, hopes, hoped, hoping, aim, aims, aimed, aiming, plan, plans, planned, target, targets, goal, expect, expects, expected, could, would, might, want, wants, wanted, intend, intends, promised, vowed, should',
  further: 'more, a further, further, additional, extra',
}
