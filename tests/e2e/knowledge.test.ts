import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'

const row = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })

/** A knowledge base of the test's own, opened. */
async function openNewBase(page: Page, name: string): Promise<void> {
  await page.goto('/knowledge')
  await page.getByRole('button', { name: 'New knowledge base' }).click()
  const dialog = page.getByRole('dialog', { name: 'New knowledge base' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.getByText('No articles yet.')).toBeVisible()
}

test('an owner writes an article, finds it, changes it and deletes it', async ({
  agent,
  complaints,
}) => {
  complaints.expect(/status of 400/)
  const { page } = await agent('owner')
  await openNewBase(page, unique('Handbook'))
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: 'Write an article' }).click()
  await page.getByRole('button', { name: 'Create article' }).click()
  await expect(page.getByText('must not be blank').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Title' }).fill('Zeppelins')
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill('# Mooring\n\nA zeppelin is moored at the harbour.')
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('Mooring')).toBeVisible()
  await page.getByRole('button', { name: 'Create article' }).click()
  await expect(row(page, 'Zeppelins')).toContainText('English')

  await page.getByRole('tab', { name: 'Try a question' }).click()
  await page
    .getByRole('textbox', { name: 'Ask as a visitor would' })
    .fill('Where are zeppelins moored?')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByText('1 passage', { exact: true })).toBeVisible()
  await expect(page.locator('mark')).toHaveText(['zeppelin', 'moored'])
  await page.getByRole('textbox', { name: 'Ask as a visitor would' }).fill('Who fixes xylophones?')
  await page.getByRole('textbox', { name: 'Ask as a visitor would' }).press('Enter')
  await expect(page.getByText('Nothing is relevant enough')).toBeVisible()

  await page.getByRole('tab', { name: 'Articles' }).click()
  await page.getByRole('link', { name: 'Zeppelins' }).click()
  const text = page.getByRole('textbox', { name: 'Text' })
  await text.fill('A zeppelin is moored at the mast.')
  const passages = page.getByRole('tabpanel', { name: /^Passages/ })
  await page.getByRole('tab', { name: /^Passages/ }).click()
  await expect(passages.getByText('moored at the harbour')).toBeVisible()
  await page.getByRole('tab', { name: 'Article', exact: true }).click()
  await expect(text).toHaveValue('A zeppelin is moored at the mast.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Unsaved changes')).toHaveCount(0)
  await page.getByRole('tab', { name: /^Passages/ }).click()
  await expect(passages.getByText('moored at the mast')).toBeVisible()

  await page.getByRole('button', { name: 'Delete “Zeppelins”?' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No articles yet.')).toBeVisible()
})

test('files are imported, with reasons for what cannot be', async ({ agent }) => {
  const { page } = await agent('owner')
  await openNewBase(page, unique('Imported'))
  await page.getByLabel('Upload files').setInputFiles([
    {
      name: 'faq.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('question,answer\nWho lends umbrellas?,The counter\n,lost\n'),
    },
    {
      name: 'kites.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Kites\n\nKites fly in March.'),
    },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 nothing') },
  ])
  await expect(row(page, 'Who lends umbrellas?')).toContainText('faq.csv')
  await expect(row(page, 'Kites')).toBeVisible()
  const strip = page.getByRole('region', { name: 'Importing' })
  await expect(strip.getByText('“broken.pdf” could not be imported.')).toBeVisible()

  const lends = page.getByRole('switch', { name: 'Answer from “Who lends umbrellas?”' })
  await lends.click()
  await expect(lends).not.toBeChecked()

  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('menuitem', { name: 'From a web page' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1/secret')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('tab', { name: 'Imports' }).click()
  const imports = page.getByRole('tabpanel').getByRole('listitem')
  await expect(imports.filter({ hasText: '127.0.0.1' })).toContainText('not on the public internet')
  const faq = imports.filter({ hasText: 'faq.csv' })
  await faq.getByText('1 part left out').click()
  await expect(faq.getByText('Row 3')).toBeVisible()

  await faq.getByRole('button', { name: 'Actions for “faq.csv”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(faq).toHaveCount(0)
  await page.getByRole('tab', { name: 'Articles' }).click()
  await expect(row(page, 'Kites')).toBeVisible()
  await expect(row(page, 'Who lends umbrellas?')).toHaveCount(0)
})

test('two people who change one article do not lose what they wrote', async ({
  agent,
  complaints,
}) => {
  complaints.expect(/status of 409/)
  const { page, api } = await agent('owner')
  const base = await api.call<{ id: string }>('POST', 'knowledge-bases', { name: unique('Shared') })
  const made = await api.call<{ id: string }>('POST', `knowledge-bases/${base.id}/documents`, {
    title: 'Shared',
    text: 'First words',
  })
  await page.goto(`/knowledge/documents/${made.id}`)
  const text = page.getByRole('textbox', { name: 'Text' })
  await text.fill('Mine')
  await api.call('PATCH', `documents/${made.id}`, { text: 'Theirs' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Somebody else changed this meanwhile')).toBeVisible()
  await expect(text).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Load the newer state' }).click()
  await expect(page.getByText('Somebody else changed this meanwhile')).toHaveCount(0)
  await expect(text).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(text).toHaveValue('Theirs')
})

test('an agent reads, and is offered no changes', async ({ agent }) => {
  const { page } = await agent('agent')
  await page.goto('/knowledge')
  await page.getByRole('link', { name: 'Help centre' }).click()
  await expect(page.getByRole('switch').first()).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Add' })).toHaveCount(0)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await expect(page.getByText('You can read this.')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`knowledge is accessible (${colorScheme})`, async ({ agent }) => {
    const { page } = await agent('owner', { colorScheme, reducedMotion: 'reduce' })
    await page.goto('/knowledge')
    await page.getByRole('link', { name: 'Help centre' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Help centre' }).click()
    await page.getByRole('row').nth(1).waitFor()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Try a question' }).click()
    await page
      .getByRole('textbox', { name: 'Ask as a visitor would' })
      .fill('How long does a refund take?')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.locator('mark').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Articles' }).click()
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('textbox', { name: 'Text' }).waitFor()
    await expectAccessible(page)
  })
}
