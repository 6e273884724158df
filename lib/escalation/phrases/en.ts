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

const DETERMINER = wordsOf('a an the any some one your another 1')
const KIND = oneOf(
  wordsOf(`real live actual human humam huamn living proper genuine breathing different senior other sales billing
    technical tech support service helpdesk shipping returns account competent qualified trained knowledgeable
    damn goddamn fucking freaking bloody flesh-and-blood non-robot`),
  '(?:customer|costumer|custmer|client)[ -](?:service|support|care|relations|success)',
  'help desk',
  'flesh and blood',
)
const HELPER =
  wordsOf(`agents? agnet aget reps? representatives? representitive representive represntative represenative representatve reprsentative
  operators? operater advisors? advisers? supervisors? managers? specialists? associates?
  consultants? executives?`)
const HUMAN = oneOf(
  'human beings?',
  'humans?',
  'humam',
  'huamn',
  'hooman',
  'persons?',
  'persom',
  'perosn',
  'peson',
)
const MEMBER = `${oneOf('member', 'someone', 'somebody', 'one')} (?:of|from|in|on|at) (?:your |the )?(?:${ANY} )?${wordsOf('staff team department support company crew')}`
const SOMEBODY = `(?:someone|somebody|anyone|anybody|some one)(?: ${wordsOf('real human alive else actual live')})?`
const PERSON = oneOf(
  `one of (?:your|the) ${some(KIND, 2)}${oneOf(HELPER, 'people', 'staff', 'employees', 'colleagues')}`,
  `${some(DETERMINER, 1)}${some(KIND, 4)}${oneOf(HUMAN, HELPER, MEMBER, 'staff member', 'employee')}`,
  `${some(DETERMINER, 1)}${some(wordsOf('real actual live human your'), 2, 1)}people`,
  SOMEBODY,
)
const TEAM = oneOf(
  `${some(wordsOf('your the a'), 1)}${some(wordsOf('human live real'), 1)}(?:customer|costumer|custmer|client)[ -](?:service|support|care)`,
  `${some(wordsOf('your the'), 1)}${some(wordsOf('human live real tech technical'), 1)}support(?: (?:team|staff|person|department))?`,
  `(?:your|the) (?:${ANY} )?(?:team|staff|department)`,
  'the boss',
)
const BOT = wordsOf(
  'bots? robots? chatbots? chat-bots? machines? ai ais computers? algorithms? automat(?:ed|ion) script software',
)

/** A word that may stand behind "an agent" where that is not the beginning of a compound such as "agent discount". */
const GOES_ON = `(?=$| ${wordsOf(`please pls plz plez now to who whos that not instead here on for right asap immediately today and
  because cause cuz coz bc about rather with at thanks thank thx ty from as i im me my this it its since so if or
  soon quickly fast urgently again already then regarding concerning available online rn ffs dammit damn can could
  will would when where why how what is no only directly over but you your we`)}(?![\\w-]))`

const SPEAK = wordsOf(
  'speak speek spek talk tlak takl tak chat converse communicate discuss consult',
)
const ADVERBS = some(
  wordsOf(
    'directly live please just actually again now straight immediately right away on the phone',
  ),
  3,
)
const MOVE = wordsOf(
  'connect transfer trasnfer tranfer forward redirect route pass hand switch direct escalate refer put send patch move bring take get',
)
const NOT_HUMAN_COMPOUND = '(?! (?:resources?|rights|hair|size|sized))'

const TALK_TO = `${SPEAK} ${ADVERBS}(?:to|with|wiht|wit|too|2) ${ADVERBS}${oneOf(PERSON, TEAM)}${NOT_HUMAN_COMPOUND}`
const SPEAK_BARE = `(?:speak|talk|chat) (?:human|agent|representative|operator|someone)(?=$| (?:please|pls|now))`
const MOVE_TO = `${MOVE} (?:me|us|this|it|my ${ANY})(?: ${ANY}){0,2}? (?:to|with|2) ${oneOf(PERSON, TEAM)}${NOT_HUMAN_COMPOUND}`
const MOVE_BARE = `(?:connect|switch|change|transfer|escalate|get through|get over|get|go|be (?:connected|transferred|put through|escalated|redirected)|put through|in (?:touch|contact)) (?:over )?(?:to|with) ${oneOf(PERSON, TEAM)}${NOT_HUMAN_COMPOUND}`
const REACH = `(?:reach|contact|(?:get |a ){1,2}hold of|ask for|hear from) ${PERSON}${GOES_ON}`

