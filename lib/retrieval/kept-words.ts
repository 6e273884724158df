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

/** The words of a primary language subtag that are never stop words. */
export function keptWords(language: string): ReadonlySet<string> {
  return new Set(KEPT.get(language)?.split(/\s+/))
}
