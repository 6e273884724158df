import type { Locator, Page } from '@playwright/test'
import type { AssistantView } from '@/lib/protocol/assistant'
import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'

const bar = (page: Page, number: number) => page.getByText(`Draft differs from version ${number}`)
const save = (page: Page) => page.getByRole('button', { name: 'Save draft' })
const row = (page: Page, number: number): Locator =>
  page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: `Version ${number}`, exact: true }),
  })

async function publish(page: Page, number: number, note = ''): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (note) await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: `Publish version ${number}` }).click()
  await expect(row(page, number)).toContainText('Published')
}

test('an assistant is made, drafted, compared, published, and rolled back by clicking', async ({
  newBrowser,
  workspace,
}) => {
  test.setTimeout(120_000)
  const { api } = workspace
  await api.call('POST', 'knowledge-bases', { name: 'Repairs' })
  const { page } = await workspace.agent('/assistant')
  const name = unique('Robin')
  await expect(page.getByRole('listitem').filter({ hasText: 'Answers in' })).toHaveCount(1)
  await expectAccessible(page)

  await expect(page.getByRole('link', { name: 'New assistant' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Commands' }).fill('new assistant')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Create the assistant' }).click()
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await expect(page.getByText('One field needs another look.')).toBeVisible()
  await expect(page.getByLabel('Name')).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Name').fill(name)
  await page.getByRole('checkbox', { name: 'Repairs' }).click()
  await page.getByRole('button', { name: 'Create the assistant' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.getByText('No widget uses it yet')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Repairs' })).toBeChecked()
  await expect(row(page, 1)).toContainText('Olive Marsh')

  const instructions = page.getByLabel('Instructions')
  await page.getByLabel('Upload an image').setInputFiles({
    name: 'face.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await expect(page.getByRole('radio', { name: 'Image', exact: true })).toBeChecked()
  await page.getByRole('radio', { name: /^Concise/ }).check()
  await page.getByRole('radio', { name: /^Claude Haiku 5.5/ }).check()
  await page.getByLabel('It answers in').fill('German,')
  await expect(page.getByText('It always answers in German')).toBeVisible()
  await page.getByLabel('Limits').fill('Never promise a refund.')
  await instructions.fill('Be kind and brief.\nMention the free repair.')
  await expect(page.getByText('43 of 20,000 characters')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await save(page).focus()
  await page.keyboard.press('Enter')
  await expect(bar(page, 1)).toBeVisible()
  // The button that had it is gone.
  await expect(page.locator('body')).not.toBeFocused()

  await page.getByRole('button', { name: 'Differences' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    'Avatar',
    'Tone',
    'Instructions',
    'Guardrails',
    'Model',
    'Languages',
  ])
  await expect(dialog.getByRole('insertion').filter({ hasText: 'free repair' })).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })

  await publish(page, 2, 'Speaks of repairs')
  await expect(row(page, 2)).toContainText('Speaks of repairs')
  await expect(bar(page, 1)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeFocused()

  await instructions.fill('Be kind and exact.\nMention the free repair.')
  await page.getByRole('link', { name: 'Assistants' }).first().click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('Leave without saving?')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await save(page).click()
  await expect(bar(page, 2)).toBeVisible()
  await page.getByRole('button', { name: 'Differences' }).click()
  await expect(dialog.getByRole('deletion')).toHaveText('Removed: brief')
  await expect(dialog.getByRole('insertion')).toHaveText('Added: exact')
  await page.keyboard.press('Escape')
  await publish(page, 3)

  await page.getByRole('button', { name: 'Roll back to version 2' }).click()
  await expect(question).toContainText('Roll back to version 2?')
  await expect(question).toContainText('as version 4')
  await question.getByRole('button', { name: 'Roll back' }).click()
  await expect(row(page, 4)).toContainText('Back to version 2')
  await expect(row(page, 2)).toContainText('The same as what is published')
  await expect(instructions).toHaveValue('Be kind and brief.\nMention the free repair.')
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeFocused()

  await page.getByRole('button', { name: 'Restore into the draft: version 1' }).click()
  await question.getByRole('button', { name: 'Restore into the draft' }).click()
  await expect(bar(page, 4)).toBeVisible()
  await expect(instructions).toHaveValue('')
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(question).toContainText(`Discard the draft of “${name}”?`)
  await question.getByRole('button', { name: 'Discard draft' }).click()
  await expect(bar(page, 4)).toHaveCount(0)
  await expect(instructions).toHaveValue('Be kind and brief.\nMention the free repair.')

  // Visitors meet what is published, and not what is drafted.
  const [widget] = await api.call<{ id: string; key: string }[]>('GET', 'widgets')
  const assistantId = page.url().split('/').at(-1)
  await api.call('PATCH', `widgets/${widget?.id}`, { assistantId, greeting: { en: 'Hello' } })
  const visit = await (await newBrowser()).newPage()
  await visit.goto(`/frame/${widget?.key}`)
  await expect(visit.getByRole('heading', { level: 1 })).toHaveText(name)
  const face = visit.locator('.mark img').first()
  await expect(face).toBeVisible()
  await expect
    .poll(() => face.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

  await page.getByRole('radio', { name: 'Initials on colour 2' }).check()
  await page.getByLabel('Name').fill('Wren')
  await save(page).click()
  await expect(bar(page, 4)).toBeVisible()
  await visit.reload()
  await expect(visit.getByRole('heading', { level: 1 })).toHaveText(name)
  await publish(page, 5)
  await visit.reload()
  await expect(visit.getByRole('heading', { level: 1 })).toHaveText('Wren')
  await expect(face).toHaveAttribute('src', /avatar\?v=5$/)
  const drawn = await visit.request.get((await face.getAttribute('src')) ?? '')
  expect(await drawn.text()).toContain('>W</text>')
})

test('errors stand at their fields, and nothing that was typed is lost', async ({ workspace }) => {
  const { page } = await workspace.agent('/assistant')
  await page.getByRole('main').getByRole('listitem').getByRole('link').click()
  const name = page.getByLabel('Name')
  await name.fill(' ')
  await page.getByLabel('Limits').fill('x'.repeat(10_001))
  await save(page).click()
  await expect(page.getByText('2 fields need another look.')).toBeVisible()
  await expect(page.getByText('Give it a name.')).toBeVisible()
  await expect(page.getByText('Shorten this to 10,000 characters.')).toBeVisible()
  await expect(name).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Upload an image').setInputFiles({
    name: 'notes.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no image'),
  })
  await expect(page.getByText('This file is no image')).toBeVisible()
  await page.getByLabel('It answers in').fill('Gibberishese,')
  await expect(page.getByText('“Gibberishese” is no language.')).toBeVisible()
  await name.fill('Robin')
  await expect(page.getByText('One field needs another look.')).toBeVisible()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByText('another look')).toHaveCount(0)
  await expect(save(page)).toHaveCount(0)
})

test('who edits or publishes an older state is told, and keeps what was typed', async ({
  complaints,
  workspace,
}) => {
  complaints.expect(/status of 409/)
  const { api } = workspace
  const [assistant] = await api.call<AssistantView[]>('GET', 'assistants')
  const path = `assistants/${assistant?.id}`
  const { page } = await workspace.agent(`/assistant/${assistant?.id}`)
  const limits = page.getByLabel('Limits')
  await limits.fill('Mine')
  await api.call('PATCH', path, { guardrails: 'Theirs', instructions: 'Elsewhere.' })
  await save(page).click()
  await expect(page.getByText(/Somebody else changed this meanwhile/)).toBeVisible()
  await page.getByRole('button', { name: 'Load the newer state' }).click()
  await expect(page.getByLabel('Instructions')).toHaveValue('Elsewhere.')
  await expect(limits).toHaveValue('Mine')
  await save(page).click()
  await expect(bar(page, 1)).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel('Note').fill('Kept')
  await api.call('PATCH', path, { guardrails: 'Theirs again' })
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(page.getByText('You see the newest state now; look again.')).toBeVisible()
  await expect(limits).toHaveValue('Theirs again')
  await expect(page.getByLabel('Note')).toHaveValue('Kept')
  await page.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(row(page, 2)).toContainText('Kept')

  await page.getByRole('button', { name: 'Undo' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('Roll back to version 1?')
  await question.getByRole('button', { name: 'Roll back' }).click()
  await expect(row(page, 3)).toContainText('Back to version 1')
})

test('an agent reads an assistant and its versions, and changes neither', async ({
  agent,
  complaints,
}) => {
  complaints.expect(/status of 404/)
  const { page } = await agent('agent')
  await page.goto('/assistant')
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'New assistant' })).toHaveCount(0)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByText('You can read this.', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Name')).not.toBeEditable()
  await expect(page.getByRole('radio', { name: /^Friendly/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Compare version 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Roll back|Restore|Publish/ })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/assistant/new')
  await expect(page.getByText('You may not see this')).toBeVisible()
  await page.goto('/assistant/ast_none')
  await expect(page.getByText('It is gone, or it never was here.')).toBeVisible()
})
