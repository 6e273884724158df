import { authorize } from '@/lib/auth/permissions'
import { findPersonRequest } from '@/lib/escalation/asks-for-person'
import { type EvaluateInput, evaluateRules } from '@/lib/escalation/evaluate'
import { mergeActions, pickLocalized } from '@/lib/escalation/merge-actions'
import { findPatternIssues } from '@/lib/escalation/parse-rule'
import type { Signals } from '@/lib/escalation/signals'
import { type EscalationRule, RULE_STAGES, type RuleStage } from '@/lib/protocol/escalation-rule'
import type { SimulateBody } from '@/lib/protocol/http'
import type { Simulation } from '@/lib/protocol/http-views'
import { detectLanguage } from '@/lib/retrieval/detect-language'
import type { StoredRule, WidgetConfig } from '../config-cache'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'

type Rule = EscalationRule & { id: string }

/** What rules would do about a message, stage by stage, and why. Nothing is changed; retrieval is a real one. */
export async function simulateRules(ctx: ServiceContext, body: SimulateBody): Promise<Simulation> {
  authorize(ctx, 'rules:read')
  const widget = await requireWidget(ctx, body.widgetId)
  const rules = body.rule
    ? [draft(body.rule)]
    : (await ctx.deps.config.rules(ctx.workspaceId)).map(asRule)
  const relevance = await bestRelevance(ctx, body.text, widget)
  const locale = body.locale ?? detectLanguage(body.text)
  const signals = signalsOf(body, locale, relevance)

  const stages: Simulation['stages'] = []
  const allFired: EvaluationResult['fired'] = []
  let reached = true
  for (const stage of RULE_STAGES) {
    const { fired, trace } = evaluateRules({
      rules,
      stage,
      signals: signals[stage],
      firedRuleIds: new Set(reached ? allFired.map(({ rule }) => rule.id) : []),
      widgetId: widget?.id ?? null,
    })
    stages.push({
      stage,
      reached,
      fired: fired.map(({ rule, actions }) => ({
        id: rule.id,
        name: rule.name,
        actions: [...actions],
      })),
      trace: { ...trace },
    })
    if (reached) allFired.push(...fired)
    if (mergeActions(allFired).handoff) reached = false
  }
  const { handoff, priority, tags, messages } = mergeActions(allFired)
  const texts = messages.map(({ text }) => pickLocalized(text, locale) ?? '')
  return {
    stages,
    outcome: { handoff: handoff !== null, priority, tags, messages: texts },
    relevance,
  }
}

type EvaluationResult = ReturnType<typeof evaluateRules<Rule>>

/** Each stage knows what a real turn would know by then. */
function signalsOf(
  { text, unansweredTurns = 0, modelFailure, turnCount = 1, page, attributes }: SimulateBody,
  locale: string,
  bestRelevance: number,
): Record<RuleStage, EvaluateInput<Rule>['signals']> {
  const request = findPersonRequest(text)
  const message: Signals = {
    text,
    locale,
    asksForPerson: request !== null,
    ...(request && { asksForPersonPhrase: request.phrase }),
    unansweredTurns,
    turnCount,
    pageUrl: page || null,
    attributes: attributes ?? {},
  }
  const retrieval = { ...message, bestRelevance }
  return {
    message,
    retrieval,
    reply: { ...retrieval, modelFailure: modelFailure ? { code: 'simulated' } : null },
  }
}

async function requireWidget(
  ctx: ServiceContext,
  widgetId: string | undefined,
): Promise<WidgetConfig | null> {
  if (!widgetId) return null
  const widget = await ctx.deps.config.widget(ctx.workspaceId, widgetId)
  if (!widget) throw notFound('Widget')
  return widget
}

/** Of what the widget's assistant answers from; without a widget, of all the workspace knows. */
async function bestRelevance(
  { deps, workspaceId }: ServiceContext,
  query: string,
  widget: WidgetConfig | null,
): Promise<number> {
  const hits = await deps.knowledge.search({
    workspaceId,
    query,
    limit: 1,
    ...(widget && { knowledgeBaseIds: widget.knowledgeBases.map(({ id }) => id) }),
  })
  return Math.max(0, ...hits.map((hit) => hit.relevance))
}

function draft(rule: EscalationRule): Rule {
  const [issue] = findPatternIssues(rule.when, ['rule', 'when'])
  if (!issue) return { ...rule, id: 'draft' }
  const field = issue.path.join('.')
  throw new ServiceError('invalid_input', `${field}: ${issue.message}`, {
    fields: { [field]: [issue.message] },
  })
}

/** Only parsed rules are stored. */
const asRule = (stored: StoredRule) => stored as Rule
