import type { Role } from '@carelot/rules/access/role'

type Person = { name: string; roles: Role[] }

/** The staff of the sandbox council. All names are invented. */
export const councilStaff = [
  { name: 'Cora Commissioner', roles: ['commissioner', 'administrator'] },
  { name: 'Olive Opener', roles: ['opener'] },
  { name: 'Oscar Opener', roles: ['opener'] },
  { name: 'Edith Evaluator', roles: ['evaluator'] },
  { name: 'Edgar Evaluator', roles: ['evaluator'] },
  { name: 'Mona Moderator', roles: ['moderator'] },
  { name: 'Ada Approver', roles: ['approver'] },
  { name: 'Audrey Auditor', roles: ['auditor'] },
] as const satisfies readonly Person[]

/** Invented providers. `lots` are the cluster references of the lots each was appointed to. */
export const providers = [
  { name: 'Applewood Care (invented)', companyNumber: '99900001' },
  { name: 'Bluebell Home Support (invented)', companyNumber: '99900002' },
  { name: 'Cherry Tree Carers (invented)', companyNumber: '99900003' },
  { name: 'Downland Care (invented)', companyNumber: '99900004' },
  { name: 'Elderflower Homecare (invented)', companyNumber: '99900005' },
  { name: 'Foxglove Support (invented)', companyNumber: '99900006' },
  { name: 'Greenway Care (invented)', companyNumber: '99900007' },
  { name: 'Hopfield Homecare (invented)', companyNumber: '99900008' },
] as const satisfies readonly { name: string; companyNumber: string }[]

/** A maker of rostering software, whose system acts for the providers that grant it. Invented. */
export const vendor = {
  name: 'Rotawheel Software (invented)',
  companyNumber: '99900101',
  administrator: 'Vera Vendor',
  system: 'Rotawheel cloud',
} as const
