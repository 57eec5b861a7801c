import { z } from 'zod'
import { refuseUnregistered } from '../competition/registration-gates.ts'
import { OrganisationId } from '../id.ts'
import type { LocalDate } from '../instant.ts'
import { MsoaCode } from '../lot/area.ts'
import { coveredAreas, type LotCoverage } from '../lot/coverage.ts'
import type { Lot } from '../lot/lot.ts'
import { RuralityCategory } from '../lot/rurality.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Registration } from '../organisation/registration.ts'
import type { CoveredAreas, ServiceSplit } from './split.ts'

/** What can be wrong with an area in a service, the gravest first. @see rules C-04, S-03 */
export const AreaProblem = z
  .enum(['uncovered', 'doubled', 'not-joined', 'outside-part', 'unregistered', 'no-backup'])
  .meta({ id: 'ConsortiumAreaProblem' })
export type AreaProblem = z.infer<typeof AreaProblem>

export const AreaState = z.enum(['covered', ...AreaProblem.options]).meta({ id: 'ConsortiumAreaState' })
export type AreaState = z.infer<typeof AreaState>

/**
 * How an area stands in one service. `state` is the gravest of its problems, or covered when there is none: one member
 * answers for it, another steps in, and whoever delivers may. An area that several groups name has no one accountable.
 *
 * @see C-04
 */
export const AreaCovered = z
  .object({
    msoaCode: MsoaCode,
    name: z.string(),
    ruralityCategory: RuralityCategory,
    accountable: OrganisationId.nullable(),
    backup: OrganisationId.nullable(),
    delivering: z.array(OrganisationId),
    state: AreaState,
    problems: z.array(z.object({ problem: AreaProblem, of: z.array(OrganisationId) })),
  })
  .meta({ id: 'ConsortiumArea' })
export type AreaCovered = z.infer<typeof AreaCovered>

/** A lot that a consortium bids for, with its areas, and the least that the authority asks of a bidder there. */
export type LotToCover = Pick<Lot, 'name' | 'vintage' | 'hours' | 'publishedProviders' | 'conflictingHours'> & {
  lotId: string
  minimumWeeklyMinutes: number
  areas: readonly Pick<AreaCovered, 'msoaCode' | 'name' | 'ruralityCategory'>[]
}

/** A member's CQC registrations, and how much of each lot it holds by its appointment (S-03, S-22); of none that it is not held to. */
export type MemberAtLots = {
  organisationId: string
  won: readonly { lotId: string; coverage: LotCoverage }[]
  registrations: readonly Pick<Registration, 'particulars' | 'issuedOn' | 'expiresOn'>[]
}

/** What coverage is held against, on a day. */
export type ToCover = {
  today: LocalDate
  services: readonly ServiceType[]
  lots: readonly LotToCover[]
  members: readonly MemberAtLots[]
  joined: readonly string[]
}

/**
 * The areas of a lot that the consortium bids for: those that any of its members holds. A part is covered whole as a lot
 * is, and where nobody holds less than the lot that is all of it.
 *
 * @see S-03
 */
export function areasBidFor(
  lot: LotToCover,
  { members, joined }: Pick<ToCover, 'members' | 'joined'>,
): LotToCover['areas'] {
  const held = members
    .filter(({ organisationId }) => joined.includes(organisationId))
    .map(({ won }) => won.find(({ lotId }) => lotId === lot.lotId)?.coverage ?? { scope: 'WHOLE' as const })
  if (held.length === 0 || held.some(({ scope }) => scope === 'WHOLE')) return lot.areas
  const msoaCodes = lot.areas.map(({ msoaCode }) => msoaCode)
  const inside = new Set(held.flatMap((coverage) => coveredAreas(coverage, { msoaCodes })))
  return lot.areas.filter(({ msoaCode }) => inside.has(msoaCode))
}

/** Who delivers in a group of areas: the accountable member alone where nobody is named. */
export function deliverersOf({
  accountable,
  delivering,
}: Pick<CoveredAreas, 'accountable' | 'delivering'>): OrganisationId[] {
  return delivering.length > 0 ? delivering : [accountable]
}

