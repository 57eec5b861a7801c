import type { OpenApi } from '../open-api/open-api.ts'
import { isSchema, resolve, type Schema, schemasIn } from './schema.ts'

/** A value that the schema would take, made of its own examples where it has them. */
export function exampleOf(document: OpenApi, given: Schema, depth = 0): unknown {
  const schema = resolve(document, given)
  const said = [given.example, schema.example, schema.default, schema.const]
  const first = said.find((value) => value !== undefined) ?? firstOf(schema.examples) ?? firstOf(schema.enum)
  if (first !== undefined || depth > 8) return first ?? null
  const [alternative] = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)]
  if (alternative) return exampleOf(document, alternative, depth + 1)
  if (isSchema(schema.properties))
    return Object.fromEntries(
      Object.entries(schema.properties).flatMap(([name, field]) =>
        isSchema(field) ? [[name, exampleOf(document, field, depth + 1)]] : [],
      ),
    )
  if (isSchema(schema.items)) return [exampleOf(document, schema.items, depth + 1)]
  return plain(schema)
}

function plain(schema: Schema): unknown {
  const [type] = [schema.type].flat()
  if (type === 'integer' || type === 'number')
    return typeof schema.minimum === 'number' ? Math.max(schema.minimum, 1) : 1
  if (type === 'boolean') return true
  if (type === 'object') return {}
  if (schema.format === 'date') return '2027-01-05'
  if (schema.format === 'date-time') return '2027-01-05T09:00:00.000Z'
  return type === 'string' ? 'text' : null
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined
}
