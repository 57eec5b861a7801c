import type { StandingTerms } from '@carelot/db/consortium/terms'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import type { TermsStanding } from '@carelot/rules/consortium/open-terms'
import { countingSignatures, neededSignatures, refusalsOf } from '@carelot/rules/consortium/signature'
import { basisPoints } from '@carelot/rules/consortium/terms'

/** The terms that stand as members see them: shares derived, and whose signature counts or is needed. */
export function seenTerms(terms: StandingTerms, joined: readonly string[]): NonNullable<Consortium['terms']> {
  const shares = terms.content.lots.flatMap(({ lotId, shares: ofLot }) => {
    const points = basisPoints(ofLot.map(({ weeklyMinutes }) => weeklyMinutes))
    return ofLot.map(({ organisationId }, index) => ({ lotId, organisationId, basisPoints: points[index] ?? 0 }))
  })
  const signatures = countingSignatures(terms)
  const { materialHash: _, superseded: __, ...shown } = terms
  return { ...shown, shares, signatures, signaturesNeeded: neededSignatures(terms, joined) }
}

/** What readiness asks of the terms that stand, and who has signed them. */
export function termsStandingOf({
  terms,
  addendaIssued,
}: {
  terms: StandingTerms | null
  addendaIssued: number
}): TermsStanding & { signed: string[] } {
  return {
    signed: terms ? countingSignatures(terms).map(({ organisationId }) => organisationId) : [],
    refusals: terms ? refusalsOf(terms) : [],
    addenda: { issued: addendaIssued, considered: terms?.addendaConsidered ?? 0 },
  }
}
