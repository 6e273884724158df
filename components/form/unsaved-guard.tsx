'use client'

import { lazy, Suspense, useEffect } from 'react'

const load = () => import('./leave-question')
const LeaveQuestion = lazy(load)

/** Asks before a link, or the closing of the page, would lose what was typed. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  // Before there is something to lose.
  useEffect(() => void load(), [])
  return <Suspense fallback={null}>{dirty && <LeaveQuestion />}</Suspense>
}
