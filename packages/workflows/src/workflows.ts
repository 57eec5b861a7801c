export { competition } from './competition/workflow.ts'
export { consortium } from './consortium/workflow.ts'
