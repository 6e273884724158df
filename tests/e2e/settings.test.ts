import { totpCode } from '../support/totp'
import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'

test('an owner invites a colleague by link, who joins, signs in by two factors and resets a password', async ({
  agent,
  newBrowser,
  complaints,
}) => {
  const email = `${unique('new').replace(/\W+/g, '-').toLowerCase()}@demo.test`
  const { page } = await agent('owner')
  await page.goto('/settings/members')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(dialog.getByText(/No mail server is set up/)).toBeVisible()
  const link = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(email)).toBeVisible()

  const theirs = await (await newBrowser()).newPage()
  await theirs.goto(link)
  await expect(theirs.getByRole('heading', { name: /^Join / })).toBeVisible()
  await theirs.getByLabel('Your name').fill('Nora New')
  await theirs.getByLabel('Password').fill('a fine password')
  await theirs.getByRole('button', { name: 'Join' }).click()
  await expect(theirs).toHaveURL(/\/inbox/)

  await theirs.goto('/settings/security')
  await theirs.getByRole('button', { name: 'Turn on' }).click()
  const enable = theirs.getByRole('dialog')
  await enable.getByLabel('Confirm with your password').fill('a fine password')
  await enable.getByRole('button', { name: 'Continue' }).click()
  await expect(enable.getByRole('img', { name: /QR code/ })).toBeVisible()
  const secret = await enable.locator('code').innerText()
  const address = `otpauth://totp/x?secret=${secret}`
  await enable.getByLabel('Code', { exact: true }).fill(totpCode(address))
  await enable.getByRole('button', { name: 'Turn on' }).click()
  await expect(enable.getByRole('listitem')).toHaveCount(10)
  await enable.getByRole('button', { name: 'I have kept them' }).click()
  await expect(theirs.getByRole('button', { name: 'Turn off' })).toBeVisible()

  const again = await (await newBrowser()).newPage()
  await again.goto('/sign-in')
  await again.getByLabel('Email').fill(email)
  await again.getByLabel('Password').fill('a fine password')
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toHaveURL(/\/sign-in\/verify/)
  complaints.expect(/status of 401/)
  await again.getByLabel('Code').fill('000000')
  await again.getByRole('button', { name: 'Continue' }).click()
  await expect(again.getByText('This code is not right')).toBeVisible()
  await again.getByLabel('Code').fill(totpCode(address))
  await again.getByRole('button', { name: 'Continue' }).click()
  await expect(again).toHaveURL(/\/inbox/)

  await page.reload()
  await page.getByRole('button', { name: 'Actions for Nora New' }).click()
  await page.getByRole('menuitem', { name: 'Make a link for a new password' }).click()
  await dialog.getByRole('button', { name: 'Make a link for a new password' }).click()
  const reset = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const forgot = await (await newBrowser()).newPage()
  await forgot.goto(reset)
  await forgot.getByLabel('New password').fill('chosen anew today')
  await forgot.getByRole('button', { name: 'Save password' }).click()
  await expect(forgot.getByText('Your password is changed')).toBeVisible()
  await forgot.goto(reset)
  await expect(forgot.getByText('This link no longer works')).toBeVisible()

  await page.getByRole('button', { name: 'Actions for Nora New' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Nora New is removed')).toBeVisible()
  await page.goto('/settings/audit-log')
  await expect(page.getByText('Removed Nora New')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings are accessible, and keep what is written (${colorScheme})`, async ({
    agent,
  }) => {
    const { page } = await agent('owner', { colorScheme, reducedMotion: 'reduce' })
    const name = unique('Tag')
    await page.goto('/settings/tags')
    await page.getByRole('button', { name: 'Create tag' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('radio', { name: 'Teal' }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByTitle(name, { exact: true })).toBeVisible()
    await expectAccessible(page)

    const shortcut = unique('hello')
      .replace(/[^\w-]+/g, '-')
      .toLowerCase()
    await page.goto('/settings/canned-replies')
    await page.getByRole('button', { name: 'Create reply' }).click()
    await dialog.getByLabel('Shortcut').fill(`/${shortcut}`)
    await dialog.getByLabel('Text').fill('Hello ')
    await dialog.getByRole('button', { name: 'Visitor’s name' }).click()
    await expect(dialog.getByText('Hello Ada')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByText(`/${shortcut}`, { exact: true })).toBeVisible()

    await page.goto('/settings/api-keys')
    await page.getByRole('button', { name: 'Create key' }).click()
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('checkbox', { name: 'Write: Knowledge' }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Create key' }).click()
    await expect(dialog.locator('code')).toHaveText(/^pk_/)
    await dialog.getByRole('button', { name: 'Done' }).click()

    await page.goto('/settings/audit-log')
    await page.getByText(`Created ${name}`).first().click()
    await expect(page.getByRole('columnheader', { name: 'Before' })).toBeVisible()
    await expectAccessible(page)
    for (const path of ['profile', 'security', 'members', 'mails', 'workspace']) {
      await page.goto(`/settings/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      await expectAccessible(page)
    }
  })
}

test('agents see what is theirs, and are told what is not', async ({ agent }) => {
  const { page } = await agent('agent')
  await page.goto('/settings/tags')
  await expect(page.getByRole('heading', { name: 'Tags' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create tag' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Members' })).toHaveCount(0)
  for (const path of ['members', 'api-keys', 'audit-log', 'mails', 'workspace']) {
    await page.goto(`/settings/${path}`)
    await expect(page.getByText('You may not see this')).toBeVisible()
  }
})
