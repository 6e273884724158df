import { Buffer } from 'node:buffer'
import type { Locator } from '@playwright/test'
import { PNG } from '../support/sample-files'
import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'
import type { Visitor } from './support/visitor'

const image = { name: 'strap.png', mimeType: 'image/png', buffer: Buffer.from(PNG) }
const program = { name: 'setup.exe', mimeType: 'image/png', buffer: Buffer.from('MZ\0\0') }

const uploads = (visitor: Visitor) => visitor.chat.getByRole('list', { name: 'Files' })

async function choose(visitor: Visitor, files: Parameters<Locator['setInputFiles']>[0]) {
  const chooser = visitor.page.waitForEvent('filechooser')
  await visitor.button('Attach a file').click()
  await (await chooser).setFiles(files)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a visitor sends files, and an agent gets them (${colorScheme})`, async ({
    visitor,
    owner,
    complaints,
  }) => {
    complaints.expect(/400/)
    const someone = await visitor({ colorScheme, reducedMotion: 'reduce' })
    await choose(someone, [image, program])
    await expect(uploads(someone).getByText('This kind of file cannot be sent')).toBeVisible()
    await expect(uploads(someone).locator('img')).toBeVisible()
    await expectAccessible(someone.page)
    await someone.button('Remove setup.exe').click()
    await expect(uploads(someone).getByRole('listitem')).toHaveCount(1)

    const text = unique('It broke [[scenario:plain]]')
    await someone.say(text)
    await someone.settled()
    await expect(uploads(someone)).toHaveCount(0)
    const shown = someone.log.getByRole('img', { name: 'strap.png' })
    await expect
      .poll(() => shown.evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBe(1)
    expect((await shown.boundingBox())?.height).toBeGreaterThan(100)
    await expectAccessible(someone.page)
    const { id } = await owner.find(text)
    const [message] = (await owner.messages(id)).filter(({ author }) => author === 'visitor')
    expect(message?.attachments).toMatchObject([{ name: 'strap.png', type: 'image/png' }])
  })
}

test('a picture is pasted, sent without words, and there after a reload', async ({ visitor }) => {
  const someone = await visitor()
  await someone.composer.evaluate((field, bytes) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }))
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, Array.from(PNG))
  await expect(uploads(someone).locator('img')).toBeVisible()
  await someone.send.click()
  await someone.settled()
  const shown = someone.log.getByRole('img', { name: 'pasted.png' })
  await expect(shown).toBeVisible()
  await expect(someone.log.getByText('pasted.png')).toHaveCount(0)
  await someone.page.reload()
  await someone.open()
  await expect(shown).toBeVisible()
})

test('a file is dropped, and what is too large says so without being sent', async ({ visitor }) => {
  const someone = await visitor()
  await someone.composer.evaluate((field, bytes) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dropped.png'))
    dataTransfer.items.add(new File([new Uint8Array(11_000_000)], 'huge.txt'))
    for (const type of ['dragover', 'drop'])
      field.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, Array.from(PNG))
  await expect(uploads(someone).getByText('Larger than 10 MB')).toBeVisible()
  await expect(uploads(someone).locator('img')).toBeVisible()
  await someone.button('Remove dropped.png').click()
  await expect(someone.composer).toBeFocused()
  await expect(someone.send).toBeDisabled()
})
