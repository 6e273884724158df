import type { Role } from '@/lib/services/context'
import type { WorkspacePlan } from '@/lib/services/workspace/provision'
import { DEMO_RULES, type SeedRule } from './rules'

export interface SeedWorkspace
  extends Required<Pick<WorkspacePlan, 'name' | 'assistant' | 'knowledgeBase' | 'widget'>> {
  people: { name: string; email: string; role: Role }[]
  /** Folder of its articles, below `prisma/seed`. */
  articles: string
  rules: SeedRule[]
}

/** A made-up shop for outdoor clothes and bags, whose page is at `/demo`. */
export const DEMO_SHOP: SeedWorkspace = {
  name: 'Larkenfell',
  people: [
    { name: 'Olive Marsh', email: 'owner@demo.test', role: 'owner' },
    { name: 'Amir Santos', email: 'agent@demo.test', role: 'agent' },
  ],
  articles: 'demo/articles',
  rules: DEMO_RULES,
  knowledgeBase: {
    name: 'Help centre',
    description:
      "The shop's help articles in English, with the most read ones in Chinese and Spanish.",
  },
  assistant: {
    name: 'Wren',
    instructions: [
      'You are Wren, the assistant of Larkenfell, a shop for outdoor clothes and bags.',
      'Be warm, plain and brief: two to four sentences, a list only where steps or sizes call for one.',
      "Answer from the shop's help articles. Where they do not say, say that you do not know and offer a colleague.",
      'You cannot see orders, payments or accounts, and you never promise an exception from the rules.',
    ].join('\n'),
  },
  widget: {
    key: 'wk_demo',
    name: 'Larkenfell shop',
    greeting: {
      en: "Hi, I'm Wren. Ask me about orders, returns, sizes or repairs.",
      zh: '您好，我是 Wren。订单、退货、尺码、维修，都可以问我。',
      es: 'Hola, soy Wren. Pregúntame por pedidos, devoluciones, tallas o reparaciones.',
    },
    suggestions: {
      en: [
        'How long do I have to return something?',
        'When will my order arrive?',
        'What does the warranty cover?',
      ],
      zh: ['多久之内可以退货？', '我的订单什么时候到？', '保修包括哪些内容？'],
      es: [
        '¿Cuánto tiempo tengo para devolver algo?',
        '¿Cuándo llegará mi pedido?',
        '¿Qué cubre la garantía?',
      ],
    },
  },
}

/** A second company on the same server, to see that nothing crosses over. */
export const OTHER_SHOP: SeedWorkspace = {
  name: 'Undermoss Nursery',
  people: [{ name: 'Petra Lindqvist', email: 'other@demo.test', role: 'owner' }],
  articles: 'other/articles',
  rules: [],
  knowledgeBase: { name: 'Plant care', description: 'Delivery and the growing guarantee.' },
  assistant: {
    name: 'Fern',
    instructions:
      'You are Fern, the assistant of Undermoss Nursery. Answer briefly from the articles; where they do not say, say so.',
  },
  widget: {
    key: 'wk_other',
    name: 'Undermoss website',
    greeting: { en: 'Hello! Ask me about delivery or our growing guarantee.' },
    suggestions: { en: ['How are plants delivered?', 'What does the growing guarantee cover?'] },
  },
}
