import { apportion } from '../../apportion.ts'
import type { Brief } from '../brief.ts'

type Valued = {
  service: Pick<Brief['service'], 'estimatedValuePence'>
  lots: readonly Pick<Brief['lots'][number], 'lotId' | 'weeklyMinutes'>[]
}

/**
 * What the contracts of one lot are worth, in pence over the term: the lot's part of the competition's estimated value by
 * its hours, in equal parts for its successful tenderers. Over all lots the parts add up to the whole.
 *
 * @see rules P-45, P-55
 */
export function contractValues({ service, lots }: Valued, lotId: string, tenderers: number): number[] {
  return apportion(
    placeValue({ service, lots }, lotId),
    Array.from({ length: tenderers }, () => 1),
  )
}

/**
 * What may be called off in one lot in all, in pence over the term: what a place on the framework there is worth at the most, to
 * each who holds one. It is promised to nobody.
 *
 * @see rules P-35, S-45
 */
export function placeValue({ service, lots }: Valued, lotId: string): number {
  const parts = apportion(
    service.estimatedValuePence,
    lots.map(({ weeklyMinutes }) => weeklyMinutes),
  )
  return parts[lots.findIndex((lot) => lot.lotId === lotId)] ?? 0
}
