import { expect, it } from 'vitest'
import { BUDGETS, weighWidget } from '@/scripts/build-widget.mjs'

it('keeps within its budgets: before intent, and until an answer can be read', async () => {
  const { loader, chatTotal, chinese } = await weighWidget()
  expect(loader).toBeLessThanOrEqual(BUDGETS.loader)
  expect(chatTotal + chinese).toBeLessThanOrEqual(BUDGETS.chat)
}, 30_000)
