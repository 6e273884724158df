import type { Queryable } from '@/lib/db/client'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'

export interface RuleRow extends EscalationRule {
  id: string
  /** Counts from 1, without gaps. */
  position: number
  version: number
  createdAt: Date
  updatedAt: Date
}

/** JSON columns are filled by parsed rules only. */
const asRuleRow = (row: unknown) => row as RuleRow

/** Holds changes of a workspace's list of rules apart from each other until the transaction ends. */
export async function lockRules(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Workspace" WHERE "id" = ${workspaceId} FOR UPDATE`
}

/** In order, `take` at most, those behind the position `after`. */
export async function listRules(
  db: Queryable,
  workspaceId: string,
  page: { after?: number | undefined; take: number },
): Promise<RuleRow[]> {
  const rows = await db.escalationRule.findMany({
    where: { workspaceId, position: { gt: page.after ?? 0 } },
    orderBy: { position: 'asc' },
    take: page.take,
  })
  return rows.map(asRuleRow)
}

export async function findRule(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<RuleRow | null> {
  const row = await db.escalationRule.findFirst({ where: { id, workspaceId } })
  return row && asRuleRow(row)
}

export function countRules(db: Queryable, workspaceId: string): Promise<number> {
  return db.escalationRule.count({ where: { workspaceId } })
}

export async function insertRule(
  db: Queryable,
  workspaceId: string,
  rule: EscalationRule & { id: string; position: number },
): Promise<RuleRow> {
  return asRuleRow(await db.escalationRule.create({ data: { ...rule, workspaceId } }))
}

export async function insertRules(
  tx: Queryable,
  workspaceId: string,
  rules: readonly (EscalationRule & { id: string; position: number })[],
): Promise<void> {
  await tx.escalationRule.createMany({ data: rules.map((rule) => ({ ...rule, workspaceId })) })
}

/** Raises the rule's version. */
export async function updateRule(
  db: Queryable,
  workspaceId: string,
  id: string,
  rule: EscalationRule,
): Promise<void> {
  await db.escalationRule.updateMany({
    where: { id, workspaceId },
    data: { ...rule, version: { increment: 1 } },
  })
}

/** Deletes a rule and closes the gap. False when there is no such rule. */
export async function deleteRule(tx: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const row = await tx.escalationRule.findFirst({
    where: { id, workspaceId },
    select: { position: true },
  })
  if (!row) return false
  await tx.escalationRule.deleteMany({ where: { id, workspaceId } })
  await tx.escalationRule.updateMany({
    where: { workspaceId, position: { gt: row.position } },
    data: { position: { decrement: 1 } },
  })
  return true
}

/** In order. */
export function listRuleNames(
  db: Queryable,
  workspaceId: string,
): Promise<{ id: string; name: string }[]> {
  return db.escalationRule.findMany({
    where: { workspaceId },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  })
}

/** Numbers the rules from 1 in the order of `ids`. */
export async function orderRules(
  tx: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EscalationRule" AS r SET "position" = o."position"
    FROM unnest(${[...ids]}::text[]) WITH ORDINALITY AS o("id", "position")
    WHERE r."id" = o."id" AND r."workspaceId" = ${workspaceId}`
}
