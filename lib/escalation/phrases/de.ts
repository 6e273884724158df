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

const DETERMINER = oneOf(
  'eine[mnrs]?',
  'ein',
  wordsOf('ne nen nem ner der dem den die das irgendein euch ihnen jemand 1'),
  'irgendeine[mnr]?',
  '(?:ihre|eure|unsere)[mnr]?',
  '(?:ihr|euer)',
  '(?:andere|weitere)[nmrs]?',
)
const KIND = oneOf(
  '(?:echt|richtig|real|lebend|lebendig|menschlich|wirklich|kompetent|zustandig|zustaendig|ander|verantwortlich|qualifiziert|verfugbar|frei|normal)(?:e[nmrs]?)?',
  wordsOf('support service live kundenservice'),
  'aus fleisch und blut',
)
const HELPER = oneOf(
  '(?:support|service|kundendienst|kundenservice|kunden|call-?center)?-?mitarbeiter(?:in|n|innen)?',
  '(?:kunden|fach|service)?-?berater(?:in|n)?',
  '(?:live-?|support-?|service-?)?agent(?:en|in)?',
  'kundenbetreuer(?:in|n)?',
  'ansprechpartner(?:in|n)?',
  'ansprechperson',
  'sachbearbeiter(?:in|n)?',
  'operator',
)
const BOSS = oneOf(
  'vorgesetzte[nrm]?',
  'chef(?:in)?',
  'manager(?:in)?',
  'teamleiter(?:in)?',
  'filialleiter(?:in)?',
  'kolleg(?:e|en|in)',
  'verantwortlichen',
)
const HUMAN = oneOf('mensch(?:en)?', 'menschlichen?')
const SOMEBODY = `(?:irgend)?jemand(?:em|en)?(?: ${oneOf('(?:echte|richtige|menschliche|andere|reale|kompetente)[mnrs]?', '(?:aus|von|vom) (?:ihrem |eurem |dem |der )?[\\w-]+')})?`
const ONE = `${some(DETERMINER, 2)}${some(KIND, 3)}${oneOf(HELPER, BOSS, HUMAN, 'person', SOMEBODY)}`
const TEAM = `${some(wordsOf('dem der den ihrem eurem euren ihren ihrer eurer die'), 1)}${some(wordsOf('echten menschlichen richtigen'), 1)}${wordsOf('kundenservice kundendienst support supportteam support-team team serviceteam kundenbetreuung kundensupport')}`
const BOT = oneOf(
  wordsOf('bots? roboters? robotern chatbots? maschinen? computern? ki automaten? ai programm'),
  'kunstlichen? intelligenz',
)
const EDGE = '(?![\\w-])'
const GOES_ON = `(?=$| ${wordsOf(`bitte jetzt sofort haben bekommen sprechen der die das und um fur fuer zum aus statt nicht kein keinen hier ans am dran danke
  dringend weil da als anstatt oder heute zur mit vom von dazu zu ich schnell endlich erreichen kontaktieren so bitteschon mir sonst denn`)}${EDGE})`
const SPEAK =
  wordsOf(`sprechen spreche reden rede redn chatten chatte schreiben telefonieren unterhalten kommunizieren verbinden verbunden
  weiterverbunden weiterverbinden verbindest durchstellen kontakt klaren klaeren quatschen aufnehmen verbindung besprechen gesprach`)
const FILLER = wordsOf(
  'sie mich uns bitte mal doch direkt jetzt sofort gern gerne durch ich du ihr lieber mir endlich einfach nur auch kurz',
)
const VERB_FIRST =
  wordsOf(`sprechen spreche sprich reden rede chatten verbinden verbinde verbindet verbindest verbind stellen stelle durchstellen kontakt gesprach
  schreiben telefonieren weiterverbinden verbindung`)
const HAND_ON =
  wordsOf(`weiterleiten weitergeleitet ubergeben uebergeben weitergeben wenden weiterverbinden weiterverbunden verweisen leiten weiter durchstellen
  durchgestellt vermitteln verbinden ab`)
const WISH = `${wordsOf(`mochte moechte mocht will brauche brauch brauchen benotige benoetige hatte haette wunsche wuensche verlange bevorzuge fordere gib geben
  gebt hol holen holt kann konnte koennte bitte wollen mochten lieber wurde`)}(?: ${wordsOf('ich mir mal jetzt bitte gern gerne lieber sofort doch endlich einfach nur hier dringend unbedingt wirklich sie wir uns')}){0,5}`
const HELP = wordsOf(
  'helfen anrufen zuruckrufen ubernehmen weiterhelfen kontaktieren melden antworten kummern zurueckrufen draufschauen anschauen',
)
const COURTESY = oneOf(wordsOf('bitte jetzt sofort danke dringend hier schnell endlich'))
const OPENING = wordsOf(
  'hallo hi hey guten tag morgen abend ok ja bitte also nur moin servus mit an ich will',
)
const CORE = oneOf(
  `${some(DETERMINER, 1)}${some(KIND, 3)}${oneOf(HELPER, HUMAN)}`,
  `${some(DETERMINER, 1)}${some(KIND, 3, 1)}person`,
  '(?:kundenservice|kundendienst|kundensupport|kundenbetreuung|live-?chat)',
  'menschliche (?:hilfe|unterstutzung)',
)
const STILL = `(?: (?!${wordsOf('sondern aber ich bitte lieber nur')}${EDGE})${ANY}){0,3}`

