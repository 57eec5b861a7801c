import type { Readable } from 'node:stream'
import type { Context } from '@carelot/commands/context'
import { Document, type UploadDocument as Upload, UploadDocument } from '@carelot/rules/document/document'
import { DocumentId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { callerOf } from '../plain-route.ts'
import type { Serving } from '../procedure.ts'
import { faultsOfIssues, faultsOfText, shapeProblem } from '../rest/fault.ts'

type Described = z.input<typeof Document>

/** What is done with documents. Given, because whose a document is depends on capabilities that come after this one. */
export type DocumentActions = {
  store(
    ctx: Context,
    input: Upload,
    upload: { content: AsyncIterable<Uint8Array>; limitBytes: number },
  ): Promise<{ id: string }>
  describe(ctx: Context, documentId: string): Promise<Described>
  open(ctx: Context, documentId: string): Promise<{ document: Described; content: Readable }>
}

type Options = { serving: Serving; actions: DocumentActions; limitBytes: number }

/** The routes whose body is a document and not JSON: streamed in and out, never held whole. */
export function documentContent({ serving, actions, limitBytes }: Options): FastifyPluginCallback {
  return (app, _, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null)) // the handler reads the stream itself
    app.post('/v1/documents', async (request, reply) => {
      const ctx = await callerOf(serving, { request, reply, operationId: 'document.upload', scope: 'documents:write' })
      const input = uploadOf(request)
      refuseLength(request, limitBytes)
      const { id } = await actions.store(ctx, input, { content: request.raw, limitBytes })
      reply.code(201).header('location', `/v1/documents/${id}`)
      return Document.parse(await actions.describe(ctx, id))
    })
    app.get<{ Params: { documentId: string } }>('/v1/documents/:documentId/content', async (request, reply) => {
      const ctx = await callerOf(serving, { request, reply, operationId: 'document.content', scope: 'documents:read' })
      const id = DocumentId.safeParse(request.params.documentId)
      if (!id.success) throw new CarelotError({ code: 'not-found' })
      const { document, content } = await actions.open(ctx, id.data)
      const { name, mediaType, sizeBytes } = document
      return reply
        .type(mediaType)
        .header('content-length', sizeBytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${extendedValueOf(name)}`)
        .send(content)
    })
    done()
  }
}

function uploadOf(request: FastifyRequest): Upload {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (!mediaTypes.has(mediaType ?? '')) throw new CarelotError({ code: 'request.unsupported-media-type' })
  const { query } = request
  const parsed = UploadDocument.safeParse({ ...(typeof query === 'object' ? query : {}), mediaType })
  const faults = [...faultsOfText(query), ...faultsOfIssues(parsed.error?.issues ?? [])]
  if (!parsed.success || faults.length > 0) throw new CarelotError(shapeProblem(faults))
  return parsed.data
}

const mediaTypes = new Set<string>(UploadDocument.options.flatMap(({ shape }) => shape.mediaType.options))

function refuseLength(request: FastifyRequest, limitBytes: number): void {
  if (Number(request.headers['content-length'] ?? 0) <= limitBytes) return
  throw new CarelotError({ code: 'request.too-large', detail: `A document has at most ${limitBytes} bytes` })
}

/** @see RFC 8187 */
function extendedValueOf(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
