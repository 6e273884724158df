'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef } from 'react'
import { cx } from '@/lib/client/class-names'
import { Kbd } from './kbd'
import { popupClass } from './popup-class'
import type { LazyPopupProps } from './use-lazy-popup'

interface MenuProps {
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom' | 'right'
  className?: string
  /** What is chosen puts the focus somewhere itself; otherwise it goes back to the trigger. */
  movesFocus?: boolean
}

export function Menu({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
  className,
  movesFocus = false,
}: MenuProps) {
  const isChosen = useRef(false)
  return (
    <Base.Root
      onOpenChange={(open, { reason }) => {
        isChosen.current = !open && reason === 'item-press'
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-40 outline-none">
          <Base.Popup
            finalFocus={() => !(movesFocus && isChosen.current)}
            className={cx(popupClass, 'min-w-48 max-w-80 p-1', className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuPopupProps extends LazyPopupProps {
  children: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  className?: string
}

/** The popup alone, for a button that `useLazyPopup` gave its behaviour. */
export function MenuPopup(props: MenuPopupProps) {
  const { open, onOpenChange, anchor, byKeyboard, children, className } = props
  const { align = 'start', side = 'bottom' } = props
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={4}
          className="z-40 outline-none"
        >
          <Base.Popup
            onFocus={({ target, currentTarget, relatedTarget }) => {
              if (!byKeyboard || target !== currentTarget || relatedTarget !== anchor.current)
                return
              currentTarget.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Tab') return
              // Back to the button, which the next one leaves.
              event.preventDefault()
              onOpenChange(false, { event: event.nativeEvent })
            }}
            finalFocus={anchor}
            className={cx(popupClass, 'min-w-48 max-w-80 p-1', className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemClass =
  'flex h-8 select-none items-center gap-2.5 rounded-sm px-2 text-13 outline-none data-disabled:opacity-50 data-highlighted:bg-n4'

interface MenuItemProps {
  icon?: LucideIcon
  children: ReactNode
  shortcut?: string
  onClick: () => void
  disabled?: boolean
}

export function MenuItem({ icon: Icon, children, shortcut, onClick, disabled }: MenuItemProps) {
  return (
    <Base.Item className={itemClass} onClick={onClick} disabled={disabled ?? false}>
      {Icon && <Icon className="size-4 text-n10" aria-hidden />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Base.Item>
  )
}

interface MenuChoicesProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string; icon?: LucideIcon }[]
  onChange: (value: T) => void
}

/** One of several, with a check beside the current one. */
export function MenuChoices<T extends string>(props: MenuChoicesProps<T>) {
  const { label, value, options, onChange } = props
  return (
    <Base.Group>
      <MenuLabel>{label}</MenuLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {options.map(({ value: option, label: name, icon: Icon }) => (
          <Base.RadioItem key={option} value={option} className={itemClass} closeOnClick>
            {Icon && <Icon className="size-4 text-n10" aria-hidden />}
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Base.RadioItemIndicator>
              <Check className="size-4 text-accent-text" aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <MenuLabel>{label}</MenuLabel>
      {children}
    </Base.Group>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-12 font-medium text-n10">
      {children}
    </Base.GroupLabel>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-n6" />
}
