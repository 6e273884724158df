import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

const DESK = { width: 1440, height: 900 }
const LOOKS: Record<string, BrowserContextOptions> = {
  light: { viewport: DESK },
  dark: { viewport: DESK, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  chinese: { viewport: DESK, locale: 'zh-CN' },
}

/** Pages by the name of their picture; `{route}` stands for the id of the first thing that this route lists. */
const PAGES: Record<string, string> = {
  overview: '/analytics',
  assistants: '/assistant',
  'new-assistant': '/assistant/new',
  assistant: '/assistant/{assistants}',
  'knowledge-bases': '/knowledge',
  'knowledge-base': '/knowledge/{knowledge-bases}',
  document: '/knowledge/documents/{knowledge-bases/{knowledge-bases}/documents}',
  playground: '/assistant/{assistants}/playground',
  rules: '/rules',
  rule: '/rules/{escalation-rules}',
  'new-rule': '/rules/new',
  widgets: '/widgets',
  widget: '/widgets/{widgets}',
  start: '/start',
  profile: '/settings/profile',
  security: '/settings/security',
  members: '/settings/members',
  'api-keys': '/settings/api-keys',
  tags: '/settings/tags',
  'canned-replies': '/settings/canned-replies',
  'audit-log': '/settings/audit-log',
  mails: '/settings/mails',
  workspace: '/settings/workspace',
  reference: '/reference',
}

/** Every area of the console as an owner, in each look, and as an agent, who may not change or see all of it. */
export async function takeAreaStates(browser: Browser, url: string, folder: string) {
  for (const [look, options] of Object.entries(LOOKS)) {
    await takePages(browser, url, 'owner@demo.test', options, (name) =>
      path.join(folder, `${name}-${look}.png`),
    )
  }
  await takePages(browser, url, 'agent@demo.test', LOOKS.light ?? {}, (name) =>
    path.join(folder, `${name}-agent.png`),
  )
}

async function takePages(
  browser: Browser,
  url: string,
  email: string,
  options: BrowserContextOptions,
  fileOf: (name: string) => string,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email, password: 'parley-demo' },
  })
  const page = await context.newPage()
  for (const [name, pattern] of Object.entries(PAGES)) {
    await page.goto(url + (await fill(page, url, pattern)))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    // Charts and editors come after the page.
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: fileOf(name) })
  }
  await context.close()
}

/** Innermost first. */
async function fill(page: Page, url: string, pattern: string): Promise<string> {
  const found = /\{([^{}]+)\}/.exec(pattern)
  if (!found) return pattern
  const answer = await page.request.get(`${url}/api/v1/${found[1]}`)
  const { data } = (await answer.json()) as { data?: { id: string }[] }
  return fill(page, url, pattern.replace(found[0], data?.[0]?.id ?? 'none'))
}