type Named = { group: CoveredAreas; problems: AreaCovered['problems'] }

/**
 * Every area of the lot that is bid for in one service, in the lot's order, each in exactly one state.
 *
 * @see rules C-04, S-03
 */
export function areasOf(
  { lot, service, split }: { lot: LotToCover; service: ServiceType; split: ServiceSplit | undefined },
  around: ToCover,
): AreaCovered[] {
  const bidFor = areasBidFor(lot, around)
  const msoaCodes = bidFor.map(({ msoaCode }) => msoaCode)
  const named = new Map<MsoaCode, Named[]>()
  for (const group of split?.areas ?? []) {
    const problems = problemsOfGroup(group, service, around)
    for (const code of coveredAreas(group.coverage, { msoaCodes })) {
      const before = named.get(code)
      if (before) before.push({ group, problems })
      else named.set(code, [{ group, problems }])
    }
  }
  const outside = outsideParts(lot, around)
  return bidFor.map((area) => coveredBy(area, named.get(area.msoaCode) ?? [], outside))
}

/** What is wrong with a group wherever it stands. */
function problemsOfGroup(group: CoveredAreas, service: ServiceType, around: ToCover): AreaCovered['problems'] {
  const { accountable, backup } = group
  const delivering = deliverersOf(group)
  const absent = namedIn(group).filter((each) => !around.joined.includes(each))
  const unregistered = delivering.filter((each) => isUnregistered(each, service, around))
  const hasBackup = backup !== null && backup !== accountable
  return [
    ...(absent.length > 0 ? [{ problem: 'not-joined' as const, of: absent }] : []),
    ...(unregistered.length > 0 ? [{ problem: 'unregistered' as const, of: unregistered }] : []),
    ...(hasBackup ? [] : [{ problem: 'no-backup' as const, of: [accountable] }]),
  ]
}

function namedIn(group: CoveredAreas): OrganisationId[] {
  const { accountable, backup } = group
  return [...new Set([accountable, ...(backup === null ? [] : [backup]), ...deliverersOf(group)])]
}

function isUnregistered(organisationId: string, service: ServiceType, { members, today }: ToCover): boolean {
  const held = members.find((member) => member.organisationId === organisationId)?.registrations ?? []
  return refuseUnregistered(held, { service, today }) !== undefined
}

/** The areas that each member who holds a part of the lot holds; who is not in it may be named anywhere. */
function outsideParts(lot: LotToCover, { members }: ToCover): Map<string, ReadonlySet<MsoaCode>> {
  return new Map(
    members.flatMap(({ organisationId, won }) => {
      const coverage = won.find(({ lotId }) => lotId === lot.lotId)?.coverage
      return coverage?.scope === 'PART' ? [[organisationId, new Set(coverage.msoaCodes)] as const] : []
    }),
  )
}

function coveredBy(
  area: LotToCover['areas'][number],
  named: readonly Named[],
  parts: ReadonlyMap<string, ReadonlySet<MsoaCode>>,
): AreaCovered {
  const [only] = named
  const alone = named.length === 1 ? only?.group : undefined
  const outside = [...new Set(named.flatMap(({ group }) => namedIn(group)))].filter(
    (each) => parts.get(each)?.has(area.msoaCode) === false,
  )
  const problems: AreaCovered['problems'] = [
    ...(named.length === 0 ? [{ problem: 'uncovered' as const, of: [] }] : []),
    ...(named.length > 1 ? [{ problem: 'doubled' as const, of: named.map(({ group }) => group.accountable) }] : []),
    ...(outside.length > 0 ? [{ problem: 'outside-part' as const, of: outside }] : []),
    ...(named.length > 1 ? named.flatMap(({ problems }) => problems) : (only?.problems ?? [])),
  ]
  return {
    ...area,
    accountable: alone?.accountable ?? null,
    backup: alone?.backup ?? null,
    delivering: [...new Set(named.flatMap(({ group }) => deliverersOf(group)))],
    state: AreaProblem.options.find((one) => problems.some(({ problem }) => problem === one)) ?? 'covered',
    problems,
  }
}
