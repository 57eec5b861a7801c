import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { StandingTerms } from '@carelot/db/consortium/terms'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import type { TermsStanding } from '@carelot/rules/consortium/open-terms'
import type { Formed } from '@carelot/rules/consortium/readiness'
import { signersOf } from '@carelot/rules/consortium/role'
import { countingSignatures, neededSignatures, otherTextSigned, refusalsOf } from '@carelot/rules/consortium/signature'
import { sharesOf } from '@carelot/rules/consortium/split'
import { changesInEffect } from './split-now.ts'

/** Who came into the bid that was made, bound by its consent to the change, of which the hash of the terms is a part. */
export function boundByConsent({ stage, terms, newcomers }: Pick<ConsortiumRow, 'stage' | 'terms' | 'newcomers'>) {
  if (stage === 'inviting') return []
  return changesInEffect({ terms }, newcomers).map(({ organisationId }) => organisationId)
}

/** The terms that stand as members see them: shares derived, and whose signature counts or, of these, is needed. */
export function seenTerms(
  terms: StandingTerms,
  signers: readonly string[],
  bound: readonly string[],
): NonNullable<Consortium['terms']> {
  const shares = terms.content.lots.flatMap(({ lotId, services }) =>
    sharesOf(services).map(({ organisationId, basisPoints }) => ({ lotId, organisationId, basisPoints })),
  )
  const signatures = countingSignatures(terms)
  const { superseded: _, lastAnswers: __, ...shown } = terms
  const asked = signers.filter((member) => !bound.includes(member))
  return { ...shown, shares, signatures, signaturesNeeded: neededSignatures(terms, asked) }
}

/** What readiness asks of the terms that stand, and who has signed them. */
export function termsStandingOf({
  terms,
  addendaIssued,
  members,
}: Pick<ConsortiumRow, 'terms' | 'addendaIssued' | 'members'>): TermsStanding &
  Required<Pick<Formed, 'signed' | 'signedOther'>> {
  return {
    signed: terms ? countingSignatures(terms).map(({ organisationId }) => organisationId) : [],
    signedOther: terms ? otherTextSigned(terms) : [],
    refusals: terms ? refusalsOf(terms, signersOf({ members })) : [],
    addenda: { issued: addendaIssued, considered: terms?.addendaConsidered ?? 0 },
  }
}
