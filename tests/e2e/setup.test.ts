import { expectAccessible } from './support/accessibility'
import { type Installation, startEmptyInstallation } from './support/empty-installation'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })

let installation: Installation
test.beforeAll(async () => {
  installation = await startEmptyInstallation()
})
test.afterAll(() => installation.close())

test('the first visit makes the owner and the workspace', async ({ page, complaints }) => {
  // The browser logs the refusal of the short password, should the form let it through.
  complaints.expect(/status of 400/)
  await page.goto(`${installation.url}/`)
  await expect(page).toHaveURL(/\/setup$/)
  await expectAccessible(page)
  await page.getByLabel('Workspace').fill('Northlight')
  await page.getByLabel('Your name').fill('Ada Lund')
  await page.getByLabel('Email').fill('ada@northlight.example')
  const password = page.getByLabel('Password')
  const create = page.getByRole('button', { name: 'Create the workspace' })
  await password.fill('short')
  await create.click()
  await expect(page).toHaveURL(/\/setup$/)
  await password.fill('a long enough password')
  await create.click()
  await expect(page).toHaveURL(/\/start$/)
  await expect(page.getByRole('button', { name: 'Workspace: Northlight' })).toBeVisible()
  await expect(page.getByLabel('Name of the assistant')).toHaveValue('Assistant')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Skip, go to the inbox' }).click()
  await expect(page).toHaveURL(/\/inbox/)
  await expect(page.getByText(/No conversations yet/)).toBeVisible()
  await expectAccessible(page)
})

test('setup is over once it was done', async ({ page }) => {
  await page.goto(`${installation.url}/setup`)
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('Email').fill('ada@northlight.example')
  await page.getByLabel('Password').fill('a long enough password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/inbox$/)
  const again = await page.request.post(`${installation.url}/api/setup`, {
    headers: { origin: installation.url },
    data: { name: 'B', email: 'b@b.example', password: 'another password', workspace: 'B' },
  })
  expect(again.status()).toBe(409)
})
