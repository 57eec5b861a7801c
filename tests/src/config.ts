import process from 'node:process'

/** The engines that the test runner started. Without them there is no test to run, and that is said. */
export function testEngines(): { databaseUrl: string; temporalAddress: string } {
  const databaseUrl = process.env.CARELOT_TEST_DATABASE_URL
  const temporalAddress = process.env.CARELOT_TEST_TEMPORAL_ADDRESS
  if (!databaseUrl || !temporalAddress)
    throw new Error('run the tests with `npm test`: it starts the engines that they need')
  return { databaseUrl, temporalAddress }
}

/** Whether the histories that this run makes are to be kept, for later versions to replay. */
export function isRecording(): boolean {
  return process.env.CARELOT_RECORD_HISTORIES === 'yes'
}
