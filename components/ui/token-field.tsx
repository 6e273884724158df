'use client'

import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { cx } from '@/lib/client/class-names'
import { controlClass, FieldNotes, labelClass, useDescribed } from './field'

interface TokenFieldProps {
  label: string
  tokens: readonly string[]
  onChange: (tokens: string[]) => void
  /** The name of the button that takes a token away. */
  removeLabel: (token: string) => string
  /** What a typed text stands for; null refuses it, and it stays in the field. */
  parse?: (text: string) => string | null
  /** What is said of a text that was refused. */
  refusal?: (text: string) => string
  format?: (token: string) => string
  suggestions?: readonly { value: string; label?: string }[]
  maxTokens: number
  maxLength: number
  help?: string
  error?: string | undefined
  disabled?: boolean
}

/** Several short texts. Enter, a comma or leaving the field takes what is typed; pasted lines become one each. */
export function TokenField(props: TokenFieldProps) {
  const { label, tokens, onChange, removeLabel, parse, format = String, suggestions = [] } = props
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const error = refused ?? props.error
  const { id, described } = useDescribed(props.help, error)

  function take(text: string) {
    const known = new Set(tokens.map((token) => token.toLowerCase()))
    const added: string[] = []
    const kept: string[] = []
    for (const part of text.split(/[\n,，、]/).map((piece) => piece.trim())) {
      if (part === '') continue
      const token = parse ? parse(part) : part.slice(0, props.maxLength)
      if (token === null) kept.push(part)
      else if (!known.has(token.toLowerCase())) {
        known.add(token.toLowerCase())
        added.push(token)
      }
    }
    if (added.length > 0) onChange([...tokens, ...added].slice(0, props.maxTokens))
    setTyped(kept.join(', '))
    setRefused(kept[0] === undefined ? undefined : props.refusal?.(kept[0]))
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the field inside, which keys reach */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        onClick={({ target, currentTarget }) => target === currentTarget && field.current?.focus()}
        className={cx(
          controlClass,
          'flex min-h-10 flex-wrap items-center gap-1.5 py-1.5 pl-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-accent-ring',
          error !== undefined && 'border-breach',
          props.disabled && 'opacity-60',
        )}
      >
        {tokens.map((token, index) => (
          <span
            key={token}
            className="flex max-w-full items-center gap-0.5 rounded-sm bg-n4 py-0.5 pr-0.5 pl-2 text-13"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">{format(token)}</span>
            {!props.disabled && (
              <button
                type="button"
                aria-label={removeLabel(format(token))}
                onClick={() => {
                  onChange(tokens.toSpliced(index, 1))
                  field.current?.focus()
                }}
                className="flex size-6 shrink-0 items-center justify-center rounded-sm text-n10 hover:bg-n5 hover:text-n12"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            )}
          </span>
        ))}
        <input
          {...described}
          ref={field}
          list={suggestions.length > 0 ? list : undefined}
          value={typed}
          disabled={props.disabled || tokens.length >= props.maxTokens}
          maxLength={parse ? undefined : 4000}
          autoComplete="off"
          className="h-6.5 min-w-24 flex-1 bg-transparent px-1 text-14 outline-none placeholder:text-n10"
          onChange={({ currentTarget }) => {
            setRefused(undefined)
            const { value } = currentTarget
            if (/[\n,，、]$/.test(value)) take(value)
            else setTyped(value)
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text')
            if (!/[\n,]/.test(text)) return
            event.preventDefault()
            take(`${typed}${text}`)
          }}
          onBlur={() => typed.trim() !== '' && take(typed)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              event.preventDefault()
              take(typed)
            } else if (event.key === 'Backspace' && typed === '' && tokens.length > 0) {
              onChange(tokens.slice(0, -1))
            }
          }}
        />
      </div>
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </datalist>
      )}
      <FieldNotes id={id} help={props.help} error={error} />
    </div>
  )
}
