import { hashPassword } from 'better-auth/crypto'
import { createSecrets } from '@/lib/auth/secrets'
import type { Database, Queryable } from '@/lib/db/client'
import { insertDocuments } from '@/lib/db/queries/document'
import { insertRule } from '@/lib/db/queries/escalation-rule'
import { insertUser } from '@/lib/db/queries/user'
import { insertWidget } from '@/lib/db/queries/widget'
import { insertMember } from '@/lib/db/queries/workspace'
import { checkedRuleInput } from '@/lib/escalation/parse-rule'
import type { EscalationRuleInput } from '@/lib/protocol/escalation-rule'
import { newId } from '@/lib/protocol/ids'
import { appearance } from '@/lib/protocol/widget'
import { cutPassages } from '@/lib/services/document/passages'
import { provisionWorkspace } from '@/lib/services/workspace/provision'
import { ARTICLES, OTHER_ARTICLES } from './fixture-articles'
import { RULES } from './fixture-rules'

export const APP_SECRET = 'a-secret-for-tests-alone-of-32-characters'
export const PASSWORD = 'parley-tests'
export const SITE = 'https://shop.test'

/** Signs the identities of a widget's visitors. */
export const WIDGET_SECRETS = {
  wk_plain: 'secret-of-the-plain-widget-for-tests',
  wk_rules: 'secret-of-the-rules-widget-for-tests',
  wk_other: 'secret-of-the-other-widget-for-tests',
} as const

/** `wk_plain` has no rules, `wk_rules` those of the fixture; both are of one workspace, `wk_other` is of another. */
export type WidgetKey = keyof typeof WIDGET_SECRETS

export const PEOPLE = {
  owner: { name: 'Olga Owner', email: 'owner@shop.test', role: 'owner', workspace: 'shop' },
  bea: { name: 'Bea Agent', email: 'bea@shop.test', role: 'agent', workspace: 'shop' },
  cid: { name: 'Cid Agent', email: 'cid@shop.test', role: 'agent', workspace: 'shop' },
  stranger: { name: 'Stan Stranger', email: 'stan@other.test', role: 'owner', workspace: 'other' },
} as const

export type Person = keyof typeof PEOPLE

/** Fills an empty database with two workspaces. */
export async function seedFixture(db: Database): Promise<void> {
  const secrets = createSecrets(APP_SECRET)
  const passwordHash = await hashPassword(PASSWORD)
  const ids = Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, newId('user')]))
  const idOf = (who: Person) => ids[who] ?? ''
  await db.$transaction(
    async (tx) => {
      for (const who of Object.keys(PEOPLE) as Person[]) {
        const { name, email } = PEOPLE[who]
        const account = { id: idOf(who), accountId: newId('account'), passwordHash }
        await insertUser(tx, { ...account, name, email })
      }
      const shop = await provisionWorkspace(tx, secrets, {
        name: 'Shop',
        ownerId: idOf('owner'),
        assistant: { name: 'Robin', instructions: 'You help the visitors of a shop.' },
        knowledgeBase: { name: 'Help' },
        widget: { key: 'wk_plain', name: 'Plain', greeting: { en: 'Hello!' } },
      })
      for (const who of ['bea', 'cid'] as const) {
        await insertMember(tx, shop.id, { id: newId('member'), userId: idOf(who), role: 'agent' })
      }
      await insertArticles(tx, shop, ARTICLES)
      const rulesWidgetId = newId('widget')
      await insertWidget(tx, shop.id, {
        id: rulesWidgetId,
        key: 'wk_rules',
        secret: secrets.encrypt(WIDGET_SECRETS.wk_rules),
        name: 'With rules',
        assistantId: shop.assistantId,
        allowedOrigins: [],
        appearance: appearance.parse({}),
        greeting: { en: 'Hello!' },
        suggestions: {},
        texts: {},
        businessHours: null,
      })
      await insertRules(tx, shop.id, rulesWidgetId, RULES)
      const other = await provisionWorkspace(tx, secrets, {
        name: 'Other',
        ownerId: idOf('stranger'),
        assistant: { name: 'Fern', instructions: '' },
        widget: { key: 'wk_other', name: 'Other' },
      })
      await insertArticles(tx, other, OTHER_ARTICLES)
      for (const key of Object.keys(WIDGET_SECRETS) as WidgetKey[]) {
        const secret = secrets.encrypt(WIDGET_SECRETS[key])
        const allowedOrigins = key === 'wk_other' ? [] : [SITE]
        await tx.widget.update({ where: { key }, data: { secret, allowedOrigins } })
      }
    },
    { timeout: 30_000 },
  )
}

async function insertArticles(
  tx: Queryable,
  workspace: { id: string; knowledgeBaseId: string },
  articles: typeof ARTICLES | typeof OTHER_ARTICLES,
) {
  const documents = articles.map((article) => ({
    ...article,
    id: newId('document'),
    knowledgeBaseId: workspace.knowledgeBaseId,
    enabled: true,
    passages: cutPassages(article.text),
  }))
  await insertDocuments(tx, workspace.id, documents)
}

async function insertRules(
  tx: Queryable,
  workspaceId: string,
  widgetId: string,
  rules: readonly EscalationRuleInput[],
) {
  for (const [index, rule] of rules.entries()) {
    const parsed = checkedRuleInput.parse({ ...rule, widgetIds: [widgetId] })
    await insertRule(tx, workspaceId, { ...parsed, id: newId('rule'), position: index + 1 })
  }
}
