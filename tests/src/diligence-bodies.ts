/** What a stranger would send to the procedures of due diligence. */
export function diligenceBodies({ organisationId }: Record<string, string>): Record<string, object> {
  const contentHash = '0'.repeat(64)
  const reason = 'The test wants it'
  return {
    'consortium.askRequirement': { item: 'other', title: 'Of a stranger' },
    'consortium.submitEvidence': { particulars: { item: 'equality' }, contentHash, issuedOn: '2026-12-01' },
    'consortium.importEvidence': { rows: [{ item: 'equality', contentHash, issuedOn: '2026-12-01' }] },
    'consortium.judgeEvidence': { verdict: 'verified' },
    'consortium.declareConnectedPersons': { persons: [] },
    'consortium.declareInterest': { conflict: false },
    'consortium.raiseGround': {
      organisationId,
      ground: 'insolvency',
      concerns: 'supplier',
      reason,
      respondBy: '2027-01-15',
    },
    'consortium.respondToGround': { response: 'Of a stranger' },
    'consortium.decideGround': { reason, outcome: 'excluded' },
    'consortium.checkFinances': { organisationId, outcome: 'pass', reasons: [], note: 'Of a stranger' },
    'consortium.relyOnAnother': { on: organisationId, how: 'together' },
  }
}
