import { setTimeout } from 'node:timers/promises'
import { Connection } from '@temporalio/client'

const dayS = 86_400

/** Makes the namespace if it is not there, and waits until the server knows it, which takes it a moment. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address })
  try {
    const service = connection.workflowService
    await service
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: dayS } })
      .catch((error: unknown) => {
        if (!(error instanceof Error && /already exists/i.test(error.message))) throw error
      })
    for (let attempt = 0; ; attempt++) {
      try {
        await service.describeWorkflowExecution({ namespace, execution: { workflowId: 'none' } })
        return
      } catch (error) {
        if (!(error instanceof Error) || !/namespace/i.test(error.message)) return
        if (attempt === 300) throw error
        await setTimeout(50)
      }
    }
  } finally {
    await connection.close()
  }
}
