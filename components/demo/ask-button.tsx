'use client'

import type { ReactNode } from 'react'
import { parley } from './parley-queue'

interface AskButtonProps {
  children: ReactNode
  className?: string | undefined
  /** Sent as the visitor's message; without it the chat only opens. */
  question?: string
}

export function AskButton({ children, className, question }: AskButtonProps) {
  const ask = () => {
    parley('show')
    if (question) parley('sendMessage', question)
  }
  return (
    <button type="button" className={className} onClick={ask}>
      {children}
    </button>
  )
}
