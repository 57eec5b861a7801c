import type { OpenApi } from '../open-api/open-api.ts'
import { type Html, html, inline } from './html.ts'

/** A JSON Schema as the document holds it: data to be shown, whose every key may be missing. */
export type Schema = { [key: string]: unknown }

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function schemasIn(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : []
}

/** The schema that a reference names, or the schema itself. */
export function resolve(document: OpenApi, schema: Schema): Schema {
  const name = nameOf(schema)
  const target: unknown = name === undefined ? undefined : document.components?.schemas?.[name]
  return isSchema(target) ? target : schema
}

export function nameOf(schema: Schema): string | undefined {
  return typeof schema.$ref === 'string' ? schema.$ref.replace('#/components/schemas/', '') : undefined
}

/** The type in words, references as links. */
export function typeOf(schema: Schema): Html {
  const name = nameOf(schema)
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`
  const alternatives = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf), ...schemasIn(schema.allOf)]
  if (alternatives.length > 0) return html`${alternatives.map((each, at) => html`${at > 0 && ' or '}${typeOf(each)}`)}`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (Array.isArray(schema.enum))
    return html`${schema.enum.map((each, at) => html`${at > 0 && ', '}<code>${JSON.stringify(each)}</code>`)}`
  if (isSchema(schema.items)) return html`list of ${typeOf(schema.items)}`
  return html`${[schema.type ?? 'anything'].flat().map(String).join(' or ')}${limitsOf(schema)}`
}

function limitsOf(schema: Schema): string {
  const safe = Number.MAX_SAFE_INTEGER
  const limits = [
    schema.format,
    schema.minimum !== undefined && schema.minimum !== -safe && `from ${schema.minimum}`,
    schema.maximum !== undefined && schema.maximum !== safe && `to ${schema.maximum}`,
    schema.minLength !== undefined && `at least ${schema.minLength} characters`,
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    schema.default !== undefined && `by default ${JSON.stringify(schema.default)}`,
  ]
  const said = limits.filter((limit) => typeof limit === 'string')
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

/** The fields of an object, one row each. A union shows each of its alternatives. */
export function fieldTable(document: OpenApi, schema: Schema, caption: string): Html[] {
  const whole = resolve(document, schema)
  const alternatives = [...schemasIn(whole.anyOf), ...schemasIn(whole.oneOf)]
  if (alternatives.length > 0)
    return alternatives.flatMap((each, at) => fieldTable(document, each, `${caption}, form ${at + 1}`))
  if (!isSchema(whole.properties)) return [html`<p>${caption}: ${typeOf(schema)}</p>`]
  const required = Array.isArray(whole.required) ? whole.required : []
  const rows = Object.entries(whole.properties).flatMap(([name, field]) =>
    isSchema(field) ? row({ name, schema: field, required: required.includes(name) }, document) : [],
  )
  return [table(caption, ['Field', 'Type', 'Meaning'], rows)]
}

export function row(field: { name: string; schema: Schema; required: boolean }, document: OpenApi): Html {
  const { name, schema, required } = field
  const meaning = schema.description ?? resolve(document, schema).description ?? ''
  return html`<tr><th scope="row"><code>${name}</code>${!required && html` <small>optional</small>`}</th>
<td>${typeOf(schema)}</td><td>${inline(String(meaning))}</td></tr>`
}

export function table(caption: string, columns: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}
