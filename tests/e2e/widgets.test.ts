import { expectAccessible } from './support/accessibility'
import { pageWith } from './support/site'
import { expect, test, unique } from './support/test'

test('a widget is made, shown live while it is edited, and put on a site', async ({
  agent,
  embed,
  newBrowser,
}) => {
  test.setTimeout(120_000)
  const { page } = await agent('owner')
  const name = unique('Blog')
  await page.goto('/widgets')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'New widget' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Create the widget' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()

  const preview = page.frameLocator('iframe[title="Preview"]')
  const accent = page.getByRole('textbox', { name: 'Accent colour', exact: true })
  await expect(preview.getByRole('textbox', { name: 'Message' })).toBeAttached()
  await accent.fill('')
  await accent.pressSequentially('#ffe066')
  await expect(accent).toBeFocused()
  await expect(page.getByText(/White text on it would have a contrast of only/)).toBeVisible()
  await page.getByRole('button', { name: /^Use #/ }).click()
  await expect(page.getByText(/easy to read/)).toBeVisible()
  await page.getByLabel('Words beside the icon').fill('Questions?')

  await page.getByRole('tab', { name: 'Content' }).click()
  await page.getByLabel('Headline').fill('How can we help?')
  await page.getByLabel('Greeting').fill('Ask about the blog.')
  await page.getByLabel('Button that asks for a person').fill('Call the editor')
  await expect(preview.getByText('How can we help?')).toBeAttached()
  await expect(preview.getByText('Ask about the blog.')).toBeAttached()
  await expect(preview.getByText('Call the editor')).toBeAttached()
  await page.getByRole('button', { name: 'Conversation' }).click()
  await expect(preview.getByText('Can I return my order?')).toBeAttached()
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Behaviour' }).click()
  await page.getByRole('switch', { name: 'People answer at any time' }).click()
  await expect(page.getByLabel('Monday: from')).toHaveValue('09:00')
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Install' }).click()
  const { site } = await embed({ allowed: false })
  await page.getByLabel('Address of a site').fill(`${site.origin}/blog`)
  await page.getByRole('button', { name: 'Add the site' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  await expect(page.getByText(/Waiting for the first visit/)).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  const src = /src="([^"]+)"/.exec(await page.locator('pre').first().innerText())?.[1] ?? ''
  site.pages.set('/blog', { html: pageWith({ src }) })
  const visit = await (await newBrowser()).newPage()
  await visit.goto(`${site.origin}/blog`)
  await visit.getByRole('button', { name: 'Questions?' }).click()
  const chat = visit.frameLocator('iframe[name="parley-frame"]')
  await expect(chat.getByText('How can we help?')).toBeVisible()
  await expect(chat.getByRole('button', { name: 'Call the editor' })).toBeVisible()
  await expect(page.getByText(site.origin).nth(1)).toBeVisible()
})

test('a secret is shown once, and a widget is deleted by name', async ({ agent }) => {
  const { page, api } = await agent('owner')
  const { id, name } = await api.createWidget([])
  await page.goto(`/widgets/${id}`)
  await page.getByRole('tab', { name: 'Install' }).click()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(`Make a new secret for “${name}”?`)
  await dialog.getByRole('button', { name: 'Make a new secret' }).click()
  await expect(page.getByText(/^ws_/)).toBeVisible()
  await page.reload()
  await page.getByRole('tab', { name: 'Install' }).click()
  await expect(page.getByRole('button', { name: 'Make a new secret' })).toBeVisible()
  await expect(page.getByText(/^ws_/)).toHaveCount(0)

  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page).toHaveURL(/\/widgets$/)
})

test('who changes an older state is told, and keeps what was typed', async ({
  agent,
  complaints,
}) => {
  complaints.expect(/status of 409/)
  const { page, api } = await agent('owner')
  const { id } = await api.createWidget([])
  await page.goto(`/widgets/${id}`)
  await page.getByRole('tab', { name: 'Content' }).click()
  await page.getByLabel('Headline').fill('Mine')
  await api.call('PATCH', `widgets/${id}`, { name: 'Renamed elsewhere' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/Somebody else changed this/)).toBeVisible()
  await page.getByRole('button', { name: 'Load the newer state' }).click()
  await expect(page.getByRole('heading', { name: 'Renamed elsewhere' })).toBeVisible()
  await expect(page.getByLabel('Headline')).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
})

test('an agent reads the settings and changes none', async ({ agent }) => {
  const { page, api } = await agent('agent')
  const [widget] = await api.call<{ id: string }[]>('GET', 'widgets')
  await page.goto('/widgets')
  await expect(page.getByRole('link', { name: 'New widget' })).toHaveCount(0)
  await page.goto(`/widgets/${widget?.id}`)
  await expect(page.getByText('You can read this.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Accent colour', exact: true })).toBeDisabled()
  await expectAccessible(page)
})