const WISH = oneOf(
  'want',
  'wants',
  'wanna(?: have| get| see)?',
  'need',
  'needs',
  'require',
  'prefer',
  `(?:would|id|ill|wed|i would)(?: ${ANY})? (?:like|love|prefer|have|take)`,
  'rather (?:have|take|see)',
  'demand',
  'request',
  'requesting',
  'insist on',
  '(?:can|could|may|might|let|lemme)(?: (?:i|we|me|us))?(?: (?:please|just|maybe|at least))? (?:have|get|see)',
  '(?:want|like|need|love) to (?:have|get|see|deal with|work with|be (?:helped|served|assisted) by)',
  '(?:get|give|gimme|send|find|bring|fetch|grab|assign|hand|pass|show)(?: (?:me|us))',
  'gimme',
  'looking for',
  'waiting for',
)
const WISHED = oneOf(
  `${some(wordsOf('a an some any one your another 1 just only actual to have'), 2)}${some(KIND, 4)}${oneOf(HUMAN, HELPER, MEMBER, 'staff member')}`,
  `${some(wordsOf('a an some any actual your the'), 1)}(?:human|live|real) ${wordsOf('help support assistance service chat contact interaction intervention response people')}`,
  `(?:someone|somebody) ${wordsOf('real human alive else actual')}`,
  '(?:the|your) (?:manager|supervisor|boss)',
  '(?:customer|costumer) (?:service|support|care)',
)
const WANT = `${WISH} ${some(wordsOf('please just really actually a to only'), 1)}${WISHED}${GOES_ON}`
const GET = `(?:get|put|bring|call|send|fetch) ${oneOf(`an? ${some(KIND, 4)}${oneOf(HUMAN, HELPER)}`, '(?:the|your) (?:manager|supervisor)')}(?: (?:on|in|over|here|for me|please|now|involved|to))`

const ONE = oneOf(
  `${some(DETERMINER, 1)}${some(KIND, 4)}${oneOf(HUMAN, HELPER, 'staff member')}`,
  SOMEBODY,
  'people',
)
const THERE_IS = `(?:is|are|arent|isnt) (?:there )?${ONE} ${oneOf('available', 'online', 'on ?line', 'around', 'on duty', '(?:who |that )?(?:can|could|to) (?:talk|speak|chat|help|assist)', 'i can')}`
const REAL_THERE = `(?:is|are) there ${some(DETERMINER, 1)}${some(wordsOf('real live actual human living'), 2, 1)}${oneOf(HUMAN, HELPER, 'people')} ${wordsOf('there here')}`
const TO_TALK_TO = `${ONE} (?:there |here )?(?:that |who |whom )?(?:i|we) (?:can|could|may) (?:speak|talk|chat|deal|write)`
const MAY = wordsOf('can could will would let have may')
const MAY_ONE = oneOf(
  `${MAY} ${oneOf(`(?:an?|some|any|your|the) ${some(KIND, 4)}${HELPER}`, `(?:an? |some )?${some(wordsOf('real live actual'), 2)}human`, `an? ${some(wordsOf('real live actual human'), 2, 1)}person`, '(?:someone|somebody) (?:real|human|alive|from (?:your (?:team|company)|support|customer service))', 'one of your (?:agents|people|colleagues|representatives)')} ${some('please', 1)}${wordsOf('help assist call contact take look answer handle check review respond reply phone deal step')}`,
  `${MAY} (?:a|some) person ${some('please', 1)}(?:help|call|contact|assist) (?:me|us)`,
)
const CALL_ME = `(?:can|could|have|get|let|want|need) (?:someone|somebody) (?:to )?(?:please )?(?:call|phone|ring|contact)(?: me| us)`
const ESCALATE = oneOf(
  '(?:want|like|need|have|please|wish|must|can you|could you|going) (?:to )?(?:escalate|get (?:this|it) escalated|(?:this|it|my case|my issue) (?:to be )?escalated)',
  'escalate (?:this|my|the) (?:issue|case|ticket|matter|problem|complaint|conversation|chat)',
)
const SOMEONE_TO = `${WISH} (?:someone|somebody) ${oneOf(`(?:to|who|that)(?: can| could)?(?: actually| please)? ${wordsOf('help assist call contact talk speak look fix explain answer check handle resolve sort understand understands')}`, 'from')}`
const FROM_A_PERSON = `(?:want|need|get|like|prefer|expect)(?: ${ANY}){0,3} (?:from|by) (?:an? )?(?:real|live|actual|human)(?: (?:human|person|agent|representative|being|people))?${GOES_ON}`
const COURTESY = wordsOf(
  'please pls plz plez plese now asap thanks thx thank you immediately rn here only instead today right already ffs quickly urgent urgently',
)
const CORE = oneOf(
  `${some(DETERMINER, 1)}${some(KIND, 4)}${oneOf(HUMAN, HELPER)}`,
  `${some(wordsOf('real actual live human'), 2, 1)}people`,
  `${some(wordsOf('a the some'), 1)}(?:human|live|real) ${wordsOf('help support assistance service chat')}`,
  '(?:customer|costumer|custmer|client)[ -](?:service|support|care)(?: (?:dept|department|team))?',
  '(?:someone|somebody) (?:real|human|alive)',
)
const POLITELY = `${CORE} ${wordsOf('please pls plz plez plese now asap')}`
const NOT_BOT = `(?:and |but )?(?:instead of|rather than|over|not|no|never) ${some(DETERMINER, 1)}${some(ANY, 1)}${BOT}`
const OPENING = wordsOf(
  'hi hello hey ok okay yes yeah yep please pls plz just well sorry um uh so oh again need want get give me us i another or to',
)

