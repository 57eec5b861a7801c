import { LotId, OrganisationId } from '../id.ts'
import { MsoaCode } from '../lot/area.ts'
import { Particulars } from '../organisation/registration.ts'
import type { LotToCover, MemberAtLots, ToCover } from './coverage.ts'
import type { CoveredAreas, LotSplit, ServiceSplit } from './split.ts'

export const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
export const lot = (number: number) => LotId.parse(`lot_${String(number).padStart(32, '0')}`)
export const area = (number: number) => MsoaCode.parse(`E02${String(number).padStart(6, '0')}`)

/** A lot of so many areas, every third of them rural. */
export function lotToCover(number: number, areas: number, first = 1): LotToCover {
  return {
    lotId: lot(number),
    name: `Lot ${number}`,
    vintage: 2011,
    hours: null,
    publishedProviders: null,
    conflictingHours: [],
    minimumWeeklyMinutes: 0,
    areas: Array.from({ length: areas }, (_, index) => ({
      msoaCode: area(first + index),
      name: `Area ${first + index}`,
      ruralityCategory: index % 3 === 2 ? 'RURAL_VILLAGE_AND_DISPERSED' : 'URBAN_CITY_AND_TOWN',
    })),
  }
}

/** A member that holds every lot and is registered for personal care. */
export function memberAtLots(number: number, change: Partial<MemberAtLots> = {}): MemberAtLots {
  const particulars = Particulars.parse({
    kind: 'cqc-registration',
    activity: 'personal-care',
    providerId: '1-100000001',
    locationId: '1-100000002',
  })
  const registrations = [{ particulars, issuedOn: '2019-04-01', expiresOn: null }]
  return { organisationId: org(number), won: [], registrations, ...change }
}

/** Members 1 and 2 have joined, and bid for home care in one lot of three areas. */
export function toCover(change: Partial<ToCover> = {}): ToCover {
  return {
    today: '2027-01-05',
    services: ['HOME_CARE'],
    lots: [lotToCover(1, 3)],
    members: [memberAtLots(1), memberAtLots(2)],
    joined: [org(1), org(2)],
    ...change,
  }
}

export const share = (number: number, weeklyMinutes = 600) => ({ organisationId: org(number), weeklyMinutes })

/** All areas of a lot, for which member 1 answers and member 2 steps in. */
export const everywhere: CoveredAreas = {
  coverage: { scope: 'WHOLE' },
  accountable: org(1),
  backup: org(2),
  delivering: [org(1), org(2)],
}

export function split(
  number: number,
  shares: ServiceSplit['shares'],
  areas: ServiceSplit['areas'] = [everywhere],
): LotSplit {
  return { lotId: lot(number), services: [{ service: 'HOME_CARE', shares, areas }] }
}
