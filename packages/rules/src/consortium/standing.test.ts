import { expect, test } from 'vitest'
import type { MemberStage } from './consortium.ts'
import { org } from './coverage.fixture.ts'
import { type OpenItem, ofNothing } from './open-item.ts'
import { standingSeenBy } from './standing.ts'

const item = (owner: number): OpenItem => {
  return { what: 'sign terms', owner: org(owner), by: null, rule: 'C-02', lotId: null, ...ofNothing }
}
const seenAs = (stage: MemberStage) =>
  standingSeenBy({
    ...{ stage: 'inviting', at: '2027-01-05T09:00:00.000Z', deadline: null, nda: null },
    own: { organisationId: org(2), stage, answerBy: null },
    items: [item(1), item(2)],
  })

test.each<MemberStage>(['invited', 'declined', 'revoked', 'expired', 'left'])(
  'C-18: what others owe is nothing to a firm that has %s',
  (stage) => expect(seenAs(stage)).toMatchObject({ own: [{ owner: org(2) }], others: null }),
)

test('C-18: what others owe is told to whoever has joined', () => {
  expect(seenAs('joined').others).toEqual([item(1)])
})
