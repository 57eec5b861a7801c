import { startTestDeployment } from '@carelot/tests/deployment'
import type { Bench } from './bench.ts'
import { closingOf, competitionClosingAt, deadlineSoon } from './deadline.ts'
import { type Answered, clientsOf, startClients } from './load.ts'
import { addProviders, inviteAll } from './providers.ts'

const spreadMs = 400
const leadMs = 1000
const bids = 250

const is = (status: number, code?: string) => (answer: Answered) =>
  answer.status === status && (code === undefined || answer.code === code)

export const bench: Bench = {
  title: 'A herd at the deadline',
  how: `${bids} bidders each send one bid over REST, at random instants within ± ${spreadMs} ms of the deadline, while the process closes the competition. Late: received at the deadline or after it, or opened without a receipt. Lost: a receipt whose hash is not in the signed list. Shed: refused as busy before the fence, with the advice to come again.`,
  async run({ quick, say }) {
    const carelot = await startTestDeployment()
    const providers = await addProviders(carelot, bids)
    const callers = clientsOf(carelot.sandbox, providers)
    const clients = startClients()
    const rounds = quick ? 3 : 40
    const sum = { received: 0, refused: 0, shed: 0, other: 0, late: 0, lost: 0 }
    const competitions: string[] = []
    for (let round = 0; round <= rounds; round++) {
      competitions.push(await competitionClosingAt(carelot, round))
      await inviteAll(carelot, competitions.at(-1) ?? '', providers)
    }
    say(`${rounds} competitions published`)
    // Code that runs for the first time is slow, and would be what is measured.
    const [first = ''] = competitions
    await clients.send({
      face: 'rest',
      url: carelot.url,
      competitionId: first,
      clients: callers.slice(0, 16),
      forMs: 3000,
    })
    competitions.shift()
    for (const [round, competitionId] of competitions.entries()) {
      const deadlineAt = await deadlineSoon(carelot, competitionId, leadMs)
      const sendAt = callers.map(() => deadlineAt + (Math.random() * 2 - 1) * spreadMs)
      const order = { face: 'rest' as const, url: carelot.url, competitionId, clients: callers, forMs: 0, sendAt }
      const answers = await clients.send(order)
      const { hashes } = await closingOf(carelot, competitionId)
      const received = answers.filter(is(201))
      const acknowledged = new Set(received.map(({ saltedHash }) => saltedHash))
      const deadline = `2027-02-05T12:${String(round + 1).padStart(2, '0')}:00.000Z`
      const refused = answers.filter((answer) => is(409)(answer) || is(422, 'bid.late')(answer)).length
      const shed = answers.filter(is(503, 'server.busy')).length
      sum.received += received.length
      sum.refused += refused
      sum.shed += shed
      sum.other += answers.length - received.length - refused - shed
      sum.late += received.filter(({ receivedAt = '' }) => receivedAt >= deadline).length
      sum.late += hashes.filter((hash) => !acknowledged.has(hash)).length
      sum.lost += received.filter(({ saltedHash = '' }) => !hashes.includes(saltedHash)).length
      if (round % 5 === 4 || quick)
        say(`round ${round + 1}: ${received.length} received, ${refused} late, ${shed} shed`)
      const odd = answers.find((answer) => ![201, 409, 422, 503].includes(answer.status))
      if (odd) say(`an answer that nobody expected: ${odd.status} ${odd.code}`)
    }
    await clients.stop()
    await carelot.stop()
    return {
      findings: [
        { what: 'rounds of 250 bids', result: String(rounds) },
        { what: 'received', result: String(sum.received), aim: 'some', met: sum.received > 0 },
        { what: 'refused as too late', result: String(sum.refused) },
        { what: 'shed before the fence', result: String(sum.shed) },
        { what: 'answered otherwise', result: String(sum.other), aim: '0', met: sum.other === 0 },
        { what: 'late but opened', result: String(sum.late), aim: '0', met: sum.late === 0 },
        { what: 'received but lost', result: String(sum.lost), aim: '0', met: sum.lost === 0 },
      ],
      notes: [],
    }
  },
}
