import { z } from 'zod'
import { Instant } from '../instant.ts'

/** What can be wrong with a link of the chain. */
export const ChainFault = z
  .enum([
    'signature-invalid',
    'previous-hash-wrong',
    'batch-missing',
    'place-missing',
    'record-missing',
    'record-changed',
    'record-unnumbered',
    'anchor-unknown',
  ])
  .meta({ id: 'ChainFault' })
export type ChainFault = z.infer<typeof ChainFault>

/**
 * Whether the record is whole. `brokenLink` is the first link that is not; its batch is null where the fault belongs to
 * none. `anchor` is opaque: handed in at a later verification it shows that nothing was cut off the end since.
 * An intact chain says nothing of how much it holds.
 */
export const ChainVerification = z
  .object({
    intact: z.boolean(),
    verifiedAt: Instant,
    brokenLink: z.object({ batch: z.int().positive().nullable(), fault: ChainFault, detail: z.string() }).nullable(),
    anchor: z.string().nullable(),
  })
  .meta({ id: 'ChainVerification' })
export type ChainVerification = z.infer<typeof ChainVerification>

export type BrokenLink = NonNullable<ChainVerification['brokenLink']>
