import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { generatedSources } from './generated-source.ts'

/** `node generate.ts [--check] [openapi.json]`: writes the generated sources, or with `--check` fails if they differ. */
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })
const document = positionals[0] ?? new URL('../../../../openapi.json', import.meta.url)
const manifest: { version: string } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
const sources = await generatedSources(await readFile(document, 'utf8'), manifest.version)

for (const [name, source] of Object.entries(sources)) {
  const file = new URL(`../generated/${name}`, import.meta.url)
  if (!values.check) await writeFile(file, source)
  else if ((await readFile(file, 'utf8').catch(() => '')) !== source) {
    process.exitCode = 1
    console.error(`packages/sdk/src/generated/${name} is not what openapi.json says: run \`npm run generate\``)
  }
}
