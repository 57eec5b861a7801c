import type { FastifyInstance } from 'fastify'
import { problemsPage, referencePage } from './docs/page.ts'
import { style } from './docs/style.ts'
import type { OpenApi } from './open-api/open-api.ts'

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The document for machines at /openapi.json and for people at /docs, with every problem at /docs/problems. */
export function serveDocs(app: FastifyInstance, document: OpenApi): void {
  const pages: [url: string, type: string, text: string][] = [
    ['/openapi.json', 'application/json; charset=utf-8', JSON.stringify(document)],
    ['/docs', 'text/html; charset=utf-8', referencePage(document)],
    ['/docs/problems', 'text/html; charset=utf-8', problemsPage()],
    ['/docs/style.css', 'text/css; charset=utf-8', style],
  ]
  for (const [url, type, text] of pages)
    app.get(url, async (_, reply) => {
      reply.headers({ 'content-security-policy': policy, 'cache-control': 'public, max-age=300' })
      return reply.type(type).send(text)
    })
}
