/**
 * For esbuild: the generated table of operations left out, as its size follows the contract's and not the client's.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutTable = {
  name: 'without the table of operations',
  setup(build) {
    build.onLoad({ filter: /generated[\\/]operations\.ts$/ }, () => ({ contents: 'export const operations = {}' }))
  },
}
