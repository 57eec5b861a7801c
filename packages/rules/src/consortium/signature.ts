import { differenceOf } from './difference.ts'

/** A member's last signature, with what tells whether it was given for what stands now. */
type Given = {
  organisationId: string
  termsVersion: number
  contentHash: string
  materialHash: string
  /** Whether it was given under the lead that there is now. */
  isOfLead: boolean
}
type Answered = { organisationId: string; termsVersion: number; answer: 'accepted' | 'refused' }
type Standing<Signature extends Given> = {
  version: number
  contentHash: string
  materialHash: string
  content: object
  signatures: readonly Signature[]
  /** What each member said last to this very text, whatever number it stood under. */
  answers: readonly Answered[]
  /** What each said last to any. */
  lastAnswers: readonly Answered[]
  /** Earlier versions that were signed last by somebody and differ from what stands in what is material. */
  superseded: readonly { version: number; content: object }[]
}

/**
 * The signatures that count for the terms that stand: of each member its last, if the same firm leads, since then nothing material has
 * changed and it has not refused what did. Who has refused a text stands by just what it signed until it accepts or signs another, and
 * its refusal is of the text, whatever number that comes back under. Each still says which version it was given for.
 *
 * @see rules C-02, C-07, C-16
 */
export function countingSignatures<Signature extends Given>(
  terms: Omit<Standing<Signature>, 'superseded' | 'content'>,
): Signature[] {
  return terms.signatures.filter((signature) => {
    if (!signature.isOfLead) return false
    if (signature.termsVersion === terms.version) return true
    return signature.materialHash === terms.materialHash && voidingRefusal(terms, signature) === undefined
  })
}

/** By what its member refused, of this text or of one that came after it, a signature does not count. */
function voidingRefusal(
  { contentHash, answers, lastAnswers }: Pick<Standing<Given>, 'contentHash' | 'answers' | 'lastAnswers'>,
  signature: Given,
): Answered | undefined {
  const own = ({ organisationId }: Answered) => organisationId === signature.organisationId
  const ofText = answers.filter(own).find((said) => isRefusalOf(contentHash, said, signature))
  if (ofText || signature.contentHash === contentHash) return ofText
  return lastAnswers.filter(own).find((said) => said.answer === 'refused' && said.termsVersion > signature.termsVersion)
}

/** Whether a member has refused this text, and has not signed it since: of one version it refuses first. */
function isRefusalOf(contentHash: string, { answer, termsVersion }: Answered, signature: Given | undefined): boolean {
  const hasSigned = signature?.contentHash === contentHash && signature.termsVersion >= termsVersion
  return answer === 'refused' && !hasSigned
}

type Needed = {
  organisationId: string
  signedVersion: number | null
  refusedVersion: number | null
  because: string[]
}

/**
 * Whose signature is needed, and what voided the one that it gave before: the places that are material and have changed, at
 * most a hundred of them, with `/leadId` where another firm leads; or the version that its member refused.
 *
 * @see rules C-07, C-16
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
      if (!signed) return { organisationId, signedVersion: null, refusedVersion: null, because: [] }
      const { termsVersion: signedVersion, isOfLead } = signed
      const because = [...(isOfLead ? [] : ['/leadId']), ...(reasons.get(signedVersion) ?? [])]
      const refusedVersion = voidingRefusal(terms, signed)?.termsVersion ?? null
      return { organisationId, signedVersion, refusedVersion, because: because.slice(0, mostReasons) }
    })
}

/** How many places are named; the difference of the two versions has them all. */
const mostReasons = 100

function materialChanges(from: object, to: object): string[] {
  return differenceOf(from, to).flatMap(({ material, pointer }) => (material ? [pointer] : []))
}

/**
 * Of each whose last signature is of another text than stands, which version that was. Who signed the very text and signs anew, since
 * another firm leads by now or it has refused the text since, has signed no other.
 *
 * @see rules C-02, C-16
 */
export function otherTextSigned<Signature extends Given>(
  terms: Pick<Standing<Signature>, 'contentHash' | 'signatures'>,
): Pick<Given, 'organisationId' | 'termsVersion'>[] {
  return terms.signatures.filter(({ contentHash }) => contentHash !== terms.contentHash)
}

type Refusing = { organisationId: string; reason: string | null }

/** Who of those that sign refuses the text that stands and has not signed it since. What anybody else thinks of it bars nothing. */
export function refusalsOf(
  terms: {
    contentHash: string
    signatures: readonly Given[]
    answers: readonly (Answered & { reason: string | null })[]
  },
  signers: readonly string[],
): Refusing[] {
  const { contentHash, answers, signatures } = terms
  return answers.filter((said) => {
    const signature = signatures.find(({ organisationId }) => organisationId === said.organisationId)
    return signers.includes(said.organisationId) && isRefusalOf(contentHash, said, signature)
  })
}
