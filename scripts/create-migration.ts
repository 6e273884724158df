// Writes the migration from prisma/migrations/schema.prisma (the schema as the last migration left it) to
// prisma/schema.prisma, without a network. Usage: npm run db:migration -- NAME
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { NO_FILTER, openSchemaEngine } from '@/lib/db/schema-engine'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run db:migration -- NAME   (lower case, digits, underscores)')
  process.exit(1)
}
const directory = path.resolve('prisma/migrations')
const wanted = { path: 'schema.prisma', content: await readFile('prisma/schema.prisma', 'utf8') }
const snapshot = path.join(directory, 'schema.prisma')
const last = await readFile(snapshot, 'utf8').catch(() => undefined)

const database = await PGlite.create()
const engine = await openSchemaEngine(new PrismaPGlite(database))
const { stdout: script } = await engine.diff({
  from: last
    ? { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: last }] }
    : { tag: 'empty' },
  to: { tag: 'schemaDatamodel', files: [wanted] },
  script: true,
  exitCode: null,
  filters: NO_FILTER,
})
engine.free()
await database.close()

if (!script || script.includes('This is an empty migration')) {
  console.log('The schema has not changed.')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(directory, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), script)
  await writeFile(snapshot, wanted.content)
  await writeFile(path.join(directory, 'migration_lock.toml'), 'provider = "postgresql"\n')
  console.log(`Wrote ${path.relative('.', folder)}/migration.sql`)
}
