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
  wordsOf('un une le la l des du votre vos ton d de mon'),
  '(?:d )?un autre',
  '(?:d )?une autre',
  'd une?',
)
const HELPER =
  wordsOf(`conseillers? conseillere conseillere? agents? agente operateurs? operatrice representants? representante
  responsables? superviseur superviseure manager technicien technicienne interlocuteur interlocutrice employe employee
  collegue commercial gerant gerante directeur teleconseiller teleconseillere`)
const HUMAN = oneOf('etres? humains?', 'humains?', 'assistant humain')
const REAL = wordsOf('vrai vraie vrais vraies veritable veritables autre reel reelle seul')
const KIND = oneOf(
  wordsOf(
    'humain humaine reel reelle physique vivant vivante competent competente clientele client technique disponible',
  ),
  'en (?:ligne|direct|vrai|chair et en os|personne)',
  '(?:du|de votre|de l|de la) (?:service|support|equipe|assistance)(?: (?:client|clientele|apres vente|technique))?',
)
const SOMEBODY =
  'quelqu ?un(?: (?:de|d) (?:reel|vrai|humain|votre equipe|competent|autre|chez vous))?'
const ONE = oneOf(
  `${some(DETERMINER, 1)}${some(REAL, 2)}${oneOf(HELPER, HUMAN)}(?: ${KIND}){0,3}`,
  `(?:une|la|d une) ${some(REAL, 2)}personne(?: ${KIND}){0,3}`,
  `(?:de |des )?vraies? (?:personnes?|gens)`,
  SOMEBODY,
)
const TEAM = oneOf(
  '(?:le |votre |l |au )?(?:service|support) (?:client|clientele|clients|apres vente|technique|humain)',
  'votre (?:equipe|service|support)',
  '(?:le |votre )?sav',
  'l assistance(?: humaine)?',
)
const BOT = oneOf(
  wordsOf(
    'robots? bots? chatbots? machines? ia ordinateurs? automate automates repondeur logiciel',
  ),
  'intelligence artificielle',
  'assistant virtuel',
)
const EDGE = '(?![\\w-])'
const PLEASE = oneOf(
  'svp',
  'stp',
  's il (?:vous|te) plait',
  's v p',
  'sil vous plait',
  'please',
  'merci',
)
const GOES_ON = `(?=$| ${oneOf(
  PLEASE,
  'de suite',
  wordsOf(`maintenant tout pour qui et pas au immediatement vite rapidement urgent urgence car parce afin plutot ici ou a en
  pouvant capable avec concernant directement mais sinon je c des que rapide`),
)}${EDGE})`
const ADVERBS = some(
  oneOf(
    wordsOf('directement plutot maintenant enfin juste vraiment'),
    'en direct',
    'de vive voix',
    PLEASE,
  ),
  2,
)
const SPEAK = oneOf(
  wordsOf(
    'parler discuter echanger dialoguer communiquer converser chatter tchatter tchater chater causer entretenir',
  ),
  'm adresser',
  'entrer en (?:contact|relation)',
  'prendre contact',
  'avoir affaire',
  'mise? en (?:relation|contact|communication)',
  'mettre en (?:relation|contact|communication)',
)
const TO = '(?:a|avec|au|aux|vers|par)'
const PASS = oneOf(
  `${wordsOf('mettez mets passez passe transferez transfere redirigez redirige connectez connecte orientez branchez envoyez')}[ -](?:moi|nous)(?: en (?:relation|contact|communication|ligne|lien))?`,
  `(?:me|nous) ${wordsOf('passer transferer rediriger connecter orienter basculer')}`,
  '(?:me|nous) mettre en (?:relation|contact|communication|lien)',
  'etre (?:transferee?|redirigee?|mise? en (?:relation|contact)|rappelee?|contactee?)',
  'transfert',
)
const WISH = oneOf(
  `(?:je |j |on )?${wordsOf('veux voudrais voudrai souhaite souhaiterais aimerais desire exige demande prefere prefererais veut souhaitons voulons jaimerais')}(?: (?:avoir|bien|juste|plutot|voir|avoir affaire a|simplement|vraiment)){0,2}`,
  'il (?:me|nous) faut',
  'il (?:me|nous) faudrait',
  'besoin',
  'besoin de (?:parler|l aide)',
  '(?:donnez|donne|trouvez|appelez|envoyez|passez|passe|appelle)[ -]moi',
  '(?:peux|puis|pourrais|peut|pourrait|possible d|possible de)(?:[ -](?:je|on))? (?:avoir|joindre|contacter|voir)',
  '(?:veux|voudrais|souhaite|aimerais|comment|pouvoir|a) (?:joindre|contacter|avoir|rencontrer)',
)
const COURTESY = oneOf(PLEASE, wordsOf('maintenant vite ici urgent'), 'tout de suite')
const OPENING = oneOf(wordsOf('bonjour bonsoir salut hello ok oui non juste alors bon'), PLEASE)
const CORE = oneOf(
  `${some(wordsOf('un une le l'), 1)}${some(REAL, 2)}${oneOf(HELPER, HUMAN)}(?: ${KIND}){0,3}`,
  `une ${some(REAL, 2)}personne(?: ${KIND}){0,3}`,
  `vraie personne`,
  '(?:le )?service client(?:ele)?',
  '(?:assistance|aide) humaine',
  'quelqu ?un de (?:reel|vrai|humain)',
)
const STILL = `(?: (?!${wordsOf('mais je juste plutot j passez donnez svp')}${EDGE})${ANY}){0,4}`
const TALKING = wordsOf(
  'parler discuter echanger dialoguer communiquer converser chatter traiter repondre',
)

