import { differenceOf } from './difference.ts'

/** A member's last signature, with what tells whether it was given for what stands now. */
type Given = { organisationId: string; termsVersion: number; materialHash: string }
type Answered = { organisationId: string; answer: 'accepted' | 'refused' }
type Standing<Signature extends Given> = {
  version: number
  materialHash: string
  content: object
  signatures: readonly Signature[]
  answers: readonly Answered[]
  /** Earlier versions that were signed last by somebody and differ from what stands in what is material. */
  superseded: readonly { version: number; content: object }[]
}

/**
 * The signatures that count for the terms that stand: of each member its last, if since then nothing material has changed
 * and it has not refused what did. Each still says which version it was given for.
 *
 * @see rules C-02, C-16
 */
export function countingSignatures<Signature extends Given>(
  terms: Omit<Standing<Signature>, 'superseded' | 'content'>,
): Signature[] {
  const { version, materialHash, signatures, answers } = terms
  const refusing = answers.filter(({ answer }) => answer === 'refused').map(({ organisationId }) => organisationId)
  return signatures.filter(
    (signature) =>
      signature.termsVersion === version ||
      (signature.materialHash === materialHash && !refusing.includes(signature.organisationId)),
  )
}

type Needed = { organisationId: string; signedVersion: number | null; because: string[] }

/**
 * Whose signature is needed, and what voided the one that it gave before: the places that are material and have changed, at
 * most a hundred of them.
 *
 * @see C-16
 */
export function neededSignatures<Signature extends Given>(
  terms: Standing<Signature>,
  joined: readonly string[],
): Needed[] {
  const counting = countingSignatures(terms).map(({ organisationId }) => organisationId)
  const reasons = new Map(
    terms.superseded.map(({ version, content }) => [version, materialChanges(content, terms.content)]),
  )
  return joined
    .filter((organisationId) => !counting.includes(organisationId))
    .map((organisationId) => {
      const signed = terms.signatures.find((signature) => signature.organisationId === organisationId)
      const because = signed ? (reasons.get(signed.termsVersion) ?? []) : []
      return { organisationId, signedVersion: signed?.termsVersion ?? null, because }
    })
}

/** How many places are named; the difference of the two versions has them all. */
const mostReasons = 100

function materialChanges(from: object, to: object): string[] {
  return differenceOf(from, to)
    .flatMap(({ material, pointer }) => (material ? [pointer] : []))
    .slice(0, mostReasons)
}

type Refusing = { organisationId: string; reason: string | null }

/** Who of those that sign refuses the terms that stand and has not signed them since. What anybody else thinks of them bars nothing. */
export function refusalsOf(
  terms: {
    version: number
    signatures: readonly Pick<Given, 'organisationId' | 'termsVersion'>[]
    answers: readonly (Answered & { reason: string | null })[]
  },
  signers: readonly string[],
): Refusing[] {
  const hasSigned = (member: string) =>
    terms.signatures.some(
      ({ organisationId, termsVersion }) => organisationId === member && termsVersion === terms.version,
    )
  return terms.answers.filter(
    ({ answer, organisationId }) =>
      answer === 'refused' && signers.includes(organisationId) && !hasSigned(organisationId),
  )
}
