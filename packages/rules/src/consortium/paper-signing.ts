import { z } from 'zod'
import { ConsortiumId, DocumentId } from '../id.ts'
import { type Instant, LocalDate } from '../instant.ts'
import { yearsAfter } from '../london-time.ts'
import { type Fault, type Problem, problemOfFaults } from '../problem.ts'
import { Sha256 } from '../sha-256.ts'
import { PaperKind } from './model.ts'
import { type ConsortiumPaper, daysOfPaper, SigningAuthority } from './paper.ts'

/** A firm's assent to one paper of its own, over the hash of the very text. */
export const SignPaper = z
  .strictObject({
    consortiumId: ConsortiumId,
    kind: PaperKind,
    contentHash: Sha256,
    authority: SigningAuthority,
    expiresOn: LocalDate.optional().meta({ description: 'Its last day. A letter of authority names one' }),
    otherBidsInvolvedIn: z.boolean().optional().meta({
      description:
        'Of the certificate of non-collusion: whether the firm is in another bid for any of these lots (C-09)',
    }),
    documentId: DocumentId.optional().meta({ description: 'The executed copy of a deed, or of what is sealed' }),
  })
  .meta({ id: 'SignConsortiumPaper' })
export type SignPaper = z.infer<typeof SignPaper>

/** A resolution of longer ago is a slip of the pen, or nobody's today. */
const mostYearsOfResolution = 10

type Asked = { deadline: Instant | null; now: Instant; isInOtherBid: boolean; documentHash: string | null }
type Owed = Pick<ConsortiumPaper, 'kind' | 'form' | 'due' | 'contentHash' | 'state' | 'signature'>

/**
 * Refuses a signature of a paper that the firm does not owe, of another text, or that stands already; one that leaves out
 * what its kind needs; one by a resolution yet to be made or long past; one that ends before the bid is due; a deed without its executed
 * copy; and a certificate that denies another bid which the firm is known to be in.
 *
 * @see rules C-02, C-09, C-15
 */
export function refusePaper(input: SignPaper, paper: Owed | undefined, asked: Asked): Problem | undefined {
  if (!paper) return { code: 'consortium.paper-not-needed' }
  if (paper.contentHash === null) return { code: 'consortium.terms-missing' }
  if (paper.contentHash !== input.contentHash)
    return { code: 'consortium.paper-differs', detail: `The hash of the paper is ${paper.contentHash}` }
  const problem = problemOfFaults(faultsOfSigning(input, paper, asked))
  if (problem) return problem
  const { signature } = paper
  const isSame =
    signature?.expiresOn === (input.expiresOn ?? null) &&
    signature.otherBidsInvolvedIn === (input.otherBidsInvolvedIn ?? null)
  return paper.state === 'signed' && isSame ? { code: 'consortium.paper-signed' } : undefined
}

function faultsOfSigning(input: SignPaper, paper: Owed, asked: Asked): Fault[] {
  const { authority, expiresOn, otherBidsInvolvedIn, documentId } = input
  const { today, until } = daysOfPaper(paper, asked)
  const needs = {
    expiresOn: paper.kind === 'letter-of-authority',
    otherBidsInvolvedIn: paper.kind === 'non-collusion',
    documentId: paper.form !== 'simple-contract',
  }
  const given = { expiresOn, otherBidsInvolvedIn, documentId }
  const unsaid = (['expiresOn', 'otherBidsInvolvedIn', 'documentId'] as const).filter(
    (field) => needs[field] && given[field] === undefined,
  )
  return [
    ...unsaid.map((field) => fault(`/${field}`, 'consortium.paper-incomplete', `A ${paper.kind} says its ${field}`)),
    ...(authority.kind === 'board-resolution' ? faultsOfResolution(authority.resolvedOn, today) : []),
    ...(expiresOn !== undefined && expiresOn < until
      ? [fault('/expiresOn', 'consortium.paper-expires-early', `It is needed until ${until}`)]
      : []),
    ...(documentId !== undefined && asked.documentHash === null
      ? [
          fault(
            '/documentId',
            'consortium.executed-copy-unfit',
            `${documentId} is no document of yours for a consortium`,
          ),
        ]
      : []),
    ...(otherBidsInvolvedIn === false && asked.isInOtherBid
      ? [
          fault(
            '/otherBidsInvolvedIn',
            'consortium.other-bid-denied',
            'Your firm has joined another consortium, or bids alone',
          ),
        ]
      : []),
  ]
}

/** Refuses an authority by a resolution yet to be made or long past. @see C-15 */
export function refuseResolution(authority: SigningAuthority, today: LocalDate): Problem | undefined {
  return authority.kind === 'board-resolution'
    ? problemOfFaults(faultsOfResolution(authority.resolvedOn, today))
    : undefined
}

function faultsOfResolution(resolvedOn: LocalDate, today: LocalDate): Fault[] {
  const refused = (detail: string) => [fault('/authority/resolvedOn', 'consortium.signer-unauthorised', detail)]
  if (resolvedOn > today) return refused('The board has yet to resolve')
  const isLongPast = yearsAfter(resolvedOn, mostYearsOfResolution) < today
  return isLongPast ? refused(`The board resolved more than ${mostYearsOfResolution} years ago`) : []
}

function fault(pointer: string, code: Fault['code'], detail: string): Fault {
  return { pointer, code, detail }
}
