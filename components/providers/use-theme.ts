'use client'

import { useEffect, useState } from 'react'
import { applyTheme, readTheme, saveTheme, type Theme } from '@/lib/client/theme'

/** The chosen theme; follows the system while that is the choice. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>('system')

  useEffect(() => {
    setTheme(readTheme())
  }, [])

  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => applyTheme(readTheme())
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [])

  const choose = (next: Theme) => {
    setTheme(next)
    saveTheme(next)
  }
  return [theme, choose]
}
