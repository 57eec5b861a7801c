import { continueAsNew, workflowInfo } from '@temporalio/workflow'

const budget = 400

/** Goes on in a new run once this one's history is long: everything it knows is in the database. */
export async function freshHistory(id: string): Promise<void> {
  const { historyLength, continueAsNewSuggested } = workflowInfo()
  if (historyLength >= budget || continueAsNewSuggested) await continueAsNew(id)
}
