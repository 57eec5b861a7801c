import { activityOf } from '../competition/registration-gates.ts'
import type { Instant, LocalDate } from '../instant.ts'
import { addDays, endOfLondonDay } from '../london-time.ts'
import type { ServiceType } from '../lot/service-type.ts'
import { type ConsortiumModel, hasVehicle } from './model.ts'

type Asked = {
  model: ConsortiumModel
  /** Every service that is bid for. */
  services: readonly ServiceType[]
  today: LocalDate
  startsOn: LocalDate
}
type VehicleItem = { what: 'register the vehicle'; by: Instant; detail: string; bars: false }

/**
 * That a vehicle which is to deliver care is to be formed, and registered with the CQC by itself: its shareholders' own
 * registrations are not its. That takes months, so it is told before the bid. It bars nothing, for no form is demanded to
 * bid; and as no registration of a vehicle is recorded, it is told until the day before the service begins.
 *
 * @see rules C-01, C-15
 */
export function itemsOfVehicle({ model, services, today, startsOn }: Asked): VehicleItem[] {
  const activities = [...new Set(services.flatMap((service) => activityOf[service] ?? []))]
  if (!hasVehicle(model) || activities.length === 0 || today >= startsOn) return []
  const detail = `Where the vehicle delivers, it is formed and registered with the CQC itself, for ${activities.join(' and ')}, before ${startsOn}; that takes months`
  return [{ what: 'register the vehicle', by: endOfLondonDay(addDays(startsOn, -1)), detail, bars: false }]
}
