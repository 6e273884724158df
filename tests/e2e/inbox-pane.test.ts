import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('the command menu goes anywhere and acts on the open conversation', async ({
  agent,
  visitor,
}) => {
  const amir = await agent()
  const { page } = amir
  const someone = await visitor()
  const question = unique('Where is the menu? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.open(question)
  const menu = page.getByRole('dialog', { name: 'Commands' })
  const field = menu.getByRole('combobox')

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await field.fill('take over')
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(amir.button('Hand back')).toBeVisible()

  await page
    .getByRole('button', { name: /^Search or do/ })
    .first()
    .click()
  await field.fill('priority')
  await page.keyboard.press('Enter')
  await expect(menu.getByRole('option')).toHaveText(['Urgent', 'High', 'Normal', 'Low'])
  await page.keyboard.press('Enter')
  // At once, while the menu is still leaving: it begins anew all the same.
  await page.keyboard.press('Control+k')
  await expect(menu.getByRole('combobox', { name: 'Commands' })).toBeFocused()
  await expect.poll(async () => (await amir.api.find(question)).priority).toBe('urgent')
  await field.fill(question)
  await expect(menu.getByRole('option').first()).toBeVisible()
  await field.fill('overview')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/analytics/)
  await page.keyboard.press('Control+k')
  await expect(menu.getByText('Recent')).toBeVisible()
  await field.fill(question)
  await menu
    .getByRole('option', { name: /Where is the menu|plain answer/ })
    .first()
    .click()
  await expect(amir.conversation.getByText(question)).toBeVisible()
})

test('assign, tag and snooze by keyboard; files, canned replies and who it is', async ({
  agent,
  owner,
  visitor,
  complaints,
}) => {
  // The browser logs the refusal of an address that is none.
  complaints.expect(/status of 400/)
  const amir = await agent()
  const { page } = amir
  const someone = await visitor()
  const question = unique('What about my order? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  const shortcut = `hello-${question.slice(-11, -1)}`
  const text = 'Good day, {{agent.name}} here.'
  await owner.call('POST', 'canned-responses', { shortcut, text })
  await amir.open(question)
  await expect(amir.reply).toBeVisible()

  await page.keyboard.press('a')
  await expect(page.getByRole('combobox', { name: 'Assign to' })).toBeFocused()
  await page.keyboard.type('Amir')
  await page.keyboard.press('Enter')
  await expect(amir.button('Assigned to Amir Santos')).toBeVisible()

  await page.keyboard.press('t')
  const tag = unique('parcel').slice(0, 40)
  await page.getByRole('combobox', { name: 'Edit tags' }).fill(tag)
  await page.keyboard.press('Enter')
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details.getByText(tag)).toBeVisible()
  await page.keyboard.press('Escape')

  await amir.reply.fill(`/${shortcut.slice(0, -2)}`)
  await expect(page.getByRole('option', { name: new RegExp(shortcut) })).toBeVisible()
  await amir.reply.press('Enter')
  await expect(amir.reply).toHaveValue('Good day, Amir Santos here.')
  const name = `${shortcut}.png`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/png', buffer: PIXEL })
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await amir.reply.press('Enter')
  await expect(
    amir.conversation.getByRole('link', { name: `Open the image ${name}` }),
  ).toBeVisible()
  await expect(someone.log.getByText('Good day, Amir Santos here.')).toBeVisible()

  await details.getByRole('button', { name: /^More about/ }).click()
  await page.getByRole('menuitem', { name: 'Edit the contact' }).click()
  const dialog = page.getByRole('dialog', { name: /^Edit / })
  const contact = unique('Ada')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(contact)
  await dialog.getByRole('textbox', { name: 'Email' }).fill('not an address')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(dialog.getByText('is not an e-mail address')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Email' }).fill('ada@example.test')
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(amir.conversation.getByRole('heading', { name: contact })).toBeVisible()

  await page.keyboard.press('s')
  await expect(page.getByRole('combobox', { name: 'Snooze until' })).toBeFocused()
  await page.keyboard.type('tomorrow')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Snoozed until/).first()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`menus and pickers of the inbox are accessible (${colorScheme})`, async ({
    agent,
    visitor,
  }) => {
    const someone = await visitor()
    const question = unique('Can everybody use this? [[scenario:plain]]')
    await someone.say(question)
    await someone.settled()
    const amir = await agent('owner', { colorScheme, reducedMotion: 'reduce' })
    const { page } = amir
    await amir.open(question)
    await page.keyboard.press('a')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^Olive Marsh/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Notifications' }).click()
    await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible()
    await expectAccessible(page)
  })
}
