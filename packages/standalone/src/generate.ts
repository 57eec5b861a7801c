import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { documentContentPaths } from '@carelot/server/document/content-paths'
import { driftOfOpenApi, openApi, writeOpenApi } from '@carelot/server/open-api/open-api'
import { appRouter } from '@carelot/server/router'

// `npm run generate`: everything that is made of the router. With `--check` it only says what is not up to date.
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const root = join(import.meta.dirname, '..', '..', '..')
const document = openApi(appRouter, documentContentPaths)
const file = join(root, 'openapi.json')

const drift = values.check ? await driftOfOpenApi(document, file) : undefined
if (drift) {
  process.stderr.write(`${drift}\n`)
  process.exit(1)
}
if (!values.check) await writeOpenApi(document, file)
execFileSync(
  process.execPath,
  [join(root, 'packages/sdk/src/build/generate.ts'), ...(values.check ? ['--check'] : [])],
  {
    stdio: 'inherit',
  },
)
process.stdout.write(`openapi.json and the SDK's table ${values.check ? 'are up to date' : 'are written'}\n`)
