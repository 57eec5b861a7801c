import { withoutTable } from './src/build/without-table.mjs'

const bare = (config) => ({ ...config, plugins: [...(config.plugins ?? []), withoutTable] })

export default [
  { name: 'core without the table', path: 'src/index.ts', gzip: true, limit: '8 kB', modifyEsbuildConfig: bare },
  {
    name: 'core and tRPC without the table',
    path: ['src/index.ts', 'src/trpc.ts'],
    gzip: true,
    limit: '15 kB',
    modifyEsbuildConfig: bare,
  },
]
