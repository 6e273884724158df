/** What the model without a key says in words of its own. Everything else it says is quoted. */
export interface OfflinePhrases {
  /** Leads to what is quoted. */
  found: string
  nothing: string
  /** Follows `nothing` where a person may take over. */
  offer: string
  /** Follows `nothing` where none may. */
  rephrase: string
  handOver: string
  greeting: string
  thanks: string
  /** Answers a bare ok or no. */
  noted: string
}

const EN: OfflinePhrases = {
  found: 'Here is what I found:',
  nothing: 'I could not find an answer to that in our help pages.',
  offer: 'Would you like to talk to a person?',
  rephrase: 'Could you put it in other words?',
  handOver: 'I am passing this on to a person, who will take it from here.',
  greeting: 'Hello! What can I help you with?',
  thanks: 'You are welcome! Is there anything else?',
  noted: 'All right. Is there anything else I can help with?',
}

const BY_LANGUAGE: Record<string, OfflinePhrases> = {
  en: EN,
  zh: {
    found: '以下是我找到的内容：',
    nothing: '很抱歉，我在帮助文档中没有找到答案。',
    offer: '需要为您转接人工客服吗？',
    rephrase: '您能换一种说法再问一次吗？',
    handOver: '我正在为您转接人工客服，请稍候。',
    greeting: '您好！请问有什么可以帮您？',
    thanks: '不客气！还有其他可以帮您的吗？',
    noted: '好的。还有其他可以帮您的吗？',
  },
  es: {
    found: 'Esto es lo que he encontrado:',
    nothing: 'No he encontrado una respuesta en nuestras páginas de ayuda.',
    offer: '¿Quiere hablar con una persona?',
    rephrase: '¿Puede decirlo con otras palabras?',
    handOver: 'Paso su consulta a una persona, que seguirá desde aquí.',
    greeting: '¡Hola! ¿En qué puedo ayudarle?',
    thanks: '¡De nada! ¿Necesita algo más?',
    noted: 'De acuerdo. ¿Necesita algo más?',
  },
  de: {
    found: 'Das habe ich dazu gefunden:',
    nothing: 'Dazu habe ich auf unseren Hilfeseiten keine Antwort gefunden.',
    offer: 'Möchten Sie mit einem Menschen sprechen?',
    rephrase: 'Können Sie es mit anderen Worten sagen?',
    handOver: 'Ich gebe Ihr Anliegen an einen Menschen weiter, der sich darum kümmert.',
    greeting: 'Hallo! Wobei kann ich Ihnen helfen?',
    thanks: 'Gern geschehen! Kann ich sonst noch etwas tun?',
    noted: 'In Ordnung. Kann ich sonst noch etwas tun?',
  },
  fr: {
    found: 'Voici ce que j’ai trouvé :',
    nothing: 'Je n’ai pas trouvé de réponse dans nos pages d’aide.',
    offer: 'Souhaitez-vous parler à une personne ?',
    rephrase: 'Pouvez-vous le dire autrement ?',
    handOver: 'Je transmets votre demande à une personne, qui prend la suite.',
    greeting: 'Bonjour ! En quoi puis-je vous aider ?',
    thanks: 'Je vous en prie ! Puis-je faire autre chose pour vous ?',
    noted: 'Très bien. Puis-je faire autre chose pour vous ?',
  },
}

/** The phrases for a BCP 47 tag; English for a language that has none. */
export function offlinePhrases(locale: string): OfflinePhrases {
  return BY_LANGUAGE[locale.split('-')[0]?.toLowerCase() ?? ''] ?? EN
}

/** Whether a text of ours said, in any language, that nothing was found. */
export function saysNothingFound(text: string): boolean {
  return Object.values(BY_LANGUAGE).some(({ nothing }) => text.includes(nothing))
}

/** What stands between two sentences: Chinese and Japanese have no space there. */
export function sentenceGap(locale: string): string {
  return /^(?:zh|ja)\b/i.test(locale) ? '' : ' '
}
