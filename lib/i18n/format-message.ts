import { cloneElement, isValidElement, type ReactNode } from 'react'
import {
  ARGUMENT,
  type Element,
  LITERAL,
  NUMBER,
  PLURAL,
  POUND,
  parse,
  SELECT,
  TAG,
} from './parse-message'

export type MessageValue = string | number | Date | ((chunks: ReactNode) => ReactNode)
export type MessageValues = Record<string, MessageValue>

const parsed = new Map<string, Element[]>()

/** A text in which values stand for names. An array where a tag was filled by something that is no text. */
export function formatMessage(
  locale: string,
  message: string,
  values?: MessageValues,
): string | ReactNode[] {
  if (!values && !/[<{]/.test(message)) return message
  let elements = parsed.get(message)
  if (!elements) {
    elements = parse(message)
    parsed.set(message, elements)
  }
  const parts = fill(locale, elements, values ?? {}, { keys: 0 })
  if (parts.length === 0) return ''
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts
}

interface Counter {
  keys: number
}

/** Texts that stand side by side are one: so does the server write them. */
function fill(
  locale: string,
  elements: readonly Element[],
  values: MessageValues,
  counter: Counter,
  count = 0,
): ReactNode[] {
  const parts: ReactNode[] = []
  const add = (part: ReactNode) => {
    const last = parts.length - 1
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part
    else parts.push(part)
  }
  const number = (value: number) => new Intl.NumberFormat(locale).format(value)
  for (const element of elements) {
    if (element.type === LITERAL) add(element.value)
    else if (element.type === POUND) add(number(count))
    else {
      const value = values[element.value]
      if (value === undefined) throw new Error(`“${element.value}” is not given`)
      if (element.type === ARGUMENT) add(typeof value === 'function' ? '' : String(value))
      else if (element.type === NUMBER) add(number(Number(value)))
      else if (element.type === SELECT || element.type === PLURAL) {
        const plural = element.type === PLURAL
        const exact = element.options[plural ? `=${value}` : String(value)]
        const rule = plural ? new Intl.PluralRules(locale).select(Number(value)) : 'other'
        const branch = exact ?? element.options[rule] ?? element.options.other
        if (!branch) throw new Error(`“${element.value}” has no “${value}”`)
        const inner = plural ? Number(value) : count
        for (const part of fill(locale, branch.value, values, counter, inner)) add(part)
      } else if (element.type === TAG && typeof value === 'function') {
        const filled = value(fill(locale, element.children, values, counter, count))
        add(
          isValidElement(filled)
            ? cloneElement(filled, { key: `${element.value}${counter.keys++}` })
            : filled,
        )
      }
    }
  }
  return parts
}
