'use client'

import { useEffect } from 'react'
import { MessagePage, messageActionClass } from '@/components/shell/message-page'
import { applyTheme, readTheme } from '@/lib/client/theme'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    // The layout that chooses light or dark may be what failed.
    applyTheme(readTheme())
    console.error(error)
  }, [error])
  return (
    <MessagePage
      title="Something went wrong"
      text="The page could not be shown. Nothing you saved is lost."
      action={
        <button type="button" onClick={retry} className={messageActionClass}>
          Try again
        </button>
      }
    />
  )
}
