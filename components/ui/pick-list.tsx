'use client'

import { Check } from 'lucide-react'
import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { cx } from '@/lib/client/class-names'

export interface PickOption {
  id: string
  label: string
  /** Stands above the first option of each group. */
  group?: string | undefined
  before?: ReactNode
  hint?: ReactNode
  /** Undefined where options are not chosen but done. */
  checked?: boolean | undefined
}

interface PickListProps<T extends PickOption> {
  /** The accessible name of field and list. */
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  /** Filtered already, those of a group side by side. */
  options: readonly T[]
  onPick: (option: T) => void
  /** Shown instead of an empty list. */
  empty: ReactNode
  multiple?: boolean
  /** Beside the field. */
  before?: ReactNode
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  size?: 'md' | 'lg'
}

/** A field with a list below it: type to narrow it down, arrows to move, Enter to pick. */
export function PickList<T extends PickOption>(props: PickListProps<T>) {
  const { label, placeholder, query, onQuery, options, onPick, empty, multiple, before, size } =
    props
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const found = options.findIndex((option) => option.id === chosen)
  const active = Math.max(0, found)
  const optionId = (index: number) => `${id}-${index}`
  const activeId = options.length > 0 ? optionId(active) : undefined

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // A popup whose list came after it was opened has the focus itself. By touch that is right: no keyboard comes up.
    const holder = document.activeElement
    const late = holder !== document.body && holder?.contains(field.current)
    if (late && window.matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [])

  const move = (to: number) =>
    setChosen(options[(to + options.length) % options.length]?.id ?? null)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    props.onKeyDown?.(event)
    if (event.defaultPrevented || event.nativeEvent.isComposing || options.length === 0) return
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'PageDown') move(Math.min(options.length - 1, active + 8))
    else if (event.key === 'PageUp') move(Math.max(0, active - 8))
    else if (event.key === 'Enter') {
      const option = options[active]
      if (option) onPick(option)
    } else return
    event.preventDefault()
  }

  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex shrink-0 items-center gap-2 border-b border-n6 px-3">
        {before}
        <input
          ref={field}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder={placeholder}
          onChange={(event) => {
            setChosen(null)
            onQuery(event.target.value)
          }}
          onKeyDown={onKeyDown}
          className={cx(
            'w-full min-w-0 bg-transparent outline-none placeholder:text-n10 max-md:text-16',
            size === 'lg' ? 'h-12 text-16' : 'h-9 text-13',
          )}
        />
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        className="scroll-quiet flex min-h-0 flex-col overflow-y-auto p-1 empty:hidden"
      >
        {options.map((option, index) => (
          <Fragment key={option.id}>
            {option.group && option.group !== options[index - 1]?.group && (
              <div
                role="presentation"
                className="shrink-0 px-2 pt-2 pb-1 text-12 font-medium text-n10 first:pt-1"
              >
                {option.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the field */}
            <div
              id={optionId(index)}
              tabIndex={-1}
              role="option"
              aria-selected={option.checked ?? index === active}
              onPointerMove={() => chosen !== option.id && setChosen(option.id)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPick(option)}
              className={cx(
                'flex select-none items-center gap-2.5 rounded-sm px-2 text-13',
                size === 'lg' ? 'min-h-9' : 'min-h-8',
                index === active && 'bg-n4',
              )}
            >
              {option.before}
              <span className="min-w-0 flex-1 truncate" title={option.label}>
                {option.label}
              </span>
              {option.hint}
              {option.checked && <Check className="size-4 shrink-0 text-accent-text" aria-hidden />}
            </div>
          </Fragment>
        ))}
      </div>
      {options.length === 0 && (
        <div role="status" className="px-3 py-3 text-13 text-n10">
          {empty}
        </div>
      )}
    </div>
  )
}
