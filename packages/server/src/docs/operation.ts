import type { OpenApi } from '../open-api/open-api.ts'
import { exampleOf } from './example.ts'
import { type Html, html, prose } from './html.ts'
import { fieldTable, isSchema, row, type Schema, schemasIn, table } from './schema.ts'

export type Shown = { document: OpenApi; method: string; path: string; operation: Schema }

/** One operation for people: what it is, what it takes, what it gives, how it refuses. */
export function operationSection({ document, method, path, operation }: Shown): Html {
  const id = String(operation.operationId)
  const body = contentOf(operation.requestBody)
  const parameters = schemasIn(operation.parameters).map((each) => parameterOf(document, each))
  const codes = Array.isArray(operation['x-problems']) ? operation['x-problems'].map(String) : []
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${String(operation.summary)}</h3>
<p class="address"><code><b>${method.toUpperCase()}</b> ${path}</code></p>
<dl><dt>Scope</dt><dd><code>${String(operation['x-scope'])}</code></dd><dt>In the SDK</dt><dd><code>carelot.${id}</code></dd></dl>
${prose(String(operation.description ?? '').replace(/(?:\n\n)?Scope: `[^`]*`\.$/, ''))}
${parameters.length > 0 && parameterTable(document, parameters)}
${body && [...fieldTable(document, body, 'Body'), sample('Example of the body', exampleOf(document, body))]}
${answers(document, operation)}
<h4>Refusals</h4><p>${codes.map((code, at) => html`${at > 0 && ', '}<a href="/docs/problems#${code}"><code>${code}</code></a>`)}</p>
</section>`
}

function answers(document: OpenApi, operation: Schema): Html[] {
  const responses = isSchema(operation.responses) ? operation.responses : {}
  return Object.entries(responses).flatMap(([status, response]) => {
    if (status === 'default' || !isSchema(response)) return []
    const schema = contentOf(response)
    const title = html`<h4>Answer ${status}</h4><p>${String(response.description ?? '')}</p>`
    if (!schema) return [title]
    return [
      title,
      ...fieldTable(document, schema, `Answer ${status}`),
      sample('Example of the answer', exampleOf(document, schema)),
    ]
  })
}

function sample(caption: string, value: unknown): Html {
  return html`<details><summary>${caption}</summary><pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre></details>`
}

function parameterTable(document: OpenApi, parameters: readonly Schema[]): Html {
  const rows = parameters.map((parameter) => {
    const schema = isSchema(parameter.schema) ? parameter.schema : {}
    const described = parameter.description === undefined ? schema : { ...schema, description: parameter.description }
    const name = `${parameter.name} (${parameter.in})`
    return row({ name, schema: described, required: parameter.required === true }, document)
  })
  return table('Parameters', ['Parameter', 'Type', 'Meaning'], rows)
}

function parameterOf(document: OpenApi, parameter: Schema): Schema {
  if (typeof parameter.$ref !== 'string') return parameter
  const target: unknown = document.components?.parameters?.[parameter.$ref.replace('#/components/parameters/', '')]
  return isSchema(target) ? target : parameter
}

function contentOf(holder: unknown): Schema | undefined {
  if (!isSchema(holder) || !isSchema(holder.content)) return undefined
  const [media] = Object.values(holder.content)
  return isSchema(media) && isSchema(media.schema) ? media.schema : undefined
}
