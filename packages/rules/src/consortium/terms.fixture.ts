import type { ConsortiumTerms } from './terms.ts'

/** Every section that terms need, as short as it can be; with lots it is terms that can be signed. */
export const wholeSections = {
  roles: { text: 'Each cares in its own areas; the lead reports' },
  decisions: { quorum: { members: 2 }, majorityBasisPoints: 6667 },
  leadReplacement: { majorityBasisPoints: 7500, text: 'If it is suspended' },
  withdrawal: { noticeDays: 90 },
  informationBarrier: { contact: 'barrier@lead.example', text: 'No rates are told to other members' },
  liability: { basis: 'joint-and-several', crossIndemnity: 'Each answers for its own faults' },
  payment: { withinDays: 20, invoicesTo: 'invoices@lead.example' },
  leadFee: { basisPoints: 200 },
  referrals: { by: 'area' },
  insurance: { covers: [{ cover: 'public-liability', coverPence: 500_000_000 }] },
  safeguarding: { text: 'By the policy of Kent' },
  pensionCosts: { by: 'hours' },
  serviceCredits: { by: 'fault' },
  escalation: { steps: [{ before: 'Managers', withinDays: 5 }] },
  data: { controller: 'each', intellectualProperty: 'Each keeps its own' },
  exit: { handoverDays: 60, text: 'Packages are handed over one by one' },
  pricing: { mode: 'open-to-lead' as const },
} satisfies Omit<ConsortiumTerms, 'lots'>
