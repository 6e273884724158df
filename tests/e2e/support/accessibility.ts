import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No violation of WCAG 2.2 AA, nor of the rules that these other tags name, in the page and its frames. */
export async function expectAccessible(page: Page, ...alsoRules: string[]): Promise<void> {
  await settleMotion(page)
  const { violations } = await new AxeBuilder({ page }).withTags([...RULES, ...alsoRules]).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, help, target, failureSummary })),
  )
  expect(found).toEqual([])
}

/** A colour in the middle of a transition is nobody's contrast. */
async function settleMotion(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      const running = () =>
        document
          .getAnimations()
          .filter(
            ({ effect, playState }) =>
              playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
          )
      for (let moving = running(); moving.length > 0; moving = running()) {
        for (const animation of moving) animation.finish()
        await new Promise((resolve) => setTimeout(resolve))
      }
    })
  }
}
