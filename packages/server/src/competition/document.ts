import { describeDocument } from '@carelot/commands/competition/read-document'
import { Document } from '@carelot/rules/document/document'
import { DocumentId } from '@carelot/rules/id'
import { z } from 'zod'
import { anyone } from '../procedure.ts'
import { interests } from './interests.ts'

export const documentProcedures = {
  find: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/documents/{documentId}',
        scope: 'documents:read',
        summary: 'Read what a document is',
        description: 'Of a document of an opened bid this is a reading of the bid, and recorded as one.',
        problems: ['bid.seal-broken', ...interests],
      },
    })
    .input(z.strictObject({ documentId: DocumentId }))
    .output(Document)
    .query(({ ctx, input }) => describeDocument(ctx, input.documentId)),
}
