import { analytics } from './en/analytics'
import { assistant } from './en/assistant'
import { auth } from './en/auth'
import { common } from './en/common'
import { conversation } from './en/conversation'
import { inbox } from './en/inbox'
import { knowledge } from './en/knowledge'
import { playground } from './en/playground'
import { rules } from './en/rules'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { start } from './en/start'
import { widgets } from './en/widgets'
import type { ConsoleLocale } from './locales'
import { analytics as analyticsZh } from './zh/analytics'
import { assistant as assistantZh } from './zh/assistant'
import { auth as authZh } from './zh/auth'
import { common as commonZh } from './zh/common'
import { conversation as conversationZh } from './zh/conversation'
import { inbox as inboxZh } from './zh/inbox'
import { knowledge as knowledgeZh } from './zh/knowledge'
import { playground as playgroundZh } from './zh/playground'
import { rules as rulesZh } from './zh/rules'
import { settings as settingsZh } from './zh/settings'
import { shell as shellZh } from './zh/shell'
import { start as startZh } from './zh/start'
import { widgets as widgetsZh } from './zh/widgets'

/** Every text of the console, one group for each area. English is the model that other languages are checked against. */
const en = {
  analytics,
  assistant,
  auth,
  common,
  conversation,
  inbox,
  knowledge,
  playground,
  rules,
  settings,
  shell,
  start,
  widgets,
}

export type Messages = typeof en
export type MessageArea = keyof Messages

/** The same names with texts of another language. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
}

const zh: Translated<Messages> = {
  analytics: analyticsZh,
  assistant: assistantZh,
  auth: authZh,
  common: commonZh,
  conversation: conversationZh,
  inbox: inboxZh,
  knowledge: knowledgeZh,
  playground: playgroundZh,
  rules: rulesZh,
  settings: settingsZh,
  shell: shellZh,
  start: startZh,
  widgets: widgetsZh,
}

const MESSAGES: Record<ConsoleLocale, Messages> = { en, zh: zh as Messages }

/** Messages of some areas alone, so that a page carries what it shows. */
export function messagesOf(
  locale: ConsoleLocale,
  areas: readonly MessageArea[],
): Partial<Messages> {
  const all = MESSAGES[locale]
  return Object.fromEntries(areas.map((area) => [area, all[area]]))
}

export const allMessages = (locale: ConsoleLocale): Messages => MESSAGES[locale]
