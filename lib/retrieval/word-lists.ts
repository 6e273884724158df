/**
 * Words that `stopwords-iso` lists, but that carry the meaning of a customer's question ("my order", "mi cuenta").
 * The lists are unions of many sources, some made for news or for medical abstracts.
 */
const KEPT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: `announce area areas auth available bill call caption change changes clear click computer contact copy date
      detail empty fill fire five free full group grouped groups high higher highest home homepage html index
      information inner invention keys large largest length low lower member members microsoft mill million miss move
      name null number numbers old older open opened opening opens order ordered ordering orders page pages part parts
      phone pmid point points research reserved ring room rooms section self shed side sides significant site small
      smaller smallest specific state states stop system test thick thin top webpage website won world young younger`,
    es: `acuerdo cuenta diferente empleo estado estados horas información lugar parte tiempo total trabajo valor nueva nuevo final`,
    de: `jahr jahre jahren mensch menschen offen ordnung recht rechte startseite suche tag tage tagen uhr zurück bekannt`,
    fr: `essai direct ouvert ouverte ouverts pièce personne personnes suivre sujet unique valeur tarif comparable`,
    pt: `apoio corrente custa desligado falta grupo horas iniciar ligado local meses noite número pessoas ponto pontos
      posição sistema trabalho valor viagem caminho novo nova tempo`,
  }),
)

/** Greetings and ways of asking that `stopwords-iso` does not list; they are no part of what is asked. */
const ASIDES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'guys hey hiya question questions quick',
    es: 'ayuda buenas buenos días gracias hola necesito pregunta quisiera saludos tardes',
    de: 'bitte danke frage fragen guten hallo hilfe moin',
    fr: 'aide bonjour bonsoir question salut svp voudrais',
    pt: 'ajuda boa bom dia gostaria obrigada obrigado olá oi pergunta preciso tarde',
    zh: '请 请问 问 您 您好 你好 想 知道 谢谢 需要 告诉 多长',
    ja: '下さい 方法 教え 教えて 知り お願い 質問 方',
    ar: 'مرحبا شكرا أريد',
  }),
)

/** Words of a primary language subtag that are never stop words. */
export function keptWords(language: string): ReadonlySet<string> {
  return wordsOf(KEPT, language)
}

/** Stop words of a primary language subtag beside those of `stopwords-iso`. */
export function asides(language: string): ReadonlySet<string> {
  return wordsOf(ASIDES, language)
}

function wordsOf(lists: ReadonlyMap<string, string>, language: string): ReadonlySet<string> {
  return new Set(lists.get(language)?.split(/\s+/))
}
