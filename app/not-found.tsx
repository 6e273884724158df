import Link from 'next/link'
import { MessagePage } from '@/components/shell/message-page'
import { buttonClass } from '@/components/ui/button'

export default function NotFoundPage() {
  return (
    <MessagePage
      title="This page does not exist"
      text="The address may be misspelled, or what was here is gone."
      action={
        <Link href="/inbox" className={buttonClass('secondary')}>
          Go to the inbox
        </Link>
      }
    />
  )
}
