import type { BuildOptions } from 'esbuild'
import { withoutTable } from './src/build/without-table.ts'

const modifyEsbuildConfig = (config: BuildOptions) => ({
  ...config,
  plugins: [...(config.plugins ?? []), withoutTable],
})
const core = { path: 'src/index.ts', gzip: true, modifyEsbuildConfig }

export default [
  { ...core, name: 'core without the table', limit: '8 kB' },
  { ...core, name: 'core and tRPC without the table', path: ['src/index.ts', 'src/trpc.ts'], limit: '15 kB' },
]
