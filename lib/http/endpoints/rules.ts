import { checkedRuleImport, checkedRuleInput, checkedRulePatch } from '@/lib/escalation/parse-rule'
import { ruleOrder, simulateBody } from '@/lib/protocol/http'
import { ruleView, simulation } from '@/lib/protocol/http-views'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

const answer = { kind: 'item', schema: ruleView } as const

export const rules = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/escalation-rules',
    summary: 'List escalation rules in the order of their evaluation',
    access: 'rules:read',
    ...paged,
    answer: { kind: 'list', schema: ruleView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/escalation-rules',
    summary: 'Create an escalation rule, as the last one',
    access: 'rules:write',
    body: checkedRuleInput,
    answer,
    status: 201,
  }),
  import: endpoint({
    method: 'POST',
    path: '/api/v1/escalation-rules/import',
    summary: 'Add several escalation rules behind the others: all of them, or none',
    access: 'rules:write',
    body: checkedRuleImport,
    answer: { kind: 'list', schema: ruleView },
    status: 201,
  }),
  order: endpoint({
    method: 'PUT',
    path: '/api/v1/escalation-rules/order',
    summary: 'Put all escalation rules into an order',
    access: 'rules:write',
    body: ruleOrder,
    answer: { kind: 'list', schema: ruleView },
  }),
  simulate: endpoint({
    method: 'POST',
    path: '/api/v1/escalation-rules/simulate',
    summary: 'See which rules a message would fire at each stage, and why',
    access: 'rules:read',
    body: simulateBody,
    answer: { kind: 'item', schema: simulation },
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/escalation-rules/{id}',
    summary: 'Get an escalation rule',
    access: 'rules:read',
    ...one,
    answer,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/escalation-rules/{id}',
    summary: 'Change an escalation rule',
    access: 'rules:write',
    ...one,
    body: checkedRulePatch,
    answer,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/escalation-rules/{id}',
    summary: 'Delete an escalation rule',
    access: 'rules:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}
