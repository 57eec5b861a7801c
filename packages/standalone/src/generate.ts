import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { morePaths } from '@carelot/server/more-paths'
import { driftOfOpenApi, openApi, writeOpenApi } from '@carelot/server/open-api/open-api'
import { appRouter } from '@carelot/server/router'
import { typed } from './command-line.ts'
import { capabilityPages } from './docs/procedure-table.ts'

// `npm run generate`: everything that is made of the router. With `--check` it only says what is not up to date.
const { values } = typed({ options: { check: { type: 'boolean', default: false } } })
const root = join(import.meta.dirname, '..', '..', '..')
const document = openApi(appRouter, morePaths)
const file = join(root, 'openapi.json')

const drift = values.check ? await driftOfOpenApi(document, file) : undefined
if (drift) {
  process.stderr.write(`${drift}\n`)
  process.exit(1)
}
if (!values.check) await writeOpenApi(document, file)
const stale = await capabilityPages(root, values)
if (values.check && stale.length > 0) {
  process.stderr.write(`Not up to date: ${stale.join(', ')}. Run \`npm run generate\`\n`)
  process.exit(1)
}
execFileSync(
  process.execPath,
  [join(root, 'packages/sdk/src/build/generate.ts'), ...(values.check ? ['--check'] : [])],
  {
    stdio: 'inherit',
  },
)
process.stdout.write(
  `openapi.json, the SDK's table and the pages' procedures ${values.check ? 'are up to date' : 'are written'}\n`,
)
