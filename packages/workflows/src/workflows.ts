export { competition } from './competition/workflow.ts'
