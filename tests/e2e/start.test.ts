import { expectAccessible } from './support/accessibility'
import { signIn } from './support/api'
import { pageWith, startSite } from './support/site'
import { expect, test } from './support/test'
import { Visitor } from './support/visitor'

test('a new workspace is led to its first message, and can be left on the way', async ({
  newBrowser,
  playwright,
  baseURL,
}) => {
  test.setTimeout(120_000)
  // A session of its own: the workspace it works in is changed.
  const storageState = await signIn(playwright, baseURL ?? '', 'owner')
  const context = await newBrowser({ storageState, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto('/widgets')
  await page.getByRole('button', { name: /^Workspace:/ }).click()
  await page.getByRole('menuitem', { name: 'New workspace' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Northlight')
  await page.getByRole('button', { name: 'Create the workspace' }).click()

  await expect(page).toHaveURL(/\/start$/)
  await expect(page.getByRole('heading', { name: 'Give your assistant a name' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Name of the assistant').fill('Robin')
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByLabel('Title').fill('Returns')
  await page
    .getByLabel('Text')
    .fill('You can return anything within 30 days. Send it back with the slip from the parcel.')
  await page.getByRole('button', { name: 'Save the article' }).click()
  await page.getByLabel('Question').fill('Can I return something after 30 days?')
  await page.getByRole('button', { name: 'Look it up' }).click()
  await expect(page.getByText('Found in “Returns”:')).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Put the chat on your site' })).toBeVisible()

  await page.getByRole('link', { name: 'Skip, go to the inbox' }).click()
  await expect(page).toHaveURL(/\/inbox/)
  await page.getByRole('link', { name: 'Finish setting up' }).first().click()
  await expect(page.getByRole('heading', { name: 'Put the chat on your site' })).toBeVisible()

  const site = await startSite()
  await page.getByLabel('Address of your site').fill('my shop')
  await page.getByRole('button', { name: 'Allow the site' }).click()
  await expect(page.getByText('Write an address such as https://shop.example.')).toBeVisible()
  await page.getByLabel('Address of your site').fill(`${site.origin}/some/page`)
  await page.getByRole('button', { name: 'Allow the site' }).click()
  await expect(page.getByText(`Allowed: ${site.origin}`)).toBeVisible()
  await expect(page.getByText('Waiting for the first visit…')).toBeVisible()
  const snippet = await page.locator('pre').innerText()
  const src = /src="([^"]+)"/.exec(snippet)?.[1] ?? ''
  expect(src).toMatch(/\/w\/wk_\w+\.js$/)

  const shop = await (await newBrowser()).newPage()
  site.pages.set('/', { html: pageWith({ src }) })
  await shop.goto(site.origin)
  await expect(page.getByText(`Seen on ${site.origin}`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue' }).click()

  await expect(page.getByText('Waiting for the first message…')).toBeVisible()
  const preview = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open the test page' }).click()
  const visitor = new Visitor(await preview)
  await expect(visitor.chat.getByRole('heading', { name: 'Robin' })).toBeVisible()
  await visitor.say('Hello from the test page')
  await expect(page.getByText('It has arrived:')).toBeVisible()
  await expect(page.getByText('Hello from the test page')).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Go to the inbox' }).click()
  await expect(page).toHaveURL(/\/inbox/)
  await expect(page.getByRole('link', { name: 'Finish setting up' })).toHaveCount(0)
  await site.close()
})

test('an agent is told who may set up', async ({ agent }) => {
  const { page } = await agent('agent')
  await page.goto('/start')
  await expect(page.getByText('Ask an owner or an admin of this workspace.')).toBeVisible()
})
