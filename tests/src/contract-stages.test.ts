import {
  type ContractMoveName,
  type ContractStage,
  contractMoves,
  contractStages,
  mayMoveContract,
} from '@carelot/rules/contract/stages'
import { seedSandbox } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, contractScene } from './contract-scene.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let scene: ReturnType<typeof contractScene>
beforeAll(async () => {
  office = await openOffice('sandbox')
  scene = contractScene(office, await seedSandbox(office.deployment))
})
afterAll(() => office?.stop())

type Prepared = Awaited<ReturnType<ReturnType<typeof contractScene>['preparedAt']>>

/** How each move of the stage table is made. */
const make: Record<ContractMoveName, (to: Prepared) => Promise<unknown>> = {
  'attach document': (to) => to.attach(),
  sign: (to) => to.sign('council'),
  'sign last': (to) => to.sign('supplier'),
  void: (to) => to.withdraw(),
  'record publication': (to) => to.publish(),
}

/** A contract at this stage, such that the move can be made if the table has it there. */
async function bring(stage: ContractStage, move: ContractMoveName): Promise<Prepared> {
  const contract = await scene.preparedAt('2027-01-05T09:31:00.000Z')
  await scene.clockAt(contract.mayBeSignedFrom)
  if (move !== 'attach document' || stage !== 'unsigned') await contract.attach()
  if (move === 'sign last' || stage === 'in-force') await contract.sign('council')
  if (stage === 'in-force') await contract.sign('supplier')
  if (stage === 'void') await contract.withdraw()
  expect((await contract.row()).stage).toBe(stage)
  return contract
}

/** Why a move that the table does not have is refused. */
function problemOf(stage: ContractStage, move: ContractMoveName): string {
  if (move === 'void') return stage === 'in-force' ? 'award.contract-signed' : 'award.lot-not-awarded'
  return 'contract.wrong-stage'
}

describe.each(contractStages)('a contract that is %s', (stage) => {
  const names = Object.keys(make) as ContractMoveName[]
  test.for(names.filter((name) => mayMoveContract(stage, name)))('%s is done', async (move) => {
    const contract = await bring(stage, move)
    await make[move](contract)
    expect((await contract.row()).stage).toBe(contractMoves.find(({ from, on }) => from === stage && on === move)?.to)
  })
  test.for(names.filter((name) => !mayMoveContract(stage, name)))(
    '%s is refused, and changes nothing',
    async (move) => {
      const contract = await bring(stage, move)
      const before = await contract.row()
      expect(await codeOf(make[move](contract))).toBe(problemOf(stage, move))
      expect(await contract.row()).toEqual(before)
    },
  )
})
