import { expect, test } from 'vitest'
import { answersOf, type Evaluation, faultsOfLock, isScored, refuseConsensus } from './moderation.ts'
import { firstSeats } from './seat.ts'

const at = '2027-02-05T12:02:00.000Z'
const given = (bidId: string, question: string, personId: string) => ({ bidId, question, personId })
const consensus = (bidId: string, change = {}) => {
  return { bidId, question: 'q', version: 1, moderatedAt: at, evaluators: ['x', 'y'], isSetAside: false, ...change }
}
const complete: Evaluation = {
  bids: [
    { bidId: 'one', lotIds: ['a', 'b'] },
    { bidId: 'two', lotIds: ['b'] },
  ],
  seats: firstSeats(['a', 'b'], { questions: ['q'], evaluators: ['x', 'y'] }),
  scores: ['one', 'two'].flatMap((bidId) => ['x', 'y'].map((person) => given(bidId, 'q', person))),
  consensus: ['one', 'two'].map((bidId) => consensus(bidId)),
}
const answers = (change: Partial<Evaluation>) => answersOf({ ...complete, ...change }, [{ key: 'q' }])
const codes = (change: Partial<Evaluation>) =>
  faultsOfLock(answers(change)).map(({ code, pointer }) => `${code} ${pointer}`)

test('P-53: an answer is moderated as soon as all of its evaluators have scored, and not before', () => {
  const scores = [given('one', 'q', 'y'), given('one', 'q', 'z'), given('two', 'q', 'x'), given('two', 'q', 'y')]
  const [one, two] = answers({ scores, consensus: [] })
  if (!one || !two) throw new Error('two answers are needed')
  expect([one.state, one.waitingFor, isScored(one)]).toEqual(['scoring', ['x'], false])
  expect(refuseConsensus(one)?.code).toBe('evaluation.scores-missing')
  expect([two.state, isScored(two), refuseConsensus(two)]).toEqual(['scored', true, undefined])
})

test('P-49: with fewer than two evaluators left a question stops and says so', () => {
  const seats = complete.seats.filter(({ personId }) => personId === 'x')
  const [one] = answers({ seats })
  expect(one && [one.state, isScored(one), refuseConsensus(one)]).toEqual([
    'stopped',
    false,
    {
      code: 'evaluation.evaluators-too-few',
      detail: '1 of at least 2 evaluators have a seat at this question for every lot of the bid',
    },
  ])
})

test('P-53: quality is locked only when every answer of every bid is moderated, and all gaps are told at once', () => {
  expect(codes({})).toEqual([])
  expect(codes({ consensus: complete.consensus.slice(1) })).toEqual(['evaluation.consensus-missing /bids/one/q'])
  expect(codes({ scores: complete.scores.slice(1), consensus: [] })).toEqual([
    'evaluation.scores-missing /bids/one/q',
    'evaluation.consensus-missing /bids/two/q',
  ])
})

test('P-49: a consensus from before an evaluator was replaced does not stand', () => {
  const seats = complete.seats.map((seat) => (seat.personId === 'x' ? { ...seat, personId: 'z' } : seat))
  expect(codes({ seats })).toEqual(['evaluation.scores-missing /bids/one/q', 'evaluation.scores-missing /bids/two/q'])
  const scores = [...complete.scores, given('one', 'q', 'z'), given('two', 'q', 'z')]
  const anew = [consensus('one'), consensus('two', { evaluators: ['z', 'y'] })]
  expect(codes({ seats, scores, consensus: anew })).toEqual(['evaluation.consensus-outdated /bids/one/q'])
})

test('P-49: a bid for several lots is evaluated only by those who sit for all of them', () => {
  const seats = complete.seats.filter(({ lotId, personId }) => lotId !== 'a' || personId !== 'x')
  expect(codes({ seats })).toEqual(['evaluation.evaluators-too-few /bids/one/q'])
})

test('P-49: a consensus is outdated by what it rested on and counts no more, at whichever instant that came to be', () => {
  const states = (...made: Evaluation['consensus']) => answers({ consensus: made }).map(({ state }) => state)
  const setAside = consensus('one', { isSetAside: true })
  expect(states(setAside, consensus('two'))).toEqual(['outdated', 'moderated'])
  const ofThree = consensus('one', { evaluators: ['x', 'y', 'z'] })
  expect(states(ofThree, consensus('two'))).toEqual(['outdated', 'moderated'])
})
