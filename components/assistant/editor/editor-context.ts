import type { AssistantForm } from '@/lib/client/assistant/assistant-form'

/** What the sections of the editor share. */
export interface EditorProps {
  values: AssistantForm
  set: <K extends keyof AssistantForm>(name: K, value: AssistantForm[K]) => void
  /** What a control of a text needs. */
  register: (name: 'name' | 'instructions' | 'guardrails') => {
    name: string
    value: string
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
    ref: (element: HTMLElement | null) => void
  }
  errorAt: (name: keyof AssistantForm) => string | undefined
  disabled: boolean
}
