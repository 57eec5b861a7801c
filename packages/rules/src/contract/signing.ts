import type { Instant, LocalDate } from '../instant.ts'
import { addDays } from '../london-time.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import type { Contract, ContractSignature, PublicationDuty } from './contract.ts'
import { mayMoveContract } from './stages.ts'

/**
 * What stands in the way of every signature, beside time, a hold and a bid at risk, until something else is settled.
 *
 * @see rules C-01, P-25, P-39, P-45, P-46
 */
export type ContractBlock = Extract<
  ProblemCode,
  | 'contract.sub-contract-awaited'
  | 'contract.change-awaited'
  | 'contract.form-awaited'
  | 'contract.vehicle-unconsented'
  | 'contract.term-over'
  | 'contract.supplier-excluded'
  | 'contract.supplier-debarred'
  | 'contract.supplier-suspended'
  | 'agreement.value-exceeded'
>

type Side = ContractSignature['side']
type ToSign = Pick<Contract, 'stage' | 'mayBeSignedFrom' | 'held' | 'documentId'> & {
  signatures: readonly Pick<ContractSignature, 'side'>[]
  /** Since when its bid has been short of what it needs; null where it is not. */
  atRiskSince: Instant | null
  /** Whether its council has directed a sub-contract that is not concluded. */
  awaitsSubContract: boolean
  /** Whether a change of who is behind it waits for the authority. */
  awaitsChange: boolean
  /** Whether it is with several where one entity is required, or with a vehicle that nobody has named. */
  awaitsForm: boolean
  /** Whether the vehicle that it is with has come to be registered here, and has not said that it contracts for them. */
  awaitsConsent: boolean
}
type Wanted = { side: Side; documentHash: string; contentHash: string | null; now: Instant }

/** For the supplier's side the lead of the bidder signs, with the written authority of its members, who read the contract. @see rule C-02 */
export function refuseSigner(
  { supplierId }: Pick<Contract, 'supplierId'>,
  { side, organisationId }: { side: Side; organisationId: string },
): Problem | undefined {
  if (side === 'council' || organisationId === supplierId) return undefined
  return { code: 'access.forbidden', detail: 'The lead of the bidder signs for all of its members' }
}

/**
 * Whether this side may sign now: not before the standstill's end, to the millisecond, not under a legal hold, not
 * without a document whose hash is the one that is signed, nor while its bid is at risk, a directed sub-contract is not
 * concluded, a change of who is behind it waits for the authority or the entity that it is with is not known, and once.
 *
 * @see rules P-03, P-11, P-13, P-32, P-39, P-44, P-47, C-01, C-07, C-08, C-15
 */
export function refuseSignature(
  contract: ToSign,
  { side, documentHash, contentHash, now }: Wanted,
): Problem | undefined {
  if (!mayMoveContract(contract.stage, 'sign'))
    return { code: 'contract.wrong-stage', detail: `The contract is ${contract.stage}` }
  if (contract.held) return { code: 'contract.held' }
  if (contract.atRiskSince !== null) return { code: 'contract.bid-at-risk', detail: `Since ${contract.atRiskSince}` }
  if (contract.awaitsSubContract) return { code: 'contract.sub-contract-awaited' }
  if (contract.awaitsChange) return { code: 'contract.change-awaited' }
  if (contract.awaitsForm) return { code: 'contract.form-awaited' }
  if (contract.awaitsConsent) return { code: 'contract.vehicle-unconsented' }
  if (contract.mayBeSignedFrom === null)
    return { code: 'contract.not-yet', detail: 'The notice of the award has not been published' }
  if (Date.parse(now) < Date.parse(contract.mayBeSignedFrom))
    return { code: 'contract.not-yet', detail: `It may be signed from ${contract.mayBeSignedFrom}` }
  if (contract.documentId === null || contentHash === null) return { code: 'contract.document-missing' }
  if (documentHash !== contentHash)
    return { code: 'contract.document-differs', detail: `The hash of the document is ${contentHash}` }
  if (contract.signatures.some((signature) => signature.side === side)) return { code: 'contract.side-signed' }
  return undefined
}

/**
 * Whether it is too late to sign: a call-off is entered within the term of its framework, with the extensions that were
 * taken, and within its own.
 *
 * @see PCR 2015 reg. 33; rule P-45
 */
export function refuseAfterTerm(
  { endsOn }: Pick<Contract, 'endsOn'>,
  { frameworkEndsOn, today }: { frameworkEndsOn: LocalDate; today: LocalDate },
): Problem | undefined {
  if (today > frameworkEndsOn)
    return { code: 'contract.term-over', detail: `The framework ended with ${frameworkEndsOn}` }
  return today > endsOn ? { code: 'contract.term-over', detail: `Its own term ended with ${endsOn}` } : undefined
}

/** Contracts above this have their text published too. Integer pence. @see Procurement Act 2023 s.53(3), rule P-35 */
const copyAbovePence = 500_000_000

/**
 * What has to be published of a contract that was entered on this day, and by which day at the latest: under the Act its
 * details within 120 days if it is light touch and 30 if not, and above £5m its text within 180 or 90, the day of entering
 * being the first of them.
 *
 * @see Procurement Act 2023 s.53; rule P-35
 */
export function publicationsOf(
  { valuePence, isPublished }: Pick<Contract, 'valuePence' | 'isPublished'>,
  { lightTouch }: { lightTouch: boolean },
  enteredOn: LocalDate,
): Pick<PublicationDuty, 'notice' | 'dueOn'>[] {
  if (!isPublished) return []
  const details = { notice: 'UK7' as const, dueOn: addDays(enteredOn, (lightTouch ? 120 : 30) - 1) }
  const copy = { notice: 'contract-copy' as const, dueOn: addDays(enteredOn, (lightTouch ? 180 : 90) - 1) }
  return valuePence > copyAbovePence ? [details, copy] : [details]
}
