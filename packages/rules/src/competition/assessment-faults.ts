import type { Instant } from '../instant.ts'
import { londonDateOf } from '../london-time.ts'
import type { Fault, ProblemCode } from '../problem.ts'
import type { Brief } from './brief.ts'
import type { PanelPerson } from './panel-faults.ts'

/** The assessments that come before publication, and what their lack is called. */
const assessments = [
  ['dataProtection', 'competition.dpia-missing', 'a data protection impact assessment'],
  ['equality', 'competition.eqia-missing', 'an equality impact assessment'],
] as const satisfies readonly [keyof Brief, ProblemCode, string][]

type Known = { now: Instant; people: readonly PanelPerson[]; documents: readonly string[] }

/**
 * Faults of what has to be there before publication: each assessment as a document, or the signed decision that none is
 * needed; and every document that the brief names.
 *
 * @see rules S-77, P-54
 */
export function faultsOfAssessments(brief: Brief, known: Known): Fault[] {
  return [
    ...assessments.flatMap(([field, code, name]): Fault[] => {
      const assessment = brief[field]
      const pointer = `/brief/${field}`
      if (!assessment)
        return [{ pointer, code, detail: `There is neither ${name} nor a signed decision that none is needed` }]
      return assessment.kind === 'document'
        ? faultsOfDocument(assessment.documentId, `${pointer}/documentId`, known)
        : faultsOfDecision(assessment, pointer, known)
    }),
    ...brief.documents.flatMap((id, index) => faultsOfDocument(id, `/brief/documents/${index}`, known)),
  ]
}

type Screening = Extract<NonNullable<Brief['equality']>, { kind: 'screening' }>

function faultsOfDecision(screening: Screening, pointer: string, { now, people }: Known): Fault[] {
  const faults: Fault[] = []
  if (!people.some(({ id }) => id === screening.decidedBy))
    faults.push({
      pointer: `${pointer}/decidedBy`,
      code: 'competition.person-unknown',
      detail: `${screening.decidedBy} is not a person of the council`,
    })
  if (screening.decidedOn > londonDateOf(now))
    faults.push({
      pointer: `${pointer}/decidedOn`,
      code: 'competition.decision-ahead',
      detail: `${screening.decidedOn} lies ahead`,
    })
  return faults
}

function faultsOfDocument(id: string, pointer: string, { documents }: Known): Fault[] {
  if (documents.includes(id)) return []
  return [{ pointer, code: 'competition.document-unknown', detail: `${id} is not a tender document of the council` }]
}

/**
 * A screening decision is signed by writing it oneself: whoever drafts may put in their own, and leave another's as it
 * was, and nothing else. The audit keeps who wrote it, in its signed chain.
 *
 * @see rule P-54
 */
export function faultsOfScreening(brief: Brief, earlier: Brief | undefined, personId: string): Fault[] {
  return assessments.flatMap(([field]): Fault[] => {
    const assessment = brief[field]
    if (assessment?.kind !== 'screening' || assessment.decidedBy === personId) return []
    if (sameScreening(assessment, earlier?.[field])) return []
    const detail = 'A screening decision is written in by the person who made it'
    return [{ pointer: `/brief/${field}/decidedBy`, code: 'competition.screening-unsigned', detail }]
  })
}

function sameScreening(one: Screening, other: Brief['equality']): boolean {
  return (
    other?.kind === 'screening' &&
    one.decidedBy === other.decidedBy &&
    one.decidedOn === other.decidedOn &&
    one.reason === other.reason
  )
}
