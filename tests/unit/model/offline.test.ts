import { expect, test } from 'vitest'
import { createOfflineModel, type OfflineOptions } from '@/lib/model/offline'
import { offlinePhrases } from '@/lib/model/offline-phrases'
import type { ModelPassage, ModelRequest } from '@/lib/model/port'
import {
  RETURNS,
  readReply,
  SHIPPING,
  sampleRequest,
} from '@/tests/support/model-server/sample-request'

const ask = (changes: Partial<ModelRequest>, options: OfflineOptions = {}) =>
  readReply(createOfflineModel({ pieceDelayMs: 0, ...options }), sampleRequest(changes))

const STEPS: ModelPassage = {
  id: 'psg_steps',
  title: 'Returning',
  url: null,
  headings: ['How to return'],
  blocks: [
    'To return something:',
    '1. Open your orders.',
    '2. Choose Return.',
    '3. Print the label.',
  ],
}

test('the answer quotes the sentence that fits, cited to its block', async () => {
  const { events, text } = await ask({ question: 'How much does express cost?' })
  expect(text).toBe(SHIPPING.blocks[1])
  expect(events.filter(({ type }) => type === 'citation')).toEqual([
    {
      type: 'citation',
      citation: {
        passageId: SHIPPING.id,
        citedText: SHIPPING.blocks[1],
        startBlock: 1,
        endBlock: 2,
      },
    },
  ])
  expect(events.at(-1)).toEqual({
    type: 'end',
    stopReason: 'end',
    usage: {
      inputTokens: 0,
      outputTokens: 0,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      estimated: false,
    },
  })
})

test('every cited block stands word for word in the passage block it names', async () => {
  const passages = [RETURNS, SHIPPING, STEPS]
  const { events } = await ask({ question: 'How do I return an item and what is free?', passages })
  let block = ''
  let cited = 0
  for (const event of events) {
    if (event.type === 'block') block = ''
    if (event.type === 'text') block += event.text
    if (event.type !== 'citation') continue
    const { passageId, startBlock, endBlock, citedText } = event.citation
    const source = passages.find(({ id }) => id === passageId)
    const fold = (text: string) => text.replace(/\s+/g, ' ')
    const blocks = source?.blocks.slice(startBlock, endBlock).join('\n\n') ?? ''
    expect(fold(blocks)).toContain(fold(citedText))
    expect(fold(citedText)).toBe(fold(block))
    cited++
  }
  expect(cited).toBeGreaterThan(0)
})

test('steps are quoted as the whole list, with the line that leads to them', async () => {
  const { text } = await ask({ question: 'How do I return something?', passages: [STEPS] })
  expect(text).toBe(
    'To return something:\n\n1. Open your orders.\n2. Choose Return.\n3. Print the label.',
  )
})

test('a list in one block is quoted once, and a line that leads to nothing is not', async () => {
  const oneBlock = { ...STEPS, blocks: [STEPS.blocks.join('\n')] }
  const whole = await ask({ question: 'How do I return something?', passages: [oneBlock] })
  expect(whole.text.match(/Open your orders/g)).toHaveLength(1)
  const cut = { ...STEPS, blocks: ['Return it within 45 days.', 'To return something:'] }
  const { text } = await ask({ question: 'How do I return something?', passages: [cut] })
  expect(text).toBe(cut.blocks[0])
})

const SIZES: ModelPassage = {
  id: 'psg_sizes',
  title: 'Size guide',
  url: null,
  headings: ['Body measurements'],
  blocks: ['Size | Chest | Waist\nS | 88–94 | 74–80\nM | 95–100 | 81–86\nXL | 108–115 | 94–101'],
}

test('of a table, the row whose range holds the number is quoted under its header', async () => {
  const question = 'Which size for a chest of 98 cm?'
  const { events, text } = await ask({ question, passages: [SIZES] })
  expect(text).toBe(
    '**Body measurements**\n\nSize | Chest | Waist\n--- | --- | ---\nM | 95–100 | 81–86',
  )
  expect(events.find(({ type }) => type === 'citation')).toMatchObject({
    citation: { citedText: 'M | 95–100 | 81–86', startBlock: 0, endBlock: 1 },
  })
})

test('a table of which no row stands out is quoted whole', async () => {
  const { text } = await ask({ question: 'Where is the size guide?', passages: [SIZES] })
  for (const row of SIZES.blocks[0]?.split('\n') ?? []) expect(text).toContain(row)
})

test('a short question goes on with the one before it', async () => {
  const prices: ModelPassage = {
    ...SHIPPING,
    blocks: ['Parcels | Price\nTo Spain | €5\nTo Norway | €12', 'Our shop in Spain has a garden.'],
  }
  const history = [
    { role: 'visitor', text: 'What is the price of parcels to Norway?' },
    { role: 'assistant', text: 'To Norway | €12' },
  ] as const
  const { text } = await ask({ question: 'And to Spain?', history, passages: [prices] })
  expect(text).toContain('To Spain | €5')
  expect(text).not.toContain('garden')
})

