import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { TestDeployment } from './deployment.ts'
import { answer, type Tender } from './tender.ts'

const cora = 'Cora Commissioner'

/** Persons who come to a council's panel, or leave it, while a competition goes on. */
export function panelScene(carelot: () => TestDeployment) {
  const asCora = (method: string, path: string, body: object, headers = {}) =>
    carelot().call(carelot().holder(cora), method, path, body, headers)
  const declare = (who: Holder, { path }: Tender, phase: string, conflict = false) =>
    carelot().call(who, 'POST', `${path}/declarations`, { phase, conflict })
  async function newPerson(name: string, roles: string[]): Promise<Holder> {
    const { id } = await answer(asCora('POST', '/v1/persons', { name, roles }))
    const { apiKey } = await answer(asCora('POST', '/v1/api-keys', { holderId: id }))
    return { ...carelot().holder(cora), name, personId: id, apiKey }
  }
  async function joinPanel({ path }: Tender, body: object) {
    const { version } = await answer(carelot().call(carelot().holder(cora), 'GET', path))
    const reason = 'The test wants it'
    return asCora('PATCH', `${path}/panel`, { reason, ...body }, { 'if-match': `"${version}"` })
  }
  /** Somebody new, without a conflict, in this office. */
  async function joined(tender: Tender, office: string, who: { name: string; roles: string[] }): Promise<Holder> {
    const person = await newPerson(who.name, who.roles)
    for (const phase of ['before-issue', 'opening', 'award']) await answer(declare(person, tender, phase))
    await answer(joinPanel(tender, { office, personId: person.personId }))
    return person
  }
  return { declare, newPerson, joinPanel, joined }
}
