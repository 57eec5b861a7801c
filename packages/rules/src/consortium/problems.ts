/** Refusals about consortia. */
export const consortiumProblems = {
  'consortium.wrong-stage': { status: 409, title: 'The consortium is at a stage where this cannot be done' },
  'consortium.lot-not-invited': { status: 422, title: 'The supplier was not invited to bid for this lot' },
  'consortium.formed-already': { status: 409, title: 'You lead a consortium for this competition already' },
  'consortium.member-invited': { status: 409, title: 'This supplier has been invited to the consortium already' },
  'consortium.lead-stays': {
    status: 409,
    title: 'The lead cannot leave: it withdraws the consortium, or dissolves it',
  },
  'consortium.not-joined': { status: 409, title: 'You have not joined the consortium' },
  'consortium.answered': { status: 409, title: 'The invitation was answered already' },
  'consortium.answer-late': { status: 409, title: 'The time to answer the invitation is over' },
  'consortium.share-unfit': {
    status: 422,
    title: 'A share is not of a member that has joined and a lot of the consortium',
  },
  'consortium.terms-missing': { status: 409, title: 'There are no terms to sign yet' },
  'consortium.terms-differ': { status: 409, title: 'These are not the terms that stand' },
  'consortium.signed': { status: 409, title: 'The member has signed these terms already' },
  'consortium.not-ready': { status: 409, title: 'Something stands between the consortium and a valid bid' },
  'consortium.bid-differs': { status: 422, title: 'The bid is not for the lots and hours of the signed terms' },
  'consortium.pricing-unfit': { status: 422, title: 'The pricing mode does not fit the competition' },
  'consortium.clean-team-unfit': {
    status: 422,
    title: 'A person of the clean team is unknown, or prices or signs for a provider',
  },
  'consortium.prices-derivable': { status: 422, title: 'The lead could compute what a member asks for' },
  'consortium.parts-unasked': { status: 409, title: 'By these terms members submit no prices' },
  'consortium.part-unfit': { status: 422, title: 'The prices are not for the lots that the member delivers' },
  'consortium.rates-unassembled': { status: 409, title: 'Not all members have submitted their prices' },
  'consortium.rates-differ': { status: 409, title: 'These are not the assembled rates that stand' },
} as const satisfies Record<string, { status: number; title: string }>
