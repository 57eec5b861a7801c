import { verifyReceipt } from '@carelot/sdk'
import { bid } from './brief.ts'
import type { Together } from './consortium-forming.ts'
import { bothServices } from './letting.ts'

/** What stands between them and a valid bid, told as how much is left; the submit asks the same. */
export async function openItems({ lead, consortiumId, tell }: Together): Promise<number> {
  const open = await lead.carelot.consortium.listOpenItems({ consortiumId }).toArray({ limit: 100 })
  const counts = new Map<string, number>()
  for (const { what } of open) counts.set(what, (counts.get(what) ?? 0) + 1)
  const left = [...counts].map(([what, count]) => (count === 1 ? what : `${what} × ${count}`))
  tell(
    'Progress',
    open.length === 0 ? 'nothing stands between them and a bid' : `${open.length} to do: ${left.join(', ')}`,
  )
  return open.length
}

/** Every area of the lot in both services: how many there are, and how many have somebody accountable and somebody to step in. */
export async function coverage({ lead, consortiumId, tell }: Together) {
  const { lots } = await lead.carelot.consortium.findCoverage({ consortiumId })
  const services = lots.flatMap((lot) => lot.services)
  const areas = services.flatMap((service) => service.areas)
  const covered = areas.filter(({ state }) => state === 'covered').length
  const hours = (lots[0]?.weeklyMinutes ?? 0) / 60
  tell(
    lead.name,
    `sees ${covered} of ${areas.length} areas covered in ${services.length} services, ${hours} hours a week`,
  )
  return { areas: areas.length, covered, hours }
}

/** What the papers of 2018 say of Ashford contradicts itself, and is shown and not smoothed over. @see rules S-06, S-07 */
export async function sizingWarning({ lead, lotId, tell }: Together): Promise<string> {
  const { weeklyHours, feasible, published } = await lead.carelot.lot.size({ lotId })
  const { conflictingHours } = await lead.carelot.lot.find({ lotId })
  const range = `${published[0]?.providers} to ${published.at(-1)?.providers}`
  const fits = (counts: typeof feasible) =>
    counts.filter(({ providers }) => published.some((each) => each.providers === providers)).map((one) => one.providers)
  const wordsOf = (hours: number, counts: typeof feasible) =>
    `${hours.toLocaleString('en-GB')} h: ${fits(counts).length > 0 ? `only ${fits(counts).join(' and ')}` : 'none'} of ${range} providers fits`
  const others = await Promise.all(
    conflictingHours.map(async ({ minutes }) => {
      const weekly = minutes / 60
      return wordsOf(weekly, (await lead.carelot.lot.calculateSize({ weeklyHours: weekly })).feasible)
    }),
  )
  const warning = [wordsOf(weeklyHours, feasible), ...others].join('; about ')
  tell('Carelot', `warns of the papers for Ashford: ${warning}`)
  return warning
}

/** The lead submits one sealed bid for all, with the rates that were joined, and verifies its receipt offline. */
export async function bidTogether({ lead, consortiumId, lotId, members, cast, brief, tell }: Together) {
  const { terms } = await lead.carelot.consortium.find({ consortiumId })
  const shares = terms?.content.lots.flatMap(({ services }) => services.flatMap((service) => service.shares)) ?? []
  const weeklyCapacityMinutes = shares.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)
  const lots = [{ lotId, weeklyCapacityMinutes, services: [...bothServices] }]
  const joint = bid(brief, { provider: cast.provider('Applewood'), hourlyPence: null, lots })
  const receipt = await lead.carelot.consortium.submitBid({ consortiumId, ...joint })
  await verifyReceipt(receipt, await lead.carelot.publicKeys())
  tell(lead.name, `submits one sealed bid for all ${members.length}; receipt verified offline`)
  return receipt
}
