import { heldAlone, heldTogether } from '../agreement/holding.ts'
import type { Fault } from '../problem.ts'
import { type Asked, askGates, type Candidate, type ClosedGate, refuseByJudgement, refuseStage } from './gates.ts'

type Candidates = ReadonlyMap<string, Candidate>
type Answer = ReturnType<typeof askGates>
/** A gate that one of several does not pass: why, for the council, and what all of them may be told of it. */
export type GateOfOne = ClosedGate & { told: string }
type WholeAnswer = Exclude<Answer, ClosedGate> | GateOfOne

/**
 * A member of a joint bid with what it may rely on those for that it bids with: a condition of participation is met to the
 * extent that one of them meets it. What a supplier declares, it declares itself.
 *
 * @see Procurement Act 2023 s.22(8)-(9); rule P-23
 */
export function relyingOn(candidate: Candidate, others: readonly Candidate[]): Candidate {
  const theirs = others.flatMap(({ registrations }) => registrations)
  const shared = theirs.filter(({ particulars }) => particulars.kind !== 'declaration')
  return { ...candidate, registrations: [...candidate.registrations, ...shared] }
}

/**
 * The gates asked of all that would contract together, in a lot: the first that one of them does not pass is the answer.
 * Under a framework they are one appointed supplier where they hold the lot as one, all of them and nobody else, and then rely on
 * each other as they did when they won it; else each is asked for a place of its own. What closes for one of several is `told` to
 * the others as that alone: the reason is that member's own, and for the council to decide on.
 *
 * @see rules C-13, P-23, P-41, P-46
 */
export function askTogether(suppliers: readonly string[], candidates: Candidates, asked: Asked): WholeAnswer {
  const [first] = suppliers
  const places = candidates.get(first ?? '')?.appointments ?? []
  const place = heldTogether(places, asked.lotId, suppliers)
  const mayRely = asked.openTo === 'any supplier' || place !== undefined
  const answers = suppliers.map((supplierId): WholeAnswer => {
    const own = candidates.get(supplierId)
    if (!own) return toAll({ gate: 'gate.not-party', detail: 'No longer a party' })
    const others = suppliers.flatMap((each) => (each === supplierId ? [] : (candidates.get(each) ?? [])))
    const candidate = mayRely ? relyingOn(own, others) : own
    const held = place && refuseStage(heldAlone(own.appointments, asked.lotId))
    const answer = held ?? askGates(candidate, asked, place)
    if (!('gate' in answer)) return answer
    if (suppliers.length === 1) return toAll(answer)
    return { ...answer, detail: `${supplierId}: ${answer.detail}`, told: `${supplierId} does not pass it` }
  })
  const closed = answers.find((answer) => 'gate' in answer)
  return closed ?? answers[0] ?? toAll({ gate: 'gate.not-party', detail: 'Nobody is asked' })
}

const toAll = (closed: ClosedGate): GateOfOne => ({ ...closed, told: closed.detail })

/**
 * The gates asked of a supplier that acts in a framework: for a lot that it holds by itself, and for one that it holds with others
 * and acts for, of all of them as one. It is invited where either passes, and else told of the first what all of them may be told.
 *
 * @see rules C-13, P-41
 */
export function askSupplier(supplierId: string, candidates: Candidates, asked: Asked): Answer {
  const answer = askActing(supplierId, candidates, asked)
  return 'gate' in answer ? { gate: answer.gate, detail: answer.told } : answer
}

function askActing(supplierId: string, candidates: Candidates, asked: Asked): WholeAnswer {
  const { lotId, openTo } = asked
  const places = candidates.get(supplierId)?.appointments ?? []
  const joint = places.filter(
    (place) => place.lotId === lotId && place.supplierId === supplierId && place.members.length > 1,
  )
  if (openTo === 'any supplier' || joint.length === 0) return askTogether([supplierId], candidates, asked)
  const alone = heldAlone(places, lotId) ? [[supplierId]] : []
  const answers = [...alone, ...joint.map(({ members }) => members)].map((each) => askTogether(each, candidates, asked))
  const passed = answers.find((answer) => 'invited' in answer)
  return passed ?? answers[0] ?? toAll({ gate: 'gate.lot-not-won', detail: 'Nobody holds it' })
}

/**
 * A competition is not published while nobody has decided about a supplier that would be invited but for a ground of
 * exclusion: left out without a decision, the software would have excluded it. One fault for each such supplier.
 *
 * @see Procurement Act 2023 s.58(2); rule P-46
 */
export function faultsOfUndecided(candidates: Candidates, asked: readonly Asked[]): Fault[] {
  const decided = new Map([...candidates].map(([id, candidate]) => [id, unjudged(candidate)]))
  return [...candidates.keys()].flatMap((supplierId): Fault[] => {
    const waiting = asked
      .map((one) => askActing(supplierId, candidates, one))
      .find((answer) => waitsForJudgement(answer))
    if (!waiting || !asked.some((one) => 'invited' in askSupplier(supplierId, decided, one))) return []
    return [{ pointer: '', code: 'competition.judgement-needed', detail: `${supplierId}: ${waiting.detail}` }]
  })
}

/**
 * The gate that keeps a bidder of one supplier or several from an award, with why, on which its council decides: the first that is
 * closed whatever anybody judges of grounds that were raised, or else the first at which a person has yet to judge.
 *
 * @see Procurement Act 2023 ss.45(6)(a), 58(2); rules P-41, P-46
 */
export function gateOfBidder(
  suppliers: readonly string[],
  candidates: Candidates,
  asked: Asked,
): GateOfOne | undefined {
  const answer = askTogether(suppliers, candidates, asked)
  if (!('gate' in answer)) return undefined
  const isBarred = (candidate: Candidate) => {
    const closed = refuseByJudgement(candidate, asked.terms)
    return closed !== undefined && !waitsForJudgement(closed)
  }
  const judgedFit = new Map([...candidates].map(([id, each]) => [id, isBarred(each) ? each : unjudged(each)]))
  const otherwise = askTogether(suppliers, judgedFit, asked)
  return 'gate' in otherwise ? otherwise : answer
}

/** The same supplier, if nothing had been raised against it. */
const unjudged = (candidate: Candidate): Candidate => ({ ...candidate, judgements: [], debarment: undefined })

/** Whether a gate is closed only until a person has judged. */
export function waitsForJudgement(answer: Answer): answer is ClosedGate {
  return 'gate' in answer && answer.gate === 'gate.judgement-needed'
}
