import { setTimeout } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import { EngineUnavailable } from './engines/unavailable.ts'
import { reasonOf } from './reason.ts'

const historiesAreKept = '1 day'
const attempts = 300

/** Makes the namespace if it is not there, and waits until the server knows it, which takes it a moment. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await connectTo(address)
  try {
    const service = connection.workflowService
    await service
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(historiesAreKept) })
      .catch((error: unknown) => {
        if (!(error instanceof Error && /already exists/i.test(error.message))) throw error
      })
    for (let attempt = 0; ; attempt++) {
      try {
        await service.describeWorkflowExecution({ namespace, execution: { workflowId: 'none' } })
        return
      } catch (error) {
        if (!(error instanceof Error) || !/namespace/i.test(error.message)) return
        if (attempt === attempts) throw error
        await setTimeout(50)
      }
    }
  } finally {
    await connection.close()
  }
}

async function connectTo(address: string): Promise<Connection> {
  try {
    return await Connection.connect({ address })
  } catch (error) {
    throw new EngineUnavailable(
      `Temporal at ${address} does not answer (${reasonOf(error)}). Start it, correct TEMPORAL_ADDRESS, or unset it for an embedded one`,
    )
  }
}
