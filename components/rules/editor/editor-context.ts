'use client'

import { createContext, useContext } from 'react'
import type { RuleDraft } from '@/lib/client/rules/rule-form'
import type { GroupNode } from '@/lib/client/rules/rule-tree'

export interface RuleEditor {
  draft: RuleDraft
  disabled: boolean
  /** `focus` selects what gets the focus afterwards, here and below: the first selector that finds something. */
  set: <K extends keyof RuleDraft>(name: K, value: RuleDraft[K], focus?: readonly string[]) => void
  /** Changes the condition tree. */
  edit: (change: (root: GroupNode) => GroupNode, focus?: readonly string[]) => void
  /** What is wrong there, in words: a field of the rule, or `placeOf` a node or an action. */
  errorAt: (place: string) => string | undefined
  /** For a new node or action. */
  newKey: () => string
}

export const RuleEditorContext = createContext<RuleEditor | null>(null)

export function useRuleEditor(): RuleEditor {
  const editor = useContext(RuleEditorContext)
  if (!editor) throw new Error('A part of the rule editor was used outside of it')
  return editor
}

/** Selects parts of a node or an action, the one that is wanted most first. */
export const inNode = (key: string, ...parts: string[]) =>
  parts.map((part) => `[data-node="${key}"] ${part}`)

/** The first field of what was just added, or else a button of it. */
export const firstField = (key: string) =>
  inNode(key, '[data-fields] :is(input, textarea, button)', 'button')
