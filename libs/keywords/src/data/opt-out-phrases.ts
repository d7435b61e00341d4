/**
 * Phrases that ask for an end of texts and nothing else, whatever they stand in, by language; `{a|b}` is a choice. English: the keyword
 * data of the compliance reference, its verbs and objects put together. The other languages were written for this project by one
 * author and read once more by another; no regulator names them. Written as people write; matching folds case, accents and apostrophes.
 */
export const OPT_OUT_PHRASES_VERSION = 'phrases/2026-12';

/** The phrases of one language. */
export interface OptOutPhrases {
  /** They ask that texts stop. */
  readonly asks: readonly string[];
  /** They say that we have reached somebody else. */
  readonly wrongNumber: readonly string[];
  /** Single words that ask it where an opt-out is at hand, beside those of the keyword lists. */
  readonly words: readonly string[];
}

/** What may stand before a phrase and changes nothing about it. */
export const LEADS: readonly string[] = (
  'please|pls|plz|kindly|just|i think|think|i believe|i guess|pretty sure|im pretty sure|im afraid|looks like|seems like|alright|fine|then|ok then|so|now|and|ok|okay|hi|hello|hey|yes|no|sorry|um|well|seriously|lol|omg|ugh|dude|bro|sir|maam|good morning|good afternoon|good evening|thanks|thank you|thanks but|no thanks|no thank you|' +
  'i want to|i would like to|id like to|i wish to|i need to|i wanna|i want 2|i am trying to|im trying to|i have to|let me|i choose to|i do want to|how do i|how can i|how to|how do you|where do i|how do we|is there a way to|' +
  'can you|could you|can u|could u|will you|would you|would you please|you can|you need to|u need to|you guys need to|you have to|i said|i say|i am saying|im telling you to|im asking you to|i am asking you to|i asked you to|i told you to|i told u to|i want you to|i need you to|i would like you to|id like you to|for the last time|last time|one last time|once again|again|i repeat|you people|yall|everyone|sorry but|excuse me|look|listen|' +
  'por favor|porfa|porfavor|favor de|ya|hola|oigan|oye|buenas|buenos dias|buenas tardes|gracias|pueden|puede|podria|podrian|les pido que|le pido que|quiero que|necesito que|disculpe|perdon|' +
  's il vous plait|svp|stp|merci de|merci|bonjour|bonsoir|salut|veuillez|pouvez vous|pourriez vous|je vous demande de|je veux que vous|allez|' +
  'bitte|hallo|guten tag|guten morgen|moin|ich bitte sie|konnten sie bitte|konnen sie bitte|konnt ihr bitte|bitte sofort|danke|sofort|jetzt|' +
  'por gentileza|por obsequio|oi|ola|bom dia|boa tarde|boa noite|gente|pessoal|poderiam|podem|pode|voces podem|obrigado|obrigada|' +
  'per favore|per cortesia|ciao|salve|buongiorno|potete|grazie|' +
  'tanpri|souple|bonjou|bonswa|silvouple|mwen mande nou|mesi|alo|non mesi|' +
  'paki|pakiusap|please lang|hello po|hi po|good morning po|salamat|' +
  'lam on|vui long|xin|xin vui long|xin hay|xin dung|chao|da|a|' +
  'alsjeblieft|aub|prosze|prosze was|snalla|venligst|vennligst|lutfen|artik|пожалуйста|будь ласка|прошу|я прошу|من فضلك|من فضلكم|لو سمحت|لو سمحتم|رجاء|ارجوكم|بليز|בבקשה|אנא|कृपया|please aap'
).split('|');

/** Words that phrases are made of, each with short forms and misspellings that are more than one slip of a thumb away. */
export const SPELLINGS: readonly string[] = [
  'quit qit quti',
  'cancel cancle cancell canel cansel',
  'stop stp tsop stopping stoop stopp',
  'texting txting textin txtin texing txtng txtg',
  'messaging msging messging mesaging',
  'messages mesages mssages msges msgs',
  'texts txts',
  'unsubscribe unsuscribe unsubcribe unscubscribe',
  'please plese plase pleese',
  'sending sendin',
  'number num nmbr',
  'from frm',
  'dont dnt',
  'your ur',
  'me mee',
];
/** Words of which one slip is mended, where the result is a word or phrase of a list. */
export const MENDED: readonly string[] =
  'stop texting messages messaging unsubscribe remove number wrong cancel texts sending mensajes manden lista'.split(' ');
/** Words one slip away from those that are words of their own. */
export const UNLIKE: ReadonlySet<string> = new Set(
  'testing tasting resting tenting texted wring wrung wrongs remote removed removes removal massages massage message numbers numbed cancels cancer canceled cancelled tests tents sends mending tending seeding sanding mensaje listas listo mande mandan'.split(
    ' ',
  ),
);

/** What may close one, word by word. */
export const TAILS: readonly string[] = (
  'please pls plz plss thanks thank you thx ty now already anymore any more again ever asap immediately ok okay lol ffs man bro dude sir maam guys people smh jeez seriously damn dammit damnit fucking bitch asshole porra caralho mierda carajo merde putain cazzo puta wtf stp today forever longer buddy mate pal hun sorry friend bye k thankyou kindly ' +
  'por favor porfa porfis porfavor porfabor gracias ya mas nunca jamas ahora svp merci stp maintenant bitte danke sofort jetzt mehr endlich obrigado obrigada mais nunca agora grazie piu adesso ' +
  'tanpri souple mesi anko kounye po na ulit salamat please lang nua di a aub alsjeblieft bedankt prosze dziekuje tack takk tak kiitos lutfen artik пожалуйста спасибо больше дякую شكرا رجاء תודה בבקשה'
).split(' ');

const phrases = (list: string): readonly string[] => list.split('|').filter((phrase) => phrase !== '');

