'use client'

import type { MenuAction } from './action-menu'
import { MenuItem, MenuPopup } from './menu'
import type { LazyPopupProps } from './use-lazy-popup'

interface ActionMenuPopupProps extends LazyPopupProps {
  actions: readonly MenuAction[]
}

export default function ActionMenuPopup({ actions, ...popup }: ActionMenuPopupProps) {
  return (
    <MenuPopup {...popup} align="end">
      {actions.map(({ label, ...action }) => (
        <MenuItem key={label} {...action}>
          {label}
        </MenuItem>
      ))}
    </MenuPopup>
  )
}
