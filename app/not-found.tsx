import { MessagePage, messageActionClass } from '@/components/shell/message-page'
import { ThemeTag } from '@/components/shell/theme-tag'

export default function NotFoundPage() {
  return (
    <>
      <ThemeTag />
      <MessagePage
        title="This page does not exist"
        text="The address may be misspelled, or what was here is gone."
        action={
          // Not a Link: every page would load its script, for this one.
          <a href="/inbox" className={messageActionClass}>
            Go to the inbox
          </a>
        }
      />
    </>
  )
}
