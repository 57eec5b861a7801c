import { expect, test } from 'vitest'
import type { ConsortiumModel } from './model.ts'
import { paperTexts } from './paper-text.ts'

const basis = (model: ConsortiumModel) => ({ model, whyTogether: 'None of us covers the lot' })

test('C-02, C-15: a letter of authority says that the lead signs the contract by it, for whom, and how its firm is liable by that', () => {
  const signs = 'If a bid that it submits by this succeeds, it signs the contract of it in our name'
  expect(paperTexts['letter-of-authority'](basis('unincorporated'))).toEqual([
    'We give the lead authority to answer for us and to submit the joint bid in our name.',
    `${signs}, also after the last day of this letter.`,
    'By that contract we are liable jointly and severally.',
  ])
  const ofVehicle = paperTexts['letter-of-authority'](basis('special-purpose-vehicle'))
  expect(ofVehicle).toContain(`${signs} and for the vehicle that we form, also after the last day of this letter.`)
  const several = 'By that contract each of us is liable for its own part.'
  expect(paperTexts['letter-of-authority'](basis('alliance'))).toContain(several)
})

test.each([
  ['lead-with-subcontracts', 'the lead owes'],
  ['unincorporated', 'the lead and the members owe, jointly and severally,'],
  ['special-purpose-vehicle', 'the vehicle owes that the lead and the members form'],
  ['alliance', 'the lead and each member owes for its own part'],
] as const)('C-15: a guarantee says whose debt it is of: under %s what %s', (model, owed) => {
  const text = `We guarantee what ${owed} under the contract if the bid succeeds.`
  expect(paperTexts.guarantee(basis(model))).toEqual([text])
})
