import type { core } from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import { ServiceError } from './errors'

/** Words zod's issues in English; schemas with words of their own keep them. */
export const wording = { error: en().localeError }

/** The refusal that tells what is wrong with each field; a fault of the whole is told as that of `body`. */
export function invalidInput(error: core.$ZodError): ServiceError {
  const fields: Record<string, string[]> = Object.create(null)
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || 'body'
    fields[field] = [...(fields[field] ?? []), issue.message]
  }
  const [first] = Object.entries(fields)
  const detail = first ? `${first[0]}: ${first[1][0]}` : 'The input is not valid'
  return new ServiceError('invalid_input', detail, { fields: { ...fields } })
}
