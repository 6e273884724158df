// npm start: serves what `npm run build` has built.
import { existsSync } from 'node:fs'

if (!existsSync('dist/server.mjs') || !existsSync('.next/BUILD_ID')) {
  console.error('There is no build yet: run `npm run build` first')
  process.exit(1)
}
process.env.NODE_ENV = 'production'
await import('../dist/server.mjs')
