import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/trpc.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: { eager: true },
  deps: { neverBundle: [/^@trpc\//] },
})