/** German. */
export const de: PhraseSet = {
  language: 'de',
  script: 'words',
  requests: inClause(
    `mit ${oneOf(ONE, TEAM)}(?: (?!nicht${EDGE})${ANY}){0,4} ${SPEAK}`,
    `mit ${oneOf(ONE, TEAM)} zu ${SPEAK}`,
    `(?<=^)mit (?:dem|der|denen) (?:ich|man|wir) ${SPEAK}`,
    `hatte gern(?:e)? mit ${ONE} gesprochen`,
    `${VERB_FIRST}(?: ${FILLER}){0,4} (?:mit|zu|an) ${oneOf(ONE, TEAM)}`,
    `(?:an|zu|zum|zur) ${oneOf(ONE, TEAM)}(?: (?!nicht${EDGE})${ANY}){0,2} ${HAND_ON}`,
    `${wordsOf('leite leiten leitet gib geben gebt ubergib ubergeben weiterleiten weiterleitung weitergeben')}(?: (?!nicht${EDGE})${ANY}){0,4} an ${oneOf(ONE, TEAM)}`,
    `${some(DETERMINER, 1, 1)}${some(KIND, 3)}${oneOf(HELPER, HUMAN, BOSS, 'person')} (?:personlich )?(?:sprechen|erreichen|kontaktieren|ans telefon|dran)`,
    `${WISH} ${some(DETERMINER, 2)}${some(KIND, 3)}${oneOf(HELPER, BOSS, HUMAN)}${GOES_ON}`,
    `${WISH} ${some(DETERMINER, 2)}(?:${some(KIND, 3, 1)}person|jemand(?:en)? (?:echte[nm]|richtige[nm]|menschliche[ns]|reale[nm]))${GOES_ON}`,
    `${WISH} (?:eine )?(?:menschliche|personliche) (?:hilfe|unterstutzung|beratung|betreuung)`,
    `(?:gibt es|gibts|ist|sind)(?: ${wordsOf('hier da auch denn bei euch ihnen irgendwo')}){0,3} ${oneOf(`(?:einen?|ein|irgendeinen?|echte|richtige) ${some(KIND, 3)}${oneOf(HELPER, HUMAN)}`, `eine ${some(KIND, 3, 1)}person`, 'jemand(?:en)?')} ${oneOf('(?:der|die|den|mit (?:dem|der|denen))', 'verfugbar', 'verfuegbar', 'online', 'da', 'erreichbar', 'frei', 'hier', 'am', 'im (?:chat|dienst)', 'fur mich')}`,
    `(?:gibt es|gibts|ist)(?: ${wordsOf('hier da auch denn bei euch ihnen')}){1,3} (?:einen?|ein|echte) ${some(KIND, 2)}${HUMAN}${GOES_ON}`,
    `(?:gibt es|gibts)(?: hier| da| auch)? (?:einen?|ein|echte) ${some(KIND, 2, 1)}${oneOf(HELPER, HUMAN)}`,
    `(?:kann|konnte|koennte|soll|lassen sie)(?: mir| mich| bitte){0,2} (?:einer?|ein|eine) ${some(KIND, 3)}${oneOf(HELPER, HUMAN, BOSS)}(?: mir| mich| bitte| das| hier){0,3} ${HELP}`,
    `(?:kann|konnte|koennte|soll) (?:mich |mir )?(?:bitte )?jemand(?: aus \\w+ \\w+)? (?:mich |mir )?(?:bitte )?(?:anrufen|zuruckrufen|kontaktieren)`,
    `(?<=^(?:${OPENING} ){0,3})${CORE} (?:bitte|jetzt|sofort)`,
    `(?:einen?|eine) ${some(KIND, 3)}${oneOf(HELPER, HUMAN, BOSS, 'person')} bitte$`,
  ),
  alone: whole(
    `${some(OPENING, 4)}${CORE}(?: ${COURTESY}){0,4}`,
    `${some(OPENING, 3)}${CORE} (?:und |statt )?(?:keine?n? |statt )?(?:eine[ns]? )?${BOT}(?: bitte)?`,
  ),
  aversion: inClause(
    `(?:nicht|nie|ungern)(?: (?:mehr|langer|weiter|wieder|immer|nur))? mit (?:eine[mr]|dem|der|diese[mr]|so eine[mr]|ihrem|eurem|deinem)? ?(?:${ANY} )?${BOT}${EDGE}`,
    `mit keine[mr] (?:${ANY} )?${BOT}`,
    `(?:will|mochte|moechte|bitte|wollen)(?: ich| wir)? keine?n? (?:${ANY} )?${BOT}(?: mehr)?(?=$| (?:sondern|bitte|mehr|sprechen))`,
    `(?:genug|schnauze voll|nase voll|satt) (?:von |mit )?(?:diesem |dem |eurem |ihrem )?(?:${ANY} )?${BOT}$`,
  ),
  refusalBefore: endingIn(
    `(?:will|mochte|moechte|wollte|muss|brauche|wollen|mochten|werde|sollte|mussen|soll)(?: ${ANY}){0,3} (?:nicht|nie|niemals)(?! mit (?:eine[mr] )?${BOT})${STILL}`,
    `(?:ohne|bevor|statt|anstatt|wenn|nachdem|als|falls)${STILL}`,
    `(?:muss|mussen|soll|sollte) (?:ich|man|wir)${STILL}`,
    '(?:nicht (?:notig|notwendig|erforderlich)|kein bedarf|keine lust|kein interesse)(?: \\w+){0,2}',
    '(?<!warum )(?<!wieso )(?:verbinde[nt]?|leite[nt]?)(?: sie)? mich (?:bitte )?nicht',
    '(?:ich |wir )(?:war|wurde|hatte|konnte|bin)(?: (?:gestern|bereits|schon|heute|gerade|letzte|woche|eben|vorhin)){1,3}',
    'kein(?:e[nmrs]?)?',
  ),
  refusalAfter: startingWith(
    '(?:(?:ist|sind|ware) )?nicht (?:notig|notwendig|erforderlich|noetig)',
    '(?:brauche|will|mochte) ich nicht',
  ),
}
