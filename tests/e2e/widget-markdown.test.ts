import type { Locator } from '@playwright/test'
import { expect, test, unique } from './support/test'

const HOSTILE = [
  'Before <script>window.harmed = 1</script> and <img src="x" onerror="window.harmed = 2">.',
  '<iframe srcdoc="<script>parent.harmed=3</script>"></iframe><svg/onload=window.harmed=4>',
  '[one](javascript:window.harmed=5) [two](JaVaScRiPt:alert`1`) [three](data:text/html,<b>x</b>)',
  '[four](vbscript:x) [five]( java\tscript:alert(1)) <javascript:alert(1)>',
  '![picture](javascript:window.harmed=6) ![tracker](https://tracker.example/x.png)',
  `${'> '.repeat(60)}deep ${'*'.repeat(300)} ${'['.repeat(300)} ${'`'.repeat(77)} ${'_a'.repeat(200)}`,
  '| a | b |\n|---|---|\n| <b onmouseover=alert(1)>x</b> | [six](javascript:1) |',
  '&lt;script&gt;window.harmed = 7&lt;/script&gt; \u202Eevil\u202C "quoted" &amp; done',
].join('\n\n')

/** No element came of the text but those that markdown has, and no link leads anywhere but to the web. */
async function expectHarmless(log: Locator): Promise<void> {
  await expect(log.getByText('"quoted"').first()).toBeVisible()
  const found = await log.evaluate((node) => ({
    harmed: 'harmed' in window || 'harmed' in parent,
    elements: node.querySelectorAll('script, img, iframe, svg[onload], object, embed, style')
      .length,
    handlers: [...node.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    links: [...node.querySelectorAll('a')].map((link) => link.protocol),
  }))
  expect(found.harmed).toBe(false)
  expect(found.elements).toBe(0)
  expect(found.handlers).toEqual([])
  expect(found.links.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([])
}

test('hostile markdown in an answer is text, at the visitor and in the inbox', async ({
  visitor,
  agent,
}) => {
  const someone = await visitor()
  const mark = unique('Echo')
  await someone.composer.fill(`${mark} [[scenario:echo]]\n\n${HOSTILE}`)
  await someone.composer.press('Enter')
  await expect(someone.log.getByText('"quoted"')).toHaveCount(2)
  await someone.settled()
  await expectHarmless(someone.log)

  const amir = await agent()
  await amir.open(mark)
  await expect(amir.conversation.getByRole('article')).not.toHaveCount(0)
  await expectHarmless(amir.conversation)
})

test('hostile text from an agent is text', async ({ visitor, owner }) => {
  const someone = await visitor()
  const question = unique('Write to me [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  const { id } = await owner.find(question)
  await owner.act(id, 'claim')
  await owner.reply(id, `${HOSTILE}\n\nhttps://help.example/a?b=1&c=2`)
  await expectHarmless(someone.log)
  await expect(someone.log.getByRole('link', { name: /help\.example/ })).toHaveAttribute(
    'href',
    'https://help.example/a?b=1&c=2',
  )
})
