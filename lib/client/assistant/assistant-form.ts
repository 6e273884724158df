import type { AssistantConfig } from '@/lib/protocol/assistant'
import { ASSISTANT_LIMITS, TONES } from '@/lib/protocol/assistant-limits'

type ConfigView = Omit<AssistantConfig, 'tone'> & { tone: string }

/** What the editor changes, in the shape in which it is saved. */
export type AssistantForm = AssistantConfig
export type FieldName = keyof AssistantForm

/** In the order in which the editor shows them. */
export const FIELDS = [
  'name',
  'avatar',
  'tone',
  'instructions',
  'guardrails',
  'knowledgeBaseIds',
  'model',
  'languages',
] as const satisfies readonly FieldName[]

/** Of anything that has a configuration, its configuration alone. */
export function formOf(view: ConfigView): AssistantForm {
  const { name, avatar, instructions, guardrails, languages, model, knowledgeBaseIds } = view
  const tone = TONES.find((known) => known === view.tone) ?? 'friendly'
  return { name, avatar, tone, instructions, guardrails, languages, model, knowledgeBaseIds }
}

/** Without knowledge bases that are gone: the server refuses what names one. `known` is undefined until that is known. */
export function bodyOf(form: AssistantForm, known?: readonly { id: string }[]): AssistantForm {
  if (!known) return form
  const ids = form.knowledgeBaseIds.filter((id) => known.some((base) => base.id === id))
  return { ...form, knowledgeBaseIds: ids }
}

export type Fault = 'blank' | 'long'

/** What is wrong with the texts, before the server is asked. */
export function findFaults(form: Pick<AssistantForm, 'name' | 'instructions' | 'guardrails'>) {
  const faults = new Map<'name' | 'instructions' | 'guardrails', Fault>()
  if (form.name.trim() === '') faults.set('name', 'blank')
  for (const field of ['name', 'instructions', 'guardrails'] as const) {
    if (form[field].length > ASSISTANT_LIMITS[field]) faults.set(field, 'long')
  }
  return faults
}

/** Fields that say something else, in the editor's order. Which knowledge bases counts, not their order. */
export function changedFields(before: AssistantForm, after: AssistantForm): FieldName[] {
  return FIELDS.filter((field) => comparable(before, field) !== comparable(after, field))
}

function comparable(form: AssistantForm, field: FieldName): string {
  return JSON.stringify(
    field === 'knowledgeBaseIds' ? [...form.knowledgeBaseIds].sort() : form[field],
  )
}
