import { now } from '@carelot/db/clock'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { InvitedRole } from '@carelot/rules/consortium/role'
import { ConsortiumId, ConsortiumInvitationId, OrganisationId } from '@carelot/rules/id'
import { instantOf, LondonDateTime } from '@carelot/rules/london-time'
import { type Problem, type ProblemCode, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { problems } from '@carelot/rules/problem-table'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { faultsOfRequest, isOneTable, oneTable, RowFault, readTable, tableFields } from '../import/read-table.ts'
import { deadlineOf } from './formed.ts'
import { secretOf } from './invitation-link.ts'
import { lockForConsortiumMove } from './own-consortium.ts'
import { type Invite, refuseInvite, type Surroundings, standingEmails, writeInvitations } from './write-invitations.ts'

export const ImportInvitations = z
  .strictObject({
    consortiumId: ConsortiumId,
    ...tableFields,
    mode: z
      .enum(['all-or-nothing', 'valid-rows'])
      .default('all-or-nothing')
      .meta({ description: 'Whether one fault keeps every row out, or its own row alone' }),
    dryRun: z.boolean().default(false).meta({ description: 'Tells what would be done, and does nothing' }),
  })
  .refine(isOneTable, oneTable)
  .meta({ id: 'ImportConsortiumInvitations' })
export type ImportInvitations = z.infer<typeof ImportInvitations>

const Invited = z.object({
  row: z.int(),
  invitationId: ConsortiumInvitationId.nullable().meta({ description: 'Null in a dry run' }),
  organisationId: OrganisationId.nullable(),
  firmName: z.string().nullable(),
  secret: z.string().nullable().meta({ description: 'Of the link, told in this answer alone' }),
})

/** What an import did, or would do. `faults` are of rows that were left out. */
export const ImportedInvitations = z
  .object({ dryRun: z.boolean(), invited: z.array(Invited), faults: z.array(RowFault) })
  .meta({ id: 'ImportedConsortiumInvitations' })
export type ImportedInvitations = z.input<typeof ImportedInvitations>

/** A row asks a registered organisation, or by a link a firm with a name and an address. */
const Row = z
  .strictObject({
    organisationId: OrganisationId.optional(),
    firmName: written(200).optional(),
    email: z.email('Expected an e-mail address').max(254).optional(),
    role: InvitedRole.default('member'),
    answerBy: LondonDateTime,
    externalReference: z.string().min(1).max(255).optional(),
  })
  .refine(({ organisationId, email }) => (organisationId === undefined) !== (email === undefined), {
    path: ['email'],
    message: 'Give either an organisation or an e-mail address',
  })
  .refine(({ email, firmName }) => email === undefined || firmName !== undefined, {
    path: ['firmName'],
    message: 'A firm that is asked by a link needs its name',
  })
type Row = z.infer<typeof Row>

/** Asks many at once. It makes nobody a member: each firm answers for itself (C-18). */
export async function importInvitations(ctx: Context, input: ImportInvitations): Promise<ImportedInvitations> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, mode, dryRun } = input
  const read = readTable(input, {
    row: Row,
    keyOf: ({ organisationId, email }) => organisationId ?? String(email).toLowerCase(),
  })
  const imported = await command<ImportedInvitations>(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'invite', byLead: true })
    const { deadline } = await deadlineOf(tx, row)
    const emails = await standingEmails(tx, consortiumId)
    const surroundings = { row, deadline, at: await now(tx), emails }
    const asked = await fitRows(tx, surroundings, read.rows)
    const again = await fitRows(tx, surroundings, read.repeated)
    const faults = [...read.faults, ...asked.faults, ...again.faults].toSorted((one, other) => one.row - other.row)
    if (!dryRun && (mode === 'all-or-nothing' || asked.invites.length === 0))
      refuseWith(problemOfFaults(faultsOfRequest(faults, input)))
    const invites = mode === 'all-or-nothing' && faults.length > 0 ? [] : asked.invites
    const ids = dryRun ? [] : await writeInvitations({ ...ctx, personId }, tx, { row, invites })
    const invited = invites.map(({ row: number, organisationId, firmName }, index) => {
      return { row: number, invitationId: ids[index] ?? null, organisationId, firmName, secret: null }
    })
    return { dryRun, invited, faults }
  })
  return { ...imported, invited: imported.invited.map((each) => ({ ...each, secret: secretOfRow(ctx, each) })) }
}

/** Told outside the command, whose answer is stored. */
function secretOfRow({ vault }: Context, { invitationId: id, organisationId }: ImportedInvitations['invited'][number]) {
  return id === null || organisationId !== null ? null : secretOf(vault, { id, sends: 1 })
}

type Asked = { invites: (Invite & { row: number })[]; faults: RowFault[] }

async function fitRows(
  tx: Tx,
  surroundings: Surroundings,
  rows: readonly { row: number; value: Row }[],
): Promise<Asked> {
  const asked: Asked = { invites: [], faults: [] }
  for (const { row, value } of rows) {
    const answerBy = instantOf(value.answerBy)
    const { organisationId = null, firmName = null, email = null, role, externalReference = null } = value
    const invite = { row, organisationId, firmName, email, role, answerBy: answerBy.value ?? '', externalReference }
    const problem = answerBy.problem ?? (await refuseInvite(tx, surroundings, invite))
    if (problem) asked.faults.push(faultOfRow(invite, problem))
    else asked.invites.push(invite)
  }
  return asked
}

/** Refusals that are about the firm of a row, and those about its role; the others are about its day. */
const ofFirm: readonly ProblemCode[] = [
  'consortium.member-invited',
  'consortium.lot-not-invited',
  'agreement.supplier-unknown',
  'request.several-faults',
]
const ofRole: readonly ProblemCode[] = ['consortium.role-unfit', 'consortium.sub-contracting-not-allowed']

function columnOf(code: ProblemCode, { organisationId }: Pick<Invite, 'organisationId'>): string {
  if (ofRole.includes(code)) return 'role'
  if (!ofFirm.includes(code)) return 'answerBy'
  return organisationId === null ? 'email' : 'organisationId'
}

function faultOfRow(invite: Invite & { row: number }, { code, detail = problems[code].title }: Problem): RowFault {
  const { row } = invite
  const column = columnOf(code, invite)
  // Which lots they are says the invitation of one firm; a row has one fault of a kind.
  return { row, column, code: code === 'request.several-faults' ? 'consortium.lot-not-invited' : code, detail }
}