/** Up to four words more; a fresh start ("but", "just", "I") ends the reach of a refusal. */
const STILL = `(?: (?!${wordsOf('but just so please instead i get give let only')}(?![\\w-]))${ANY}){0,4}`
const NOT = oneOf(
  '(?:do|does|did|will|would) not',
  wordsOf('dont doesnt didnt dnt wont wouldnt never not'),
  'don t',
  'no longer',
)
const VERY = `(?: ${wordsOf('really actually even necessarily particularly')})?`
const UNWANTED = oneOf(
  wordsOf(`want wanna need wish like care require plan trying asking looking going prefer intend wanting needing wanted
    asked necessary`),
  'feel like',
  'have to',
)
const REFUSALS = [
  `${NOT}${VERY} ${UNWANTED}(?! (?:an? |this |your |any )?${BOT})${STILL}`,
  `(?<!why )(?<!can )(?<!could )${NOT}${VERY}`,
  '(?:dont|do not) think (?:i|we|ill|id)(?: (?:will|would|really))?',
  `(?:no need|no reason|without|instead of|rather not|rather than|avoid|refuse|unwilling|no point|not here)${STILL}`,
  '(?:stop|nor|neither|no)',
  '(?<!how )(?:should|must) (?:i|we)',
  `(?:do|would|will) (?:i|we)(?: ${wordsOf('really actually even always still')})? (?:need|have|be forced)(?: to)?`,
  '(?:if|when|whenever|after|before|once) (?:i|we)',
  'before you',
  '(?:was|were|am|is|already) able to',
  '(?:managed|got|used|had) to',
]

/** English. */
export const en: PhraseSet = {
  language: 'en',
  script: 'words',
  requests: inClause(
    TALK_TO,
    SPEAK_BARE,
    MOVE_TO,
    MOVE_BARE,
    REACH,
    WANT,
    GET,
    THERE_IS,
    REAL_THERE,
    TO_TALK_TO,
    MAY_ONE,
    CALL_ME,
    ESCALATE,
    FROM_A_PERSON,
    SOMEONE_TO,
    `(?<=^)${some(DETERMINER, 1)}${some(wordsOf('real live actual human'), 2, 1)}${oneOf(HUMAN, HELPER)}(?=$)`,
    `(?<=^(?:${OPENING} ){0,3})${POLITELY}`,
    `${oneOf(some(DETERMINER, 1, 1), some(KIND, 1, 1))}${POLITELY}$`,
  ),
  alone: whole(
    `${some(OPENING, 4)}${CORE}(?: ${COURTESY}){0,4}`,
    `${CORE}(?: ${CORE}){1,4}`,
    `(?:please |just )?(?:transfer|connect) me(?: please| now)?`,
    `${some(OPENING, 4)}${CORE} ${NOT_BOT}(?: ${COURTESY}){0,2}`,
  ),
  aversion: inClause(
    `${oneOf(NOT, 'refuse to', 'hate', 'stop', 'tired of', 'sick of', 'fed up with', 'fed up of', 'done', 'cant stand', 'no more')} (?:${wordsOf('want wanna like wish care going wanting')} )?(?:to )?(?:be |keep )?${wordsOf('talk talking speak speaking chat chatting deal dealing communicate communicating')} (?:to|with) ${some(wordsOf('a an the this these your some another any'), 1)}${some(ANY, 1)}${BOT}${GOES_ON}`,
    `${oneOf('dont', 'do not')} (?:want|need|like) ${some(wordsOf('a an the this your some another any more'), 2)}(?:stupid |dumb |useless |silly |automated |virtual )?${BOT}${GOES_ON}`,
    `(?:tired|sick|enough|fed up|done|hate) (?:of |with )?(?:the |this |your |these )(?:stupid |dumb |useless |damn )?(?:bot|bots|robot|chatbot|ai)${GOES_ON}`,
    'no (?:more )?(?:bots|robots|chatbots)(?: please| pls)?(?=$)',
  ),
  refusalBefore: endingIn(...REFUSALS),
  refusalAfter: startingWith(
    '(?:(?:is|are|was) )?(?:unnecessary|(?:not|never) (?:needed|necessary|required))',
    '(?:isnt|arent|wasnt) (?:needed|necessary|required)',
    'yesterday',
    'last (?:week|time|month|night)',
  ),
}
