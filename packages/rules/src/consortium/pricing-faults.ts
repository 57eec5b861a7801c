import type { PricingModel } from '../competition/pricing-model.ts'
import type { Fault } from '../problem.ts'
import { faultsOfDerivable, type ShownTotal } from './derivable.ts'
import { assemblyOf, type JointPricing } from './pricing.ts'
import type { ConsortiumTerms } from './terms.ts'

type Person = { id: string; kind: string; roles: readonly string[]; organisationId: string }
type Around = {
  /** How the competition prices. */
  model: PricingModel
  leadId: string
  shown: readonly ShownTotal[]
  looks: number
  /** Who of the clean team there is. */
  persons: readonly Person[]
}

/** Whether every rate is set by the council or the framework, and none is bid for. @see S-47 */
function setsAllRates({ bands, sleepNights }: PricingModel): boolean {
  const isNightSet = !sleepNights || sleepNights.setNightlyPence !== undefined
  return isNightSet && bands.every(({ setHourlyPence }) => setHourlyPence !== undefined)
}

/** Pricing of which terms cannot stand: the wrong mode, a clean team that prices, rows that the lead could compute. @see C-14, S-47 */
export function faultsOfPricing(terms: Pick<ConsortiumTerms, 'lots' | 'pricing'>, around: Around): Fault[] {
  return [
    ...faultsOfMode(terms.pricing, around.model),
    ...faultsOfCleanTeam(terms.pricing, around),
    ...faultsOfDerivable(terms, around),
  ]
}

function faultsOfMode(pricing: JointPricing, model: PricingModel): Fault[] {
  const fault = (detail: string): Fault => ({
    pointer: '/terms/pricing/mode',
    code: 'consortium.pricing-unfit',
    detail,
  })
  const isSet = setsAllRates(model)
  if (pricing.mode === 'set-rates' && !isSet) return [fault('The competition asks for rates, which have to be priced')]
  return isSet && assemblyOf(pricing) ? [fault('The rates are set: there is nothing to assemble')] : []
}

/** Who reads rows neither prices nor signs for any provider, and is not the lead's, which may not read them. Nobody is named twice. */
function faultsOfCleanTeam(pricing: JointPricing, { persons, leadId }: Pick<Around, 'persons' | 'leadId'>): Fault[] {
  if (pricing.mode !== 'clean-team') return []
  const unfit = (person: Person | undefined): string | undefined => {
    if (person?.kind !== 'provider') return 'is not known at a provider'
    return person.organisationId === leadId ? 'is a person of the lead' : pricesAt(person)
  }
  return pricing.cleanTeam.flatMap((id, index): Fault[] => {
    const isTwice = pricing.cleanTeam.indexOf(id) !== index
    const why = isTwice ? 'is named already' : unfit(persons.find((each) => each.id === id))
    if (!why) return []
    return [
      { pointer: `/terms/pricing/cleanTeam/${index}`, code: 'consortium.clean-team-unfit', detail: `${id} ${why}` },
    ]
  })
}

/** Why somebody's roles keep them out of a clean team. */
export function pricesAt({ roles }: { roles: readonly string[] }): string | undefined {
  const role = roles.find((each) => each === 'signatory' || each === 'bid-writer')
  return role && `is a ${role}`
}
