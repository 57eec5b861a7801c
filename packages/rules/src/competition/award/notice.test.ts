import { expect, test } from 'vitest'
import { refuseNotice } from './notice.ts'

const ocid = 'ocds-h6vhtk-04a1b2'
const around = {
  notifiedAt: '2027-03-08T10:00:00.000Z',
  now: '2027-03-09T10:00:00.000Z',
  replaces: false,
  ocids: [ocid],
  isNumberTaken: false,
}
const number = '012345-2027'

test.each([
  ['2027-03-08T10:00:00.000Z', undefined],
  ['2027-03-09T10:00:00.000Z', undefined],
  ['2027-03-08T09:59:59.999Z', 'award.notice-times'],
  ['2027-03-09T10:00:00.001Z', 'award.notice-times'],
])('P-31, P-44: a notice published at %s, behind the letters and not ahead: %s', (publishedAt, code) => {
  expect(refuseNotice({ number, publishedAt, reason: null, ocid }, around)?.code).toBe(code)
})

test('P-44: one that replaces another, and with it the standstill, says why', () => {
  const notice = { number, publishedAt: around.now, reason: null, ocid }
  expect(refuseNotice(notice, { ...around, replaces: true })?.code).toBe('award.notice-reason-missing')
  expect(refuseNotice({ ...notice, reason: 'A number was mistyped' }, { ...around, replaces: true })).toBeUndefined()
})

test('P-44: the notices of one procurement share its OCID, unless a reason says why others have not', () => {
  const notice = { number, publishedAt: around.now, reason: null, ocid: 'ocds-h6vhtk-zzzzzz' }
  expect(refuseNotice(notice, around)?.code).toBe('award.ocid-differs')
  expect(refuseNotice(notice, { ...around, ocids: [] }), 'of the only letters').toBeUndefined()
  expect(refuseNotice({ ...notice, reason: 'The first was mistyped' }, around)).toBeUndefined()
})

test('P-44: a notice has a number of its year, which is no other notice’s', () => {
  const notice = { number, publishedAt: around.now, reason: null, ocid }
  expect(refuseNotice({ ...notice, number: '012345-2026' }, around)?.code).toBe('award.notice-number-unfit')
  expect(refuseNotice(notice, { ...around, isNumberTaken: true })?.code).toBe('award.notice-number-unfit')
  // A notice sent on New Year's Eve at midnight, as London counts it.
  const eve = { ...around, notifiedAt: '2027-12-31T00:00:00.000Z', now: '2028-01-01T00:00:00.000Z' }
  expect(refuseNotice({ ...notice, publishedAt: '2027-12-31T23:59:59.999Z' }, eve)).toBeUndefined()
  expect(refuseNotice({ ...notice, publishedAt: eve.now }, eve)?.code).toBe('award.notice-number-unfit')
})

test.each<[string, Partial<Parameters<typeof refuseNotice>[0]>, Partial<typeof around>]>([
  ['/publishedAt', { publishedAt: '2027-03-09T10:00:00.001Z' }, {}],
  ['/number', {}, { isNumberTaken: true }],
  ['/ocid', { ocid: 'ocds-h6vhtk-zzzzzz' }, {}],
  ['/reason', {}, { replaces: true }],
])('P-31, P-44: a refusal names %s where that is what is wrong', (pointer, change, facts) => {
  const notice = { number, publishedAt: around.now, reason: null, ocid, ...change }
  expect(refuseNotice(notice, { ...around, ...facts })?.errors).toMatchObject([{ pointer }])
})