test.each(['Do you sell bicycles?', 'Can I return a bicycle bought in Paris?'])(
  'passages that share a side word only are no answer: %s',
  async (question) => {
    const { text } = await ask({ question })
    expect(text).toContain(offlinePhrases('en').nothing)
  },
)

test('a question that a page only repeats is not quoted as its answer', async () => {
  const faq: ModelPassage = {
    ...RETURNS,
    headings: [],
    blocks: ['Do you deliver on Saturday?', 'Yes, our courier delivers on Saturday mornings.'],
  }
  const { text } = await ask({ question: 'Do you deliver on Saturday?', passages: [faq] })
  expect(text).toBe(faq.blocks[1])
})

test.each([
  ['en', 'How much is the foo?'],
  ['zh', '你们卖自行车吗？'],
  ['es', '¿Venden bicicletas?'],
  ['de', 'Verkaufen Sie Fahrräder?'],
  ['fr', 'Vendez-vous des vélos ?'],
  ['pt-BR', 'Vocês vendem bicicletas?'],
  ['not a tag!', 'Bicycles?'],
])(
  'in %s it says plainly that nothing was found, and offers a person',
  async (locale, question) => {
    const { events, text } = await ask({ locale, question, passages: [] })
    const phrases = offlinePhrases(locale)
    expect(text).toContain(phrases.nothing)
    expect(text).toContain(phrases.offer)
    expect(events.at(-1)).toMatchObject({ stopReason: 'end' })
    const alone = await ask({ locale, question, passages: [], mayEscalate: false })
    expect(alone.text).not.toContain(phrases.offer)
  },
)

test('the second failure in a row hands over', async () => {
  const nothing = await ask({ passages: [] })
  const { events, text } = await ask({
    passages: [],
    history: [
      { role: 'visitor', text: 'What about bicycles?' },
      { role: 'assistant', text: nothing.text },
    ],
    question: 'And scooters?',
  })
  expect(text).toBe(offlinePhrases('en').handOver)
  expect(events.at(-2)).toMatchObject({
    type: 'escalate',
    escalation: { summary: 'And scooters?', urgency: 'normal' },
  })
  expect(events.at(-1)).toMatchObject({ stopReason: 'escalate' })
})

test('accepting the offered person hands over, even where passages were found', async () => {
  const nothing = await ask({ passages: [], locale: 'de' })
  const history = [
    { role: 'visitor', text: 'Fahrräder?' },
    { role: 'assistant', text: nothing.text },
  ] as const
  const { events } = await ask({ history, question: 'Ja, gerne!', locale: 'de' })
  expect(events.at(-1)).toMatchObject({ stopReason: 'escalate' })
})

test('a wish for a person is granted where it may be, and told by the given predicate', async () => {
  const wantsPerson = (text: string, locale: string) => text.includes('human') && locale === 'en'
  const question = 'Give me a human'
  const asked = await ask({ question }, { wantsPerson })
  expect(asked.events.map(({ type }) => type).slice(-2)).toEqual(['escalate', 'end'])
  const forbidden = await ask({ question, mayEscalate: false }, { wantsPerson })
  expect(forbidden.events.some(({ type }) => type === 'escalate')).toBe(false)
})

test.each([
  ['Hello!', 'en', 'greeting'],
  ['Hi there 👋', 'en', 'greeting'],
  ['ok thanks a lot', 'en', 'thanks'],
  ['No, thank you.', 'en', 'thanks'],
  ['No', 'en', 'noted'],
  ['ok', 'de', 'noted'],
  ['你好', 'zh', 'greeting'],
  ['好的，谢谢！', 'zh', 'thanks'],
  ['¡Hola, buenos días!', 'es', 'greeting'],
  ['Vielen Dank', 'de', 'thanks'],
  ['Bonjour', 'fr', 'greeting'],
] as const)('%s is answered in kind, without a source', async (question, locale, kind) => {
  const { events, text } = await ask({ question, locale })
  expect(text).toBe(offlinePhrases(locale)[kind])
  expect(events.some(({ type }) => type === 'citation')).toBe(false)
})

test('a greeting with a question is a question', async () => {
  const { text } = await ask({ question: 'Hello, how much does express cost?' })
  expect(text).toContain(SHIPPING.blocks[1])
})

test('the injected analyser decides which words are the same', async () => {
  const terms = (text: string) => (/(ship|send)/i.test(text) ? ['ship'] : [])
  const { text } = await ask({ question: 'Do you send?', passages: [SHIPPING] }, { terms })
  expect(text).toContain(SHIPPING.blocks[0])
})

test('an abort ends it in the middle, with nothing to pay', async () => {
  const controller = new AbortController()
  const seen: string[] = []
  const read = async () => {
    const model = createOfflineModel({ pieceDelayMs: 60_000 })
    for await (const event of model.stream(sampleRequest(), controller.signal)) {
      seen.push(event.type)
      if (event.type === 'text') controller.abort()
    }
  }
  await expect(read()).rejects.toMatchObject({ code: 'aborted', usage: { outputTokens: 0 } })
  expect(seen).toEqual(['start', 'block', 'text'])
})
