import {
  ANY,
  endingIn,
  inClause,
  oneOf,
  type PhraseSet,
  some,
  startingWith,
  whole,
  wordsOf,
} from './phrase-set'

const DETERMINER = wordsOf('un una el la los al algun alguna otro otra su tu vuestro alguno 1')
const HELPER =
  wordsOf(`agentes? asesor asesora asesores representantes? operador operadora operadores ejecutivo
  ejecutiva supervisor supervisora gerente encargado encargada responsable empleado empleada teleoperador
  teleoperadora jefe jefa gestor gestora compañero companero companera`)
const HUMAN = oneOf('ser(?:es)? humanos?', 'humanos?', 'humana')
const KIND = oneOf(
  wordsOf(
    'real reales humano humana humanos viva vivo fisica verdadera verdadero disponible autorizado autorizada',
  ),
  'de (?:verdad|carne y hueso|soporte(?: tecnico)?|ventas|ustedes|vosotros|su equipo|tu equipo)',
  'de(?: la)? (?:atencion|servicio)(?: al cliente)?',
  'del (?:servicio|equipo)(?: de (?:atencion|soporte))?(?: al cliente)?',
  'en (?:linea|vivo|directo)',
)
const ONE = `${some(DETERMINER, 1)}${some(wordsOf('verdadero verdadera'), 1)}${oneOf(HELPER, HUMAN, 'persona', 'alguien', 'gente real')}(?: ${KIND}){0,3}`
const TEAM = oneOf(
  '(?:el |la |su |tu )?(?:servicio de )?(?:atencion|servicio|soporte) (?:al cliente|humano|humana|tecnico)',
  '(?:su|tu|el|vuestro) (?:equipo|departamento)(?: de \\w+)?',
  'soporte',
)
const BOT = oneOf(
  wordsOf(
    'bots? robots? chatbots? maquinas? ia ordenador computadora programa contestadora contestador',
  ),
  'inteligencia artificial',
  'asistente (?:virtual|automatico)',
)
const EDGE = '(?![\\w-])'
const GOES_ON = `(?=$| ${wordsOf(`por porfa porfavor xfa ya ahora que para no aqui y o urgente urgentemente inmediatamente gracias please pls
  mejor hoy cuanto lo pq porque sobre con quien si en a al estoy me esto este esta es pero enseguida directamente`)}${EDGE})`
const ADVERBS = some(wordsOf('directamente mejor ya ahora por favor porfa urgentemente'), 3)
const SPEAK = oneOf(
  wordsOf(`hablar charlar chatear conversar platicar comunicarme comunicarnos comunicarse contactarme
    contactar comunicar tratar dialogar contactarse`),
  'ponerme en contacto',
)
const PASS = oneOf(
  `${wordsOf('pasame paseme pasarme pasenme ponme pongame ponerme comunicame comuniqueme comunicarme conectame conecteme conectarme transfiereme transfierame transferirme derivame deriveme derivarme redirigeme redirigirme enviame contactame contacteme pasadme ponedme')}`,
  `me ${wordsOf('pase pasen pasa pasas pasan pones pone ponga pongan comunica comunicas comunique comuniquen conecta conectas conecte transfiere transfieres transfiera deriva derivas derive transfieran')}`,
  `me (?:puedes?|puede|pueden|podrias?|podria) ${wordsOf('pasar poner comunicar conectar transferir derivar')}`,
)
const WISH = oneOf(
  wordsOf(`quiero quisiera necesito deseo prefiero exijo solicito dame deme denme requiero pido busco ocupo queremos
    necesitamos mandame traeme preferiria`),
  'me gustaria(?: tener| contar con)?',
  'quiero (?:a|ver a|tener|que me atienda|que me ayude|que me conteste|que venga)',
  'necesito (?:a|ver a|la ayuda de|ayuda de|que me atienda|que me ayude|que me contacte|que me llame)',
  'prefiero (?:a|que me atienda)',
  '(?:puedo|podria) (?:tener|ver a)',
)
const SERVE = `(?:me|nos) (?:puede|podria|pueda|pudiera)? ?(?:atender|ayudar|llamar|contactar|atienda|atendiera|ayude|ayudara|llame|contacte|responda|responder|contestar|conteste)(?: por favor)? ${oneOf(`(?:un|una|algun|alguna) ${oneOf(HELPER, HUMAN, 'persona')}`, 'alguien (?:real|humano|de verdad)')}`
const COURTESY = oneOf(
  wordsOf(
    'por favor porfa porfavor xfa ya ahora urgente gracias please pls mismo inmediatamente aqui',
  ),
)
const OPENING = wordsOf(
  'hola buenas buenos dias tardes noches ok si por favor porfa solo a con ayuda',
)
const CORE = oneOf(
  `${some(DETERMINER, 1)}${oneOf(HELPER, HUMAN)}(?: ${KIND}){0,3}`,
  `(?:una|otra) persona(?: ${KIND}){0,3}`,
  `persona(?: ${KIND}){1,3}`,
  'alguien (?:real|humano|de verdad)',
  '(?:atencion|servicio) al cliente',
  '(?:soporte|atencion|ayuda|asistencia) human[oa]',
)
const STILL = `(?: (?!${wordsOf('pero sino quiero mejor solo prefiero necesito')}${EDGE})${ANY}){0,4}`
const TALKING = wordsOf(
  'hablar hablando chatear charlar conversar tratar tratando seguir platicar comunicarme',
)

