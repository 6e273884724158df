import type { Appearance } from '../../lib/protocol/widget'
import { foregroundOn, readableOn } from './colors'

const backgrounds = { light: '#ffffff', dark: '#17171c' }
const system = matchMedia('(prefers-color-scheme: dark)')
let wanted: { accent: string; scheme: Appearance['colorScheme'] } | undefined

function paint() {
  if (!wanted) return
  const { accent, scheme } = wanted
  const chosen = scheme === 'auto' ? (system.matches ? 'dark' : 'light') : scheme
  const { documentElement: root } = document
  root.dataset.scheme = chosen
  root.style.setProperty('--accent', accent)
  root.style.setProperty('--on-accent', foregroundOn(accent))
  // For words and lines in the accent: as they stand on a tint of it, a little more than 4.5:1 on the background.
  root.style.setProperty('--accent-text', readableOn(accent, backgrounds[chosen], 5.5))
}

/** Light, dark or as the system has it, with the widget's accent made readable on either. */
export function applyTheme(accent: string, scheme: Appearance['colorScheme']): void {
  wanted = { accent, scheme }
  paint()
}

system.addEventListener('change', paint)
