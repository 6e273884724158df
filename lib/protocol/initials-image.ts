import { initialsOf } from './initials'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Initials on a hue from 0 to 359, as an SVG that reads well on light and on dark. */
export function initialsImage(name: string, hue: number): string {
  const letters = initialsOf(name).replace(/[&<>]/g, (char) => ENTITIES[char] ?? '')
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    `<rect width="64" height="64" fill="oklch(0.92 0.045 ${hue})"/>` +
    `<text x="32" y="33" fill="oklch(0.42 0.09 ${hue})" font-family="system-ui, sans-serif" font-size="26" font-weight="600" text-anchor="middle" dominant-baseline="central">${letters}</text>` +
    '</svg>'
  )
}
