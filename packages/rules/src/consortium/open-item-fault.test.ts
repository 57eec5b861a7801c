import { expect, test } from 'vitest'
import { lot, org } from './coverage.fixture.ts'
import { type OpenItem, ofNothing } from './open-item.ts'
import { refuseOpen } from './open-item-fault.ts'

const by = '2027-02-05T12:00:00.000Z'
const item = (what: OpenItem['what'], more: Partial<OpenItem> = {}): OpenItem => {
  return { what, owner: org(2), by, rule: 'C-02', lotId: null, ...ofNothing, ...more }
}
const refused = (...items: OpenItem[]) => refuseOpen(items, { lots: [{ lotId: lot(7) }, { lotId: lot(1) }] })

test('C-02: a bid is refused for all that bars it at once: each where it is, with who does what, by when and by which rule', () => {
  const items = [
    item('sign paper', { paper: 'letter-of-authority' }),
    item('respond to ground', { bars: false }),
    item('cover an area', { lotId: lot(1), rule: 'C-04' }),
    item('complete the terms', { section: 'exit', detail: 'Exit', by: null, rule: 'C-03' }),
  ]
  const first = `sign paper, letter-of-authority: by ${org(2)} until ${by} (C-02)`
  expect(refused(...items)).toEqual({
    code: 'consortium.not-ready',
    detail: `3 open, the first: ${first}`,
    errors: [
      { pointer: '', code: 'consortium.unsigned', detail: first },
      { pointer: '/lots/1', code: 'consortium.not-ready', detail: `cover an area: by ${org(2)} until ${by} (C-04)` },
      {
        pointer: '',
        code: 'consortium.terms-incomplete',
        detail: `complete the terms, exit, Exit: by ${org(2)} (C-03)`,
      },
    ],
  })
  expect(refused(item('respond to ground', { bars: false }))).toBeUndefined()
})

test('C-02: faults of one kind tell apart what each is about: its lot, service, areas, or firm', () => {
  const areas = { count: 3, first: ['E02004997'] }
  const cover = (service: 'HOME_CARE' | 'SIS', lotId = lot(1)) =>
    item('cover an area', { lotId, service, areas, rule: 'C-04' })
  const judged = item('replace judged member', { about: 'jdg_1', member: org(3), rule: 'P-24' })
  const own = item('rely on somebody', { member: org(2), rule: 'P-23' })
  const details = refused(cover('HOME_CARE'), cover('SIS', lot(2)), judged, own)?.errors?.map(({ detail }) => detail)
  const until = `by ${org(2)} until ${by}`
  expect(details).toEqual([
    `cover an area, HOME_CARE, 3 areas from E02004997: ${until} (C-04)`,
    `cover an area, ${lot(2)}, SIS, 3 areas from E02004997: ${until} (C-04)`,
    `replace judged member, jdg_1, ${org(3)}: ${until} (P-24)`,
    `rely on somebody: ${until} (P-23)`,
  ])
})

test.each([
  ['unsigned terms', item('sign terms'), 'consortium.unsigned'],
  ['terms signed in another version', item('sign terms', { signedVersion: 2 }), 'consortium.terms-differ'],
  ['an unsigned paper', item('sign paper'), 'consortium.unsigned'],
  ['a paper signed as another text', item('sign changed paper'), 'consortium.paper-differs'],
  ['a paper that has ended', item('renew expired paper'), 'consortium.paper-expired'],
  ['a paper that ends early', item('renew paper that ends early'), 'consortium.paper-expires-early'],
  ['a paper without authority', item('have paper signed with authority'), 'consortium.signer-unauthorised'],
])('C-02, C-15: %s has a code of its own', (_, open, code) => {
  expect(refused(open)?.errors).toMatchObject([{ code }])
})