/** Spanish. */
export const es: PhraseSet = {
  language: 'es',
  script: 'words',
  requests: inClause(
    `${SPEAK} ${ADVERBS}(?:con|a) ${ADVERBS}${oneOf(ONE, TEAM)}`,
    `contactar ${oneOf(`(?:un|una) ${oneOf(HELPER, HUMAN, 'persona')}`, 'a alguien')}`,
    `${PASS} ${ADVERBS}(?:con|a|al) ${ADVERBS}${oneOf(ONE, TEAM)}`,
    `${PASS} (?:un|una) ${oneOf(HELPER, HUMAN, 'persona')}${GOES_ON}`,
    `${WISH} ${some(wordsOf('ya ahora solo por favor hablar'), 2)}${oneOf(ONE, 'atencion (?:humana|personal|al cliente)', '(?:soporte|ayuda|asistencia|trato) human[oa]')}${GOES_ON}`,
    SERVE,
    `hay (?:aqui |ahi )?(?:algun|alguna|un|una) ${oneOf(HELPER, HUMAN, 'persona')}(?: ${KIND}){0,3} ${oneOf('disponible', 'ahi', 'aqui', 'con (?:quien|el que|la que)', 'que')}`,
    `hay (?:algun|alguna|un|una) ${oneOf(HELPER, HUMAN, 'persona')} ${oneOf('disponible', 'real', 'humano', 'de verdad')}`,
    'hay (?:un |algun )?(?:humano|persona real|alguien real)',
    `alguien (?:real |humano |de verdad )?con quien (?:pueda |puedo |poder )?${SPEAK}`,
    `con quien (?:puedo|podria) ${SPEAK}`,
    `(?:puede|podria|pueden) (?:un|una|algun|alguna) ${oneOf(HELPER, HUMAN, 'persona')}(?: ${KIND}){0,2} ${wordsOf('ayudarme atenderme llamarme contactarme responderme')}`,
    `(?<=^(?:${OPENING} ){0,3})${CORE} (?:por favor|porfa|porfavor|ya|ahora|urgente)`,
    `(?:un|una) ${oneOf(HELPER, HUMAN, 'persona')}(?: ${KIND}){0,3} (?:por favor|porfa|porfavor)$`,
  ),
  alone: whole(
    `${some(OPENING, 4)}${CORE}(?: ${COURTESY}){0,4}`,
    `${some(OPENING, 3)}${CORE} (?:y )?no (?:a |con )?(?:un|una|el|la|este)? ?${BOT}`,
  ),
  aversion: inClause(
    `(?:no|dejar de|deja de|harto de|harta de|cansado de|cansada de|odio) (?:(?:quiero|deseo|pienso|voy|vamos|me|gusta|quisiera|mas|soporto|queremos|a) ){0,3}(?:estar |seguir )?${TALKING}(?: mas)? (?:hablando )?con (?:un |una |este |esta |el |la |tu |su |otro )?(?:${ANY} )?${BOT}${GOES_ON}`,
    `no (?:quiero|necesito|queremos) (?:a )?(?:un |una |este |esta |mas |ningun |ninguna |otro |tu |al )?${BOT}${GOES_ON}`,
    `(?:harto|harta|cansado|cansada) (?:de |del )(?:este |esta |los |tu )?${BOT}${GOES_ON}`,
    'no (?:mas )?(?:bots|robots|maquinas)$',
  ),
  refusalBefore: endingIn(
    `no (?:${wordsOf('quiero necesito deseo quisiera requiero busco pretendo pido queremos necesitamos quieras quiere')}|me (?:gustaria|interesa|hace falta|apetece)|hace falta|es (?:necesario|preciso|obligatorio)|hay necesidad de|tengo (?:que|ganas de|por que))(?! (?:un |una )?${BOT})${STILL}`,
    `(?:sin|antes de|en (?:lugar|vez) de|evitar|nunca|tampoco|ni)${STILL}`,
    '(?:no|nunca|ningun|ninguna|cuando|si)',
    '(?:ayer|anoche)(?: \\w+){0,2}',
  ),
  refusalAfter: startingWith('(?:no (?:es|son|hace) (?:necesari[oa]|falta)|ayer)'),
}
