import { z } from 'zod'
import { CompetitionId, DocumentId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { mayBeEmpty, written } from '../written.ts'
import { type Brief, mostDocuments } from './brief.ts'

/**
 * What of a brief may change while bidders write: what explains the service and when things are planned. Whatever decides
 * whether a bid is valid or how it is scored stays as it was published; the deadline moves by an extension alone.
 */
const BriefChange = z.strictObject({
  summary: mayBeEmpty(4000).optional(),
  coverHours: written(500).optional(),
  hospitalSites: z.array(written(200)).max(50).optional(),
  tupe: written(4000).optional(),
  evaluationEndsOn: LocalDate.optional(),
  decisionOn: LocalDate.optional(),
  mobilisationStartsOn: LocalDate.optional(),
})

const changed = {
  text: written(10_000).meta({ description: 'What changed and why, for every bidder to read' }),
  addDocuments: z.array(DocumentId).max(50).default([]),
  replaceDocuments: z
    .array(z.strictObject({ documentId: DocumentId, by: DocumentId }))
    .max(50)
    .default([]),
  change: BriefChange.default({}),
}

export const IssueAddendum = z
  .strictObject({ competitionId: CompetitionId, ...changed, externalReference: z.string().min(1).max(255).optional() })
  .meta({ id: 'IssueAddendum' })
export type IssueAddendum = z.infer<typeof IssueAddendum>

/** A numbered change to what was published, told to every invitee at once. @see rule P-52 */
export const Addendum = z
  .object({
    competitionId: CompetitionId,
    number: z.int().positive(),
    ...changed,
    externalReference: z.string().nullable(),
    issuedAt: Instant,
  })
  .meta({ id: 'Addendum' })
export type Addendum = z.infer<typeof Addendum>

type Changes = Pick<IssueAddendum, 'addDocuments' | 'replaceDocuments' | 'change'>

/**
 * All that is wrong with an addendum, at once: documents that the council does not have (`own` are those that it has),
 * that stand in the brief already, that are to be replaced and do not stand there, or that are too many with the others.
 *
 * @see rule P-52
 */
export function faultsOfAddendum(addendum: Changes, brief: Pick<Brief, 'documents'>, own: readonly string[]): Fault[] {
  const published = new Set<string>(brief.documents)
  const brought = new Set<string>()
  const faultsOfNew = (documentId: string, pointer: string): Fault[] => {
    const again = published.has(documentId) || brought.has(documentId)
    brought.add(documentId)
    if (!own.includes(documentId))
      return [{ pointer, code: 'competition.document-unknown', detail: `${documentId} is not a tender document` }]
    return again
      ? [{ pointer, code: 'competition.document-published', detail: `${documentId} stands there already` }]
      : []
  }
  const replaced = new Set<string>()
  const together = brief.documents.length + addendum.addDocuments.length
  const tooMany = `${together} documents together, at most ${mostDocuments} allowed`
  return [
    ...(together > mostDocuments
      ? [{ pointer: '/addDocuments', code: 'competition.documents-too-many' as const, detail: tooMany }]
      : []),
    ...addendum.addDocuments.flatMap((id, index) => faultsOfNew(id, `/addDocuments/${index}`)),
    ...addendum.replaceDocuments.flatMap(({ documentId, by }, index): Fault[] => {
      const pointer = `/replaceDocuments/${index}`
      const standing = published.has(documentId) && !replaced.has(documentId)
      replaced.add(documentId)
      const detail = `${documentId} is not among the documents published`
      return [
        ...(standing
          ? []
          : [{ pointer: `${pointer}/documentId`, code: 'competition.document-not-published' as const, detail }]),
        ...faultsOfNew(by, `${pointer}/by`),
      ]
    }),
  ]
}

/** The brief as it stands after the addendum. */
export function briefAfter(brief: Brief, { addDocuments, replaceDocuments, change }: Changes): Brief {
  const { summary, coverHours, hospitalSites, tupe, ...dates } = change
  const successor = new Map(replaceDocuments.map(({ documentId, by }) => [documentId, by]))
  return {
    ...brief,
    ...(summary !== undefined && { summary }),
    service: {
      ...brief.service,
      ...(coverHours !== undefined && { coverHours }),
      ...(hospitalSites !== undefined && { hospitalSites }),
      ...(tupe !== undefined && { tupe }),
    },
    timetable: { ...brief.timetable, ...dates },
    documents: [...brief.documents.map((id) => successor.get(id) ?? id), ...addDocuments],
  }
}

/** Every document that an addendum names: published by it, those that it replaces included. */
export function documentsOfAddendum({ addDocuments, replaceDocuments }: Changes): string[] {
  return [...addDocuments, ...replaceDocuments.flatMap(({ documentId, by }) => [documentId, by])]
}
