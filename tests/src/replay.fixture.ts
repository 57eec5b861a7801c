import { readFile } from 'node:fs/promises'
import { dataConverterOf } from '@carelot/workflows/data-converter'
import { quietTemporal } from '@carelot/workflows/processes'
import { Worker } from '@temporalio/worker'

// Replays histories in a process that runs no other worker, and says of each what was wrong with it, if anything.
const { bundlePath, key, histories } = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))
quietTemporal()
const dataConverter = dataConverterOf([{ id: key.id, secret: Buffer.from(key.secret, 'base64url') }])
const options = { workflowBundle: { codePath: bundlePath }, dataConverter, replayName: 'stored' }
const faults: Record<string, string | null> = {}
for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
  faults[workflowId] = error ? `${error.name}: ${error.message}` : null
process.stdout.write(JSON.stringify(faults))
process.exit(0)
