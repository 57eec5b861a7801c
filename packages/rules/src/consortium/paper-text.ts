import { type ConsortiumModel, hasVehicle, isWithCouncil, modelRules, type PaperKind } from './model.ts'

type Basis = { model: ConsortiumModel; whyTogether: string }

/** Whose debt a guarantee is of. */
const owing = {
  'lead-with-subcontracts': 'the lead owes',
  'special-purpose-vehicle': 'the vehicle owes that the lead and the members form',
  unincorporated: 'the lead and the members owe, jointly and severally,',
  alliance: 'the lead and each member owes for its own part',
} as const satisfies Record<ConsortiumModel, string>

/**
 * What each paper says beside whose it is and for what. The lead signs the contract by the letter of authority of its members, which says so and
 * how they are liable by it; a guarantee says whose debt it is of.
 *
 * @see rules C-02, C-09, C-15
 */
export const paperTexts = {
  'letter-of-authority': ({ model }) => [
    'We give the lead authority to answer for us and to submit the joint bid in our name.',
    `If a bid that it submits by this succeeds, it signs the contract of it in our name${hasVehicle(model) ? ' and for the vehicle that we form' : ''}, also after the last day of this letter.`,
    modelRules[model].liability === 'several'
      ? 'By that contract each of us is liable for its own part.'
      : 'By that contract we are liable jointly and severally.',
  ],
  commitment: () => ['We commit ourselves to deliver our share as sub-contractor on these terms if the bid succeeds.'],
  'non-collusion': ({ whyTogether }) => [
    'We have shared no price or terms of this bid with a rival, nor learned those of one.',
    'This is a genuine joint bid.',
    `Joint bidding is needed because: ${whyTogether}`,
  ],
  guarantee: ({ model }) => [`We guarantee what ${owing[model]} under the contract if the bid succeeds.`],
  'consortium-agreement': ({ model }) =>
    isWithCouncil(model)
      ? [
          'We and the council are bound to each other by these terms for the life of the contract.',
          'Each of us is liable for its own part, and not for that of another, whatever these terms say of liability.',
        ]
      : ['We are bound to each other by these terms for the life of the contract.'],
} as const satisfies Record<PaperKind, (basis: Basis) => string[]>
