import { z } from 'zod'
import type { LocalDate } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { checklistItemNames } from './checklist.ts'
import { faultsOfEvidence, NewEvidence } from './evidence.ts'

const Cell = z.union([z.string().max(2000), z.number(), z.boolean()]).optional()

/** A row of a checklist as a spreadsheet has it: what every item has, and the fields of the particulars, each a column. @see C-11 */
export const EvidenceRow = z.strictObject({
  item: z.enum(checklistItemNames),
  contentHash: z.string(),
  issuedOn: z.string(),
  expiresOn: z.string().optional(),
  externalReference: z.string().optional(),
  activity: Cell,
  providerId: Cell,
  locationId: Cell,
  rating: Cell,
  unresolved: Cell,
  identifierScheme: Cell,
  identifier: Cell,
  ppon: Cell,
  shareCode: Cell,
  status: Cell,
  coverPence: Cell,
  reference: Cell,
  feeNumber: Cell,
  odsCode: Cell,
  testedOn: Cell,
  years: Cell,
  audited: Cell,
  turnoverPence: Cell,
  system: Cell,
  careCertificate: Cell,
  turnover: Cell,
  vacancies: Cell,
  zeroHours: Cell,
  requirementId: Cell,
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

const numbers = new Set([
  'coverPence',
  'years',
  'turnoverPence',
  'careCertificate',
  'turnover',
  'vacancies',
  'zeroHours',
])
const answers = new Map<unknown, boolean>([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
])

/** The evidence that a row is, or what is wrong with it: each fault at a column, as `/column`. */
export function evidenceOfRow(row: EvidenceRow, today: LocalDate): { value: NewEvidence } | { faults: Fault[] } {
  const { contentHash, issuedOn, expiresOn = null, externalReference = null, ...cells } = row
  const { identifierScheme, identifier, ...rest } = cells
  const particulars = Object.fromEntries(
    Object.entries(rest).flatMap(([column, cell]) => (cell === undefined ? [] : [[column, cellOf(column, cell)]])),
  )
  const named =
    identifier === undefined && identifierScheme === undefined
      ? particulars
      : { ...particulars, identifier: { scheme: identifierScheme, id: identifier } }
  const read = NewEvidence.safeParse({ particulars: named, contentHash, issuedOn, expiresOn, externalReference })
  if (!read.success) return { faults: read.error.issues.flatMap(faultsOfIssue) }
  const faults = faultsOfEvidence(read.data, today)
  return faults.length > 0
    ? { faults: faults.map((fault) => ({ ...fault, pointer: columnOf(fault.pointer.split('/')) })) }
    : { value: read.data }
}

function cellOf(column: string, cell: NonNullable<EvidenceRow['status']>): string | number | boolean {
  if (typeof cell !== 'string') return cell
  if (numbers.has(column) && /^\d{1,15}$/.test(cell)) return Number(cell)
  return column === 'unresolved' || column === 'audited' ? (answers.get(cell.toLowerCase()) ?? cell) : cell
}

function faultsOfIssue({ path, message, ...issue }: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: `/${key}`, code: 'import.cell-invalid', detail: 'Not of this item' }))
  return [{ pointer: columnOf(path.map(String)), code: 'import.cell-invalid', detail: message }]
}

/** The column of a place in the evidence: that of an identifier's parts have names of their own. */
function columnOf(path: readonly string[]): string {
  const last = path.at(-1) ?? ''
  if (!path.includes('identifier')) return `/${last}`
  return last === 'scheme' ? '/identifierScheme' : '/identifier'
}
