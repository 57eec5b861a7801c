import { describeDocument } from '@carelot/commands/competition/read-document'
import { Document } from '@carelot/rules/document/document'
import { DocumentId } from '@carelot/rules/id'
import { z } from 'zod'
import { anyone } from '../procedure.ts'

export const documentProcedures = {
  find: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/documents/{documentId}',
        scope: 'documents:read',
        summary: 'Read what a document is',
      },
    })
    .input(z.strictObject({ documentId: DocumentId }))
    .output(Document)
    .query(({ ctx, input }) => describeDocument(ctx, input.documentId)),
}
