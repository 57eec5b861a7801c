import { z } from 'zod'

type Schema = z.core.JSONSchema.JSONSchema

/** A field of an input: whether it must be given, and how a string of the address becomes its value. */
export type Field = { required: boolean; fromString: (raw: unknown) => unknown }

/**
 * The top-level fields of an input, read from its JSON Schema: the schema itself is never touched, because coercion
 * set on a shared schema would accept null hours as 0 everywhere.
 */
export function fieldsOf(operationId: string, input: z.ZodType): ReadonlyMap<string, Field> {
  const root = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  const objects = membersOf(root, root)
  const fields = new Map<string, Field>()
  for (const object of objects) {
    if (object.type !== 'object' || object.additionalProperties !== false)
      throw new Error(`${operationId}: an input is a strictObject, or a union of them`)
    for (const [name, schema] of Object.entries(object.properties ?? {})) {
      const required = objects.every((each) => each.required?.includes(name))
      if (typeof schema === 'object' && !fields.has(name))
        fields.set(name, { required, fromString: converter(schema, root) })
    }
  }
  return fields
}

/** The alternatives of a schema, references and unions opened. */
function membersOf(schema: z.core.JSONSchema._JSONSchema, root: Schema): Schema[] {
  if (typeof schema === 'boolean') return []
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')]
    return target ? membersOf(target, root) : []
  }
  const alternatives = schema.anyOf ?? schema.oneOf
  return alternatives ? alternatives.flatMap((each) => membersOf(each, root)) : [schema]
}

function converter(schema: Schema, root: Schema): Field['fromString'] {
  const members = membersOf(schema, root)
  const list = members.find((member) => member.type === 'array')
  if (list) {
    const items = Array.isArray(list.items) ? list.items[0] : list.items
    const item = items && typeof items === 'object' ? converter(items, root) : (raw: unknown) => raw
    return (raw) => (Array.isArray(raw) ? raw : [raw]).map(item)
  }
  const types = new Set(members.flatMap((member) => member.type ?? typeof member.const))
  return (raw) => (typeof raw === 'string' && !types.has('string') ? fromString(raw, types) : raw)
}

/** What cannot be read stays the string it was, so that zod names the fault. */
function fromString(raw: string, types: ReadonlySet<string>): unknown {
  if (types.has('boolean') && (raw === 'true' || raw === 'false')) return raw === 'true'
  const numeric = types.has('integer') || types.has('number')
  return numeric && /^-?(?:0|[1-9]\d{0,15})(?:\.\d+)?$/.test(raw) ? Number(raw) : raw
}
