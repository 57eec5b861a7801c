import type { Plugin } from 'esbuild'

/** For esbuild: the generated table of operations left out, as its size follows the contract's and not the client's. */
export const withoutTable: Plugin = {
  name: 'without the table of operations',
  setup(build) {
    build.onLoad({ filter: /generated[\\/]operations\.ts$/ }, () => ({ contents: 'export const operations = {}' }))
  },
}
