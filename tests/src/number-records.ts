import type { Deployment } from '@carelot/commands/context'
import { sealBatch } from '@carelot/commands/event/seal-batch'

/** Does what the relay does with records, in a scene that has none. */
export async function numberRecords(deployment: Deployment): Promise<void> {
  while ((await sealBatch(deployment)) > 0);
}
