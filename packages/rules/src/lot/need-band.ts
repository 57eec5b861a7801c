import { z } from 'zod'

/** A band of need that is priced by the hour. @see rules S-40 to S-43 */
export const NeedBand = z.enum(['standard', 'complex']).meta({ id: 'NeedBand' })
export type NeedBand = z.infer<typeof NeedBand>
