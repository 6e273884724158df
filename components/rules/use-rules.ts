'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import { allPages } from '@/lib/client/all-pages'
import { moveItem } from '@/lib/client/rules/move'
import type { RuleView } from '@/lib/protocol/http-views'

export const ruleKeys = {
  all: ['escalation-rules'] as const,
  one: (id: string) => ['escalation-rule', id] as const,
}
export const RULES_PATH = '/api/v1/escalation-rules'
export const rulePath = (id: string) => `${RULES_PATH}/${encodeURIComponent(id)}`
const KEY = ruleKeys.all

export function useRules() {
  const api = useApi()
  return useQuery({
    queryKey: KEY,
    // All of them: an order is of all, never of a page.
    queryFn: ({ signal }) => allPages<RuleView>(api, RULES_PATH, { signal }),
  })
}

/** Null: none is wanted. */
export function useRule(id: string | null) {
  const api = useApi()
  return useQuery({
    queryKey: ruleKeys.one(id ?? ''),
    enabled: id !== null,
    queryFn: async ({ signal }) =>
      (await api<{ data: RuleView }>(rulePath(id ?? ''), { signal })).data,
  })
}

/** Changes of the list, shown at once; a refusal brings back what the server has. */
export function useRuleChanges() {
  const t = useTranslations('rules.list')
  const common = useTranslations('common')
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()

  const show = (change: (rules: readonly RuleView[]) => readonly RuleView[]) =>
    client.setQueryData<readonly RuleView[]>(KEY, (rules) => rules && change(rules))

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    await client.cancelQueries({ queryKey: KEY })
    try {
      await work()
      return true
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
      return false
    } finally {
      await client.invalidateQueries({ queryKey: KEY })
    }
  }

  // One after the other: of two that travel at once, the older could arrive last.
  const order = useMutation({
    mutationKey: KEY,
    scope: { id: 'order-of-rules' },
    mutationFn: (rules: readonly RuleView[]) =>
      api(`${RULES_PATH}/order`, { method: 'PUT', body: { ids: rules.map(({ id }) => id) } }),
    onError: (error) => notify({ title: errorText(error), tone: 'error' }),
    // An answer in between would show the rules where they were.
    onSettled: () =>
      client.isMutating({ mutationKey: KEY }) > 1
        ? undefined
        : client.invalidateQueries({ queryKey: KEY }),
  })

  async function toggle({ id, name, version }: RuleView, enabled: boolean): Promise<void> {
    await attempt(async () => {
      show((rules) => rules.map((rule) => (rule.id === id ? { ...rule, enabled } : rule)))
      const body = { enabled, version }
      const { data } = await api<{ data: RuleView }>(rulePath(id), { method: 'PATCH', body })
      client.setQueryData(ruleKeys.one(id), data)
      notify({
        title: t(enabled ? 'enabledNow' : 'disabledNow', { name }),
        action: { label: common('undo'), run: () => void toggle(data, !enabled) },
      })
    })
  }

  return {
    toggle,
    async move(rules: readonly RuleView[], from: number, to: number): Promise<void> {
      const ordered = moveItem(rules, from, to)
      if (ordered === rules) return
      // What was asked before this would show the rules where they were.
      await client.cancelQueries({ queryKey: KEY })
      show(() => ordered)
      await order.mutateAsync(ordered).catch(() => undefined)
    },
    remove: ({ id, name }: RuleView) =>
      attempt(async () => {
        await api(rulePath(id), { method: 'DELETE' })
        notify({ title: t('deleted', { name }) })
      }),
    /** Throws what the server says of the file. */
    async importAll(rules: readonly unknown[]): Promise<void> {
      await api(`${RULES_PATH}/import`, { method: 'POST', body: { rules } })
      await client.invalidateQueries({ queryKey: KEY })
      notify({ title: t('imported', { count: rules.length }) })
    },
  }
}
