/** Messages as visitors write them, labelled by hand: does the visitor wish for a person? */
export interface LabelledMessages {
  language: string
  positive: readonly string[]
  negative: readonly string[]
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const english: LabelledMessages = {
  language: 'English',
  positive: lines(`
    can I talk to a human
    Can I speak with a real person please?
    real person please
    REAL PERSON NOW
    get me an agent
    speak with someone
    representative
    Representative!!!
    customer service rep
    I don't want to talk to a bot
    i dont want to talk to a robot, give me a human
    human
    Human please.
    agent
    AGENT
    agent agent agent
    operator
    live agent
    live chat please
    connect me to a representative
    Could you transfer me to customer service?
    please transfer me to a live agent asap
    I need to speak to somebody about my bill
    i want to speak to your manager
    Let me talk to a supervisor.
    I'd like to speak with a person in the billing team
    put me through to someone who can help
    I would prefer to chat with an actual human being
    is there a real person I can talk to?
    Is there anyone available to talk to about my refund?
    are there any agents online right now
    can a human look at my case?
    can someone from your team call me
    I want a human, not a bot
    I need a human
    i need an agent right now
    just give me a person
    can you get me a real human pls
    This is useless. Agent.
    My parcel has been lost for two weeks and nobody answers, I want to talk to a person.
    hi, can i talk to someone?
    hello human please
    talk to agent
    speak to human
    chat with a live representative
    I'd rather talk to a human
    how do I speak to a representative
    how can I get in touch with a human agent
    who can I talk to, is there a person I can speak with?
    Why can't I talk to a human?
    why can't I just speak to a real person
    stop, I'm tired of talking to a bot
    I hate this bot
    No more bots please
    I don't want a chatbot. I want customer support.
    can i get a human being on the line please
    Please escalate this to a manager
    I would like to escalate my complaint
    i need someone to help me, a real human
    wanna talk to a human
    i want to speak to a represntative or a human agent
    can i speak to a representitive
    I want to talk to a humam
    let me tlak to an agent
    Would it be possible to speak to a member of your staff?
    I need human assistance
    need human help urgently
    can I have an agent please
    I'd like a representative
    May I speak to somebody in customer support?
    Please hand me over to a colleague or get me a human.
    switch me to a real agent
    Do you have a human I can talk to?
    are you a bot? connect me with a person
    I was wondering if I could speak to a person about my account
    Your answers don't help, so please put me in touch with an advisor
    I don't need your suggestions, I need a human
    not you, a real person
    can’t you just connect me to an agent
    It's 3 am here but I really need to talk to someone: my card was charged twice
    I am not leaving until I talk to a human
    someone real please
    I want to talk to a person - not a machine
    talk to a real person instead of this bot
    I'd like to talk to someone in person
    Can you please put me in contact with a human
    can i speak to customer service please
    please let me speak with a real human being
    how can i reach a live person
    I want to speak to customer care
    could I please chat with one of your agents
    give me a human now!!
    is anyone there I can talk to
    Please connect me with support
    need to talk to a rep about my order
    get a human on the line
    Can I please get a live agent?
    i would like to speak to an operator
    Transfer to agent
    transfer me
    human agent
    talk to a human agent
    customer service
    customer support please
    I demand to speak to a manager
    bot you are useless, get me a person
    can you connect me to a live person
    I want to chat with a real agent
    I really just need a human to look at this
    I'm done with this bot, human please
    I want to be transferred to a human
    I need to talk with your support team
    speak to a real human please
    hey, is there a human around?
    let me speak to someone who actually understands
    Can somebody call me back?
    I need assistance from a real person
    not helpful. human.
    this isn't working, can I talk with an actual person
    can I contact a human agent
    would like to speak with someone
    agent please!
    i want human support
    please hand me off to a human
  `),
  negative: lines(`
    what is your return policy for a person of size L
    do you have human-made products
    is this jacket for real people
    travel agent discount
    I don't need a person, just tell me the opening hours
    no need for an agent
    my agent number is 55120
    personal data
    What personal data do you store about me?
    Do I need an agent number to sign up?
    Is the wig made of human hair?
    I want a human hair wig
    how many people fit in this tent
    do you sell robots
    I don't want a robot vacuum cleaner with a cable
    I'm not a robot
    are you a robot?
    are you human?
    Am I talking to a real person?
    how do I become a sales representative
    I work as a real estate agent, is there a discount?
    is this a representative sample
    the operator manual is missing
    which operating system do I need
    I need a password manager
    where is the manager's special offer
    I talked to an agent yesterday and he said the refund was on its way
    The representative I spoke with promised a callback
    Your agent told me to send a photo
    I don't want to talk to a human, just tell me the price
    please don't transfer me to an agent
    do not connect me to a person
    I'd rather not speak to anyone
    Can I return it without talking to a representative?
    Can I cancel online or do I have to call?
    Do I need to speak to someone to cancel my subscription?
    no human needed, thanks
    an agent is not necessary
    I do not want to speak with a representative
    I never want to talk to an agent again
    How many agents can use the inbox at the same time?
    what does the agent plan cost
    price per agent per month
    I need an agent license
    do you ship to persons under 18
    one ticket per person?
    Is it one size per person
    the cleaning agent damaged my floor
    which cleaning agent should I use
    bleaching agent for hair
    human resources contact
    Do you support human rights organisations?
    I bought this for someone who likes tea
    need a gift for a person who has everything
    I want someone's order history
    is the customer service desk in the Berlin store open on Sundays
    the manager role is missing in my settings
    how do I add a manager to my workspace
    can a person return this without the receipt
    do real people test your products
    The live show was great
    live tracking link please
    how do I talk to my thermostat with Alexa
    does the doll talk to people
    what is the personal limit per account
    personalised mug
    thanks, that helped
    Where is my order?
    I want a refund
    can you help me
    help
    The support beam of the shelf broke
    do you have support for Linux
    supporting documents for my claim
    before I talk to an agent I want to know the fee
    instead of talking to a human I would like a link
    I don't think I need an agent
    you don't have to get me an agent
    what is a customer service fee
    do you offer support in French
    I need an operator manual
    is a representative coming to my house
    is the shampoo for humans or dogs
    How many persons does the table seat?
    the person who delivered my parcel was rude
    someone stole my parcel
    somebody else opened my account
    I got a wrong person's order
    do agents get a commission
    what's the agent commission
    how do I invite an agent to my workspace
    how to add a human review step
    I want to get a refund for a person who died
    can I book for two people
    is your AI trained on personal data
    no thanks I don't want to speak to anyone
    there's no need to connect me to a human
    please do not transfer me
    I would rather avoid talking to a person
    can I speak english
    can we talk about the price
    I need to talk about my order
    let's talk about it
    chat history download
    is support included
    my manager wants an invoice
    contact lenses
    What is the difference between an agent and an operator?
    i need a personal loan
    human size mannequin
    What happens after I talk to an agent?
    I already talked to a human, it's resolved now
    thanks to the agent who helped me
    I have a manager account
    who is the manager of the company
    what can an agent do in the inbox
    Does the agent plan include people analytics
  `),
}

const chinese: LabelledMessages = {
  language: 'Chinese',
  positive: lines(`
    转人工
    人工客服
    找真人
    我要人工
    人工
    请转人工客服，谢谢
    帮我转接人工
    能不能转人工
    可以转人工吗？
    為什麼不能轉人工
    我想和真人说话
    我要跟客服聊
    有没有真人
    有人工客服吗
    我不想跟机器人说话
    不要机器人，我要人工
    叫你们经理来
    我要找经理投诉
    让你们负责人联系我
    怎么联系人工客服
    怎么转人工？
    找不到人工客服
    我的包裹丢了两周了没人管，马上给我转人工！
    联系客服
    我想找客服
    人工服务
    转接真人客服
    切换人工
    請幫我轉真人客服
    需要人工帮助
    别再用机器人回复了
    麻烦接一下人工
    你好，转人工
    我要和人沟通，不要机器人
    客服在吗
    给我安排一个真人
    我想跟你们的工作人员谈谈
    换人工吧
    帮我找人工客服
    我想跟人工客服沟通
    请帮我联系人工客服
    能帮我转一下人工吗
    叫人工
    有人工服务吗
    我需要人工服务
    转人工！！！
    你别说了，转人工
    怎么找人工客服啊
    我要投诉，叫你们主管来
    可以让真人来回答我吗
    我想直接跟真人对话
  `),
  negative: lines(`
    人工皮革
    这个包是人工皮革的吗
    人工智能课程多少钱
    有人工智能功能吗
    人工草坪怎么清洗
    人工费怎么算
    安装要人工费吗
    需要人工安装吗
    这是人工合成的宝石吗
    不需要人工，谢谢
    不用转人工
    先不转人工，告诉我价格就行
    不想找客服，直接告诉我怎么退货
    别转人工
    我没说要转人工
    你是真人吗
    你是机器人吗
    有真人试穿图吗
    真人模特多高
    个人信息怎么删除
    个人资料在哪里修改
    这款适合几个人用
    适合什么人穿
    扫地机器人怎么充电
    我不要扫地机器人，我要吸尘器
    人工客服几点上班
    客服电话是多少
    昨天客服说可以退款
    我昨天已经和客服说过了
    经理职位还招人吗
    送人合适吗
    老人可以用吗
    工人手套有吗
    什么时候发货
    我要退款
    谢谢
    人工翻译和机器翻译有什么区别
    需要人类学的书
    没必要找人工
    人工成本高吗
    人工授精多少钱
    客服态度太差了
    客服还没回复我的邮件
    你们客服几点下班
    我是客服人员
    你们招客服吗
    真人拍摄的吗
    帮我查一下订单
    不用找客服了，已经解决
    这个适合老人吗
  `),
}

const spanish: LabelledMessages = {
  language: 'Spanish',
  positive: lines(`
    quiero hablar con una persona
    un agente por favor
    Quiero hablar con un humano
    ¿Puedo hablar con alguien?
    necesito hablar con un representante
    NECESITO UN AGENTE YA
    agente
    asesor
    Operador, por favor
    humano
    persona real por favor
    ¿Hay alguna persona con quien pueda hablar?
    ¿Hay un agente disponible?
    pásame con un asesor
    me puedes pasar con una persona real
    comuníqueme con un supervisor
    Transfiéreme a un agente humano
    no quiero hablar con un robot
    No quiero un bot, quiero una persona
    estoy harto de hablar con una máquina
    quisiera ser atendido, quiero que me atienda una persona
    me gustaría hablar con atención al cliente
    ponme con tu jefe, quiero hablar con el encargado
    ¿por qué no puedo hablar con una persona?
    mi pedido no ha llegado y nadie responde, quiero hablar con un ser humano
    quiero que me llame alguien de verdad
    cómo puedo hablar con un agente
    Hola, necesito un asesor humano
    prefiero una persona real
    dame un humano
    ¿Puede ayudarme una persona? Necesito ayuda humana
    con quién puedo hablar sobre mi factura
    atención al cliente por favor
    deseo comunicarme con un ejecutivo
    kiero ablar kon una persona o mejor pasame con un agente
    solicito un representante, esto no funciona
    quiero hablar con un agente humano
    por favor comuníqueme con una persona
    necesito hablar con alguien de soporte
    puedo hablar con un operador?
    me gustaría que me atendiera una persona
    quiero que me pasen con un supervisor
    hay alguien real ahí?
    quiero atención humana
    hablar con agente
    pasame con un humano ya
  `),
  negative: lines(`
    camiseta para una persona alta
    ¿Cuántas personas caben en la tienda de campaña?
    datos personales
    ¿Qué datos personales guardan?
    agente inmobiliario descuento
    soy agente de viajes, ¿hay descuento?
    agente de limpieza
    necesito un agente de limpieza para suelos
    no necesito un agente
    no hace falta hablar con una persona
    No quiero hablar con una persona, solo dime el precio
    no me pases con un agente
    no es necesario hablar con nadie
    ¿Puedo devolverlo sin hablar con un asesor?
    ayer hablé con un agente y me dijo que llegaría hoy
    el agente me dijo que esperara
    mi número de agente es 4431
    ¿eres humano?
    ¿eres un robot?
    no soy un robot
    ¿estoy hablando con una persona real?
    peluca de cabello humano
    quiero una peluca de cabello humano
    cuerpo humano lámina
    recursos humanos
    ¿el precio es por persona?
    persona jurídica factura
    personalizar taza
    robot aspirador barato
    no quiero un robot de cocina
    quiero devolver el pedido
    gracias
    ¿Dónde está mi pedido?
    necesito un asesoramiento fiscal
    el gerente de la tienda fue amable
    antes de hablar con un agente quiero saber el precio
    regalo para alguien especial
    quiero un regalo para una persona mayor
    agente de seguros
    el humano promedio
    no gracias, no quiero hablar con nadie
    soy una persona muy ocupada
    ¿cuántos agentes incluye el plan?
    el representante legal debe firmar
    necesito saber cuántas personas
  `),
}

const german: LabelledMessages = {
  language: 'German',
  positive: lines(`
    ich möchte mit einem Menschen sprechen
    Mitarbeiter
    Mitarbeiter bitte!
    Kann ich mit jemandem sprechen?
    Ich will mit einem echten Menschen reden
    ICH WILL EINEN MENSCHEN
    einen Mitarbeiter bitte
    Bitte verbinden Sie mich mit einem Mitarbeiter
    verbinde mich mit dem Kundenservice
    Können Sie mich an einen Kollegen weiterleiten?
    Ich brauche einen Berater
    ich hätte gern einen Ansprechpartner
    Gibt es hier einen echten Menschen?
    Ist jemand verfügbar?
    Ist da ein Mitarbeiter online?
    Ich möchte nicht mit einem Bot sprechen
    ich will mit keinem Roboter reden
    Ich will keinen Bot, ich will einen Menschen
    Warum kann ich nicht mit einem Menschen sprechen?
    ich moechte mit einer echten person sprechen
    Kann mich bitte jemand anrufen?
    Kann mir ein Mensch helfen?
    Kundenservice
    Kundendienst bitte
    echter Mensch bitte
    Agent
    Ich möchte Ihren Vorgesetzten sprechen
    Wie kann ich mit einem Mitarbeiter chatten?
    Mein Paket ist seit zwei Wochen weg und niemand hilft, ich möchte jetzt mit einem Mitarbeiter telefonieren
    Hallo, ich würde gerne mit jemandem vom Support sprechen
    bitte an einen Menschen übergeben
    kann ich einen menschlichen Agenten haben
    Sprechen mit Mitarbeiter
    gib mir einen Menschen
    Könnte ich bitte mit einer Person aus der Buchhaltung sprechen?
    Ich brauche menschliche Hilfe
    ich will mit jemandem reden
    kann ich bitte mit einem echten Mitarbeiter chatten
    ich möchte einen Mitarbeiter sprechen
    bitte leiten Sie mich an einen Mitarbeiter weiter
    ich brauche einen echten Menschen
    Ich möchte lieber mit einer Person reden
    gibt es jemanden, mit dem ich sprechen kann?
    menschlicher Mitarbeiter bitte
    Verbinden Sie mich mit Ihrem Kundendienst
    kann ich mit dem Support sprechen
  `),
  negative: lines(`
    Personen
    Für wie viele Personen ist das Zelt?
    Preis pro Person
    personenbezogene Daten löschen
    Wie viele Mitarbeiter haben Sie?
    Mitarbeiterrabatt
    Gibt es einen Mitarbeiter-Rabatt?
    Ich bin Mitarbeiter bei einer Bank, bekomme ich Rabatt?
    Ich möchte Mitarbeiter werden
    Ich brauche einen Mitarbeiterausweis
    Ich brauche keinen Mitarbeiter
    Ich möchte nicht mit einem Menschen sprechen, nur den Preis wissen
    kein Mensch nötig
    Ein Mitarbeiter ist nicht nötig
    Bitte verbinden Sie mich nicht mit einem Mitarbeiter
    Geht das auch, ohne mit einem Mitarbeiter zu sprechen?
    Muss ich mit einem Berater sprechen, um zu kündigen?
    Gestern habe ich mit einem Mitarbeiter gesprochen
    Der Mitarbeiter hat mir die Erstattung zugesagt
    Sind Sie ein Mensch?
    Bist du ein Roboter?
    Ich bin kein Roboter
    Spreche ich mit einem Bot?
    Menschenrechte
    Perücke aus Menschenhaar
    Ich suche einen Saugroboter
    Ich will keinen Computer kaufen
    Reiseagent Rabatt
    Wo ist meine Bestellung?
    Danke, das hat geholfen
    Ich möchte mein Geld zurück
    Geschenk für jemanden, der gern kocht
    Beratervertrag herunterladen
    Was kostet der Kundenservice am Telefon?
    Mensch ärgere dich nicht Brettspiel
    Ist die Jacke für echte Menschen gemacht?
    was kostet es pro Person
    Personalausweis
    Ich brauche ein Geschenk für einen Kollegen
    Mein Chef will eine Rechnung
    der Berater war sehr nett
    ich brauche keinen Berater, nur einen Link
    Mitarbeiter einladen
    Wie lade ich einen Mitarbeiter ein?
    Menschen mit Behinderung Ermäßigung
  `),
}

const french: LabelledMessages = {
  language: 'French',
  positive: lines(`
    parler à un humain
    un conseiller svp
    Je veux parler à quelqu'un
    je voudrais parler avec une vraie personne
    Puis-je parler à un conseiller ?
    CONSEILLER
    agent svp
    humain
    un humain s'il vous plaît
    Mettez-moi en relation avec un agent
    passez-moi un responsable
    Pouvez-vous me transférer à un conseiller ?
    je souhaite être mis en relation avec un conseiller
    j'ai besoin d'un conseiller
    J’aimerais discuter avec un être humain
    Y a-t-il un agent disponible ?
    est-ce qu'il y a une vraie personne ici
    Je ne veux pas parler à un robot
    je veux pas d'un bot, je veux un humain
    marre de parler à une machine
    Pourquoi je ne peux pas parler à un humain ?
    Je n'arrive pas à parler à un conseiller
    comment joindre un conseiller
    comment contacter un humain chez vous
    service client svp
    service client
    je veux voir un responsable
    quelqu'un peut me rappeler ?
    Bonjour, pourrais-je avoir un conseiller au téléphone ?
    Mon colis est perdu depuis deux semaines, personne ne répond, je veux parler à votre service client
    une personne réelle svp
    à qui puis-je parler ?
    je prefere parler a un operateur
    il me faut un agent tout de suite
    Je demande un interlocuteur humain
    donnez moi un humain
    je souhaite parler à quelqu'un
    puis-je avoir un agent
    je veux être mis en contact avec un humain
    transférez-moi à un agent
    je veux parler avec un conseiller clientèle
    parler à un agent humain
    est-ce que je peux parler à une personne réelle
    j'en ai marre de ce robot
    je préfère parler à une personne
    un vrai conseiller svp
  `),
  negative: lines(`
    Combien de personnes peuvent dormir dans la tente ?
    prix par personne
    personne ne répond
    données personnelles
    Quelles données à caractère personnel gardez-vous ?
    je n'ai pas besoin d'un conseiller
    pas besoin de parler à un humain
    Je ne veux pas parler à un conseiller, dites-moi juste le prix
    inutile de me passer un agent
    ne me transférez pas à un agent
    un agent n'est pas nécessaire
    Puis-je annuler sans parler à un conseiller ?
    Dois-je parler à un conseiller pour résilier ?
    Hier j'ai parlé à un conseiller qui m'a promis un remboursement
    le conseiller m'a dit d'attendre
    mon numéro d'agent est 1203
    agent immobilier réduction
    agent nettoyant pour sols
    je veux un agent nettoyant
    corps humain poster
    ressources humaines
    perruque en cheveux humains
    êtes-vous humain ?
    es-tu un robot ?
    je ne suis pas un robot
    est-ce que je parle à un robot
    je ne veux pas un robot de cuisine
    robot aspirateur
    cadeau pour quelqu'un qui aime le thé
    droits de l'humain
    où est ma commande ?
    merci beaucoup
    je veux un remboursement
    une personne de taille L peut porter ça ?
    conseils d'entretien
    avant de parler à un conseiller je veux connaître le tarif
    vêtements pour de vraies personnes
    combien d'agents sont inclus
    pour combien de personnes
    le conseiller était sympa
    je suis agent de voyage
    une personne m'a dit que c'était gratuit
    personne n'est venu
    le représentant légal doit signer
    je cherche un cadeau pour un collègue
  `),
}

export const CORPUS: readonly LabelledMessages[] = [english, chinese, spanish, german, french]
