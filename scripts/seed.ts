// npm run seed -- SCENARIO [count]: fills the installation's database. `demo` makes the demo's workspaces, `many` adds
// 100,000 conversations, or as many as asked for, to the demo's shop. The embedded database must not be in use.
import { loadSecrets } from '@/lib/auth/secrets'
import { readEnv } from '@/lib/config/env'
import { openDatabase } from '@/lib/db/client'
import { seedDemo } from '@/prisma/seed/demo'
import { seedMany } from '@/prisma/seed/many'

const [scenario, count = '100000'] = process.argv.slice(2)
const conversations = Number(count)
if ((scenario !== 'demo' && scenario !== 'many') || !(conversations > 0)) {
  console.error('usage: npm run seed -- demo | many [COUNT]')
  process.exit(1)
}

const env = readEnv(process.env, { demo: true })
const { db, close } = await openDatabase({
  databaseUrl: env.databaseUrl,
  dataDir: env.dataDir,
  migrationsDir: 'prisma/migrations',
})
const startedAt = performance.now()
await seedDemo({ db, env, secrets: loadSecrets(env) })
if (scenario === 'many') {
  const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
  const members = await db.member.findMany({ where: { organizationId: widget.workspaceId } })
  await seedMany(db, {
    workspaceId: widget.workspaceId,
    widgetId: widget.id,
    agentIds: members.map(({ userId }) => userId),
    conversations: Math.round(conversations),
  })
}
await close()
console.log(`Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
