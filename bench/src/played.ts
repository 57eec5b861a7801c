import { setTimeout } from 'node:timers/promises'
import { testEngines } from '@carelot/tests/config'
import type { TestDeployment } from '@carelot/tests/deployment'
import { approveOpening, openedBids, type Tender, untilStage } from '@carelot/tests/tender'
import { dataConverterOf } from '@carelot/workflows/data-converter'
import { Client, Connection } from '@temporalio/client'
import { closingOf, competitionClosingAt, deadlineSoon } from './deadline.ts'
import { clientsOf, startClients } from './load.ts'
import type { Provider } from './providers.ts'

/** Long enough for a process that has been woken to have nothing left to do. */
const calmMs = 400
const atOnce = 100
type Opened = Tender & { bids: { id: string }[] }

/** Competitions that close one minute after the other, published together: each needs its days before the deadline. */
export async function competitionsClosing(carelot: TestDeployment, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let minute = 0; minute < count; minute++) ids.push(await competitionClosingAt(carelot, minute))
  return ids
}

/** Plays a competition to its opening, with a bid of each of these providers, who are invited and bid at rates of their own. */
export async function playToOpening(
  carelot: TestDeployment,
  competitionId: string,
  providers: readonly Provider[],
): Promise<Opened> {
  const { sandbox } = carelot
  const clients = startClients()
  for (let sent = 0; sent < providers.length; sent += atOnce) {
    const some = clientsOf(sandbox, providers.slice(sent, sent + atOnce))
    const answers = await clients.send({ face: 'rest', url: carelot.url, competitionId, clients: some, forMs: 0 })
    if (answers.some(({ status }) => status !== 201)) throw new Error('a bid was refused')
  }
  await clients.stop()
  await deadlineSoon(carelot, competitionId, 1000)
  await closingOf(carelot, competitionId)
  const path = `/v1/competitions/${competitionId}`
  const bidders = providers.map((provider) => ({ ...provider, name: '', role: 'signatory', organisation: '' }))
  const tender = { id: competitionId, path, deadline: '', bidders }
  for (const opener of ['Olive Opener', 'Oscar Opener']) {
    await setTimeout(calmMs)
    await approveOpening(carelot, tender, opener)
  }
  await untilStage(carelot, tender, 'evaluating')
  await setTimeout(calmMs)
  const bids = [...(await openedBids(carelot, tender)).values()].map((id) => ({ id }))
  return { ...tender, bids }
}

/** A client of the namespace of a deployment, which reads its histories. */
export async function temporalOf({ namespace, keys }: TestDeployment): Promise<Client> {
  const connection = await Connection.connect({ address: testEngines().temporalAddress })
  const { id, secret } = keys.server.history
  const dataConverter = dataConverterOf([{ id, secret: Buffer.from(secret, 'base64url') }])
  return new Client({ connection, namespace, dataConverter })
}
