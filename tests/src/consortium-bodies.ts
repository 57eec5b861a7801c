import { vehicle } from './change-scene.ts'

/** What a stranger would send to the procedures of consortia. */
export function consortiumBodies({
  organisationId = '',
  lotId = '',
  bidId = '',
}: Record<string, string>): Record<string, object> {
  const contentHash = '0'.repeat(64)
  const stranger = 'Of a stranger'
  const reason = { reason: 'The test wants it' }
  const answerBy = '2027-01-20T12:00'
  return {
    'consortium.invite': { organisationId, answerBy },
    'consortium.inviteByLink': { firmName: 'Ours', email: 'a@firm.example', answerBy },
    'consortium.resendInvitation': { answerBy },
    'consortium.revokeInvitation': reason,
    'consortium.importInvitations': { rows: [{ organisationId, answerBy }] },
    'consortium.setNda': { nda: { text: stranger } },
    'consortium.acceptNda': { contentHash },
    'consortium.answer': { answer: 'join', role: 'member' },
    'consortium.proposeTerms': { terms: { text: stranger, lots: [] } },
    'consortium.commentOnTerms': { text: stranger },
    'consortium.answerTerms': { answer: 'accept' },
    'consortium.confirmAddendum': { number: 1 },
    'consortium.sign': { contentHash },
    'consortium.withdraw': reason,
    'consortium.leave': reason,
    'consortium.reopen': reason,
    'consortium.dissolve': reason,
    'consortium.changeModel': { model: 'unincorporated' },
    'consortium.recordVehicle': vehicle,
    'consortium.signPaper': {
      kind: 'non-collusion',
      contentHash,
      authority: { kind: 'office', office: 'Director' },
    },
    'consortium.decideSharedMember': {
      ...reason,
      lotId,
      organisationId,
      decision: 'bids-stand',
    },
    'consortium.declareChange': { ...reason, kind: 'departure', leaving: organisationId },
    'consortium.answerChange': { answer: 'consent', contentHash },
    'consortium.decideChange': { ...reason, outcome: 'approved' },
    'consortium.directSubContract': { ...reason, bidId, organisationId, dueOn: '2027-12-31' },
    'consortium.withdrawDirection': reason,
    'consortium.concludeSubContract': { documentHash: contentHash },
    'consortium.submitPricePart': { contentHash, lots: [] },
    'consortium.approveAssembledRates': { saltedHash: '0'.repeat(64) },
    'consortium.askRequirement': { item: 'other', title: stranger },
    'consortium.submitEvidence': { particulars: { item: 'equality' }, contentHash, issuedOn: '2026-12-01' },
    'consortium.importEvidence': { rows: [{ item: 'equality', contentHash, issuedOn: '2026-12-01' }] },
    'consortium.judgeEvidence': { verdict: 'verified' },
    'consortium.declareConnectedPersons': { persons: [] },
    'consortium.declareInterest': { conflict: false },
    'consortium.manageConflict': { how: stranger },
    'consortium.raiseGround': {
      organisationId,
      ground: 'insolvency',
      concerns: 'supplier',
      ...reason,
      respondBy: '2027-01-15',
    },
    'consortium.respondToGround': { response: stranger },
    'consortium.decideGround': { ...reason, outcome: 'excluded' },
    'consortium.checkFinances': { organisationId, outcome: 'pass', reasons: [], note: stranger },
    'consortium.relyOnAnother': { on: organisationId, how: 'together' },
  }
}
