/** Refusals about contracts. */
export const contractProblems = {
  'contract.wrong-stage': { status: 409, title: 'The contract is at a stage where this cannot be done' },
  'contract.sub-contract-awaited': {
    status: 409,
    title: 'The council has directed a sub-contract, which is not concluded',
  },
  'contract.change-awaited': {
    status: 409,
    title: 'A change of who is behind the bid waits for the council’s decision',
  },
  'contract.form-awaited': {
    status: 409,
    title: 'The one entity that the contract is to be with has not been formed or named',
  },
  'contract.vehicle-unconsented': {
    status: 409,
    title: 'The vehicle is registered here by now, and has not said that it contracts for the consortium',
  },
  'contract.bid-at-risk': { status: 409, title: 'The bid is at risk: a change of its members is to be settled first' },
  'contract.document-missing': { status: 409, title: 'The contract has no document to sign' },
  'contract.document-unfit': { status: 422, title: 'This is not a contract document of the council' },
  'contract.document-differs': { status: 409, title: 'The document is not the one whose hash is signed' },
  'contract.not-yet': { status: 409, title: 'The contract may not be signed yet' },
  'contract.held': {
    status: 409,
    title: 'A legal hold, or a representation about the award, keeps the contract from being signed',
  },
  'contract.supplier-excluded': { status: 409, title: 'The supplier has been excluded since it was awarded' },
  'contract.supplier-debarred': { status: 409, title: 'The supplier has come onto the debarment list' },
  'contract.vehicle-unfit': {
    status: 409,
    title: 'The council enters into no contract with the vehicle that is named',
  },
  'contract.supplier-suspended': {
    status: 409,
    title: 'The supplier is suspended at this lot, or was removed from it',
  },
  'contract.term-over': { status: 409, title: 'The term of the contract, or of its framework, is over' },
  'contract.side-signed': { status: 409, title: 'This side has signed already' },
  'contract.signing-begun': { status: 409, title: 'A side has signed: the document is not changed any more' },
  'contract.notice-not-due': { status: 409, title: 'The contract owes no such notice' },
  'contract.notice-published': { status: 409, title: 'The publication is on record already' },
  'contract.notice-ahead': { status: 422, title: 'The publication is dated ahead of now, or before the contract' },
  'contract.notice-number-unfit': {
    status: 422,
    title: 'This is not a number that Find a Tender gives a contract details notice of that year',
  },
} as const satisfies Record<string, { status: number; title: string }>
