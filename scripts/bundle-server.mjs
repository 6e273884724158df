// Bundles our own code of the server into dist/, so that it starts without compiling; packages stay where they are.
import { build } from 'esbuild'

await build({
  entryPoints: {
    server: 'scripts/start-server.ts',
    demo: 'scripts/demo-server.ts',
    // A thread's own entry: lib/ingest/parse-in-worker.ts looks for it beside the server.
    'parse-worker': 'lib/ingest/parse-worker.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
})
