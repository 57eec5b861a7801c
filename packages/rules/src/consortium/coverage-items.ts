import type { OrganisationId } from '../id.ts'
import type { MsoaCode } from '../lot/area.ts'
import type { ServiceType } from '../lot/service-type.ts'
import { type AreaCovered, type AreaProblem, areasOf, type ToCover } from './coverage.ts'
import { minutesOf, type Split, servicesOfLot } from './split.ts'

/** What has to be done about a problem of areas. */
const whatOf = {
  uncovered: 'cover an area',
  doubled: 'settle who is accountable',
  'not-joined': 'name members that have joined',
  'outside-part': 'keep to the part that was won',
  unregistered: 'register a deliverer',
  'no-backup': 'name a backup',
} as const satisfies Record<AreaProblem, string>

type CoverageItem = {
  what: (typeof whatOf)[AreaProblem] | 'share a lot'
  owner: string
  lotId: string
  service: ServiceType
  areas?: { count: number; first: MsoaCode[] }
}

/** How many areas an item names; the others are counted. */
const named = 5

/**
 * What the terms leave open of lots, services and areas. All areas of a lot with the same problem in a service are one item,
 * however many they are; who has to register is told so, one item each.
 *
 * @see rules C-04, S-03
 */
export function itemsOfCoverage(split: Split, leadId: string, around: ToCover): CoverageItem[] {
  return around.lots.flatMap((lot) => {
    const parts = split.lots.find(({ lotId }) => lotId === lot.lotId)
    return servicesOfLot(around.services, parts).flatMap((service) => {
      const at = { lotId: lot.lotId, service }
      const own = parts?.services.find((each) => each.service === service)
      const areas = areasOf({ lot, service, split: own }, around)
      const unshared = minutesOf(split, lot.lotId, service) === 0
      return [
        ...(unshared ? [{ what: 'share a lot' as const, owner: leadId, ...at }] : []),
        ...[...groupsOf(areas, leadId).values()].map((group) => ({ ...group, ...at })),
      ]
    })
  })
}

type Group = { what: CoverageItem['what']; owner: string; areas: { count: number; first: MsoaCode[] } }

function groupsOf(areas: readonly AreaCovered[], leadId: string): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const { msoaCode, problems } of areas)
    for (const [key, { what, owner }] of new Map(problems.flatMap((problem) => owedFor(problem, leadId)))) {
      const group = groups.get(key) ?? { what, owner, areas: { count: 0, first: [] } }
      group.areas.count++
      if (group.areas.first.length < named) group.areas.first.push(msoaCode)
      groups.set(key, group)
    }
  return groups
}

function owedFor(
  { problem, of }: AreaCovered['problems'][number],
  leadId: string,
): [string, { what: CoverageItem['what']; owner: OrganisationId | string }][] {
  const what = whatOf[problem]
  const owners = problem === 'unregistered' ? of : [leadId]
  return owners.map((owner) => [`${problem} ${owner}`, { what, owner }])
}
