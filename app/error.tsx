'use client'

import { useEffect } from 'react'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <MessagePage
      title="Something went wrong"
      text="The page could not be shown. Nothing you saved is lost."
      action={<Button onClick={retry}>Try again</Button>}
    />
  )
}
