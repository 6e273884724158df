import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

test('a site with a strict policy needs to allow Parley’s origin alone', async ({
  page,
  embed,
}) => {
  const { url } = await embed({
    headers: (parley) => ({
      'content-security-policy': `default-src 'none'; script-src ${parley}; frame-src ${parley}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
    }),
  })
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  await visitor.say(unique('How long does a parcel to Germany take?'))
  await expect(visitor.log.getByRole('button', { name: /^Source 1: / }).first()).toBeVisible()
  const { width, height } = (await page.locator('iframe').boundingBox()) ?? {}
  expect(width).toBeGreaterThan(350)
  expect(height).toBeGreaterThan(500)
})

test('a site that is not on the widget’s list cannot show the chat, and says so', async ({
  page,
  embed,
  complaints,
}) => {
  complaints.expect(/frame-ancestors/, /chrome-error/)
  const { url } = await embed({
    allowed: false,
    head: `<script>window.Parley = function () { (Parley.q = Parley.q || []).push(arguments) };
      window.heard = []; Parley('on', 'error', (data) => heard.push(data))</script>`,
  })
  await page.goto(url)
  await page.getByRole('button', { name: 'Open chat' }).click()
  await expect(page.getByText('The chat cannot be shown on this page.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the chat in a new tab' })).toBeVisible()
  expect(await page.evaluate('heard')).toContainEqual(
    expect.objectContaining({ code: 'unavailable' }),
  )
})

test('a sandbox without allow-same-origin gets a coded error and a way out', async ({
  page,
  embed,
}) => {
  const { url, widget } = await embed({
    headers: () => ({ 'content-security-policy': 'sandbox allow-scripts allow-popups' }),
    head: `<script>window.Parley = function () { (Parley.q = Parley.q || []).push(arguments) };
      window.heard = []; Parley('on', 'error', (data) => heard.push(data))</script>`,
  })
  await page.goto(url)
  await page.getByRole('button', { name: 'Open chat' }).click()
  const link = page.getByRole('link', { name: 'Open the chat in a new tab' })
  await expect(link).toHaveAttribute('href', new RegExp(`/frame/${widget.key}$`))
  expect(await page.evaluate('heard')).toContainEqual(
    expect.objectContaining({ code: 'opaque_origin' }),
  )
})

test('the chat is a page of its own as well', async ({ page }) => {
  await page.goto('/frame/wk_demo')
  const log = page.getByRole('log')
  await page.getByRole('textbox', { name: 'Message' }).fill(unique('Can I wash the bag?'))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(log.getByRole('button', { name: /^Source 1: / }).first()).toBeVisible()
  const shown = await log.innerText()
  await page.reload()
  await expect.poll(() => log.innerText()).toBe(shown)
})

test('a tag with the key in an attribute works the same', async ({ page, embed, baseURL }) => {
  const { site, widget } = await embed()
  const plain = site.pages
    .get('/')
    ?.html.replace(
      /src="[^"]*"/,
      `src="${baseURL}/widget.js" data-widget-key="${widget.key}" data-open data-position="left"`,
    )
  site.pages.set('/plain', { html: plain ?? '' })
  await page.goto(`${site.origin}/plain`)
  await expect(page.frameLocator('iframe').getByRole('textbox', { name: 'Message' })).toBeVisible()
  const box = await page.locator('iframe').boundingBox()
  expect(box?.x).toBeLessThan(60)
})
