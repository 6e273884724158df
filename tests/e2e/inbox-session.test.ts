import { expect, test } from './support/test'

test('signing in: wrong, then right, then out', async ({ page, complaints }) => {
  // The browser logs the refusal of the wrong password.
  complaints.expect(/status of 401/)
  await page.goto('/inbox')
  await expect(page).toHaveURL(/\/sign-in/)
  const password = page.getByLabel('Password')
  await page.getByLabel('Email').fill('agent@demo.test')
  await password.fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Email and password do not match an account.')).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)

  await password.fill('parley-demo')
  await password.press('Enter')
  await expect(page).toHaveURL(/\/inbox/)
  await expect(page.getByRole('region', { name: 'Conversations' })).toBeVisible()

  await page.getByRole('button', { name: 'Amir Santos' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/inbox')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing in leads back to where one wanted to go', async ({ page }) => {
  await page.goto('/inbox?view=mine')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('Email').fill('agent@demo.test')
  await page.getByLabel('Password').fill('parley-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/inbox\?view=mine/)
})

test('a chosen theme stays', async ({ agent }) => {
  const { page } = await agent()
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'light')
  const choose = async (theme: string) => {
    await page.getByRole('button', { name: 'Amir Santos' }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
  }
  await choose('Dark')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await choose('As the system')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'dark')
})
