import type { LotId, OrganisationId } from '@carelot/rules/id'
import type { Instant } from '@carelot/rules/instant'
import type { LsoaCode, MsoaCode, Population, Vintage } from '@carelot/rules/lot/area'
import type { LotHours } from '@carelot/rules/lot/hours'
import type { Postcode } from '@carelot/rules/lot/postcode'
import type { RuralityCategory, RuralUrbanClass } from '@carelot/rules/lot/rurality'
import type { ServiceType } from '@carelot/rules/lot/service-type'
import type { ProviderRange } from '@carelot/rules/lot/sizing'
import type { Generated, JSONColumnType } from 'kysely'

export type LotTables = {
  area: {
    vintage: Vintage
    code: MsoaCode
    name: string
    place_name: string
    district_code: string
    district_name: string
    health_area_name: string
    rural_urban_class: RuralUrbanClass | null
    rurality_category: RuralityCategory
    area_km2: number
    population: JSONColumnType<Population>
  }
  area_adjacency: {
    vintage: Vintage
    from_code: MsoaCode
    to_code: MsoaCode
    shared_border_metres: number
    centroid_km: number
  }
  postcode: {
    vintage: Vintage
    postcode: Postcode
    lsoa_code: LsoaCode
    msoa_code: MsoaCode
    rurality_category: RuralityCategory
  }
  lot: {
    id: LotId
    council_id: OrganisationId
    name: string
    cluster_ref: string
    previous_clusters: string[]
    vintage: Vintage
    invented: boolean
    note: string | null
    services: ServiceType[]
    need_types: string[]
    hours: JSONColumnType<LotHours | null, string | null, string | null>
    conflicting_hours: JSONColumnType<LotHours[]>
    published_providers: JSONColumnType<ProviderRange | null, string | null, string | null>
    external_reference: string | null
    created_at: Generated<Instant>
  }
  lot_area: { lot_id: LotId; vintage: Vintage; msoa_code: MsoaCode }
}
