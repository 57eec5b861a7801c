import { verifyStatement } from '@carelot/sdk'
import { asWritten } from './london.ts'
import type { Story } from './story.ts'

/** The notice is published, the standstill passes, and both sides sign: never before it is over. */
export async function makeContracts(story: Story) {
  const { cast, tell, competitionId, happened } = story
  const { commissioner, contractSignatory } = cast
  const council = commissioner.carelot
  const mayBeSignedFrom = await standstillEnd(story)
  await council.sandbox.stepClock({ to: mayBeSignedFrom })
  tell('Carelot', `sees the standstill end: contracts may be signed from ${asWritten(mayBeSignedFrom)}`)

  const contracts = await council.contract.list({ competitionId }).toArray({ limit: 100 })
  for (const { id: contractId, version, supplierId } of contracts) {
    const content = new Blob([`The contract ${contractId}`], { type: 'text/plain' })
    const name = 'contract.txt'
    const document = await contractSignatory.carelot.document.upload({ name, purpose: 'contract', content })
    await council.contract.attachDocument({ contractId, version, documentId: document.id })
    const supplier = cast.signatoryOf(supplierId)
    for (const { carelot } of [contractSignatory, supplier])
      await carelot.contract.sign({ contractId, documentHash: document.contentHash ?? '' })
    tell(`${contractSignatory.name} and ${supplier.name}`, 'sign a contract')
  }
  await happened('competition.concluded')
  tell('Carelot', 'concludes the competition')
  return { mayBeSignedFrom, contracts: await council.contract.list({ competitionId }).toArray({ limit: 100 }) }
}

/** From when contracts may be signed. Under the Act that counts from the notice of the award (UK6), which an officer records. */
async function standstillEnd({ cast, tell, competitionId }: Story): Promise<string> {
  const council = cast.commissioner.carelot
  const [contract] = (await council.contract.list({ competitionId })).data
  if (contract?.mayBeSignedFrom) return contract.mayBeSignedFrom
  const { at } = await council.competition.standing({ competitionId })
  const number = `012345-${at.slice(0, 4)}`
  const notice = { number, ocid: 'ocds-h6vhtk-0sand1', publishedAt: at }
  const { mayBeSignedFrom } = await council.competition.recordAwardNotice({ competitionId, ...notice })
  if (!mayBeSignedFrom) throw new Error('a standstill without an end')
  tell(cast.commissioner.name, `records the award notice ${number}, from which the standstill counts`)
  return mayBeSignedFrom
}

/** An auditor takes the whole record, and proves offline that it is whole and was not changed. */
export async function audit({ cast, tell, competitionId }: Story): Promise<number> {
  const { auditor } = cast
  const record = await (await auditor.carelot.competition.readRecord({ competitionId })).text()
  const lines = record.trimEnd().split('\n')
  const { statement } = JSON.parse(lines.at(-1) ?? '{}')
  await verifyStatement('competition-record', statement, await auditor.carelot.publicKeys())
  tell(auditor.name, `reads the whole record: ${lines.length} lines, the last signed over all others`)
  return lines.length
}
