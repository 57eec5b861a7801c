import { Carelot } from '@carelot/sdk'

/** `.carelot/sandbox.json`, which `npm start` writes: where the server is, and a key for everybody in the sandbox. */
export type SandboxFile = {
  baseUrl: string
  agreementId: string
  lots: { id: string; name: string; clusterRef: string }[]
  holders: {
    name: string
    role: string
    organisation: string
    organisationId: string
    personId?: string
    systemId?: string
    apiKey: string
  }[]
}

export type Party = SandboxFile['holders'][number] & { carelot: Carelot }

/** Everybody of the sandbox, each with a client of their own. */
export function castOf(sandbox: SandboxFile) {
  const parties: Party[] = sandbox.holders.map((holder) => ({
    ...holder,
    carelot: new Carelot({ baseUrl: sandbox.baseUrl, apiKey: holder.apiKey }),
  }))
  const called = (name: string): Party => {
    const party = parties.find((candidate) => candidate.name === name)
    if (!party) throw new Error(`nobody in the sandbox is called ${name}`)
    return party
  }
  return {
    commissioner: called('Cora Commissioner'),
    contractSignatory: called('Carys Contracts'),
    auditor: called('Audrey Auditor'),
    openers: [called('Olive Opener'), called('Oscar Opener')] as const,
    /** Everybody whom a panel names, each once. */
    persons: (panel: object) => {
      const named = new Set(Object.values(panel).flat())
      return parties.filter(({ personId }) => named.has(personId))
    },
    staff: (role: string) => parties.filter((party) => party.role.split(', ').includes(role)),
    signatoryOf: (organisationId: string): Party => {
      const found = parties.find((party) => party.organisationId === organisationId && party.role.includes('signatory'))
      if (!found) throw new Error(`nobody in the sandbox signs for ${organisationId}`)
      return found
    },
    /** A provider's two callers: the signatory, a person, and the provider's rostering system. */
    provider: (name: string) => ({
      name,
      signatory: called(`Sam Signatory of ${name}`),
      system: called(`${name} rostering system`),
    }),
  }
}

export type Provider = ReturnType<ReturnType<typeof castOf>['provider']>
