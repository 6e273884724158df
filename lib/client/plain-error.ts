import type { ReactNode } from 'react'

// Takes the place of how Next's last resort looks, and of what it shows to crawlers (scripts/light-pages.ts):
// `app/error.tsx` comes before it, and no crawler reads a console.
export const errorStyles = {}
export const errorThemeCss = 'body{font:1rem system-ui;margin:3rem}'
export const WarningIcon = () => null

export default function GracefulDegradeBoundary({ children }: { children: ReactNode }) {
  return children
}
