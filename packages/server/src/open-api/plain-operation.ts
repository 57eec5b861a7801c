/** What the OpenAPI document says alike of every route that is no procedure. */
export const plainOperation = {
  parameters: ['ActingFor', 'CarelotVersion'].map((name) => ({ $ref: `#/components/parameters/${name}` })),
  problem: { default: { $ref: '#/components/responses/Problem' } },
  headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
}
