import path from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { insertDocuments } from '@/lib/db/queries/document'
import { insertRule } from '@/lib/db/queries/escalation-rule'
import { emailIsTaken, insertUser } from '@/lib/db/queries/user'
import { insertMember } from '@/lib/db/queries/workspace'
import type { Deps } from '@/lib/deps'
import { checkedRuleInput } from '@/lib/escalation/parse-rule'
import { newId } from '@/lib/protocol/ids'
import { cutPassages } from '@/lib/services/document/passages'
import { provisionWorkspace } from '@/lib/services/workspace/provision'
import { DEMO_SHOP, OTHER_SHOP, type SeedWorkspace } from './demo/workspaces'
import { loadArticles } from './load-articles'

type SeedDeps = Pick<Deps, 'db' | 'env' | 'secrets'>

const PASSWORD = 'parley-demo'
const SEED_FOLDER = path.resolve('prisma/seed')

/** Makes the demo's workspaces where they are missing, and leaves those that exist as they are. */
export async function seedDemo(deps: SeedDeps): Promise<void> {
  for (const plan of [DEMO_SHOP, OTHER_SHOP]) {
    const owner = plan.people.find(({ role }) => role === 'owner')
    if (owner && !(await emailIsTaken(deps.db, owner.email))) await seedWorkspace(deps, plan)
  }
}

async function seedWorkspace({ db, env, secrets }: SeedDeps, plan: SeedWorkspace): Promise<void> {
  const people = await Promise.all(
    plan.people.map(async (person) => ({
      ...person,
      id: newId('user'),
      accountId: newId('account'),
      passwordHash: await hashPassword(PASSWORD),
    })),
  )
  const articles = await loadArticles(path.join(SEED_FOLDER, plan.articles))
  const documents = articles.map(({ title, text, language, url }) => ({
    id: newId('document'),
    title,
    text,
    language,
    url: new URL(url, env.publicUrl).href,
    enabled: true,
    passages: cutPassages(text),
  }))
  const rules = plan.rules.map((rule) => checkedRuleInput.parse(rule))

  await db.$transaction(async (tx) => {
    for (const { role: _, ...person } of people) await insertUser(tx, person)
    const [owner, ...others] = people
    if (!owner) throw new Error('A workspace needs an owner')
    const { name, assistant, knowledgeBase, widget } = plan
    const workspace = await provisionWorkspace(tx, secrets, {
      name,
      ownerId: owner.id,
      assistant,
      knowledgeBase,
      widget,
    })
    for (const { id, role } of others) {
      await insertMember(tx, workspace.id, { id: newId('member'), userId: id, role })
    }
    const { knowledgeBaseId } = workspace
    await insertDocuments(
      tx,
      workspace.id,
      documents.map((document) => ({ ...document, knowledgeBaseId })),
    )
    for (const [index, rule] of rules.entries()) {
      await insertRule(tx, workspace.id, { ...rule, id: newId('rule'), position: index + 1 })
    }
  })
}
