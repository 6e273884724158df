import type { EscalationRuleInput } from '@/lib/protocol/escalation-rule'

export type SeedRule = EscalationRuleInput

/** In their order: the urgent ones first, so that their priority is set even where someone also asks for a person. */
export const DEMO_RULES: SeedRule[] = [
  {
    name: 'Chargeback or legal threat',
    stage: 'message',
    when: {
      type: 'keyword',
      anyOf: [
        'chargeback',
        'charge back',
        'lawyer',
        'attorney',
        'legal action',
        'lawsuit',
        'sue you',
        'contracargo',
        'abogado',
        'demandarles',
        'Rückbuchung',
        'Anwalt',
        'rétrofacturation',
        'avocat',
        '律师',
        '起诉',
        '拒付',
      ],
      match: 'word',
    },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [
      { type: 'handoff' },
      { type: 'set_priority', priority: 'urgent' },
      { type: 'add_tags', tags: ['legal'] },
      {
        type: 'send_message',
        text: {
          en: 'A colleague takes this over from here and will reply in this chat.',
          zh: '这件事由我们的同事接手，稍后会在这里回复您。',
          es: 'Una persona de nuestro equipo se encarga a partir de ahora y te responderá en este chat.',
          de: 'Ab hier übernimmt ein Mensch aus unserem Team und antwortet Ihnen in diesem Chat.',
          fr: 'Une personne de notre équipe prend le relais et vous répondra dans ce chat.',
        },
      },
    ],
  },
  {
    name: 'Asks for a person',
    stage: 'message',
    when: { type: 'asks_for_person' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [
      { type: 'handoff' },
      {
        type: 'send_message',
        text: {
          en: 'Of course. A colleague will be with you shortly; you can go on writing meanwhile.',
          zh: '好的。同事马上就来，您可以继续留言。',
          es: 'Claro. Enseguida te atiende una persona; mientras tanto puedes seguir escribiendo.',
          de: 'Natürlich. Gleich ist jemand für Sie da; schreiben Sie inzwischen gern weiter.',
          fr: "Bien sûr. Quelqu'un va vous répondre ; vous pouvez continuer à écrire en attendant.",
        },
      },
    ],
  },
  {
    name: 'Nothing fitting in the articles',
    stage: 'retrieval',
    when: { type: 'low_score', below: 0.25 },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [{ type: 'add_tags', tags: ['knowledge-gap'] }],
    stopOnMatch: false,
  },
  {
    name: 'The model fails',
    stage: 'reply',
    when: { type: 'model_failure' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [
      { type: 'handoff' },
      {
        type: 'send_message',
        text: {
          en: 'The assistant cannot answer right now. A colleague takes over.',
          zh: '助手暂时无法回答，由同事接手。',
          es: 'El asistente no puede responder ahora. Una persona se encarga.',
          de: 'Der Assistent kann gerade nicht antworten. Ein Mensch übernimmt.',
          fr: "L'assistant ne peut pas répondre pour le moment. Une personne prend le relais.",
        },
      },
    ],
  },
  {
    name: 'Two questions without an answer',
    stage: 'reply',
    when: { type: 'unanswered_turns', atLeast: 2 },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [
      { type: 'handoff' },
      {
        type: 'send_message',
        text: {
          en: 'Sorry that I could not help so far. A colleague takes over and will reply here.',
          zh: '很抱歉，目前没能帮到您。由同事接手，稍后在这里回复您。',
          es: 'Siento no haber podido ayudarte. Una persona se encarga y te responderá aquí.',
          de: 'Es tut mir leid, dass ich bisher nicht helfen konnte. Ein Mensch übernimmt und antwortet hier.',
          fr: 'Désolé de ne pas avoir pu vous aider. Une personne prend le relais et vous répondra ici.',
        },
      },
    ],
  },
]
