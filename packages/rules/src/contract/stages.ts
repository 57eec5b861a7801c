export type ContractStage = 'unsigned' | 'in-force' | 'void'
export type ContractMovedBy = 'commissioner' | 'contract-signatory' | 'supplier' | 'competition'

type Move = { from: ContractStage; on: string; to: ContractStage; by: readonly ContractMovedBy[] }

/** The life of a contract, as far as its making. The second side's signature brings it into force. */
export const contractMoves = [
  { from: 'unsigned', on: 'attach document', to: 'unsigned', by: ['commissioner', 'contract-signatory'] },
  { from: 'unsigned', on: 'sign', to: 'unsigned', by: ['contract-signatory', 'supplier'] },
  { from: 'unsigned', on: 'sign last', to: 'in-force', by: ['contract-signatory', 'supplier'] },
  { from: 'unsigned', on: 'void', to: 'void', by: ['competition'] },
  { from: 'in-force', on: 'record publication', to: 'in-force', by: ['commissioner'] },
] as const satisfies readonly Move[]

export type ContractMoveName = (typeof contractMoves)[number]['on']
export const contractStages = ['unsigned', 'in-force', 'void'] as const satisfies ContractStage[]

/** Whether the stage table lets this happen to a contract at this stage. */
export function mayMoveContract(stage: ContractStage, on: ContractMoveName): boolean {
  return contractMoves.some((move) => move.from === stage && move.on === on)
}
