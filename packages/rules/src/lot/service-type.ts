import { z } from 'zod'

/**
 * A service that a council buys. Home care and SIS (supporting independence) are let together in a lot; extra care
 * background hours and discharge to assess come later, by further competition within the lots.
 *
 * @see rules S-04, S-20
 */
export const ServiceType = z
  .enum(['HOME_CARE', 'SIS', 'EXTRA_CARE_BACKGROUND', 'DISCHARGE_TO_ASSESS', 'SUPPORTED_LIVING', 'CARE_HOME'])
  .meta({ id: 'ServiceType' })
export type ServiceType = z.infer<typeof ServiceType>