/** French. */
export const fr: PhraseSet = {
  language: 'fr',
  script: 'words',
  requests: inClause(
    `${SPEAK} ${ADVERBS}${TO} ${oneOf(ONE, TEAM)}`,
    `${SPEAK} ${ADVERBS}(?:au|aux) ${oneOf(HELPER, 'service client(?:ele)?', 'support', 'sav')}`,
    `${PASS} ${ADVERBS}(?:${TO} )?${oneOf(ONE, TEAM, HELPER)}${GOES_ON}`,
    `${WISH} ${oneOf(ONE, 'une (?:aide|assistance|reponse) humaine', 'de l aide humaine', 'd une aide humaine', 'd humain')}${GOES_ON}`,
    `(?:joindre|contacter) ${oneOf(`(?:un|une) ${some(REAL, 2)}${oneOf(HELPER, HUMAN, 'personne')}`, SOMEBODY)}`,
    `(?:y a[ -]t[ -]il|est ce qu il y a|il y a|y a|ya t il)(?: bien| ici)? ${oneOf(`(?:un|une|des) ${some(REAL, 2)}${oneOf(HELPER, HUMAN, 'personne')}(?: ${KIND}){0,2}`, SOMEBODY)} ${oneOf('disponible', '(?:a|avec) qui', 'ici', 'en ligne', 'pour (?:m|me|nous)', 'derriere')}`,
    `(?:y a[ -]t[ -]il|est ce qu il y a|il y a|y a)(?: ici)? (?:un|une|des) ${oneOf(`${some(REAL, 2, 1)}${oneOf(HELPER, HUMAN, 'personnes?')}`, HUMAN, `${oneOf(HELPER, 'personne')} (?:disponible|humain|humaine|reelle)`)}`,
    `(?:a|avec) qui (?:puis[ -]je|je peux|pourrais[ -]je) ${SPEAK}`,
    `${SOMEBODY} (?:peut|pourrait|peux)(?:[ -]il)? (?:me |m )(?:rappeler|appeler|contacter|telephoner)`,
    `(?:un|une) ${some(REAL, 2)}${oneOf(HELPER, HUMAN)}(?: ${KIND}){0,2} (?:peut|pourrait|peux)(?:[ -](?:il|elle))? (?:me |m )(?:aider|repondre|rappeler|appeler|contacter)`,
    `(?:qu |que )(?:un|une) ${some(REAL, 2)}${oneOf(HELPER, HUMAN, 'personne')}(?: ${KIND}){0,2} (?:me |m |nous )(?:rappelle|reponde|aide|contacte|appelle|recontacte)`,
    `(?<=^(?:${OPENING} ){0,3})${CORE} ${oneOf(PLEASE, 'maintenant', 'vite')}`,
    `(?:un|une) ${some(REAL, 2)}${oneOf(HELPER, HUMAN, 'personne')}(?: ${KIND}){0,2} ${PLEASE}$`,
  ),
  alone: whole(
    `${some(OPENING, 3)}${CORE}(?: ${COURTESY}){0,3}`,
    `${some(OPENING, 3)}${CORE} (?:et )?pas (?:un |une |ce |a un )?${BOT}(?: ${COURTESY})?`,
  ),
  aversion: inClause(
    `(?:pas|plus|jamais|marre|assez|refuse|fatiguee?)(?: (?:envie|continuer|question|de|d|a)){0,3} ${TALKING} (?:a|avec|au) (?:une? |ce |cette |le |la |votre |des |cet )?(?:${ANY} )?${BOT}${EDGE}`,
    `(?:veux|voudrais|souhaite) (?:pas|plus) (?:d une? |une? |ce |du |de |d |votre )${BOT}${GOES_ON}`,
    `(?:marre|assez) (?:de |du |d )(?:ce |cette |cet |votre |vos |ces )?${BOT}`,
  ),
  refusalBefore: endingIn(
    `(?:veux|voudrais|souhaite|desire|aimerais|tiens|compte|cherche|demande|ai|suis|prefere|faut|voulons|avons|est|oblige|necessaire)(?: \\w+)? (?:pas|plus|jamais|aucunement|nullement)(?! (?:parler )?(?:a |d )?une? ${BOT})${STILL}`,
    `pas (?:besoin|la peine|envie|necessaire|question|obligee?|utile|lieu)${STILL}`,
    `(?:sans|inutile|avant de|au lieu de|plutot que|evitez|eviter|aucun besoin|nul besoin)${STILL}`,
    `(?:dois|doit|faut)(?:[ -](?:je|il|on))(?: (?:obligatoirement|absolument|forcement))?`,
    '(?:est ce que )(?:je dois|il faut)(?: (?:obligatoirement|absolument|forcement))?',
    '(?<!peux )(?<!peut )(?<!puis )(?<!possible )(?<!pourquoi )(?:pas|plus|aucun|aucune|jamais|ne)',
    'quand (?:je|on)',
    '(?:j ai|nous avons|ai) (?:deja )?(?:pu|du|reussi a)',
  ),
  refusalAfter: startingWith(
    '(?:n est|ne sont|n est vraiment) pas (?:necessaire|utile|requis)',
    'inutile',
    'hier',
  ),
}
