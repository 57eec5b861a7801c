import { NewChange } from './change.ts'
import { everywhere, lot, org, share } from './coverage.fixture.ts'
import type { ConsortiumModel } from './model.ts'

const joined = (number: number, role: 'lead' | 'member' | 'sub-contractor' | 'guarantor' | 'reserve') => ({
  organisationId: org(number),
  role,
  stage: 'joined',
})
/** 1 leads 2 and 3, 4 is a sub-contractor, 5 a reserve member, 6 a guarantor. */
export const standing = (model: ConsortiumModel = 'unincorporated', modelBid: ConsortiumModel | null = null) => ({
  model,
  modelBid,
  leadId: org(1),
  members: [
    joined(1, 'lead'),
    joined(2, 'member'),
    joined(3, 'member'),
    joined(4, 'sub-contractor'),
    joined(5, 'reserve'),
    joined(6, 'guarantor'),
  ],
})
export const takes = (number: number, weeklyMinutes = 600) => ({
  lotId: lot(1),
  service: 'HOME_CARE',
  organisationId: org(number),
  weeklyMinutes,
})
export const change = (of: object) => NewChange.parse({ kind: 'departure', leaving: org(2), reason: 'So', ...of })
export const split = {
  lots: [
    {
      lotId: lot(1),
      services: [{ service: 'HOME_CARE' as const, shares: [share(1), share(2), share(3)], areas: [everywhere] }],
    },
  ],
}
