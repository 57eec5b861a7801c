import process from 'node:process'

/** What the tests are run with: no server of the person's own can be reached by accident. */
export function testEnvironment(engines: { databaseUrl: string; temporalAddress: string }): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _address, ...others } = process.env
  return {
    ...others,
    CARELOT_TEST_DATABASE_URL: engines.databaseUrl,
    CARELOT_TEST_TEMPORAL_ADDRESS: engines.temporalAddress,
  }
}
