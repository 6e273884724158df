'use client'

import { createContext, useContext } from 'react'
import type { RuleDraft } from '@/lib/client/rules/rule-form'
import type { GroupNode } from '@/lib/client/rules/rule-tree'

export interface RuleEditor {
  draft: RuleDraft
  disabled: boolean
  /** `focus` is a selector of what gets the focus afterwards, here and below. */
  set: <K extends keyof RuleDraft>(name: K, value: RuleDraft[K], focus?: string) => void
  /** Changes the condition tree. */
  edit: (change: (root: GroupNode) => GroupNode, focus?: string) => void
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

/** Selects the part of a node or an action that gets the focus after a change. */
export const inNode = (key: string, part: string) => `[data-node="${key}"] ${part}`
