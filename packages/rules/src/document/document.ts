import { z } from 'zod'
import { CompetitionId, DocumentId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { Sha256 } from '../sha-256.ts'

/** Media types that a document may have: what offices write and scan, and nothing that a browser would run. */
export const mediaTypes = [
  'application/pdf',
  'application/msword',
  'application/rtf',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'application/geo+json',
  'application/json',
  'application/octet-stream',
  'image/jpeg',
  'image/png',
  'text/csv',
  'text/plain',
] as const

export const MediaType = z.enum(mediaTypes).meta({ id: 'MediaType', example: 'application/pdf' })

/** A file's name alone: no folders, no control or direction characters, 1 to 200 characters, in Unicode's composed form. */
export const DocumentName = z
  .string()
  .normalize('NFC')
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\]+$/u, 'Expected a file name without folders or invisible characters')
  .refine((name) => name.trim() === name && name !== '.' && name !== '..', 'Expected the name of a file')
  .meta({ id: 'DocumentName', example: 'method-statement.pdf' })

/** What a document is for. All but those of bids and consortia are a council's. */
export const documentPurposes = ['tender', 'bid', 'exempt', 'contract', 'consortium'] as const
export type DocumentPurpose = (typeof documentPurposes)[number]

const described = {
  name: DocumentName,
  mediaType: MediaType,
  externalReference: z.string().min(1).max(255).optional(),
}

/**
 * What is said of a document as it is sent: one of the council's, for invitees to read once it is published; its exempt
 * annex to a decision, for those alone who decide (P-54); a contract to be signed; one of a bid's, sealed for one
 * competition; or one of a firm's for a consortium, such as the executed copy of a deed.
 */
export const UploadDocument = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('tender'), competitionId: CompetitionId.optional(), ...described }),
  z.strictObject({ purpose: z.literal('bid'), competitionId: CompetitionId, ...described }),
  z.strictObject({ purpose: z.literal('exempt'), competitionId: CompetitionId, ...described }),
  z.strictObject({ purpose: z.literal('contract'), competitionId: CompetitionId.optional(), ...described }),
  z.strictObject({ purpose: z.literal('consortium'), competitionId: z.undefined().optional(), ...described }),
])
export type UploadDocument = z.infer<typeof UploadDocument>

/**
 * A document without its content. `contentHash` is SHA-256 of the document; a bid's has none anywhere.
 * `readable` says whether the caller can have the content now: a bid's document as a draft, until closing, and once it is opened whoever reads the bid.
 */
export const Document = z
  .object({
    id: DocumentId,
    organisationId: OrganisationId,
    competitionId: CompetitionId.nullable(),
    purpose: z.enum(documentPurposes),
    name: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int().min(0),
    contentHash: Sha256.nullable(),
    readable: z.boolean(),
    externalReference: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Document' })
export type Document = z.infer<typeof Document>
