import { Readable } from 'node:stream'
import { withdrawAward } from '@carelot/commands/competition/award/change-award'
import { recordAwardNotice } from '@carelot/commands/competition/award/record-award-notice'
import { storeDocument } from '@carelot/commands/competition/store-document'
import { attachContractDocument } from '@carelot/commands/contract/attach-document'
import { recordPublication } from '@carelot/commands/contract/record-publication'
import { signContract } from '@carelot/commands/contract/sign-contract'
import { CompetitionId, ContractId, DocumentId, LotId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError } from '@carelot/rules/problem'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import type { Office } from './office.ts'
import { bidder } from './stage-moves.ts'
import { stagesOf } from './stage-scene.ts'

const cora = 'Cora Commissioner'
const carys = 'Carys Contracts'

/** Contracts of competitions of their own, at the instant at which the notice of the award is published. */
export function contractScene(office: Office, sandbox: Sandbox) {
  const { db } = office.deployment
  const bring = stagesOf(office, sandbox)
  let notices = 0
  const clockAt = (at: string) => sql`update sandbox_clock set frozen_at = ${at}`.execute(db)

  async function preparedAt(publishedAt: string) {
    const { id, by } = await bring.standstill(undefined)
    const competitionId = CompetitionId.parse(id)
    const row = () =>
      db.selectFrom('contract').selectAll().where('competition_id', '=', id).orderBy('id').executeTakeFirstOrThrow()
    const { id: contract, lot_id } = await row()
    const contractId = ContractId.parse(contract)
    await clockAt(publishedAt)
    const nextNumber = () => `${String(++notices).padStart(6, '0')}-${londonDateOf(publishedAt).slice(0, 4)}`
    const number = nextNumber()
    const notice = { number, ocid: 'ocds-h6vhtk-0test1', publishedAt }
    const { mayBeSignedFrom } = await recordAwardNotice(by(cora), { competitionId, ...notice })
    if (!mayBeSignedFrom) throw new Error('the standstill has no end')
    const documentHash = async () => {
      const of = db
        .selectFrom('document')
        .select('content_hash')
        .where('id', '=', (await row()).document_id)
      return (await of.executeTakeFirst())?.content_hash ?? '0'.repeat(64)
    }
    return {
      row,
      mayBeSignedFrom,
      async attach() {
        const input = { name: 'contract.txt', purpose: 'contract', mediaType: 'text/plain' } as const
        const content = Readable.from([Buffer.from(contractId)])
        const sent = await storeDocument(by(carys), input, { content, limitBytes: 1000 })
        const documentId = DocumentId.parse(sent.id)
        await attachContractDocument(by(cora), { contractId, version: (await row()).version, documentId })
      },
      async sign(side: 'council' | 'supplier') {
        const who = by(side === 'council' ? carys : bidder)
        return signContract(who, { contractId, documentHash: await documentHash() })
      },
      publish: async () =>
        recordPublication(by(cora), { contractId, notice: 'UK7', number: nextNumber(), publishedAt: mayBeSignedFrom }),
      withdraw: () =>
        withdrawAward(by('Ada Approver'), {
          competitionId,
          lotIds: [LotId.parse(lot_id)],
          reason: 'The test wants it',
        }),
    }
  }
  return { clockAt, preparedAt }
}

/** What a call is refused with; undefined where it is not. */
export const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof CarelotError ? error.problem.code : String(error)),
  )
