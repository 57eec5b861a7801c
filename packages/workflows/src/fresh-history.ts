import { continueAsNew, type Workflow, workflowInfo } from '@temporalio/workflow'

const budget = 400

/** Goes on in a new run once this one's history is long: everything it knows is in the database. */
export async function freshHistory<Process extends (id: string) => ReturnType<Workflow>>(
  _process: Process,
  id: string,
): Promise<void> {
  const { historyLength, continueAsNewSuggested } = workflowInfo()
  if (historyLength >= budget || continueAsNewSuggested)
    await continueAsNew<Process>(...([id] as unknown as Parameters<Process>)) // a process takes its id alone
}
