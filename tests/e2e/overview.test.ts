import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what visitors asked is counted, as charts and as tables (${colorScheme})`, async ({
    agent,
    visitor,
  }) => {
    const someone = await visitor()
    await someone.say(unique('How long does a parcel to Germany take?'))
    await someone.settled()

    const { page } = await agent('owner', { colorScheme, reducedMotion: 'reduce' })
    await page.goto('/analytics')
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    await expect(page.getByText('Begun on these days')).toBeVisible()
    const chart = page.getByRole('region', { name: 'Conversations per day' })
    await expect(chart.getByRole('application')).toBeVisible()
    await expectAccessible(page)

    await chart.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await expect(chart.getByText(/^Handed over :/)).toBeVisible()

    await chart.getByRole('button', { name: 'Show as a table' }).click()
    const rows = chart.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(31)
    const today = rows.last().getByRole('cell').first()
    expect(Number(await today.textContent())).toBeGreaterThan(0)
    await expectAccessible(page)

    await page.getByRole('combobox', { name: 'Range' }).selectOption('Last 7 days')
    await expect(page).toHaveURL(/range=last7/)
    await expect(rows).toHaveCount(8)
  })
}

test('days on which nothing happened say so', async ({ agent }) => {
  const { page } = await agent('owner')
  await page.goto('/analytics?from=2020-01-01&to=2020-01-31')
  await expect(page.getByText(/^Nothing happened on these days/)).toBeVisible()
})
