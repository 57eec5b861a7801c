import { problems } from '@carelot/rules/problem-table'
import type { OpenApi } from '../open-api/open-api.ts'
import { type Html, html } from './html.ts'
import { operationSection, type Shown } from './operation.ts'
import { fieldTable, isSchema } from './schema.ts'

/** The OpenAPI document as one page for people, by capability. */
export function referencePage(document: OpenApi): string {
  const shown = operationsOf(document)
  const tags = [...new Set(shown.map(({ operation }) => tagOf(operation)))]
  const of = (tag: string) => shown.filter(({ operation }) => tagOf(operation) === tag)
  const schemas = Object.entries(document.components?.schemas ?? {})
  return page(
    'Carelot API',
    html`<p>${document.info.description} Version ${document.info.version}. For machines: <a href="/openapi.json">openapi.json</a>.</p>
<p>Send your key as <code>Authorization: Bearer ck_…</code>. Every refusal is <a href="/docs/problems">one of the problems</a>.
Send an <code>Idempotency-Key</code> with what makes or changes something, and repeat it when you repeat the request.</p>
<nav aria-label="Operations">${tags.map(
      (tag) => html`<h2>${tag}</h2><ul>${of(tag).map(link)}</ul>`,
    )}<h2><a href="#schemas">Schemas</a></h2></nav>
${tags.map((tag) => html`<h2 id="${tag}">${tag}</h2>${of(tag).map(operationSection)}`)}
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) =>
  isSchema(schema)
    ? html`<section id="schema-${name}"><h3>${name}</h3><p>${String(schema.description ?? '')}</p>${fieldTable(document, schema, name)}</section>`
    : undefined,
)}`,
  )
}

/** Every refusal with its status and title, at the anchor that a problem's `type` names. */
export function problemsPage(): string {
  const rows = Object.entries(problems).map(
    ([code, { status, title }]) =>
      html`<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`,
  )
  return page(
    'Carelot problems',
    html`<p>Every refusal is <code>application/problem+json</code> (RFC 9457). Branch on <code>code</code>: it does not change.
400 is a fault of shape, 422 a fault of rule, 409 a conflict with how things stand; <code>errors</code> names each fault with a
JSON Pointer. Requests refused with 429 or 503 may be sent again after <code>Retry-After</code>. <a href="/docs">All operations</a>.</p>
<div class="scroll" role="group" aria-label="Problems" tabindex="0"><table><caption>Problems</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Title</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  )
}

function page(title: string, main: Html): string {
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/docs/style.css"></head>
<body><a class="skip" href="#main">Skip to the content</a><main id="main"><h1>${title}</h1>
${main}</main></body></html>
`.text
}

function link({ method, path, operation }: Shown): Html {
  return html`<li><a href="#${String(operation.operationId)}">${String(operation.summary)}</a> <code>${method.toUpperCase()} ${path}</code></li>`
}

function operationsOf(document: OpenApi): Shown[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      isSchema(operation) && 'operationId' in operation ? [{ document, method, path, operation }] : [],
    ),
  )
}

function tagOf(operation: Shown['operation']): string {
  return String(Array.isArray(operation.tags) ? operation.tags[0] : 'other')
}
