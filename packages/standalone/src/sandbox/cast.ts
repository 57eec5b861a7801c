import type { Role } from '@carelot/rules/access/role'
import type { LocalDate } from '@carelot/rules/instant'
import type { ServiceType } from '@carelot/rules/lot/service-type'

type Person = { name: string; roles: Role[] }

/** The staff of the sandbox council. All names are invented. */
export const councilStaff = [
  { name: 'Cora Commissioner', roles: ['commissioner', 'administrator'] },
  { name: 'Olive Opener', roles: ['opener'] },
  { name: 'Oscar Opener', roles: ['opener'] },
  { name: 'Edith Evaluator', roles: ['evaluator'] },
  { name: 'Edgar Evaluator', roles: ['evaluator'] },
  { name: 'Eve Evaluator', roles: ['evaluator'] },
  { name: 'Mona Moderator', roles: ['moderator'] },
  { name: 'Fiona Finance', roles: ['finance'] },
  { name: 'Ada Approver', roles: ['approver'] },
  { name: 'Carys Contracts', roles: ['contract-signatory'] },
  { name: 'Audrey Auditor', roles: ['auditor'] },
] as const satisfies readonly Person[]

/** How an invented provider stands in the invented framework. `won` are the cluster references of its lots. */
type Provider = {
  name: string
  companyNumber: string
  won: readonly string[]
  /** A lot that it won in part: every other area of it. */
  wonInPart?: string
  suspended?: { in: string; reason: string }
  services?: readonly ServiceType[]
  cqcExpiresOn?: LocalDate
}

const west = ['SANDBOX-WEST-1', 'SANDBOX-WEST-2', 'SANDBOX-WEST-3', 'SANDBOX-WEST-4']
const north = ['SANDBOX-NORTH-1', 'SANDBOX-NORTH-2', 'SANDBOX-NORTH-3']

/** Invented providers, of which not every one passes every gate. */
export const providers: readonly Provider[] = [
  { name: 'Applewood Care (invented)', companyNumber: '99900001', won: [...west, 'SANDBOX-NORTH-1'] },
  { name: 'Bluebell Home Support (invented)', companyNumber: '99900002', won: west },
  {
    name: 'Cherry Tree Carers (invented)',
    companyNumber: '99900003',
    won: ['SANDBOX-WEST-1', 'SANDBOX-WEST-2', ...north],
  },
  {
    name: 'Downland Care (invented)',
    companyNumber: '99900004',
    won: ['SANDBOX-WEST-1', 'SANDBOX-WEST-3'],
    wonInPart: 'SANDBOX-WEST-2',
  },
  {
    name: 'Elderflower Homecare (invented)',
    companyNumber: '99900005',
    won: ['SANDBOX-WEST-1', 'SANDBOX-WEST-2'],
    suspended: { in: 'SANDBOX-WEST-1', reason: 'Late and missed visits, under an improvement plan' },
  },
  {
    name: 'Foxglove Support (invented)',
    companyNumber: '99900006',
    won: ['SANDBOX-WEST-1', 'SANDBOX-WEST-2'],
    cqcExpiresOn: '2026-11-30',
  },
  { name: 'Greenway Care (invented)', companyNumber: '99900007', won: [...north, 'SANDBOX-WEST-4'] },
  {
    name: 'Hopfield Homecare (invented)',
    companyNumber: '99900008',
    won: ['ASHFORD', 'SANDBOX-WEST-1'],
    services: ['HOME_CARE', 'SIS'],
  },
]

/** A maker of rostering software, whose system acts for the providers that grant it. Invented. */
export const vendor = {
  name: 'Rotawheel Software (invented)',
  companyNumber: '99900101',
  administrator: 'Vera Vendor',
  system: 'Rotawheel cloud',
} as const
