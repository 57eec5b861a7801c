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
  const parts = apportion(
    service.estimatedValuePence,
    lots.map(({ weeklyMinutes }) => weeklyMinutes),
  )
  const part = parts[lots.findIndex((lot) => lot.lotId === lotId)] ?? 0
  return apportion(
    part,
    Array.from({ length: tenderers }, () => 1),
  )
}
