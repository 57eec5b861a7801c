import type { OrganisationId } from '../id.ts'
import type { NewChange, Uncovered, WithoutBackup } from './change.ts'
import type { ToCover } from './coverage.ts'
import { itemsOfCoverage } from './coverage-items.ts'
import type { LotSplit, ServiceSplit, Split } from './split.ts'

type Departure = Pick<NewChange, 'leaving' | 'newcomer' | 'takesOver'>

/** The split as it is once a change is made: minutes go to whoever takes them over, and the areas of a service to the first of them. */
export function splitAfter({ lots }: Split, change: Departure): { lots: LotSplit[] } {
  return {
    lots: lots.map((lot) => ({
      ...lot,
      services: lot.services.map((service) => serviceAfter(lot.lotId, service, change)),
    })),
  }
}

function serviceAfter(lotId: string, service: ServiceSplit, { leaving, takesOver }: Departure): ServiceSplit {
  const taken = takesOver.filter((each) => each.lotId === lotId && each.service === service.service)
  const stay = service.shares.filter(({ organisationId }) => organisationId !== leaving)
  const minutes = new Map(stay.map(({ organisationId, weeklyMinutes }) => [organisationId, weeklyMinutes]))
  for (const { organisationId, weeklyMinutes } of taken)
    minutes.set(organisationId, (minutes.get(organisationId) ?? 0) + weeklyMinutes)
  const [first] = taken
  const instead = (id: OrganisationId) => (id === leaving && first ? first.organisationId : id)
  return {
    ...service,
    shares: [...minutes].map(([organisationId, weeklyMinutes]) => ({ organisationId, weeklyMinutes })),
    areas: service.areas.map((group) => {
      const accountable = instead(group.accountable)
      const backup = group.backup === null ? null : instead(group.backup)
      const isGone = backup === accountable || backup === leaving
      const delivering = [...new Set(group.delivering.map(instead))].filter((id) => id !== leaving)
      return { ...group, accountable, backup: isGone ? null : backup, delivering }
    }),
  }
}

/** The same for several, one after the other. */
export function splitAfterAll(split: Split, changes: readonly Departure[]): Split {
  return changes.reduce<Split>(splitAfter, split)
}

/**
 * What a change leaves uncovered: minutes that nobody takes over, areas that nobody answers for, or none who may deliver. That
 * somebody steps in for nobody any more is no gap of the work, and what was open before is not of this change.
 *
 * @see C-08
 */
export function uncoveredBy(change: Departure, work: Work): Uncovered[] {
  if (change.leaving === null) return []
  const { before, after } = coverageAround(change, work)
  const open = after.filter((item) => item.what !== 'name a backup' && !before.has(keyOf(item)))
  return [
    ...minutesLeft(work.split, change),
    ...open.map(({ what, lotId, service, areas }) => {
      return { what, lotId, service, weeklyMinutes: null, areas: areas?.count ?? null }
    }),
  ]
}

/** Where areas lose by a change whoever steps in there: all that are without one then. @see C-04 */
export function backupsLostBy(change: Departure, work: Work): WithoutBackup[] {
  if (change.leaving === null) return []
  const { before, after } = coverageAround(change, work)
  return withoutBackup(after.filter((item) => countOf(item) > countOf(before.get(keyOf(item)))))
}

/** Where there are areas in which nobody steps in. @see C-04 */
export function backupsLackingIn({ leadId, split, around }: Work): WithoutBackup[] {
  return withoutBackup(itemsOfCoverage(split, leadId, around))
}

type Item = ReturnType<typeof itemsOfCoverage>[number]

const countOf = (item: Item | undefined) => item?.areas?.count ?? 0
const withoutBackup = (items: readonly Item[]): WithoutBackup[] =>
  items
    .filter(({ what }) => what === 'name a backup')
    .map((item) => ({ lotId: item.lotId, service: item.service, areas: countOf(item) }))

type Work = { leadId: string; split: Split; around: ToCover }

const keyOf = ({ what, lotId, service, owner }: Item) => [what, lotId, service, owner].join(' ')

/** What coverage asks for before a change is made, and after. */
function coverageAround(change: Departure, { leadId, split, around }: Work) {
  const { leaving, newcomer } = change
  const stay = around.joined.filter((member) => member !== leaving)
  const joined = newcomer === null ? stay : [...stay, newcomer]
  const before = new Map(itemsOfCoverage(split, leadId, around).map((item) => [keyOf(item), item]))
  return { before, after: itemsOfCoverage(splitAfter(split, change), leadId, { ...around, joined }) }
}

function minutesLeft({ lots }: Split, { leaving, takesOver }: Departure): Uncovered[] {
  return lots.flatMap(({ lotId, services }) =>
    services.flatMap(({ service, shares }) => {
      const had = shares.find(({ organisationId }) => organisationId === leaving)?.weeklyMinutes ?? 0
      const taken = takesOver.filter((each) => each.lotId === lotId && each.service === service)
      const left = had - taken.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)
      return left > 0 ? [{ lotId, service, what: 'take over minutes', weeklyMinutes: left, areas: null }] : []
    }),
  )
}
