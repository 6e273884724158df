import { pickLocalized } from '@/lib/escalation/merge-actions'

/** What the server itself says in the assistant's place. */
const PHRASES = {
  /** The model failed before anything was shown. */
  failed: {
    en: 'Sorry, I can’t answer right now. Please try again in a moment, or talk to a person.',
    zh: '抱歉，我现在无法回答。请稍后再试，或联系人工客服。',
    es: 'Lo siento, ahora mismo no puedo responder. Inténtalo de nuevo en un momento o habla con una persona.',
    de: 'Entschuldigung, ich kann gerade nicht antworten. Bitte versuche es gleich noch einmal oder sprich mit einer Person.',
    fr: 'Désolé, je ne peux pas répondre pour le moment. Réessayez dans un instant ou parlez à une personne.',
  },
  /** The model declined to answer. */
  refused: {
    en: 'I can’t help with that here. A person from the team can, if you like.',
    zh: '这个问题我无法在这里帮您处理。如有需要，可以联系人工客服。',
    es: 'No puedo ayudarte con eso aquí. Si quieres, puede hacerlo una persona del equipo.',
    de: 'Dabei kann ich hier nicht helfen. Wenn du möchtest, übernimmt eine Person aus dem Team.',
    fr: 'Je ne peux pas vous aider sur ce point ici. Si vous le souhaitez, une personne de l’équipe le peut.',
  },
  /** The model handed over without a word of its own. */
  handover: {
    en: 'I’m handing this over to a person from the team.',
    zh: '我将为您转接人工客服。',
    es: 'Le paso tu consulta a una persona del equipo.',
    de: 'Ich gebe das an eine Person aus dem Team weiter.',
    fr: 'Je transmets votre demande à une personne de l’équipe.',
  },
} as const

export function phrase(name: keyof typeof PHRASES, locale: string): string {
  return pickLocalized(PHRASES[name], locale) ?? PHRASES[name].en
}
