import type { Msoa } from '@carelot/rules/lot/area'
import { type LotHours, minutesOfHours } from '@carelot/rules/lot/hours'
import type { NewLot } from '@carelot/rules/lot/lot'
import type { ServiceType } from '@carelot/rules/lot/service-type'
import { type PublishedFact, publishedFact, readPublishedFacts } from './published.ts'

const northKent = 'NHS Dartford, Gravesham and Swanley CCG'
const westKent = 'NHS West Kent CCG'

const careAndSupport: ServiceType[] = ['HOME_CARE', 'SIS', 'EXTRA_CARE_BACKGROUND']

/** A group of real areas that the sandbox calls a lot: those of one health area of 2018 in one district. */
type Grouping = { name: string; clusterRef: string; healthAreaName: string; districtName: string }

const dischargeAreas: readonly Grouping[] = [
  { name: 'North Kent: Dartford', clusterRef: 'SANDBOX-NORTH-1', healthAreaName: northKent, districtName: 'Dartford' },
  {
    name: 'North Kent: Gravesham',
    clusterRef: 'SANDBOX-NORTH-2',
    healthAreaName: northKent,
    districtName: 'Gravesham',
  },
  { name: 'North Kent: Swanley', clusterRef: 'SANDBOX-NORTH-3', healthAreaName: northKent, districtName: 'Sevenoaks' },
  { name: 'West Kent: Maidstone', clusterRef: 'SANDBOX-WEST-1', healthAreaName: westKent, districtName: 'Maidstone' },
  { name: 'West Kent: Sevenoaks', clusterRef: 'SANDBOX-WEST-2', healthAreaName: westKent, districtName: 'Sevenoaks' },
  {
    name: 'West Kent: Tonbridge and Malling',
    clusterRef: 'SANDBOX-WEST-3',
    healthAreaName: westKent,
    districtName: 'Tonbridge and Malling',
  },
  {
    name: 'West Kent: Tunbridge Wells',
    clusterRef: 'SANDBOX-WEST-4',
    healthAreaName: westKent,
    districtName: 'Tunbridge Wells',
  },
]

const ashford: Grouping = {
  name: 'Ashford',
  clusterRef: 'ASHFORD',
  healthAreaName: 'NHS Ashford CCG',
  districtName: 'Ashford',
}

/**
 * The lots of the sandbox. The areas are real; which of them make a lot is in no published source, so every lot says
 * that it is invented and what of it is not. North and West Kent are where discharge to assess was let (S-24).
 */
export function sandboxLots(msoas: readonly Msoa[]): NewLot[] {
  const facts = readPublishedFacts()
  return [ashfordLot(msoas, facts), ...dischargeAreas.map((grouping) => inventedLot(grouping, msoas, facts))]
}

function ashfordLot(msoas: readonly Msoa[], facts: readonly PublishedFact[]): NewLot {
  const old = publishedFact(facts, 'K001').value
  return {
    ...lotOf(ashford, msoas),
    previousClusters: old.split(' '),
    note: `Published (Prospectus, July 2018, section 8): the cluster's name, the clusters it replaced, its weekly hours, and the 4 to 6 providers. Invented: which areas make it, here all of Ashford district.`,
    services: careAndSupport,
    hours: {
      ...publishedHours(publishedFact(facts, 'K002')),
      per: 'WEEK',
      basis: 'Combined weekly hours, as the table of the new clusters heads them',
    },
    conflictingHours: [
      {
        ...publishedHours(publishedFact(facts, 'K003')),
        per: 'NOT_STATED',
        basis:
          'Approximate hours that 4 to 6 providers are to deliver; the text ties them neither to Ashford nor to a week',
      },
    ],
    publishedProviders: {
      minimum: Number(publishedFact(facts, 'K005').value),
      maximum: Number(publishedFact(facts, 'K006').value),
    },
  }
}

function publishedHours(fact: PublishedFact): Omit<LotHours, 'per' | 'basis'> {
  return {
    minutes: minutesOfHours(Number(fact.value)),
    period: 'Not stated; published in July 2018',
    indicative: true,
    provenance: 'PUBLISHED',
    source: `${fact.source} (${fact.id})`,
  }
}

function inventedLot(grouping: Grouping, msoas: readonly Msoa[], facts: readonly PublishedFact[]): NewLot {
  const lot = lotOf(grouping, msoas)
  const weekly = Number(publishedFact(facts, 'K002').value) / elderly(membersOf(ashford, msoas))
  return {
    ...lot,
    note: `Invented: that these areas make a lot, and its hours. Real: the areas, which lie in the district of ${grouping.districtName} and were in ${grouping.healthAreaName} in April 2018.`,
    services: [...careAndSupport, 'DISCHARGE_TO_ASSESS'],
    hours: {
      minutes: 15 * Math.round(minutesOfHours(weekly * elderly(membersOf(grouping, msoas))) / 15),
      per: 'WEEK',
      basis: 'Invented: the published hours of Ashford, scaled by the people aged 65 and over, to the quarter hour',
      period: 'None; invented',
      indicative: true,
      provenance: 'INVENTED',
      source: 'The sandbox',
    },
    conflictingHours: [],
    publishedProviders: null,
  }
}

function lotOf(grouping: Grouping, msoas: readonly Msoa[]) {
  return {
    name: grouping.name,
    clusterRef: grouping.clusterRef,
    previousClusters: [],
    vintage: 2011,
    msoaCodes: membersOf(grouping, msoas).map(({ code }) => code),
    invented: true,
    needTypes: [],
    externalReference: null,
  } satisfies Partial<NewLot>
}

function membersOf({ healthAreaName, districtName }: Grouping, msoas: readonly Msoa[]): Msoa[] {
  return msoas
    .filter((msoa) => msoa.healthAreaName === healthAreaName && msoa.districtName === districtName)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

function elderly(msoas: readonly Msoa[]): number {
  return msoas.reduce((sum, { population }) => sum + population.aged65AndOver, 0)
}
