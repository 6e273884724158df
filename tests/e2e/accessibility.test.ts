import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the shop and the widget are accessible (${colorScheme})`, async ({ newBrowser }) => {
    const page = await (await newBrowser({ colorScheme, reducedMotion: 'reduce' })).newPage()
    await page.goto('/demo')
    const visitor = new Visitor(page)
    await expect(visitor.launcher).toBeVisible()
    await expectAccessible(page)

    await visitor.open()
    await expectAccessible(page, 'best-practice')
    await visitor.say('How long does a parcel to Germany take?')
    await visitor.settled()
    const chip = visitor.log.getByRole('button', { name: /^Source 1: / }).first()
    await expect(chip).toBeVisible()
    await visitor.button('Not helpful').click()
    await expect(visitor.chat.getByRole('textbox', { name: /^What was wrong/ })).toBeVisible()
    await expectAccessible(page, 'best-practice')

    await chip.click()
    await expect(visitor.chat.getByRole('dialog').locator('mark')).toBeVisible()
    await expectAccessible(page, 'best-practice')
    await page.keyboard.press('Escape')

    await visitor.button('Talk to a person').click()
    await expect(visitor.log.getByText('A person was asked for')).toBeVisible()
    await visitor.button('Conversations').click()
    await expect(visitor.chat.getByRole('dialog').getByRole('listitem')).toHaveCount(1)
    await expectAccessible(page, 'best-practice')
  })

  test(`the console is accessible (${colorScheme})`, async ({ agent, visitor, newBrowser }) => {
    const outside = await (await newBrowser({ colorScheme, reducedMotion: 'reduce' })).newPage()
    await outside.goto('/sign-in')
    await expect(outside.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expectAccessible(outside)

    const someone = await visitor()
    const question = unique('How long does a parcel to Germany take?')
    await someone.say(question)
    await someone.settled()
    const amir = await agent('agent', { colorScheme, reducedMotion: 'reduce' })
    await expect(amir.list.getByRole('link').first()).toBeVisible()
    await expectAccessible(amir.page)

    const id = await amir.open(question)
    await amir.api.act(id, 'claim')
    await amir.api.reply(id, 'A person answers')
    await expect(amir.conversation.getByText('A person answers')).toBeVisible()
    await amir.button('Note').click()
    await amir.note.fill('A note for the team')
    await amir.note.press('Enter')
    await expect(amir.conversation.getByRole('article', { name: /^Note by/ })).toBeVisible()
    await amir.conversation.getByRole('button', { name: 'Details' }).first().click()
    await expectAccessible(amir.page)
    await amir.conversation
      .getByRole('button', { name: /^Source 1: / })
      .first()
      .click()
    await expect(amir.page.getByRole('dialog')).toBeVisible()
    await expectAccessible(amir.page)
  })
}
