import type { useTranslations } from 'next-intl'
import { localeName } from '@/lib/client/locale-name'
import type { Condition, SimpleCondition } from '@/lib/protocol/escalation-condition'
import type { Action, EscalationRule } from '@/lib/protocol/escalation-rule'

export type RuleWords = ReturnType<typeof useTranslations<'rules'>>

export interface DescribeContext {
  t: RuleWords
  /** Of the reader: names of languages, percentages. */
  locale: string
  /** Names of the workspace's widgets by id. */
  widgets: ReadonlyMap<string, string>
}

/** A rule as a sentence in the reader's language; what else holds for it follows in short ones. */
export function describeRule(
  rule: Omit<EscalationRule, 'name' | 'enabled'>,
  context: DescribeContext,
): string {
  const { t } = context
  const sentence = t('describe.rule', {
    moment: t(`describe.moment.${rule.stage}`),
    scope: describeScope(rule.widgetIds, context),
    condition: describeCondition(rule.when, context),
    actions:
      join(
        rule.then.map((action) => describeAction(action, context)),
        'and',
        t,
      ) || t('describe.nothing'),
  })
  return [
    sentence,
    rule.oncePerConversation && t('describe.once'),
    rule.stopOnMatch && t('describe.stop'),
  ]
    .filter(Boolean)
    .join(' ')
}

function describeScope(ids: readonly string[], { t, widgets }: DescribeContext): string {
  if (ids.length === 0) return ''
  const names = ids.flatMap((id) => widgets.get(id) ?? []).map((name) => quote(name, t))
  const others = ids.length - names.length
  const all = others > 0 ? [...names, t('describe.otherWidgets', { count: others })] : names
  return t('describe.scope', { widgets: join(all, 'or', t) })
}

/** A clause that follows "if". Groups inside groups stand in brackets. */
export function describeCondition(condition: Condition, context: DescribeContext): string {
  const { t } = context
  if ('not' in condition) return t('describe.not', { condition: inner(condition.not, context) })
  if ('all' in condition) return joinMembers(condition.all, 'and', context)
  if ('any' in condition) return joinMembers(condition.any, 'or', context)
  return describeSimple(condition, context)
}

function joinMembers(
  members: readonly Condition[],
  word: 'and' | 'or',
  context: DescribeContext,
): string {
  const texts = members.map((member) => inner(member, context))
  return join(texts, word, context.t) || context.t('describe.nothing')
}

function inner(condition: Condition, context: DescribeContext): string {
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const text = describeCondition(condition, context)
  return members.length > 1 ? context.t('describe.group', { members: text }) : text
}

function describeSimple(condition: SimpleCondition, { t, locale }: DescribeContext): string {
  switch (condition.type) {
    case 'asks_for_person':
    case 'model_failure':
      return t(`describe.${condition.type}`)
    case 'keyword': {
      const words = orNothing(
        join(
          condition.anyOf.map((word) => quote(word, t)),
          'or',
          t,
        ),
        t,
      )
      const text = t(
        condition.match === 'word' ? 'describe.keywordWord' : 'describe.keywordContains',
        { words },
      )
      return condition.caseSensitive ? t('describe.caseSensitive', { condition: text }) : text
    }
    case 'pattern':
      return t('describe.pattern', { pattern: quote(condition.pattern, t) })
    case 'unanswered_turns':
    case 'turn_count':
      return t(`describe.${condition.type}`, { count: condition.atLeast })
    case 'low_score':
      return t('describe.low_score', { percent: `${Math.round(condition.below * 1000) / 10}%` })
    case 'visitor_attribute':
      return t(`describe.attribute.${condition.operator}`, {
        name: quote(condition.name, t),
        value: quote(String(condition.value ?? ''), t),
      })
    case 'page':
      return t(`describe.page.${condition.operator}`, { value: quote(condition.value, t) })
    case 'language': {
      const names = condition.anyOf.map((tag) => localeName(tag, locale))
      return t('describe.language', { languages: orNothing(join(names, 'or', t), t) })
    }
  }
}

/** An order, as in "add the tag “vip”". */
function describeAction(action: Action, { t, locale }: DescribeContext): string {
  switch (action.type) {
    case 'handoff':
      return t('describe.handoff')
    case 'set_priority':
      return t('describe.set_priority', { priority: t(`priority.${action.priority}`) })
    case 'add_tags':
      return t('describe.add_tags', {
        count: action.tags.length,
        tags: orNothing(
          join(
            action.tags.map((tag) => quote(tag, t)),
            'and',
            t,
          ),
          t,
        ),
      })
    case 'send_message':
      return t('describe.send_message', { text: quote(shorten(textFor(action.text, locale)), t) })
  }
}

/** The reader's language where the message has it. */
function textFor(text: Readonly<Record<string, string>>, locale: string): string {
  const own = Object.entries(text).find(([tag]) => tag.toLowerCase().startsWith(locale))
  return own?.[1] ?? Object.values(text)[0] ?? ''
}

const SHOWN_CHARS = 60
const shorten = (text: string) =>
  text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS).trimEnd()}…` : text

function join(items: readonly string[], word: 'and' | 'or', t: RuleWords): string {
  if (items.length < 2) return items.join('')
  const rest = items.slice(0, -1).join(t('describe.comma'))
  return `${rest}${t(word === 'and' ? 'describe.and' : 'describe.or')}${items.at(-1)}`
}

const orNothing = (text: string, t: RuleWords) => text || t('describe.nothing')
const quote = (text: string, t: RuleWords) => t('describe.quote', { text })