export const OPT_OUT_PHRASES: Readonly<Record<string, OptOutPhrases>> = {
  en: {
    asks: [
      '{stop|quit|cease|stp} {the|these|all|all the|all these|with the|with these|your|ur|sending|sending me|sending me these|sending these|sending your|sending us|sending me your|any} {texts|text messages|messages|msgs|txts|sms|text|ads|promos|promotions|offers|coupons|deals|spam|spam texts|marketing texts|promotional texts|advertisements|notifications|alerts}{| to me| to this number| to my phone}',
      '{stop|quit|cease|stp} {texting|txting|texing|textin|messaging|msging|contacting|spamming|sending me texts|sending me messages|sending me stuff|sending me these|sending me this|sending me anything|sending texts to|sending these to} {me|us|this number|my phone|my number|my cell|this phone|here}',
      '{stop|quit} {texting|txting|messaging|msging|contacting|spamming|sending me texts|sending me messages|sending these|sending texts|sending messages|all contact|contact|spam|promos|ads|marketing|texts|messages|sms}',
      '{stop|quit} {harassing|spamming} {me|us}',
      '{do not|dont|never|dnt|donot} {ever |}{text|message|txt|msg|contact|spam|send texts to|send messages to|send anything to} {me|us|this number|my phone|my number|my cell|here}',
      '{do not|dont|never|dnt} send me {texts|messages|anything|any more texts|any texts|any more messages|more texts|these|these texts|this stuff}',
      'no more {texts|text messages|messages|msgs|txts|sms|text|texting|texts from you|messages from you|of these texts|of these messages|promos|promotions|promo texts|offers|coupons|deals|ads|advertisements|advertising|sales texts|spam|notifications|alerts|marketing|marketing texts|promotional texts|texts to me|texts to this number}',
      '{take|remove|get|delete|drop} {me|us|my number|this number|my name|my phone number} {off|from|off of|out of} {your|ur|this|the|all your} {list|lists|text list|texting list|mailing list|contact list|call list|database|system|records|marketing list}',
      '{remove|delete|lose|forget|erase} {my number|this number|my phone number|my cell number|my digits}{| from your phone| from your list| from your system| from your database}',
      '{unsubscribe|unsub|opt out|unenroll|deregister|remove} {me|us|this number|my number|my phone|this phone|me from this|me from all|me from everything|me from these|me from these texts|me from all texts|me from this list}',
      '{unsubscribe|unsub|opt out|unsubscribed} {from all|from texts|from these texts|from all texts|from everything|from this|all|from list|from your list|of texts|of these texts|of everything|of this}',
      'opt {me|us|this number|my number} out{| of this| of these| of texts| of these texts| of all texts| of everything}',
      '{unsubscribe|opt out|unsub|be removed|be taken off|be taken off your list|be taken off the list|be removed from your list|be removed from the list|get off this list|get off your list|stop these texts|stop these messages|stop getting these|stop getting texts|stop getting these texts|stop getting your texts|stop receiving these texts|stop receiving texts|stop receiving messages|cancel these texts|cancel these messages|cancel texts|end these texts|end these messages|revoke consent|revoke my consent|withdraw my consent|get these to stop|turn these texts off|make these stop}{| from this| from these| of this| of these}',
      'leave {me|us|this number} alone',
      '{deactivate|disable|turn off|switch off|discontinue} {my|the|these|all} {text|texts|text alerts|sms|sms alerts|text messages|notifications|alerts|messages}',
      '{i want|get me|get my number} off {your|this|the} list',
      '{i want|make} {the|these} texts {to stop|stop}',
      '{you do not have|you dont have|i did not give you|i didnt give you} {my permission|permission} to text me',
      '{put|add} me {on|to} your do not {text|contact|call} list',
      '{im done with|sick of|tired of|enough with|done with} {your|the|these} {texts|messages|text messages}',
      '{turn off|end|cancel} {the|these|my} {texts|messages|text messages|text subscription|text alerts}',
      '{unsubcribe|unsuscribe|unsubscribe} {me|this number}',
      'i want to stop {getting|receiving} {texts|your texts|these texts|messages|your messages}',
      'i {revoke|withdraw|rescind|take back} {my |all |}consent{| to texts| to be texted| to be contacted| to receive texts| to your texts}',
      'i {do not|dont|no longer} {wish|want} to {be contacted|be texted|receive texts|receive messages|receive these|receive these texts|receive these messages|receive any texts|receive any more texts|receive your texts|receive your messages|receive text messages|get texts|get messages|get these|get these texts|get these messages|get any texts|get any more texts|get your texts|get your messages|get text messages|hear from you|hear from you guys|hear from u|be on this list|be on your list|be on the list|be messaged}{| from you| from you guys}',
      'i {do not|dont|no longer|really dont} want {these|your|any more|any|more|your stupid|these stupid|ur|those} {texts|messages|msgs|txts|text messages|sms|promos|ads|notifications|spam}{| from you}',
      '{stop|text stop|reply stop|send stop} {2|to} {end|stop|quit|cancel|opt out|unsubscribe}',
      '{cease and desist|stop2quit|stop 2 quit|stop to quit|stop quit|stop to stop|stop to end|stop to opt out|text stop|reply stop|exit|stop all communication|stop all contact|stop any and all contact|no texting|no texts|no sms|end texts|end messages|end all texts|cancel texts|cancel messages|cancel sms|cancel these texts|cancel all texts|cancel my texts|cancel text messages|opting out|opted out|im opting out|i am opting out|i opt out|unsubscribed|take me off|take me off this|get me off this|get me off this list|get me off your list|remove from list|remove number|off your list|consent revoked|consent withdrawn|turn off texts|turn off these texts|turn off text alerts|stop stop|end this|fuck off|piss off|go away|off off}',
    ],
    wrongNumber: [
      '{|i think |i believe |this is |this is a |this is the |its |its a |it is the |you have |you have the |you have a |you got the |you got a |u have the |u got the |youve got the |youve got a |you reached the |you reached a |you are texting the |youre texting the |you texted the |texting the |i think you have the |i think you have a |i think u have the |i think you got the |i think you got a |im sorry you have the |looks like you have the |seems like you have the |pretty sure you have the |you must have the |you might have the |you keep texting the }wrong {number|num|person|phone number}',
      'wrong {guy|contact}',
      '{this number belongs to|this is|this phone belongs to} {someone else|somebody else|someone elses number|someone elses phone}{| now}',
      'i just got this number',
      '{this is not|this isnt|this is no longer|that is not|thats not|this aint|not} {her|his|their|my sons|my daughters|that persons} {number|phone|cell|phone number}',
      '{there is |theres |}{no one|nobody} {here by|by|with|here with} that name{| here| at this number}',
    ],
    words: [],
  },
  // Other languages
  es: {
    asks: [
      '{no más|nomás|ya no más|no mas|nomas|basta de} {mensajes|mensages|textos|sms|msj|msjs|publicidad|promociones|promos}',
      '{quítenme|quíteme|quítame|bórrenme|bórreme|bórrame|sáquenme|sáqueme|sácame|elimínenme|elimíneme|elimíname} {de ahí|de aquí|de esto|de esta lista|de esa lista|de la lista|de las listas|de su lista|de tu lista|de sus listas|del sistema|de sus contactos|del grupo|de sus mensajes}',
      '{denme|deme|dame|den|dar|darme|darse|dénme|denos} de {baja|vaja|bajas}{| de esto| de la lista| de los mensajes| de su lista| de todo}',
      '{quiero|quisiera|me quiero|solicito|necesito|deseo} {dar|darme} de baja{| de esto| de la lista| de los mensajes}',
      '{cancelar|cancelen|cancele|cancela|cancelr|canselar|canselen|paren|detengan|suspendan|eliminen|quiten|dejen} {suscripción|la suscripción|mi suscripción|mensajes|los mensajes|sus mensajes|estos mensajes|sms|textos|los textos|el envío de mensajes|la publicidad|las promociones}',
      '{no|ya no} {manden|mande|mandes|envíen|envíe|envíes} {nada|más nada|mensajes|más mensajes|más}',
      'no {quiero|deseo|me interesa} {recibir|que me manden|más} {nada|nada de ustedes|publicidad|promociones|sus promociones|textos}',
      ...phrases(
        'dejen de mandarme mensajes|deje de mandarme mensajes|deja de mandarme mensajes|dejen de mandar mensajes|dejen de enviarme mensajes|' +
        'deje de enviarme mensajes|deja de enviarme mensajes|dejen de enviar mensajes|dejen de escribirme|deje de escribirme|deja de escribirme|' +
        'dejen de textearme|deja de textearme|dejen de mensajearme|dejen de mandarme textos|deje de mandarme textos|dejen de mandarme sms|dejen de mandarme msjs|' +
        'dejen de contactarme|deje de contactarme|dejen de molestarme con mensajes|dejen de molestar con sus mensajes|paren de mandarme mensajes|' +
        'pare de mandarme mensajes|para de mandarme mensajes|paren de mandar mensajes|paren de escribirme|paren de enviarme mensajes|paren los mensajes|' +
        'ya paren con los mensajes|ya basta de mensajes|basta de mensajes|ya no me escriban|ya no me escriba|ya no me escribas|no me escriban más|' +
        'no me escriba más|no me escribas más|no me escriban|no me escriba|no me escribas|ya no me manden mensajes|ya no me mande mensajes|' +
        'ya no me mandes mensajes|ya no me manden nada|no me manden más mensajes|no me mande más mensajes|no me mandes más mensajes|no me manden mensajes|' +
        'no me mande mensajes|no me mandes mensajes|no me manden textos|no me manden más textos|no me mandes más textos|no me manden sms|no me manden más sms|' +
        'no me manden más msj|no me envíen más mensajes|no me envíe más mensajes|no me envíes más mensajes|no me envíen mensajes|no me envíe mensajes|' +
        'no me envíes mensajes|ya no me envíen mensajes|ya no me envíe mensajes|ya no me envíes mensajes|no envíen más mensajes|no manden más mensajes|' +
        'no mandar más mensajes|no enviar más mensajes|ya no manden mensajes|no me texteen|no me textees más|ya no me texteen|no me contacten|' +
        'no me contacten más|no me contacte más|no me contactes más|ya no me contacten|no vuelvan a escribirme|no vuelva a escribirme|no vuelvas a escribirme|' +
        'no me vuelvan a escribir|no me vuelva a escribir|no me vuelvas a escribir|no vuelvan a mandarme mensajes|no me vuelvan a mandar mensajes|' +
        'no me vuelvan a contactar|nunca más me escriban|no más mensajes|no más mensajes por favor|no más textos|no más sms|ni un mensaje más|' +
        'ya no quiero mensajes|ya no quiero más mensajes|ya no quiero sus mensajes|ya no quiero recibir mensajes|ya no quiero recibir sus mensajes|' +
        'ya no quiero recibir más mensajes|ya no quiero que me escriban|ya no quiero que me manden mensajes|no quiero mensajes|no quiero más mensajes|' +
        'no quiero sus mensajes|no quiero estos mensajes|no quiero recibir mensajes|no quiero recibir más mensajes|no quiero recibir sus mensajes|' +
        'no quiero recibir estos mensajes|no quiero recibir sms|no quiero que me escriban|no quiero que me escriban más|no quiero que me manden mensajes|' +
        'no quiero que me envíen mensajes|no quiero que me contacten|no deseo recibir mensajes|no deseo recibir más mensajes|no deseo más mensajes|' +
        'no me interesa recibir mensajes|quisiera dejar de recibir mensajes|quiero dejar de recibir mensajes|quiero dejar de recibir sus mensajes|' +
        'quítenme de su lista|quíteme de su lista|quítame de tu lista|quítenme de la lista|quíteme de la lista|quítame de la lista|sáquenme de su lista|' +
        'sáqueme de su lista|sácame de tu lista|sáquenme de la lista|sáqueme de la lista|sácame de la lista|bórrenme de su lista|bórreme de su lista|' +
        'bórrenme de la lista|bórrame de la lista|elimínenme de su lista|elimíneme de su lista|elimíname de tu lista|elimínenme de la lista|borren mi número|' +
        'borre mi número|borra mi número|borren mi número de su lista|eliminen mi número|elimine mi número|elimina mi número|eliminen mi número de su lista|' +
        'quiten mi número|quite mi número|quiten mi número de su lista|saquen mi número de su lista|dar de baja mi número|denme de baja de los mensajes|' +
        'quiero desuscribirme|cancelen mi suscripción de mensajes|cancelar los mensajes|cancelen los mensajes|quiten los mensajes|déjenme en paz|déjeme en paz|' +
        'déjame en paz|revoco mi consentimiento|retiro mi consentimiento|no autorizo que me escriban|no les di permiso para escribirme|' +
        'no doy permiso para mensajes|no tienen permiso para escribirme|alto a los mensajes|alto con los mensajes|ya estuvo bueno de mensajes|no mas mensages|' +
        'no me manden mas mensages|dejen de mandarme mensages|ya no me manden mensages|no me escrivan|ya no me escrivan|no me escrivan mas|dejen de escrivirme|' +
        'no kiero mensajes|ya no kiero mensajes|no mas msj|no mas mjs|quiero darme de baja de los mensajes|deme de baja de los mensajes|' +
        'dame de baja de los mensajes|quiero darme de baja de la lista',
      ),
    ],
    wrongNumber: phrases(
      'número equivocado|numero ekivocado|número incorrecto|numero erroneo|tiene el número equivocado|tienes el número equivocado|tienen el número equivocado|' +
      'tiene número equivocado|este es el número equivocado|este no es el número|se equivocó de número|se equivocaron de número|te equivocaste de número|' +
      'está equivocado de número|está equivocada de número|estás equivocado de número|están equivocados de número|creo que se equivocó de número|' +
      'creo que tiene el número equivocado|creo que está equivocado de número|creo que te equivocaste de número|se equivoca de número|se equivocó de persona|' +
      'se equivocaron de persona|te equivocaste de persona|persona equivocada|no soy esa persona|no soy la persona que busca|no soy quien busca|' +
      'yo no soy esa persona|aquí no vive esa persona|no conozco a esa persona|aquí no hay nadie con ese nombre|no hay nadie con ese nombre|' +
      'esa persona no vive aquí|esa persona ya no tiene este número|este número ya no es de ella|este número ya no es de él|este ya no es su número|' +
      'este número ahora es mío|este número es de otra persona|este número es nuevo no soy esa persona|teléfono equivocado',
    ),
    words: phrases(
      'alto|paren|parar|detener|deténganse|basta|baja|desuscribir|desuscribirme|desuscribirse|desuscríbeme|desuscríbanme|desuscripción|desinscribir|' +
      'desinscribirme|bórrenme|elimínenme|sáquenme|quítenme|estop|desubscribir|dessuscribir',
    ),
  },
  fr: {
    asks: [
      '{m’enlever|me retirer|m’ôter|me supprimer|me désabonner|me désinscrire|m’effacer|me rayer} {de la liste|de votre liste|de vos listes|de cette liste|de votre base|de vos contacts}',
      '{arrêtez|arrêter|arrête|cessez|stop|stoppez|arreter} {de m’écrire|de m’envoyer des messages|de m’envoyer des textos|de m’envoyer des sms|vos messages|vos textos|vos sms|les messages|les textos|les sms|ces messages|ces textos|de me texter|de me contacter|de me harceler|de me déranger|de m’envoyer ça|d’envoyer des messages|de spammer}',
      '{lâchez|laissez|foutez|fichez}{-moi| moi} {tranquille|la paix|avec vos textos|avec vos messages|avec vos sms}',
      'ne m’{écrivez|envoyez|écris|envoie} plus{| rien| de messages| de textos| de sms}',
      'ne me {textez|contactez|texte|contacte|dérangez|relancez} plus',
      '{retirez|enlevez|supprimez|effacez|rayez|ôtez|sortez}{-moi| moi} de {la|votre|vos|cette|ta} {liste|listes|base|base de données|répertoire|contacts}',
      '{plus|aucun|pas} de {messages|textos|sms|pub|pubs} {svp|s’il vous plaît|merci|par sms}',
      'je ne veux plus {recevoir de messages|de messages|de textos|de sms|recevoir vos messages|vos messages|vos textos|recevoir vos textos|être contacté|être contactée|de vos messages|de vos textos|recevoir de textos|recevoir de sms|recevoir ces messages}',
      ...phrases(
        'arrêtez de m\'écrire|arrête de m\'écrire|arrêter de m\'écrire|arrêtez de m\'envoyer des messages|arrête de m\'envoyer des messages|' +
        'arrêter de m\'envoyer des messages|arrêtez de m\'envoyer des textos|arrête de m\'envoyer des textos|arrêtez de m\'envoyer des sms|' +
        'arrête de m\'envoyer des sms|arrêtez de m\'envoyer des texto|arrêtez de me texter|arrête de me texter|arrêtez de me contacter|arrête de me contacter|' +
        'arrêtez d\'envoyer des messages|arrêtez d\'envoyer des textos|arrêtez les messages|arrêtez les sms|arrêtez les textos|arrêtez vos messages|' +
        'arrêtez vos sms|arrêtez ces messages|arrêtez tous les messages|arrêter les messages|arrêter les sms|arrêter les textos|arrêtez le spam|' +
        'arrêtez de me spammer|arrête de me spammer|arrêtez de me harceler avec vos messages|cessez de m\'écrire|cessez de m\'envoyer des messages|' +
        'cessez de m\'envoyer des textos|cessez de m\'envoyer des sms|cessez de me contacter|cessez de me texter|cessez vos messages|cessez les messages|' +
        'stop aux messages|stop aux sms|stop aux textos|stop les messages|stop les sms|stop les textos|ne m\'écrivez plus|ne m\'écris plus|m\'écrivez plus|' +
        'm\'écris plus|ne m\'écrivez plus jamais|ne m\'écrivez pas|m\'écrivez pas|ne m\'envoyez plus de messages|ne m\'envoyez plus de message|' +
        'ne m\'envoie plus de messages|m\'envoyez plus de messages|m\'envoie plus de messages|ne m\'envoyez plus de sms|ne m\'envoie plus de sms|' +
        'm\'envoyez plus de sms|m\'envoie plus de sms|ne m\'envoyez plus de textos|ne m\'envoie plus de textos|m\'envoyez plus de textos|m\'envoie plus de textos|' +
        'ne m\'envoyez plus rien|m\'envoyez plus rien|ne m\'envoyez pas de messages|ne m\'envoyez pas de sms|ne m\'envoyez plus ces messages|' +
        'ne m\'envoyez plus vos messages|ne m\'envoyez plus d\'infos|ne me textez plus|me textez plus|ne me texte plus|me texte plus|ne me contactez plus|' +
        'me contactez plus|ne me contacte plus|me contacte plus|ne me contactez plus jamais|ne me contactez pas|ne plus m\'écrire|ne plus m\'envoyer de messages|' +
        'ne plus m\'envoyer de sms|ne plus me contacter|ne plus me texter|ne plus recevoir de messages|ne plus recevoir de sms|ne plus recevoir vos messages|' +
        'ne plus recevoir de textos|plus aucun message|je ne veux plus de messages|je ne veux plus de sms|je ne veux plus de textos|je ne veux plus vos messages|' +
        'je ne veux plus de vos messages|je ne veux plus recevoir de messages|je veux plus recevoir de messages|je ne veux plus recevoir vos messages|' +
        'je veux plus recevoir vos messages|je ne veux plus recevoir de sms|je veux plus recevoir de sms|je ne veux plus recevoir de textos|' +
        'je ne veux plus recevoir ces messages|je ne veux pas recevoir de messages|je veux pas recevoir de messages|je ne veux pas de vos messages|' +
        'je veux pas de vos messages|je ne veux pas recevoir vos messages|je ne veux pas de ces messages|je ne veux plus être contacté|' +
        'je ne veux plus être contactée|je ne veux plus que vous m\'écriviez|je veux plus que vous m\'écriviez|je ne veux pas que vous m\'écriviez|' +
        'je ne souhaite plus recevoir de messages|je ne souhaite plus recevoir vos messages|je souhaite ne plus recevoir de messages|' +
        'je souhaite ne plus recevoir vos messages|je ne souhaite plus recevoir de sms|je ne souhaite pas recevoir de messages|je ne souhaite plus être contacté|' +
        'je ne souhaite plus être contactée|je désire ne plus recevoir de messages|je ne désire plus recevoir de messages|' +
        'je voudrais ne plus recevoir de messages|je voudrais arrêter de recevoir vos messages|je veux arrêter de recevoir vos messages|' +
        'je veux arrêter les messages|merci de ne plus m\'écrire|merci de ne plus m\'envoyer de messages|merci de ne plus me contacter|' +
        'merci d\'arrêter les messages|merci d\'arrêter vos messages|veuillez arrêter les messages|veuillez ne plus m\'écrire|veuillez ne plus me contacter|' +
        'veuillez cesser de m\'écrire|désabonnez moi|désabonne moi|désabonner moi|désabonez moi|je veux me désabonner|je voudrais me désabonner|' +
        'je souhaite me désabonner|je me désabonne|désinscrivez moi|désinscris moi|retirez moi de votre liste|retire moi de ta liste|retirez moi de la liste|' +
        'retire moi de la liste|retirez moi de vos listes|enlevez moi de votre liste|enlevez moi de la liste|enlève moi de la liste|enlevez moi de vos contacts|' +
        'ôtez moi de la liste|supprimez moi de votre liste|supprimez moi de la liste|supprime moi de la liste|rayez moi de votre liste|rayez moi de la liste|' +
        'sortez moi de votre liste|sortez moi de la liste|effacez moi de votre liste|supprimez mon numéro|supprime mon numéro|' +
        'supprimez mon numéro de votre liste|supprimez mon numéro de vos listes|effacez mon numéro|efface mon numéro|retirez mon numéro|retire mon numéro|' +
        'retirez mon numéro de votre liste|enlevez mon numéro|enlève mon numéro|enlevez mon numéro de votre liste|oubliez mon numéro|laissez moi tranquille|' +
        'laisse moi tranquille|foutez moi la paix|fichez moi la paix|je retire mon consentement|je révoque mon consentement|' +
        'je ne vous ai pas autorisé à m\'écrire|je ne vous autorise pas à m\'écrire|je refuse vos messages|je refuse de recevoir vos messages|annulez les messages|' +
        'annuler mon abonnement aux messages|j\'en ai marre de vos messages|marre de vos messages|assez de messages|ça suffit les messages|' +
        'aretez de menvoyer des messages|arreter de menvoyer des message|arete de menvoyer des message|menvoyez plus de message',
      ),
    ],
    wrongNumber: phrases(
      'mauvais numéro|faux numéro|mauvais num|mauvais numero désolé|erreur de numéro|vous avez le mauvais numéro|vous avez un mauvais numéro|' +
      'tu as le mauvais numéro|t\'as le mauvais numéro|vous avez fait un mauvais numéro|c\'est un mauvais numéro|c\'est le mauvais numéro|' +
      'ce n\'est pas le bon numéro|c\'est pas le bon numéro|pas le bon numéro|vous n\'avez pas le bon numéro|vous avez pas le bon numéro|t\'as pas le bon numéro|' +
      'vous vous trompez de numéro|vous vous êtes trompé de numéro|tu te trompes de numéro|tu t\'es trompé de numéro|trompé de numéro|' +
      'je crois que vous vous trompez de numéro|je crois que vous avez le mauvais numéro|je pense que vous vous êtes trompé de numéro|' +
      'je pense que vous avez le mauvais numéro|vous vous trompez de personne|vous vous êtes trompé de personne|tu te trompes de personne|mauvaise personne|' +
      'ce n\'est pas la bonne personne|c\'est pas la bonne personne|pas la bonne personne|je ne suis pas la bonne personne|je ne suis pas cette personne|' +
      'je suis pas cette personne|je ne suis pas la personne que vous cherchez|il n\'y a personne de ce nom ici|personne de ce nom ici|' +
      'pas de personne à ce nom ici|je ne connais pas cette personne|ce n\'est plus son numéro|c\'est plus son numéro|ce numéro n\'est plus le sien|' +
      'ce numéro appartient à quelqu\'un d\'autre|ce numéro ne lui appartient plus|ce numéro est maintenant le mien|j\'ai récupéré ce numéro|' +
      'vous faites erreur sur la personne|erreur de destinataire',
    ),
    words: phrases(
      'arrêt|arrêter|arrêtez|arrête|aret|arete|areter|arrett|cessez|cesser|désabonner|désabonnement|désabo|désaboner|désabonement|désinscription|désinscrire|' +
      'désinscrivez|désinscri|désabonnez|stoppez|stopper',
    ),
  },
  de: {
    asks: [
      '{nicht|nich|nie|niemals|keine sms|keine nachrichten|keine werbung|nix|nit|net} {mehr|mer|mehr mir} {schreiben|schicken|senden|anschreiben|kontaktieren|zusenden|zuschicken}',
      '{hört|hör|hören sie} {auf|endlich auf|bitte auf|sofort auf|auf damit} {mir zu schreiben|mir nachrichten zu schicken|mich zu nerven|mich anzuschreiben|mir sms zu schicken|mir zu simsen|mit den sms|mit den nachrichten|mit der werbung}',
      '{schreibt|schreiben sie|schreib|schickt|schicken sie|schick|sendet|senden sie} mir {nicht|nichts|nie|keine sms|keine nachrichten|keine werbung} mehr',
      'lasst {mich|uns} {in ruhe|endlich in ruhe}',
      '{nehmt|nehmen sie|nimm|streicht|streichen sie|löscht|löschen sie} {mich|meine nummer} {aus|von} {der|dem|eurer|ihrer|euerm|ihrem} {liste|verteiler|kartei|datenbank|system}{| raus}',
      '{löscht|löschen sie|lösch} {meine nummer|meine handynummer|meine daten}',
      'ich {will|möchte|wünsche} {keine|nichts|keine weiteren} {sms|nachrichten|werbung|smsen|nachricht|mehr} {mehr|bekommen|erhalten|von euch|von ihnen}{| mehr}',
      'ich {will|möchte} {mich abmelden|abgemeldet werden|mich austragen|ausgetragen werden|das abbestellen|die sms abbestellen}',
      ...phrases(
        'hören sie auf mir zu schreiben|hoeren sie auf mir zu schreiben|hör auf mir zu schreiben|hoer auf mir zu schreiben|hört auf mir zu schreiben|' +
        'hoert auf mir zu schreiben|hören sie auf mir nachrichten zu schicken|hoeren sie auf mir nachrichten zu schicken|hör auf mir nachrichten zu schicken|' +
        'hoer auf mir nachrichten zu schicken|hört auf mir nachrichten zu schicken|hoert auf mir nachrichten zu schicken|hören sie auf mir nachrichten zu senden|' +
        'hoeren sie auf mir nachrichten zu senden|hören sie auf mir sms zu schicken|hoeren sie auf mir sms zu schicken|hör auf mir sms zu schicken|' +
        'hoer auf mir sms zu schicken|hört auf mir sms zu schicken|hoert auf mir sms zu schicken|hören sie auf nachrichten zu schicken|' +
        'hoeren sie auf nachrichten zu schicken|hören sie auf mich zu kontaktieren|hoeren sie auf mich zu kontaktieren|hör auf mich zu kontaktieren|' +
        'hoer auf mich zu kontaktieren|hören sie auf mich anzuschreiben|hoeren sie auf mich anzuschreiben|hör auf mich anzuschreiben|hoer auf mich anzuschreiben|' +
        'hört auf mich anzuschreiben|hoert auf mich anzuschreiben|hört auf mit den nachrichten|hoert auf mit den nachrichten|hören sie auf mit den nachrichten|' +
        'hoeren sie auf mit den nachrichten|hören sie auf mit den sms|hoeren sie auf mit den sms|hört auf mit den sms|hoert auf mit den sms|' +
        'hör auf mit den nachrichten|hoer auf mit den nachrichten|schluss mit den nachrichten|schluss mit den sms|schluss mit sms|genug nachrichten|' +
        'stoppt die nachrichten|stoppen sie die nachrichten|stopp die nachrichten|stoppen sie die sms|stoppt die sms|stoppt diese nachrichten|' +
        'beenden sie die nachrichten|nachrichten beenden|nachrichten stoppen|sms stoppen|unterlassen sie die nachrichten|unterlassen sie es mir zu schreiben|' +
        'schreiben sie mir nicht mehr|schreib mir nicht mehr|schreibt mir nicht mehr|schreiben sie mir nie wieder|schreib mir nie wieder|schreibt mir nie wieder|' +
        'schreiben sie mir nicht|schreibt mir nicht|mir nicht mehr schreiben|nicht mehr schreiben|nicht mehr anschreiben|schreiben sie mich nicht mehr an|' +
        'schreib mich nicht mehr an|schreibt mich nicht mehr an|bitte nicht mehr kontaktieren|nicht mehr kontaktieren|kontaktieren sie mich nicht mehr|' +
        'kontaktiert mich nicht mehr|kontaktiere mich nicht mehr|kontaktieren sie mich nicht|kontaktieren sie mich nie wieder|' +
        'schicken sie mir keine nachrichten mehr|schick mir keine nachrichten mehr|schickt mir keine nachrichten mehr|schicken sie mir keine sms mehr|' +
        'schick mir keine sms mehr|schickt mir keine sms mehr|schicken sie mir nichts mehr|schickt mir nichts mehr|schick mir nichts mehr|' +
        'schicken sie mir keine nachrichten|schickt mir keine nachrichten|schicken sie mir keine sms|senden sie mir keine nachrichten mehr|' +
        'sende mir keine nachrichten mehr|sendet mir keine nachrichten mehr|senden sie mir keine sms mehr|senden sie mir nichts mehr|' +
        'senden sie mir keine nachrichten|bitte keine nachrichten mehr|keine nachrichten mehr|keine weiteren nachrichten|bitte keine sms mehr|keine sms mehr|' +
        'keine weiteren sms|keine werbung mehr|keine werbung per sms|keine nachrichten mehr senden|keine nachrichten mehr schicken|keine sms mehr schicken|' +
        'keine sms mehr senden|nichts mehr schicken|ich will keine nachrichten mehr|ich will keine sms mehr|ich möchte keine nachrichten mehr|' +
        'ich moechte keine nachrichten mehr|ich möchte keine sms mehr|ich moechte keine sms mehr|ich will keine nachrichten|ich will keine sms|' +
        'ich möchte keine nachrichten|ich moechte keine nachrichten|ich möchte keine sms|ich moechte keine sms|ich will eure nachrichten nicht mehr|' +
        'ich will eure nachrichten nicht|ich will ihre nachrichten nicht mehr|ich will diese nachrichten nicht|ich will diese nachrichten nicht mehr|' +
        'ich möchte ihre nachrichten nicht mehr|ich moechte ihre nachrichten nicht mehr|ich möchte diese nachrichten nicht mehr|' +
        'ich moechte diese nachrichten nicht mehr|ich möchte keine nachrichten mehr bekommen|ich moechte keine nachrichten mehr bekommen|' +
        'ich möchte keine nachrichten mehr erhalten|ich moechte keine nachrichten mehr erhalten|ich möchte keine nachrichten mehr von ihnen|' +
        'ich moechte keine nachrichten mehr von ihnen|ich möchte keine sms mehr bekommen|ich moechte keine sms mehr bekommen|ich möchte keine sms mehr erhalten|' +
        'ich moechte keine sms mehr erhalten|ich will keine nachrichten mehr bekommen|ich will keine sms mehr bekommen|ich will nichts mehr bekommen von euch|' +
        'ich wünsche keine nachrichten mehr|ich wuensche keine nachrichten mehr|ich wünsche keine weiteren nachrichten|ich wuensche keine weiteren nachrichten|' +
        'ich wünsche keine sms mehr|ich wuensche keine sms mehr|ich möchte nicht mehr angeschrieben werden|ich moechte nicht mehr angeschrieben werden|' +
        'ich will nicht mehr angeschrieben werden|ich möchte nicht mehr kontaktiert werden|ich moechte nicht mehr kontaktiert werden|' +
        'ich will nicht mehr kontaktiert werden|ich will nicht dass sie mir schreiben|ich möchte nicht dass sie mir schreiben|' +
        'ich moechte nicht dass sie mir schreiben|melde mich ab von den nachrichten|melden sie mich von den nachrichten ab|' +
        'ich möchte mich von den nachrichten abmelden|ich moechte mich von den nachrichten abmelden|ich melde mich ab von den nachrichten|' +
        'nachrichten abbestellen|sms abbestellen|ich möchte die nachrichten abbestellen|ich moechte die nachrichten abbestellen|ich möchte die sms abbestellen|' +
        'ich moechte die sms abbestellen|ich will die nachrichten abbestellen|ich bestelle die nachrichten ab|tragen sie mich aus|trag mich aus|tragt mich aus|' +
        'tragen sie mich aus der liste aus|streichen sie mich von der liste|streich mich von der liste|streicht mich von der liste|' +
        'streichen sie mich von ihrer liste|nehmen sie mich von der liste|nehmen sie mich von ihrer liste|nimm mich von der liste|nehmt mich von der liste|' +
        'nehmt mich von eurer liste|nehmen sie mich aus der liste|nehmen sie mich aus dem verteiler|nehmt mich aus dem verteiler|nimm mich aus dem verteiler|' +
        'entfernen sie mich von der liste|entfernen sie mich aus der liste|entfernen sie mich aus dem verteiler|entfernen sie mich von ihrer liste|' +
        'entfernt mich von der liste|löschen sie mich aus der liste|loeschen sie mich aus der liste|löschen sie mich aus dem verteiler|' +
        'loeschen sie mich aus dem verteiler|löschen sie mich aus ihrem verteiler|loeschen sie mich aus ihrem verteiler|löschen sie meine nummer|' +
        'loeschen sie meine nummer|lösch meine nummer|loesch meine nummer|löscht meine nummer|loescht meine nummer|löschen sie meine handynummer|' +
        'loeschen sie meine handynummer|löschen sie meine telefonnummer|loeschen sie meine telefonnummer|meine nummer löschen|meine nummer loeschen|' +
        'entfernen sie meine nummer|entfernt meine nummer|streichen sie meine nummer|vergessen sie meine nummer|vergiss meine nummer|lassen sie mich in ruhe|' +
        'lass mich in ruhe|lasst mich in ruhe|ich widerrufe meine einwilligung|hiermit widerrufe ich meine einwilligung|ich ziehe meine einwilligung zurück|' +
        'ich ziehe meine einwilligung zurueck|ich widerspreche der zusendung|ich widerspreche der nutzung meiner nummer|ich habe nicht eingewilligt|' +
        'ich habe genug von euren nachrichten|ich hab genug von den nachrichten|hört auf mich zuzuspammen|hoert auf mich zuzuspammen|' +
        'hören sie auf mich zu spammen|hoeren sie auf mich zu spammen|hör auf mich zu spammen|hoer auf mich zu spammen|spammt mich nicht mehr zu|' +
        'hör auf zu schreiben|hoer auf zu schreiben|hören sie auf zu schreiben|hoeren sie auf zu schreiben|hört auf zu schreiben|hoert auf zu schreiben|' +
        'keine nachichten mehr|keine nachrichen mehr',
      ),
    ],
    wrongNumber: phrases(
      'falsche nummer|falsche numer|falsche telefonnummer|falsche handynummer|das ist die falsche nummer|das ist eine falsche nummer|' +
      'sie haben die falsche nummer|du hast die falsche nummer|ihr habt die falsche nummer|sie haben eine falsche nummer|hier ist die falsche nummer|' +
      'falsche nummer erwischt|sie haben die falsche nummer erwischt|falsch verbunden|sie sind falsch verbunden|du bist falsch verbunden|da sind sie falsch|' +
      'sie sind hier falsch|sie haben sich in der nummer geirrt|du hast dich in der nummer geirrt|in der nummer geirrt|nummer verwechselt|' +
      'sie haben die nummer verwechselt|ich glaube sie haben die falsche nummer|ich glaube du hast die falsche nummer|glaube falsche nummer|' +
      'sorry falsche nummer|falsche person|sie haben die falsche person|du hast die falsche person|das bin ich nicht falsche nummer|ich bin nicht die person|' +
      'ich bin nicht diese person|ich bin nicht die gesuchte person|ich bin nicht der gesuchte|hier gibt es niemanden mit diesem namen|' +
      'hier gibt es niemand mit dem namen|hier wohnt niemand mit dem namen|kenne ich nicht falsche nummer|ich kenne diese person nicht|' +
      'das ist nicht mehr seine nummer|das ist nicht mehr ihre nummer|die nummer gehört jetzt mir|die nummer gehoert jetzt mir|' +
      'die nummer gehört jemand anderem|die nummer gehoert jemand anderem|diese nummer gehört jemand anderem|diese nummer gehoert jemand anderem|' +
      'die nummer gehört nicht mehr ihm|die nummer gehoert nicht mehr ihm|die nummer gehört nicht mehr ihr|die nummer gehoert nicht mehr ihr|' +
      'ich habe diese nummer neu bekommen|sie verwechseln mich|du verwechselst mich|sie verwechseln mich mit jemandem',
    ),
    words: phrases(
      'stopp|stoppen|stoppt|stpp|abmelden|abmeldung|abmeldn|abbestellen|abbestellung|austragen|austragung|aufhören|aufhoeren|aufhörn|aufhoern|widerruf|' +
      'widerrufen|abbestelen|unsubscribe|deabonnieren|deaboniren|löschung|loeschung',
    ),
  },
  'pt-BR': {
    asks: [
      '{me |}{descadastrem|descadastre|descadastra|descadastrar|removam|remova|remove|tirem|tire|tira|excluam|exclua|apaguem} {|me |meu número |meu numero }{da|dessa|desta|de} {lista|sua lista|lista de vocês|lista de contatos|base}',
      '{podem|poderiam|pode|poderia|quero|gostaria de} me {descadastrar|remover da lista|tirar da lista|excluir da lista}',
      'me {deixa|deixe|deixem|dexa} em paz',
      '{parem|pare|para|pode parar|podem parar} de {me mandar mensagem|me mandar mensagens|mandar mensagem|mandar mensagens|me enviar mensagens|enviar mensagens|me mandar sms|me mandar msg|mandar msg|me incomodar|encher o saco|encher|me encher}',
      'não me {mande|mandem|manda|envie|enviem|escreva|escrevam} mais{| nada| mensagens| mensagem| msg| sms}',
      'não {mande|mandem|manda|envie|enviem} mais {mensagens|mensagem|msg|sms|nada}',
      'não quero mais {receber|mensagens|mensagem|receber mensagens|suas mensagens|receber isso|receber nada|receber sms|sms|propaganda|receber propaganda|receber essas mensagens}',
      ...phrases(
        'pare de me mandar mensagem|pare de me mandar mensagens|para de me mandar mensagem|para de me mandar mensagens|parem de me mandar mensagem|' +
        'parem de me mandar mensagens|parem de mandar mensagem|parem de mandar mensagens|pare de mandar mensagem|pare de mandar mensagens|' +
        'para de mandar mensagem|pare de me enviar mensagens|para de me enviar mensagens|parem de me enviar mensagens|parem de enviar mensagens|' +
        'pare de enviar mensagens|para de mandar msg|parem de mandar msg|para de me mandar msg|pare de me mandar sms|parem de me mandar sms|parem de enviar sms|' +
        'pare de me escrever|para de me escrever|parem de me escrever|parem com as mensagens|pare com as mensagens|para com as mensagens|' +
        'parem com essas mensagens|pare com essas mensagens|parem de me contatar|pare de me contatar|parem de me contactar|parem de me incomodar com mensagens|' +
        'parem de encher com mensagem|parem de me perturbar com mensagem|deixem de me mandar mensagens|deixe de me mandar mensagens|não me mande mais mensagem|' +
        'não me mande mais mensagens|não me mandem mais mensagem|não me mandem mais mensagens|não me manda mais mensagem|não me manda mais mensagens|' +
        'não me mande mensagem|não me mande mensagens|não me mandem mensagem|não me mandem mensagens|não me manda mensagem|não manda mais mensagem|' +
        'não mande mais mensagem|não mandem mais mensagem|não mandem mais mensagens|não mande mais mensagens|não mande mais msg|não me manda mais msg|' +
        'não me mandem mais msg|não me mande mais sms|não me mandem mais sms|não me mandem mais nada|não me mande mais nada|não me envie mais mensagens|' +
        'não me enviem mais mensagens|não me envia mais mensagem|não me envie mensagens|não me enviem mensagens|não envie mais mensagens|' +
        'não enviem mais mensagens|não enviar mais mensagens|não mandar mais mensagens|não me envie mais sms|não me enviem mais sms|não me escreva mais|' +
        'não me escrevam mais|não me escreve mais|não me contate mais|não me contatem mais|não me contacte mais|não me contactem mais|não entre mais em contato|' +
        'não entrem mais em contato|não entrem mais em contato comigo|não entre em contato comigo|nunca mais me mande mensagem|nunca mais me mandem mensagem|' +
        'nunca mais me escreva|chega de mensagem|chega de mensagens|chega de sms|chega dessas mensagens|basta de mensagens|sem mais mensagens|' +
        'nenhuma mensagem mais|não quero mais mensagem|não quero mais mensagens|não quero mais as mensagens|não quero mais suas mensagens|' +
        'não quero mais essas mensagens|não quero mais sms|não quero mais receber mensagem|não quero mais receber mensagens|não quero mais receber as mensagens|' +
        'não quero mais receber suas mensagens|não quero mais receber essas mensagens|não quero mais receber sms|não quero mais receber isso|' +
        'não quero receber mais mensagens|não quero receber mensagem|não quero receber mensagens|não quero receber suas mensagens|' +
        'não quero receber essas mensagens|não quero receber sms|não quero suas mensagens|não quero essas mensagens|não quero mensagens|' +
        'não quero que me mandem mensagem|não quero que me mandem mais mensagens|não quero mais que me mandem mensagem|não quero que me escrevam mais|' +
        'não quero que entrem em contato|não quero ser contatado|não quero ser contatada|não quero mais ser contatado|não desejo receber mensagens|' +
        'não desejo mais receber mensagens|não desejo receber mais mensagens|não desejo mais receber suas mensagens|não desejo mais receber sms|' +
        'não gostaria de receber mensagens|não gostaria mais de receber mensagens|gostaria de parar de receber mensagens|gostaria de não receber mais mensagens|' +
        'quero parar de receber mensagens|quero parar de receber suas mensagens|quero parar de receber sms|quero deixar de receber mensagens|me tira da lista|' +
        'me tire da lista|me tirem da lista|me tira dessa lista|me tire dessa lista|me tirem dessa lista|me tira da sua lista|me tire da sua lista|' +
        'me tirem da lista de vocês|tira eu da lista|tirem eu da lista|quero sair da lista|quero sair dessa lista|me remove da lista|me remova da lista|' +
        'me removam da lista|me remova da sua lista|remova me da lista|remova me da sua lista|retire me da lista|retirem me da lista|me retire da lista|' +
        'me retirem da lista|me exclua da lista|me excluam da lista|me exclui da lista|me apaga da lista|me apaguem da lista|me risca da lista|tira meu número|' +
        'tire meu número|tirem meu número|tira meu número da lista|tire meu número da lista|tirem meu número da lista|tira meu numero dai|remova meu número|' +
        'removam meu número|remove meu número|remova meu número da lista|remover meu número|exclua meu número|excluam meu número|exclui meu número|' +
        'exclua meu número da lista|excluir meu número|apaga meu número|apague meu número|apaguem meu número|apaga o meu número|deleta meu número|' +
        'deletem meu número|delete meu número|esquece meu número|esqueçam meu número|me descadastra|me descadastre|me descadastrem|quero me descadastrar|' +
        'descadastrar meu número|descadastra meu número|descadastre meu número|cancelar as mensagens|cancela as mensagens|cancelem as mensagens|' +
        'cancele as mensagens|cancelar o recebimento de mensagens|cancelar o envio de mensagens|quero cancelar as mensagens|' +
        'cancelar minha inscrição nas mensagens|me deixa em paz|me deixe em paz|me deixem em paz|retiro meu consentimento|revogo meu consentimento|' +
        'retiro minha autorização|revogo minha autorização|não autorizo mensagens|não autorizo o envio de mensagens|não autorizo mais mensagens|' +
        'não autorizei mensagens|não dei permissão para mensagens|não dou permissão pra me mandarem mensagem|cansei das mensagens de vocês|' +
        'já cansei dessas mensagens|para de encher meu celular de mensagem|nao kero mais mensagem|nao qro mais receber msg|n quero mais receber mensagens|' +
        'n quero mais mensagem|n me mande mais mensagem|n manda mais msg',
      ),
    ],
    wrongNumber: phrases(
      'número errado|numero errado moço|número incorreto|num errado|telefone errado|contato errado|é engano|é um engano|você está com o número errado|' +
      'vc ta com o número errado|você tem o número errado|vocês estão com o número errado|vocês têm o número errado|está com o número errado|' +
      'tá com o número errado|esse é o número errado|esse número está errado|esse não é o número|ligou para o número errado|mandou para o número errado|' +
      'mandou mensagem para o número errado|mandou pro número errado|mandou pra pessoa errada|mensagem para a pessoa errada|acho que você errou o número|' +
      'acho que errou o número|acho que vc errou de número|você errou o número|errou o número|errou de número|errou de pessoa|acho que é engano|' +
      'acho que foi engano|acho que está com o número errado|pessoa errada|você está falando com a pessoa errada|não sou essa pessoa|eu não sou essa pessoa|' +
      'não sou a pessoa que procura|não sou quem você procura|não conheço essa pessoa|não tem ninguém com esse nome|não tem ninguém com esse nome aqui|' +
      'aqui não tem ninguém com esse nome|esse número não é mais dele|esse número não é mais dela|esse número agora é meu|esse número é de outra pessoa|' +
      'esse telefone não é dele|esse telefone não é dela|essa pessoa não usa mais esse número|peguei esse número agora',
    ),
    words: phrases(
      'parar|parem|chega|basta|descadastrar|descadastre|descadastra|descadastro|descadastar|desinscrever|desinscreva|desinscrição|remover|remova|removam|' +
      'estope|desassinar',
    ),
  },
  zh: {
    asks: [
      ...phrases(
        '不要再发短信|不要再發短信|不要再發簡訊|不要再发短信了|不要再發短信了|不要再發簡訊了|不要再发短信给我|不要再發短信給我|不要再發簡訊給我|不要再给我发短信|不要再給我發短信|不要再給我發簡訊|不要再给我发短信了|不要再給我發短信了|不要再給我發簡訊了|请不要再给我发短信|請不要再給我發短信|' +
        '請不要再給我發簡訊|请不要再发短信|請不要再發短信|請不要再發簡訊|请不要再发短信给我|請不要再發短信給我|請不要再發簡訊給我|不要再发信息|不要再發信息|不要再發訊息|不要再发信息给我|不要再發信息給我|不要再發訊息給我|不要再给我发信息|不要再給我發信息|不要再給我發訊息|不要再给我发信息了|' +
        '不要再給我發信息了|不要再給我發訊息了|请不要再给我发信息|請不要再給我發信息|請不要再給我發訊息|不要再发消息|不要再發消息|不要再发消息给我|不要再發消息給我|不要再给我发消息|不要再給我發消息|不要再给我发消息了|不要再給我發消息了|请不要再给我发消息|請不要再給我發消息|不要再给我发了|' +
        '不要再給我發了|不要再发给我了|不要再發給我了|不要再发给我|不要再發給我|不要再发这些短信|不要再發這些短信|不要再發這些簡訊|不要再发这种短信|不要再發這種短信|不要再發這種簡訊|别再发短信|別再發短信|別再發簡訊|别再发短信了|別再發短信了|別再發簡訊了|别再发短信给我|別再發短信給我|' +
        '別再發簡訊給我|别再给我发短信|別再給我發短信|別再給我發簡訊|别再给我发短信了|別再給我發短信了|別再給我發簡訊了|别再发信息|別再發信息|別再發訊息|别再发信息给我|別再發信息給我|別再發訊息給我|别再给我发信息|別再給我發信息|別再給我發訊息|别再给我发信息了|別再給我發信息了|別再給我發訊息了|' +
        '别再发消息了|別再發消息了|别再给我发消息|別再給我發消息|别再给我发消息了|別再給我發消息了|别再给我发了|別再給我發了|别再发给我了|別再發給我了|别给我发短信|別給我發短信|別給我發簡訊|别给我发短信了|別給我發短信了|別給我發簡訊了|别给我发信息|別給我發信息|別給我發訊息|别给我发信息了|' +
        '別給我發信息了|別給我發訊息了|别给我发消息了|別給我發消息了|别给我发了|別給我發了|别发短信了|別發短信了|別發簡訊了|别发短信给我|別發短信給我|別發簡訊給我|别发信息了|別發信息了|別發訊息了|别发信息给我|別發信息給我|別發訊息給我|别发消息了|別發消息了|不要发短信了|不要發短信了|' +
        '不要發簡訊了|不要发短信给我|不要發短信給我|不要發簡訊給我|不要发短信给我了|不要發短信給我了|不要發簡訊給我了|不要给我发短信|不要給我發短信|不要給我發簡訊|不要给我发短信了|不要給我發短信了|不要給我發簡訊了|不要给我发信息|不要給我發信息|不要給我發訊息|不要给我发信息了|不要給我發信息了|' +
        '不要給我發訊息了|不要给我发消息|不要給我發消息|不要给我发消息了|不要給我發消息了|不要发信息给我|不要發信息給我|不要發訊息給我|不要发消息给我|不要發消息給我|请不要发短信给我|請不要發短信給我|請不要發簡訊給我|请不要给我发短信|請不要給我發短信|請不要給我發簡訊|请别再发短信|請別再發短信|' +
        '請別再發簡訊|请别再给我发短信|請別再給我發短信|請別再給我發簡訊|请别给我发短信|請別給我發短信|請別給我發簡訊|停止发短信|停止發短信|停止發簡訊|停止发短信给我|停止發短信給我|停止發簡訊給我|停止给我发短信|停止給我發短信|停止給我發簡訊|停止发信息|停止發信息|停止發訊息|停止发信息给我|' +
        '停止發信息給我|停止發訊息給我|停止给我发信息|停止給我發信息|停止給我發訊息|停止发消息|停止發消息|停止给我发消息|停止給我發消息|停止发送短信|停止發送短信|停止發送簡訊|停止发送信息|停止發送信息|停止發送訊息|停止发送消息|停止發送消息|停止向我发送短信|停止向我發送短信|停止向我發送簡訊|' +
        '停止向我发送信息|停止向我發送信息|停止向我發送訊息|请停止发短信|請停止發短信|請停止發簡訊|请停止发短信给我|請停止發短信給我|請停止發簡訊給我|请停止给我发短信|請停止給我發短信|請停止給我發簡訊|请停止发送短信|請停止發送短信|請停止發送簡訊|请停止发送信息|請停止發送信息|請停止發送訊息|' +
        '请停止给我发信息|請停止給我發信息|請停止給我發訊息|请停止发信息|請停止發信息|請停止發訊息|停发短信|停發短信|停發簡訊|停掉短信|停掉簡訊|停了短信吧|停了簡訊吧|把短信停了|把簡訊停了|我不想收到短信|我不想收到簡訊|我不想收到你们的短信|我不想收到你們的短信|我不想收到你們的簡訊|' +
        '我不想收到你的短信|我不想收到你的簡訊|我不想收短信|我不想收簡訊|我不想再收到短信|我不想再收到簡訊|我不想再收到你们的短信|我不想再收到你們的短信|我不想再收到你們的簡訊|我不想再收短信|我不想再收簡訊|我不想收到信息|我不想收到訊息|我不想再收到信息|我不想再收到訊息|我不想收到这些短信|' +
        '我不想收到這些短信|我不想收到這些簡訊|我不想再收到这些短信|我不想再收到這些短信|我不想再收到這些簡訊|我不想收到这种短信|我不想收到這種短信|我不想收到這種簡訊|我不想再收到消息|不想再收到短信|不想再收到簡訊|不想再收到你们的短信|不想再收到你們的短信|不想再收到你們的簡訊|不想收到短信|' +
        '不想收到簡訊|不想收到你们的短信|不想收到你們的短信|不想收到你們的簡訊|不想收短信了|不想收簡訊了|不想再收短信|不想再收簡訊|不想再收到信息|不想再收到訊息|我不要收短信|我不要收簡訊|我不要短信|我不要簡訊|我不要你们的短信|我不要你們的短信|我不要你們的簡訊|我不要再收到短信|我不要再收到簡訊|' +
        '不要短信|不要簡訊|不需要短信|不需要簡訊|我不需要短信|我不需要簡訊|我不需要你们的短信|我不需要你們的短信|我不需要你們的簡訊|我不需要这些短信|我不需要這些短信|我不需要這些簡訊|不需要再发短信|不需要再發短信|不需要再發簡訊|不需要给我发短信|不需要給我發短信|不需要給我發簡訊|不用再发短信|' +
        '不用再發短信|不用再發簡訊|不用再发短信了|不用再發短信了|不用再發簡訊了|不用再给我发短信|不用再給我發短信|不用再給我發簡訊|不用再给我发短信了|不用再給我發短信了|不用再給我發簡訊了|不用给我发短信|不用給我發短信|不用給我發簡訊|不用给我发短信了|不用給我發短信了|不用給我發簡訊了|' +
        '不用再给我发信息了|不用再給我發信息了|不用再給我發訊息了|不用再发给我了|不用再發給我了|我不希望收到短信|我不希望收到簡訊|我不希望再收到短信|我不希望再收到簡訊|我不愿意收短信|我不願意收短信|我不願意收簡訊|我不愿意再收到短信|我不願意再收到短信|我不願意再收到簡訊|我拒收短信|我拒收簡訊|' +
        '拒收短信|拒收簡訊|拒绝接收短信|拒絕接收短信|拒絕接收簡訊|我拒绝接收短信|我拒絕接收短信|我拒絕接收簡訊|我拒绝接收你们的短信|我拒絕接收你們的短信|我拒絕接收你們的簡訊|拒绝短信|拒絕短信|拒絕簡訊|我要退订|我要退訂|我要退订短信|我要退訂短信|我要退訂簡訊|我想退订|我想退訂|我想退订短信|' +
        '我想退訂短信|我想退訂簡訊|请退订|請退訂|请帮我退订|請幫我退訂|帮我退订|幫我退訂|给我退订|給我退訂|请给我退订|請給我退訂|退订短信|退訂短信|退訂簡訊|退订信息|退訂信息|退訂訊息|退订此号码|退訂此號碼|请退订短信|請退訂短信|請退訂簡訊|请为我退订|請為我退訂|取消短信|取消簡訊|' +
        '取消短信订阅|取消短信訂閱|取消簡訊訂閱|取消短信訂閲|取消簡訊訂閲|我要取消短信|我要取消簡訊|请取消短信|請取消短信|請取消簡訊|我要取消短信订阅|我要取消短信訂閱|我要取消簡訊訂閱|我要取消短信訂閲|我要取消簡訊訂閲|请取消短信订阅|請取消短信訂閱|請取消簡訊訂閱|請取消短信訂閲|請取消簡訊訂閲|' +
        '请取消我的短信订阅|請取消我的短信訂閱|請取消我的簡訊訂閱|請取消我的短信訂閲|請取消我的簡訊訂閲|取消发送短信|取消發送短信|取消發送簡訊|取消接收短信|取消接收簡訊|不要再联系我|不要再聯繫我|不要再联系我了|不要再聯繫我了|请不要再联系我|請不要再聯繫我|别再联系我|別再聯繫我|别再联系我了|' +
        '別再聯繫我了|请别再联系我|請別再聯繫我|停止联系我|停止聯繫我|请停止联系我|請停止聯繫我|不要联系我|不要聯繫我|请不要联系我|請不要聯繫我|不要再骚扰我|不要再騷擾我|别再骚扰我|別再騷擾我|不要再发垃圾短信|不要再發垃圾短信|不要再發垃圾簡訊|别再发垃圾短信|別再發垃圾短信|別再發垃圾簡訊|' +
        '停止骚扰|停止騷擾|停止发垃圾短信|停止發垃圾短信|停止發垃圾簡訊|把我从名单上删除|把我從名單上刪除|把我从名单删除|把我從名單刪除|请把我从名单上删除|請把我從名單上刪除|把我从名单中删除|把我從名單中刪除|把我从你们的名单删除|把我從你們的名單刪除|把我从名单移除|把我從名單移除|' +
        '请把我从名单移除|請把我從名單移除|从名单上删除我|從名單上刪除我|把我移出名单|把我移出名單|请把我移出名单|請把我移出名單|把我的号码删除|把我的號碼刪除|把我的号码删掉|把我的號碼刪掉|把我的号码删了|把我的號碼刪了|请把我的号码删除|請把我的號碼刪除|请删除我的号码|請刪除我的號碼|' +
        '删除我的号码|刪除我的號碼|删掉我的号码|刪掉我的號碼|删了我的号码|刪了我的號碼|删除我的电话|刪除我的電話|请删除我的电话号码|請刪除我的電話號碼|删除我的电话号码|刪除我的電話號碼|移除我的号码|移除我的號碼|请移除我的号码|請移除我的號碼|我撤回同意|我撤销同意|我撤銷同意|撤回我的同意|' +
        '我没有同意收短信|我沒有同意收短信|我沒有同意收簡訊|我没同意你们发短信|我沒同意你們發短信|我沒同意你們發簡訊|我没允许你给我发短信|我沒允許你給我發短信|我沒允許你給我發簡訊|烦死了别再发短信|煩死了別再發短信|煩死了別再發簡訊|够了别再发短信|夠了別再發短信|夠了別再發簡訊|收够你们的短信了|' +
        '收夠你們的短信了|收夠你們的簡訊了|不要再傳簡訊給我|不要再傳簡訊|別再傳簡訊|別再傳簡訊給我|不要傳簡訊給我|請不要再傳簡訊給我|別再傳訊息給我|不要再傳訊息給我|不要再傳訊息|請停止傳簡訊|停止傳送簡訊|停止傳簡訊給我|不要再傳給我了|不要再寄簡訊|唔好再發短訊|唔好再發短訊俾我|' +
        '唔好再send短訊|唔好再send俾我|唔好再send訊息俾我|唔好再傳短訊俾我|唔好再發訊息|唔想再收到短訊|唔想收短訊|我唔想收短訊|我唔想再收短訊|唔要短訊|唔好再搵我|唔好再揾我|唔好再煩我|刪除我個號碼|del我個號碼|剔除我個號碼|請將我從名單刪除|bie zai fa duan xin|' +
        'bu yao zai fa duan xin',
      ),
    ],
    wrongNumber: phrases(
      '你发错了|你發錯了|您发错了|您發錯了|你发错人了|你發錯人了|您发错人了|您發錯人了|你发错号码了|你發錯號碼了|您发错号码了|您發錯號碼了|发错号码了|發錯號碼了|发错号码|發錯號碼|号码错了|號碼錯了|号码错误|號碼錯誤|错误的号码|錯誤的號碼|错号|錯號|错号码|錯號碼|号码不对|號碼不對|' +
      '这个号码不对|這個號碼不對|你打错了|你打錯了|您打错了|您打錯了|打错号码了|打錯號碼了|你打错号码了|你打錯號碼了|打错号码|打錯號碼|你弄错号码了|你弄錯號碼了|你搞错号码了|你搞錯號碼了|搞错号码了|搞錯號碼了|弄错号码了|弄錯號碼了|你找错人了|你找錯人了|您找错人了|您找錯人了|找错人了|' +
      '找錯人了|找错人|找錯人|你认错人了|你認錯人了|您认错人了|您認錯人了|认错人了|認錯人了|认错人|認錯人|你搞错人了|你搞錯人了|弄错人了|弄錯人了|你弄错人了|你弄錯人了|我不是这个人|我不是這個人|我不是你要找的人|我不是你找的人|我不是他|我不是她本人|这不是他的号码|這不是他的號碼|' +
      '这不是她的号码|這不是她的號碼|这不是他的电话|這不是他的電話|这不是她的电话|這不是她的電話|这个号码不是他的|這個號碼不是他的|这个号码不是她的|這個號碼不是她的|这不是他的号码了|這不是他的號碼了|这个号码现在是我的|這個號碼現在是我的|这个号码换人了|這個號碼換人了|号码换主人了|號碼換主人了|' +
      '号码已经换人|號碼已經換人|这里没有这个人|這裡沒有這個人|這裏沒有這個人|没有这个人|沒有這個人|我不认识这个人|我不認識這個人|我不认识他|我不認識他|查无此人|查無此人|你好像发错人了|你好像發錯人了|你可能发错人了|你可能發錯人了|好像发错号码了|好像發錯號碼了|短信发错人了|短信發錯人了|' +
      '簡訊發錯人了|你傳錯人了|傳錯號碼|你搵錯人|你揾錯人|搵錯人|揾錯人|send錯人|你send錯|你打錯咗|冇呢個人|打错了|打錯了|发错了|發錯了|发错人了|發錯人了',
    ),
    words: phrases(
      '停止|退订|退訂|停|停发|停發|停止发送|停止發送|拒收|退定|退钉|退釘|取消订阅|取消訂閱|取消訂閲|停止订阅|停止訂閱|停止訂閲|停訂|退閱|退閲|別發|别发了|別發了|不要再发|不要再發|别再发|別再發|别再发了|別再發了|不要再发了|不要再發了|tuiding|唔好再發',
    ),
  },
  vi: {
    asks: [
      ...phrases(
        'đừng nhắn tin nữa|dung nhan tin nua|đừng nhắn tin cho tôi|dung nhan tin cho toi|đừng nhắn tin cho tôi nữa|dung nhan tin cho toi nua|' +
        'đừng nhắn tin cho em nữa|dung nhan tin cho em nua|đừng nhắn cho tôi nữa|dung nhan cho toi nua|đừng nhắn cho tôi|dung nhan cho toi|đừng nhắn nữa|' +
        'dung nhan nua|đừng có nhắn nữa|dung co nhan nua|đừng có nhắn tin cho tôi nữa|dung co nhan tin cho toi nua|đừng có nhắn tin nữa|dung co nhan tin nua|' +
        'đừng nhắn tôi nữa|dung nhan toi nua|đừng gửi tin nữa|dung gui tin nua|đừng gửi tin nhắn nữa|dung gui tin nhan nua|đừng gửi tin nhắn cho tôi|' +
        'dung gui tin nhan cho toi|đừng gửi tin nhắn cho tôi nữa|dung gui tin nhan cho toi nua|đừng gửi tin cho tôi nữa|dung gui tin cho toi nua|' +
        'đừng gửi tin cho tôi|dung gui tin cho toi|đừng gửi nữa|dung gui nua|đừng gửi cho tôi nữa|dung gui cho toi nua|đừng gửi gì cho tôi nữa|' +
        'dung gui gi cho toi nua|đừng gửi thêm tin nhắn|dung gui them tin nhan|đừng có gửi tin nữa|dung co gui tin nua|đừng text cho tôi nữa|' +
        'dung text cho toi nua|đừng text nữa|dung text nua|đừng text tôi nữa|dung text toi nua|đừng liên lạc với tôi nữa|dung lien lac voi toi nua|' +
        'đừng liên lạc với tôi|dung lien lac voi toi|đừng liên hệ tôi nữa|dung lien he toi nua|đừng liên hệ với tôi nữa|dung lien he voi toi nua|' +
        'đừng làm phiền tôi nữa|dung lam phien toi nua|đừng làm phiền nữa|dung lam phien nua|đừng spam tôi nữa|dung spam toi nua|đừng spam nữa|dung spam nua|' +
        'xin đừng nhắn tin nữa|xin dung nhan tin nua|xin đừng nhắn tin cho tôi nữa|xin dung nhan tin cho toi nua|xin đừng nhắn cho tôi nữa|' +
        'xin dung nhan cho toi nua|xin đừng gửi tin nhắn nữa|xin dung gui tin nhan nua|xin đừng gửi tin nhắn cho tôi nữa|xin dung gui tin nhan cho toi nua|' +
        'làm ơn đừng nhắn tin nữa|lam on dung nhan tin nua|làm ơn đừng nhắn nữa|lam on dung nhan nua|làm ơn đừng nhắn tin cho tôi nữa|' +
        'lam on dung nhan tin cho toi nua|làm ơn đừng gửi tin nhắn nữa|lam on dung gui tin nhan nua|vui lòng đừng nhắn tin nữa|vui long dung nhan tin nua|' +
        'vui lòng đừng nhắn tin cho tôi nữa|vui long dung nhan tin cho toi nua|vui lòng đừng gửi tin nhắn cho tôi nữa|vui long dung gui tin nhan cho toi nua|' +
        'vui lòng không nhắn tin nữa|vui lòng không gửi tin nhắn nữa|không nhắn tin cho tôi nữa|không nhắn tin nữa|không nhắn nữa|không gửi tin nhắn nữa|' +
        'không gửi tin nữa|không được nhắn tin cho tôi nữa|khong duoc nhan tin cho toi nua|không được nhắn cho tôi nữa|khong duoc nhan cho toi nua|' +
        'không được gửi tin nữa|khong duoc gui tin nua|không muốn nhận tin|không muốn nhận tin nữa|không muốn nhận tin nhắn|không muốn nhận tin nhắn nữa|' +
        'không muốn nhận tin nhắn này nữa|không muốn nhận tin nhắn từ bạn nữa|tôi không muốn nhận tin|tôi không muốn nhận tin nữa|tôi không muốn nhận tin nhắn|' +
        'tôi không muốn nhận tin nhắn nữa|tôi không muốn nhận tin nhắn này|tôi không muốn nhận tin nhắn này nữa|tôi không muốn nhận những tin nhắn này|' +
        'tôi không muốn nhận những tin nhắn này nữa|tôi không muốn nhận thêm tin nhắn|tôi không muốn nhận thêm tin nhắn nào|em không muốn nhận tin nhắn nữa|' +
        'em không muốn nhận tin nữa|mình không muốn nhận tin nhắn nữa|mình không muốn nhận tin nữa|không nhận tin nhắn nữa|tôi không nhận tin nhắn nữa|' +
        'không cần nhắn tin nữa|không cần nhắn nữa|không cần gửi tin nữa|không cần gửi tin nhắn nữa|tôi không cần tin nhắn này|tôi không cần tin nhắn nữa|' +
        'tôi không cần những tin nhắn này|tôi không muốn tin nhắn nữa|tôi không muốn bạn nhắn tin cho tôi|tôi không muốn bạn nhắn tin cho tôi nữa|' +
        'tôi không muốn bị nhắn tin nữa|tôi không muốn bị làm phiền nữa|ngừng nhắn tin|ngừng nhắn tin cho tôi|ngừng nhắn cho tôi|ngừng nhắn|ngừng gửi tin|' +
        'ngừng gửi tin nhắn|ngừng gửi tin nhắn cho tôi|ngừng gửi tin cho tôi|ngừng gửi|hãy ngừng nhắn tin|hãy ngừng nhắn tin cho tôi|hãy ngừng gửi tin nhắn|' +
        'hãy ngừng gửi tin nhắn cho tôi|xin ngừng nhắn tin|xin ngừng gửi tin nhắn|làm ơn ngừng nhắn tin|làm ơn ngừng gửi tin nhắn|vui lòng ngừng nhắn tin|' +
        'vui lòng ngừng gửi tin nhắn|ngừng liên lạc với tôi|dừng nhắn tin|dừng gửi tin|dừng gửi tin nhắn|dừng tin nhắn|hãy dừng nhắn tin|hãy dừng gửi tin nhắn|' +
        'xin dừng gửi tin nhắn|vui lòng dừng nhắn tin|vui lòng dừng gửi tin nhắn|thôi nhắn tin đi|thoi nhan tin di|thôi đừng nhắn nữa|thoi dung nhan nua|' +
        'thôi đừng gửi nữa|thoi dung gui nua|thôi gửi tin đi|thoi gui tin di|ngưng gửi cho tôi|nghỉ nhắn tin cho tôi|hủy tin nhắn|hủy nhận tin|hủy nhận tin nhắn|' +
        'hủy đăng ký nhận tin|huy dang ky nhan tin|hủy đăng ký tin nhắn|huy dang ky tin nhan|tôi muốn hủy đăng ký nhận tin|toi muon huy dang ky nhan tin|' +
        'tôi muốn hủy nhận tin|tôi muốn hủy nhận tin nhắn|tôi muốn ngừng nhận tin|tôi muốn ngừng nhận tin nhắn|tôi muốn dừng nhận tin|' +
        'tôi muốn dừng nhận tin nhắn|cho tôi hủy đăng ký nhận tin|cho toi huy dang ky nhan tin|từ chối nhận tin nhắn|tôi từ chối nhận tin|' +
        'tôi từ chối nhận tin nhắn|xóa số của tôi|xóa số tôi|xóa số tôi đi|xoa so toi di|xóa số điện thoại của tôi|xoa so dien thoai cua toi|' +
        'xóa số điện thoại tôi|xoa so dien thoai toi|hãy xóa số của tôi|xin xóa số của tôi|làm ơn xóa số của tôi|vui lòng xóa số của tôi|bỏ số của tôi ra|' +
        'bỏ số tôi ra|gỡ số của tôi|xóa tôi khỏi danh sách|xóa tên tôi khỏi danh sách|xóa tên tôi ra khỏi danh sách|xóa số tôi khỏi danh sách|' +
        'xóa số của tôi khỏi danh sách|xin xóa tôi khỏi danh sách|vui lòng xóa tôi khỏi danh sách|bỏ tôi ra khỏi danh sách|bỏ tên tôi ra khỏi danh sách|' +
        'lấy tên tôi ra khỏi danh sách|lấy số tôi ra khỏi danh sách|đưa tôi ra khỏi danh sách|dua toi ra khoi danh sach|gỡ tôi khỏi danh sách|' +
        'loại tôi khỏi danh sách|rút tên tôi ra khỏi danh sách|để tôi yên|de toi yen|hãy để tôi yên|hay de toi yen|làm ơn để tôi yên|lam on de toi yen|' +
        'phiền quá đừng nhắn nữa|phien qua dung nhan nua|đủ rồi đừng nhắn nữa|du roi dung nhan nua|tôi rút lại sự đồng ý|toi rut lai su dong y|' +
        'tôi không đồng ý nhận tin nhắn|toi khong dong y nhan tin nhan|tôi không cho phép nhắn tin|tôi không cho phép gửi tin nhắn|k muốn nhận tin nữa|' +
        'ko muốn nhận tin nữa|ko muốn nhận tin nhắn nữa|k nhận tin nữa|đừng nt nữa|dung nt nua|đừng nt cho tôi nữa|dung nt cho toi nua|hông muốn nhận tin nữa|' +
        'không mún nhận tin nữa',
      ),
    ],
    wrongNumber: phrases(
      'nhầm số|nhầm số rồi|sai số|sai số rồi|lộn số|lộn số rồi|nhắn nhầm số|nhắn nhầm số rồi|nhắn lộn số|nhắn lộn số rồi|bạn nhầm số|bạn nhầm số rồi|' +
      'bạn nhắn nhầm số rồi|bạn nhắn nhầm rồi|bạn nhắn nhầm người rồi|bạn nhắn lộn số rồi|bạn lộn số rồi|anh nhầm số rồi|chị nhầm số rồi|em nhầm số rồi|' +
      'gửi nhầm số|gửi nhầm số rồi|gửi nhầm người|gửi nhầm người rồi|bạn gửi nhầm rồi|bạn gửi nhầm số rồi|bạn gửi nhầm người rồi|gửi lộn số|gửi lộn số rồi|' +
      'gửi lộn người|gọi nhầm số|gọi nhầm số rồi|nhầm người|nhầm người rồi|lộn người rồi|sai người rồi|bạn nhầm người rồi|hình như nhầm số rồi|' +
      'chắc nhầm số rồi|hình như bạn nhầm số|chắc bạn nhầm số|đây không phải số của anh ấy|day khong phai so cua anh ay|đây không phải số của cô ấy|' +
      'day khong phai so cua co ay|số này không phải của người đó|so nay khong phai cua nguoi do|tôi không phải người đó|toi khong phai nguoi do|' +
      'tôi không phải người bạn tìm|tôi không phải là người bạn tìm|không có ai tên đó|khong co ai ten do|ở đây không có ai tên đó|o day khong co ai ten do|' +
      'không có người này|không có người đó ở đây|khong co nguoi do o day|tôi không biết người này|số này đổi chủ rồi|so nay doi chu roi|' +
      'số này bây giờ là của tôi|tôi mới dùng số này|sai số điện thoại|sai so dien thoai',
    ),
    words: phrases(
      'dừng|dừng lại|ngừng|ngừng lại|từ chối|huỷ đăng kí|huy dang ki|hủy đk|huy dk|huydk|dunglai',
    ),
  },
  tl: {
    asks: [
      '{pakitanggal|tanggalin|tanggalin niyo|tanggalin nyo|alisin|alisin niyo|alisin nyo|paki alis|pakialis|paki tanggal|pa remove|paremove|i remove|iremove|remove} {na |}{po |niyo po |nyo po |}{ako|number ko|ang number ko|yung number ko} {po |na |}{sa listahan|sa list|sa listahan nyo|sa listahan niyo|sa list nyo|sa list niyo|sa contacts niyo|sa contacts nyo}',
      ...phrases(
        'itigil nyo na ang pag text|itigil nyo na po ang pag text|itigil mo na ang pag text|itigil nyo ang pagtetext|itigil mo ang pagtetext|' +
        'itigil nyo na ang pagtetext sa akin|itigil mo na ang pagtetext sa akin|itigil nyo na ang mga text|itigil nyo na ang mga text na ito|' +
        'itigil nyo na po ang mga text|itigil ang mga text|itigil ang text|itigil ang mga mensahe|itigil nyo na ang mga mensahe|' +
        'itigil nyo na ang pagpapadala ng text|itigil nyo na ang pagpapadala ng mensahe|itigil nyo na po ang pagpapadala ng mensahe|' +
        'itigil mo na ang pagpapadala ng mensahe|itigil na ang pagpapadala ng text|itigil nyo na pag send ng text|itigil nyo na ang pag send ng message|' +
        'itigil nyo na ang pagmemensahe|itigil nyo na ang pagmemessage|tigilan nyo na ang pag text|tigilan nyo na ang pagtetext|' +
        'tigilan nyo na ang pagtetext sa akin|tigilan mo na ang pagtetext|tigilan mo na ang pag text sa akin|tigilan nyo na ako sa text|' +
        'tigilan nyo na ang kakatext|tigilan mo na kakatext|tigilan nyo na kakatext sa akin|tigil na sa pag text|tigil na sa kakatext|' +
        'tumigil na kayo sa pag text|tumigil na kayo sa pagtetext|tumigil na kayo sa kakatext|tama na ang text|tama na ang mga text|tama na ang kakatext|' +
        'tama na po ang mga text|tama na kakatext|tama na sa pag text|huwag na kayong mag text|huwag na po kayong mag text|huwag na kayong mag text sa akin|' +
        'huwag na kayong magtext|huwag na kayong magtext sa akin|huwag ka nang mag text|huwag ka na mag text|huwag ka nang magtext sa akin|' +
        'huwag mo na akong i text|huwag mo na akong itext|huwag nyo na akong i text|huwag nyo na akong itext|huwag nyo na po akong itext|huwag nyo akong itext|' +
        'huwag na akong itext|huwag na akong padalhan ng text|huwag nyo na akong padalhan ng text|huwag nyo na akong padalhan ng mensahe|' +
        'huwag nyo na po akong padalhan ng mensahe|huwag mo na akong padalhan ng mensahe|huwag na kayong magpadala ng text|huwag na kayong magpadala ng mensahe|' +
        'huwag na kayong magpadala ng mga mensahe|huwag na po kayong magpadala ng mensahe|huwag nang magpadala ng text|huwag nang magpadala ng mensahe|' +
        'huwag nang mag text|huwag na mag text|huwag na magtext|huwag nyo na akong kontakin|huwag nyo na akong i contact|huwag nyo na po akong i contact|' +
        'huwag mo na akong kontakin|huwag nyo na akong i message|huwag mo na akong i message|wag na kayo mag text|wag na kayong mag text|wag na kayo magtext|' +
        'wag na kayong magtext|wag na po kayo mag text|wag na po kayo magtext|wag na kayo mag text sakin|wag na kayo mag text sa akin|' +
        'wag na kayong magtext sa akin|wag na kayo magtext sakin|wag ka na mag text|wag ka nang mag text|wag ka na magtext|wag ka na magtext sakin|' +
        'wag ka na mag text sa akin|wag mo na ako itext|wag mo na akong itext|wag mo na ako i text|wag mo na akong i text|wag nyo na ako itext|' +
        'wag nyo na akong itext|wag nyo na ako i text|wag nyo na po ako itext|wag nyo na po akong i text|wag na ako itext|wag na akong itext|wag na mag text|' +
        'wag na magtext|wag na po magtext|wag na po mag text|wag na magtext ulit|wag na kayo mag send ng text|wag na kayo mag send|' +
        'wag na kayo magsend ng message|wag na magpadala ng text|wag na kayo magpadala ng text|wag na kayong magpadala ng mensahe|' +
        'wag nyo na ako padalhan ng text|wag nyo na akong padalhan ng text|wag nyo na ako i message|wag mo na ako i message|wag na mag message|' +
        'wag na kayo mag message|wag nyo na ako i contact|wag nyo na akong kontakin|wag nyo na ako guluhin|wag na kayo mag spam|wag nyo na ako i spam|' +
        'ayoko na ng text|ayoko na ng mga text|ayoko na ng mga text nyo|ayoko na po ng text|ayoko na po ng mga text|ayoko na ng mensahe|ayoko na ng messages|' +
        'ayoko ng text|ayoko ng mga text|ayoko ng mga text nyo|ayoko ng text nyo|ayoko ng mga mensahe|ayoko na makatanggap ng text|' +
        'ayoko nang makatanggap ng text|ayoko nang makatanggap ng mga text|ayoko na pong makatanggap ng text|ayoko na makareceive ng text|' +
        'ayoko na ng text galing sa inyo|ayoko nang itext nyo ako|ayoko na itext nyo ako|ayaw ko na ng text|ayaw ko na ng mga text|ayaw ko na po ng text|' +
        'ayaw ko ng text|ayaw ko ng mga text nyo|ayaw ko nang makatanggap ng text|ayaw ko nang makatanggap ng mga text|ayaw ko na makatanggap ng text|' +
        'ayaw ko na makatanggap ng mensahe|ayaw ko na pong makatanggap ng mga text|ayaw ko nang makatanggap ng mensahe|ayaw kong makatanggap ng text|' +
        'ayaw kong makatanggap ng mga text|hindi ko na gusto ng text|hindi ko gusto ang mga text nyo|hindi ko na gusto ang mga text nyo|' +
        'hindi ko gustong makatanggap ng text|hindi ko na gustong makatanggap ng text|hindi ko na gustong makatanggap ng mensahe|' +
        'hindi ko na kailangan ang mga text nyo|di ko na gusto ng text|di ko na gusto mga text nyo|di ko na kailangan mga text nyo|tanggalin nyo ako sa listahan|' +
        'tanggalin nyo na ako sa listahan|tanggalin nyo po ako sa listahan|tanggalin mo ako sa listahan|tanggalin mo na ako sa list|tanggalin nyo ako sa list|' +
        'tanggalin nyo na ako sa list nyo|tanggalin nyo po ako sa list nyo|paki tanggal ako sa listahan|pakitanggal ako sa listahan|' +
        'pakitanggal po ako sa listahan|pakitanggal po ako sa list|paki tanggal po ng number ko|pakitanggal ng number ko|pakitanggal po ang number ko|' +
        'tanggalin nyo ang number ko|tanggalin nyo na ang number ko|tanggalin nyo po ang number ko|tanggalin mo number ko|tanggalin mo na number ko|' +
        'tanggalin nyo number ko|tanggalin ang number ko sa listahan|tanggalin nyo ang numero ko|tanggalin nyo po ang numero ko|alisin nyo ako sa listahan|' +
        'alisin nyo na ako sa listahan|alisin nyo po ako sa listahan|alisin mo ako sa listahan|alisin nyo ako sa list nyo|paki alis ako sa listahan|' +
        'pakialis po ako sa listahan|alisin nyo ang number ko|alisin nyo po ang number ko|alisin mo number ko|alisin nyo ang numero ko|burahin nyo ang number ko|' +
        'burahin nyo na number ko|burahin nyo po ang number ko|burahin mo number ko|burahin nyo ang numero ko|burahin nyo ako sa listahan|' +
        'paki delete ng number ko|pakidelete number ko|paki delete po ang number ko|i delete nyo number ko|i delete nyo na ang number ko|' +
        'i remove nyo ako sa list|i remove nyo number ko|paki remove ako sa list|paki remove po ako sa list|paki remove number ko|i unsubscribe nyo ako|' +
        'i unsubscribe nyo na ako|i unsubscribe nyo po ako|i unsubscribe mo ako|paki unsubscribe ako|paki unsubscribe po ako|unsubscribe nyo na ako|' +
        'unsubscribe nyo po ako|gusto ko mag unsubscribe|gusto kong mag unsubscribe|gusto ko na mag unsubscribe|gusto ko po mag unsubscribe|' +
        'gusto kong itigil ang mga text|gusto ko nang itigil ang mga text|gusto ko na itigil nyo ang pag text|mag unsubscribe na ako|mag uunsubscribe na ako|' +
        'mag opt out ako|gusto ko mag opt out|tantanan nyo na ako|tantanan mo na ako|lubayan nyo na ako|lubayan mo na ako|binabawi ko ang pahintulot ko|' +
        'binabawi ko na ang consent ko|hindi ako pumayag na i text nyo ako|hindi ako pumapayag na itext nyo ako|hindi ko kayo pinayagan mag text|' +
        'stop nyo na pag text|stop na sa pag text|stop na kakatext|stop nyo na ang mga text|paki stop ng text|paki stop na po ang text|paki stop po ang mga text|' +
        'pakistop ang text|pakitigil ang text|pakitigil na po ang mga text|paki tigil na ang pag text|pakihinto ang mga text|ihinto nyo na ang pag text|' +
        'ihinto nyo na ang mga text|ihinto ang mga text|kanselahin ang mga text|kanselahin nyo ang mga text|sawa na ako sa mga text nyo|' +
        'nakakainis na mga text nyo tama na',
      ),
    ],
    wrongNumber: phrases(
      'maling number|maling numero|mali ang number|mali ang number nyo|mali ang number mo|mali po ang number nyo|mali po ang number|mali number mo|' +
      'mali number nyo|mali yung number|mali yata number mo|mali yata ang number nyo|mali po yata ang number nyo|mali ka ng number|mali kayo ng number|' +
      'mali po kayo ng number|mali po kayo ng numero|mali ang numero mo|mali ang na text mo|mali ang natext nyo|mali po ang natext nyo|mali natext mo|' +
      'mali ang tinext mo|mali ka ng tinext|mali ka ng natext|maling tao ang natext mo|namali ka ng text|namali ka ng number|namali kayo ng number|' +
      'namali po kayo ng text|nagkamali ka ng number|nagkamali kayo ng number|nagkamali po kayo ng number|nagkamali ka ng text|wrong number po|wrong number ka|' +
      'wrong number kayo|wrong number po kayo|wrong number po ito|wrong number ka po|wrong send po kayo|wrong send ka|wrong send po|' +
      'hindi ako yung hinahanap mo|hindi po ako yung hinahanap nyo|hindi ako ang hinahanap mo|walang ganyang pangalan dito|hindi na niya number ito|' +
      'hindi na nya number to|hindi niya number ito|akin na ang number na ito|bagong may ari na ng number na to|iba na may ari ng number na to|' +
      'iba na ang may ari ng number na ito',
    ),
    words: phrases(
      'itigil|tigil|tigilan|tumigil|itigil na|tigil na|ihinto|hinto|stop na|istop|i stop|tantanan|lubayan|unsub po|paunsubscribe|pa unsubscribe',
    ),
  },
  ar: {
    asks: [
      ...phrases(
        'لا ترسل لي رسائل|لا ترسل لي رسائل بعد الآن|لا ترسلوا لي رسائل|لا ترسلوا لي رسائل بعد الآن|لا ترسلوا لي رسائل مرة أخرى|لا ترسلوا لي رسائل مره أخري|' +
        'لا ترسل لي رسائل مرة أخرى|لا ترسل لي رسائل مره أخري|لا ترسلوا رسائل|لا ترسل رسائل|لا ترسل رسائل بعد الآن|لا ترسلوا رسائل بعد اليوم|' +
        'لا ترسلوا لي أي رسائل|لا ترسل لي أي رسائل|لا ترسلوا لي المزيد من الرسائل|لا ترسل لي المزيد من الرسائل|لا ترسلوا لي شيئا بعد الآن|لا ترسلوا لي مرة أخرى|' +
        'لا ترسلوا لي مره أخري|لا ترسل لي مرة أخرى|لا ترسل لي مره أخري|لا ترسلي لي رسائل|لا ترسلون رسائل|لا ترسلون لي رسائل|لا ترسلون لي مرة ثانية|' +
        'لا ترسلون لي مره ثانيه|لا ترسلولي|لا ترسلولي رسائل|لا ترسلي مرة ثانية|لا ترسلي مره ثانيه|لا تراسلني|لا تراسلوني|لا تراسلني بعد الآن|' +
        'لا تراسلوني بعد الآن|لا تراسلني مرة أخرى|لا تراسلني مره أخري|لا تراسلوني مرة أخرى|لا تراسلوني مره أخري|لا تراسلونني|لا تراسلونني بعد الآن|' +
        'لا تراسلوني مرة ثانية|لا تراسلوني مره ثانيه|رجاء لا تراسلوني|رجاء لا ترسلوا لي رسائل|من فضلكم لا تراسلوني|لو سمحتوا لا تراسلوني|' +
        'لو سمحتم لا ترسلوا لي رسائل|الرجاء عدم إرسال رسائل|الرجاء عدم إرسال رسائل لي|الرجاء عدم إرسال المزيد من الرسائل|الرجاء عدم مراسلتي|' +
        'الرجاء عدم مراسلتي مرة أخرى|الرجاء عدم مراسلتي مره أخري|رجاء عدم مراسلتي|يرجى عدم مراسلتي|يرجي عدم مراسلتي|يرجى عدم إرسال رسائل|يرجي عدم إرسال رسائل|' +
        'يرجى عدم إرسال الرسائل|يرجي عدم إرسال الرسائل|الرجاء إيقاف الرسائل|الرجاء ايقاف ارسال الرسائل|الرجاء التوقف عن إرسال الرسائل|الرجاء التوقف عن مراسلتي|' +
        'يرجى إيقاف الرسائل|يرجي إيقاف الرسائل|يرجى التوقف عن إرسال الرسائل|يرجي التوقف عن إرسال الرسائل|يرجى التوقف عن مراسلتي|يرجي التوقف عن مراسلتي|' +
        'أرجو التوقف عن إرسال الرسائل|أرجو إيقاف الرسائل|أرجو عدم مراسلتي|توقف عن إرسال الرسائل|توقفوا عن إرسال الرسائل|توقف عن إرسال الرسائل لي|' +
        'توقفوا عن إرسال الرسائل لي|توقف عن مراسلتي|توقفوا عن مراسلتي|توقفوا عن الإرسال|توقف عن الإرسال لي|توقفوا عن إزعاجي|توقفوا عن ازعاجي بالرسائل|' +
        'كف عن مراسلتي|كفوا عن مراسلتي|كفوا عن إرسال الرسائل|كفاية رسائل|كفايه رسائل|يكفي رسائل|خلاص رسائل|بس رسائل|بيكفي رسائل|أوقف الرسائل|أوقفوا الرسائل|' +
        'أوقف إرسال الرسائل|أوقفوا إرسال الرسائل|أوقفوا هذه الرسائل|أوقف هذه الرسائل|وقف الرسائل|وقفوا الرسائل|وقفوا ارسال الرسائل|وقف ارسال الرسائل|' +
        'وقفوا هالرسائل|وقفوا الرسايل دي|إيقاف الرسائل|ايقاف ارسال الرسائل|إيقاف جميع الرسائل|إلغاء الرسائل|الغوا الرسائل|إلغاء الاشتراك في الرسائل|' +
        'إلغاء اشتراك الرسائل|الغي اشتراكي بالرسائل|الغي اشتراكي في الرسايل|أريد إلغاء اشتراكي في الرسائل|بدي الغي اشتراكي بالرسائل|عايز الغي اشتراكي في الرسايل|' +
        'ابغى الغي الرسائل|ابغي الغي الرسائل|لا أريد رسائل|لا أريد رسائلكم|لا أريد هذه الرسائل|لا أريد المزيد من الرسائل|لا أريد رسائل بعد الآن|' +
        'لا أريد رسائلكم بعد الآن|لا أريد استلام رسائل|لا أريد استلام الرسائل|لا أريد استلام رسائلكم|لا أريد استقبال رسائل|لا أريد استقبال الرسائل|' +
        'لا أريد استقبال رسائلكم|لا أريد تلقي رسائل|لا أريد تلقي الرسائل|لا أريد تلقي رسائلكم|لا أريد تلقي المزيد من الرسائل|لا أريد أن أتلقى رسائل|' +
        'لا أريد أن أتلقي رسائل|لا أريد أن أستلم رسائل|لا أريد أن تراسلوني|لا أريد أن ترسلوا لي رسائل|لا أرغب في استلام الرسائل|لا أرغب في تلقي الرسائل|' +
        'لا أرغب في استقبال الرسائل|لا أرغب باستلام رسائل|لا أرغب بتلقي رسائلكم|لم أعد أريد الرسائل|لم أعد أريد رسائلكم|لم أعد أريد استلام الرسائل|' +
        'لم أعد أرغب في تلقي الرسائل|لم أعد أرغب في رسائلكم|ما ابي رسائل|ما ابي رسائلكم|ما ابي هالرسائل|ما ابغى رسائل|ما ابغي رسائل|ما ابغى رسائلكم|' +
        'ما ابغي رسائلكم|ما ابغى استقبل رسائل|ما ابغي استقبل رسائل|ما أريد رسائل|ما اريد رسائلكم|ما اريد توصلني رسائل|ما بدي رسائل|ما بدي رسائلكم|' +
        'ما بدي هالرسائل|ما بدي استقبل رسائل|ما بدي رسائل بعد اليوم|ما عاد بدي رسائل|ما بقى بدي رسائل|ما بقي بدي رسائل|ما عاد تبعتولي|ما عاد تبعتولي رسائل|' +
        'ما تبعتولي رسائل|ما تبعتلي رسائل|ما تبعتولي شي|لا تبعتولي رسائل|لا تبعتلي رسائل|لا تبعتوا رسائل|لا بقى تبعتولي|لا بقي تبعتولي|بقى لا تبعتولي رسائل|' +
        'بقي لا تبعتولي رسائل|ما ترسلون لي رسائل|لا عاد ترسلون|لا عاد ترسلون لي|لا عاد ترسلون رسائل|لا عاد ترسلي|لا عاد ترسل لي|لا عاد تراسلوني|عاد لا ترسلون|' +
        'مش عايز رسايل|مش عايز رسايل تاني|مش عايز رسايلكم|مش عايزة رسايل|مش عايزه رسايل|مش عايزة رسايل تاني|مش عايزه رسايل تاني|مش عاوز رسايل|مش عاوز رسايل تاني|' +
        'مش عاوزة رسايل|مش عاوزه رسايل|مش عايز استقبل رسايل|مش عايز الرسايل دي|مش عايزكم تبعتولي|متبعتليش رسايل|متبعتوليش رسايل|متبعتوليش تاني|متبعتليش تاني|' +
        'ماتبعتوليش رسايل|ماتبعتوليش تاني|ما تبعتوليش تاني|متبعتوش رسايل تاني|بطلوا تبعتولي|بطلوا تبعتولي رسايل|بطل تبعتلي رسايل|بطلوا رسايل|بطلوا ترسلون|' +
        'بلا رسائل|ما نحبش الرسائل هادو|ماتبقاوش تصيفطو ليا الميساجات|ماتصيفطوش ليا|ما بقيتش باغي ميساجات|احذف رقمي|احذفوا رقمي|احذف رقمي من القائمة|' +
        'احذف رقمي من القائمه|احذفوا رقمي من القائمة|احذفوا رقمي من القائمه|احذفوا رقمي من قائمتكم|احذفوا رقمي من عندكم|احذفني من القائمة|احذفني من القائمه|' +
        'احذفوني من القائمة|احذفوني من القائمه|احذفوني من قائمتكم|احذفوا اسمي من القائمة|احذفوا اسمي من القائمه|الرجاء حذف رقمي|يرجى حذف رقمي|يرجي حذف رقمي|' +
        'رجاء احذفوا رقمي|أزيلوا رقمي|أزل رقمي|أزيلوا رقمي من القائمة|أزيلوا رقمي من القائمه|أزيلوني من القائمة|أزيلوني من القائمه|أزيلوني من قائمتكم|' +
        'أزلني من القائمة|أزلني من القائمه|شيلوا رقمي|شيل رقمي|شيلوا رقمي من القائمة|شيلوا رقمي من القائمه|شيلوا رقمي من عندكم|شيلوني من القائمة|' +
        'شيلوني من القائمه|شيلني من القائمة|شيلني من القائمه|امسح رقمي|امسحوا رقمي|امسحوا رقمي من عندكم|امسحوني من القائمة|امسحوني من القائمه|' +
        'الغوا رقمي من القائمة|الغوا رقمي من القائمه|انسوا رقمي|لا تتواصل معي|لا تتواصلوا معي|لا تتواصلوا معي مرة أخرى|لا تتواصلوا معي مره أخري|لا تتواصلون معي|' +
        'الرجاء عدم التواصل معي|يرجى عدم التواصل معي|يرجي عدم التواصل معي|توقفوا عن التواصل معي|اتركوني وشأني|اتركني وشأني|اتركوني بحالي|اتركني بحالي|حلوا عني|' +
        'حل عني|سيبوني في حالي|سيبني في حالي|ابعدوا عني|أسحب موافقتي|أنا أسحب موافقتي|ألغي موافقتي|سحبت موافقتي|لا أوافق على استلام الرسائل|' +
        'لا أوافق علي استلام الرسائل|لا أوافق على الرسائل|لا أوافق علي الرسائل|لم أوافق على استلام الرسائل|لم أوافق علي استلام الرسائل|لم أعط الإذن بمراسلتي|' +
        'لا أسمح لكم بمراسلتي|la tb3tuli rsayel|la trasluni|mesh 3ayez rasayel|ma bade rasayel|w2fo el rsayel',
      ),
    ],
    wrongNumber: phrases(
      'رقم خاطئ|رقم خطأ|الرقم خطأ|رقم غلط|الرقم غلط|رقم غير صحيح|الرقم غير صحيح|هذا رقم خاطئ|هذا رقم خطأ|هذا رقم غلط|هذا الرقم خطأ|هذا الرقم غلط|ده رقم غلط|' +
      'الرقم ده غلط|هاد رقم غلط|هيدا رقم غلط|لديك رقم خاطئ|لديكم رقم خاطئ|لديك الرقم الخطأ|عندك رقم غلط|معك رقم غلط|معاك رقم غلط|انت غلطان بالرقم|' +
      'انت غلطان في الرقم|انت غلطان في النمرة|انت غلطان في النمره|النمرة غلط|النمره غلط|نمرة غلط|نمره غلط|غلطان بالرقم|غلطانين بالرقم|غلطت بالرقم|' +
      'غلطت في الرقم|غلطتوا بالرقم|غلطتوا في الرقم|أخطأت في الرقم|أخطأت الرقم|أخطأتم في الرقم|أخطأتم الرقم|أظن أنك أخطأت في الرقم|أعتقد أن الرقم خطأ|' +
      'أعتقد أنك أخطأت الرقم|أعتقد أن لديك رقم خاطئ|شكلك غلطان بالرقم|شكلك غلطان في الرقم|شكله رقم غلط|الشخص الخطأ|الشخص الخاطئ|أخطأت في الشخص|' +
      'انت غلطان بالشخص|لست الشخص المقصود|لست هذا الشخص|أنا لست الشخص المطلوب|أنا لست هذا الشخص|انا مش الشخص ده|أنا مو الشخص المطلوب|لا يوجد أحد بهذا الاسم|' +
      'ما في حدا بهالاسم|ما فيه احد بهذا الاسم|مفيش حد بالاسم ده|لا أعرف هذا الشخص|هذا ليس رقمه|هذا ليس رقمها|هذا لم يعد رقمه|هذا لم يعد رقمها|مو رقمه|مش رقمه|' +
      'هذا الرقم صار لي|هذا الرقم أصبح لي|الرقم تغير صاحبه|الرقم لشخص آخر|هذا الرقم لشخص آخر',
    ),
    words: phrases(
      'إيقاف|أوقف|أوقفوا|وقف|وقفوا|توقف|توقفوا|قف|كفى|كفي|كفاية|كفايه|بطلوا|الغاء الاشتراك|الغ الاشتراك|ايقااف|ستوب|عدم الاشتراك',
    ),
  },
  ht: {
    asks: [
      '{pa|pinga} {voye|ekri|tekste|kontakte} {mwen|m|mesaj ban mwen|mesaj ban m|m mesaj|mwen mesaj|mesaj pou mwen}{| ankò}',
      '{sispann|sispan|rete|kanpe} {voye mesaj|ekri mwen|ekri m|voye mesaj ban mwen|voye mesaj ban m|tekste m|tekste mwen|voye tèks|deranje m|deranje mwen|kontakte m}{| souple| ankò}',
      '{retire|wete|efase|tire} {mwen|m|non m|non mwen|nimewo m|nimewo mwen} {nan|sou} {lis la|lis ou a|lis nou an|lis sa a|sistèm nan}{| souple}',
      '{mwen|m} pa vle {mesaj|resevwa mesaj|mesaj nou|mesaj sa yo|resevwa mesaj sa yo|tèks|ou ekri m|nou ekri m|nou voye mesaj ban mwen}{| ankò}',
      'kite {m|mwen} {trankil|an pè|anpè}',
      ...phrases(
        'pa voye mesaj ban mwen ankò|pa voye mesaj ban m ankò|pa voye mesaj ankò|pa voye mesaj ban mwen|pa voye mesaj ban m|pa voye tèks ban mwen ankò|' +
        'pa voye tèks ankò|pa voye tèks ban mwen|pa voye sms ban mwen ankò|pa voye sms ankò|pa voye anyen ban mwen ankò|pa voye anyen ban m ankò|' +
        'pa voye mesaj sa yo ban mwen ankò|pa voye lòt mesaj|pa voye lòt mesaj ban mwen|pa voye okenn mesaj ankò|pa voye okenn mesaj ban mwen ankò|' +
        'pa voye ban mwen ankò|pa janm voye mesaj ban mwen ankò|tanpri pa voye mesaj ban mwen ankò|tanpri pa voye mesaj ankò|tanpri pa voye mesaj ban m ankò|' +
        'pa ekri m ankò|pa ekri mwen ankò|pa ekri m|pa ekri mwen|pa ekrim ankò|pa janm ekri m ankò|tanpri pa ekri m ankò|tanpri pa ekri mwen ankò|' +
        'pa texte m ankò|pa text mwen ankò|pa teks mwen ankò|pa tekste m ankò|pa kontakte m ankò|pa kontakte mwen ankò|pa kontakte m|tanpri pa kontakte m ankò|' +
        'pa anmède m ankò|pa anmède m ak mesaj|pa deranje m ankò|pa deranje m ak mesaj|sispann voye mesaj|sispann voye mesaj ban mwen|sispann voye mesaj ban m|' +
        'sispann voye mesaj sa yo|sispann voye tèks|sispann voye tèks ban mwen|sispann voye sms|sispann voye sms ban mwen|sispann voye mesaj ban mwen tanpri|' +
        'tanpri sispann voye mesaj|tanpri sispann voye mesaj ban mwen|tanpri sispann voye mesaj ban m|sispann ekri m|sispann ekri mwen|tanpri sispann ekri m|' +
        'tanpri sispann ekri mwen|sispan ekri m|sispann texte m|sispann text mwen|sispann kontakte m|sispann kontakte mwen|sispann anmède m|sispann deranje m|' +
        'sispann spam mwen|sispann ak mesaj yo|sispann mesaj yo|kanpe mesaj yo|kanpe mesaj sa yo|kanpe voye mesaj|kanpe voye mesaj ban mwen|rete voye mesaj|' +
        'rete voye mesaj ban mwen|rete ekri m|fèmen mesaj yo|arete mesaj yo|arete voye mesaj|arete voye mesaj ban mwen|stop voye mesaj|stop voye mesaj ban mwen|' +
        'stop voye mesaj ban m|stop ekri m|stop mesaj yo|ase ak mesaj yo|ase mesaj|mwen pa vle mesaj ankò|m pa vle mesaj ankò|mpa vle mesaj ankò|m pa vle mesaj|' +
        'mwen pa vle mesaj|m pa vle mesaj sa yo|m pa vle mesaj sa yo ankò|mwen pa vle mesaj sa yo|mwen pa vle mesaj sa yo ankò|mwen pa vle mesaj nou yo|' +
        'm pa vle mesaj nou yo|m pa vle mesaj nou yo ankò|mwen pa vle mesaj nou yo ankò|mwen pa vle mesaj ou yo|m pa vle mesaj ou yo ankò|' +
        'mwen pa vle resevwa mesaj|m pa vle resevwa mesaj|mwen pa vle resevwa mesaj ankò|m pa vle resevwa mesaj ankò|mpa vle resevwa mesaj anko|' +
        'mwen pa vle resevwa mesaj nou yo|mwen pa vle resevwa mesaj nou yo ankò|m pa vle resevwa mesaj nou yo ankò|mwen pa vle resevwa mesaj sa yo|' +
        'mwen pa vle resevwa mesaj sa yo ankò|m pa vle resevwa mesaj sa yo ankò|mwen pa vle resevwa okenn mesaj|m pa vle resevwa okenn mesaj ankò|' +
        'mwen pa vle resevwa tèks|m pa vle resevwa tèks ankò|m pa vle tèks ankò|mwen pa vle tèks ankò|m pa vle sms ankò|m pa vle okenn mesaj|' +
        'm pa vle okenn mesaj ankò|m pa vle nou ekri m|m pa vle nou ekri m ankò|mwen pa vle nou ekri m ankò|m pa vle ou ekri m ankò|m pa vle w ekri m ankò|' +
        'm pa vle nou voye mesaj ban mwen|mwen pa vle nou voye mesaj ban mwen ankò|m pa vle nou voye mesaj ban mwen ankò|m pa vle yo ekri m ankò|' +
        'm pa vle yo voye mesaj ban mwen|m pa vle nou kontakte m|mwen pa vle nou kontakte m ankò|m pa bezwen mesaj|m pa bezwen mesaj ankò|' +
        'm pa bezwen mesaj sa yo|mwen pa bezwen mesaj ankò|mwen pa bezwen mesaj sa yo|m pa bezwen mesaj nou yo|mwen pa bezwen mesaj nou yo ankò|' +
        'mwen pa enterese nan mesaj yo|m pa enterese resevwa mesaj|mwen vle sispann resevwa mesaj|m vle sispann resevwa mesaj|mwen vle sispann resevwa mesaj yo|' +
        'm vle sispann resevwa mesaj nou yo|mwen vle kanpe mesaj yo|m vle kanpe mesaj yo|mwen ta renmen sispann resevwa mesaj|mwen vle nou sispann ekri m|' +
        'm vle nou sispann voye mesaj ban mwen|mwen vle dezabòne|m vle dezabòne|mwen vle dezabòne m|m vle dezabòne m|dezabòne m|dezabòne mwen|tanpri dezabòne m|' +
        'tanpri dezabòne mwen|dezabone m nan mesaj yo|dezenskri m|dezenskri mwen|tanpri dezenskri m|mwen vle dezenskri|m vle dezenskri|retire m nan lis la|' +
        'retire m nan lis nou an|retire m nan lis ou a|retire m nan lis|retire mwen nan lis la|retire mwen nan lis nou an|retire m sou lis la|' +
        'retire m sou lis nou an|retire mwen sou lis la|tanpri retire m nan lis la|tanpri retire m sou lis la|tanpri retire mwen nan lis la|wete m nan lis la|' +
        'wete m nan lis nou an|wete m sou lis la|wete mwen nan lis la|wete mwen sou lis la|tanpri wete m nan lis la|tanpri wete m sou lis la|tire m nan lis la|' +
        'efase m nan lis la|efase m sou lis la|efase mwen nan lis la|raye m nan lis la|sòti m nan lis la|mete m deyò nan lis la|mwen vle soti nan lis la|' +
        'm vle soti nan lis la|m vle soti nan lis mesaj la|retire nimewo m|retire nimewo mwen|retire nimewo m nan lis la|retire nimewo mwen nan lis la|' +
        'retire nimewo m sou lis la|retire nimewo mwen sou lis nou an|tanpri retire nimewo m|tanpri retire nimewo mwen|wete nimewo m|wete nimewo mwen|' +
        'wete nimewo m nan lis la|wete nimewo mwen sou lis la|tanpri wete nimewo mwen|efase nimewo m|efase nimewo mwen|efase nimewo m nan lis la|' +
        'efase nimewo telefòn mwen|tanpri efase nimewo m|tanpri efase nimewo mwen|siprime nimewo m|siprime nimewo mwen|bliye nimewo m|bliye nimewo mwen|' +
        'anile mesaj yo|anile abònman mesaj mwen|anile abònman mwen nan mesaj yo|kite m trankil|kite mwen trankil|lese m trankil|kite m an pè|' +
        'mwen retire konsantman mwen|m retire konsantman m|mwen retire pèmisyon mwen|m pa bay pèmisyon pou nou ekri m|mwen pa bay pèmisyon pou mesaj|' +
        'mwen pa t bay pèmisyon pou mesaj sa yo|m pa dakò resevwa mesaj|mwen pa dakò resevwa mesaj ankò|m bouke ak mesaj nou yo|mwen bouke ak mesaj sa yo|' +
        'm about ak mesaj sa yo|pa janm kontakte m ankò',
      ),
    ],
    wrongNumber: phrases(
      'move nimewo|move nimewo sa|nimewo a pa bon|nimewo sa pa bon|se pa bon nimewo a|se pa bon nimewo|pa bon nimewo|ou gen move nimewo|ou gen move nimewo a|' +
      'w gen move nimewo|nou gen move nimewo|ou pa gen bon nimewo a|ou rele move nimewo|ou ekri move nimewo|ou ekri yon move nimewo|nou ekri move nimewo|' +
      'ou voye l nan move nimewo|ou voye mesaj la nan move nimewo|se yon move nimewo|sa se move nimewo|sa se yon move nimewo|mwen kwè ou gen move nimewo|' +
      'm kwè ou gen move nimewo|m kwè se move nimewo|mwen panse ou gen move nimewo|m panse se move nimewo|ou twonpe nimewo|ou tronpe nimewo|' +
      'ou twonpe w de nimewo|nou twonpe nimewo|nou twonpe nou de nimewo|ou fè erè nimewo|ou fè erè nan nimewo a|erè nimewo|ou fè erè sou moun nan|' +
      'ou twonpe moun|ou twonpe w de moun|se pa bon moun nan|ou gen move moun|ou pa ekri bon moun nan|mwen pa moun sa|m pa moun sa|mwen pa moun sa a|' +
      'se pa mwen menm w ap chèche|se pa mwen w ap chèche|mwen pa moun w ap chèche a|m pa moun ou ap chèche a|pa gen moun ki rele konsa isit|' +
      'pa gen moun ki gen non sa isit la|pa gen moun non sa isit la|moun sa pa gen nimewo sa ankò|nimewo sa se pa pou li ankò|se pa nimewo li ankò|' +
      'se pa nimewo l|nimewo sa se pou mwen kounye a|nimewo sa se pou yon lòt moun|nimewo sa chanje mèt',
    ),
    words: phrases(
      'sispann|sispan|kanpe|arete|rete|dezabòne|dezenskri|dezabonnen|dezabònman|sispann|sispan|kanpe|rete|dezabòne|efase m|retire m|wete m',
    ),
  },
  it: {
    asks: [
      '{annulla|cancella|annullare|cancellare|annullate} {iscrizione|l’iscrizione|la mia iscrizione|sms|gli sms|messaggi|i messaggi}',
      ...phrases(
        'non scrivetemi più|non scrivermi più|non mi scrivete più|non mi scriva più|non mi scrivere più|smettetela di scrivermi|smettila di scrivermi|' +
        'smetta di scrivermi|smettetela di mandarmi messaggi|smettila di mandarmi messaggi|smettete di mandarmi messaggi|smettete di inviarmi messaggi|' +
        'basta messaggi|basta sms|basta con i messaggi|basta con questi messaggi|non mandatemi più messaggi|non mandarmi più messaggi|' +
        'non mi mandate più messaggi|non mi mandi più messaggi|non inviatemi più messaggi|non mi inviate più messaggi|non mandate più messaggi|' +
        'non inviate più messaggi|non mandatemi messaggi|non voglio più messaggi|non voglio messaggi|non voglio più sms|non voglio più ricevere messaggi|' +
        'non voglio ricevere messaggi|non voglio più ricevere i vostri messaggi|non voglio i vostri messaggi|non voglio più i vostri messaggi|' +
        'non voglio ricevere questi messaggi|non desidero ricevere messaggi|non desidero più ricevere messaggi|vorrei non ricevere più messaggi|' +
        'voglio smettere di ricevere messaggi|mi disiscriva|voglio disiscrivermi|vorrei disiscrivermi|cancellatemi dalla lista|cancellami dalla lista|' +
        'cancellatemi dalla vostra lista|mi cancelli dalla lista|toglietemi dalla lista|toglimi dalla lista|rimuovetemi dalla lista|rimuovimi dalla lista|' +
        'eliminatemi dalla lista|cancellate il mio numero|cancella il mio numero|cancelli il mio numero|eliminate il mio numero|rimuovete il mio numero|' +
        'togliete il mio numero|non contattatemi più|non mi contattate più|non contattarmi più|non mi contatti più|non voglio essere contattato|' +
        'non voglio più essere contattato|lasciatemi in pace|lasciami in pace|fermate i messaggi|interrompete i messaggi|revoco il consenso|' +
        'ritiro il mio consenso|nn scrivetemi piu|nn voglio piu messaggi|nn mandatemi piu messaggi',
      ),
    ],
    wrongNumber: phrases(
      'numero sbagliato|numero errato|hai sbagliato numero|ha sbagliato numero|avete sbagliato numero|avete il numero sbagliato|hai il numero sbagliato|' +
      'credo abbia sbagliato numero|credo che hai sbagliato numero|persona sbagliata|hai sbagliato persona|ha sbagliato persona|' +
      'non sono la persona che cercate|non sono la persona che cerca|questo non è il suo numero|non è più il suo numero|questo numero ora è mio|' +
      'qui non c\'è nessuno con questo nome',
    ),
    words: phrases(
      'fermare|fermatevi|basta|smettere|smettetela|smettila|disiscrizione|disiscrivere|disiscriviti|cancellami|cancellatemi|disiscrivi|disiscrivimi|' +
      'disiscrivetemi',
    ),
  },
  nl: {
    asks: [
      ...phrases(
        'stop met sms\'en|stop met mij te sms\'en|stop met berichten sturen|stop met het sturen van berichten|stop met mij berichten te sturen|' +
        'stop met deze berichten|stop deze berichten|stop de berichten|stop met appen|hou op met berichten sturen|hou op met sms\'en|houd op met berichten sturen|' +
        'houd op mij te sms\'en|stuur me geen berichten meer|stuur mij geen berichten meer|stuur geen berichten meer|stuur me geen sms meer|' +
        'stuur mij geen sms meer|stuur me niets meer|stuur mij niks meer|niet meer sms\'en|sms me niet meer|sms mij niet meer|app me niet meer|' +
        'schrijf me niet meer|geen berichten meer|geen sms meer|geen smsjes meer|geen berichten meer sturen|graag geen berichten meer|ik wil geen berichten meer|' +
        'ik wil geen sms meer|ik wil geen berichten|ik wil geen sms berichten|ik wil geen berichten meer ontvangen|ik wil geen berichten ontvangen|' +
        'ik wil deze berichten niet|ik wil deze berichten niet meer|ik wil jullie berichten niet|ik wil jullie berichten niet meer|ik wens geen berichten meer|' +
        'ik wens geen berichten meer te ontvangen|ik wil niet meer ge-sms\'t worden|ik wil niet meer benaderd worden|ik wil geen contact meer|' +
        'neem geen contact meer op|neem geen contact meer met mij op|benader mij niet meer|verwijder mij van de lijst|verwijder me van de lijst|' +
        'verwijder mij uit de lijst|verwijder me uit jullie lijst|haal me van de lijst|haal mij van de lijst|haal me van jullie lijst|haal me uit jullie bestand|' +
        'schrap me van de lijst|verwijder mijn nummer|wis mijn nummer|haal mijn nummer weg|verwijder mijn nummer uit de lijst|schrijf me uit|schrijf mij uit|' +
        'ik wil me uitschrijven|ik wil mij uitschrijven voor de berichten|meld me af voor de berichten|ik wil me afmelden voor de berichten|' +
        'ik meld me af voor sms|laat me met rust|laat mij met rust|ik trek mijn toestemming in|ik geef geen toestemming voor berichten|zeg de berichten af|' +
        'stop aub met berichten|stuur geen brichten meer',
      ),
    ],
    wrongNumber: phrases(
      'verkeerd nummer|fout nummer|verkeerde nummer|u heeft het verkeerde nummer|je hebt het verkeerde nummer|jullie hebben het verkeerde nummer|' +
      'dit is het verkeerde nummer|dit is een verkeerd nummer|ik denk dat u het verkeerde nummer heeft|ik denk dat je het verkeerde nummer hebt|' +
      'verkeerd verbonden|verkeerde persoon|u heeft de verkeerde persoon|je hebt de verkeerde persoon|ik ben niet die persoon|' +
      'ik ben niet de persoon die u zoekt|dit is zijn nummer niet meer|dit is haar nummer niet meer|dit nummer is nu van mij|hier woont niemand met die naam',
    ),
    words: phrases(
      'stoppen|stopp|stopt|uitschrijven|uitschrijving|afmelden|afmelding|ophouden|houop|uitschrijve',
    ),
  },
  pl: {
    asks: [
      ...phrases(
        'nie pisz do mnie|nie pisz do mnie więcej|nie piszcie do mnie|nie piszcie do mnie więcej|nie piszcie już do mnie|nie pisz już do mnie|' +
        'proszę do mnie nie pisać|proszę do mnie więcej nie pisać|proszę nie pisać do mnie|przestań do mnie pisać|przestańcie do mnie pisać|' +
        'proszę przestać do mnie pisać|przestańcie pisać|przestańcie wysyłać wiadomości|przestancie wysylac wiadomosci|przestańcie wysyłać mi wiadomości|' +
        'przestancie wysylac mi wiadomosci|przestańcie wysyłać smsy|przestancie wysylac smsy|przestańcie wysyłać mi smsy|przestancie wysylac mi smsy|' +
        'przestań wysyłać mi smsy|przestan wysylac mi smsy|przestań wysyłać wiadomości|przestan wysylac wiadomosci|proszę przestać wysyłać wiadomości|' +
        'prosze przestac wysylac wiadomosci|proszę nie wysyłać wiadomości|prosze nie wysylac wiadomosci|proszę nie wysyłać więcej wiadomości|' +
        'prosze nie wysylac wiecej wiadomosci|proszę nie wysyłać smsów|prosze nie wysylac smsow|proszę nie wysyłać mi smsów|prosze nie wysylac mi smsow|' +
        'proszę nie wysyłać mi więcej smsów|prosze nie wysylac mi wiecej smsow|nie wysyłajcie mi wiadomości|nie wysylajcie mi wiadomosci|' +
        'nie wysyłajcie mi więcej wiadomości|nie wysylajcie mi wiecej wiadomosci|nie wysyłajcie więcej wiadomości|nie wysylajcie wiecej wiadomosci|' +
        'nie wysyłajcie mi smsów|nie wysylajcie mi smsow|nie wysyłajcie mi więcej smsów|nie wysylajcie mi wiecej smsow|nie wysyłaj mi wiadomości|' +
        'nie wysylaj mi wiadomosci|nie wysyłaj mi więcej wiadomości|nie wysylaj mi wiecej wiadomosci|nie wysyłaj mi smsów|nie wysylaj mi smsow|' +
        'nie wysyłajcie mi nic więcej|nie wysylajcie mi nic wiecej|nie chcę smsów|nie chcę więcej smsów|nie chcę wiadomości|nie chcę więcej wiadomości|' +
        'nie chcę waszych wiadomości|nie chcę tych wiadomości|nie chcę dostawać wiadomości|nie chcę dostawać smsów|nie chcę dostawać tych wiadomości|' +
        'nie chcę już dostawać wiadomości|nie chcę już dostawać smsów|nie chcę otrzymywać wiadomości|nie chcę otrzymywać smsów|' +
        'nie chcę więcej otrzymywać wiadomości|nie chcę już otrzymywać wiadomości|nie życzę sobie wiadomości|nie życzę sobie smsów|' +
        'nie życzę sobie otrzymywać wiadomości|nie życzę sobie więcej wiadomości|dość wiadomości|dość smsów|dosyć smsów|koniec z wiadomościami|koniec smsów|' +
        'wypisz mnie|wypiszcie mnie|proszę mnie wypisać|chcę się wypisać z wiadomości|wypisz mnie z listy|wypiszcie mnie z listy|proszę mnie wypisać z listy|' +
        'wykreśl mnie z listy|wykreślcie mnie z listy|proszę mnie wykreślić z listy|usuń mnie z listy|usuńcie mnie z listy|proszę usunąć mnie z listy|' +
        'proszę mnie usunąć z listy|proszę mnie usunąć z bazy|usuńcie mnie z bazy|usuń mój numer|usuńcie mój numer|proszę usunąć mój numer|skasuj mój numer|' +
        'skasujcie mój numer|proszę skasować mój numer|wykreślcie mój numer|rezygnuję z smsów|rezygnuję z wiadomości|nie kontaktujcie się ze mną|' +
        'nie kontaktuj się ze mną|proszę się ze mną nie kontaktować|proszę się więcej nie kontaktować|dajcie mi spokój|daj mi spokój|zostawcie mnie w spokoju|' +
        'cofam zgodę|wycofuję zgodę|cofam zgodę na smsy|nie wyrażam zgody na wiadomości|nie wyrażam zgody na smsy|zatrzymajcie wiadomości|wyłączcie wiadomości|' +
        'wylaczcie wiadomosci|prosze mi nie wysylac smsow',
      ),
    ],
    wrongNumber: phrases(
      'zły numer|zly numer|to pomyłka|to pomylka|pomyłka numeru|pomylka numeru|pomyliłeś numer|pomyliles numer|pomyliłeś numery|pomyliles numery|' +
      'pomyliłaś numery|pomylilas numery|pomylił pan numer|pomylil pan numer|pomyliła pani numer|pomylila pani numer|pomylili państwo numer|pomyliliście numer|' +
      'pomyliliście numery|niewłaściwy numer|niewlasciwy numer|nie ten numer|to nie ten numer|ma pan zły numer|ma pan zly numer|ma pani zły numer|' +
      'ma pani zly numer|masz zły numer|masz zly numer|macie zły numer|macie zly numer|zła osoba|zla osoba|nie ta osoba|to nie ja pomyłka|to nie ja pomylka|' +
      'nie jestem tą osobą|nie znam tej osoby|to nie jest jego numer|to nie jest jej numer|to już nie jego numer|ten numer jest teraz mój|' +
      'nie ma tu takiej osoby|chyba pomyłka|chyba pomylka',
    ),
    words: phrases(
      'wypisz|wypisać|rezygnuję|dość|dosyć|przestań|przestańcie|zatrzymaj|wypisuję|stopp',
    ),
  },
  ru: {
    asks: [
      ...phrases(
        'не пишите мне|не пиши мне|не пишите мне больше|больше не пишите мне|больше не пишите|больше мне не пишите|больше не пиши мне|не пишите сюда больше|' +
        'перестаньте мне писать|перестань мне писать|перестаньте писать|прекратите мне писать|прекратите писать|прекратите писать мне|хватит мне писать|' +
        'хватит писать мне|хватит сообщений|хватит смс|хватит слать смс|хватит слать сообщения|хватит присылать сообщения|хватит присылать смс|хватит спамить|' +
        'не присылайте мне сообщения|не присылайте мне смс|не присылайте больше сообщений|не присылайте больше смс|больше не присылайте сообщения|' +
        'больше не присылайте|не присылайте мне больше ничего|не присылай мне сообщения|не отправляйте мне сообщения|не отправляйте мне больше сообщений|' +
        'не отправляйте мне смс|не отправляйте больше|не шлите мне сообщения|не шлите мне смс|не шлите больше смс|не шлите больше сообщения|' +
        'перестаньте присылать сообщения|перестаньте присылать смс|перестаньте отправлять сообщения|перестаньте слать смс|перестаньте слать сообщения|' +
        'прекратите присылать сообщения|прекратите отправлять сообщения|прекратите слать смс|прекратите рассылку|остановите рассылку|отключите рассылку|' +
        'отмените рассылку|отключите сообщения|уберите меня из рассылки|удалите меня из рассылки|исключите меня из рассылки|уберите меня из списка|' +
        'удалите меня из списка|вычеркните меня из списка|исключите меня из списка|удалите меня из базы|уберите меня из базы|удалите мой номер|удали мой номер|' +
        'уберите мой номер|удалите мой номер из базы|удалите мой номер из списка|сотрите мой номер|забудьте мой номер|отпишите меня|отпишите меня от рассылки|' +
        'хочу отписаться|я хочу отписаться|хочу отписаться от рассылки|хочу отказаться от рассылки|отказываюсь от рассылки|отказываюсь от сообщений|' +
        'не хочу получать сообщения|не хочу получать смс|не хочу получать ваши сообщения|не хочу получать рассылку|не хочу больше получать сообщения|' +
        'не хочу больше получать смс|я не хочу получать сообщения|я больше не хочу получать сообщения|больше не хочу получать сообщения|больше не хочу сообщений|' +
        'не хочу ваших сообщений|не хочу смс|не хочу сообщений|не хочу этих сообщений|не желаю получать сообщения|не желаю получать смс|' +
        'больше не желаю получать сообщения|не нужны мне ваши сообщения|мне не нужны ваши сообщения|мне не нужны эти сообщения|мне не нужны смс|' +
        'мне не нужна рассылка|не связывайтесь со мной|больше не связывайтесь со мной|не беспокойте меня|больше не беспокойте меня|не беспокойте меня больше|' +
        'оставьте меня в покое|оставь меня в покое|отстаньте от меня|отзываю согласие|я отзываю свое согласие|отзываю согласие на рассылку|' +
        'я не давал согласия на рассылку|я не давала согласия на рассылку|не даю согласия на сообщения|ne pishite mne|bolshe ne pishite|xvatit pisat',
      ),
    ],
    wrongNumber: phrases(
      'ошиблись номером|вы ошиблись номером|ты ошибся номером|не тот номер|это не тот номер|неправильный номер|неверный номер|у вас неправильный номер|' +
      'у вас неверный номер|у вас не тот номер|номер не тот|похоже вы ошиблись номером|кажется вы ошиблись номером|вы не туда пишете|не туда пишете|' +
      'не туда попали|вы не туда попали|не тот человек|вы ошиблись человеком|я не тот человек|я не этот человек|это не его номер|это не ее номер|' +
      'это уже не его номер|это уже не ее номер|теперь это мой номер|здесь таких нет|таких здесь нет|не знаю такого человека',
    ),
    words: phrases(
      'стоп|стопп|стооп|отписка|отписаться|отпишите|отписать|отпишись|хватит|прекратите|прекратить|перестаньте|отстаньте',
    ),
  },
  uk: {
    asks: [
      ...phrases(
        'не пишіть мені|не пиши мені|не пишіть мені більше|більше не пишіть мені|більше не пишіть|більше мені не пишіть|перестаньте мені писати|' +
        'перестаньте писати мені|припиніть мені писати|припиніть писати мені|досить мені писати|годі мені писати|досить писати мені|досить повідомлень|' +
        'досить смс|годі смс|досить надсилати повідомлення|досить надсилати смс|не надсилайте мені повідомлення|не надсилайте мені повідомлень|' +
        'не надсилайте мені смс|не надсилайте більше повідомлень|більше не надсилайте|більше не надсилайте повідомлень|не надсилайте мені більше нічого|' +
        'не шліть мені повідомлення|не шліть мені смс|не відправляйте мені повідомлення|не відправляйте більше повідомлень|перестаньте надсилати повідомлення|' +
        'перестаньте надсилати смс|припиніть надсилати повідомлення|припиніть надсилати смс|припиніть розсилку|зупиніть розсилку|вимкніть розсилку|' +
        'скасуйте розсилку|приберіть мене з розсилки|видаліть мене з розсилки|приберіть мене зі списку|видаліть мене зі списку|викресліть мене зі списку|' +
        'видаліть мене з бази|видаліть мій номер|приберіть мій номер|видаліть мій номер з бази|видаліть мій номер зі списку|забудьте мій номер|відпишіть мене|' +
        'відпишіть мене від розсилки|хочу відписатися|я хочу відписатися|хочу відписатись від розсилки|хочу відмовитися від розсилки|відмовляюся від розсилки|' +
        'не хочу отримувати повідомлення|не хочу отримувати смс|не хочу отримувати ваші повідомлення|не хочу більше отримувати повідомлення|' +
        'більше не хочу отримувати повідомлення|я більше не хочу отримувати смс|не хочу смс|не хочу повідомлень|не хочу ваших повідомлень|' +
        'не бажаю отримувати повідомлення|не бажаю отримувати смс|мені не потрібні ваші повідомлення|мені не потрібні ці повідомлення|мені не потрібна розсилка|' +
        'не турбуйте мене|більше не турбуйте мене|не зв\'язуйтеся зі мною|дайте мені спокій|залиште мене в спокої|відчепіться від мене|відкликаю згоду|' +
        'відкликаю свою згоду|я не давав згоди на розсилку|я не давала згоди на розсилку',
      ),
    ],
    wrongNumber: phrases(
      'помилилися номером|ви помилилися номером|помилились номером|ти помилився номером|не той номер|це не той номер|неправильний номер|невірний номер|' +
      'у вас неправильний номер|у вас не той номер|здається ви помилилися номером|ви не туди пишете|не туди потрапили|ви не туди потрапили|не та людина|' +
      'я не та людина|це не його номер|це не її номер|це вже не його номер|тепер це мій номер|тут таких немає|не знаю такої людини',
    ),
    words: phrases(
      'стоп|відписка|відписатися|відписатись|відпишіть|відписати|досить|годі|припиніть|припинити|перестаньте|відчепіться',
    ),
  },
  ko: {
    asks: [
      ...phrases(
        '문자 보내지 마세요|문자 보내지 마|문자 그만 보내세요|문자 그만 보내|문자 그만 보내 주세요|문자 그만 보내주세요|문자 그만|문자 그만하세요|문자 하지 마세요|문자하지 마세요|문자하지 마|더 이상 문자 보내지 마세요|더 이상 문자 보내지 마|더이상 문자 보내지 마세요|' +
        '더 이상 문자하지 마세요|이제 문자 보내지 마세요|이제 문자 그만 보내세요|다시는 문자 보내지 마세요|다시는 문자하지 마세요|앞으로 문자 보내지 마세요|제발 문자 보내지 마세요|메시지 보내지 마세요|메시지 보내지 마|메시지 그만 보내세요|메시지 그만 보내 주세요|' +
        '메세지 보내지 마세요|메세지 그만 보내세요|더 이상 메시지 보내지 마세요|더 이상 보내지 마세요|다시는 보내지 마세요|스팸 보내지 마세요|광고 보내지 마세요|광고 문자 보내지 마세요|문자 받고 싶지 않아요|문자 받고 싶지 않습니다|더 이상 문자 받고 싶지 않아요|' +
        '더 이상 문자 받고 싶지 않습니다|메시지 받고 싶지 않아요|메시지 받고 싶지 않습니다|더 이상 메시지 받고 싶지 않아요|문자 안 받고 싶어요|문자 안 받을래요|문자 안 받을게요|문자 받기 싫어요|문자 받기 싫어|문자 원하지 않아요|문자 원하지 않습니다|문자 필요 없어요|' +
        '문자 필요없어요|문자 수신 거부|문자 수신거부|문자 수신거부합니다|수신거부합니다|수신 거부합니다|수신거부 해주세요|수신거부 부탁드립니다|수신 거부 부탁드려요|수신거부 처리해 주세요|수신 동의 철회합니다|수신동의 철회|동의를 철회합니다|동의 철회합니다|문자 중단해 주세요|' +
        '문자 중지해 주세요|문자 발송 중단해 주세요|문자 발송 중지해 주세요|문자 끊어주세요|문자 해지해 주세요|문자 구독 취소해 주세요|제 번호 지워 주세요|제 번호 지워주세요|제 번호 삭제해 주세요|제 번호 삭제해주세요|번호 삭제해 주세요|번호 삭제해주세요|번호 지워주세요|' +
        '내 번호 지워|내 번호 삭제해|제 번호 빼주세요|명단에서 빼주세요|명단에서 빼 주세요|명단에서 삭제해 주세요|리스트에서 빼주세요|리스트에서 삭제해 주세요|목록에서 빼주세요|목록에서 삭제해 주세요|목록에서 제거해 주세요|연락하지 마세요|더 이상 연락하지 마세요|' +
        '다시는 연락하지 마세요|연락 그만하세요|귀찮게 하지 마세요|그만 좀 보내세요|그만 보내세요|그만 보내주세요|그만 보내 주세요',
      ),
    ],
    wrongNumber: phrases(
      '잘못 보내셨어요|잘못 보내신 것 같아요|번호 잘못 보내셨어요|번호 틀렸어요|번호가 틀렸어요|번호가 틀렸습니다|번호 잘못됐어요|번호가 잘못됐어요|번호 잘못 아셨어요|번호 잘못 아신 것 같아요|번호 잘못 누르셨어요|전화 잘못 거셨어요|문자 잘못 보내셨어요|' +
      '문자 잘못 보내신 것 같아요|사람 잘못 보셨어요|사람 잘못 보신 것 같아요|사람 잘못 찾으셨어요|저 아니에요 번호 잘못|그런 사람 없어요|그런 사람 아니에요|그 사람 아니에요|저는 그 사람이 아니에요|이 번호 이제 제 번호예요|번호 주인이 바뀌었어요|' +
      '번호 바뀌었어요 다른 사람이에요|모르는 사람이에요 잘못 보내셨어요',
    ),
    words: phrases(
      '수신거부|중지|그만|그만해|그만해요|그만하세요|정지|해지|스톱|스탑|중단|구독취소|구독해지',
    ),
  },
  ja: {
    asks: [
      ...phrases(
        'メッセージを送らないで|メッセージを送らないでください|もうメッセージを送らないで|もうメッセージを送らないでください|もう送らないで|もう送らないでください|二度と送らないで|二度と送らないでください|メールを送らないで|メールを送らないでください|もうメールしないで|もうメールしないでください|' +
        'メールしないでください|smsを送らないで|smsを送らないでください|もうsmsを送らないでください|メッセージを止めて|メッセージを止めてください|メッセージを停止してください|メッセージ停止してください|メッセージの配信を停止してください|メッセージの送信を止めてください|' +
        'メッセージの送信を停止してください|送信をやめてください|送信を停止してください|送信を止めてください|送るのをやめて|送るのをやめてください|メッセージを送るのをやめて|メッセージを送るのをやめてください|メールを送るのをやめてください|送ってこないで|送ってこないでください|もう送ってこないで|' +
        'もう送ってこないでください|配信を停止してください|配信を止めてください|配信をやめてください|配信停止してください|配信停止希望|配信停止希望です|配信停止を希望します|配信停止お願いします|配信停止をお願いします|配信解除お願いします|配信解除してください|配信を解除してください|配信不要|' +
        '配信不要です|メッセージ不要です|メッセージは不要です|メッセージはいりません|メッセージいりません|もうメッセージはいりません|メールはいりません|smsはいりません|メッセージを受け取りたくない|メッセージを受け取りたくありません|もう受け取りたくない|もう受け取りたくありません|' +
        'もうメッセージを受け取りたくありません|もうメッセージは欲しくない|メッセージは欲しくありません|受信を拒否します|受信拒否します|メッセージを拒否します|登録を解除してください|登録解除してください|登録解除希望|登録解除お願いします|登録解除をお願いします|購読を解除してください|' +
        '購読解除お願いします|リストから外して|リストから外してください|リストから削除してください|リストから削除して|リストから除外してください|私の番号を削除して|私の番号を削除してください|番号を削除して|番号を削除してください|番号を消して|番号を消してください|電話番号を削除してください|' +
        '連絡しないで|連絡しないでください|もう連絡しないで|もう連絡しないでください|二度と連絡しないで|二度と連絡しないでください|連絡をやめてください|同意を撤回します|承諾を取り消します|迷惑なので送らないでください|迷惑です送らないでください|ほっといてください',
      ),
    ],
    wrongNumber: phrases(
      '番号違いです|番号違い|番号が違います|番号が間違っています|番号を間違えています|番号間違えています|番号間違いです|番号間違い|間違い番号です|電話番号が違います|違う番号です|宛先が違います|宛先間違いです|宛先を間違えています|送り先が違います|送り先を間違えています|送信先が間違っています|' +
      '相手を間違えています|相手が違います|人違いです|人違い|人違いではないですか|番号を間違えていませんか|別人です|私ではありません人違いです|その人ではありません|そのような人はいません|この番号はもうその人のものではありません|この番号は今私が使っています|持ち主が変わりました',
    ),
    words: phrases(
      '停止|配信停止|配信解除|登録解除|解除|ストップ|受信拒否|配信拒否|やめて|やめてください|購読解除',
    ),
  },
  hi: {
    asks: [
      ...phrases(
        'मैसेज मत भेजो|मैसेज मत भेजिए|मुझे मैसेज मत भेजो|मुझे मैसेज मत भेजिए|मुझे मैसेज मत करो|मुझे मैसेज मत कीजिए|और मैसेज मत भेजो|अब मैसेज मत भेजो|' +
        'अब और मैसेज मत भेजो|दोबारा मैसेज मत करना|कृपया मैसेज मत भेजें|कृपया मुझे मैसेज न भेजें|मैसेज भेजना बंद करो|मुझे मैसेज भेजना बंद करो|मैसेज करना बंद करो|' +
        'मैसेज बंद करो|मैसेज बंद कर दो|ये मैसेज बंद करो|संदेश भेजना बंद करें|संदेश न भेजें|मुझे संदेश न भेजें|एसएमएस बंद करो|एसएमएस मत भेजो|' +
        'मुझे मैसेज नहीं चाहिए|मैसेज नहीं चाहिए|मुझे ये मैसेज नहीं चाहिए|मुझे आपके मैसेज नहीं चाहिए|मुझे और मैसेज नहीं चाहिए|मैं मैसेज नहीं चाहता|मेरा नंबर हटाओ|' +
        'मेरा नंबर हटा दो|मेरा नंबर हटाइए|मेरा नंबर डिलीट करो|मेरा नंबर लिस्ट से हटाओ|मुझे लिस्ट से हटाओ|मुझे लिस्ट से हटा दो|मुझे सूची से हटाएं|' +
        'मुझे अनसब्सक्राइब करो|अनसब्सक्राइब कर दो|मुझसे संपर्क मत करो|मुझसे संपर्क न करें|मुझे परेशान मत करो|message mat bhejo|msg mat bhejo|message mat bhejna|' +
        'mujhe message mat bhejo|mujhe msg mat bhejo|mujhe message mat karo|mujhe msg mat karo|message mat karo|msg mat karo|aur message mat bhejo|' +
        'ab message mat bhejo|dobara message mat karna|dubara message mat bhejna|text mat karo|mujhe text mat karo|sms mat bhejo|message bhejna band karo|' +
        'msg bhejna band karo|mujhe message bhejna band karo|message karna band karo|message band karo|msg band karo|message band kar do|ye message band karo|' +
        'sms band karo|mujhe message nahi chahiye|mujhe msg nahi chahiye|message nahi chahiye|msg nahi chahiye|ye message nahi chahiye|' +
        'mujhe aapke message nahi chahiye|mera number hatao|mera number hata do|mera number delete karo|mera number delete kar do|mera number list se hatao|' +
        'mujhe list se hatao|mujhe list se hata do|list se mera naam hatao|mujhe unsubscribe karo|unsubscribe kar do|unsubscribe karo|mujhe unsubscribe kar do|' +
        'mujhse contact mat karo|contact mat karo|mujhe pareshan mat karo|pareshan mat karo|spam mat karo',
      ),
    ],
    wrongNumber: phrases(
      'गलत नंबर|गलत नंबर है|यह गलत नंबर है|ये गलत नंबर है|रॉन्ग नंबर|आपका नंबर गलत है|आपने गलत नंबर पर मैसेज किया|गलत नंबर पर भेजा है|' +
      'मैं वह नहीं हूं जिसे आप ढूंढ रहे हैं|यह उनका नंबर नहीं है|यहां इस नाम का कोई नहीं है|galat number|galat number hai|ye galat number hai|galat no hai|' +
      'galat number pe message kiya|aapne galat number pe message kiya|galat number par bheja hai|wrong number hai|ye wrong number hai|ye unka number nahi hai|' +
      'ab ye number mera hai|is naam ka koi nahi hai|yaha is naam ka koi nahi|galat insaan ko message kiya',
    ),
    words: phrases(
      'बंद|बंद करो|रोकें|स्टॉप|अनसब्सक्राइब|band karo|band kro|bandkaro|roko|stop karo',
    ),
  },
  he: {
    asks: [
      ...phrases(
        'תפסיקו לשלוח לי הודעות|תפסיק לשלוח לי הודעות|תפסיקי לשלוח לי הודעות|תפסיקו לשלוח הודעות|תפסיקו לשלוח לי|תפסיקו עם ההודעות|תפסיק עם ההודעות|' +
        'תפסיקו לסמס לי|תפסיקו לכתוב לי|תפסיק לכתוב לי|תפסיקו להציק לי|תפסיקו להטריד אותי|אל תשלחו לי הודעות|אל תשלחו לי יותר הודעות|אל תשלחו לי יותר|' +
        'אל תשלח לי הודעות|אל תשלח לי יותר הודעות|אל תשלח לי יותר|אל תשלחו יותר הודעות|אל תשלחו הודעות|אל תסמסו לי|אל תסמסו לי יותר|אל תכתבו לי|אל תכתבו לי יותר|' +
        'אל תכתוב לי יותר|לא לשלוח לי הודעות|לא לשלוח לי יותר הודעות|נא לא לשלוח לי הודעות|נא לא לשלוח יותר הודעות|נא להפסיק לשלוח הודעות|נא להפסיק את ההודעות|' +
        'בבקשה תפסיקו לשלוח לי הודעות|בבקשה אל תשלחו לי יותר הודעות|די עם ההודעות|מספיק עם ההודעות|די להודעות|לא רוצה הודעות|לא רוצה יותר הודעות|' +
        'אני לא רוצה הודעות|אני לא רוצה יותר הודעות|לא רוצה לקבל הודעות|אני לא רוצה לקבל הודעות|לא רוצה לקבל יותר הודעות|אני לא רוצה לקבל יותר הודעות|' +
        'אני לא רוצה לקבל את ההודעות האלה|אני לא רוצה את ההודעות שלכם|לא מעוניין לקבל הודעות|לא מעוניינת לקבל הודעות|אני לא מעוניין לקבל הודעות|' +
        'אני לא מעוניינת לקבל הודעות|לא מעוניין בהודעות|לא מעוניינת בהודעות|לא מעוניין בדיוור|תסירו אותי|תסיר אותי|תסירו אותי מהרשימה|תסיר אותי מהרשימה|' +
        'תסירו אותי מרשימת התפוצה|הסירו אותי|הסירו אותי מהרשימה|הסר אותי|הסר אותי מהרשימה|נא להסיר אותי|נא להסיר אותי מהרשימה|נא להסיר אותי מרשימת התפוצה|' +
        'בבקשה תסירו אותי|בבקשה תסירו אותי מהרשימה|אני רוצה להסיר את עצמי|להסיר אותי מהרשימה|תורידו אותי מהרשימה|תוריד אותי מהרשימה|תורידו אותי מהדיוור|' +
        'תמחקו אותי מהרשימה|תמחק אותי מהרשימה|תמחקו את המספר שלי|תמחק את המספר שלי|תסירו את המספר שלי|נא למחוק את המספר שלי|תוציאו אותי מהרשימה|תבטלו את ההודעות|' +
        'בטלו את ההודעות|להפסיק הודעות|אל תיצרו איתי קשר|אל תצרו איתי קשר יותר|אל תפנו אליי יותר|תעזבו אותי בשקט|תניחו לי|אני מבטל את ההסכמה שלי|' +
        'אני חוזר בי מההסכמה|לא נתתי אישור לשלוח לי הודעות',
      ),
    ],
    wrongNumber: phrases(
      'טעות במספר|טעית במספר|טעיתם במספר|זו טעות במספר|זאת טעות במספר|מספר שגוי|מספר לא נכון|המספר לא נכון|זה לא המספר הנכון|יש לך מספר לא נכון|' +
      'יש לכם מספר לא נכון|יש לכם טעות במספר|יש לך טעות במספר|נראה לי טעית במספר|נראה לי שטעיתם במספר|אתם טועים במספר|אתה טועה במספר|אדם לא נכון|טעית באדם|' +
      'אני לא האדם הזה|אני לא האדם שאתם מחפשים|זה לא המספר שלו|זה לא המספר שלה|זה כבר לא המספר שלו|אין פה אחד כזה|אין פה מישהו בשם הזה|המספר הזה עכשיו שלי',
    ),
    words: phrases(
      'הסר|הסירו|הסרה|להסיר|הסירי|תפסיקו|תפסיק|תפסיקי|עצור|עצרו|סטופ|די|מספיק|תסירו|להפסיק',
    ),
  },
  tr: {
    asks: [
      ...phrases(
        'mesaj atmayın|bana mesaj atmayın|bana mesaj atma|artık mesaj atmayın|artık bana mesaj atmayın|bir daha mesaj atmayın|bir daha bana mesaj atmayın|' +
        'lütfen mesaj atmayın|lütfen bana mesaj atmayın|mesaj göndermeyin|bana mesaj göndermeyin|bana mesaj gönderme|artık mesaj göndermeyin|' +
        'bir daha mesaj göndermeyin|lütfen mesaj göndermeyin|lütfen bana mesaj göndermeyin|mesaj yollamayın|bana mesaj yollamayın|bana sms atmayın|sms atmayın|' +
        'sms göndermeyin|bana sms göndermeyin|artık sms göndermeyin|bana yazmayın|artık bana yazmayın|bir daha yazmayın|bana bir daha yazmayın|bana yazma artık|' +
        'mesaj atmayı kesin|mesaj atmayı bırakın|bana mesaj atmayı bırakın|mesaj göndermeyi bırakın|mesaj göndermeyi kesin|mesaj göndermeyi durdurun|' +
        'bana mesaj göndermeyi bırakın|mesajları durdurun|mesajları kesin|mesajları iptal edin|mesaj gönderimini durdurun|mesaj istemiyorum|' +
        'artık mesaj istemiyorum|mesajlarınızı istemiyorum|bu mesajları istemiyorum|artık mesajlarınızı istemiyorum|sms istemiyorum|artık sms istemiyorum|' +
        'mesaj almak istemiyorum|artık mesaj almak istemiyorum|mesajlarınızı almak istemiyorum|bu mesajları almak istemiyorum|sms almak istemiyorum|' +
        'mesaj gelmesini istemiyorum|bana mesaj gelmesin|bir daha mesaj gelmesin|abonelikten çık|abonelikten çıkar|abonelikten çıkarın beni|' +
        'beni abonelikten çıkarın|mesaj aboneliğimi iptal edin|beni listeden çıkarın|beni listenizden çıkarın|beni listeden çıkar|beni listeden silin|' +
        'listeden çıkmak istiyorum|listeden çıkarın|adımı listeden silin|numaramı silin|numaramı sil|lütfen numaramı silin|numaramı listeden çıkarın|' +
        'numaramı listeden silin|numaramı listenizden silin|numaramı sisteminizden silin|numaramı kaldırın|telefonumu silin|beni rahat bırakın|' +
        'beni rahatsız etmeyin|beni rahatsız etmeyin artık|benimle iletişime geçmeyin|bir daha benimle iletişime geçmeyin|onayımı geri çekiyorum|' +
        'iznimi geri alıyorum|mesaj izni vermiyorum|mesaja onay vermiyorum|yeter artık mesaj atmayın|spam atmayın bana',
      ),
    ],
    wrongNumber: phrases(
      'yanlış numara|yanlis no|yanlış numara galiba|yanlış numaraya yazdınız|yanlış numaraya mesaj attınız|yanlış numaraya gönderdiniz|yanlış kişiye yazdınız|' +
      'yanlış kişiye mesaj attınız|yanlış kişi|bu yanlış numara|numara yanlış|numarayı yanlış yazmışsınız|sanırım yanlış numara|sanırım yanlış kişiye yazdınız|' +
      'ben o kişi değilim|aradığınız kişi ben değilim|aradığınız kişi değilim|bu onun numarası değil|bu numara artık benim|bu numara artık ona ait değil|' +
      'burada öyle biri yok|öyle birini tanımıyorum|yanlış mesaj attınız',
    ),
    words: phrases(
      'dur|durdur|durdurun|çıkış|çık|yeter|bırakın',
    ),
  },
  sv: {
    asks: [
      ...phrases(
        'sluta smsa mig|sluta smsa|sluta skicka sms|sluta skicka sms till mig|sluta skicka meddelanden|sluta skicka meddelanden till mig|sluta skriva till mig|' +
        'sluta kontakta mig|sluta med sms|sluta messa mig|sluta spamma mig|snälla sluta smsa mig|snälla sluta skicka sms|smsa mig inte|smsa mig inte mer|' +
        'smsa inte mig igen|skicka inga fler sms|skicka inga fler sms till mig|skicka inte fler sms|skicka inte sms till mig|skicka inga fler meddelanden|' +
        'skicka inte fler meddelanden|skicka inte meddelanden till mig|skicka inget mer till mig|skriv inte till mig|skriv inte till mig mer|kontakta mig inte|' +
        'kontakta mig inte mer|kontakta mig inte igen|inga fler sms|inga fler sms tack|inga fler meddelanden|inga fler meddelanden tack|inga sms tack|' +
        'jag vill inte ha sms|jag vill inte ha fler sms|jag vill inte ha era sms|jag vill inte ha dessa sms|jag vill inte ha meddelanden|' +
        'jag vill inte ha fler meddelanden|jag vill inte ha dessa meddelanden|jag vill inte ha era meddelanden|jag vill inte få sms|jag vill inte få fler sms|' +
        'jag vill inte få meddelanden|vill inte ha sms|vill inte ha fler sms|jag vill inte bli kontaktad|jag vill inte längre få sms|jag vill inte längre ha sms|' +
        'jag vill sluta få sms|önskar inga fler sms|ta bort mig från listan|ta bort mig från er lista|ta bort mig från listan tack|ta bort mig från sms listan|' +
        'stryk mig från listan|radera mig från listan|ta bort mitt nummer|ta bort mitt nummer från listan|radera mitt nummer|stryk mitt nummer|glöm mitt nummer|' +
        'avregistrera mig|avregistrera mig från sms|avregistrera mitt nummer|avprenumerera mig|jag vill avregistrera mig|jag vill avregistrera mig från sms|' +
        'jag vill avsluta sms|avsluta sms|avsluta utskicken|stoppa sms|stoppa meddelandena|stoppa utskicken|lämna mig i fred|låt mig vara ifred|' +
        'jag återkallar mitt samtycke|jag drar tillbaka mitt samtycke|jag har inte godkänt sms',
      ),
    ],
    wrongNumber: phrases(
      'fel nummer|du har fel nummer|ni har fel nummer|det är fel nummer|detta är fel nummer|du har kommit till fel nummer|ni har kommit till fel nummer|' +
      'jag tror du har fel nummer|jag tror ni har fel nummer|du har skrivit fel nummer|du har smsat fel nummer|fel person|du har fel person|ni har fel person|' +
      'du smsar fel person|jag är inte den personen|jag är inte den du söker|det är inte hans nummer|det är inte hennes nummer längre|' +
      'det här är inte hans nummer längre|det här är mitt nummer nu|det finns ingen här med det namnet',
    ),
    words: phrases(
      'stopp|stoppa|sluta|avregistrera|avregistrering|avanmäl|avanmälan|avprenumerera|upphör|ståpp|avregga',
    ),
  },
  da: {
    asks: [
      ...phrases(
        'stop med at sms\'e|stop med at sms\'e mig|stop med at sms\'e til mig|stop med at skrive til mig|stop med at sende sms|stop med at sende sms\'er|' +
        'stop med at sende mig sms\'er|stop med at sende beskeder|stop med at sende mig beskeder|stop med at sende disse beskeder|stop med at kontakte mig|' +
        'stop med at spamme mig|stop de beskeder|stop beskederne|stop sms\'erne|hold op med at skrive til mig|hold op med at sms\'e mig|' +
        'hold op med at sende beskeder|hold op med at sende mig beskeder|hold op med at sende sms\'er|hold op med at kontakte mig|skriv ikke til mig|' +
        'skriv ikke til mig mere|skriv ikke til mig igen|send ikke flere beskeder|send ikke flere sms\'er|send mig ikke flere beskeder|send mig ikke flere sms\'er|' +
        'send mig ikke beskeder|send ikke mere til mig|send ikke sms til mig|sms mig ikke|sms mig ikke mere|ikke flere beskeder|ikke flere beskeder tak|' +
        'ikke flere sms\'er|ikke flere sms\'er tak|ikke flere sms|ingen flere beskeder|ingen flere sms\'er|jeg vil ikke have beskeder|' +
        'jeg vil ikke have flere beskeder|jeg vil ikke have sms\'er|jeg vil ikke have flere sms\'er|jeg vil ikke have jeres beskeder|' +
        'jeg vil ikke have disse beskeder|jeg vil ikke modtage beskeder|jeg vil ikke modtage flere beskeder|jeg vil ikke modtage sms\'er|' +
        'jeg vil ikke modtage flere sms\'er|jeg ønsker ikke beskeder|jeg oensker ikke beskeder|jeg ønsker ikke flere beskeder|jeg oensker ikke flere beskeder|' +
        'jeg ønsker ikke at modtage beskeder|jeg oensker ikke at modtage beskeder|jeg ønsker ikke at modtage sms\'er|jeg oensker ikke at modtage sms\'er|' +
        'jeg ønsker ikke flere sms\'er|jeg oensker ikke flere sms\'er|jeg ønsker ikke længere at modtage beskeder|jeg oensker ikke laengere at modtage beskeder|' +
        'jeg vil ikke længere modtage beskeder|jeg vil ikke laengere modtage beskeder|jeg vil ikke kontaktes|jeg ønsker ikke at blive kontaktet|' +
        'jeg oensker ikke at blive kontaktet|kontakt mig ikke|kontakt mig ikke mere|kontakt mig ikke igen|fjern mig fra listen|fjern mig fra jeres liste|' +
        'slet mig fra listen|slet mig fra jeres liste|tag mig af listen|tag mig af jeres liste|slet mit nummer|slet mit nummer fra listen|fjern mit nummer|' +
        'fjern mit nummer fra listen|glem mit nummer|afmeld mig|afmeld mig fra sms|afmeld mine sms\'er|afmeld mit nummer|frameld mig|jeg vil gerne afmeldes sms|' +
        'jeg vil afmelde sms|jeg vil gerne afmelde mig fra sms|jeg vil frameldes sms|afmeld sms|afmeld beskeder|lad mig være|lad mig vaere|lad mig være i fred|' +
        'lad mig vaere i fred|jeg trækker mit samtykke tilbage|jeg traekker mit samtykke tilbage|jeg tilbagekalder mit samtykke|jeg har ikke givet samtykke',
      ),
    ],
    wrongNumber: phrases(
      'forkert nummer|du har forkert nummer|i har forkert nummer|du har det forkerte nummer|i har det forkerte nummer|det er forkert nummer|' +
      'det er et forkert nummer|du har fået forkert nummer|jeg tror du har forkert nummer|jeg tror i har forkert nummer|du har skrevet til et forkert nummer|' +
      'du skriver til forkert nummer|forkert person|du har fat i den forkerte|i har fat i den forkerte|du har fat i den forkerte person|jeg er ikke den person|' +
      'jeg er ikke den du leder efter|det er ikke hans nummer|det er ikke hendes nummer længere|det er ikke hendes nummer laengere|' +
      'det er ikke hans nummer mere|det er mit nummer nu|der er ingen her med det navn',
    ),
    words: phrases(
      'stopp|afmeld|afmelding|afmelde|frameld|framelding|ophør|ophoer|unsubscribe|holdop',
    ),
  },
  nb: {
    asks: [
      '{meld|meld meg|meld me} av{| meg}',
      ...phrases(
        'slutt å sende meg sms|slutt å sende sms|slutt å sende meldinger|slutt å sende meg meldinger|slutt å sende disse meldingene|slutt å skrive til meg|' +
        'slutt å tekste meg|slutt å melde meg|slutt å kontakte meg|slutt å spamme meg|slutt med sms|slutt med meldingene|slutt med disse meldingene|' +
        'vær så snill slutt å sende sms|vaer så snill slutt å sende sms|stopp å sende sms|stopp å sende meg meldinger|stopp å sende meldinger|stopp meldingene|' +
        'stopp sms|ikke send meg sms|ikke send meg flere sms|ikke send flere sms|ikke send meg meldinger|ikke send meg flere meldinger|ikke send flere meldinger|' +
        'ikke send meg noe mer|ikke skriv til meg|ikke skriv til meg mer|ikke skriv til meg igjen|ikke tekst meg|ikke kontakt meg|ikke kontakt meg mer|' +
        'ikke kontakt meg igjen|ikke ta kontakt mer|ingen flere meldinger|ingen flere meldinger takk|ingen flere sms|ingen flere sms takk|ikke flere meldinger|' +
        'ikke flere sms|jeg vil ikke ha sms|jeg vil ikke ha flere sms|jeg vil ikke ha meldinger|jeg vil ikke ha flere meldinger|jeg vil ikke ha disse meldingene|' +
        'jeg vil ikke ha meldingene deres|jeg vil ikke motta sms|jeg vil ikke motta flere sms|jeg vil ikke motta meldinger|jeg vil ikke motta flere meldinger|' +
        'jeg ønsker ikke sms|jeg oensker ikke sms|jeg ønsker ikke flere sms|jeg oensker ikke flere sms|jeg ønsker ikke meldinger|jeg oensker ikke meldinger|' +
        'jeg ønsker ikke flere meldinger|jeg oensker ikke flere meldinger|jeg ønsker ikke å motta sms|jeg oensker ikke å motta sms|' +
        'jeg ønsker ikke å motta meldinger|jeg oensker ikke å motta meldinger|jeg ønsker ikke lenger å motta meldinger|jeg oensker ikke lenger å motta meldinger|' +
        'jeg vil ikke lenger ha sms|jeg vil ikke bli kontaktet|jeg ønsker ikke å bli kontaktet|jeg oensker ikke å bli kontaktet|vil ikke ha flere sms|' +
        'vil ikke ha sms|vil ikke ha flere meldinger|fjern meg fra listen|fjern meg fra listen deres|fjern meg fra lista|slett meg fra listen|' +
        'slett meg fra lista|ta meg av listen|ta meg bort fra listen|ta meg av lista|stryk meg fra listen|slett nummeret mitt|slett nummeret mitt fra listen|' +
        'fjern nummeret mitt|fjern nummeret mitt fra listen|glem nummeret mitt|meld meg av sms|meld meg av meldingene|jeg vil melde meg av sms|avmeld meg|' +
        'avslutt sms|avslutt meldingene|la meg være i fred|la meg vaere i fred|la meg være|la meg vaere|jeg trekker samtykket mitt|' +
        'jeg trekker tilbake samtykket mitt|jeg har ikke samtykket til sms',
      ),
    ],
    wrongNumber: phrases(
      'feil nummer|du har feil nummer|dere har feil nummer|det er feil nummer|dette er feil nummer|du har fått feil nummer|du har sendt til feil nummer|' +
      'du sender til feil nummer|jeg tror du har feil nummer|jeg tror dere har feil nummer|feil person|du har feil person|dere har feil person|' +
      'du sender til feil person|jeg er ikke den personen|jeg er ikke den du leter etter|det er ikke nummeret hans|det er ikke nummeret hennes lenger|' +
      'dette er ikke nummeret hans lenger|dette er nummeret mitt nå|det er ingen her med det navnet',
    ),
    words: phrases(
      'stopp|avmeld|avmelding|avmelde|stoppe|stoppp|avregistrer|opphør|opphoer|unsubscribe',
    ),
  },
  fi: {
    asks: [
      ...phrases(
        'älkää lähettäkö viestejä|älkää lähettäkö minulle viestejä|älkää lähettäkö enää viestejä|älkää lähettäkö minulle enää viestejä|' +
        'älkää lähettäkö enää mitään|älkää lähettäkö tekstiviestejä|älkää lähettäkö enää tekstiviestejä|älä lähetä viestejä|älä lähetä minulle viestejä|' +
        'älä lähetä enää viestejä|älä lähetä minulle enää viestejä|älä lähetä mulle viestejä|älkää laittako viestejä|älkää laittako mulle viestejä|' +
        'älä laita mulle viestejä|älä laita enää viestejä|älkää kirjoittako minulle|älä kirjoita minulle|älkää tekstatko|älkää enää tekstatko minulle|' +
        'lopettakaa viestien lähettäminen|lopeta viestien lähettäminen|lopettakaa viestit|lopeta viestit|lopettakaa nämä viestit|lopettakaa tekstiviestit|' +
        'lopettakaa viestittely|lopeta viestittely|lopettakaa viestien lähettäminen minulle|lopeta viestien lähettely|lopettakaa viestien lähettely|' +
        'lopettakaa yhteydenotot|lopettakaa spämmäys|ei enää viestejä|ei enää viestejä kiitos|ei enempää viestejä|ei lisää viestejä|ei viestejä kiitos|' +
        'ei enää tekstiviestejä|en halua viestejä|en halua enää viestejä|en halua viestejänne|en halua enää viestejänne|en halua näitä viestejä|' +
        'en halua enää näitä viestejä|en halua tekstiviestejä|en halua saada viestejä|en halua enää saada viestejä|en halua vastaanottaa viestejä|' +
        'en halua enää vastaanottaa viestejä|en halua saada tekstiviestejä|en halua että minulle lähetetään viestejä|en toivo enää viestejä|' +
        'haluan lopettaa viestit|haluan lopettaa viestien saamisen|haluan perua viestit|haluan perua tekstiviestit|perukaa viestit|peru viestit|' +
        'peruuttakaa viestit|poistakaa minut listalta|poista minut listalta|poistakaa minut listaltanne|poistakaa minut postituslistalta|' +
        'ottakaa minut pois listalta|ota minut pois listalta|poistakaa numeroni|poista numeroni|poistakaa numeroni listalta|poista numeroni listalta|' +
        'poistakaa numeroni rekisteristä|poistakaa minun numeroni|unohtakaa numeroni|älkää ottako yhteyttä|älkää ottako minuun yhteyttä|' +
        'älkää ottako enää yhteyttä|älä ota enää yhteyttä|älkää häiritkö|älkää häiritkö minua enää|jättäkää minut rauhaan|jätä minut rauhaan|perun suostumukseni|' +
        'peruutan suostumukseni|en ole antanut lupaa viesteille|en anna lupaa viesteille',
      ),
    ],
    wrongNumber: phrases(
      'väärä numero|väärä nro|tämä on väärä numero|sinulla on väärä numero|teillä on väärä numero|sulla on väärä numero|väärään numeroon|' +
      'viesti tuli väärään numeroon|viesti meni väärään numeroon|lähetit väärään numeroon|lähetitte väärään numeroon|taitaa olla väärä numero|' +
      'luulen että sinulla on väärä numero|väärä henkilö|väärä ihminen|en ole se henkilö|en ole se ketä etsit|tämä ei ole hänen numeronsa|' +
      'tämä ei ole enää hänen numeronsa|tämä on nyt minun numeroni|täällä ei ole ketään sen nimistä',
    ),
    words: phrases(
      'lopeta|lopettakaa|stoppi|eroa|pysäytä|lopetus',
    ),
  },
};
