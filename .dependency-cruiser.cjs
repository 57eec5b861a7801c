// Dependencies point one way, between packages and, left to right, between capabilities. A capability is one folder
// name in every package.
const capabilities = [
  'event',
  'audit',
  'organisation',
  'access',
  'document',
  'lot',
  'agreement',
  'contract',
  'competition',
  'consortium',
  'mobilisation',
  'tupe',
  'placement',
]
const apart = ['webhook', 'sandbox']

const mayUse = {
  rules: [],
  db: ['rules'],
  commands: ['rules', 'db'],
  workflows: ['rules', 'db', 'commands'],
  server: ['rules', 'db', 'commands'],
  // The types alone, which the rule below holds.
  sdk: ['rules', 'server'],
}

const betweenPackages = Object.entries(mayUse).map(([name, allowed]) => ({
  name: `${name}-uses-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^(packages|examples|tests|bench)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}))

const betweenCapabilities = capabilities.map((capability, index) => ({
  name: `${capability}-uses-nothing-after-it`,
  severity: 'error',
  from: { path: `^packages/[^/]+/src/${capability}/`, pathNot: '\\.test\\.ts$' },
  // Who is calling is known to every command; access only makes the keys of whoever it is.
  to: {
    path: `^packages/[^/]+/src/(${[...capabilities.slice(index + 1), ...apart].join('|')})/`,
    pathNot: '^packages/rules/src/access/caller\\.ts$',
  },
}))

const testCode = '(\\.(test|fixture)\\.ts$|^packages/[^/]+/test/|^tests/)'
const testOnly = '(\\.(test|fixture)\\.ts$|^tests/|node_modules/(vitest|fast-check|autocannon)/)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...betweenPackages,
    ...betweenCapabilities,
    {
      name: 'sdk-knows-others-by-their-types-alone',
      severity: 'error',
      from: { path: '^packages/sdk/', pathNot: testCode },
      to: { path: '^packages/(rules|server)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'examples-use-only-the-sdk',
      severity: 'error',
      from: { path: '^examples/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/', pathNot: '^packages/sdk/' },
    },
    {
      name: 'temporal-is-known-to-workflows-alone',
      severity: 'error',
      from: { path: '^packages/(rules|db|commands|server|sdk)/' },
      to: { path: 'node_modules/@temporalio/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'zod and a date library, nothing else: no clock, no file, no network',
      severity: 'error',
      from: { path: '^packages/rules/src/', pathNot: testCode },
      to: { pathNot: ['^packages/rules/', 'node_modules/(zod|temporal-polyfill|temporal-spec|temporal-utils)/'] },
    },
    {
      name: 'code-does-not-use-tests',
      severity: 'error',
      from: { path: '^packages/', pathNot: [testCode, '/testing'] },
      to: { path: testOnly },
    },
    {
      name: 'what-is-imported-exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      // A circle of types alone is none when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What we build, not what others have built: most packages live in a `dist` of theirs.
    exclude: { path: '^packages/[^/]+/(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
