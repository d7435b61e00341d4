/**
 * What customers text when they mean HELP, START, yes or no, as a whole message: written for this project by one author for each language
 * and read once more by another (2026-12); no regulator names them. Phrases are divided by `|` and matched folded. `refusal`: no to an
 * offer; `doubt`: after an advertisement it may mean the texts, elsewhere it means nothing of the kind.
 */
export const NATURAL_MEANINGS = [
  'help_programme',
  'help_who',
  'help_bot',
  'help_person',
  'opt_in',
  'confirms',
  'refusal',
  'doubt',
  'acknowledge',
  'decline',
] as const;
export type NaturalMeaning = (typeof NATURAL_MEANINGS)[number];

export const NATURAL_PHRASES: Readonly<Record<string, Partial<Readonly<Record<NaturalMeaning, string>>>>> = {
  en: {
    help_programme:
      'help|help me|i need help|need help|can you help me|can you help|can u help me|could you help me|help needed|need some help|i need some help|some help|' +
      'hepl|halp|hlep|helpp|hlp|helo me|hellp|info|information|info please|more info|need info|i need info|more information|need more information|what is this|' +
      'whats this|wat is this|wut is this|what is this about|what is this for|whats this about|whats this for|what is this text|what is this text about|' +
      'what is this number for|what are these texts|what are these messages|what are these|what are these texts about|why am i getting these texts|' +
      'why am i getting this|why am i getting these messages|why do i get these texts|why are you texting me|why did i get this|why did i get this text|' +
      'how does this work|how do this work|how does it work|how do i use this|how do these texts work|what does this mean|what does stop do|what does help do|' +
      'what happens if i text stop|what happens if i reply stop|what do i do|i dont understand|i dont understand this text|i dont get it|im confused|' +
      'i have a question about these texts|question about these texts|explain please|please explain|how often do you text|how many texts will i get|' +
      'what did i sign up for|did i sign up for this|is this spam|is this a scam|is this legit|is this real|what kind of texts are these|how do i get help|' +
      'help please i dont understand|instructions|help support|tech support',
    help_who:
      'who is this|whos this|who this|who dis|who dat|who is dis|whose this|whose number is this|whos number is this|who are you|who r u|who ru|who are u|' +
      'who r you|who is it|who is texting me|who is texting|whos texting me|whos texting|who is messaging me|who sent this|who sent me this|' +
      'who is sending this|who is sending me texts|who am i talking to|who am i texting|who am i speaking with|who am i speaking to|whom am i speaking with|' +
      'what company is this|what company|which company is this|what business is this|which business is this|what store is this|which store is this|' +
      'what shop is this|what office is this|what place is this|what company are you with|who do you work for|who are you with|what is this company|' +
      'what is your name|whats your name|who is calling|new phone who this|new phone who dis|new phone who is this|new number who is this|' +
      'lost my contacts who is this|i dont have this number saved who is this|i dont recognize this number|i dont know this number|i dont know who this is|' +
      'idk who this is|sorry who is this|um who is this|wait who is this|whats your phone number|what is your phone number|what number can i call|' +
      'whats your number|what is your number|phone number|what is the name of your company|whats the name of your business|where is this from|' +
      'where are you texting from|who is this from|who is this again',
    help_bot:
      'are you a robot|are you a bot|are you a real person|are you real|are you human|are you a human|are you a person|are you a machine|are you a computer|' +
      'are you an ai|are you ai|r u a bot|r u a robot|r u real|r u human|are u a bot|are u real|are u a robot|are u a real person|u a bot|you a bot|' +
      'you a robot|is this a bot|is this a robot|is this an ai|is this ai|is this a real person|is this a person|is this a human|is this a machine|' +
      'is this a computer|is this real person|is this automated|is this an automated message|is this auto|is it a bot|is this an auto reply|is this a chatbot|' +
      'is this chatgpt|are you chatgpt|are you a chatbot|am i talking to a bot|am i talking to a robot|am i talking to a real person|am i talking to a person|' +
      'am i talking to a human|am i talking to a machine|am i texting a robot|am i texting a bot|am i texting a real person|am i speaking to a real person|' +
      'am i chatting with a bot|is there a real person there|is anyone real there|is a human reading this|does a human read this|does anyone read these|' +
      'does a real person read these|is someone actually there|bot|robot|is that a bot|are these automated|do you have a pulse|human or bot|bot or human|' +
      'real person or bot',
    help_person:
      'agent|agent please|live agent|a live agent|human|human please|a human|a real human|real person|a real person|a real person please|live person|operator|' +
      'representative|customer service|customer support|customer care|speak to a manager|talk to a manager|speak to the owner|talk to the owner|' +
      'can i talk to a person|can i talk to a human|can i talk to someone|can i talk to a real person|can i talk to somebody|can i speak to someone|' +
      'can i speak to a person|can i speak to a human|can i speak with someone|can i speak with a person|can i speak to a representative|' +
      'can i speak to a manager|can i speak to the manager|can i speak to the owner|can i talk to the owner|i want to speak to someone|' +
      'i want to speak to a person|i want to talk to someone|i want to talk to a person|i want to talk to a human|i want a human|' +
      'i want to talk to a real person|i want to speak to a human|i need to speak to someone|i need to talk to someone|i need a person|i need a human|' +
      'i need to talk to a person|i need to talk to a human|id like to speak to someone|i would like to speak to someone|id like to talk to someone|' +
      'let me talk to a person|let me talk to someone|let me speak to someone|let me talk to a human|let me speak to a human|talk to a person|talk to a human|' +
      'talk to someone|talk to agent|speak to someone|speak to a person|speak to a human|speak to an agent|speak with a human|speak to a representative|' +
      'speak to agent|get me a human|get me a person|get me a real person|give me a human|connect me to a person|connect me with someone|' +
      'connect me to an agent|transfer me|transfer me to a person|is anyone there|anyone there|is somebody there|can someone call me|can somebody call me|' +
      'call me|please call me|call me please|call me back|can you call me|could someone call me|have someone call me|someone call me|can someone help me|' +
      'can somebody help me|i need someone to call me|i dont want to talk to a bot|i dont want to talk to a robot|no bots|real human please|need a human|' +
      'need a person|need to talk to someone|need an agent',
    opt_in:
      'start|start again|start texts|start texting me|start texting me again|start the texts|start the texts again|start sending me texts|start sending texts|' +
      'start sending me texts again|start messages|start my texts|start it again|restart|restart texts|strat|satrt|starrt|strart|sart|stat texts|' +
      'start me up again|sign me up|sign me up again|sign me back up|sign up|sign me up for texts|sign me up for the texts|sign me up for text alerts|signup|' +
      'subscribe|subscribe me|subscribe me again|resubscribe|re subscribe|resubscribe me|i want to resubscribe|i want to subscribe|i would like to subscribe|' +
      'subcribe|suscribe|subscibe|opt in|opt me in|opt me back in|opt back in|i opt in|i want to opt in|i want to opt back in|optin|join|join again|' +
      'i want to join|rejoin|enroll|enroll me|reenroll|resume|resume texts|resume texting|resume messages|unstop|un stop|unstop please|unstop texts|undo stop|' +
      'cancel the stop|ignore that stop|ignore my stop|disregard the stop|unblock me|turn the texts back on|turn texts back on|turn my texts back on|' +
      'turn it back on|turn on texts|turn messages back on|put me back on|put me back on the list|put me back on your list|add me back|add me back to the list|' +
      'add me to the list|add me to your list|add me again|i want to get your texts again|i want your texts again|i want the texts|i want the texts again|' +
      'i want to get texts|i want to get texts again|i want to receive texts|i want to receive texts again|i want to receive your messages|' +
      'i would like to receive texts again|i would like to get your texts again|i do want the texts|i still want the texts|i still want your texts|' +
      'i still want to get texts|i want texts|i didnt mean to unsubscribe|i did not mean to unsubscribe|didnt mean to unsubscribe|i didnt mean to stop|' +
      'i didnt mean to opt out|i didnt mean to text stop|didnt mean to text stop|i didnt want to stop|i didnt want to unsubscribe|i unsubscribed by mistake|' +
      'i unsubscribed by accident|i accidentally unsubscribed|accidentally unsubscribed|i texted stop by mistake|i texted stop by accident|' +
      'i accidentally texted stop|accidentally texted stop|i typed stop by mistake|i sent stop by mistake|i hit stop by mistake|i hit stop by accident|' +
      'stop was a mistake|that was a mistake start again|stop was an accident|unsubscribed by mistake|i stopped the texts by mistake|' +
      'i changed my mind start again|i changed my mind i want the texts|changed my mind sign me up|text me again|you can text me again|' +
      'you can text me again now|please text me again|begin again|begin texts|continue texts|continue texting me|keep texting me|keep sending texts|' +
      'keep the texts coming|send me texts again|send me the texts again|reactivate|reactivate texts|enable texts',
    confirms:
      'yes|yess|yesss|yes please|yes pls|yes plz|yes maam|yes sir|yep|yup|yeah|yea|yah|yuh|yas|ye|yess please|y|yes yes|yes i do|yes i would|' +
      'yes i would like that|yes id like that|yes i want to|yes i want that|yes i want them|yes i want texts|yes i want the texts|yes i want to get texts|' +
      'yes i want to receive texts|yes send them|yes send me texts|yes send texts|yes send me the texts|yes sign me up|yes sign me up please|' +
      'yes please sign me up|yes add me|yes add me to the list|yes subscribe me|yes subscribe|yes text me|yes you can text me|yes you may text me|' +
      'yes you can send me texts|yes you can|yes you may|yes thats fine|yes that is fine|yes its ok to text me|yes its okay to text me|yes texts are fine|' +
      'yes texting is fine|yes i agree|yes i consent|yes i accept|yes i give permission|yes i give my permission|yes i give consent|yes i confirm|yes to texts|' +
      'yes to the texts|yes for texts|i agree|i consent|i accept|i confirm|i say yes|i said yes|agreed|agree|accept|you can text me|you may text me|' +
      'you have my permission|you have my consent|i give you permission|i give permission|i want the texts yes|absolutely|absolutely yes|definitely|' +
      'definitely yes|of course|of course yes|sure|sure yes|sure sign me up|sure you can text me|sure text me|sure send them|sure i want them|sign me up yes|' +
      'count me in|im in|yes im in|yes count me in|yes opt me in|yes opt in|yes absolutely|yes definitely|yes of course|yes sure|yes thank you|yes thanks|' +
      'yeah sign me up|yeah sure sign me up|yeah you can text me|yep sign me up|yep you can text me|yup sign me up|please do|yes please do|yes please text me|' +
      'yes go ahead|go ahead and text me|si yes|yes 1',
    refusal:
      'no thanks|no thank you|no thx|not interested|im not interested|i am not interested|not interested thanks|no longer interested|im no longer interested|' +
      'no not interested|i dont want it|i dont want this|pass|hard pass',
    doubt:
      'off|stop asking|im done|i am done|done|im out|i am out|out|im good no more|no more|enough|thats enough|enough already|give me a break|you again|' +
      'not again|not you again|again|really again|ugh|go to hell|get lost|f u|fu|fuck you|screw you|bite me|shut up|bye|bye felicia|goodbye|dont bother|' +
      'go bother someone else|i didnt sign up for this|i never signed up|i never signed up for this|i did not sign up for this|i never gave you permission|' +
      'i never gave you my number|who gave you my number|how did you get my number|where did you get my number|why do you keep texting me|' +
      'why are you still texting me|too many texts|you text too much|way too many texts|this is annoying|so annoying|annoying|stop john|we moved|we moved away|' +
      'i moved|i moved away|she moved|he moved|report|reported|ill report you|ill report this as junk|reporting this number|spam|this is spam|pause|' +
      'pause for a while|pause texts|remove|reassigned|forget it|leave|n|t',
    acknowledge:
      'yes|yess|yep|yup|yeah|yea|ya|yah|y|sure|sure thing|sure will|ok|okay|okey|okie|okie dokie|okey dokey|oki|k|kk|ok great|ok cool|ok good|ok perfect|' +
      'ok sounds good|ok thank you|ok thanks|ok thx|ok ty|okay thank you|okay thanks|okay sounds good|ok got it|ok will do|ok see you then|ok ill be there|' +
      'ok no problem|confirmed|confirm|confirming|i confirm|im confirming|yes confirmed|yes i confirm|yes ill be there|yes i will be there|' +
      'yes ill be there thanks|yes see you then|yes that works|yes thats fine|yes that works for me|yes im coming|yes we will be there|yes well be there|' +
      'yes we are coming|yes thank you|yes thanks|will do|will be there|ill be there|i will be there|we will be there|well be there|be there|see you then|' +
      'see you there|see you soon|see you tomorrow|see ya|see ya then|see ya tomorrow|cu then|cya then|sounds good|sounds great|sounds good thanks|' +
      'sounds perfect|sounds like a plan|perfect|perfect thanks|perfect thank you|great|great thanks|great thank you|great see you then|awesome|awesome thanks|' +
      'cool|cool thanks|good|all good|thats good|thats fine|thats perfect|thats great|that works|works for me|that works for me|that will work|fine|' +
      'fine with me|fine by me|alright|all right|aight|got it|gotcha|got it thanks|understood|roger|roger that|10 4|copy|copy that|noted|received|thank you|' +
      'thanks|thx|ty|tysm|thank you so much|thanks so much|many thanks|thank u|thanks for the reminder|thank you for the reminder|thanks for letting me know|' +
      'thank you for letting me know|appreciate it|much appreciated|no problem|no worries|np|of course|absolutely|definitely|for sure|you bet|yes sir|yes maam|' +
      'im good with that|i can make it|i can come|ill be on time|on my way|omw|looking forward to it|cant wait|ack|very good|excellent|lovely|wonderful|' +
      'correct|right|thats right|thats correct|c|1|confrim|comfirm|cofirm|confirmd|yeah go ahead|yes go ahead|go ahead|sure go ahead|yep go ahead|c confirm|' +
      'yes c',
    decline:
      'no|nope|nah|naw|noo|no no|n|no thanks|no thank you|no thx|no ty|nah im good|nah thanks|no im good|no im ok|no im okay|no im fine|im good|im good thanks|' +
      'im good thank you|im ok thanks|we are good|were good|were good thanks|no we are good|not this time|not now|not right now|not today|not yet|' +
      'not at this time|not at the moment|not for me|not really|maybe later|maybe next time|maybe another time|another time|some other time|next time|' +
      'not interested|im not interested|i am not interested|not interested thanks|no not interested|no longer interested|im no longer interested|cant make it|' +
      'i cant make it|cannot make it|i cannot make it|i wont make it|wont make it|wont be able to make it|i wont be able to make it|not going to make it|' +
      'im not going to make it|not gonna make it|cant come|i cant come|cant be there|i cant be there|i wont be there|wont be there|we cant make it|' +
      'we wont make it|we wont be there|im not coming|not coming|cant do it|i cant do that|cant do that|that doesnt work|that doesnt work for me|' +
      'doesnt work for me|doesnt work|wont work|that wont work|that time doesnt work|nothing else|nothing|nothing more|no nothing else|no thats all|' +
      'no thats it|thats all|thats it|that is all|that will be all|thatll be all|no that will be all|all set|im all set|were all set|no im all set|' +
      'all good no thanks|no need|no need thanks|no thats ok|no thats okay|thats ok no thanks|i decline|decline|declined|ill pass|i will pass|i think ill pass|' +
      'hard pass|absolutely not|definitely not|i dont think so|dont think so|i dont need it|dont need it|i dont need anything|dont need anything|' +
      'i dont want it|dont want it|unfortunately no|unfortunately not|sorry no|sorry i cant|sorry cant make it|sorry not this time|no sorry|no i cant|' +
      'no i dont|no i do not|no i wont|no we cant|no it doesnt work|i have to decline|we already have one|i already have one|already took care of it|' +
      'already bought one',
  },
  es: {
    help_programme:
      'ayuda|alluda|ayda|ayuda por favor|ayúdame|ayúdeme|ayúdenme|necesito ayuda|nesesito ayuda|me puede ayudar|me pueden ayudar|me puedes ayudar|me ayudan|' +
      'me ayudas|quiero ayuda|info|información|informacion por favor|más información|quiero información|quiero más información|necesito información|' +
      'qué es esto|que es este mensaje|qué es este número|qué son estos mensajes|de qué se trata|de qué se trata esto|de qué es esto|de qué trata esto|' +
      'para qué es esto|para que es este mensaje|para qué es este número|por qué me llegan estos mensajes|por qué me mandan mensajes|por qué me mandan esto|' +
      'por qué recibo esto|por qué recibo estos mensajes|por qué me escriben|cómo funciona|cómo funciona esto|cómo se usa|cómo se usa esto|qué significa esto|' +
      'qué quiere decir esto|qué significa stop|qué significa alto|qué pasa si mando stop|qué pasa si mando alto|qué hago|qué tengo que hacer|no entiendo|' +
      'no entiendo este mensaje|no entendí|no comprendo|no sé qué es esto|explíqueme|explícame|me puede explicar|me explican|tengo una duda|' +
      'tengo una pregunta sobre los mensajes|instrucciones|soporte|es esto una estafa|esto es una estafa|es spam|esto es real|a qué me suscribí|' +
      'yo me inscribí a esto|cuántos mensajes mandan|cada cuánto mandan mensajes',
    help_who:
      'quién es|quien eres|quién es usted|quienes son|quiénes son ustedes|quién habla|con quién hablo|con quien tengo el gusto|con quién estoy hablando|' +
      'quién me escribe|quién escribe|quién me manda esto|quién manda esto|quién me está escribiendo|quién es este|quién es este número|' +
      'de quién es este número|de quién es este teléfono|qué número es este|qué número es|qué compañía es|qué compañía es esta|qué empresa es|' +
      'qué empresa es esta|qué empresa son|de qué empresa|de qué empresa son|de qué empresa me escribe|de qué compañía son|de qué compañía me escriben|' +
      'qué negocio es|qué negocio es este|qué tienda es|qué tienda es esta|de parte de quién|de dónde me escriben|de dónde son|de dónde es|de dónde me habla|' +
      'cómo se llama|cómo te llamas|cómo se llama su empresa|cómo se llama el negocio|su nombre|tu nombre|cuál es su nombre|cuál es tu nombre|nombre|' +
      'perdón quién es|disculpe quién es|hola quién es|no conozco este número|no tengo este número|no tengo este número quién es|no sé quién es|' +
      'no sé quiénes son|no te tengo registrado|teléfono nuevo quién es|cambié de teléfono quién es|cuál es su teléfono|cuál es su número|' +
      'cuál es su número de teléfono|a qué número puedo llamar|quién diablos es|quien eres tu|q empresa es|kien es|kien eres|quien sos',
    help_bot:
      'eres un robot|es un robot|sos un robot|eres un bot|es un bot|sos un bot|es usted un robot|usted es un robot|eres robot|eres una persona|' +
      'eres una persona real|es una persona|es una persona real|es usted una persona|es usted una persona real|eres real|eres humano|es humano|' +
      'eres una máquina|es una máquina|es una computadora|eres una ia|es una ia|es inteligencia artificial|eres inteligencia artificial|' +
      'estoy hablando con un robot|estoy hablando con una máquina|estoy hablando con un bot|estoy hablando con una persona|estoy hablando con una persona real|' +
      'estoy hablando con una computadora|hablo con un robot|hablo con una persona|hablo con una persona real|hablo con una máquina|esto es un robot|' +
      'esto es un bot|esto es automático|es automático|es un mensaje automático|es un mensaje automatizado|son mensajes automáticos|es una contestadora|' +
      'esto lo contesta un robot|contesta un robot|hay alguien real|hay una persona ahí|hay una persona real|lo lee una persona|alguien lee esto|' +
      'alguien lee estos mensajes|robot|bot|es chatgpt|eres chatgpt|eres persona o robot|robot o persona|es un chatbot|vos sos un bot',
    help_person:
      'agente|un agente|quiero un agente|operador|operadora|humano|un humano|persona|una persona|una persona real|una persona por favor|representante|' +
      'un representante|servicio al cliente|atención al cliente|asesor|un asesor|gerente|el gerente|el dueño|encargado|el encargado|' +
      'quiero hablar con una persona|quiero hablar con alguien|quiero hablar con un agente|quiero hablar con un humano|quiero hablar con una persona real|' +
      'quiero hablar con un representante|quiero hablar con el gerente|quiero hablar con el encargado|quiero hablar con el dueño|quiero hablar con un asesor|' +
      'quisiera hablar con alguien|quisiera hablar con una persona|me gustaría hablar con alguien|necesito hablar con alguien|necesito hablar con una persona|' +
      'necesito hablar con un agente|puedo hablar con alguien|puedo hablar con una persona|puedo hablar con el gerente|puedo hablar con un agente|' +
      'se puede hablar con alguien|hablar con una persona|hablar con alguien|hablar con un agente|hablar con agente|hablar con un humano|' +
      'hablar con el encargado|páseme con alguien|páseme con una persona|páseme al gerente|comuníqueme con alguien|me comunica con alguien|' +
      'me pueden comunicar con alguien|comuníqueme con el gerente|con una persona por favor|que me llame alguien|que alguien me llame|me puede llamar alguien|' +
      'me puede llamar|me pueden llamar|me podrían llamar|pueden llamarme|llámeme|llámame|llámenme|llámenme por favor|me llaman|necesito que me llamen|' +
      'quiero que me llamen|hay alguien ahí|hay alguien|alguien me puede atender|me puede atender alguien|quién me puede atender|no quiero hablar con un robot|' +
      'no quiero hablar con una máquina|alguien que hable español',
    opt_in:
      'alta|iniciar|inicio|inicia|inicien|reiniciar|empezar|empezar de nuevo|empiecen de nuevo|comenzar|comiencen de nuevo|reanudar|reanuden|activar|actívame|' +
      'actívenme|activen los mensajes|reactivar|reactivar mensajes|reactiven los mensajes|suscribir|suscribirme|suscríbeme|suscríbame|suscríbanme|' +
      'suscríbanme de nuevo|suscribirme de nuevo|quiero suscribirme|quiero suscribirme otra vez|quiero volver a suscribirme|volver a suscribirme|inscribirme|' +
      'inscríbanme|inscríbeme|inscríbame|quiero inscribirme|apúntame|apúntenme|apúnteme|anótame|anóteme|anótenme|agréguenme|agrégame|agrégueme a la lista|' +
      'agréguenme a la lista|agréguenme de nuevo|agréguenme otra vez a la lista|pónganme en la lista|pónganme en la lista de nuevo|únete|unirme|quiero unirme|' +
      'quiero recibir mensajes|quiero recibir los mensajes|quiero recibir sus mensajes|quiero recibir mensajes de nuevo|quiero recibir los mensajes otra vez|' +
      'quiero recibir sus mensajes otra vez|quiero volver a recibir mensajes|quiero volver a recibir los mensajes|quiero volver a recibir sus mensajes|' +
      'sí quiero los mensajes|todavía quiero los mensajes|todavía quiero recibir mensajes|quiero seguir recibiendo mensajes|' +
      'quiero seguir recibiendo sus mensajes|quiero los mensajes|quiero los mensajes otra vez|mándenme mensajes de nuevo|mándenme mensajes otra vez|' +
      'vuelvan a mandarme mensajes|vuélvanme a mandar mensajes|vuelvan a escribirme|escríbanme de nuevo|escríbanme otra vez|pueden volver a escribirme|' +
      'ya me pueden escribir otra vez|sigan mandando mensajes|sigan mandándome mensajes|no quería darme de baja|no quise darme de baja|' +
      'no era mi intención darme de baja|me di de baja por error|me di de baja sin querer|me di de baja por accidente|mandé stop por error|' +
      'mandé stop sin querer|mandé alto por error|mandé alto sin querer|puse stop por error|puse alto por error|puse stop sin querer|escribí stop por error|' +
      'escribí alto por error|escribí stop sin querer|cancelé los mensajes por error|fue un error quiero los mensajes|cambié de opinión quiero los mensajes|' +
      'darme de alta|quiero darme de alta|dénme de alta|dame de alta|deme de alta otra vez',
    confirms:
      'sí|sii|siii|si por favor|sí porfa|sí gracias|sí señor|sí señora|si claro|sí claro que sí|claro|claro que sí|claro que si por favor|por supuesto|' +
      'sí por supuesto|desde luego|sí acepto|acepto|acepto recibir mensajes|sí acepto recibir mensajes|acepto los mensajes|sí quiero|' +
      'sí quiero recibir mensajes|sí quiero recibir los mensajes|sí quiero mensajes|sí quiero los mensajes por favor|sí deseo recibir mensajes|sí me gustaría|' +
      'sí me gustaría recibir mensajes|sí me interesa|sí inscríbame|sí inscríbanme|sí inscríbeme|sí suscríbanme|sí suscríbame|sí suscríbeme|sí apúntame|' +
      'sí apúnteme|sí apúntenme|sí anóteme|sí anótame|sí agréguenme|sí agrégueme|sí agrégame a la lista|sí mándenme|sí mándeme|sí mándenmelos|' +
      'sí mándenme mensajes|sí mándame mensajes|sí envíenme mensajes|sí envíeme los mensajes|sí envíen|sí pueden|sí puede|sí puedes|' +
      'sí me pueden mandar mensajes|sí me pueden escribir|sí me puede escribir|sí me puedes escribir|sí pueden enviarme mensajes|sí pueden mandarme mensajes|' +
      'me pueden mandar mensajes|me pueden escribir|pueden mandarme mensajes|pueden escribirme|tienen mi permiso|tiene mi permiso|doy mi permiso|' +
      'les doy permiso|doy mi consentimiento|sí doy mi consentimiento|autorizo|sí autorizo|sí confirmo|sí estoy de acuerdo|estoy de acuerdo|de acuerdo|' +
      'sí de acuerdo|sí está bien mándenme mensajes|afirmativo|sip|simón|sí adelante|adelante',
    refusal:
      'no gracias|no me interesa|no estoy interesado|no estoy interesada|ya no me interesa|no quiero|no lo quiero',
    doubt:
      'ya|ya estuvo|fuera|ya no|otra vez ustedes|qué molestos|quién les dio mi número|cómo consiguieron mi número|mandan demasiados mensajes|' +
      'demasiados mensajes|no me suscribí|váyanse|spam|esto es spam|me mudé|ya me mudé|falleció|no molesten',
    acknowledge:
      'sí|si gracias|sí claro|sip|claro|claro que sí|vale|vale gracias|dale|dale gracias|ok|okay|oki|okey|ok gracias|ok muchas gracias|ok perfecto|' +
      'ok está bien|ok ahí estaré|ok nos vemos|ok confirmado|confirmo|confirmado|confirmada|sí confirmo|sí confirmado|confirmo mi cita|confirmo la cita|' +
      'confirmo asistencia|ahí estaré|allí estaré|ahí estaremos|allí estaremos|ahí voy a estar|sí ahí estaré|sí allí estaré|sí ahí estaremos|ahí nos vemos|' +
      'allá nos vemos|nos vemos|nos vemos mañana|nos vemos entonces|nos vemos ahí|nos vemos allá|hasta mañana|hasta entonces|sí voy|sí voy a ir|sí iré|' +
      'sí asistiré|asistiré|sí llego|ahí llego|ya voy|voy en camino|perfecto|perfecto gracias|perfecto muchas gracias|excelente|excelente gracias|genial|' +
      'genial gracias|súper|muy bien|muy bien gracias|está bien|está bien gracias|esta bien perfecto|bien|bueno|bueno gracias|de acuerdo|de acuerdo gracias|' +
      'correcto|así es|exacto|entendido|entendido gracias|enterado|enterada|recibido|anotado|listo|listo gracias|sale gracias|órale|va|va que va|sin problema|' +
      'no hay problema|con gusto|cómo no|por supuesto|seguro|me parece bien|me parece perfecto|me queda bien|me sirve|esa hora está bien|gracias|' +
      'muchas gracias|mil gracias|gracias por avisar|gracias por el recordatorio|gracias por recordarme|muchas gracias por avisar|simón|nos vemos gracias',
    decline:
      'no|nop|noo|no gracias|no muchas gracias|nel|no por ahora|por ahora no|por el momento no|ahora no|ahorita no|ahorita no gracias|hoy no|hoy no puedo|' +
      'todavía no|aún no|esta vez no|en esta ocasión no|tal vez después|quizás después|otro día|otro día será|en otra ocasión|para la próxima|no me interesa|' +
      'no me interesa gracias|no estoy interesado|no estoy interesada|no estamos interesados|ya no me interesa|ya no estoy interesado|ya no|no puedo|' +
      'no puedo ir|no puedo asistir|no podré|no podré ir|no podré asistir|no voy a poder|no voy a poder ir|no podemos|no podemos ir|no podremos ir|no voy|' +
      'no voy a ir|no iré|no llego|no alcanzo a llegar|no me queda|no me queda bien|no me sirve|esa hora no puedo|ese día no puedo|no me es posible|imposible|' +
      'lo siento no puedo|lo siento no|disculpe no puedo|perdón no puedo|nada más|nada|no nada más|no nada|no nada más gracias|nada más gracias|eso es todo|' +
      'eso es todo gracias|es todo|es todo gracias|sería todo|sería todo gracias|con eso está bien|así está bien|así está bien gracias|no es necesario|' +
      'no hace falta|no hay necesidad|no necesito|no lo necesito|no necesito nada|no quiero|no lo quiero|no quiero nada|no ocupo|no ocupo nada|no deseo|' +
      'para nada|claro que no|no señor|no señora|no creo|creo que no|rechazo|declino|ya tengo|ya tenemos|ya lo compré',
  },
  fr: {
    help_programme:
      'aide|aidez moi|aide moi|à l\'aide|j\'ai besoin d\'aide|besoin d\'aide|jai besoin daide svp|pouvez vous m\'aider|tu peux m\'aider|peux tu m\'aider|' +
      'pourriez vous m\'aider|vous pouvez m\'aider|info|infos|information|informations|plus d\'infos|plus d\'information|plus d\'informations|je veux des infos|' +
      'je voudrais des infos|je voudrais plus d\'informations|c\'est quoi|c\'est quoi ça|cest koi|c koi|c\'est quoi ce message|c\'est quoi ce numéro|' +
      'c\'est quoi ces messages|c\'est quoi ces textos|qu\'est ce que c\'est|qu\'est ce que c\'est que ça|kesako|de quoi s\'agit il|il s\'agit de quoi|' +
      'c\'est à quel sujet|c\'est pour quoi|pourquoi ce message|pourquoi je reçois ça|pourquoi je reçois ce message|pourquoi je reçois ces messages|' +
      'pourquoi vous m\'écrivez|pourquoi m\'écrivez vous|pourquoi vous m\'envoyez des messages|comment ça marche|comment ça fonctionne|' +
      'comment fonctionne ce service|comment faire|je fais comment|je fais quoi|qu\'est ce que je dois faire|que dois je faire|que veut dire ce message|' +
      'ça veut dire quoi|qu\'est ce que ça veut dire|que signifie stop|que fait stop|à quoi sert stop|ça fait quoi stop|que se passe t il si j\'envoie stop|' +
      'je ne comprends pas|je comprends pas|jcomprends pas|j\'ai pas compris|je n\'ai pas compris|je comprends rien|expliquez|expliquez moi|explique moi|' +
      'pouvez vous m\'expliquer|une question sur les messages|j\'ai une question sur vos messages|mode d\'emploi|instructions|assistance|support|' +
      'c\'est une arnaque|est ce une arnaque|est ce que c\'est une arnaque|c\'est du spam|c\'est fiable|je me suis inscrit à quoi|combien de messages par mois|' +
      'ayde|adie',
    help_who:
      'qui est ce|c\'est qui|c qui|cki|ki c|c ki|qui es tu|qui êtes vous|vous êtes qui|tu es qui|t\'es qui|t ki|qui est là|qui c\'est|qui parle|' +
      'qui est à l\'appareil|qui m\'écrit|qui est ce qui m\'écrit|qui m\'envoie ça|qui m\'envoie ce message|qui envoie ces messages|à qui je parle|' +
      'à qui ai je affaire|à qui ai je l\'honneur|à qui est ce numéro|c\'est le numéro de qui|c\'est qui ce numéro|quel est ce numéro|' +
      'quel est le nom de votre entreprise|quelle entreprise|quelle entreprise êtes vous|c\'est quelle entreprise|c\'est quelle compagnie|quelle compagnie|' +
      'quelle compagnie est ce|quelle société|c\'est quelle société|quel magasin|c\'est quel magasin|quelle boutique|vous êtes quelle entreprise|' +
      'vous travaillez pour qui|de la part de qui|c\'est de la part de qui|d\'où écrivez vous|d\'où m\'écrivez vous|comment vous appelez vous|' +
      'comment tu t\'appelles|votre nom|ton nom|quel est votre nom|c\'est quoi votre nom|nom|désolé c\'est qui|pardon c\'est qui|excusez moi c\'est qui|' +
      'bonjour c\'est qui|je ne connais pas ce numéro|je connais pas ce numéro|je n\'ai pas ce numéro|je ne sais pas qui c\'est|je sais pas qui c\'est|' +
      'nouveau téléphone c\'est qui|nouveau tel c\'est qui|j\'ai changé de téléphone c\'est qui|quel est votre numéro|quel est votre numéro de téléphone|' +
      'c\'est quoi votre numéro|à quel numéro je peux appeler|on se connaît',
    help_bot:
      'êtes vous un robot|es tu un robot|tu es un robot|t\'es un robot|vous êtes un robot|t un robot|êtes vous un bot|es tu un bot|t\'es un bot|tu es un bot|' +
      'vous êtes un bot|êtes vous humain|es tu humain|vous êtes humain|t\'es humain|êtes vous une vraie personne|es tu une vraie personne|' +
      't\'es une vraie personne|tu es une vraie personne|vous êtes une vraie personne|êtes vous une machine|vous êtes une machine|tu es une machine|' +
      'êtes vous une personne réelle|êtes vous réel|t\'es réel|t\'es vrai|êtes vous une ia|es tu une ia|t\'es une ia|vous êtes une ia|c\'est un robot|c\'est un bot|' +
      'c\'est une machine|c\'est une ia|c\'est automatique|c\'est automatisé|c\'est un message automatique|c\'est une réponse automatique|c\'est une vraie personne|' +
      'est ce un robot|est ce un bot|est ce une vraie personne|est ce que c\'est un robot|est ce que vous êtes un robot|est ce que tu es un robot|' +
      'est ce une machine|je parle à un robot|je parle à une machine|je parle à un bot|je parle à une vraie personne|je parle à un humain|' +
      'est ce que je parle à un robot|est ce que je parle à une vraie personne|est ce que je parle à un humain|est ce que je parle à une machine|' +
      'y a quelqu\'un de réel|il y a un humain|quelqu\'un lit ces messages|est ce qu\'un humain lit ça|robot|bot|humain ou robot|robot ou humain|chatbot|' +
      'c\'est chatgpt|c\'est un chatbot',
    help_person:
      'agent|un agent|un agent svp|conseiller|un conseiller|une conseillère|opérateur|opératrice|humain|un humain|un vrai humain|une personne|' +
      'une vraie personne|une personne réelle|un être humain|représentant|un représentant|service client|service à la clientèle|service clientèle|le gérant|' +
      'gérant|le patron|le responsable|responsable|un responsable|parler à quelqu\'un|parler à une personne|parler à un humain|parler à un agent|' +
      'parler à un conseiller|parler à une vraie personne|parler au responsable|parler au gérant|je veux parler à quelqu\'un|je veux parler à une personne|' +
      'je veux parler à un humain|je veux parler à un agent|je veux parler à une vraie personne|je veux parler à un conseiller|je veux un humain|' +
      'je voudrais parler à quelqu\'un|je voudrais parler à une personne|je voudrais parler à un conseiller|je voudrais parler au responsable|' +
      'j\'aimerais parler à quelqu\'un|j\'aimerais parler à une personne|j\'ai besoin de parler à quelqu\'un|j\'ai besoin de parler à une personne|' +
      'puis je parler à quelqu\'un|puis je parler à une personne|puis je parler à un conseiller|puis je parler au gérant|est ce que je peux parler à quelqu\'un|' +
      'est ce que je peux parler à une personne|je peux parler à quelqu\'un|je peux parler à une vraie personne|peut on parler à quelqu\'un|passez moi quelqu\'un|' +
      'passez moi le responsable|passez moi un conseiller|mettez moi en contact avec quelqu\'un|transférez moi|appelez moi|appelle moi|rappelez moi|' +
      'rappelle moi|pouvez vous m\'appeler|pouvez vous me rappeler|vous pouvez m\'appeler|vous pouvez me rappeler|quelqu\'un peut m\'appeler|' +
      'quelqu\'un peut il m\'appeler|quelqu\'un peut me rappeler|est ce que quelqu\'un peut m\'appeler|que quelqu\'un m\'appelle|il y a quelqu\'un|y a quelqu\'un|' +
      'quelqu\'un peut m\'aider|quelqu\'un peut me répondre|je ne veux pas parler à un robot|je veux pas parler à un robot',
    opt_in:
      'début|débuter|démarrer|démarrez|commencer|commencez|recommencer|recommencez|reprendre|reprenez|reprise|reprenez les messages|reprendre les messages|' +
      'abonner|abonnez moi|abonne moi|m\'abonner|je m\'abonne|je veux m\'abonner|je voudrais m\'abonner|réabonner|réabonnez moi|me réabonner|je veux me réabonner|' +
      'je voudrais me réabonner|s\'abonner|inscription|inscrire|inscrivez moi|inscris moi|m\'inscrire|je m\'inscris|je veux m\'inscrire|je voudrais m\'inscrire|' +
      'réinscription|réinscrivez moi|réinscris moi|me réinscrire|je veux me réinscrire|rejoindre|je veux rejoindre|nonarret|annulez le stop|annuler le stop|' +
      'oubliez le stop|activer|activez les messages|réactiver|réactivez|réactivez les messages|réactiver les messages|remettez moi sur la liste|' +
      'remettez moi dans la liste|remets moi sur la liste|ajoutez moi|ajoutez moi à la liste|ajoutez moi à votre liste|ajoute moi à la liste|' +
      'je veux recevoir les messages|je veux recevoir vos messages|je veux recevoir des messages|je veux recevoir les textos|je veux recevoir les sms|' +
      'je veux à nouveau recevoir vos messages|je veux recevoir vos messages à nouveau|je veux encore recevoir vos messages|je veux encore vos messages|' +
      'je voudrais recevoir vos messages|je voudrais à nouveau recevoir vos messages|je souhaite recevoir vos messages|' +
      'je souhaite à nouveau recevoir vos messages|je veux les messages|je veux vos messages|je veux continuer à recevoir vos messages|' +
      'continuez à m\'envoyer des messages|recommencez à m\'envoyer des messages|recommencez à m\'écrire|renvoyez moi des messages|renvoyez moi vos messages|' +
      'envoyez moi à nouveau des messages|écrivez moi à nouveau|vous pouvez m\'écrire à nouveau|vous pouvez recommencer à m\'écrire|vous pouvez me réécrire|' +
      'je ne voulais pas me désabonner|je voulais pas me désabonner|je ne voulais pas me désinscrire|je ne voulais pas arrêter|je me suis désabonné par erreur|' +
      'je me suis désabonnée par erreur|je me suis désinscrit par erreur|désabonné par erreur|j\'ai envoyé stop par erreur|j\'ai envoyé arrêt par erreur|' +
      'j\'ai écrit stop par erreur|j\'ai mis stop par erreur|j\'ai tapé stop par erreur|j\'ai fait stop par erreur|j\'ai répondu stop par erreur|' +
      'stop envoyé par erreur|le stop était une erreur|c\'était une erreur réabonnez moi|j\'ai changé d\'avis je veux les messages',
    confirms:
      'oui|ouii|oui svp|oui s\'il vous plaît|oui s\'il te plaît|oui merci|oui oui|oui madame|oui monsieur|ouais|ouai|oui bien sûr|bien sûr|bien sur que oui|' +
      'oui volontiers|volontiers|avec plaisir|oui avec plaisir|certainement|oui certainement|absolument|oui absolument|j\'accepte|oui j\'accepte|' +
      'j\'accepte de recevoir des messages|j\'accepte de recevoir vos messages|oui j\'accepte de recevoir vos messages|oui je veux|oui je le veux|' +
      'oui je veux bien|je veux bien|oui je veux recevoir les messages|oui je veux recevoir vos messages|oui je veux vos messages|' +
      'oui je souhaite recevoir vos messages|oui je souhaite|oui j\'aimerais|oui j\'aimerais recevoir vos messages|oui je suis intéressé|oui je suis intéressée|' +
      'oui ça m\'intéresse|oui inscrivez moi|oui inscris moi|oui abonnez moi|oui ajoutez moi|oui ajoutez moi à la liste|oui envoyez|oui envoyez moi|' +
      'oui envoyez moi les messages|oui envoyez moi des messages|oui envoyez moi vos messages|oui vous pouvez|oui vous pouvez m\'écrire|' +
      'oui vous pouvez m\'envoyer des messages|oui vous pouvez m\'envoyer des textos|oui vous pouvez m\'envoyer des sms|oui tu peux m\'écrire|vous pouvez m\'écrire|' +
      'vous pouvez m\'envoyer des messages|vous pouvez m\'envoyer des textos|je suis d\'accord|oui je suis d\'accord|oui d\'accord|je consens|oui je consens|' +
      'je donne mon accord|je vous donne mon accord|vous avez mon accord|je donne mon consentement|je vous autorise|je vous autorise à m\'écrire|' +
      'oui je vous autorise|je confirme|oui je confirme|oui je confirme mon inscription|oui allez y|allez y|oui pour les messages|oui pour les textos|' +
      'affirmatif',
    refusal:
      'non merci|pas intéressé|pas intéressée|ça ne m’intéresse pas|je ne suis pas intéressé|je ne suis pas intéressée',
    doubt:
      'ça suffit|encore vous|assez|fichez moi la paix|qui vous a donné mon numéro|trop de messages|spam|dégagez',
    acknowledge:
      'oui|oui merci|ouais|ouai|ouep|yep|ok|okay|oki|ok merci|ok parfait|ok super|ok c\'est bon|ok ça marche|ok à demain|ok à bientôt|ok je serai là|' +
      'ok d\'accord|d\'accord|dacc|dac|d\'accord merci|entendu|entendu merci|bien reçu|reçu|bien noté|noté|c\'est noté|c\'est noté merci|compris|j\'ai compris|' +
      'je confirme|oui je confirme|confirmé|confirmer|c\'est confirmé|je confirme mon rendez vous|je confirme le rdv|je confirme ma présence|rdv confirmé|' +
      'je serai là|j\'y serai|on sera là|nous serons là|on y sera|nous y serons|oui je serai là|oui j\'y serai|oui nous serons là|je viens|je viendrai|on vient|' +
      'je serai présent|je serai présente|à demain|à tantôt|à bientôt|à tout à l\'heure|à plus|à ce moment là|on se voit demain|on se voit là bas|à lundi|' +
      'parfait|parfait merci|parfait à demain|super|super merci|génial|génial merci|excellent|excellent merci|très bien|très bien merci|c\'est bon|' +
      'c\'est bon pour moi|c\'est bon merci|c\'est parfait|c\'est parfait merci|ça marche|ça marche merci|ca marche pour moi|ça me va|ça me convient|ça va|' +
      'impeccable|nickel|cool|cool merci|top|pas de problème|pas de soucis|pas de souci|aucun problème|sans problème|bien sûr|certainement|correct|' +
      'c\'est correct|exact|exactement|tout à fait|merci|merci beaucoup|merci bien|mille mercis|un grand merci|merci pour le rappel|merci du rappel|' +
      'merci de me prévenir|merci de l\'info|merci pour l\'info|volontiers|bonne journée merci',
    decline:
      'non|nan|nn|nope|non non|non merci|non merci c\'est bon|nan merci|non pas maintenant|pas maintenant|pas pour le moment|pas pour l\'instant|' +
      'non pas pour l\'instant|pas aujourd\'hui|pas cette fois|pas cette fois ci|pas cette fois merci|pas tout de suite|peut être plus tard|' +
      'peut être une autre fois|une autre fois|une prochaine fois|la prochaine fois|ce sera pour une autre fois|pas intéressé|pas intéressée|' +
      'je ne suis pas intéressé|je ne suis pas intéressée|je suis pas intéressé|je suis pas intéressée|ça ne m\'intéresse pas|ça m\'intéresse pas|' +
      'ça m\'intéresse plus|je ne suis plus intéressé|je ne suis plus intéressée|je ne peux pas|je peux pas|jpeux pas|je ne peux pas venir|je peux pas venir|' +
      'je ne pourrai pas|je pourrai pas|je ne pourrai pas venir|je pourrai pas venir|je ne pourrai pas être là|je ne serai pas là|je serai pas là|' +
      'je n\'y serai pas|on ne peut pas|on ne pourra pas venir|nous ne pourrons pas venir|nous ne pouvons pas venir|je ne viens pas|je viens pas|' +
      'je ne viendrai pas|ça ne marche pas pour moi|ça me va pas|ça ne me convient pas|ça ne me va pas|cette heure ne me convient pas|impossible|pas possible|' +
      'ce n\'est pas possible|c\'est pas possible|c\'est impossible pour moi|désolé je ne peux pas|désolée je ne peux pas|désolé je peux pas|désolé non|' +
      'désolée non|désolé pas possible|malheureusement non|malheureusement je ne peux pas|malheureusement pas|rien d\'autre|non rien d\'autre|rien de plus|' +
      'non rien de plus|rien d\'autre merci|c\'est tout|c\'est tout merci|ce sera tout|ce sera tout merci|non c\'est tout|non ce sera tout|non c\'est bon|' +
      'non c\'est bon merci|ça ira|ça ira merci|non ça ira|non ça va merci|pas besoin|pas besoin merci|je n\'ai pas besoin|j\'ai pas besoin|j\'en ai pas besoin|' +
      'je n\'en ai pas besoin|je n\'ai besoin de rien|j\'ai besoin de rien|ce n\'est pas nécessaire|c\'est pas la peine|pas la peine|pas nécessaire|' +
      'je n\'en veux pas|j\'en veux pas|je ne veux pas|je veux pas|je refuse|je décline|refusé|pas du tout|certainement pas|sûrement pas|je ne crois pas|' +
      'je ne pense pas|je pense pas|je passe mon tour|j\'en ai déjà un|j\'en ai déjà une',
  },
  de: {
    help_programme:
      'hilfe|hilfe bitte|helfen sie mir|hilf mir|helft mir|ich brauche hilfe|brauche hilfe|ich benötige hilfe|ich benoetige hilfe|können sie mir helfen|' +
      'koennen sie mir helfen|kannst du mir helfen|könnt ihr mir helfen|koennt ihr mir helfen|könnten sie mir helfen|koennten sie mir helfen|' +
      'kann mir jemand helfen|info|infos|information|informationen|mehr infos|mehr informationen|ich möchte mehr infos|ich moechte mehr infos|' +
      'ich brauche infos|was ist das|was soll das|was ist das für eine nachricht|was ist das fuer eine nachricht|was ist das für eine nummer|' +
      'was ist das fuer eine nummer|was sind das für nachrichten|was sind das fuer nachrichten|was sind das für sms|was sind das fuer sms|was ist das hier|' +
      'worum geht es|worum gehts|um was geht es|um was gehts|wofür ist das|wofuer ist das|wozu ist das|warum bekomme ich das|warum bekomme ich diese nachricht|' +
      'warum bekomme ich diese nachrichten|warum bekomme ich diese sms|warum schreiben sie mir|warum schreibt ihr mir|warum schreibst du mir|' +
      'wieso bekomme ich das|wieso bekomme ich diese nachrichten|weshalb bekomme ich das|wie funktioniert das|wie funktioniert das hier|wie geht das|' +
      'wie geht das hier|wie benutze ich das|was muss ich tun|was muss ich machen|was soll ich tun|was bedeutet das|was bedeutet diese nachricht|' +
      'was bedeutet stopp|was bedeutet stop|was macht stopp|was passiert wenn ich stopp schreibe|was passiert bei stopp|ich verstehe das nicht|' +
      'verstehe ich nicht|versteh ich nicht|ich verstehe nicht|ich verstehe nur bahnhof|nicht verstanden|erklären sie das|erklaeren sie das|' +
      'erklären sie mir das|erklaeren sie mir das|erklär mir das|erklaer mir das|können sie das erklären|koennen sie das erklaeren|' +
      'ich habe eine frage zu den nachrichten|frage zu den sms|anleitung|support|kundenhilfe|ist das spam|ist das betrug|ist das seriös|ist das serioes|' +
      'ist das echt|wofür habe ich mich angemeldet|wofuer habe ich mich angemeldet|wie viele nachrichten kommen da|hife|hilfee',
    help_who:
      'wer ist das|wer ist da|wer ist dran|wer bist du|wer sind sie|wer seid ihr|wer schreibt|wer schreibt da|wer schreibt mir|wer schreibt mir da|' +
      'wer hat mir geschrieben|wer schickt mir das|wer schickt das|von wem ist das|von wem kommt das|von wem ist die nachricht|von wem ist diese nachricht|' +
      'wessen nummer ist das|wem gehört diese nummer|wem gehoert diese nummer|wem gehört die nummer|wem gehoert die nummer|mit wem schreibe ich|' +
      'mit wem rede ich|mit wem spreche ich|mit wem habe ich das vergnügen|mit wem habe ich das vergnuegen|mit wem hab ich es zu tun|welche firma ist das|' +
      'welche firma|welche firma sind sie|von welcher firma|von welcher firma sind sie|von welcher firma kommt das|was ist das für eine firma|' +
      'was ist das fuer eine firma|was für eine firma ist das|was fuer eine firma ist das|welches unternehmen ist das|welches geschäft ist das|' +
      'welches geschaeft ist das|welcher laden ist das|welches unternehmen|wie heißt ihre firma|wie heisst ihre firma|wie heißt die firma|wie heisst die firma|' +
      'wie heißen sie|wie heissen sie|wie heißt du|wie heisst du|ihr name|dein name|wie ist ihr name|wie ist der name|name|wer ist da bitte|' +
      'entschuldigung wer ist das|sorry wer ist das|sorry wer bist du|hallo wer ist das|hallo wer ist da|äh wer ist das|aeh wer ist das|kennen wir uns|' +
      'kenne ich sie|kenne ich dich|ich kenne die nummer nicht|ich kenne diese nummer nicht|die nummer kenne ich nicht|ich habe die nummer nicht gespeichert|' +
      'deine nummer ist nicht gespeichert wer ist das|neues handy wer ist das|neues handy wer bist du|neues telefon wer ist da|wie ist ihre nummer|' +
      'wie ist ihre telefonnummer|was ist ihre telefonnummer|unter welcher nummer kann ich anrufen|wer zum teufel ist das|wer da',
    help_bot:
      'bist du ein roboter|sind sie ein roboter|seid ihr roboter|bist du ein bot|sind sie ein bot|bist du eine maschine|sind sie eine maschine|' +
      'bist du ein computer|sind sie ein computer|bist du ein mensch|sind sie ein mensch|bist du ein echter mensch|sind sie ein echter mensch|' +
      'bist du menschlich|bist du echt|sind sie echt|bist du eine echte person|sind sie eine echte person|bist du eine person|bist du eine ki|sind sie eine ki|' +
      'bist du ki|ist das ein bot|ist das ein roboter|ist das eine ki|ist das eine maschine|ist das ein mensch|ist das ein echter mensch|' +
      'ist das eine echte person|ist das automatisch|ist das automatisiert|ist das eine automatische nachricht|ist das eine automatische antwort|' +
      'ist das chatgpt|bist du chatgpt|ist das ein chatbot|bist du ein chatbot|schreibe ich mit einem bot|schreibe ich mit einem roboter|' +
      'schreibe ich mit einem menschen|schreibe ich mit einer maschine|schreibe ich mit einer ki|rede ich mit einem bot|rede ich mit einem roboter|' +
      'rede ich mit einem menschen|rede ich mit einem echten menschen|rede ich mit einer maschine|spreche ich mit einem menschen|spreche ich mit einem bot|' +
      'spreche ich mit einem roboter|spreche ich mit einer maschine|spreche ich mit einer echten person|ist da ein mensch|ist da jemand echtes|' +
      'liest das ein mensch|liest das jemand|liest das überhaupt jemand|liest das ueberhaupt jemand|bot|roboter|mensch oder bot|mensch oder maschine|' +
      'bot oder mensch',
    help_person:
      'mitarbeiter|ein mitarbeiter|einen mitarbeiter|mitarbeiterin|agent|berater|einen berater|mensch|ein mensch|einen menschen|einen menschen bitte|' +
      'einen echten menschen|ein echter mensch|echter mensch|eine echte person|person|kundenservice|kundendienst|kundenbetreuung|ansprechpartner|den chef|' +
      'der chef|chefin|geschäftsführer|geschaeftsfuehrer|inhaber|mit einem menschen sprechen|mit jemandem sprechen|mit einem mitarbeiter sprechen|' +
      'mit einer person sprechen|ich will mit einem menschen sprechen|ich will mit einem menschen reden|ich will mit jemandem sprechen|' +
      'ich will mit jemandem reden|ich will mit einem mitarbeiter sprechen|ich möchte mit einem menschen sprechen|ich moechte mit einem menschen sprechen|' +
      'ich möchte mit jemandem sprechen|ich moechte mit jemandem sprechen|ich möchte mit jemandem reden|ich moechte mit jemandem reden|' +
      'ich möchte mit einem mitarbeiter sprechen|ich moechte mit einem mitarbeiter sprechen|ich möchte mit einer person sprechen|' +
      'ich moechte mit einer person sprechen|ich möchte mit einer echten person sprechen|ich moechte mit einer echten person sprechen|' +
      'ich möchte einen mitarbeiter sprechen|ich moechte einen mitarbeiter sprechen|ich möchte den chef sprechen|ich moechte den chef sprechen|' +
      'ich möchte jemanden sprechen|ich moechte jemanden sprechen|ich würde gern mit jemandem sprechen|ich wuerde gern mit jemandem sprechen|' +
      'ich würde gerne mit jemandem sprechen|ich wuerde gerne mit jemandem sprechen|ich muss mit jemandem sprechen|ich muss mit einem menschen sprechen|' +
      'kann ich mit jemandem sprechen|kann ich mit einem menschen sprechen|kann ich mit jemandem reden|kann ich mit einem mitarbeiter sprechen|' +
      'kann ich mit einer person sprechen|kann ich jemanden sprechen|kann ich den chef sprechen|darf ich mit jemandem sprechen|' +
      'könnte ich mit jemandem sprechen|koennte ich mit jemandem sprechen|verbinden sie mich|verbinden sie mich mit einem mitarbeiter|' +
      'verbinden sie mich mit einem menschen|rufen sie mich an|rufen sie mich bitte an|bitte um rückruf|bitte um rueckruf|ich bitte um rückruf|' +
      'ich bitte um rueckruf|rückruf bitte|rueckruf bitte|rückruf|rueckruf|ruf mich an|ruft mich an|können sie mich anrufen|koennen sie mich anrufen|' +
      'könnt ihr mich anrufen|koennt ihr mich anrufen|kannst du mich anrufen|können sie mich zurückrufen|koennen sie mich zurueckrufen|' +
      'kann mich jemand anrufen|kann mich bitte jemand anrufen|kann mich jemand zurückrufen|kann mich jemand zurueckrufen|jemand soll mich anrufen|' +
      'ist da jemand|ist jemand da|ich will nicht mit einem bot schreiben|ich will nicht mit einem roboter reden|kein bot|keinen bot',
    opt_in:
      'start|starten|starte|neu starten|wieder starten|neustart|anmelden|anmeldung|wieder anmelden|melden sie mich an|melde mich an|melden sie mich wieder an|' +
      'melde mich wieder an|meldet mich wieder an|ich möchte mich anmelden|ich moechte mich anmelden|ich möchte mich wieder anmelden|' +
      'ich moechte mich wieder anmelden|ich will mich anmelden|ich will mich wieder anmelden|ich melde mich an|abonnieren|wieder abonnieren|erneut abonnieren|' +
      'ich möchte abonnieren|ich moechte abonnieren|ich möchte wieder abonnieren|ich moechte wieder abonnieren|ich möchte die nachrichten abonnieren|' +
      'ich moechte die nachrichten abonnieren|eintragen|tragen sie mich ein|trag mich ein|tragen sie mich wieder ein|trag mich wieder ein|' +
      'tragt mich wieder ein|aktivieren|wieder aktivieren|reaktivieren|nachrichten aktivieren|nachrichten wieder aktivieren|nachrichten wieder einschalten|' +
      'schalten sie die nachrichten wieder ein|fortsetzen|fortfahren|weiter|weitermachen|weiter so schicken|beitreten|mitmachen|ich will mitmachen|' +
      'ich bin wieder dabei|ja ich will|nehmen sie mich wieder auf|nehmt mich wieder auf|nehmen sie mich in die liste auf|setzen sie mich wieder auf die liste|' +
      'setz mich wieder auf die liste|ich möchte nachrichten bekommen|ich moechte nachrichten bekommen|ich möchte nachrichten erhalten|' +
      'ich moechte nachrichten erhalten|ich möchte die nachrichten bekommen|ich moechte die nachrichten bekommen|ich möchte ihre nachrichten bekommen|' +
      'ich moechte ihre nachrichten bekommen|ich möchte ihre nachrichten erhalten|ich moechte ihre nachrichten erhalten|ich möchte wieder nachrichten bekommen|' +
      'ich moechte wieder nachrichten bekommen|ich möchte wieder nachrichten erhalten|ich moechte wieder nachrichten erhalten|' +
      'ich möchte ihre nachrichten wieder bekommen|ich moechte ihre nachrichten wieder bekommen|ich möchte die nachrichten wieder erhalten|' +
      'ich moechte die nachrichten wieder erhalten|ich möchte die sms wieder bekommen|ich moechte die sms wieder bekommen|ich will die nachrichten|' +
      'ich will die nachrichten wieder|ich will wieder nachrichten bekommen|ich will eure nachrichten wieder bekommen|ich will die sms wieder|' +
      'ich will die nachrichten doch|ich möchte die nachrichten doch|ich moechte die nachrichten doch|ich möchte die nachrichten weiterhin bekommen|' +
      'ich moechte die nachrichten weiterhin bekommen|ich möchte weiterhin nachrichten erhalten|ich moechte weiterhin nachrichten erhalten|' +
      'bitte wieder nachrichten schicken|schicken sie mir wieder nachrichten|schickt mir wieder nachrichten|schick mir wieder nachrichten|' +
      'senden sie mir wieder nachrichten|sie können mir wieder schreiben|sie koennen mir wieder schreiben|ihr könnt mir wieder schreiben|' +
      'ihr koennt mir wieder schreiben|du kannst mir wieder schreiben|schreiben sie mir wieder|schreibt mir wieder|ich wollte mich nicht abmelden|' +
      'wollte mich nicht abmelden|ich wollte nicht abbestellen|ich wollte nicht stopp schreiben|ich habe aus versehen stopp geschrieben|' +
      'aus versehen stopp geschrieben|aus versehen stopp geschickt|ich habe versehentlich stopp geschrieben|ich habe versehentlich stop geschrieben|' +
      'versehentlich stopp geschickt|ich hab aus versehen stop geschrieben|ich habe mich aus versehen abgemeldet|aus versehen abgemeldet|' +
      'versehentlich abgemeldet|ich habe mich versehentlich abgemeldet|das stopp war ein versehen|stopp war ein versehen|stopp zurücknehmen|' +
      'stopp zuruecknehmen|stopp aufheben',
    confirms:
      'ja|jaa|ja bitte|ja gerne|ja gern|ja danke|ja sicher|ja klar|ja natürlich|ja natuerlich|ja ja|jo|jep|jup|jawohl|gerne|gern|sehr gerne|sehr gern|' +
      'natürlich|natuerlich|selbstverständlich|selbstverstaendlich|sicher|sicher doch|na klar|auf jeden fall|ja auf jeden fall|unbedingt|ja unbedingt|' +
      'einverstanden|ja einverstanden|ich bin einverstanden|ja ich bin einverstanden|bin einverstanden|ich stimme zu|ja ich stimme zu|stimme zu|zustimmen|' +
      'ich akzeptiere|ja ich akzeptiere|ich willige ein|ja ich willige ein|ich erlaube es|ja ich erlaube es|ich gebe meine einwilligung|' +
      'ich gebe mein einverständnis|ich gebe mein einverstaendnis|sie haben meine erlaubnis|sie haben mein einverständnis|sie haben mein einverstaendnis|' +
      'ja das möchte ich|ja das moechte ich|ja das will ich|ja ich möchte|ja ich moechte|ja ich möchte das|ja ich moechte das|ja ich möchte die nachrichten|' +
      'ja ich moechte die nachrichten|ja ich möchte nachrichten|ja ich moechte nachrichten|ja ich möchte nachrichten erhalten|' +
      'ja ich moechte nachrichten erhalten|ja ich möchte nachrichten bekommen|ja ich moechte nachrichten bekommen|ja ich möchte sms bekommen|' +
      'ja ich moechte sms bekommen|ja ich möchte ihre nachrichten erhalten|ja ich moechte ihre nachrichten erhalten|ja ich will nachrichten|' +
      'ja ich will die nachrichten|ja ich hätte gern die nachrichten|ja ich haette gern die nachrichten|ja bitte anmelden|ja melden sie mich an|' +
      'ja melde mich an|ja bitte melden sie mich an|ja bitte senden|ja bitte schicken|ja bitte schicken sie mir nachrichten|ja schicken sie mir nachrichten|' +
      'ja schickt mir nachrichten|ja schick mir nachrichten|ja senden sie mir nachrichten|ja sie dürfen mir schreiben|ja sie duerfen mir schreiben|' +
      'ja ihr dürft mir schreiben|ja ihr duerft mir schreiben|ja du darfst mir schreiben|ja sie können mir schreiben|ja sie koennen mir schreiben|' +
      'ja ihr könnt mir schreiben|ja ihr koennt mir schreiben|ja du kannst mir schreiben|sie dürfen mir schreiben|sie duerfen mir schreiben|' +
      'ihr dürft mir schreiben|ihr duerft mir schreiben|sie können mir nachrichten schicken|sie koennen mir nachrichten schicken|ja bitte eintragen|' +
      'ja tragen sie mich ein|ich bin dabei|ja ich bin dabei|ich bestätige|ich bestaetige|ja ich bestätige|ja ich bestaetige|ja bestätigt|ja bestaetigt|' +
      'ja das ist in ordnung|ja das ist ok|ja passt|ja mach das|ja nur zu',
    refusal:
      'nein danke|kein interesse|ich habe kein interesse|kein bedarf|nicht interessiert',
    doubt:
      'genug|schon wieder|das reicht|woher haben sie meine nummer|zu viele nachrichten|spam|nervt|lass gut sein',
    acknowledge:
      'ja|ja danke|ja gerne|ja klar|ja passt|ja geht klar|ja komme|ja ich komme|ja wir kommen|ja bis dann|ja bis morgen|jo|jep|jup|jap|ok|okay|oke|oki|okey|' +
      'ok danke|okay danke|ok alles klar|ok passt|ok super|ok gut|ok bis dann|ok bis morgen|ok mach ich|alles klar|alles klar danke|alles gut|alles gut danke|' +
      'geht klar|klar|na klar|passt|passt danke|passt gut|passt mir|passt für mich|passt fuer mich|das passt|das passt mir|das passt mir gut|passt perfekt|' +
      'in ordnung|in ordnung danke|geht in ordnung|gut|gut danke|sehr gut|sehr gut danke|super|super danke|prima|prima danke|perfekt|perfekt danke|toll danke|' +
      'bestens|wunderbar|klasse|spitze|ausgezeichnet|bestätigt|bestaetigt|ich bestätige|ich bestaetige|hiermit bestätige ich|hiermit bestaetige ich|' +
      'termin bestätigt|termin bestaetigt|ich bestätige den termin|ich bestaetige den termin|bestätige|bestaetige|verstanden|verstanden danke|notiert|' +
      'ist notiert|zur kenntnis genommen|habs gesehen|erhalten|ich komme|wir kommen|komme|ich werde da sein|ich bin da|wir sind da|wir werden da sein|bin da|' +
      'bin dabei|bin unterwegs|ich bin unterwegs|bis dann|bis später|bis spaeter|bis bald|bis morgen|bis gleich|bis montag|wir sehen uns|sehen uns dann|' +
      'mach ich|mache ich|wird gemacht|kein problem|kein thema|gerne|gern|selbstverständlich|selbstverstaendlich|natürlich|natuerlich|sicher|richtig|stimmt|' +
      'genau|korrekt|einverstanden|danke|vielen dank|danke schön|danke schoen|dankeschön|dankeschoen|besten dank|herzlichen dank|tausend dank|danke dir|' +
      'danke ihnen|danke für die erinnerung|danke fuer die erinnerung|vielen dank für die erinnerung|vielen dank fuer die erinnerung|danke für die info|' +
      'danke fuer die info|danke fürs bescheid sagen|danke fuers bescheid sagen|freu mich|ich freue mich|hört sich gut an|hoert sich gut an|klingt gut|' +
      'klingt gut danke',
    decline:
      'nein|ne|nee|nö|noe|nein danke|nee danke|ne danke|nö danke|noe danke|nein vielen dank|nein nein|nein leider nicht|leider nein|leider nicht|heute nicht|' +
      'heute leider nicht|jetzt nicht|gerade nicht|im moment nicht|momentan nicht|derzeit nicht|nicht jetzt|nicht heute|noch nicht|diesmal nicht|' +
      'dieses mal nicht|dieses mal leider nicht|ein anderes mal|ein andermal|vielleicht ein andermal|vielleicht später|vielleicht spaeter|' +
      'vielleicht nächstes mal|vielleicht naechstes mal|nächstes mal|naechstes mal|kein interesse|kein interesse danke|ich habe kein interesse|' +
      'ich hab kein interesse|habe kein interesse|nicht interessiert|ich bin nicht interessiert|kein bedarf|kein bedarf danke|ich habe keinen bedarf|' +
      'brauche ich nicht|brauch ich nicht|ich brauche nichts|brauche nichts|ich brauche das nicht|nicht nötig|nicht noetig|nicht nötig danke|' +
      'nicht noetig danke|ist nicht nötig|ist nicht noetig|nicht notwendig|ich kann nicht|kann nicht|kann leider nicht|ich kann leider nicht|ich kann da nicht|' +
      'da kann ich nicht|da kann ich leider nicht|ich kann nicht kommen|ich kann leider nicht kommen|kann leider nicht kommen|ich komme nicht|' +
      'ich komme leider nicht|wir kommen nicht|wir können nicht|wir koennen nicht|wir können leider nicht|wir koennen leider nicht|wir können nicht kommen|' +
      'wir koennen nicht kommen|ich schaffe es nicht|schaffe es leider nicht|ich schaffe es leider nicht|schaffe ich nicht|das schaffe ich nicht|' +
      'das geht nicht|das geht leider nicht|geht nicht|geht leider nicht|geht bei mir nicht|passt nicht|passt leider nicht|passt mir nicht|das passt mir nicht|' +
      'das passt leider nicht|der termin passt nicht|sonst nichts|nichts weiter|nein sonst nichts|nein nichts weiter|nichts mehr|sonst nichts danke|das wars|' +
      'das war\'s danke|das ist alles|das ist alles danke|nein das ist alles|nein das wars|das wäre alles|das waere alles|nein danke das wars|ich möchte nicht|' +
      'ich moechte nicht|möchte ich nicht|moechte ich nicht|will ich nicht|ich will nicht|ich will das nicht|ich lehne ab|ablehnen|abgelehnt|auf keinen fall|' +
      'keinesfalls|sicher nicht|bestimmt nicht|ich glaube nicht|glaube nicht|eher nicht|lieber nicht|hab schon einen|ich habe schon einen|habe ich schon|' +
      'hab ich schon|wir haben schon einen|schon erledigt danke',
  },
  'pt-BR': {
    help_programme:
      'ajuda|ajuda por favor|ajudem|me ajuda|me ajude|me ajudem|ajuda aí|preciso de ajuda|presiso de ajuda|pode me ajudar|podem me ajudar|você pode me ajudar|' +
      'vc pode me ajudar|consegue me ajudar|alguém me ajuda|quero ajuda|info|informação|informações|mais informações|mais info|quero informações|' +
      'quero mais informações|preciso de informações|gostaria de mais informações|o que é isso|o que é isto|oq é isso|que é isso|que isso|' +
      'o que são essas mensagens|que mensagens são essas|o que é essa mensagem|que mensagem é essa|que número é esse|do que se trata|do que se trata isso|' +
      'sobre o que é isso|pra que serve isso|para que serve isso|pra que é isso|por que estou recebendo isso|por que recebi isso|' +
      'por que recebo essas mensagens|porque estou recebendo essas mensagens|por que estão me mandando mensagem|pq to recebendo isso|como funciona|' +
      'como funciona isso|como isso funciona|como que funciona|como faço|como usar|como uso isso|o que eu faço|o que devo fazer|o que significa isso|' +
      'o que quer dizer isso|o que significa stop|o que significa parar|o que acontece se eu mandar parar|o que acontece se eu mandar sair|o que faz o stop|' +
      'não entendi|não entendo|não estou entendendo|nao to entendendo|n entendi|não entendi nada|não compreendi|me explica|me explique|pode explicar|' +
      'explica melhor|tenho uma dúvida|tenho uma dúvida sobre as mensagens|dúvida|dúvidas|instruções|suporte|é golpe|isso é golpe|é spam|isso é verdade|' +
      'isso é sério|em que eu me cadastrei|ajda',
    help_who:
      'quem é|quem é você|quem é vc|quem é vcs|quem são vocês|quem é o senhor|quem é a senhora|quem fala|quem está falando|quem tá falando|quem é que fala|' +
      'quem tá aí|quem é esse|quem é essa|qm é|qm é vc|kem é|com quem eu falo|com quem falo|com quem estou falando|com quem to falando|quem me mandou mensagem|' +
      'quem está mandando mensagem|quem está me mandando mensagem|quem mandou isso|quem enviou isso|de quem é esse número|de quem é este número|' +
      'de quem é esse telefone|que número é esse aí|qual empresa|qual é a empresa|qual a empresa|que empresa é essa|que empresa é|de qual empresa|' +
      'de que empresa|de qual empresa vocês são|de que empresa vocês são|de onde vocês são|de onde é|de onde fala|de onde falam|de que loja|que loja é essa|' +
      'qual loja|qual é a loja|qual o nome da empresa|qual o nome da loja|qual o seu nome|qual seu nome|seu nome|como você se chama|como se chama|nome|' +
      'você trabalha onde|é de onde|desculpa quem é|desculpe quem é|oi quem é|perdão quem é|não conheço esse número|não tenho esse número salvo|' +
      'não tenho seu número salvo|não te conheço|não sei quem é|nao sei quem é você|a gente se conhece|nos conhecemos|celular novo quem é|' +
      'troquei de celular quem é|perdi os contatos quem é|qual o seu telefone|qual o seu número|qual o telefone de vocês|qual o número de vocês|' +
      'pra que número eu ligo',
    help_bot:
      'você é um robô|você é robô|vc é um robô|vc é robô|vc é robo ou gente|é um robô|é robô|vocês são robôs|tu é um robô|tu és um robô|és um robô|' +
      'você é um bot|vc é um bot|vc é bot|é um bot|é bot|és um bot|você é uma máquina|você é máquina|é uma máquina|você é humano|vc é humano|é humano|' +
      'és humano|você é uma pessoa|vc é uma pessoa|é uma pessoa|você é uma pessoa real|você é uma pessoa de verdade|vc é uma pessoa de verdade|vc é gente|' +
      'você é real|vc é real|você é de verdade|você é gente de verdade|você é uma ia|vc é uma ia|vc é ia|é uma ia|é inteligência artificial|' +
      'você é inteligência artificial|estou falando com um robô|to falando com robô|tô falando com um robô|estou falando com uma máquina|' +
      'estou falando com um bot|estou falando com uma pessoa|estou falando com uma pessoa real|estou falando com uma pessoa de verdade|to falando com gente|' +
      'estou falando com um humano|isso é um robô|isso é um bot|isso é automático|é automático|é mensagem automática|isso é mensagem automática|' +
      'é uma mensagem automática|é resposta automática|tem alguém de verdade aí|tem uma pessoa aí|tem gente aí|alguém lê isso|alguém lê essas mensagens|robô|' +
      'bot|robô ou humano|humano ou robô|robô ou pessoa|é chatgpt|você é o chatgpt|é um chatbot',
    help_person:
      'atendente|um atendente|quero um atendente|atendente por favor|atendente humano|agente|um agente|operador|operadora|humano|um humano|pessoa|uma pessoa|' +
      'uma pessoa de verdade|uma pessoa real|uma pessoa por favor|representante|um representante|atendimento|atendimento humano|atendimento ao cliente|gerente|' +
      'o gerente|o dono|responsável|o responsável|supervisor|falar com atendente|falar com um atendente|falar com uma pessoa|falar com alguém|falar com humano|' +
      'falar com um humano|falar com o gerente|falar com o dono|falar com o responsável|quero falar com alguém|quero falar com uma pessoa|' +
      'quero falar com um atendente|quero falar com atendente|quero falar com um humano|quero falar com uma pessoa de verdade|quero falar com gente|' +
      'quero falar com o gerente|quero falar com o responsável|quero falar com o dono|queria falar com alguém|queria falar com uma pessoa|' +
      'gostaria de falar com alguém|gostaria de falar com um atendente|gostaria de falar com uma pessoa|preciso falar com alguém|preciso falar com uma pessoa|' +
      'preciso falar com um atendente|posso falar com alguém|posso falar com uma pessoa|posso falar com um atendente|posso falar com o gerente|' +
      'posso falar com o responsável|tem como falar com alguém|dá pra falar com alguém|me passa pra alguém|me passa para um atendente|me transfere|' +
      'me transfere para um atendente|me liga|me ligue|me liguem|pode me ligar|podem me ligar|alguém pode me ligar|alguém me liga|peça pra alguém me ligar|' +
      'quero que me liguem|tem alguém aí|alguém aí|alguém pode me atender|alguém pode me ajudar|alguém me atende|não quero falar com robô|não quero robô|' +
      'chega de robô|liga pra mim',
    opt_in:
      'voltar|iniciar|início|inicia|começar|começa|começar de novo|recomeçar|reiniciar|retomar|reativar|reativa|ativar|ativa|ativar mensagens|' +
      'ativem as mensagens|reativar mensagens|reativem as mensagens|inscrever|me inscreve|me inscreva|me inscrevam|me inscreve de novo|me inscrevam de novo|' +
      'quero me inscrever|quero me inscrever de novo|inscrição|cadastrar|me cadastra|me cadastre|me cadastrem|me cadastra de novo|me cadastrem de novo|' +
      'quero me cadastrar|quero me cadastrar de novo|recadastrar|assinar|quero assinar as mensagens|quero participar|participar|quero receber|' +
      'quero receber mensagens|quero receber as mensagens|quero receber suas mensagens|quero receber sms|quero receber de novo|quero receber mensagens de novo|' +
      'quero receber as mensagens de novo|quero receber suas mensagens de novo|quero receber mensagens novamente|quero voltar a receber|' +
      'quero voltar a receber mensagens|quero voltar a receber as mensagens|quero voltar a receber suas mensagens|voltar a receber|voltar a receber mensagens|' +
      'ainda quero receber|ainda quero as mensagens|ainda quero receber as mensagens|quero continuar recebendo|quero continuar recebendo as mensagens|' +
      'quero as mensagens|quero as mensagens de novo|quero sim as mensagens|aceito receber|me coloca de volta|me coloca de volta na lista|' +
      'me coloquem de volta na lista|me põe de volta na lista|me adiciona|me adiciona na lista|me adicionem na lista|me adiciona de novo|me inclui na lista|' +
      'me incluam na lista|me inclui de novo|manda de novo as mensagens|podem mandar de novo|pode me mandar mensagem de novo|podem me mandar mensagens de novo|' +
      'podem voltar a mandar mensagens|voltem a mandar mensagens|voltem a me mandar mensagens|volta a me mandar mensagem|continua mandando|' +
      'continuem mandando mensagens|não queria cancelar as mensagens|não queria sair da lista|não queria sair|não quis sair|não queria parar de receber|' +
      'não era pra cancelar as mensagens|saí sem querer|saí por engano|mandei parar sem querer|mandei parar por engano|mandei stop sem querer|' +
      'mandei stop por engano|mandei sair sem querer|mandei sair por engano|escrevi sair sem querer|escrevi stop por engano|digitei parar sem querer|' +
      'digitei stop por engano|cancelei as mensagens sem querer|me descadastrei sem querer|me descadastrei por engano|foi sem querer quero as mensagens|' +
      'foi engano quero receber|mudei de ideia quero receber',
    confirms:
      'sim|simm|siim|sim por favor|sim pfv|sim obrigado|sim obrigada|sim claro|sim senhor|sim senhora|claro|claro que sim|com certeza|sim com certeza|certeza|' +
      'lógico|sem dúvida|sim quero|quero|quero sim|sim eu quero|eu quero|sim quero receber|sim quero receber mensagens|sim quero receber as mensagens|' +
      'sim quero as mensagens|sim desejo receber|desejo receber|desejo sim|sim gostaria|gostaria sim|sim gostaria de receber|sim aceito|aceito|aceito sim|' +
      'eu aceito|aceito receber mensagens|sim aceito receber|sim aceito receber mensagens|aceito as mensagens|concordo|sim concordo|eu concordo|' +
      'estou de acordo|sim estou de acordo|de acordo|autorizo|sim autorizo|eu autorizo|autorizo sim|autorizo o envio|autorizo mensagens|tem minha autorização|' +
      'vocês têm minha autorização|dou permissão|dou minha permissão|permito|sim permito|confirmo|sim confirmo|pode mandar|pode mandar sim|sim pode mandar|' +
      'podem mandar|podem mandar sim|sim podem mandar|pode enviar|pode enviar sim|sim pode enviar|podem enviar|sim podem enviar|pode me mandar mensagem|' +
      'podem me mandar mensagens|sim pode me mandar mensagem|sim podem me mandar mensagens|sim pode me escrever|manda|manda sim|sim manda|sim me manda|' +
      'sim mandem|mande sim|me manda sim|sim me inscreve|sim me inscreva|sim pode me inscrever|sim me cadastra|sim me cadastre|sim pode me cadastrar|' +
      'sim me adiciona|sim me coloca na lista|sim me inclui|pode me incluir|tenho interesse|sim tenho interesse|tenho sim|to dentro|estou dentro|pode sim',
    refusal:
      'não obrigado|não obrigada|não tenho interesse|não me interessa|sem interesse|não quero',
    doubt:
      'chega|de novo|quem deu meu número|mensagens demais|spam|vocês de novo|me deixa|tá chato',
    acknowledge:
      'sim|sim obrigado|sim claro|sim confirmo|sim confirmado|sim estarei|sim estarei aí|sim estaremos lá|sim vou|sim eu vou|sim vou sim|ok|okay|okey|' +
      'ok obrigado|ok obrigada|ok combinado|ok perfeito|ok beleza|ok até lá|ok até amanhã|ok confirmado|ok tudo bem|ok vou sim|certo|certo obrigado|certinho|' +
      'tá certo|tá bom|tá bom obrigado|ta bem|tá|tudo bem|tudo certo|tudo certo obrigado|beleza|blz|blza|beleza obrigado|combinado|combinado obrigado|' +
      'combinadíssimo|fechado|feito|confirmo|confirmado|confirmada|confirmo presença|presença confirmada|confirmo sim|confirmo minha consulta|' +
      'confirmo o horário|confirmadíssimo|estarei lá|estarei aí|estarei sim|estaremos lá|estaremos aí|vou estar aí|vou sim|vou|vou comparecer|comparecerei|' +
      'irei|irei sim|iremos|nos vemos lá|nos vemos amanhã|te vejo lá|até lá|até amanhã|até logo|até mais|até já|até breve|to indo|já estou indo|tô a caminho|' +
      'perfeito|perfeito obrigado|perfeito obrigada|ótimo|ótimo obrigado|ótima|excelente|maravilha|show de bola|top|bom|muito bom|bem|está bem|está ótimo|jóia|' +
      'joia obrigado|valeu|vlw|obrigado|obrigada|obg|brigado|brigada|muito obrigado|muito obrigada|obrigado pelo lembrete|obrigada pelo lembrete|' +
      'obrigado por avisar|obrigada por avisar|obrigado por lembrar|agradeço|agradecido|agradecida|sem problema|sem problemas|de boa|tranquilo|pode ser|' +
      'pode deixar|pode confirmar|claro|com certeza|entendi|entendido|entendi obrigado|ciente|recebido|anotado|isso|isso mesmo|correto|exato|exatamente|' +
      'pra mim está bom|esse horário está bom|dá certo|funciona pra mim',
    decline:
      'não|n|não não|não obrigado|não obrigada|não obg|não valeu|não muito obrigado|agora não|agora não obrigado|no momento não|por enquanto não|por agora não|' +
      'hoje não|hoje não dá|hoje não posso|ainda não|dessa vez não|desta vez não|fica pra próxima|fica para a próxima|na próxima|outro dia|quem sabe outro dia|' +
      'quem sabe depois|talvez outra hora|talvez depois|mais tarde não|outra hora|não tenho interesse|não tenho interesse obrigado|sem interesse|' +
      'não estou interessado|não estou interessada|não me interessa|não me interesso|não tenho mais interesse|não tô interessado|não posso|não posso ir|' +
      'não vou poder|não vou poder ir|não poderei|não poderei ir|não poderei comparecer|não vou conseguir|não vou conseguir ir|não consigo|não consigo ir|' +
      'não vou|não vou ir|não irei|não vamos|não podemos|não podemos ir|não vamos poder ir|não vai dar|não vai dar pra mim|não dá|não dá pra mim|não dá pra ir|' +
      'não rola|esse horário não dá|esse horário não posso|nesse dia não posso|não serve|não serve pra mim|não funciona pra mim|infelizmente não|' +
      'infelizmente não posso|infelizmente não vou poder|desculpa não posso|desculpe não posso|desculpa não|desculpe não|desculpa não vai dar|mais nada|' +
      'nada mais|não mais nada|não nada|só isso|só isso mesmo|é só isso|é só isso obrigado|só isso obrigado|era só isso|era só isso obrigado|por hoje é só|' +
      'isso é tudo|é tudo|não só isso|não preciso|não preciso obrigado|não preciso de nada|não é necessário|não precisa|não precisa obrigado|' +
      'não há necessidade|dispenso|não quero|não quero nada|não quero não|não desejo|recuso|recusar|recusado|de jeito nenhum|claro que não|acho que não|' +
      'creio que não|já tenho|já temos|já comprei|não senhor|não senhora|estou bem obrigado',
  },
  zh: {
    help_programme:
      '帮助|幫助|帮忙|幫忙|帮帮我|幫幫我|请帮帮我|請幫幫我|请帮忙|請幫忙|请帮我|請幫我|需要帮助|需要幫助|我需要帮助|我需要幫助|我要帮助|我要幫助|能帮我吗|能幫我嗎|可以帮我吗|可以幫我嗎|能帮忙吗|能幫忙嗎|可以帮忙吗|可以幫忙嗎|求助|信息|訊息|更多信息|更多訊息|我想了解更多|' +
      '想了解一下|我要了解|这是什么|這是什麼|这是啥|這是啥|这是什么东西|這是什麼東西|这是什么短信|這是什麼短信|這是什麼簡訊|这是什么信息|這是什麼信息|這是什麼訊息|这是什么号码|這是什麼號碼|这些短信是什么|這些短信是什麼|這些簡訊是什麼|这些是什么短信|這些是什麼短信|這些是什麼簡訊|' +
      '这个短信是什么意思|這個短信是什麼意思|這個簡訊是什麼意思|什么意思|什麼意思|这是什么意思|這是什麼意思|是什么意思|是什麼意思|啥意思|什么情况|什麼情況|这是干什么的|這是幹什麼的|这是干嘛的|這是幹嘛的|这是做什么的|這是做什麼的|这是怎么回事|這是怎麼回事|怎么回事|怎麼回事|关于什么的|' +
      '關於什麼的|为什么给我发短信|為什麼給我發短信|為什麼給我發簡訊|为什么发短信给我|為什麼發短信給我|為什麼發簡訊給我|为什么给我发这个|為什麼給我發這個|为什么我会收到这个|為什麼我會收到這個|为什么我会收到这条短信|為什麼我會收到這條短信|為什麼我會收到這條簡訊|为什么我会收到这些短信|' +
      '為什麼我會收到這些短信|為什麼我會收到這些簡訊|我为什么收到这个|我為什麼收到這個|怎么用|怎麼用|怎么使用|怎麼使用|这个怎么用|這個怎麼用|如何使用|怎么操作|怎麼操作|怎么弄|怎麼弄|怎么回复|怎麼回覆|该怎么做|該怎麼做|我该怎么办|我該怎麼辦|我要怎么做|我要怎麼做|stop是什么意思|' +
      'stop是什麼意思|回复stop会怎样|回覆stop會怎樣|发stop会怎样|發stop會怎樣|退订是什么意思|退訂是什麼意思|我不懂|不懂|看不懂|我看不懂|没看懂|沒看懂|不明白|我不明白|没明白|沒明白|听不懂|聽不懂|解释一下|解釋一下|请解释|請解釋|请说明|請說明|請説明|能解释一下吗|' +
      '能解釋一下嗎|说明|說明|説明|指令|客服帮助|客服幫助|支持|这是诈骗吗|這是詐騙嗎|是诈骗吗|是詐騙嗎|这是骗子吗|這是騙子嗎|是骗子吗|是騙子嗎|这是垃圾短信吗|這是垃圾短信嗎|這是垃圾簡訊嗎|是真的吗|是真的嗎|这是真的吗|這是真的嗎|这个号码是干什么的|這個號碼是幹什麼的|呢個係咩',
    help_who:
      '你是谁|你是誰|您是谁|您是誰|你谁|你誰|你谁啊|你誰啊|你是哪位|您是哪位|哪位|请问哪位|請問哪位|请问你是谁|請問你是誰|请问您是谁|請問您是誰|请问是哪位|請問是哪位|请问您是哪位|請問您是哪位|请问你是哪位|請問你是哪位|谁|誰|谁啊|誰啊|是谁|是誰|这是谁|這是誰|这谁|這誰|这谁啊|' +
      '這誰啊|谁发的|誰發的|这是谁发的|這是誰發的|谁给我发的|誰給我發的|谁在给我发短信|誰在給我發短信|誰在給我發簡訊|谁给我发短信|誰給我發短信|誰給我發簡訊|谁的号码|誰的號碼|这是谁的号码|這是誰的號碼|这个号码是谁的|這個號碼是誰的|这号码是谁的|這號碼是誰的|这是谁的电话|這是誰的電話|' +
      '这是谁的手机|這是誰的手機|你是什么公司|你是什麼公司|你们是什么公司|你們是什麼公司|你们是哪家公司|你們是哪家公司|你是哪个公司的|你是哪個公司的|你是哪家公司的|你们是哪个公司|你們是哪個公司|你们是谁|你們是誰|请问你们是哪家公司|請問你們是哪家公司|什么公司|什麼公司|哪家公司|哪个公司|' +
      '哪個公司|这是什么公司|這是什麼公司|这是哪家公司|這是哪家公司|哪家店|这是哪家店|這是哪家店|你们是哪家店|你們是哪家店|什么店|什麼店|你是哪里的|你是哪裡的|你是哪裏的|你们是哪里的|你們是哪裡的|你們是哪裏的|你是哪里|你是哪裡|你是哪裏|你们是哪里|你們是哪裡|你們是哪裏|哪里发来的|' +
      '哪裡發來的|哪裏發來的|从哪里发的|從哪裡發的|從哪裏發的|你叫什么|你叫什麼|你叫什么名字|你叫什麼名字|您贵姓|您貴姓|贵姓|貴姓|怎么称呼|怎麼稱呼|请问怎么称呼|請問怎麼稱呼|名字|我不认识这个号码|我不認識這個號碼|不认识这个号码|不認識這個號碼|我没有这个号码|我沒有這個號碼|' +
      '我没存这个号码|我沒存這個號碼|没存你号码你是谁|沒存你號碼你是誰|我们认识吗|我們認識嗎|认识吗|認識嗎|换手机了你是谁|換手機了你是誰|换了手机请问哪位|換了手機請問哪位|新手机你是谁|新手機你是誰|你的电话是多少|你的電話是多少|你们的电话是多少|你們的電話是多少|电话多少|電話多少|' +
      '电话号码是多少|電話號碼是多少|你係邊個|邊個|邊位|你哋係邊間公司|請問邊位|你哪位',
    help_bot:
      '你是机器人吗|你是機器人嗎|您是机器人吗|您是機器人嗎|你是机器人|你是機器人|你是不是机器人|你是不是機器人|是不是机器人|是不是機器人|是机器人吗|是機器人嗎|这是机器人吗|這是機器人嗎|这是机器人|這是機器人|机器人|機器人|机器人吗|機器人嗎|你是真人吗|你是真人嗎|您是真人吗|您是真人嗎|' +
      '是真人吗|是真人嗎|是不是真人|你是不是真人|真人吗|真人嗎|真人还是机器人|真人還是機器人|机器人还是真人|機器人還是真人|是人还是机器|是人還是機器|是人还是机器人|是人還是機器人|你是人还是机器人|你是人還是機器人|你是人吗|你是人嗎|你是人类吗|你是人類嗎|你是ai吗|你是ai嗎|你是不是ai|' +
      '是ai吗|是ai嗎|是不是ai|这是ai吗|這是ai嗎|ai吗|ai嗎|你是人工智能吗|你是人工智能嗎|是人工智能吗|是人工智能嗎|这是人工智能吗|這是人工智能嗎|这是自动回复吗|這是自動回覆嗎|是自动回复吗|是自動回覆嗎|自动回复|自動回覆|自动回复吗|自動回覆嗎|自动发的吗|自動發的嗎|' +
      '这是自动发的吗|這是自動發的嗎|这是自动短信吗|這是自動短信嗎|這是自動簡訊嗎|是系统自动发的吗|是系統自動發的嗎|系统自动发的吗|系統自動發的嗎|是系统发的吗|是系統發的嗎|我在跟机器人说话吗|我在跟機器人說話嗎|我在跟機器人説話嗎|我是在跟机器人说话吗|我是在跟機器人說話嗎|我是在跟機器人説話嗎|' +
      '我在和机器人聊天吗|我在和機器人聊天嗎|我在跟机器人聊天吗|我在跟機器人聊天嗎|我是在和真人说话吗|我是在和真人說話嗎|我是在和真人説話嗎|我在和真人说话吗|我在和真人說話嗎|我在和真人説話嗎|跟我说话的是真人吗|跟我說話的是真人嗎|跟我説話的是真人嗎|有真人吗|有真人嗎|有人在吗还是机器人|' +
      '有人在嗎還是機器人|有人看吗|有人看嗎|有人看短信吗|有人看短信嗎|有人看簡訊嗎|你是chatgpt吗|你是chatgpt嗎|你是电脑吗|你是電腦嗎|是电脑回复的吗|是電腦回復的嗎|你係機械人|你係咪機械人|係唔係真人|你係咪真人|係咪ai',
    help_person:
      '人工|转人工|轉人工|人工客服|我要人工|我要人工客服|请转人工|請轉人工|请转人工客服|請轉人工客服|转人工客服|轉人工客服|人工服务|人工服務|我要转人工|我要轉人工|我要找人工|找人工|真人|真人客服|我要真人|我要真人客服|找真人|我要找真人|转真人|轉真人|客服|客服人员|客服人員|找客服|' +
      '我要找客服|联系客服|聯繫客服|我要联系客服|我要聯繫客服|接客服|我要跟真人说话|我要跟真人說話|我要跟真人説話|我要和真人说话|我要和真人說話|我要和真人説話|我想跟真人说话|我想跟真人說話|我想跟真人説話|我想和真人说话|我想和真人說話|我想和真人説話|我想和人说话|我想和人說話|我想和人説話|' +
      '我要和人说话|我要和人說話|我要和人説話|我想跟人说话|我想跟人說話|我想跟人説話|我要跟人说|我要跟人說|我要跟人説|可以跟真人说话吗|可以跟真人說話嗎|可以跟真人説話嗎|能跟真人说话吗|能跟真人說話嗎|能跟真人説話嗎|可以和真人说话吗|可以和真人說話嗎|可以和真人説話嗎|能和真人聊吗|能和真人聊嗎|' +
      '可以跟人说话吗|可以跟人說話嗎|可以跟人説話嗎|能找人跟我说话吗|能找人跟我說話嗎|能找人跟我説話嗎|能找个人跟我说吗|能找個人跟我說嗎|能找個人跟我説嗎|能找个人吗|能找個人嗎|找个人跟我说|找個人跟我說|找個人跟我説|有人吗|有人嗎|有人在吗|有人在嗎|有没有人|有沒有人|有没有人在|有沒有人在|' +
      '有人回吗|有人回嗎|给我打电话|給我打電話|请给我打电话|請給我打電話|打电话给我|打電話給我|请打电话给我|請打電話給我|给我回电话|給我回電話|请回电|請回電|请回电话|請回電話|回我电话|回我電話|能给我打电话吗|能給我打電話嗎|可以给我打电话吗|可以給我打電話嗎|可以打电话给我吗|' +
      '可以打電話給我嗎|能打电话给我吗|能打電話給我嗎|叫人打电话给我|叫人打電話給我|让人给我打电话|讓人給我打電話|请让人联系我|請讓人聯繫我|请联系我|請聯繫我|联系我|聯繫我|找经理|找經理|我要找经理|我要找經理|我要找老板|我要找老闆|找老板|找老闆|找负责人|找負責人|我要找负责人|' +
      '我要找負責人|我想找经理|我想找經理|经理|經理|老板|老闆|负责人|負責人|我要跟经理说话|我要跟經理說話|我要跟經理説話|不要机器人|不要機器人|我不要机器人|我不要機器人|别用机器人|別用機器人|不想跟机器人说话|不想跟機器人說話|不想跟機器人説話|我不想跟机器人说话|我不想跟機器人說話|' +
      '我不想跟機器人説話|店員|專人|轉接專人|專人服務|我要專人|真人客服人員|我要搵真人|我要揾真人|搵真人|揾真人|我想搵人傾|我想揾人傾|打俾我',
    opt_in:
      '开始|開始|重新开始|重新開始|开始发|開始發|再开始|再開始|订阅|訂閱|訂閲|重新订阅|重新訂閱|重新訂閲|我要订阅|我要訂閱|我要訂閲|我想订阅|我想訂閱|我想訂閲|再次订阅|再次訂閱|再次訂閲|继续订阅|繼續訂閱|繼續訂閲|恢复订阅|恢復訂閱|恢復訂閲|恢复|恢復|恢复短信|恢復短信|恢復簡訊|' +
      '恢复发送|恢復發送|恢复发短信|恢復發短信|恢復發簡訊|请恢复|請恢復|请恢复短信|請恢復短信|請恢復簡訊|请恢复发送|請恢復發送|请恢复订阅|請恢復訂閱|請恢復訂閲|我要恢复|我要恢復|我想恢复|我想恢復|我要恢复短信|我要恢復短信|我要恢復簡訊|加入|我要加入|我想加入|重新加入|再加入|' +
      '报名接收短信|報名接收短信|報名接收簡訊|登记接收短信|登記接收短信|登記接收簡訊|开通|開通|开通短信|開通短信|開通簡訊|重新开通|重新開通|开启|開啟|開啓|重新开启|重新開啟|重新開啓|开启短信|開啟短信|開啟簡訊|開啓短信|開啓簡訊|打开短信|打開短信|打開簡訊|启用|啟用|啓用|激活|继续|' +
      '繼續|继续发|繼續發|继续发短信|繼續發短信|繼續發簡訊|请继续发|請繼續發|请继续发短信|請繼續發短信|請繼續發簡訊|请继续发送|請繼續發送|继续发给我|繼續發給我|请继续发给我|請繼續發給我|再给我发短信|再給我發短信|再給我發簡訊|可以再发了|可以再發了|可以再给我发短信|可以再給我發短信|' +
      '可以再給我發簡訊|你可以再发短信给我|你可以再發短信給我|你可以再發簡訊給我|可以重新给我发短信|可以重新給我發短信|可以重新給我發簡訊|重新给我发短信|重新給我發短信|重新給我發簡訊|重新发短信给我|重新發短信給我|重新發簡訊給我|请重新发短信给我|請重新發短信給我|請重新發簡訊給我|我想收到短信|' +
      '我想收到簡訊|我想收短信|我想收簡訊|我要收短信|我要收簡訊|我要接收短信|我要接收簡訊|我想接收短信|我想接收簡訊|我要收到你们的短信|我要收到你們的短信|我要收到你們的簡訊|我想收到你们的短信|我想收到你們的短信|我想收到你們的簡訊|我想再收到短信|我想再收到簡訊|我想再收到你们的短信|' +
      '我想再收到你們的短信|我想再收到你們的簡訊|我想继续收到短信|我想繼續收到短信|我想繼續收到簡訊|我想继续接收短信|我想繼續接收短信|我想繼續接收簡訊|我还想收到短信|我還想收到短信|我還想收到簡訊|我还想收短信|我還想收短信|我還想收簡訊|我还要收短信|我還要收短信|我還要收簡訊|我要短信|我要簡訊|' +
      '我还要短信|我還要短信|我還要簡訊|把我加回来|把我加回來|把我加回去|请把我加回去|請把我加回去|把我加回名单|把我加回名單|把我加进名单|把我加進名單|加我进名单|加我進名單|我不是想退订|我不是想退訂|我不想退订|我不想退訂|不想退订|不想退訂|我没有要退订|我沒有要退訂|我没想退订|我沒想退訂|' +
      '我没要退订|我沒要退訂|不是要退订|不是要退訂|不小心退订了|不小心退訂了|我不小心退订了|我不小心退訂了|误退订|誤退訂|误操作退订了|誤操作退訂了|退订错了|退訂錯了|我退订错了|我退訂錯了|我按错了|我按錯了|按错了不是退订|按錯了不是退訂|发错了不是退订|發錯了不是退訂|不小心发了stop|' +
      '不小心發了stop|我不小心发了stop|我不小心發了stop|误发stop|誤發stop|我误发了stop|我誤發了stop|stop发错了|stop發錯了|发stop是误会|發stop是誤會|不小心回复了退订|不小心回覆了退訂|取消退订|取消退訂|撤销退订|撤銷退訂|取消stop|请取消退订|' +
      '請取消退訂|我改变主意了想收短信|我改變主意了想收短信|我改變主意了想收簡訊|重新訂閱簡訊|重新訂閲簡訊|我想繼續收簡訊|我唔係想退訂|我想再收短訊|開返',
    confirms:
      '是|是的|是啊|是的谢谢|是的謝謝|是的我要|是的我愿意|是的我願意|是的我同意|是的我想|是的请发|是的請發|是的请发给我|是的請發給我|是的请发短信|是的請發短信|是的請發簡訊|是的可以|是的可以发|是的可以發|同意|我同意|同意接收|我同意接收|我同意接收短信|我同意接收簡訊|同意接收短信|' +
      '同意接收簡訊|我同意收短信|我同意收簡訊|同意发送|同意發送|愿意|願意|我愿意|我願意|我愿意接收|我願意接收|我愿意接收短信|我願意接收短信|我願意接收簡訊|我愿意收短信|我願意收短信|我願意收簡訊|愿意接收短信|願意接收短信|願意接收簡訊|接受|我接受|我接受短信|我接受簡訊|要|我要|要的|' +
      '我要的|我要收|我要收到|想|我想|想要|我想要|我想要收|想收|想收短信|想收簡訊|可以发|可以發|可以发给我|可以發給我|可以发短信|可以發短信|可以發簡訊|可以发短信给我|可以發短信給我|可以發簡訊給我|可以给我发短信|可以給我發短信|可以給我發簡訊|你可以给我发短信|你可以給我發短信|' +
      '你可以給我發簡訊|你们可以给我发短信|你們可以給我發短信|你們可以給我發簡訊|你可以发短信给我|你可以發短信給我|你可以發簡訊給我|请发|請發|请发吧|請發吧|请发给我|請發給我|请发送|請發送|发吧|發吧|发给我|發給我|发给我吧|發給我吧|请发短信给我|請發短信給我|請發簡訊給我|订阅是的|' +
      '訂閱是的|訂閲是的|是的订阅|是的訂閱|是的訂閲|是的我要订阅|是的我要訂閱|是的我要訂閲|同意订阅|同意訂閱|同意訂閲|确认|確認|我确认|我確認|确认同意|確認同意|确认接收|確認接收|确认订阅|確認訂閱|確認訂閲|当然|當然|当然可以|當然可以|当然要|當然要|当然愿意|當然願意|感兴趣|感興趣|' +
      '有兴趣|有興趣|我有兴趣|我有興趣|我感兴趣|我感興趣|授权|授權|我授权|我授權|我允许|我允許|允许|允許|係|係呀|係我同意|我肯|要呀|好呀我想收',
    refusal:
      '不用了|不需要|不感兴趣|不感興趣|没兴趣|沒興趣|不要|不用了谢谢|不用謝謝|不必了|唔使|唔要',
    doubt:
      '够了|夠了|又来|又來|烦死了|煩死了|骚扰|騷擾|垃圾短信|谁给你我的号码|T',
    acknowledge:
      '是|是的|对|對|对的|對的|好|好的|好滴|好哒|好噠|好呀|好啊|好吧|好嘞|好了|好的好的|好的谢谢|好的謝謝|好谢谢|好謝謝|好的没问题|好的沒問題|好的收到|好的明白|好的知道了|好的我会到|好的我會到|好的到时见|好的到時見|好的明天见|好的明天見|好的到时候见|好的到時候見|ok好的|' +
      'ok谢谢|ok謝謝|ok收到|嗯|嗯嗯|嗯好|嗯好的|行|行吧|行的|可以|可以的|可以谢谢|可以謝謝|没问题|沒問題|没问题谢谢|沒問題謝謝|没事|沒事|收到|收到谢谢|收到謝謝|已收到|收到了|知道了|知道了谢谢|知道了謝謝|我知道了|知道|了解|瞭解|了解谢谢|瞭解謝謝|了解了|瞭解了|明白|' +
      '明白了|明白谢谢|明白謝謝|清楚了|确认|確認|已确认|已確認|我确认|我確認|确认了|確認了|确认参加|確認參加|确认出席|確認出席|确认预约|確認預約|我会到|我會到|我会去|我會去|我会来|我會來|我会准时到|我會準時到|会到|會到|会去|會去|会来|會來|会准时到|會準時到|我们会到|我們會到|' +
      '我们会去|我們會去|一定到|一定去|准时到|準時到|我来|我來|我到时去|我到時去|到时见|到時見|到时候见|到時候見|明天见|明天見|回头见|回頭見|再见|再見|一会见|一會見|待会见|待會見|不见不散|不見不散|马上到|馬上到|我在路上|在路上了|没错|沒錯|正确|正確|太好了|太好了谢谢|' +
      '太好了謝謝|很好|很好谢谢|很好謝謝|完美|完美谢谢|完美謝謝|不错|不錯|棒|太棒了|谢谢|謝謝|谢谢你|謝謝你|谢谢您|謝謝您|谢了|謝了|多谢|多謝|非常感谢|非常感謝|感谢|感謝|感激|十分感谢|十分感謝|谢谢提醒|謝謝提醒|谢谢提醒我|謝謝提醒我|谢谢通知|謝謝通知|谢谢告知|謝謝告知|' +
      '感谢提醒|感謝提醒|期待|期待见面|期待見面|辛苦了|听起来不错|聽起來不錯|听起来很好|聽起來很好|这个时间可以|這個時間可以|时间可以|時間可以|当然|當然|当然可以|當然可以|一定|好喔|好哦|沒問題喔|了解囉|瞭解囉|ok沒問題|得|收到晒|收到曬|冇問題|唔該|唔該晒|唔該曬|多謝晒|多謝曬|' +
      '到時見啦',
    decline:
      '不|不是|不用|不用了|不用谢谢|不用謝謝|不用了谢谢|不用了謝謝|不要|不要了|不要谢谢|不要謝謝|不需要|不需要了|不需要谢谢|不需要謝謝|不需要了谢谢|不需要了謝謝|我不需要|我不要|我不想|不想|不想要|没有|沒有|没有了|沒有了|没有谢谢|沒有謝謝|没有了谢谢|沒有了謝謝|没有其他的|' +
      '沒有其他的|没有别的|沒有別的|没别的了|沒別的了|没别的事|沒別的事|没其他的了|沒其他的了|没其他事|沒其他事|没什么了|沒什麼了|没什么|沒什麼|就这样|就這樣|就这样吧|就這樣吧|就这些|就這些|就这些了|就這些了|就这些谢谢|就這些謝謝|就这样谢谢|就這樣謝謝|没事了|沒事了|没事了谢谢|' +
      '沒事了謝謝|没兴趣|沒興趣|没有兴趣|沒有興趣|不感兴趣|不感興趣|我没兴趣|我沒興趣|我不感兴趣|我不感興趣|不行|我不行|不可以|不方便|不太方便|今天不方便|今天不行|那天不行|这个时间不行|這個時間不行|这个时间不方便|這個時間不方便|时间不合适|時間不合適|不合适|不合適|不能|不能来|' +
      '不能來|不能去|我不能来|我不能來|我不能去|我去不了|去不了|来不了|來不了|我来不了|我來不了|到不了|我到不了|不能参加|不能參加|我不能参加|我不能參加|没办法去|沒辦法去|没办法来|沒辦法來|我没办法去|我沒辦法去|没空|沒空|我没空|我沒空|今天没空|今天沒空|那天没空|那天沒空|没时间|' +
      '沒時間|我没时间|我沒時間|我们去不了|我們去不了|我们来不了|我們來不了|我不去|我不去了|不去了|不来了|不來了|我不来了|我不來了|这次不了|這次不了|这次不用了|這次不用了|这次不行|這次不行|这次不去|這次不去|暂时不用|暫時不用|暂时不需要|暫時不需要|暂时不要|暫時不要|现在不用|' +
      '現在不用|现在不需要|現在不需要|现在不行|現在不行|现在不方便|現在不方便|今天不了|下次吧|下次再说|下次再說|下次再説|下次|以后再说|以後再說|以後再説|改天吧|改天|再说吧|再說吧|再説吧|不了|不了谢谢|不了謝謝|不好意思不行|不好意思去不了|抱歉不行|抱歉去不了|抱歉我不能来|' +
      '抱歉我不能來|对不起不行|對不起不行|对不起去不了|對不起去不了|算了|算了吧|算了谢谢|算了謝謝|拒绝|拒絕|我拒绝|我拒絕|不同意|我不同意|没必要|沒必要|不必了|不必|已经有了|已經有了|我已经有了|我已經有了|我已经买了|我已經買了|唔使|唔使喇|唔要|唔得|唔得閒|冇興趣|嚟唔到|去唔到|' +
      '冇啦|冇其他喇|唔使喇唔該',
  },
  vi: {
    help_programme:
      'trợ giúp|giúp|giúp với|giúp tôi|giúp tôi với|giúp em với|giúp mình với|giúp đỡ|giup do|xin giúp|xin giúp đỡ|xin giup do|xin giúp tôi|làm ơn giúp tôi|' +
      'cần giúp|cần giúp đỡ|can giup do|tôi cần giúp|tôi cần giúp đỡ|toi can giup do|tôi cần trợ giúp|em cần giúp|có thể giúp tôi không|giúp tôi được không|' +
      'giup toi duoc khong|giúp dùm|giúp giùm|thông tin|thêm thông tin|cho tôi thông tin|cho tôi thêm thông tin|cho xin thông tin|tôi cần thêm thông tin|' +
      'hướng dẫn|xin hướng dẫn|hướng dẫn tôi|hướng dẫn dùm|đây là gì|day la gi|cái gì đây|cai gi day|cái này là gì|cái gì vậy|gì vậy|gì đây|gi day|là gì vậy|' +
      'tin nhắn gì vậy|tin nhắn này là gì|tin nhắn này là sao|đây là tin nhắn gì|day la tin nhan gi|những tin nhắn này là gì|số này là gì|số này là số gì|' +
      'chuyện gì vậy|về việc gì|về chuyện gì vậy|để làm gì|de lam gi|cái này để làm gì|cai nay de lam gi|sao tôi nhận được tin này|sao toi nhan duoc tin nay|' +
      'tại sao tôi nhận được tin này|tai sao toi nhan duoc tin nay|tại sao tôi nhận được tin nhắn này|tai sao toi nhan duoc tin nhan nay|sao lại nhắn cho tôi|' +
      'tại sao nhắn cho tôi|tại sao gửi cho tôi|hoạt động thế nào|hoat dong the nao|cái này hoạt động ra sao|cai nay hoat dong ra sao|cách dùng|cách sử dụng|' +
      'dùng làm sao|xài làm sao|dùng như thế nào|làm sao|làm thế nào|phải làm sao|tôi phải làm gì|tôi phải làm sao|nghĩa là gì|có nghĩa là gì|ý là sao|' +
      'stop nghĩa là gì|nhắn stop thì sao|dừng nghĩa là gì|tôi không hiểu|không hiểu|không hiểu gì hết|em không hiểu|ko hiểu|k hiểu|chưa hiểu|tôi chưa hiểu|' +
      'giải thích|giải thích dùm|giải thích giúp tôi|xin giải thích|tôi có câu hỏi|tôi có thắc mắc|thắc mắc|lừa đảo hả|lua dao ha|có phải lừa đảo không|' +
      'co phai lua dao khong|đây có phải lừa đảo không|day co phai lua dao khong|tin rác hả|có thật không|hỗ trợ|cần hỗ trợ|tôi cần hỗ trợ',
    help_who:
      'ai vậy|ai đó|ai do|ai đây|ai day|ai thế|ai dạ|ai zậy|ai z|ai nhắn vậy|ai đang nhắn vậy|ai dang nhan vay|ai nhắn tin vậy|ai gửi vậy|ai gửi tin này|' +
      'ai gửi tin này vậy|bạn là ai|bạn là ai vậy|anh là ai|chị là ai|em là ai|cô là ai|chú là ai|là ai vậy|là ai|ông là ai|bà là ai|mày là ai|' +
      'ai nhắn tin cho tôi|ai nhắn cho tôi vậy|cho hỏi ai vậy|cho hỏi ai đó|cho hoi ai do|cho hỏi là ai|cho tôi hỏi ai vậy|xin hỏi ai vậy|xin lỗi ai vậy|' +
      'dạ ai vậy|số của ai|số của ai vậy|số này của ai|số này của ai vậy|số ai đây|so ai day|số điện thoại của ai|so dien thoai cua ai|đây là số của ai|' +
      'day la so cua ai|đây là ai|day la ai|đây là số ai|day la so ai|công ty nào|công ty nào vậy|công ty gì|công ty gì vậy|đây là công ty nào|' +
      'day la cong ty nao|đây là công ty gì|day la cong ty gi|bạn ở công ty nào|bên công ty nào|bên nào vậy|bên nào|tiệm nào|tiệm nào vậy|đây là tiệm nào|' +
      'day la tiem nao|tiệm gì vậy|cửa hàng nào|cửa hàng nào vậy|đây là cửa hàng nào|day la cua hang nao|tên gì|bạn tên gì|tên công ty là gì|ở đâu vậy|' +
      'o dau vay|bạn ở đâu nhắn vậy|ban o dau nhan vay|từ đâu vậy|tu dau vay|nhắn từ đâu vậy|nhan tu dau vay|tôi không biết số này|không biết số này|' +
      'tôi không lưu số này|không có lưu số|mất danh bạ ai vậy|đổi điện thoại ai vậy|doi dien thoai ai vay|điện thoại mới ai vậy|dien thoai moi ai vay|' +
      'có quen không|quen không vậy|số điện thoại của bạn là gì|so dien thoai cua ban la gi|số điện thoại của tiệm là gì|so dien thoai cua tiem la gi|' +
      'cho xin số điện thoại|cho xin so dien thoai|gọi số nào|số điện thoại bao nhiêu|so dien thoai bao nhieu',
    help_bot:
      'bạn là robot hả|bạn là robot à|bạn có phải robot không|bạn có phải là robot không|có phải robot không|là robot hả|robot hả|robot à|robot|bot|bot hả|' +
      'bạn là bot hả|bạn là bot à|bạn có phải bot không|bạn là máy hả|bạn là máy à|bạn có phải là máy không|máy hả|máy trả lời hả|máy tự trả lời hả|' +
      'máy trả lời tự động hả|may tra loi tu dong ha|bạn là người hay máy|người hay máy|là người hay máy|người hay robot|người hay bot|người thật hay máy|' +
      'người thật hay robot|bạn là người thật hả|bạn có phải người thật không|bạn có phải là người thật không|có phải người thật không|người thật không|' +
      'người thật hả|bạn là người thật không|bạn là con người hả|bạn có phải là con người không|trí tuệ nhân tạo hả|bạn là trí tuệ nhân tạo à|' +
      'có phải trí tuệ nhân tạo không|đây là robot hả|day la robot ha|đây là máy hả|day la may ha|đây là bot hả|day la bot ha|đây có phải robot không|' +
      'day co phai robot khong|đây có phải máy không|day co phai may khong|tin nhắn tự động hả|tin nhan tu dong ha|tin tự động hả|tin tu dong ha|' +
      'đây là tin nhắn tự động à|day la tin nhan tu dong a|có phải tin nhắn tự động không|co phai tin nhan tu dong khong|trả lời tự động hả|tra loi tu dong ha|' +
      'tôi đang nói chuyện với robot hả|toi dang noi chuyen voi robot ha|tôi đang nói chuyện với máy hả|toi dang noi chuyen voi may ha|' +
      'tôi đang nói chuyện với người thật không|toi dang noi chuyen voi nguoi that khong|tôi đang nói chuyện với người hay máy|' +
      'toi dang noi chuyen voi nguoi hay may|có phải tôi đang nhắn với máy không|co phai toi dang nhan voi may khong|có người thật không|' +
      'có người thật ở đó không|co nguoi that o do khong|có ai đọc tin này không|co ai doc tin nay khong|có người đọc không|co nguoi doc khong|chatgpt hả|' +
      'bạn là chatgpt hả|bạn là máy tính hả',
    help_person:
      'nhân viên|gặp nhân viên|cho gặp nhân viên|cho tôi gặp nhân viên|tôi muốn gặp nhân viên|tôi cần gặp nhân viên|muốn gặp nhân viên|' +
      'nói chuyện với nhân viên|tôi muốn nói chuyện với nhân viên|người thật|gặp người thật|cho gặp người thật|cho tôi gặp người thật|tôi muốn gặp người thật|' +
      'tôi muốn nói chuyện với người thật|tôi muốn nói chuyện với người|tôi muốn nói chuyện với ai đó|toi muon noi chuyen voi ai do|' +
      'tôi cần nói chuyện với người thật|tôi cần nói chuyện với ai đó|toi can noi chuyen voi ai do|nói chuyện với người thật|nói chuyện với người|' +
      'muốn nói chuyện với người thật|em muốn nói chuyện với người thật|cho tôi nói chuyện với người thật|cho tôi nói chuyện với ai đó|' +
      'cho toi noi chuyen voi ai do|cho tôi nói chuyện với người|tôi có thể nói chuyện với ai|tôi có thể nói chuyện với ai đó không|' +
      'toi co the noi chuyen voi ai do khong|tôi có thể nói chuyện với người thật không|tôi nói chuyện với ai được|toi noi chuyen voi ai duoc|có ai không|' +
      'có ai ở đó không|co ai o do khong|có ai đó không|co ai do khong|có người không|có người nào không|ai đó giúp tôi|ai do giup toi|có ai giúp tôi không|' +
      'tổng đài|tong dai|tổng đài viên|tong dai vien|gặp tổng đài viên|gap tong dai vien|chăm sóc khách hàng|dịch vụ khách hàng|cskh|gặp chăm sóc khách hàng|' +
      'quản lý|gặp quản lý|cho gặp quản lý|cho tôi gặp quản lý|tôi muốn gặp quản lý|tôi muốn nói chuyện với quản lý|chủ tiệm|gặp chủ|gặp chủ tiệm|' +
      'cho gặp chủ tiệm|tôi muốn gặp chủ|tôi muốn nói chuyện với chủ tiệm|gọi cho tôi|gọi tôi|gọi lại cho tôi|gọi lại|làm ơn gọi cho tôi|xin gọi cho tôi|' +
      'vui lòng gọi lại cho tôi|gọi cho em|gọi cho mình|gọi điện cho tôi|goi dien cho toi|có thể gọi cho tôi không|gọi cho tôi được không|' +
      'goi cho toi duoc khong|nhờ ai gọi cho tôi|cho người gọi lại cho tôi|ai đó gọi cho tôi|ai do goi cho toi|tôi không muốn nói chuyện với máy|' +
      'tôi không muốn nói chuyện với robot|không muốn nói với máy|đừng dùng máy|dung dung may|chuyển cho nhân viên|chuyển máy cho nhân viên|' +
      'kết nối với nhân viên|tư vấn viên|gặp tư vấn viên',
    opt_in:
      'bắt đầu|bat dau|bắt đầu lại|bat dau lai|khởi động lại|khoi dong lai|đăng ký|dang ky|đăng kí|dang ki|đăng ký lại|dang ky lai|đăng kí lại|dang ki lai|' +
      'tôi muốn đăng ký|toi muon dang ky|tôi muốn đăng ký lại|toi muon dang ky lai|tôi muốn đăng ký nhận tin|toi muon dang ky nhan tin|đăng ký nhận tin|' +
      'dang ky nhan tin|đăng ký nhận tin nhắn|dang ky nhan tin nhan|đăng ký cho tôi|dang ky cho toi|đăng ký lại cho tôi|dang ky lai cho toi|cho tôi đăng ký|' +
      'cho toi dang ky|cho tôi đăng ký lại|cho toi dang ky lai|cho em đăng ký lại|cho em dang ky lai|ghi tên tôi|ghi danh|ghi danh lại|tham gia|tham gia lại|' +
      'tôi muốn tham gia|tôi muốn tham gia lại|tiếp tục|tiếp tục gửi|tiếp tục gửi tin|tiếp tục gửi tin nhắn|tiếp tục nhắn tin|cứ gửi tiếp|gửi tiếp đi|' +
      'gui tiep di|nhắn lại cho tôi|nhắn tin lại cho tôi|hãy nhắn tin lại cho tôi|có thể nhắn lại cho tôi|có thể gửi tin nhắn lại|cứ nhắn tin cho tôi lại|' +
      'khôi phục|khôi phục tin nhắn|mở lại|mở lại tin nhắn|bật lại|bật lại tin nhắn|bật tin nhắn|kích hoạt|kích hoạt lại|kích hoạt lại tin nhắn|' +
      'tôi muốn nhận tin|tôi muốn nhận tin nhắn|tôi muốn nhận lại tin nhắn|tôi muốn nhận tin nhắn lại|tôi muốn nhận tin nhắn nữa|tôi muốn tiếp tục nhận tin|' +
      'tôi muốn tiếp tục nhận tin nhắn|tôi vẫn muốn nhận tin nhắn|tôi vẫn muốn nhận tin|vẫn muốn nhận tin|muốn nhận tin nhắn|muốn nhận tin lại|' +
      'muốn nhận lại tin nhắn|em muốn nhận tin nhắn lại|em muốn nhận lại tin nhắn|tôi muốn có tin nhắn lại|thêm tôi lại|thêm tôi vào lại|' +
      'thêm tôi vào danh sách|thêm tôi vào danh sách lại|thêm lại số của tôi|tôi không muốn hủy|tôi không cố ý hủy|tôi không muốn hủy đăng ký|' +
      'toi khong muon huy dang ky|tôi không cố ý hủy đăng ký|toi khong co y huy dang ky|không cố ý hủy|lỡ tay hủy|tôi lỡ tay hủy|tôi lỡ hủy|tôi hủy nhầm|' +
      'hủy nhầm|bấm nhầm|tôi bấm nhầm stop|bấm nhầm stop|nhắn nhầm stop|tôi nhắn nhầm stop|gửi nhầm stop|tôi gửi nhầm stop|lỡ nhắn stop|tôi lỡ nhắn stop|' +
      'tôi lỡ gửi stop|lỡ bấm stop|tôi lỡ bấm stop|tôi đổi ý muốn nhận tin|toi doi y muon nhan tin|tôi đổi ý rồi cho nhận lại|toi doi y roi cho nhan lai|' +
      'bỏ chặn',
    confirms:
      'có|dạ có|có ạ|vâng|dạ vâng|vâng ạ|dạ|dạ được|da duoc|dạ đồng ý|da dong y|đồng ý|dong y|tôi đồng ý|toi dong y|em đồng ý|em dong y|mình đồng ý|' +
      'minh dong y|đồng ý nhận|dong y nhan|đồng ý nhận tin|dong y nhan tin|đồng ý nhận tin nhắn|dong y nhan tin nhan|tôi đồng ý nhận tin|toi dong y nhan tin|' +
      'tôi đồng ý nhận tin nhắn|toi dong y nhan tin nhan|có tôi đồng ý|co toi dong y|vâng tôi đồng ý|vang toi dong y|dạ em đồng ý|da em dong y|có tôi muốn|' +
      'vâng tôi muốn|có tôi muốn nhận|có tôi muốn nhận tin|có tôi muốn nhận tin nhắn|vâng tôi muốn nhận tin nhắn|có em muốn nhận|có muốn|muốn|tôi muốn|' +
      'muốn nhận|có nhận|tôi nhận|chấp nhận|tôi chấp nhận|có chấp nhận|xác nhận|tôi xác nhận|có xác nhận|có làm ơn|vâng làm ơn|có cảm ơn|có gửi cho tôi|' +
      'có gửi đi|co gui di|vâng gửi cho tôi|có hãy gửi cho tôi|có gửi tin cho tôi|có gửi tin nhắn cho tôi|cứ gửi|cứ gửi đi|cu gui di|cứ gửi cho tôi|cứ nhắn|' +
      'cứ nhắn đi|cu nhan di|cứ nhắn cho tôi|có cứ gửi|có cứ nhắn tin cho tôi|được nhắn tin cho tôi|duoc nhan tin cho toi|có thể nhắn tin cho tôi|' +
      'có thể gửi tin cho tôi|bạn có thể nhắn tin cho tôi|vâng bạn có thể nhắn tin cho tôi|có đăng ký cho tôi|co dang ky cho toi|vâng đăng ký cho tôi|' +
      'vang dang ky cho toi|có đăng ký|co dang ky|cho tôi đăng ký có|cho toi dang ky co|có thêm tôi vào|tôi cho phép|cho phép|có tôi cho phép|tất nhiên|' +
      'tất nhiên có|dĩ nhiên|dĩ nhiên rồi|chắc chắn|chắc chắn rồi|có chứ|có nha|có nhé|có đó|co do|ừ có|ừ đồng ý|u dong y|ừm có|tôi quan tâm|có tôi quan tâm',
    refusal:
      'không cảm ơn|không quan tâm|không cần|tôi không quan tâm|không muốn',
    doubt:
      'đủ rồi|lại nữa à|phiền quá|spam|sao có số tôi',
    acknowledge:
      'có|vâng|vâng ạ|dạ|dạ vâng|dạ có|dạ được|da duoc|dạ ok|dạ rồi|dạ biết rồi|dạ em biết rồi|dạ cảm ơn|dạ em cảm ơn|dạ em đến|da em den|dạ em sẽ đến|' +
      'da em se den|dạ hẹn gặp lại|ok|oke|okie|okay|oki|ok cảm ơn|ok nha|ok nhé|ok được|ok duoc|ok rồi|ok tốt|ok em|ok anh|ok chị|ok hẹn gặp|ok mai gặp|' +
      'ok tôi sẽ đến|ok toi se den|ok xác nhận|được|duoc|được rồi|duoc roi|được ạ|duoc a|được nha|duoc nha|được nhé|duoc nhe|được cảm ơn|duoc cam on|được luôn|' +
      'duoc luon|được thôi|duoc thoi|tốt|tốt lắm|tốt rồi|tốt quá|hay quá|tuyệt|tuyệt vời|tuyệt vời cảm ơn|hoàn hảo|perfect cảm ơn|đồng ý|dong y|nhất trí|' +
      'xác nhận|tôi xác nhận|em xác nhận|đã xác nhận|da xac nhan|xác nhận lịch hẹn|xác nhận hẹn|tôi sẽ đến|toi se den|tôi sẽ tới|tôi sẽ có mặt|em sẽ đến|' +
      'em se den|em sẽ tới|em sẽ có mặt|mình sẽ đến|minh se den|mình sẽ tới|sẽ đến|se den|sẽ tới|sẽ có mặt|sẽ đến đúng giờ|se den dung gio|tôi đến đúng giờ|' +
      'toi den dung gio|chúng tôi sẽ đến|chung toi se den|chúng tôi sẽ có mặt|tôi đang đến|toi dang den|đang đến|dang den|đang trên đường|dang tren duong|' +
      'tôi đang trên đường|toi dang tren duong|hẹn gặp|hẹn gặp lại|hẹn gặp bạn|hẹn mai gặp|mai gặp|gặp sau|gặp lại sau|hẹn gặp ngày mai|đúng rồi|dung roi|' +
      'đúng vậy|dung vay|chính xác|phải|phải rồi|chắc chắn|chắc rồi|không vấn đề|khong van de|không sao|không thành vấn đề|khong thanh van de|biết rồi|' +
      'tôi biết rồi|hiểu rồi|tôi hiểu rồi|hiểu|nhận được rồi|nhan duoc roi|đã nhận|da nhan|đã nhận được|da nhan duoc|nhận rồi|rõ|rõ rồi|cảm ơn|cảm ơn bạn|' +
      'cảm ơn anh|cảm ơn chị|cảm ơn em|cảm ơn nhiều|cảm ơn rất nhiều|xin cảm ơn|tks|thanks nha|cảm ơn đã nhắc|cam on da nhac|cảm ơn bạn đã nhắc|' +
      'cam on ban da nhac|cảm ơn đã nhắc nhở|cam on da nhac nho|cảm ơn đã báo|cam on da bao|cảm ơn đã thông báo|cam on da thong bao|giờ đó được|gio do duoc|' +
      'giờ đó ok|gio do ok|hợp lý|đúng ạ|dung a|dạ đúng|da dung',
    decline:
      'không|hông|hok|ko|không ạ|dạ không|dạ không ạ|dạ hông|không cảm ơn|dạ không cảm ơn|thôi|thôi không|thôi cảm ơn|thôi khỏi|dạ thôi|khỏi|khỏi cần|' +
      'khỏi cảm ơn|không cần|không cần đâu|khong can dau|không cần cảm ơn|tôi không cần|em không cần|không cần nữa|không cần gì|không cần gì nữa|' +
      'không cần gì thêm|tôi không cần gì|không muốn|tôi không muốn|em không muốn|không thích|không quan tâm|tôi không quan tâm|em không quan tâm|' +
      'không hứng thú|không có nhu cầu|tôi không có nhu cầu|chưa có nhu cầu|chưa|chưa cần|chưa đâu|chua dau|chưa được|chua duoc|bây giờ không|giờ không|' +
      'giờ chưa|hiện tại không|hiện tại chưa|lúc này không|lúc này chưa|hôm nay không|hôm nay không được|hom nay khong duoc|hôm nay bận|lần này không|' +
      'lần này không được|lan nay khong duoc|lần này thôi|để lần sau|de lan sau|lần sau|lần sau nhé|hẹn lần sau|hẹn dịp khác|dịp khác|để khi khác|de khi khac|' +
      'khi khác|khi khác nhé|bữa khác|hôm khác|để sau|de sau|không được|khong duoc|không được rồi|khong duoc roi|tôi không được|toi khong duoc|không đến được|' +
      'khong den duoc|tôi không đến được|toi khong den duoc|em không đến được|em khong den duoc|không tới được|khong toi duoc|tôi không tới được|' +
      'toi khong toi duoc|em không tới được|em khong toi duoc|không đi được|khong di duoc|tôi không đi được|toi khong di duoc|em không đi được|' +
      'em khong di duoc|tôi không thể đến|toi khong the den|tôi không thể đi|toi khong the di|không thể đến|khong the den|không thể|tôi không thể|' +
      'chúng tôi không đến được|chung toi khong den duoc|không đến|khong den|tôi không đến|toi khong den|tôi bận|bận rồi|tôi bận rồi|em bận|giờ đó không được|' +
      'gio do khong duoc|giờ đó tôi bận|gio do toi ban|không tiện|tôi không tiện|không phù hợp|xin lỗi không được|xin loi khong duoc|' +
      'xin lỗi tôi không đến được|xin loi toi khong den duoc|xin lỗi không thể|tiếc quá không được|tiec qua khong duoc|rất tiếc không được|rat tiec khong duoc|' +
      'không còn gì|không còn gì nữa|không còn gì khác|không gì nữa|hết rồi|hết rồi cảm ơn|vậy thôi|vậy thôi cảm ơn|chỉ vậy thôi|chỉ có vậy thôi|thế thôi|' +
      'chỉ thế thôi|nhiêu đó thôi|nhieu do thoi|bấy nhiêu thôi|tôi từ chối|không đồng ý|khong dong y|tôi không đồng ý|toi khong dong y|không nhận|không phải|' +
      'không phải lúc này|tôi có rồi|có rồi|có rồi cảm ơn|mua rồi',
  },
  tl: {
    help_programme:
      'tulong|tulong po|tulungan mo ako|tulungan nyo ako|tulungan nyo po ako|patulong|patulong po|pahelp|pa help|pa help po|pahelp naman|help po|' +
      'kailangan ko ng tulong|kelangan ko ng tulong|need ko ng tulong|kailangan ko po ng tulong|pwede mo ba akong tulungan|pwede nyo ba akong tulungan|' +
      'matutulungan mo ba ako|matutulungan nyo ba ako|matutulungan nyo po ba ako|pwede patulong|pwedeng patulong|impormasyon|info po|info please po|' +
      'dagdag na impormasyon|gusto ko ng info|kailangan ko ng impormasyon|ano ito|ano to|ano po ito|ano po to|ano ba to|ano ba ito|ano yan|ano po yan|ano yun|' +
      'ano itong text na to|ano itong text|ano po itong text na ito|ano tong mga text na to|ano itong mga text|ano itong number na to|anong number to|' +
      'anong text to|para saan ito|para saan to|para san to|para saan po ito|tungkol saan ito|tungkol saan to|tungkol saan po ito|bakit ako nakakatanggap nito|' +
      'bakit ako nakakatanggap ng text|bakit nyo ako tinetext|bakit mo ako tinetext|bakit may text ako|bakit ako tinext|bakit ako nakatanggap nito|' +
      'paano ito gumagana|paano gumagana ito|paano to gumagana|paano to|paano ito|paano po ito|pano to|pano po to|paano gamitin|paano gamitin ito|ano gagawin|' +
      'ano gagawin ko|ano po gagawin|ano dapat kong gawin|ano ang ibig sabihin nito|ano ibig sabihin nito|anong ibig sabihin nito|ano ibig sabihin ng stop|' +
      'anong ibig sabihin ng stop|ano mangyayari pag nag stop ako|ano mangyayari kapag nag stop|hindi ko maintindihan|di ko maintindihan|di ko gets|' +
      'hindi ko gets|hindi ko po maintindihan|hindi ko naiintindihan|naguguluhan ako|paki explain|paki explain po|pakipaliwanag|pakipaliwanag po|ipaliwanag mo|' +
      'may tanong ako tungkol sa text|may tanong po ako sa mga text|scam ba ito|scam ba to|scam po ba ito|spam ba to|legit ba to|legit po ba ito|totoo ba ito|' +
      'totoo ba to|suporta',
    help_who:
      'sino ito|sino to|sino po ito|sino po to|sinu to|sinu po to|cno to|cnu to|sino ka|sino ka ba|sino po kayo|sino po sila|sino kayo|sino yan|sino po yan|' +
      'sino nagtext|sino ang nagtext|sino po nagtext|sino ang nagtetext|sino nagtetext|sino nag text|sino itong nagtetext|sino itong nagtext|' +
      'sino nagpadala nito|sino ang nagpadala nito|kanino ito|kanino galing ito|kanino galing to|kanino pong number ito|kaninong number ito|kaninong number to|' +
      'kaninong numero ito|kaninong numero to|number nino to|number po nino ito|numero nino ito|saan galing ito|saan galing to|saan po ito galing|saan po kayo|' +
      'taga saan po kayo|taga saan ka|anong company ito|anong company to|anong company po ito|ano pong company|anong kumpanya ito|anong kumpanya po ito|' +
      'anong kompanya ito|anong business ito|anong negosyo ito|anong shop to|anong tindahan ito|anong store to|anong office to|ano pangalan ng company nyo|' +
      'anong pangalan ng company|ano pangalan mo|ano pong pangalan nila|anong pangalan mo|pangalan mo|pangalan|pangalan po|kilala ba kita|kilala mo ba ako|' +
      'kilala ko ba kayo|magkakilala ba tayo|hindi ko kilala ang number na ito|di ko kilala number na to|hindi ko kilala to|wala akong number mo|' +
      'hindi naka save ang number mo|di naka save number mo sino to|bagong phone sino to|new phone sino to|nawala contacts ko sino to|sorry sino to|' +
      'sorry po sino to|hello sino to|hi sino to|ano number nyo|ano po number nyo|ano phone number nyo|anong number ang pwede kong tawagan|sino kausap ko|' +
      'sino po kausap ko|sino ang kausap ko',
    help_bot:
      'robot ka ba|robot po ba kayo|robot ba to|robot ba ito|robot ka|bot ka ba|bot po ba kayo|bot ba to|bot ba ito|bot po ba ito|tao ka ba|tao po ba kayo|' +
      'tao ba to|tao ba ito|tao ba kausap ko|tao po ba kausap ko|totoong tao ka ba|totoong tao po ba kayo|totoong tao ba to|totoong tao ba ito|totoo ka ba|' +
      'totoo ka bang tao|tunay na tao ka ba|tunay ka bang tao|tao o robot|tao o bot|robot o tao|bot o tao|tao ka ba o robot|tao ka ba o bot|tao ba to o bot|' +
      'ai ka ba|ai ba to|ai ba ito|ai po ba ito|ai ka|machine ka ba|machine ba to|makina ka ba|computer ka ba|computer ba to|automated ba to|automated ba ito|' +
      'automated po ba ito|automatic ba to|automatic ba ang reply|auto reply ba to|auto reply ba ito|auto reply po ba ito|robot ba ang kausap ko|' +
      'robot ba kausap ko|bot ba kausap ko|bot po ba kausap ko|machine ba kausap ko|nakikipag usap ba ako sa robot|nakikipag usap ba ako sa tao|' +
      'nakikipag usap ba ako sa totoong tao|kausap ko ba ay robot|kausap ko ba ay tao|may tao ba dyan|may totoong tao ba dyan|may totoong tao ba|' +
      'may nagbabasa ba nito|may bumabasa ba nito|chatbot ba to|chatbot ka ba|chatgpt ba to|chatgpt ka ba|robot|bot',
    help_person:
      'tao|totoong tao|tao po|agent po|agent please po|kausapin ang tao|gusto ko ng tao|gusto ko ng totoong tao|gusto ko ng agent|gusto kong makausap ang tao|' +
      'gusto kong makausap ang totoong tao|gusto ko makausap ng tao|gusto ko makipag usap sa tao|gusto kong makipag usap sa tao|' +
      'gusto kong makipag usap sa totoong tao|gusto ko makausap ang totoong tao|gusto kong makausap ang isang tao|gusto kong makausap ang agent|' +
      'gusto kong makausap ang manager|gusto ko makausap ang manager|gusto kong makausap ang may ari|gusto ko makausap may ari|gusto ko pong makausap ang tao|' +
      'gusto ko pong makipag usap sa tao|gusto ko po ng makakausap|gusto ko ng makakausap|kailangan ko ng makakausap|kailangan ko ng tao|' +
      'kailangan kong makipag usap sa tao|kailangan kong makausap ang tao|kailangan kong may makausap|pwede bang makausap ang tao|' +
      'pwede bang makipag usap sa tao|pwede po bang makipag usap sa tao|pwede po bang makausap ang tao|pwede ba makausap ang agent|' +
      'pwede bang makausap ang manager|pwede ko bang makausap ang manager|pwede po makausap ang manager|pwede bang makausap ang may ari|' +
      'pwede bang may makausap|pwede po bang may makausap|pwede makipag usap sa tao|makausap ang tao|makipag usap sa tao|makausap ang manager|manager po|' +
      'may ari|ang may ari|customer service po|representative po|operator po|tawagan mo ako|tawagan nyo ako|tawagan nyo po ako|paki tawagan ako|' +
      'pakitawagan ako|pakitawagan po ako|tawag kayo|tumawag kayo sa akin|pwede nyo ba akong tawagan|pwede nyo po ba akong tawagan|pwede mo ba akong tawagan|' +
      'pwede bang tawagan nyo ako|pwede po ba akong tawagan|pwede bang may tumawag sa akin|may pwede bang tumawag sa akin|pa call|pa call back|pacall po|' +
      'call me po|may tao ba|may tao po ba|may tao po ba dyan|may sasagot ba|may sumasagot ba|ayoko ng bot|ayoko sa bot|ayoko ng robot|ayaw ko ng robot|' +
      'ayaw kong kausap ang robot|tao hindi bot',
    opt_in:
      'simulan|simulan ulit|simulan muli|magsimula|magsimula ulit|umpisahan|umpisahan ulit|mag start ulit|start ulit|start po ulit|ituloy|ituloy ang text|' +
      'ituloy ang mga text|ituloy nyo ang text|ituloy nyo po ang mga text|ituloy mo|itutuloy ko|ipagpatuloy|ipagpatuloy ang mga text|sali|sumali|sumali ulit|' +
      'sali ako|sali po ako|isali mo ako|isali nyo ako|isali nyo po ako|isali nyo ulit ako|isali mo ulit ako|isama nyo ako|isama nyo ulit ako|' +
      'gusto kong sumali|gusto ko sumali|gusto kong sumali ulit|gusto ko sumali ulit|mag subscribe|magsubscribe|mag subscribe ulit|gusto kong mag subscribe|' +
      'gusto ko mag subscribe|gusto ko mag subscribe ulit|i subscribe mo ako|i subscribe nyo ako|subscribe nyo ako|i subscribe nyo ulit ako|magparehistro|' +
      'mag register|mag sign up|gusto ko mag sign up|sign up po|pa sign up|pa sign up ulit|mag sign up ulit|opt in po|ibalik ang text|ibalik ang mga text|' +
      'ibalik nyo ang text|ibalik nyo ang mga text|ibalik nyo ako sa listahan|ibalik nyo po ako sa list|ibalik mo ako sa listahan|idagdag nyo ako|' +
      'idagdag nyo ulit ako|idagdag mo ulit ako sa listahan|i add nyo ulit ako|i add mo ulit ako|gusto ko ng text|gusto ko ng mga text|gusto ko ulit ng text|' +
      'gusto ko ulit ng mga text nyo|gusto kong makatanggap ng text|gusto kong makatanggap ng mga text|gusto kong makatanggap ulit ng text|' +
      'gusto kong makatanggap ulit ng mga text|gusto ko makatanggap ulit ng text nyo|gusto ko pa rin ng text|gusto ko pa rin ng mga text|' +
      'gusto ko pa ring makatanggap ng text|gusto ko pa makatanggap ng text|gusto ko po ulit makatanggap ng text|i text nyo ulit ako|i text mo ulit ako|' +
      'text nyo ulit ako|pwede nyo na ulit ako i text|pwede na ulit mag text|pwede nyo ulit ako itext|mag text ulit kayo|magpadala ulit kayo ng text|' +
      'padalhan nyo ulit ako ng text|hindi ko sinasadyang mag unsubscribe|di ko sinasadya mag unsubscribe|hindi ko sinasadya ang stop|' +
      'di ko sinasadya yung stop|hindi ko sinasadyang mag stop|di ko sinasadya mag stop|hindi ko gustong mag unsubscribe|hindi ko gusto mag stop|' +
      'ayaw kong mag unsubscribe|ayoko mag unsubscribe|nagkamali ako ng text ng stop|namali ako ng text ng stop|mali yung stop|mali ang pag stop ko|' +
      'mali ko ang stop|aksidente kong na stop|na stop ko ng hindi sinasadya|na text ko ang stop ng hindi sinasadya|nag unsubscribe ako ng hindi sinasadya|' +
      'na unsubscribe ako ng hindi sinasadya|napindot ko lang ang stop|napindot ko stop|nagbago isip ko gusto ko ng text|i activate ulit|i on ulit ang text',
    confirms:
      'oo|opo|oo po|oho|yes po|yes opo|oo naman|oo gusto ko|opo gusto ko|oo gusto ko po|opo gusto ko po|oo gusto ko ng text|opo gusto ko ng text|' +
      'oo gusto kong makatanggap ng text|opo gusto ko pong makatanggap ng text|oo pumapayag ako|opo pumapayag ako|pumapayag ako|pumapayag po ako|payag ako|' +
      'payag po ako|oo payag ako|opo payag ako|sang ayon ako|sang ayon po ako|oo sang ayon ako|oo pwede|opo pwede|opo pwede po|oo pwede nyo akong i text|' +
      'opo pwede nyo po akong i text|opo pwede nyo akong itext|oo pwede mo akong itext|pwede nyo akong i text|pwede nyo po akong itext|pwede mo akong itext|' +
      'oo text nyo ako|opo text nyo po ako|oo i text nyo ako|opo itext nyo po ako|oo padala nyo|opo padala nyo po|oo padalhan nyo ako|opo padalhan nyo po ako|' +
      'oo isali nyo ako|opo isali nyo po ako|oo isama nyo ako|opo isama nyo po ako|oo sali ako|opo sali po ako|oo sign up nyo ako|opo sign up po|' +
      'oo i sign up mo ako|oo subscribe|opo i subscribe nyo po ako|oo idagdag nyo ako|opo idagdag nyo po ako|gusto ko po|gusto ko|gusto ko yan|' +
      'gusto kong sumali oo|tinatanggap ko|opo tinatanggap ko|kinukumpirma ko|opo kinukumpirma ko|binibigay ko ang pahintulot ko|may pahintulot kayo|' +
      'pinapayagan ko kayo|oo pinapayagan ko|siyempre|syempre oo|syempre po|siyempre naman|oo sige|sige isali nyo ako|sige po isali nyo po ako|' +
      'sige sign up nyo ako|sige text nyo ako|game isali nyo ako|yes isali nyo ako|yes po isali nyo ako|yes po gusto ko|yes gusto ko|yes po pwede|' +
      'yes pumapayag ako|oo interesado ako|opo interesado po ako|interesado ako',
    refusal:
      'hindi po|ayoko|ayoko po|hindi interesado|hindi ako interesado|no thanks po|di ako interesado',
    doubt:
      'tama na|ulit na naman|nakakainis|spam|saan niyo nakuha number ko',
    acknowledge:
      'oo|opo|oo po|oho|sige|sige po|sige salamat|sige po salamat|cge|cge po|cge salamat|ok po|okay po|ok sige|okey|oki po|ok lang|okay lang po|ok salamat|' +
      'ok po salamat|ok thank you po|ok po thank you|ok po noted|ok po pupunta ako|ok po kita kits|ok copy|noted po|noted|copy po|copy|got it po|kumpirmado|' +
      'kumpirma|kinukumpirma ko|confirmed po|confirm po|confirm ko po|yes po|yes po confirmed|yes po pupunta ako|yes po salamat|pupunta ako|pupunta po ako|' +
      'pupunta kami|pupunta po kami|darating ako|darating po ako|darating kami|nandyan ako|nandyan po ako|nandun ako|nandoon ako|andyan ako|andun po ako|' +
      'makakapunta ako|makakapunta po ako|makakarating ako|makakarating po ako|opo makakapunta po ako|opo pupunta po ako|oo pupunta ako|oo darating ako|' +
      'opo darating po ako|kita tayo|kita kits|kita tayo bukas|kitakits|kita kita tayo|see you po|see you po bukas|hanggang bukas|papunta na|papunta na ako|' +
      'papunta na po ako|on the way na po|otw na|otw po|otw na po|ayos|ayos lang|ayos po|ayos salamat|ayos na|mabuti|mabuti po|maganda|magaling|perfect po|' +
      'perfect salamat|great po|great salamat|tama|tama po|tamang tama|walang problema|walang problema po|no problem po|pwede|pwede po|pwede ako|' +
      'pwede po ako dyan|pwede na|game po|gora|naiintindihan ko|naiintindihan ko po|gets|gets ko na|gets po|alam ko na|natanggap ko|natanggap ko na|' +
      'natanggap ko po|received po|salamat|salamat po|maraming salamat|maraming salamat po|thank you po|thanks po|ty po|tnx po|salamuch|salamat sa paalala|' +
      'salamat po sa paalala|salamat po sa reminder|thank you po sa reminder|salamat sa pag remind|salamat sa info|siyempre|syempre|sigurado|sure po|oo naman|' +
      'maganda po yan|yun salamat',
    decline:
      'hindi|hindi po|hinde|hnd|hindi na|hindi na po|hindi salamat|hindi po salamat|hindi na salamat|hindi na po salamat|di na|di na po|di na salamat|wag na|' +
      'wag na po|huwag na|huwag na po|wag muna|wag na salamat|wag na lang|wag na lang po|huwag na lang|no po|no po salamat|no thanks po|no thank you po|ayaw|' +
      'ayaw ko|ayoko|ayoko po|ayaw ko po|ayoko na|hindi ngayon|hindi po ngayon|hindi muna|hindi muna po|hindi muna ngayon|di muna|di muna po|di muna ngayon|' +
      'hindi pa|hindi pa po|sa susunod na lang|sa susunod na lang po|next time na lang|next time na lang po|sa ibang araw na lang|sa ibang araw na lang po|' +
      'baka sa susunod|baka next time|mamaya na|saka na|saka na lang|saka na lang po|hindi ako interesado|hindi po ako interesado|di ako interesado|' +
      'di po ako interesado|not interested po|wala akong interes|hindi na ako interesado|hindi ako pwede|hindi po ako pwede|di ako pwede|di po ako pwede|' +
      'di pwede|hindi pwede|hindi po pwede|hindi ako makakapunta|hindi po ako makakapunta|di ako makakapunta|di po ako makakapunta|hindi ako makakarating|' +
      'hindi po ako makakarating|di ako makakarating|hindi kami makakapunta|hindi po kami makakapunta|hindi ako pupunta|hindi po ako pupunta|hindi ko kaya|' +
      'di ko kaya|hindi kaya|hindi ako available|di ako available|di po ako available|busy ako|busy po ako|pasensya na hindi ako makakapunta|' +
      'pasensya na di ako pwede|pasensya na po hindi po ako pwede|sorry hindi ako pwede|sorry po di ako pwede|sorry di ako makakapunta|' +
      'sorry po hindi ako makakapunta|wala na|wala na po|wala|wala po|wala nang iba|wala na pong iba|wala na po salamat|wala na salamat|wala nang iba salamat|' +
      'yun lang|yun lang po|yun lang po salamat|yun lang salamat|iyon lang|iyon lang po|yan lang|yan lang po|ayun lang|hanggang dun lang|hindi ko kailangan|' +
      'di ko kailangan|hindi ko po kailangan|hindi na kailangan|hindi na po kailangan|di na kailangan|di na po kailangan|no need na po|hindi ko gusto|' +
      'di ko gusto|hindi ko po gusto|ayaw po namin|ayaw namin|tumatanggi ako|tinatanggihan ko|meron na ako|meron na po ako|mayroon na ako|mayroon na kami|' +
      'may ganyan na ako|nakabili na ako|ok na ako|ok na po ako|ok na po salamat|hindi siguro|siguro hindi',
  },
  ar: {
    help_programme:
      'مساعدة|مساعده|ساعدني|ساعدوني|ساعدوني من فضلكم|أريد مساعدة|أريد مساعده|اريد المساعدة|اريد المساعده|أحتاج مساعدة|أحتاج مساعده|أحتاج إلى مساعدة|' +
      'أحتاج إلي مساعده|احتاج المساعدة|احتاج المساعده|محتاج مساعدة|محتاج مساعده|محتاجة مساعدة|محتاجه مساعده|عايز مساعدة|عايز مساعده|عاوز مساعدة|عاوز مساعده|' +
      'بدي مساعدة|بدي مساعده|أبي مساعدة|أبي مساعده|ابغى مساعدة|ابغي مساعده|ممكن مساعدة|ممكن مساعده|ممكن تساعدني|ممكن تساعدوني|هل يمكنك مساعدتي|' +
      'هل تستطيع مساعدتي|هل يمكنكم مساعدتي|تقدر تساعدني|معلومات|معلومات أكثر|مزيد من المعلومات|أريد معلومات|أريد معلومات أكثر|أحتاج معلومات|ابي معلومات|' +
      'بدي معلومات|عايز معلومات|ما هذا|ما هذه الرسالة|ما هذه الرساله|ما هذه الرسائل|ما هذا الرقم|ما هو هذا|ايش هذا|وش هذا|شنو هذا|شو هذا|شو هاد|شو هيدا|ايه ده|' +
      'ايه دا|ايه الرسالة دي|ايه الرساله دي|ايه الرسائل دي|شنو هادشي|ايش هذي الرسالة|ايش هذي الرساله|وش هالرسالة|وش هالرساله|شو هالرسالة|شو هالرساله|' +
      'شو هالرسائل|ما الأمر|عن ماذا|عن ايش|بخصوص ايش|ما موضوع الرسالة|ما موضوع الرساله|لماذا تصلني هذه الرسائل|لماذا وصلتني هذه الرسالة|' +
      'لماذا وصلتني هذه الرساله|لماذا استلمت هذه الرسالة|لماذا استلمت هذه الرساله|ليش توصلني هالرسائل|ليش وصلتني هالرسالة|ليش وصلتني هالرساله|' +
      'ليش عم توصلني رسائل|ليه بتبعتولي رسايل|ليه بتجيلي رسايل|لماذا تراسلونني|ليش تراسلوني|كيف يعمل هذا|كيف تعمل هذه الخدمة|كيف تعمل هذه الخدمه|كيف يشتغل هذا|' +
      'كيف هذا|كيف استخدمه|كيف أستخدم هذا|ازاي ده بيشتغل|ازاي استخدمه|كيف بيشتغل|ماذا أفعل|شو اعمل|ايش اسوي|وش اسوي|اعمل ايه|ماذا يعني هذا|ما معنى هذا|' +
      'ما معني هذا|ما معنى هذه الرسالة|ما معني هذه الرساله|يعني ايه|يعني ايش|شو يعني|وش يعني|ماذا يعني stop|ما معنى إيقاف|ما معني إيقاف|' +
      'ماذا يحدث إذا أرسلت إيقاف|ماذا يحدث إذا أرسلت stop|لا أفهم|لم أفهم|ما فهمت|مش فاهم|مش فاهمة|مش فاهمه|مو فاهم|مافهمت شي|مفهمتش|اشرح|اشرح لي|اشرحلي|' +
      'وضح لي|ممكن توضيح|ممكن شرح|عندي سؤال عن الرسائل|لدي سؤال عن الرسائل|تعليمات|دعم|الدعم|هل هذا احتيال|هل هذا نصب|هذا نصب|ده نصب|هل هذه رسالة حقيقية|' +
      'هل هذه رساله حقيقيه|msa3da|sa3dni|shu hada|shu hayda',
    help_who:
      'من هذا|من هذه|من انت|من أنتم|من انتي|من معي|مين معي|مين معايا|مين معاي|من يتكلم|مين|مين انت|مين انتي|مين انتو|مين انتم|مين هذا|مين ده|مين دي|مين هاد|' +
      'مين هيدا|مين حضرتك|مين حضرتكم|منو انت|منو هذا|منو معاي|منو|مين بيتكلم|مين عم يحكي|مين عم يراسلني|مين بعت الرسالة|مين بعت الرساله|مين اللي بعت|' +
      'مين يراسلني|من المرسل|من هو المرسل|من أرسل هذا|من أرسل هذه الرسالة|من أرسل هذه الرساله|من يرسل هذه الرسائل|من يراسلني|رقم من هذا|لمن هذا الرقم|' +
      'هذا رقم من|هذا رقم مين|ده رقم مين|رقم مين ده|رقم مين هذا|رقم مين هاد|شكون|شكون معايا|شكون نتا|شكون هذا|اي شركة|اي شركه|أي شركة هذه|أي شركه هذه|' +
      'أي شركة أنتم|أي شركه أنتم|ما هي الشركة|ما هي الشركه|ما اسم الشركة|ما اسم الشركه|ايش الشركة|ايش الشركه|شو الشركة|شو الشركه|شركة ايه|شركه ايه|' +
      'انتو شركة ايه|انتو شركه ايه|انتو مين|انتم مين|من أي شركة|من أي شركه|من أي شركة أنتم|من أي شركه أنتم|أي محل هذا|ما اسم المحل|اسم المحل|من أين أنتم|' +
      'من وين|من وين انتو|منين|انتو منين|ما اسمك|شو اسمك|ايش اسمك|اسمك ايه|الاسم|اسمك|عفوا من معي|عفوا مين معي|عفوا مين|آسف من معي|لا أعرف هذا الرقم|' +
      'ما أعرف هذا الرقم|ما بعرف هالرقم|مش عارف الرقم ده|الرقم غير مسجل عندي|رقمك مش مسجل عندي|غيرت جوالي مين معي|جوال جديد مين معي|تلفون جديد مين معي|' +
      'هل أعرفك|بعرفك|ما رقم هاتفكم|ما هو رقم هاتفكم|ما رقمكم|شو رقمكم|رقم تليفونكم ايه|كم رقمكم|على أي رقم أتصل|علي أي رقم أتصل|min enta|meen|meen enta|' +
      'min ma3i|meen ma3i',
    help_bot:
      'هل أنت روبوت|انتي روبوت|هل أنت بوت|انت بوت|هل أنت آلة|هل أنت آله|انت آلة|انت آله|هل أنت إنسان|انت انسان|هل أنت إنسان حقيقي|انت انسان حقيقي|' +
      'هل أنت شخص حقيقي|انت شخص حقيقي|انت حقيقي|هل أنت حقيقي|هل أنت بشر|انت بشر|هل أنت ذكاء اصطناعي|انت ذكاء اصطناعي|هل هذا روبوت|هذا روبوت|هذا بوت|هل هذا بوت|' +
      'ده روبوت|ده بوت|هاد روبوت|هيدا روبوت|هل هذا ذكاء اصطناعي|هذا ذكاء اصطناعي|هل هذا شخص حقيقي|هل هذا انسان|هل هذا رد آلي|رد آلي|هذا رد آلي|ده رد آلي|' +
      'هل هذه رسالة آلية|هل هذه رساله آليه|هل هذه رسالة تلقائية|هل هذه رساله تلقائيه|هذه رسالة تلقائية|هذه رساله تلقائيه|رسالة آلية|رساله آليه|رد تلقائي|' +
      'هل هذا رد تلقائي|رسالة اوتوماتيك|رساله اوتوماتيك|هل أتحدث مع روبوت|هل أتحدث مع آلة|هل أتحدث مع آله|هل أتحدث مع شخص|هل أتحدث مع شخص حقيقي|' +
      'هل أتحدث مع إنسان|هل أكلم روبوت|هل أكلم شخص حقيقي|أنا بكلم روبوت|انا بكلم حد حقيقي|انا بكلم بني ادم|انا عم احكي مع روبوت|عم احكي مع روبوت|' +
      'عم احكي مع شخص حقيقي|قاعد اكلم روبوت|اكلم روبوت|اكلم شخص ولا روبوت|انسان ولا روبوت|شخص ولا روبوت|روبوت ولا انسان|بوت ولا انسان|انت انسان ولا روبوت|' +
      'انت بني آدم ولا روبوت|انت بشر ولا روبوت|هل يوجد شخص حقيقي|فيه حد حقيقي|في حدا حقيقي|هل يقرأ أحد هذه الرسائل|حد بيقرا الرسائل|روبوت|بوت|هل أنت chatgpt|' +
      'enta robot|inta robot',
    help_person:
      'موظف|موظفة|موظفه|أريد موظف|شخص|شخص حقيقي|إنسان|انسان حقيقي|مندوب|ممثل خدمة العملاء|ممثل خدمه العملاء|خدمة العملاء|خدمه العملاء|خدمة الزبائن|' +
      'خدمه الزبائن|المدير|مدير|صاحب المحل|المسؤول|أريد التحدث مع شخص|أريد التحدث إلى شخص|أريد التحدث إلي شخص|أريد التحدث مع شخص حقيقي|أريد التحدث مع إنسان|' +
      'أريد التحدث مع موظف|أريد التحدث مع أحد|أريد التحدث إلى أحد|أريد التحدث إلي أحد|أريد التحدث مع المدير|أريد أن أتكلم مع شخص|أريد أن أتحدث مع شخص|' +
      'أريد أن أكلم شخص|أود التحدث مع شخص|أود التحدث مع أحد الموظفين|أرغب بالتحدث مع موظف|أحتاج التحدث مع شخص|أحتاج أن أتحدث مع أحد|عايز اكلم حد|' +
      'عايز اكلم موظف|عايز اكلم شخص حقيقي|عايزة اكلم حد|عايزه اكلم حد|عاوز اكلم حد|عاوز اكلم المدير|عايز اتكلم مع حد|بدي احكي مع حدا|بدي احكي مع شخص|' +
      'بدي احكي مع موظف|بدي احكي مع المدير|بدي اكلم حدا|ابي اكلم احد|ابي اكلم موظف|ابي اكلم شخص|ابغى اكلم احد|ابغي اكلم احد|ابغى اكلم موظف|ابغي اكلم موظف|' +
      'ابغى اتكلم مع موظف|ابغي اتكلم مع موظف|ابغا اكلم المدير|اريد احجي ويا احد|هل يمكنني التحدث مع شخص|هل يمكنني التحدث إلى أحد|هل يمكنني التحدث إلي أحد|' +
      'هل يمكنني التحدث مع موظف|هل أستطيع التحدث مع شخص|هل يمكن أن أتحدث مع شخص|ممكن اكلم حد|ممكن اكلم موظف|ممكن اكلم المدير|ممكن احكي مع حدا|' +
      'ممكن احكي مع موظف|ممكن اكلم احد|ممكن أتكلم مع شخص|ممكن أتحدث مع موظف|حولني لموظف|حولوني لموظف|حولني على موظف|حولني علي موظف|وصلني بموظف|وصلوني بشخص|' +
      'كلموني|كلمني|اتصلوا بي|اتصل بي|اتصل علي|اتصلوا علي|اتصلوا فيني|دقوا علي|دق علي|رنوا علي|ممكن تتصل بي|ممكن تتصلوا بي|ممكن تتصلون علي|ممكن تكلموني|' +
      'هل يمكن أن يتصل بي أحد|ممكن حد يكلمني|ممكن حدا يتصل فيي|خلي حد يكلمني|عاودوا الاتصال بي|هل يوجد أحد|في حدا|فيه حد|في احد|حد يرد علي|احد يرد علي|' +
      'لا أريد التحدث مع روبوت|مش عايز اكلم روبوت|ما بدي احكي مع روبوت|ما ابي روبوت',
    opt_in:
      'ابدأ|ابدأ من جديد|ابدأ مرة أخرى|ابدأ مره أخري|ابدا مرة ثانية|ابدا مره ثانيه|ابدأوا من جديد|اشتراك|اشترك|أريد الاشتراك|اريد الاشتراك مرة أخرى|' +
      'اريد الاشتراك مره أخري|أعد اشتراكي|أعيدوا اشتراكي|إعادة الاشتراك|إعاده الاشتراك|اعادة اشتراك|اعاده اشتراك|اعادة تفعيل|اعاده تفعيل|أعد تفعيل الرسائل|' +
      'أعيدوا تفعيل الرسائل|اشتركني|سجلني|سجلوني|سجلني مرة أخرى|سجلني مره أخري|سجلني مرة ثانية|سجلني مره ثانيه|سجلوني من جديد|سجلوني مرة ثانية|' +
      'سجلوني مره ثانيه|أريد التسجيل|اريد أن أشترك|أريد أن أشترك من جديد|بدي اشترك|بدي ارجع اشترك|عايز اشترك|عايز اشترك تاني|عاوز ارجع اشترك|ابي اشترك|' +
      'ابغى اشترك|ابغي اشترك|ابي ارجع اشترك|رجعني|رجعوني|رجعوني للقائمة|رجعوني للقائمه|رجعني على القائمة|رجعني علي القائمه|أعيدوني إلى القائمة|' +
      'أعيدوني إلي القائمه|أعدني إلى القائمة|أعدني إلي القائمه|أضفني|أضيفوني|أضيفوني إلى القائمة|أضيفوني إلي القائمه|أضفني إلى القائمة|أضفني إلي القائمه|' +
      'ضيفوني|ضيفوني مرة ثانية|ضيفوني مره ثانيه|تفعيل|تفعيل الرسائل|فعل الرسائل|فعلوا الرسائل|فعلوا الرسائل من جديد|شغل الرسائل|شغلوا الرسائل|' +
      'شغلوا الرسائل مرة ثانية|شغلوا الرسائل مره ثانيه|استئناف|استئناف الرسائل|استأنفوا الرسائل|استمر|استمروا|استمروا في الإرسال|استمر في إرسال الرسائل|كملوا|' +
      'كملوا ارسال|انضمام|أريد الانضمام|انضم|أريد استلام الرسائل|أريد استقبال الرسائل|أريد أن أستلم الرسائل|أريد تلقي الرسائل|أريد تلقي رسائلكم|' +
      'أريد تلقي رسائلكم مرة أخرى|أريد تلقي رسائلكم مره أخري|أريد استلام رسائلكم|أريد استلام رسائلكم مرة أخرى|أريد استلام رسائلكم مره أخري|أريد الرسائل|' +
      'أريد الرسائل مرة أخرى|أريد الرسائل مره أخري|أريد الرسائل من جديد|أريد رسائلكم مرة أخرى|أريد رسائلكم مره أخري|ما زلت أريد الرسائل|لا أزال أريد الرسائل|' +
      'بدي الرسائل|بدي ارجع استقبل الرسائل|بدي الرسائل مرة ثانية|بدي الرسائل مره ثانيه|عايز الرسايل|عايز الرسايل تاني|عايزة الرسايل ترجع|عايزه الرسايل ترجع|' +
      'عايز الرسايل ترجع|ابي الرسائل|ابي الرسائل ترجع|ابغى الرسائل مرة ثانية|ابغي الرسائل مره ثانيه|أرسلوا لي الرسائل من جديد|أرسلوا لي الرسائل مرة أخرى|' +
      'أرسلوا لي الرسائل مره أخري|ارسلولي من جديد|ارسلوا لي مرة ثانية|ارسلوا لي مره ثانيه|ابعتولي تاني|ارجعوا ابعتوا رسائل|رجعوا الرسائل|' +
      'يمكنكم مراسلتي مرة أخرى|يمكنكم مراسلتي مره أخري|يمكنكم مراسلتي من جديد|راسلوني مرة أخرى|راسلوني مره أخري|راسلوني من جديد|لم أقصد إلغاء الاشتراك|' +
      'ما قصدت إلغاء الاشتراك|لم أقصد الإيقاف|ما قصدت الغي الاشتراك|ما كان قصدي الغي|ما كان قصدي إلغاء الاشتراك|مكنتش اقصد الغي الاشتراك|مش قصدي الغي الاشتراك|' +
      'لم أكن أريد إلغاء الاشتراك|ألغيت الاشتراك بالخطأ|الغيت الاشتراك بالغلط|الغيت بالغلط|أرسلت stop بالخطأ|أرسلت إيقاف بالخطأ|ارسلت ايقاف بالغلط|' +
      'ارسلت stop بالغلط|بعت stop بالغلط|بعتت stop بالغلط|كتبت stop بالغلط|كتبت إيقاف بالخطأ|كتبت ايقاف بالغلط|أوقفت الرسائل بالخطأ|وقفت الرسائل بالغلط|' +
      'غيرت رأيي أريد الرسائل',
    confirms:
      'نعم|نعم من فضلك|نعم لو سمحت|نعم شكرا|نعم أوافق|نعم موافق|نعم موافقة|نعم موافقه|نعم أريد|نعم أريد الرسائل|نعم أريد استلام الرسائل|نعم أريد تلقي الرسائل|' +
      'نعم أريد الاشتراك|نعم أرغب|نعم أرغب في الاشتراك|نعم سجلني|نعم سجلوني|نعم اشترك|نعم اشتركني|نعم أرسلوا|نعم أرسل|نعم أرسلوا لي|نعم أرسل لي الرسائل|' +
      'نعم أرسلوا لي الرسائل|نعم يمكنكم مراسلتي|نعم يمكنك مراسلتي|نعم يمكنكم إرسال الرسائل|نعم تفضل|نعم تفضلوا|نعم أقبل|نعم أسمح|نعم أؤكد|نعم بالتأكيد|' +
      'نعم طبعا|نعم بالطبع|نعم مهتم|نعم أنا مهتم|نعم أضفني|نعم ضيفوني|أوافق|أنا أوافق|موافق|موافقة|موافقه|أنا موافق|أنا موافقة|أنا موافقه|' +
      'أوافق على استلام الرسائل|أوافق علي استلام الرسائل|أوافق على تلقي الرسائل|أوافق علي تلقي الرسائل|موافق على الرسائل|موافق علي الرسائل|' +
      'موافق على استلام الرسائل|موافق علي استلام الرسائل|أقبل|أقبل الرسائل|أسمح بذلك|أسمح لكم بمراسلتي|لديكم إذني|عندكم موافقتي|أعطيكم الإذن|أؤكد|أؤكد موافقتي|' +
      'يمكنكم مراسلتي|يمكنكم إرسال الرسائل لي|ايوه|ايوا|أيوة|ايوه موافق|ايوه عايز|ايوه عايز الرسايل|ايوه ابعتوا|ايوه ابعتولي|ايوه طبعا|ايه نعم|اي نعم|اي موافق|' +
      'اي والله|إيه موافق|اي بدي|اي بدي الرسائل|اي ابعتولي|اي ابي|ايه ابي الرسائل|ايه ابغى|ايه ابغي|ايه ارسلوا|أجل|أجل موافق|بالتأكيد|بالتأكيد نعم|بكل تأكيد|' +
      'بكل سرور|طبعا|طبعا موافق|طبعا اكيد|اكيد|اكيد موافق|بالطبع|أريد ذلك|انا مهتم|na3am|aywa',
    refusal:
      'لا شكرا|غير مهتم|لست مهتما|لست مهتمة|مش مهتم|مو مهتم',
    doubt:
      'كفاية|مرة ثانية|مزعج|من أعطاك رقمي|سبام',
    acknowledge:
      'نعم|نعم شكرا|نعم تمام|نعم سأكون هناك|نعم سأحضر|نعم سوف أحضر|نعم أؤكد|نعم مؤكد|نعم أؤكد الموعد|ايوه|ايوا|أيوة|اي|ايه|اي نعم|اه|اها|أجل|اوك|اوكي|أوكيه|' +
      'اوكي شكرا|اوكي تمام|حسنا|حسنا شكرا|حسن|طيب|طيب شكرا|طيب تمام|ماشي|ماشي شكرا|ماشي تمام|تمام|تمام شكرا|تمام التمام|تمام يا فندم|تمام سأحضر|' +
      'تمام بكون موجود|تمام جاي|زين|زين شكرا|اوك زين|كويس|كويس شكرا|جيد|جيد جدا|جيد شكرا|ممتاز|ممتاز شكرا|رائع|رائع شكرا|عظيم|جميل|حلو|منيح|كتير منيح|مية مية|' +
      'ميه ميه|عال|على خير|علي خير|مؤكد|أكيد|تأكيد|أؤكد|أؤكد الموعد|أؤكد الحضور|تم|تم التأكيد|تم شكرا|سأكون هناك|سوف أكون هناك|سأحضر|سوف أحضر|سأكون موجود|' +
      'سأكون موجودة|سأكون موجوده|سنكون هناك|سنحضر|راح اجي|رح اجي|راح احضر|بكون موجود|بكون هناك|هكون موجود|هاجي|هاجي ان شاء الله|جاي|جايين|انا جاي|' +
      'انا في الطريق|في الطريق|بالطريق|أراك هناك|أراكم هناك|أراك غدا|نراكم غدا|أشوفك بكرة|أشوفك بكره|اشوفكم بكرا|بشوفكم|الى اللقاء|الي اللقاء|إلى الغد|' +
      'إلي الغد|إن شاء الله|ان شاء الله سأحضر|لا مشكلة|لا مشكله|مافي مشكلة|مافي مشكله|ما في مشكلة|ما في مشكله|مفيش مشكلة|مفيش مشكله|مش مشكلة|مش مشكله|لا بأس|' +
      'على الرحب والسعة|علي الرحب والسعه|بالتأكيد|بكل سرور|من عيوني|على راسي|علي راسي|حاضر|حاضر يا فندم|مفهوم|فهمت|فهمت شكرا|واضح|علم|وصلت|وصلت الرسالة|' +
      'وصلت الرساله|استلمت|صح|صحيح|بالضبط|مضبوط|شكرا|شكرا لك|شكرا لكم|شكرا جزيلا|شكرا كثيرا|شكرا كتير|الف شكر|مشكور|مشكورين|مشكورة|مشكوره|يسلمو|تسلم|' +
      'يعطيك العافية|يعطيك العافيه|يعطيكم العافية|يعطيكم العافيه|الله يعطيك العافية|الله يعطيك العافيه|جزاك الله خير|جزاكم الله خيرا|شكرا على التذكير|' +
      'شكرا علي التذكير|شكرا للتذكير|شكرا على الاعلام|شكرا علي الاعلام|مناسب|مناسب لي|الموعد مناسب|يناسبني|موافق|tamam|shukran|ok shukran|inshallah',
    decline:
      'لا|لا لا|لا شكرا|لا شكرا لك|لا مشكور|لا تسلم|لا حاليا|ليس الآن|ليس الان شكرا|مو الحين|مش الحين|مش دلوقتي|مو هلق|مش هلأ|ليس اليوم|مو اليوم|مش النهارده|' +
      'ليس هذه المرة|ليس هذه المره|هذه المرة لا|هذه المره لا|مو هالمرة|مو هالمره|مش المرة دي|مش المره دي|ليس بعد|لسه لا|ربما لاحقا|ربما مرة أخرى|ربما مره أخري|' +
      'مرة أخرى|مره أخري|مرة ثانية|مره ثانيه|مرة تانية|مره تانيه|المرة القادمة|المره القادمه|المرة الجاية|المره الجايه|وقت آخر|في وقت آخر|يوم ثاني|يوم تاني|' +
      'غير مهتم|غير مهتمة|غير مهتمه|لست مهتما|لست مهتم|لست مهتمة|لست مهتمه|أنا غير مهتم|انا مش مهتم|مش مهتم|مش مهتمة|مش مهتمه|مو مهتم|ماني مهتم|ما يهمني|' +
      'لا يهمني|لم أعد مهتما|لا أستطيع|لا استطيع الحضور|لا أستطيع المجيء|لا أقدر|ما أقدر|ما اقدر اجي|ما اقدر احضر|ما بقدر|ما بقدر اجي|ما فيني|ما فيني اجي|' +
      'مقدرش|مش هقدر|مش هقدر اجي|مش حقدر|مش حقدر اجي|لن أستطيع|لن أستطيع الحضور|لن أتمكن|لن أتمكن من الحضور|لن أحضر|لن آتي|ما راح اجي|مارح اجي|ما راح احضر|' +
      'مش هاجي|مش جاي|لا نستطيع الحضور|لن نحضر|لا يناسبني|ما يناسبني|مش مناسب|مو مناسب|غير مناسب|الوقت لا يناسبني|الموعد لا يناسبني|الوقت مش مناسب|' +
      'آسف لا أستطيع|آسفة لا أستطيع|آسفه لا أستطيع|عذرا لا أستطيع|اسف ما اقدر|معلش مش هقدر|للأسف لا|للأسف لا أستطيع|للاسف ما اقدر|للأسف مش هقدر|لا شيء آخر|' +
      'لا شيء|لا شيء شكرا|ولا شي|ولا شيء|لا شيء غيره|لا شي ثاني|مافي شي ثاني|مفيش حاجة تانية|مفيش حاجه تانيه|مفيش حاجة|مفيش حاجه|ما في شي تاني|هذا كل شيء|' +
      'هذا كل شيء شكرا|هذا كل شي|بس هيك|بس كذا|بس كده|كده خلاص|خلاص شكرا|هذا هو|لا داعي|لا داعي شكرا|ما في داعي|مافي داعي|ملوش لزوم|ماله داعي|لا أحتاج|' +
      'لا أحتاج شكرا|ما احتاج|مش محتاج|مش محتاجة|مش محتاجه|مو محتاج|ما بحتاج|لا أحتاج شيئا|مش محتاج حاجة|مش محتاج حاجه|لا أريد|لا أريد شكرا|ما أريد|ما ابي|' +
      'ما ابغى|ما ابغي|ما بدي|مش عايز|مش عاوز|مش عايزة|مش عايزه|لا أرغب|أرفض|رفض|غير موافق|لست موافق|مش موافق|مو موافق|لا أوافق|أعتذر|أعتذر عن الحضور|مستحيل|' +
      'لا أظن|لا اعتقد|ما اظن|عندي واحد|عندي بالفعل|la shukran|la2',
  },
  ht: {
    help_programme:
      'èd|ede m|ede mwen|ede nou|edem|tanpri ede m|èd silvouplè|mwen bezwen èd|m bezwen èd|mbezwen ed|mwen bezwen yon èd|m bezwen asistans|asistans|' +
      'èske ou ka ede m|eske w ka ede m|èske w ka ede mwen|ou ka ede m|w ka ede m|nou ka ede m|èske nou ka ede m|enfòmasyon|enfo|plis enfòmasyon|' +
      'mwen bezwen enfòmasyon|m bezwen enfòmasyon|mwen vle enfòmasyon|mwen vle plis enfòmasyon|m vle plis enfòmasyon|kisa sa ye|kisa sa a ye|ki sa sa ye|' +
      'sa sa ye|ksa sa ye|kisa mesaj sa a ye|kisa mesaj sa yo ye|ki mesaj sa|ki mesaj sa a ye|ki nimewo sa|de kisa l ap pale|de kisa mesaj la ap pale|' +
      'sou kisa sa ye|pou kisa sa ye|sa pou kisa|poukisa m resevwa sa|poukisa mwen resevwa mesaj sa a|poukisa m resevwa mesaj sa|' +
      'poukisa m ap resevwa mesaj sa yo|poukisa n ap voye mesaj ban mwen|poukisa w ap ekri m|poukisa nou ekri m|kijan sa mache|kòman sa mache|kouman sa mache|' +
      'kijan sa fonksyone|kijan sa travay|koman sa fonksyone|kijan pou m itilize sa|kijan pou m sèvi ak sa|kisa pou m fè|sa pou m fè|kisa m dwe fè|sa m dwe fè|' +
      'kisa sa vle di|sa sa vle di|ki sa sa vle di|kisa stop vle di|sa stop vle di|kisa stop fè|kisa k ap rive si m voye stop|sa k ap pase si m ekri stop|' +
      'mwen pa konprann|m pa konprann|mpa konprann|m pa konprann anyen|mwen pa konprann mesaj la|m pa konprann mesaj sa|mwen pa konprann sa sa ye|esplike m|' +
      'esplike m sa|eksplike m|tanpri esplike m|èske w ka esplike m|mwen gen yon kesyon sou mesaj yo|m gen yon kesyon sou mesaj sa yo|enstriksyon|sipò|' +
      'èske se fwod|se fwod|èske sa se yon fwod|èske sa se vòlè|èske sa serye|èske se vre|kisa m te enskri pou li',
    help_who:
      'kiyès sa ye|ki moun sa ye|ki moun sa a ye|kilès sa ye|kiyes sa|ki moun sa|ki moun ki la|kiyès ki la|kiyès ou ye|ki moun ou ye|ki moun w ye|kilès ou ye|' +
      'kiyès w ye|ou se kiyès|ou se ki moun|ou menm se kiyès|kiyès nou ye|ki moun nou ye|nou se kiyès|nou se ki moun|kiyès k ap ekri|kiyès k ap ekri m|' +
      'ki moun k ap ekri m|kiyès ki ekri m|ki moun ki ekri m|ki moun ki voye sa|kiyès ki voye mesaj sa|ki moun ki voye mesaj sa a|kiyès ki voye mesaj la|' +
      'ki moun k ap voye mesaj sa yo|ki moun k ap pale|kiyès k ap pale|ak kiyès m ap pale|ak ki moun m ap pale|m ap pale ak kiyès|m ap pale ak ki moun|' +
      'avèk kiyès m ap pale|nimewo kiyès sa|nimewo kiyès sa ye|se nimewo kiyès|nimewo ki moun sa|nimewo sa se pou kiyès|sa se nimewo kiyès|' +
      'pou kiyès nimewo sa a ye|ki konpayi|ki konpayi sa|ki konpayi sa ye|ki konpayi sa a ye|ki konpayi nou ye|ki biznis sa|ki biznis sa ye|ki magazen sa|' +
      'ki magazen sa ye|ki kote sa ye|ki kote sa soti|kote mesaj sa soti|ki bò sa soti|nan ki konpayi ou travay|pou ki konpayi ou travay|kijan konpayi an rele|' +
      'kijan ou rele|kòman ou rele|kijan w rele|ki non ou|ki non w|non ou|non w|ki non konpayi an|eskize m kiyès sa ye|eskize m ki moun sa ye|' +
      'padon kiyès sa ye|alo kiyès sa ye|alo ki moun sa|bonjou kiyès sa ye|mwen pa konnen nimewo sa a|m pa konnen nimewo sa|m pa rekonèt nimewo sa|' +
      'm pa gen nimewo sa|mwen pa konnen kiyès sa ye|m pa konnen ki moun sa ye|m chanje telefòn kiyès sa|nouvo telefòn kiyès sa ye|' +
      'm pèdi kontak mwen yo kiyès sa|èske n konnen youn lòt|m konnen w|ki nimewo telefòn ou|ki nimewo telefòn nou|ki nimewo m ka rele|kiyès|kiyès sa a|' +
      'kiyès sa a ye',
    help_bot:
      'èske ou se yon wobo|ou se yon wobo|ou se wobo|se yon wobo|se wobo|èske se yon wobo|eske se yon robo|ou se yon robo|ou se yon robot|èske ou se yon robot|' +
      'se yon robot|èske ou se yon bot|ou se yon bot|ou se bot|se yon bot|se bot|èske ou se yon machin|ou se yon machin|ou se machin|se yon machin|' +
      'èske se yon machin|èske ou se yon moun|ou se yon moun|ou se moun|se yon moun|èske se yon moun|èske ou se yon moun vre|ou se yon moun vre|' +
      'ou se yon vrè moun|èske ou se yon vrè moun|se yon vrè moun|èske se yon vrè moun|èske se yon moun tout bon|ou se moun tout bon|èske ou reyèl|ou reyèl|' +
      'èske ou se yon odinatè|ou se yon odinatè|se yon odinatè|èske ou se yon entèlijans atifisyèl|ou se entèlijans atifisyèl|se entèlijans atifisyèl|' +
      'èske ou se ai|ou se ai|se ai|se yon ai|èske se otomatik|se otomatik|sa otomatik|se yon mesaj otomatik|èske se yon mesaj otomatik|se yon repons otomatik|' +
      'èske se repons otomatik|èske m ap pale ak yon wobo|m ap pale ak yon wobo|m ap pale ak yon robot|m ap pale ak yon bot|èske m ap pale ak yon moun|' +
      'm ap pale ak yon moun|m ap pale ak yon moun vre|èske m ap pale ak yon vrè moun|èske m ap pale ak yon machin|m ap pale ak yon machin|gen yon moun la vre|' +
      'èske gen yon vrè moun la|èske gen moun k ap li sa|gen moun ki li mesaj sa yo|moun oswa wobo|moun ou wobo|wobo ou moun|moun oubyen robot|wobo|' +
      'èske se chatgpt|se chatgpt|chatbot',
    help_person:
      'yon moun|moun|vrè moun|yon vrè moun|yon moun vre|yon moun tout bon|ajan|yon ajan|anplwaye|yon anplwaye|reprezantan|yon reprezantan|sèvis kliyan|' +
      'sèvis kliyantèl|manadjè|manadjè a|jeran|jeran an|responsab|responsab la|patwon|patwon an|mèt la|mwen vle pale ak yon moun|m vle pale ak yon moun|' +
      'mwen vle pale ak moun|m vle pale ak moun|mvle pale ak yon moun|mwen vle pale avèk yon moun|mwen vle pale ak yon vrè moun|m vle pale ak yon vrè moun|' +
      'm vle pale ak yon moun vre|mwen vle pale ak yon ajan|m vle pale ak yon ajan|mwen vle pale ak yon reprezantan|mwen vle pale ak manadjè a|' +
      'm vle pale ak manadjè a|mwen vle pale ak responsab la|m vle pale ak responsab la|mwen vle pale ak patwon an|m vle pale ak yon anplwaye|' +
      'mwen ta renmen pale ak yon moun|m ta renmen pale ak yon moun|mwen bezwen pale ak yon moun|m bezwen pale ak yon moun|m bezwen pale ak yon vrè moun|' +
      'mwen bezwen yon moun|m bezwen yon moun|m bezwen pale ak yon ajan|èske m ka pale ak yon moun|eske mwen ka pale ak yon moun|m ka pale ak yon moun|' +
      'èske m ka pale ak yon vrè moun|èske m ka pale ak yon ajan|èske m ka pale ak manadjè a|èske m ka pale ak responsab la|kite m pale ak yon moun|' +
      'ban m pale ak yon moun|ban m yon moun|ban m yon ajan|mete m ak yon moun|mete m an kontak ak yon moun|konekte m ak yon moun|transfere m|' +
      'transfere m bay yon moun|pale ak yon moun|pale ak yon ajan|pale ak moun|rele m|rele mwen|rele m tanpri|tanpri rele m|tanpri rele mwen|rele m back|' +
      'rele m ankò|èske w ka rele m|èske ou ka rele m|ou ka rele m|nou ka rele m|èske nou ka rele m|èske yon moun ka rele m|yon moun ka rele m|' +
      'fè yon moun rele m|se pou yon moun rele m|gen moun la|èske gen moun la|gen yon moun la|èske gen yon moun|gen moun|yon moun ka ede m|' +
      'èske yon moun ka ede m|èske yon moun ka reponn mwen|mwen pa vle pale ak wobo|m pa vle pale ak yon wobo|m pa vle pale ak machin|m pa vle wobo|' +
      'yon moun ki pale kreyòl',
    opt_in:
      'kòmanse|kòmanse ankò|komanse voye mesaj|rekòmanse|rekòmanse voye mesaj|kòmanse voye mesaj ankò|kòmanse voye mesaj ban mwen ankò|demare|demare ankò|' +
      'redemare|kontinye|kontinye voye mesaj|kontinye voye mesaj ban mwen|kontinye ekri m|abòne|abòne m|abòne mwen|abòne m ankò|reabòne m|mwen vle abòne|' +
      'm vle abòne|mwen vle abòne ankò|m vle abòne ankò|enskri|enskri m|enskri mwen|enskri m ankò|reenskri m|mwen vle enskri|m vle enskri|mwen vle enskri ankò|' +
      'm vle enskri ankò|anrejistre m|anrejistre m ankò|antre m nan lis la|antre m nan lis la ankò|mete m nan lis la|mete m nan lis la ankò|' +
      'remete m nan lis la|remete m sou lis la|mete m sou lis la ankò|ajoute m|ajoute m ankò|ajoute m nan lis la|ajoute m nan lis la ankò|mwen vle rantre|' +
      'm vle rantre ankò|aktive|aktive mesaj yo|reaktive|reaktive mesaj yo|limen mesaj yo ankò|remete mesaj yo|mwen vle resevwa mesaj|m vle resevwa mesaj|' +
      'mwen vle resevwa mesaj yo|m vle resevwa mesaj yo|mwen vle resevwa mesaj ankò|m vle resevwa mesaj ankò|mwen vle resevwa mesaj nou yo|' +
      'm vle resevwa mesaj nou yo ankò|mwen vle resevwa mesaj nou yo ankò|mwen vle mesaj yo|m vle mesaj yo|mwen vle mesaj yo ankò|m vle mesaj yo ankò|' +
      'm vle mesaj nou yo ankò|mwen toujou vle mesaj yo|m toujou vle mesaj yo|mwen toujou vle resevwa mesaj yo|m vle kontinye resevwa mesaj|' +
      'mwen vle kontinye resevwa mesaj yo|mwen ta renmen resevwa mesaj ankò|m ta renmen resevwa mesaj yo ankò|voye mesaj ban mwen ankò|voye mesaj ban m ankò|' +
      'voye mesaj yo ban mwen ankò|rekòmanse voye mesaj ban mwen|ou ka voye mesaj ban mwen ankò|nou ka voye mesaj ban mwen ankò|ou ka ekri m ankò|' +
      'nou ka ekri m ankò|ekri m ankò|mwen pa t vle dezabòne|m pa t vle dezabòne|mwen pat vle dezabone|m pa t vle kanpe mesaj yo|' +
      'mwen pa t vle sispann resevwa mesaj|m pa t vle sispann|m pa t vle stop|mwen pa t vle voye stop|m pat vle voye stop|mwen voye stop pa erè|' +
      'm voye stop pa erè|m voye stop pa aksidan|mwen ekri stop pa erè|m ekri stop pa erè|m te ekri stop pa erè|m peze stop pa erè|m tape stop pa erè|' +
      'mwen dezabòne pa erè|m dezabòne pa erè|m te dezabòne pa erè|se te yon erè mete m ankò|stop la se te yon erè|m chanje lide m vle mesaj yo|anile stop la',
    confirms:
      'wi|wii|wi tanpri|wi silvouplè|wi mèsi|wi msye|wi madam|wi wi|wè|wi mwen vle|wi m vle|wi mvle|wi mwen vle sa|wi m vle sa|wi mwen vle resevwa mesaj|' +
      'wi m vle resevwa mesaj|wi mwen vle resevwa mesaj yo|wi m vle resevwa mesaj yo|wi mwen vle mesaj yo|wi m vle mesaj yo|wi m ta renmen|' +
      'wi mwen ta renmen sa|wi mwen dakò|wi m dakò|wi dakò|mwen dakò|m dakò|mwen dakò resevwa mesaj|m dakò resevwa mesaj|mwen dakò pou nou voye mesaj|' +
      'wi mwen aksepte|wi m aksepte|mwen aksepte|m aksepte|mwen aksepte resevwa mesaj|m aksepte resevwa mesaj|m aksepte mesaj yo|wi enskri m|wi enskri mwen|' +
      'wi abòne m|wi abòne mwen|wi ajoute m|wi mete m nan lis la|wi mete m|wi ou ka|wi nou ka|wi ou ka voye|wi nou ka voye|wi ou ka voye mesaj|' +
      'wi ou ka voye mesaj ban mwen|wi nou ka voye mesaj ban mwen|wi w ka voye mesaj ban m|wi ou ka ekri m|wi nou ka ekri m|wi w ka ekri m|' +
      'ou ka voye mesaj ban mwen|nou ka voye mesaj ban mwen|ou ka ekri m|nou ka ekri m|wi voye|wi voye yo|wi voye mesaj yo|wi voye yo ban mwen|' +
      'wi voye mesaj ban mwen|voye yo ban mwen|mwen pèmèt sa|mwen bay pèmisyon|mwen ba nou pèmisyon|m ba nou pèmisyon|m bay pèmisyon mwen|wi m bay pèmisyon|' +
      'nou gen pèmisyon mwen|mwen bay konsantman mwen|m otorize sa|mwen otorize nou|wi mwen konfime|wi m konfime|mwen konfime|m konfime|wi natirèlman|' +
      'natirèlman|wi byensi|byensi|byen si wi|wi sètènman|sètènman|wi absoliman|absoliman|wi ak plezi|ak plezi|wi mwen enterese|wi m enterese|mwen enterese|' +
      'm enterese|wi m ladan|m ladan l|wi ale|wi fè sa',
    refusal:
      'non mèsi|pa enterese|mwen pa enterese|m pa enterese|mwen pa vle',
    doubt:
      'ase|ankò|twòp mesaj|ki moun ki ba ou nimewo m',
    acknowledge:
      'wi|wii|wi mèsi|wi m ap la|wi m ap vini|wi mwen konfime|wi m konfime|wi dakò|wè|wi wi|ok|oke|okey|okay|ok mèsi|oke mèsi|ok dakò|ok m ap la|ok n ap wè|' +
      'ok pa gen pwoblèm|ok konfime|ok anpil mèsi|dakò|dako mèsi|dakò m ap la|dakò n ap wè|mwen dakò|m dakò|konfime|mwen konfime|m konfime|' +
      'm konfime randevou a|mwen konfime randevou mwen|m ap la|map la|mwen ap la|n ap la|nap la|m ap vini|map vini|n ap vini|m ap rive|m ap vin|mwen pral la|' +
      'm pral la|mwen pral vini|m pral vini|m ap prezan|m ap alè|m sou wout|mwen sou wout|m nan wout|m ap vini kounye a|n ap wè|nap wè|n a wè|na wè|' +
      'n ap wè demen|n a wè demen|n ap wè pita|n ap wè la|a demen|a pita|a talè|a byento|trè byen|trè byen mèsi|byen|byen mèsi|bon|bon bagay|bon mèsi|sa bon|' +
      'sa bon pou mwen|sa bon mèsi|li bon|li bon pou mwen|sa mache|sa mache pou mwen|sa ap mache|sa ale|sa pafè|pafè|pafè mèsi|ekselan|ekselan mèsi|bèl|' +
      'bèl bagay|fòmidab|mèveye|pa gen pwoblèm|pa gen pwoblem mèsi|okenn pwoblèm|san pwoblèm|pa gen sousi|mwen konprann|m konprann|konprann|m konprann mèsi|' +
      'm wè sa|mwen wè l|mwen resevwa l|m resevwa l|m jwenn li|m resevwa mesaj la|m pran nòt|m note l|m ap fè sa|m pral fè l|byensi|natirèlman|sètènman|' +
      'absoliman|wi natirèlman|egzakteman|egzak|kòrèk|se sa|se sa menm|se vre|mèsi|mèsi anpil|anpil mèsi|gwo mèsi|mil mèsi|mèsi bokou|mèsi pou rapèl la|' +
      'mèsi paske w raple m|mèsi dèske nou raple m|mèsi pou enfòmasyon an|mèsi pou mesaj la|mèsi paske nou fè m konnen|anfòm|anfòm mèsi|li anfòm|lè sa a bon|' +
      'lè sa bon pou mwen|si dye vle',
    decline:
      'non|non non|non mèsi|non mesi anpil|non pa kounye a|pa kounye a|pa kounyea|pa pou kounye a|pa pou moman an|pa jodi a|pa jodia|pa fwa sa a|pa fwa sa|' +
      'fwa sa a non|poko|pa ankò|yon lòt fwa|yon lòt lè|yon lòt jou|lòt fwa|pwochèn fwa|petèt pita|petèt yon lòt fwa|petèt lòt fwa|mwen pa enterese|' +
      'm pa enterese|mpa enterese|pa enterese|non m pa enterese|mwen pa enterese ankò|m pa enterese ankò|sa pa enterese m|mwen pa kapab|m pa kapab|m pa ka|' +
      'mpa ka|mwen pa ka|m pap kapab|mwen p ap kapab|m p ap kapab|m p ap ka|mwen p ap ka vini|m pap ka vini|m p ap ka vini|mwen pa ka vini|m pa ka vini|' +
      'mpa ka vini|mwen p ap vini|m p ap vini|m pap vini|m p ap la|m pap la|mwen p ap la|m p ap ka la|nou p ap ka vini|nou pa ka vini|nou p ap vini|' +
      'n p ap vini|nou p ap la|m pa ka ale|m p ap ka ale|m pa ka fè l|m p ap ka fè l|sa pa bon pou mwen|sa p ap bon pou mwen|sa pa mache pou mwen|' +
      'lè sa pa bon pou mwen|lè sa a pa bon|jou sa pa bon|m pa disponib|mwen pa disponib|m p ap disponib|m okipe|mwen okipe|eskize m m pa kapab|' +
      'eskize m m p ap ka vini|eskize m m pa ka|padon m pa kapab|padon m p ap ka vini|dezole m pa kapab|dezole m p ap ka vini|dezole non|malerezman non|' +
      'malerezman m pa kapab|malerezman m p ap ka|anyen ankò|anyen lòt|non anyen|non anyen ankò|anyen mèsi|pa gen anyen ankò|pa gen lòt bagay|se tout|' +
      'se tout mèsi|se sa sèlman|se sèlman sa|se sa ase|non se tout|se tou sa|se tou|sa sifi|sa ase|ase mèsi|mwen pa bezwen|m pa bezwen|mpa bezwen|' +
      'm pa bezwen mèsi|m pa bezwen anyen|mwen pa bezwen anyen|m pa bezwen l|pa bezwen|pa nesesè|pa gen nesesite|pa lapèn|mwen pa vle|m pa vle|mpa vle|' +
      'm pa vle l|m pa vle anyen|m pa vle sa|mwen refize|m refize|m pa dakò|mwen pa dakò|pa ditou|ditou|m pa kwè|m pa kwè sa|m pa panse sa|mwen pa panse sa|' +
      'mwen gen youn deja|m gen youn deja|m genyen deja|m te achte deja',
  },
  it: {
    help_programme:
      'aiuto|aiutami|aiutatemi|mi aiuti|ho bisogno di aiuto|mi serve aiuto|mi puoi aiutare|potete aiutarmi|può aiutarmi|informazioni|più informazioni|' +
      'vorrei informazioni|cos\'è questo|che cos\'è|che cosa è questo messaggio|cosa sono questi messaggi|di cosa si tratta|di che si tratta|' +
      'perché ricevo questi messaggi|perché mi scrivete|come funziona|come si usa|cosa devo fare|cosa significa|cosa vuol dire|cosa significa stop|' +
      'cosa succede se scrivo stop|non capisco|non ho capito|spiegami|mi può spiegare|istruzioni|è una truffa',
    help_who:
      'chi è|chi sei|chi siete|chi parla|con chi parlo|chi scrive|chi mi scrive|chi mi sta scrivendo|di chi è questo numero|che numero è questo|che azienda è|' +
      'che azienda siete|quale azienda|che negozio è|da dove scrivete|come ti chiami|come si chiama|scusa chi sei|scusi chi è|non conosco questo numero|' +
      'non ho questo numero|telefono nuovo chi sei|qual è il vostro numero|ci conosciamo|ki 6|chi 6',
    help_bot:
      'sei un robot|è un robot|siete un robot|sei un bot|è un bot|sei una macchina|sei umano|sei una persona|sei una persona vera|è una persona vera|sei reale|' +
      'sei vero|sei un\'intelligenza artificiale|sei una ia|è automatico|è un messaggio automatico|è una risposta automatica|sto parlando con un robot|' +
      'sto parlando con un bot|sto parlando con una persona|sto parlando con una persona vera|parlo con un robot|c\'è una persona vera|umano o robot|robot|bot',
    help_person:
      'operatore|un operatore|agente|persona|una persona|una persona vera|umano|assistenza clienti|servizio clienti|responsabile|il titolare|' +
      'voglio parlare con una persona|voglio parlare con qualcuno|voglio parlare con un operatore|vorrei parlare con qualcuno|vorrei parlare con un operatore|' +
      'posso parlare con qualcuno|posso parlare con una persona|posso parlare con un operatore|parlare con operatore|ho bisogno di parlare con qualcuno|' +
      'mi chiami|chiamatemi|chiamami|potete chiamarmi|può chiamarmi qualcuno|richiamatemi|c\'è qualcuno|mi passi il responsabile|' +
      'non voglio parlare con un robot',
    opt_in:
      'inizia|iniziare|ricomincia|ricominciare|riprendi|riprendere|attiva|riattiva|riattivare i messaggi|iscrivimi|iscrivetemi|iscrivetemi di nuovo|' +
      'voglio iscrivermi|voglio iscrivermi di nuovo|reiscrivetemi|rimettetemi in lista|aggiungetemi alla lista|voglio ricevere i messaggi|' +
      'voglio ricevere di nuovo i messaggi|voglio ricevere ancora i messaggi|voglio i messaggi|rivoglio i messaggi|mandatemi di nuovo i messaggi|' +
      'scrivetemi di nuovo|potete scrivermi di nuovo|non volevo disiscrivermi|non volevo cancellarmi dai messaggi|mi sono disiscritto per sbaglio|' +
      'ho scritto stop per sbaglio|ho mandato stop per errore|stop inviato per errore',
    confirms:
      'sì|sì grazie|sì per favore|sì certo|certo|certamente|certo che sì|sì voglio|sì vorrei|sì accetto|accetto|acconsento|do il consenso|sono d\'accordo|' +
      'sì sono d\'accordo|sì iscrivimi|sì iscrivetemi|sì mandatemi i messaggi|sì inviate|sì potete scrivermi|sì puoi scrivermi|potete scrivermi|' +
      'sì voglio ricevere i messaggi|sì confermo|confermo|volentieri|sì volentieri|autorizzo',
    refusal:
      'no grazie|non mi interessa|non sono interessato|non sono interessata',
    doubt:
      'ancora voi|troppi messaggi|spam',
    acknowledge:
      'sì|sì grazie|ok|ok grazie|okay|va bene|va bene grazie|confermo|confermato|d\'accordo|perfetto|perfetto grazie|ottimo|benissimo|ricevuto|capito|ci sarò|' +
      'ci saremo|sarò lì|ci vediamo|a domani|a dopo|a presto|arrivo|certo|nessun problema|grazie|grazie mille|grazie per il promemoria|grazie dell\'avviso|' +
      'giusto|esatto|bene|sì ci sarò|sì confermo',
    decline:
      'no|no grazie|non ora|non adesso|per ora no|oggi no|questa volta no|un\'altra volta|magari un\'altra volta|non posso|non posso venire|non riesco|' +
      'non riesco a venire|non ci sarò|non ce la faccio|non mi interessa|non sono interessato|non sono interessata|nient\'altro|niente altro grazie|è tutto|' +
      'è tutto grazie|basta così grazie|non serve|non mi serve|non ho bisogno|mi dispiace non posso|purtroppo no|non voglio|rifiuto|direi di no',
  },
  nl: {
    help_programme:
      'help|hulp|help me|ik heb hulp nodig|hulp nodig|kunt u me helpen|kun je me helpen|kan iemand me helpen|info|informatie|meer info|meer informatie|' +
      'ik wil meer informatie|wat is dit|wat is dit voor bericht|wat zijn deze berichten|waar gaat dit over|waarvoor is dit|waarom krijg ik dit|' +
      'waarom krijg ik deze berichten|waarom sms je mij|hoe werkt dit|hoe werkt het|wat moet ik doen|wat betekent dit|wat betekent stop|' +
      'wat gebeurt er als ik stop stuur|ik begrijp het niet|ik snap het niet|snap ik niet|leg uit|uitleg|is dit spam|is dit oplichting',
    help_who:
      'wie is dit|wie ben je|wie bent u|wie zijn jullie|met wie spreek ik|met wie app ik|van wie is dit nummer|wiens nummer is dit|wie stuurt dit|' +
      'wie stuurt mij dit|wie sms je|welk bedrijf is dit|welk bedrijf|van welk bedrijf|welke winkel is dit|hoe heet u|hoe heet je|wat is je naam|ken ik jou|' +
      'ken ik u|ik ken dit nummer niet|nieuwe telefoon wie is dit|sorry wie is dit|wat is jullie telefoonnummer|van wie is dit bericht',
    help_bot:
      'ben je een robot|bent u een robot|ben je een bot|ben jij een bot|is dit een bot|is dit een robot|ben je een mens|bent u een mens|' +
      'ben je een echt persoon|ben je echt|is dit een echt persoon|is dit een mens|ben je een machine|ben je ai|is dit ai|is dit automatisch|' +
      'is dit een automatisch bericht|praat ik met een robot|praat ik met een mens|praat ik met een echt persoon|spreek ik met een robot|' +
      'spreek ik met een mens|leest iemand dit|bot|robot|mens of robot',
    help_person:
      'medewerker|een medewerker|mens|een mens|een echt persoon|echt persoon|persoon|klantenservice|manager|eigenaar|ik wil een medewerker spreken|' +
      'ik wil iemand spreken|ik wil met iemand praten|ik wil met een mens praten|ik wil met een medewerker praten|ik wil een mens spreken|' +
      'kan ik iemand spreken|kan ik met iemand praten|kan ik een medewerker spreken|kan ik met een mens praten|mag ik iemand spreken|ik moet iemand spreken|' +
      'bel me|bel mij|bel me terug|kunt u mij bellen|kun je me bellen|kan iemand me bellen|is er iemand|doorverbinden|ik wil niet met een robot praten',
    opt_in:
      'start|starten|begin opnieuw|opnieuw beginnen|aanmelden|opnieuw aanmelden|meld me aan|meld mij weer aan|ik wil me aanmelden|ik wil me weer aanmelden|' +
      'inschrijven|schrijf me in|schrijf me weer in|opnieuw inschrijven|abonneren|hervat|hervatten|berichten hervatten|zet de berichten weer aan|activeren|' +
      'heractiveren|zet me weer op de lijst|voeg me toe|voeg me weer toe|ik wil de berichten|ik wil weer berichten ontvangen|ik wil de berichten weer|' +
      'ik wil jullie berichten weer ontvangen|stuur me weer berichten|je mag me weer sms\'en|ik wilde me niet afmelden|ik wilde niet stoppen|' +
      'per ongeluk afgemeld|ik heb per ongeluk stop gestuurd|per ongeluk stop gestuurd|stop was een vergissing',
    confirms:
      'ja|ja graag|ja alstublieft|ja hoor|ja zeker|jazeker|ja natuurlijk|natuurlijk|zeker|graag|heel graag|akkoord|ja akkoord|ik ga akkoord|ja ik ga akkoord|' +
      'ik stem toe|ja ik stem toe|ja dat wil ik|ja ik wil|ja ik wil berichten|ja ik wil berichten ontvangen|ja meld me aan|ja schrijf me in|ja stuur maar|' +
      'ja u mag mij sms\'en|ja je mag me sms\'en|ja jullie mogen me berichten sturen|u mag mij berichten sturen|je hebt mijn toestemming|ik geef toestemming|' +
      'ik bevestig|ja ik bevestig',
    refusal:
      'nee bedankt|geen interesse|niet geïnteresseerd',
    doubt:
      'genoeg|alweer|te veel berichten',
    acknowledge:
      'ja|ja hoor|ja dank je|ok|oke|oké dank je|is goed|is goed bedankt|goed|prima|prima bedankt|top|top bedankt|super|perfect|perfect bedankt|akkoord|' +
      'bevestigd|ik bevestig|ik ben er|ik kom|we komen|ik zal er zijn|tot dan|tot morgen|tot straks|tot ziens|begrepen|gezien|genoteerd|ontvangen|komt goed|' +
      'geen probleem|natuurlijk|zeker|klopt|dank je|dank u|dank je wel|bedankt|bedankt voor de herinnering|dank voor de herinnering|helemaal goed|onderweg',
    decline:
      'nee|nee dank je|nee dank u|nee bedankt|nee hoor|nu niet|niet nu|vandaag niet|deze keer niet|een andere keer|misschien later|volgende keer|' +
      'geen interesse|ik heb geen interesse|niet geïnteresseerd|ik ben niet geïnteresseerd|ik kan niet|ik kan niet komen|ik kom niet|ik red het niet|lukt niet|' +
      'het lukt niet|dat lukt niet|past niet|komt niet uit|dat komt niet uit|sorry ik kan niet|helaas niet|helaas kan ik niet|niets meer|verder niets|' +
      'nee dat is alles|dat is alles|dat was het|dat was alles|niet nodig|hoeft niet|ik heb niets nodig|ik wil niet|liever niet|nog niet',
  },
  pl: {
    help_programme:
      'pomoc|pomocy|pomóż|pomóżcie|pomóż mi|potrzebuję pomocy|proszę o pomoc|czy możesz mi pomóc|czy możecie mi pomóc|może mi pan pomóc|info|informacja|' +
      'informacje|więcej informacji|poproszę o informacje|co to jest|co to|co to za wiadomość|co to za sms|co to za wiadomości|co to za numer|o co chodzi|' +
      'czego to dotyczy|dlaczego dostaję te wiadomości|dlaczego to dostaję|czemu do mnie piszecie|jak to działa|jak to dziala|co mam zrobić|co to znaczy|' +
      'co znaczy stop|co się stanie jak napiszę stop|nie rozumiem|nic nie rozumiem|proszę wyjaśnić|wyjaśnij|czy to oszustwo|czy to spam',
    help_who:
      'kto to|kto to jest|kim jesteś|kim pan jest|kim pani jest|kto pisze|kto do mnie pisze|z kim rozmawiam|z kim piszę|z kim mam przyjemność|czyj to numer|' +
      'czyj to jest numer|co to za firma|jaka firma|jaka to firma|z jakiej firmy|z jakiej jesteście firmy|jaki to sklep|jak się nazywasz|jak się pan nazywa|' +
      'jak nazywa się firma|nie znam tego numeru|nie mam tego numeru|znamy się|nowy telefon kto to|przepraszam kto to|jaki jest wasz numer telefonu|' +
      'skąd piszecie',
    help_bot:
      'czy jesteś robotem|jesteś robotem|czy jesteś botem|jesteś botem|jesteś bot|czy to bot|czy to robot|to bot|czy jesteś człowiekiem|czy jestes czlowiekiem|' +
      'jesteś człowiekiem|jestes czlowiekiem|czy jesteś prawdziwą osobą|jesteś prawdziwy|czy jesteś maszyną|czy jesteś ai|czy to ai|' +
      'czy to sztuczna inteligencja|czy to automat|to automat|czy to wiadomość automatyczna|czy to automatyczna odpowiedź|czy rozmawiam z robotem|' +
      'czy rozmawiam z botem|czy rozmawiam z człowiekiem|czy rozmawiam z czlowiekiem|rozmawiam z botem|rozmawiam z człowiekiem|rozmawiam z czlowiekiem|' +
      'czy ktoś to czyta|bot|robot|człowiek czy robot|czlowiek czy robot',
    help_person:
      'konsultant|z konsultantem|człowiek|czlowiek|prawdziwy człowiek|prawdziwy czlowiek|osoba|pracownik|obsługa klienta|obsluga klienta|biuro obsługi|' +
      'biuro obslugi|kierownik|właściciel|wlasciciel|chcę rozmawiać z człowiekiem|chce rozmawiac z czlowiekiem|chcę porozmawiać z człowiekiem|' +
      'chce porozmawiac z czlowiekiem|chcę rozmawiać z konsultantem|chcę porozmawiać z kimś|chcę z kimś porozmawiać|chciałbym z kimś porozmawiać|' +
      'chcialbym z kims porozmawiac|chciałabym z kimś porozmawiać|chcialabym z kims porozmawiac|chciałbym porozmawiać z konsultantem|' +
      'chcialbym porozmawiac z konsultantem|czy mogę z kimś porozmawiać|czy mogę porozmawiać z człowiekiem|czy moge porozmawiac z czlowiekiem|' +
      'mogę z kimś porozmawiać|muszę z kimś porozmawiać|proszę połączyć z konsultantem|prosze polaczyc z konsultantem|proszę o kontakt|proszę zadzwonić|' +
      'proszę do mnie zadzwonić|zadzwoń do mnie|zadzwońcie do mnie|czy ktoś może do mnie zadzwonić|proszę oddzwonić|oddzwońcie|jest tam ktoś|' +
      'nie chcę rozmawiać z botem',
    opt_in:
      'start|zacznij|zacznij od nowa|wznów|wznów wiadomości|wznowić|zapisz|zapisz mnie|zapisz mnie ponownie|zapiszcie mnie|zapiszcie mnie znowu|' +
      'chcę się zapisać|chcę się zapisać ponownie|włącz wiadomości|wlacz wiadomosci|włączcie wiadomości|wlaczcie wiadomosci|aktywuj|aktywuj ponownie|' +
      'subskrybuj|dołącz|dolacz|dodaj mnie|dodajcie mnie do listy|dodajcie mnie z powrotem|chcę dostawać wiadomości|chcę znowu dostawać wiadomości|' +
      'chcę otrzymywać wiadomości|chcę ponownie otrzymywać wiadomości|chcę otrzymywać smsy|chcę wasze wiadomości|możecie znowu do mnie pisać|' +
      'piszcie do mnie znowu|nie chciałem się wypisać|nie chcialem sie wypisac|nie chciałam się wypisać|nie chcialam sie wypisac|wypisałem się przez pomyłkę|' +
      'wypisalem sie przez pomylke|wypisałam się przez pomyłkę|wypisalam sie przez pomylke|wysłałem stop przez pomyłkę|wyslalem stop przez pomylke|' +
      'wysłałam stop przez pomyłkę|wyslalam stop przez pomylke|napisałem stop przez przypadek|napisalem stop przez przypadek|stop to była pomyłka|' +
      'stop to byla pomylka',
    confirms:
      'tak|tak proszę|tak poproszę|tak chcę|tak oczywiście|oczywiście|tak jasne|jasne|pewnie|tak pewnie|tak zgadzam się|zgadzam się|tak zgoda|zgoda|' +
      'wyrażam zgodę|tak wyrażam zgodę|tak chętnie|chętnie|tak zapisz mnie|tak zapiszcie mnie|tak możecie do mnie pisać|tak możecie pisać|' +
      'możecie do mnie pisać|tak wysyłajcie|tak wysylajcie|tak proszę wysyłać|tak prosze wysylac|tak chcę otrzymywać wiadomości|tak chcę dostawać smsy|' +
      'tak potwierdzam|potwierdzam|akceptuję|tak akceptuję',
    refusal:
      'nie dziękuję|nie jestem zainteresowany|nie jestem zainteresowana|nie interesuje mnie',
    doubt:
      'znowu|dość|za dużo smsów',
    acknowledge:
      'tak|tak dziękuję|ok|okej|ok dzięki|ok dziękuję|dobrze|dobrze dziękuję|dobra|w porządku|potwierdzam|potwierdzone|tak potwierdzam|będę|tak będę|' +
      'będę na pewno|będziemy|przyjdę|przyjdziemy|przyjadę|do zobaczenia|do jutra|widzimy się|na razie|super|super dziękuję|świetnie|idealnie|pasuje|pasuje mi|' +
      'jasne|rozumiem|zrozumiałem|zrozumialem|zrozumiałam|zrozumialam|przyjąłem|przyjalem|nie ma problemu|nie ma sprawy|oczywiście|zgadza się|dziękuję|dzięki|' +
      'dziękuję bardzo|wielkie dzięki|dziękuję za przypomnienie|dzięki za info|już jadę',
    decline:
      'nie|nie dziękuję|nie dzięki|nie teraz|nie dzisiaj|nie dziś|nie tym razem|może później|może innym razem|innym razem|następnym razem|jeszcze nie|' +
      'nie jestem zainteresowany|nie jestem zainteresowana|nie interesuje mnie to|nie mogę|nie mogę przyjść|nie mogę przyjechać|nie dam rady|' +
      'nie dam rady przyjść|nie będę mógł|nie bede mogl|nie będę mogła|nie bede mogla|nie przyjdę|nie przyjadę|nie będzie mnie|nie pasuje mi|nie pasuje|' +
      'przepraszam nie mogę|niestety nie|niestety nie mogę|nic więcej|nic więcej dziękuję|to wszystko|to wszystko dziękuję|nie to wszystko|nie trzeba|' +
      'nie potrzebuję|nie potrzeba|nie chcę|rezygnuję z tego terminu|odmawiam|raczej nie',
  },
  ru: {
    help_programme:
      'помощь|помогите|помоги|помогите мне|нужна помощь|мне нужна помощь|можете помочь|вы можете мне помочь|можете мне помочь|инфо|информация|' +
      'больше информации|хочу узнать подробнее|подробнее|что это|что это такое|что это за сообщение|что это за смс|что это за номер|что за сообщения|' +
      'что это за рассылка|о чем это|о чем речь|почему мне приходят эти сообщения|зачем вы мне пишете|почему я это получаю|как это работает|' +
      'как этим пользоваться|что делать|что мне делать|что это значит|что значит стоп|что будет если написать стоп|не понимаю|я не понимаю|ничего не понял|' +
      'ничего не поняла|не понял|объясните|поясните|это спам|это мошенники|это развод',
    help_who:
      'кто это|это кто|кто вы|вы кто|ты кто|кто ты|кто пишет|кто мне пишет|с кем я говорю|с кем я общаюсь|с кем имею честь|чей это номер|чей номер|' +
      'что за номер|что за компания|какая компания|какая это компания|из какой вы компании|вы из какой компании|какая фирма|какой магазин|что это за магазин|' +
      'откуда вы|вы откуда|как вас зовут|как тебя зовут|как называется компания|не знаю этот номер|я не знаю этот номер|у меня нет этого номера|мы знакомы|' +
      'новый телефон кто это|извините кто это|простите кто это|какой у вас телефон|какой ваш номер',
    help_bot:
      'ты робот|вы робот|это робот|ты бот|вы бот|это бот|вы человек|ты человек|вы живой человек|ты живой|вы живой|вы настоящий человек|это живой человек|' +
      'это человек|ты машина|вы искусственный интеллект|ты ии|это ии|это нейросеть|это автоответ|это автоответчик|это автоматическое сообщение|' +
      'это автоматический ответ|я говорю с роботом|я общаюсь с роботом|я разговариваю с роботом|я общаюсь с ботом|я разговариваю с человеком|' +
      'я общаюсь с живым человеком|тут есть живые люди|кто нибудь это читает|человек или бот|бот или человек|робот|бот',
    help_person:
      'оператор|оператора|позовите оператора|соедините с оператором|человек|живой человек|живого человека|позовите человека|менеджер|менеджера|' +
      'позовите менеджера|администратор|представитель|служба поддержки|поддержка клиентов|хочу поговорить с человеком|хочу поговорить с живым человеком|' +
      'я хочу поговорить с человеком|хочу поговорить с оператором|хочу поговорить с кем нибудь|хочу говорить с человеком|можно поговорить с человеком|' +
      'можно поговорить с кем нибудь|могу я поговорить с человеком|могу я с кем нибудь поговорить|мне нужно поговорить с человеком|мне нужен человек|' +
      'мне нужен оператор|позвоните мне|перезвоните мне|перезвоните|позвони мне|можете мне позвонить|можете перезвонить|пусть мне позвонят|' +
      'кто нибудь может мне позвонить|есть кто живой|есть кто нибудь|не хочу говорить с роботом|не хочу общаться с ботом',
    opt_in:
      'старт|начать|начните снова|начать заново|возобновить|возобновите|возобновите рассылку|возобновите сообщения|подписаться|подпишите меня|' +
      'подпишите меня снова|подпишите меня обратно|хочу подписаться|хочу подписаться снова|хочу снова подписаться|подписка|включите сообщения|' +
      'включите рассылку|включите рассылку обратно|верните рассылку|верните меня в список|добавьте меня|добавьте меня в список|добавьте меня обратно|' +
      'хочу получать сообщения|хочу получать ваши сообщения|хочу снова получать сообщения|хочу снова получать смс|я хочу получать рассылку|да хочу получать|' +
      'пишите мне снова|можете снова мне писать|продолжайте присылать|я не хотел отписываться|я не хотела отписываться|отписался случайно|отписалась случайно|' +
      'я случайно отписался|я случайно отписалась|случайно отправил стоп|случайно отправила стоп|я случайно написал стоп|я по ошибке отправил стоп|' +
      'стоп отправил по ошибке|стоп был по ошибке',
    confirms:
      'да|да пожалуйста|да конечно|конечно|да хочу|хочу|да согласен|да согласна|согласен|согласна|я согласен|я согласна|да я согласен|да я согласна|' +
      'даю согласие|да подпишите|да подпишите меня|да присылайте|присылайте|да пишите|можете присылать|можете мне писать|да можете писать|да можете присылать|' +
      'да можете мне писать|да разрешаю|разрешаю|подтверждаю|да подтверждаю|да хочу получать сообщения|да хочу получать смс|да с удовольствием|с удовольствием|' +
      'да интересно',
    refusal:
      'нет спасибо|не интересует|неинтересно|не интересно|не надо',
    doubt:
      'опять|достали|надоели|спам|откуда у вас мой номер',
    acknowledge:
      'да|да спасибо|да буду|да приду|да подтверждаю|ага|угу|ок|окей|ок спасибо|хорошо|хорошо спасибо|ладно|ладно спасибо|подтверждаю|подтверждено|буду|' +
      'буду вовремя|приду|придем|придём обязательно|приеду|мы будем|до встречи|до завтра|увидимся|до свидания|понял|поняла|понятно|понял спасибо|' +
      'поняла спасибо|ясно|принято|договорились|отлично|отлично спасибо|супер|прекрасно|идеально|замечательно|подходит|мне подходит|меня устраивает|все верно|' +
      'верно|точно|конечно|без проблем|не проблема|получил|получила|спасибо|большое спасибо|спасибо большое|благодарю|спасибо за напоминание|' +
      'спасибо что напомнили|еду|уже еду',
    decline:
      'нет|неа|нет спасибо|не спасибо|не сейчас|сейчас нет|не сегодня|сегодня нет|сегодня не могу|не в этот раз|в другой раз|может позже|может в другой раз|' +
      'пока нет|еще нет|не интересно|неинтересно|не интересует|меня не интересует|мне не интересно|не могу|я не могу|не смогу|не смогу прийти|' +
      'не смогу приехать|не получится|не получается|не приду|не приеду|меня не будет|мы не придем|мы не сможем|не подходит|мне не подходит|время не подходит|' +
      'извините не могу|извините не смогу|к сожалению нет|к сожалению не могу|к сожалению не смогу|больше ничего|ничего больше|нет больше ничего|это все|' +
      'это всё спасибо|на этом все|нет это все|не надо|не нужно|мне не нужно|не надо спасибо|не хочу|отказываюсь|я отказываюсь|не согласен|не согласна',
  },
  uk: {
    help_programme:
      'допомога|допоможіть|допоможи|допоможіть мені|потрібна допомога|мені потрібна допомога|можете допомогти|ви можете мені допомогти|інфо|інформація|' +
      'більше інформації|хочу дізнатися більше|що це|що це таке|що це за повідомлення|що це за смс|що це за номер|про що це|про що мова|' +
      'чому мені приходять ці повідомлення|чому ви мені пишете|як це працює|що робити|що мені робити|що це означає|що означає стоп|що буде якщо написати стоп|' +
      'не розумію|я не розумію|нічого не зрозумів|поясніть|це спам|це шахраї',
    help_who:
      'хто це|це хто|хто ви|ви хто|хто ти|ти хто|хто пише|хто мені пише|з ким я говорю|з ким я спілкуюся|чий це номер|чий номер|що за номер|що за компанія|' +
      'яка компанія|яка це компанія|з якої ви компанії|який магазин|звідки ви|як вас звати|як тебе звати|як називається компанія|не знаю цей номер|' +
      'я не знаю цього номера|ми знайомі|новий телефон хто це|вибачте хто це|який ваш номер телефону',
    help_bot:
      'ти робот|ви робот|це робот|ти бот|ви бот|це бот|ви людина|ти людина|ви жива людина|ти жива людина|ви справжня людина|це жива людина|ви машина|' +
      'ви штучний інтелект|ти ші|це ші|це автовідповідь|це автоматичне повідомлення|я розмовляю з роботом|я спілкуюся з роботом|я спілкуюся з ботом|' +
      'я розмовляю з людиною|хтось це читає|людина чи бот|бот чи людина|робот|бот',
    help_person:
      'оператор|оператора|з\'єднайте з оператором|людина|жива людина|менеджер|менеджера|адміністратор|представник|служба підтримки|хочу поговорити з людиною|' +
      'хочу поговорити з живою людиною|хочу поговорити з оператором|хочу з кимось поговорити|я хочу поговорити з людиною|можна поговорити з людиною|' +
      'можна з кимось поговорити|чи можу я поговорити з людиною|мені потрібно поговорити з людиною|мені потрібна людина|мені потрібен оператор|' +
      'зателефонуйте мені|подзвоніть мені|передзвоніть мені|передзвоніть|можете мені подзвонити|можете передзвонити|є хтось живий|є хто небудь|' +
      'не хочу говорити з роботом',
    opt_in:
      'старт|почати|почати знову|почніть знову|відновити|відновіть|відновіть розсилку|відновіть повідомлення|підписатися|підпишіть мене|підпишіть мене знову|' +
      'хочу підписатися|хочу підписатися знову|підписка|увімкніть повідомлення|увімкніть розсилку|поверніть мене в список|додайте мене|додайте мене до списку|' +
      'додайте мене знову|хочу отримувати повідомлення|хочу знову отримувати повідомлення|хочу знову отримувати смс|хочу отримувати ваші повідомлення|' +
      'пишіть мені знову|можете знову мені писати|я не хотів відписуватися|я не хотіла відписуватися|я випадково відписався|я випадково відписалася|' +
      'випадково відписалась|випадково надіслав стоп|випадково надіслала стоп|я випадково написав стоп|стоп надіслав помилково',
    confirms:
      'так|так будь ласка|так звичайно|звичайно|авжеж|так хочу|хочу|так згоден|так згодна|згоден|згодна|я згоден|я згодна|так я згоден|так я згодна|даю згоду|' +
      'так підпишіть мене|так надсилайте|надсилайте|так пишіть|можете мені писати|так можете писати|так можете надсилати|дозволяю|так дозволяю|підтверджую|' +
      'так підтверджую|так хочу отримувати повідомлення|із задоволенням|так цікаво',
    refusal:
      'ні дякую|не цікавить|не цікаво|не треба',
    doubt:
      'знову|набридли|спам',
    acknowledge:
      'так|так дякую|так буду|так підтверджую|ага|угу|ок|окей|ок дякую|добре|добре дякую|гаразд|підтверджую|підтверджено|буду|буду вчасно|прийду|прийдемо|' +
      'приїду|ми будемо|до зустрічі|до завтра|побачимось|до побачення|зрозумів|зрозуміла|зрозуміло|ясно|прийнято|домовились|чудово|чудово дякую|супер|ідеально|' +
      'прекрасно|підходить|мені підходить|все вірно|вірно|точно|звичайно|без проблем|отримав|отримала|дякую|дуже дякую|щиро дякую|дякую за нагадування|вже їду',
    decline:
      'ні|нє|ні дякую|не зараз|зараз ні|не сьогодні|сьогодні ні|сьогодні не можу|не цього разу|іншим разом|може пізніше|може іншим разом|поки ні|ще ні|' +
      'не цікаво|не цікавить|мене не цікавить|мені не цікаво|не можу|я не можу|не зможу|не зможу прийти|не зможу приїхати|не вийде|не виходить|не прийду|' +
      'не приїду|мене не буде|ми не прийдемо|не підходить|мені не підходить|вибачте не можу|вибачте не зможу|на жаль ні|на жаль не можу|більше нічого|' +
      'нічого більше|це все|це все дякую|ні це все|не треба|не потрібно|мені не потрібно|не треба дякую|не хочу|відмовляюсь|я відмовляюся|не згоден|не згодна',
  },
  ko: {
    help_programme:
      '도움|도움말|도와주세요|도와줘|도와줘요|도움이 필요해요|도움이 필요합니다|도움 필요해요|도와주실 수 있나요|도와주실래요|안내|정보|자세한 정보|더 알고 싶어요|이게 뭐예요|이게 뭐죠|이거 뭐예요|이거 뭐야|이게 뭐야|뭐예요|무슨 문자예요|이 문자 뭐예요|' +
      '이게 무슨 문자예요|무슨 내용이에요|무슨 일이에요|왜 이런 문자가 와요|왜 문자 보내세요|왜 저한테 문자 보내세요|어떻게 사용해요|어떻게 하는 거예요|어떻게 해요|어떻게 하면 돼요|이게 무슨 뜻이에요|무슨 뜻이에요|stop 보내면 어떻게 돼요|이해가 안 돼요|' +
      '이해가 안 가요|모르겠어요|잘 모르겠어요|설명해 주세요|설명해주세요|문의|사기예요|스팸이에요|스팸인가요',
    help_who:
      '누구세요|누구|누구야|누구예요|누구신가요|누구시죠|누구십니까|실례지만 누구세요|죄송한데 누구세요|이거 누구예요|누구 번호예요|이 번호 누구예요|이 번호 누구 거예요|누가 보낸 거예요|누가 보냈어요|누가 문자 보냈어요|어느 회사예요|어디 회사예요|무슨 회사예요|어디예요|' +
      '어디세요|어디신가요|어느 가게예요|어디서 보내는 거예요|성함이 어떻게 되세요|이름이 뭐예요|저 아세요|저를 아세요|모르는 번호인데 누구세요|번호가 없어서 누구세요|폰 바꿨는데 누구세요|전화번호가 어떻게 되나요|전화번호 알려주세요|누구시길래 문자 보내세요',
    help_bot:
      '로봇이에요|로봇인가요|로봇이세요|로봇이야|로봇이냐|봇이에요|봇인가요|봇이야|기계예요|기계인가요|사람이에요|사람인가요|사람이세요|사람이야|진짜 사람이에요|진짜 사람인가요|실제 사람이에요|실제 사람인가요|사람 맞아요|사람 맞나요|ai예요|ai인가요|ai세요|인공지능이에요|' +
      '인공지능인가요|자동응답이에요|자동응답인가요|자동 문자예요|자동 메시지인가요|사람이랑 얘기하는 건가요|지금 로봇이랑 얘기하는 건가요|사람이에요 로봇이에요|사람인가요 기계인가요|누가 읽고 있나요|챗봇이에요|챗봇인가요|로봇|봇',
    help_person:
      '상담원|상담원 연결|상담원 연결해 주세요|상담원 연결해주세요|상담사 연결|상담원과 통화하고 싶어요|상담원이랑 얘기하고 싶어요|사람|사람이랑 얘기하고 싶어요|사람과 얘기하고 싶어요|사람과 이야기하고 싶어요|사람이랑 대화하고 싶어요|사람과 통화하고 싶어요|직원|직원 연결|' +
      '직원 연결해 주세요|직원이랑 얘기하고 싶어요|직원과 통화하고 싶어요|직원 바꿔주세요|매니저|매니저님 바꿔주세요|사장님|사장님 바꿔주세요|담당자|담당자 연결해 주세요|담당자와 통화하고 싶어요|담당자랑 얘기하고 싶어요|고객센터|고객센터 연결|전화 주세요|전화해 주세요|' +
      '전화해주세요|전화 좀 주세요|전화 부탁드려요|전화 부탁드립니다|저한테 전화해 주세요|연락 주세요|연락 부탁드립니다|전화 가능하세요|통화하고 싶어요|통화 가능할까요|누구랑 통화할 수 있나요|사람과 통화할 수 있나요|누구 있나요|아무도 없나요|로봇 말고 사람',
    opt_in:
      '시작|다시 시작|다시 시작해 주세요|재개|재개해 주세요|수신동의|수신 동의|다시 수신|구독|다시 구독|구독할게요|다시 구독할게요|구독하고 싶어요|다시 구독하고 싶어요|등록|다시 등록|등록해 주세요|다시 등록해 주세요|가입|다시 가입|가입할게요|신청|신청할게요|다시 신청|' +
      '다시 보내 주세요|문자 다시 보내 주세요|문자 다시 보내주세요|다시 문자 주세요|문자 다시 받고 싶어요|문자 다시 받을게요|다시 문자 받고 싶어요|문자 받고 싶어요|문자 받을게요|계속 문자 받고 싶어요|계속 보내 주세요|문자 켜주세요|차단 해제|수신거부 취소|' +
      '수신거부 해제|수신거부 취소해 주세요|수신거부 풀어주세요|수신거부하려던 게 아니에요|거부하려던 게 아니에요|실수로 수신거부했어요|실수로 수신 거부했어요|실수로 stop 보냈어요|실수로 거부 눌렀어요|실수로 해지했어요|stop 잘못 보냈어요|잘못 눌렀어요 다시 보내 주세요|' +
      '마음 바꿨어요 다시 보내 주세요|목록에 다시 넣어 주세요',
    confirms:
      '네|예|넵|넹|네네|응|네 그럼요|그럼요|네 물론이죠|물론이죠|네 좋아요|네 받을게요|네 받고 싶어요|네 받겠습니다|받을게요|받겠습니다|네 보내주세요|네 보내 주세요|네 문자 보내주세요|네 문자 받을게요|네 문자 받고 싶어요|보내주세요|네 동의합니다|동의합니다|동의해요|' +
      '동의|네 동의해요|네 동의|네 신청할게요|네 신청합니다|네 등록해 주세요|네 구독할게요|네 보내셔도 돼요|문자 보내셔도 돼요|문자 보내도 돼요|네 문자 보내도 돼요|허락합니다|네 원해요|네 원합니다|수락합니다|승낙합니다|네 확인합니다',
    refusal:
      '괜찮아요|관심 없어요|관심없습니다|필요 없어요|필요없어요',
    doubt:
      '또야|지겨워|스팸',
    acknowledge:
      '네|예|넵|넹|네네|넵 감사합니다|네 감사합니다|네 고마워요|네 알겠습니다|네 알겠어요|네 확인했습니다|네 갈게요|네 가겠습니다|네 그때 봬요|네 내일 봬요|응|알겠습니다|알겠어요|알았어요|알겠습니다 감사합니다|확인|확인했습니다|확인했어요|확인 감사합니다|확정|확정합니다|' +
      '오케이|오키|ㅇㅋ|ㅇㅇ|좋아요|좋습니다|좋아요 감사합니다|갈게요|가겠습니다|참석합니다|참석할게요|참석하겠습니다|그때 봬요|그때 뵐게요|그때 뵙겠습니다|내일 봬요|내일 뵙겠습니다|이따 봬요|곧 갈게요|가는 중이에요|가고 있어요|맞아요|맞습니다|네 맞아요|네 맞습니다|그럼요|' +
      '물론이죠|문제없어요|문제 없습니다|괜찮아요 갈게요|완벽해요|감사합니다|감사해요|고맙습니다|고마워요|고마워|수고하세요|수고하셨습니다|알려주셔서 감사합니다|문자 감사합니다|ㄱㅅ|ㄳ',
    decline:
      '아니요|아니오|아뇨|아니|아니에요|아닙니다|아니요 괜찮아요|아니요 괜찮습니다|아뇨 괜찮아요|아뇨 괜찮습니다|괜찮아요|괜찮습니다|됐어요|됐습니다|됐어|싫어요|안 돼요|안돼요|안 됩니다|지금은 아니에요|지금은 안 돼요|오늘은 안 돼요|오늘은 힘들어요|이번엔 안 될 것 같아요|' +
      '이번에는 어려울 것 같아요|이번엔 괜찮아요|다음에요|다음에 할게요|다음 기회에|나중에요|나중에 할게요|관심 없어요|관심없어요|관심 없습니다|못 가요|못가요|못 갈 것 같아요|못 갑니다|못 가겠어요|참석 못 해요|참석 못 합니다|참석 못할 것 같아요|갈 수 없어요|' +
      '죄송합니다 못 가요|죄송해요 못 갈 것 같아요|죄송하지만 어려울 것 같아요|시간이 안 돼요|시간이 안 맞아요|더 없어요|더 없습니다|없어요|없습니다|다른 건 없어요|그게 다예요|그게 전부예요|이게 다예요|필요 없어요|필요없어요|필요 없습니다|안 할게요|안 해요|안 할래요|' +
      '안 갈게요|거절합니다|ㄴㄴ',
  },
  ja: {
    help_programme:
      'ヘルプ|助けて|助けてください|手伝ってください|ヘルプお願いします|助けてもらえますか|情報|詳しく教えてください|詳細を教えてください|もっと知りたいです|これは何ですか|これは何|これ何|これなに|何ですかこれ|何これ|このメッセージは何ですか|このメールは何ですか|このsmsは何ですか|' +
      'この番号は何ですか|何の件ですか|どういうことですか|なぜこのメッセージが届くのですか|なんで届くんですか|なぜ送ってくるのですか|どうやって使うのですか|使い方|使い方を教えてください|どうすればいいですか|どうしたらいいですか|どういう意味ですか|意味がわかりません|stopと送るとどうなりますか|' +
      '停止と送るとどうなりますか|わかりません|よくわかりません|理解できません|説明してください|説明して|質問があります|問い合わせ|お問い合わせ|詐欺ですか|迷惑メールですか|これは詐欺ですか',
    help_who:
      '誰ですか|どなたですか|どちら様ですか|どちらさまですか|どなた様ですか|あなたは誰ですか|あなたは誰|だれですか|だれ|お前誰|誰だよ|誰からですか|どこからですか|どちらの会社ですか|どこの会社ですか|どこの会社|何の会社ですか|会社名を教えてください|どこの店ですか|どちらのお店ですか|' +
      'お店の名前を教えてください|この番号は誰ですか|この番号は誰のですか|この番号はどなたですか|誰の番号ですか|お名前を教えてください|お名前は|名前を教えてください|知らない番号なのですが|登録していない番号ですがどなたですか|機種変したのですがどなたですか|すみませんどなたですか|' +
      '失礼ですがどちら様ですか|電話番号を教えてください|電話番号は何番ですか',
    help_bot:
      'ロボットですか|あなたはロボットですか|ロボット|ボットですか|あなたはボットですか|botですか|ボット|機械ですか|機械|人間ですか|あなたは人間ですか|人ですか|本物の人間ですか|本当の人間ですか|実在の人ですか|aiですか|あなたはaiですか|これはaiですか|人工知能ですか|自動ですか|' +
      '自動返信ですか|自動応答ですか|自動送信ですか|これは自動メッセージですか|これはボットですか|これはロボットですか|人が返信していますか|人が読んでいますか|誰か読んでいますか|人間とロボットどちらですか|人間ですかロボットですか|チャットボットですか|chatgptですか|私は人と話していますか|' +
      'ロボットと話していますか',
    help_person:
      'オペレーター|オペレーターお願いします|オペレーターにつないで|オペレーターにつないでください|オペレーターと話したい|人と話したい|人と話したいです|人間と話したい|人間と話したいです|担当者|担当者と話したい|担当者と話したいです|担当者をお願いします|担当者につないでください|' +
      '担当の方と話したいです|スタッフと話したい|スタッフと話したいです|スタッフの方をお願いします|店長|店長と話したい|店長をお願いします|責任者|責任者と話したい|責任者をお願いします|誰かと話せますか|人と話せますか|誰かと話したい|誰かと話したいです|直接話したいです|電話ください|' +
      '電話してください|お電話ください|電話をください|電話をお願いします|折り返しお願いします|折り返し電話ください|折り返しください|電話してもらえますか|電話をいただけますか|誰かいますか|カスタマーサービス|カスタマーサポート|人間をお願いします|ロボットではなく人と話したい',
    opt_in:
      '開始|再開|再開してください|再開希望|再開お願いします|配信再開|配信を再開してください|配信再開お願いします|スタート|登録|登録希望|登録お願いします|再登録|再登録お願いします|再登録したいです|もう一度登録したいです|登録してください|もう一度登録してください|購読|購読します|再購読|参加|' +
      '参加したいです|受け取りたい|受け取りたいです|メッセージを受け取りたいです|またメッセージを受け取りたいです|また受け取りたいです|もう一度受け取りたいです|また送ってください|また配信してください|メッセージをまた送ってください|引き続き送ってください|引き続き受け取りたいです|' +
      '解除を取り消してください|解除を取り消したい|停止を取り消してください|停止を解除してください|配信停止を解除してください|解除するつもりはありませんでした|停止するつもりはありませんでした|間違えて停止しました|間違えて停止を送りました|間違えてstopを送りました|間違ってstopを送りました|' +
      '間違えて解除しました|間違って解除してしまいました|誤って停止しました|誤って解除しました|誤ってstopと送りました|リストに戻してください|リストに追加してください',
    confirms:
      'はい|はいお願いします|はいお願い|はい希望します|はい登録します|はい登録お願いします|はい登録してください|はい受け取ります|はい受け取りたいです|はい送ってください|はい配信してください|はい同意します|同意します|同意|承諾します|はい承諾します|承認します|許可します|はい許可します|' +
      '送ってください|送っていいです|はい送っていいです|はい送ってもいいです|はいメッセージを送ってください|希望します|登録します|お願いします登録します|はいぜひ|ぜひ|ぜひお願いします|もちろん|もちろんです|はいもちろん|受け取ります|はい構いません|はい参加します|うん|ええ',
    refusal:
      '結構です|いりません|興味ありません|興味ないです|必要ありません',
    doubt:
      'しつこい|またですか|迷惑',
    acknowledge:
      'はい|はいありがとうございます|はい大丈夫です|はい行きます|はい伺います|はいわかりました|はい了解です|はい確認しました|はいよろしくお願いします|了解|了解です|了解しました|了解いたしました|りょうかい|りょ|承知しました|承知いたしました|承知です|かしこまりました|わかりました|' +
      '分かりました|わかった|確認しました|確認|確認です|確定|行きます|伺います|参ります|参加します|うかがいます|時間通り行きます|では後ほど|ではまた|では明日|また明日|後ほど|大丈夫です|大丈夫です行きます|問題ありません|問題ないです|いいですよ|いいですね|ok|オッケー|オーケー|おけ|' +
      '完璧です|最高です|素晴らしい|はいそうです|そうです|その通りです|合ってます|もちろん|もちろんです|ありがとう|ありがとうございます|ありがとうございました|どうもありがとう|感謝します|リマインドありがとうございます|ご連絡ありがとうございます|お知らせありがとうございます|' +
      'よろしくお願いします|よろしくお願いいたします|楽しみにしています|今向かっています|向かっています|受け取りました|届きました|うん|うんわかった',
    decline:
      'いいえ|いえ|いや|いいえ結構です|結構です|いいえ大丈夫です|いりません|いらない|いらないです|必要ありません|必要ないです|不要です|けっこうです|遠慮します|遠慮しておきます|お断りします|断ります|今回は結構です|今回は遠慮します|今回はやめておきます|今はいいです|今は結構です|' +
      '今日は無理です|今日はちょっと|また今度|また今度お願いします|また次回|次回にします|次の機会に|後にします|興味ありません|興味がありません|興味ないです|行けません|行けないです|行けなくなりました|参加できません|伺えません|無理です|無理|できません|都合が悪いです|都合がつきません|' +
      'その時間は無理です|その日は無理です|すみません無理です|すみません行けません|申し訳ありませんが行けません|残念ですが行けません|残念ながら無理です|ありません|特にありません|特にないです|他にありません|他にはありません|以上です|それだけです|これだけです|もう大丈夫です|違います|だめ|' +
      'だめです|やめておきます',
  },
  hi: {
    help_programme:
      'मदद|मदद करो|मदद चाहिए|मुझे मदद चाहिए|मेरी मदद करो|सहायता|सहायता चाहिए|क्या आप मेरी मदद कर सकते हैं|जानकारी|जानकारी चाहिए|और जानकारी चाहिए|यह क्या है|' +
      'ये क्या है|यह किस बारे में है|यह मैसेज क्या है|ये मैसेज क्यों आ रहे हैं|मुझे यह मैसेज क्यों आया|यह कैसे काम करता है|कैसे इस्तेमाल करें|क्या करना है|' +
      'इसका मतलब क्या है|स्टॉप का मतलब क्या है|समझ नहीं आया|मुझे समझ नहीं आया|समझाइए|madad|madad karo|madad chahiye|mujhe madad chahiye|meri madad karo|' +
      'help chahiye|mujhe help chahiye|jankari chahiye|ye kya hai|yeh kya hai|ye kya msg hai|ye message kyu aa raha hai|kaise kaam karta hai|kya karna hai|' +
      'iska matlab kya hai|samajh nahi aaya|samjhao|stop ka matlab kya hai',
    help_who:
      'कौन है|आप कौन हैं|तुम कौन हो|कौन बोल रहा है|यह किसका नंबर है|ये किसका नंबर है|किसने मैसेज किया|कौन मैसेज कर रहा है|कौन सी कंपनी है|आप किस कंपनी से हैं|' +
      'कहां से हो|आपका नाम क्या है|नाम बताओ|मैं यह नंबर नहीं जानता|kaun|kaun hai|kon hai|kon ho|kaun ho|aap kaun|aap kaun ho|aap kon ho|aap kaun hain|' +
      'tum kaun ho|tum kon ho|kaun bol raha hai|kon bol rha h|ye kiska number hai|kiska number hai|kisne message kiya|kaunsi company|kaun si company hai|' +
      'konsi company se ho|kahan se ho|aapka naam kya hai|naam batao|sorry kaun|apka number kya hai',
    help_bot:
      'क्या आप रोबोट हैं|आप रोबोट हो|क्या तुम रोबोट हो|क्या यह रोबोट है|क्या आप इंसान हैं|आप इंसान हो|क्या आप असली इंसान हैं|क्या यह मशीन है|' +
      'क्या यह ऑटोमैटिक मैसेज है|क्या मैं रोबोट से बात कर रहा हूं|क्या मैं इंसान से बात कर रहा हूं|kya aap robot ho|aap robot ho kya|aap robot ho|' +
      'kya ye robot hai|ye robot hai kya|ye bot hai kya|kya ye bot hai|aap bot ho kya|aap insaan ho|aap insan ho ya robot|insaan ho ya bot|kya aap real ho|' +
      'real insaan ho kya|kya main robot se baat kar raha hu|ye automatic message hai kya|ai ho kya|kya aap ai ho',
    help_person:
      'इंसान से बात करनी है|किसी से बात करनी है|किसी व्यक्ति से बात करनी है|मुझे किसी से बात करनी है|मुझे इंसान से बात करनी है|एजेंट से बात करनी है|' +
      'मैनेजर से बात करनी है|मालिक से बात करनी है|क्या मैं किसी से बात कर सकता हूं|किसी से बात कराओ|कस्टमर केयर|मुझे कॉल करें|मुझे फोन करें|फोन करो|' +
      'कॉल बैक करें|कोई है|insaan se baat karni hai|insan se baat karao|kisi se baat karni hai|mujhe kisi se baat karni hai|mujhe insaan se baat karni hai|' +
      'agent se baat karni hai|agent se baat karao|manager se baat karni hai|owner se baat karni hai|kisi se baat karao|kya main kisi se baat kar sakta hu|' +
      'customer care se baat karni hai|call karo|mujhe call karo|call me karo|mujhe phone karo|call back karo|koi hai|koi hai kya|robot se baat nahi karni',
    opt_in:
      'शुरू|शुरू करें|फिर से शुरू करें|दोबारा शुरू करो|चालू करें|मैसेज चालू करो|मैसेज फिर से चालू करो|मैसेज फिर से शुरू करो|सब्सक्राइब|मुझे सब्सक्राइब करो|' +
      'मुझे जोड़ो|मुझे फिर से जोड़ो|मुझे लिस्ट में जोड़ो|मुझे मैसेज चाहिए|मुझे फिर से मैसेज चाहिए|मैसेज भेजना शुरू करो|गलती से स्टॉप भेज दिया|' +
      'मैंने गलती से स्टॉप भेज दिया|गलती से बंद कर दिया|shuru|shuru karo|phir se shuru karo|fir se shuru karo|dobara shuru karo|wapas shuru karo|chalu karo|' +
      'message chalu karo|msg chalu karo|message phir se chalu karo|subscribe karo|mujhe subscribe karo|phir se subscribe karo|mujhe add karo|' +
      'mujhe wapas add karo|list mein wapas dalo|mujhe message chahiye|mujhe phir se message chahiye|message bhejna shuru karo|galti se stop bhej diya|' +
      'galti se stop ho gaya|maine galti se stop likh diya|galti se band kar diya|galti se unsubscribe ho gaya',
    confirms:
      'हाँ|जी|जी हाँ|हाँ जी|हाँ चाहिए|हाँ मुझे चाहिए|हाँ मैं सहमत हूं|मैं सहमत हूं|सहमत|हाँ भेजो|हाँ भेजिए|हाँ मैसेज भेजो|हाँ आप मैसेज भेज सकते हैं|हाँ जोड़ो|' +
      'मंजूर है|हाँ मंजूर है|स्वीकार है|बिल्कुल|haan|haan ji|ji haan|haan chahiye|haan mujhe chahiye|haan bhejo|haan bhej do|haan message bhejo|haan add karo|' +
      'haan aap message kar sakte ho|sehmat hu|manzoor hai|bilkul|bilkul haan|haan bilkul|zaroor',
    refusal:
      'नहीं चाहिए|nahi chahiye|no interest|रुचि नहीं',
    doubt:
      'फिर से|spam',
    acknowledge:
      'हाँ|जी|जी हाँ|ठीक है|ठीक|अच्छा|हाँ ठीक है|ठीक है धन्यवाद|ठीक है आऊंगा|मैं आऊंगा|मैं आ जाऊंगा|हम आएंगे|आ रहा हूं|कन्फर्म|पक्का|समझ गया|मिल गया|मिलते हैं|' +
      'कल मिलते हैं|सही है|बढ़िया|बहुत अच्छा|धन्यवाद|शुक्रिया|बहुत धन्यवाद|याद दिलाने के लिए धन्यवाद|कोई बात नहीं|haan|ha ji|ji|theek hai|thik hai|thik h|' +
      'ok thik hai|ok ji|acha|accha|accha thik hai|main aaunga|mai aa jaunga|aa jaunga|aa jaungi|aa raha hu|hum aayenge|confirm hai|pakka|samajh gaya|' +
      'samajh gayi|mil gaya|milte hai|kal milte hain|sahi hai|badhiya|bahut accha|dhanyavad|shukriya|dhanyawad|koi baat nahi|bilkul',
    decline:
      'नहीं|जी नहीं|नहीं धन्यवाद|नहीं चाहिए|मुझे नहीं चाहिए|अभी नहीं|आज नहीं|इस बार नहीं|बाद में|फिर कभी|अगली बार|रुचि नहीं है|मुझे रुचि नहीं है|' +
      'दिलचस्पी नहीं है|नहीं आ सकता|मैं नहीं आ सकता|नहीं आ पाऊंगा|मैं नहीं आ पाऊंगा|नहीं हो पाएगा|माफ करना नहीं आ सकता|और कुछ नहीं|कुछ नहीं|बस इतना ही|बस|' +
      'ज़रूरत नहीं|जरूरत नहीं है|nahi|nahin|nhi|ji nahi|nahi chahiye|mujhe nahi chahiye|nahi thanks|abhi nahi|aaj nahi|is baar nahi|baad mein|phir kabhi|' +
      'agli baar|interest nahi hai|interested nahi hu|nahi aa sakta|nahi aa paunga|nahi aa paungi|main nahi aa paunga|nahi ho payega|sorry nahi aa sakta|' +
      'aur kuch nahi|kuch nahi|bas itna hi|zarurat nahi|jarurat nahi hai|nahi karna',
  },
  he: {
    help_programme:
      'עזרה|תעזרו לי|תעזור לי|אני צריך עזרה|אני צריכה עזרה|צריך עזרה|צריכה עזרה|אפשר עזרה|אפשר לעזור לי|אתם יכולים לעזור לי|מידע|מידע נוסף|עוד מידע|' +
      'אני רוצה מידע|אשמח למידע|מה זה|מה זאת ההודעה הזאת|מה ההודעה הזאת|מה זה ההודעות האלה|מה זה המספר הזה|במה מדובר|על מה מדובר|למה אני מקבל את זה|' +
      'למה אני מקבלת הודעות|למה קיבלתי את זה|למה אתם שולחים לי הודעות|איך זה עובד|איך זה פועל|מה לעשות|מה אני צריך לעשות|מה זה אומר|מה המשמעות|מה זה stop|' +
      'מה קורה אם אני שולח הסר|אני לא מבין|אני לא מבינה|לא הבנתי|לא מובן|תסביר לי|תסבירו לי|זה ספאם|זו הונאה',
    help_who:
      'מי זה|מי זו|מי אתה|מי את|מי אתם|מי מדבר|מי שלח את זה|מי שולח לי|מי שולח הודעות|עם מי אני מדבר|עם מי אני מדברת|של מי המספר|של מי המספר הזה|איזו חברה|' +
      'איזה חברה זאת|מאיזו חברה|מאיזה חברה אתם|איזה עסק זה|איזו חנות זאת|מאיפה אתם|איך קוראים לך|מה שמך|מה השם|אני לא מכיר את המספר|לא מכיר את המספר|' +
      'אין לי את המספר שמור|סליחה מי זה|טלפון חדש מי זה|אנחנו מכירים|מה הטלפון שלכם|מה מספר הטלפון',
    help_bot:
      'אתה רובוט|את רובוט|אתם רובוט|האם אתה רובוט|זה רובוט|האם זה רובוט|אתה בוט|את בוט|זה בוט|האם זה בוט|אתה בן אדם|את בן אדם|אתה אמיתי|אתה אדם אמיתי|' +
      'זה בן אדם|זה אדם אמיתי|אתה מכונה|זו מכונה|אתה בינה מלאכותית|זה בינה מלאכותית|זה ai|זה אוטומטי|זו הודעה אוטומטית|זה מענה אוטומטי|אני מדבר עם רובוט|' +
      'אני מדברת עם רובוט|אני מדבר עם בן אדם|אני מדבר עם בוט|יש שם בן אדם|מישהו קורא את זה|בן אדם או רובוט|רובוט|בוט',
    help_person:
      'נציג|נציגה|נציג אנושי|אני רוצה נציג|אפשר נציג|בן אדם|בן אדם אמיתי|שירות לקוחות|מנהל|המנהל|אחראי|אני רוצה לדבר עם נציג|אני רוצה לדבר עם מישהו|' +
      'אני רוצה לדבר עם בן אדם|אני רוצה לדבר עם אדם|רוצה לדבר עם מישהו|רוצה לדבר עם נציג|אפשר לדבר עם מישהו|אפשר לדבר עם נציג|אפשר לדבר עם בן אדם|' +
      'אני יכול לדבר עם מישהו|אני יכולה לדבר עם מישהו|אני צריך לדבר עם מישהו|אני צריכה לדבר עם מישהו|תעבירו אותי לנציג|תעביר אותי לנציג|תתקשרו אליי|תתקשר אליי|' +
      'תתקשרי אליי|תחזרו אליי|אפשר שתתקשרו אליי|מישהו יכול להתקשר אליי|שמישהו יתקשר אליי|יש שם מישהו|לא רוצה לדבר עם רובוט',
    opt_in:
      'התחל|להתחיל|להתחיל מחדש|תתחילו שוב|הצטרף|הצטרפות|להצטרף|אני רוצה להצטרף|הרשמה|הירשם|תרשמו אותי|תרשום אותי|תרשמו אותי שוב|תרשמו אותי מחדש|' +
      'אני רוצה להירשם|אני רוצה להירשם שוב|רוצה להירשם מחדש|לחדש|תחדשו את ההודעות|לחדש הודעות|תחזירו אותי|תחזירו אותי לרשימה|תוסיפו אותי|תוסיפו אותי לרשימה|' +
      'תוסיפו אותי שוב|אני רוצה לקבל הודעות|אני רוצה לקבל את ההודעות|אני רוצה לקבל שוב הודעות|אני רוצה להמשיך לקבל הודעות|אני כן רוצה הודעות|' +
      'תשלחו לי שוב הודעות|אפשר לשלוח לי שוב|תמשיכו לשלוח|לא התכוונתי להסיר|לא התכוונתי לבטל הודעות|לא התכוונתי להסיר את עצמי|הסרתי בטעות|הוסרתי בטעות|' +
      'שלחתי הסר בטעות|כתבתי הסר בטעות|שלחתי stop בטעות|ביטול הסרה',
    confirms:
      'כן|כן בבקשה|כן תודה|כן בטח|בטח|בטח שכן|כן ברור|ברור|כן אני רוצה|אני רוצה|כן רוצה|כן מסכים|כן מסכימה|מסכים|מסכימה|אני מסכים|אני מסכימה|כן אני מסכים|' +
      'אני מאשר|אני מאשרת|כן אני מאשר|מאשר קבלת הודעות|מאשרת קבלת הודעות|כן תרשמו אותי|כן תשלחו|כן תשלחו לי|כן תשלחו לי הודעות|כן אפשר לשלוח לי|' +
      'אפשר לשלוח לי הודעות|כן אני רוצה לקבל הודעות|כן אשמח|אשמח|בשמחה|כן בשמחה|כמובן',
    refusal:
      'לא תודה|לא מעוניין|לא מעוניינת',
    doubt:
      'שוב אתם|ספאם',
    acknowledge:
      'כן|כן תודה|כן אגיע|כן מאשר|כן מאשרת|אוקיי|אוקי|אוקיי תודה|ok תודה|בסדר|בסדר גמור|בסדר תודה|סבבה|סבבה תודה|אחלה|אחלה תודה|מעולה|מעולה תודה|מצוין|מושלם|' +
      'יופי|יופי תודה|טוב|טוב תודה|מאשר|מאשרת|אישור|מאשר הגעה|מאשרת הגעה|אני אגיע|אגיע|נגיע|אני מגיע|אני מגיעה|אהיה שם|נהיה שם|נתראה|נתראה מחר|להתראות|הבנתי|' +
      'הבנתי תודה|קיבלתי|קיבלתי תודה|רשמתי|אין בעיה|נכון|מתאים|מתאים לי|בטח|כמובן|ברור|תודה|תודה רבה|המון תודה|תודה על התזכורת|תודה על העדכון|בדרך|אני בדרך',
    decline:
      'לא|לא תודה|לא עכשיו|לא היום|לא הפעם|אולי בפעם אחרת|אולי אחר כך|פעם אחרת|בפעם אחרת|לא כרגע|עדיין לא|לא מעוניין|לא מעוניינת|אני לא מעוניין|' +
      'אני לא מעוניינת|לא מעניין אותי|לא יכול|לא יכולה|אני לא יכול|אני לא יכולה|לא אוכל|לא אוכל להגיע|לא נוכל להגיע|לא אגיע|אני לא אגיע|לא מגיע|לא מגיעה|' +
      'לא מתאים|לא מתאים לי|לא מסתדר|לא מסתדר לי|סליחה לא יכול|מצטער לא יכול|מצטערת לא יכולה|לצערי לא|לצערי לא אוכל|לא שום דבר|זה הכל|זה הכל תודה|לא זה הכל|' +
      'אין צורך|לא צריך|לא צריכה|לא צריך תודה|לא רוצה|אני לא רוצה|מסרב|מסרבת|ממש לא',
  },
  tr: {
    help_programme:
      'yardım|yardım edin|yardım et|yardım lazım|yardıma ihtiyacım var|bana yardım edin|bana yardım eder misiniz|yardımcı olur musunuz|bilgi|bilgi verin|' +
      'daha fazla bilgi|bilgi almak istiyorum|bilgi istiyorum|bu ne|bu nedir|nedir bu|bu mesaj ne|bu mesaj nedir|bu mesajlar ne|bu numara ne|konu ne|' +
      'konu nedir|ne hakkında|neden bana mesaj geliyor|bu mesaj neden geldi|neden mesaj atıyorsunuz|niye mesaj atıyorsunuz|nasıl çalışıyor|bu nasıl çalışıyor|' +
      'nasıl kullanılır|ne yapmam lazım|ne yapmalıyım|bu ne demek|ne demek bu|stop ne demek|dur yazarsam ne olur|anlamadım|anlamıyorum|hiçbir şey anlamadım|' +
      'açıklar mısınız|açıklayın|bu dolandırıcılık mı|bu spam mı',
    help_who:
      'kimsiniz|kimsin|kim bu|bu kim|siz kimsiniz|sen kimsin|kiminle görüşüyorum|kiminle konuşuyorum|kim yazıyor|bana kim yazıyor|bunu kim gönderdi|' +
      'kim gönderdi|bu kimin numarası|bu numara kimin|hangi firma|hangi şirket|hangi firmasınız|hangi şirketsiniz|hangi firmadan|hangi mağaza|neresi burası|' +
      'nereden yazıyorsunuz|adınız ne|adın ne|isminiz ne|isim|numarayı tanımıyorum|bu numarayı tanımıyorum|sizi tanıyor muyum|tanışıyor muyuz|' +
      'yeni telefon kimsiniz|pardon kimsiniz|kusura bakmayın kimsiniz|telefon numaranız nedir|numaranız kaç',
    help_bot:
      'robot musun|robot musunuz|sen robot musun|siz robot musunuz|bot musun|bot musunuz|bu bir bot mu|bu bot mu|bu robot mu|insan mısın|insan mısınız|' +
      'gerçek insan mısın|gerçek insan mısınız|gerçek misin|gerçek bir kişi misiniz|makine misin|yapay zeka mısın|yapay zeka mısınız|bu yapay zeka mı|' +
      'otomatik mi|bu otomatik mesaj mı|otomatik cevap mı|robotla mı konuşuyorum|botla mı konuşuyorum|insanla mı konuşuyorum|gerçek biriyle mi konuşuyorum|' +
      'bunu okuyan biri var mı|orada biri var mı|insan mı robot mu|robot|bot',
    help_person:
      'temsilci|müşteri temsilcisi|müşteri hizmetleri|temsilciye bağlan|temsilciye bağlayın|insan|gerçek insan|gerçek bir kişi|yetkili|yetkili biri|müdür|' +
      'biriyle konuşmak istiyorum|birisiyle konuşmak istiyorum|bir insanla konuşmak istiyorum|gerçek biriyle konuşmak istiyorum|' +
      'bir temsilciyle konuşmak istiyorum|temsilciyle görüşmek istiyorum|yetkiliyle görüşmek istiyorum|yetkili biriyle görüşmek istiyorum|' +
      'biriyle görüşmek istiyorum|biriyle konuşabilir miyim|bir insanla konuşabilir miyim|temsilciyle konuşabilir miyim|yetkiliyle görüşebilir miyim|' +
      'biriyle konuşmam lazım|beni arayın|beni ara|beni arar mısınız|lütfen arayın|geri arayın|beni geri arayın|biri beni arayabilir mi|biri beni arasın|' +
      'kimse var mı|kimse yok mu|robotla konuşmak istemiyorum',
    opt_in:
      'başla|başlat|başlatın|yeniden başlat|tekrar başlat|tekrar başlatın|devam|devam et|devam edin|devam ettirin|abone ol|abone olmak istiyorum|' +
      'tekrar abone ol|tekrar abone olmak istiyorum|yeniden abone olmak istiyorum|beni abone yapın|kayıt ol|kaydol|beni kaydedin|beni tekrar kaydedin|' +
      'kayıt olmak istiyorum|katıl|katılmak istiyorum|beni ekleyin|beni tekrar ekleyin|beni listeye ekleyin|listeye geri ekleyin|mesaj almak istiyorum|' +
      'mesajları almak istiyorum|tekrar mesaj almak istiyorum|mesajları tekrar almak istiyorum|mesajlarınızı tekrar almak istiyorum|mesaj istiyorum|' +
      'mesajları istiyorum|mesajları açın|mesajları tekrar açın|mesajları yeniden açın|tekrar mesaj atabilirsiniz|bana tekrar mesaj atın|çıkmak istememiştim|' +
      'abonelikten çıkmak istememiştim|yanlışlıkla stop yazdım|yanlışlıkla dur yazdım|yanlışlıkla stop gönderdim|yanlışlıkla çıktım|' +
      'yanlışlıkla abonelikten çıktım|yanlışlıkla iptal ettim mesajları|stop yanlışlıkla oldu',
    confirms:
      'evet|evet lütfen|evet istiyorum|evet isterim|isterim|istiyorum|evet tabii|tabii|tabii ki|elbette|evet elbette|kesinlikle|evet kesinlikle|kabul ediyorum|' +
      'evet kabul ediyorum|kabul|onaylıyorum|evet onaylıyorum|onay|onay veriyorum|izin veriyorum|evet izin veriyorum|evet gönderin|gönderin|' +
      'evet mesaj gönderin|evet mesaj atabilirsiniz|mesaj atabilirsiniz|evet gönderebilirsiniz|evet mesaj almak istiyorum|evet kaydedin|evet beni kaydedin|' +
      'evet beni ekleyin|evet abone olmak istiyorum|memnuniyetle|evet memnuniyetle',
    refusal:
      'istemem|hayır teşekkürler|ilgilenmiyorum',
    doubt:
      'yeter|yine mi',
    acknowledge:
      'evet|evet teşekkürler|evet geleceğim|evet onaylıyorum|tamam|tamam teşekkürler|tamamdır|tamamdır teşekkürler|tmm|tmm teşekkürler|ok|okey|olur|' +
      'olur teşekkürler|peki|peki teşekkürler|onaylıyorum|onaylandı|geleceğim|gelicem|gelirim|geleceğiz|geliyorum|geliyoruz|orada olacağım|orda olacağım|' +
      'orada olacağız|görüşürüz|görüşmek üzere|yarın görüşürüz|anladım|anladım teşekkürler|anlaşıldı|aldım|mesajı aldım|not ettim|harika|harika teşekkürler|' +
      'süper|mükemmel|mükemmel teşekkürler|çok iyi|güzel|uygun|bana uyar|uygundur|sorun değil|sorun yok|tabii|elbette|doğru|aynen|teşekkürler|teşekkür ederim|' +
      'çok teşekkürler|çok teşekkür ederim|sağolun|sağ ol|eyvallah|hatırlattığınız için teşekkürler|bilgi için teşekkürler|yoldayım',
    decline:
      'hayır|hayır teşekkürler|yok teşekkürler|yok sağolun|şimdi değil|şimdilik hayır|şu an değil|bugün değil|bugün olmaz|bu sefer değil|bu sefer olmaz|' +
      'başka zaman|belki başka zaman|belki sonra|bir dahaki sefere|henüz değil|ilgilenmiyorum|ilgimi çekmiyor|gelemem|gelemeyeceğim|gelemiyorum|' +
      'maalesef gelemiyorum|maalesef gelemeyeceğim|üzgünüm gelemem|gelmeyeceğim|gelemeyiz|katılamayacağım|yapamam|olmaz|olmuyor|uymuyor|bana uymaz|' +
      'bana uymuyor|uygun değil|o saat uygun değil|müsait değilim|maalesef|maalesef hayır|maalesef olmaz|başka bir şey yok|hayır başka bir şey yok|hepsi bu|' +
      'hepsi bu kadar|bu kadar|bu kadar teşekkürler|gerek yok|gerek yok teşekkürler|ihtiyacım yok|lazım değil|istemem|istemiyorum teşekkürler|kabul etmiyorum|' +
      'reddediyorum',
  },
  sv: {
    help_programme:
      'hjälp|hjälp mig|jag behöver hjälp|behöver hjälp|kan du hjälpa mig|kan ni hjälpa mig|kan någon hjälpa mig|info|information|mer info|mer information|' +
      'jag vill ha mer information|vad är det här|vad är detta|vad är det här för meddelande|vad är det här för sms|vad är det för nummer|vad handlar det om|' +
      'vad gäller det|varför får jag det här|varför får jag dessa meddelanden|varför smsar ni mig|hur fungerar det|hur fungerar det här|hur gör jag|' +
      'vad ska jag göra|vad betyder det|vad betyder stopp|vad händer om jag skriver stopp|jag förstår inte|förstår inte|förklara|är det här spam|är det bluff',
    help_who:
      'vem är det|vem är det här|vem är du|vilka är ni|vem skriver|vem pratar jag med|vem skriver jag med|vem har skickat detta|vem skickade det här|' +
      'vems nummer är det|vems nummer är detta|vilket företag är det|vilket företag|från vilket företag|vilket företag är ni|vilken butik är det|vad heter du|' +
      'vad heter företaget|namn|känner jag dig|jag känner inte igen numret|har inte ditt nummer|ny telefon vem är det|ursäkta vem är det|' +
      'vad har ni för telefonnummer|varifrån skriver ni',
    help_bot:
      'är du en robot|är du en bot|är det en bot|är det en robot|är det här en bot|är du människa|är du en människa|är du en riktig person|' +
      'är du en riktig människa|är du på riktigt|är du en maskin|är du en ai|är du ai|är det ai|är det automatiskt|är det ett automatiskt meddelande|' +
      'är det ett autosvar|pratar jag med en robot|pratar jag med en människa|pratar jag med en bot|skriver jag med en bot|är det någon som läser detta|bot|' +
      'robot|människa eller robot',
    help_person:
      'människa|en människa|riktig person|en riktig person|handläggare|medarbetare|kundtjänst|kundservice|chefen|ägaren|jag vill prata med en människa|' +
      'jag vill prata med någon|jag vill prata med en person|jag vill prata med kundtjänst|jag vill tala med någon|kan jag få prata med någon|' +
      'kan jag prata med en människa|kan jag prata med någon|får jag prata med någon|jag behöver prata med någon|ring mig|kan ni ringa mig|kan du ringa mig|' +
      'kan någon ringa mig|ring upp mig|ring tillbaka|är det någon där|koppla mig till någon|jag vill inte prata med en robot',
    opt_in:
      'start|starta|starta igen|börja|börja om|börja igen|anmäl mig|anmäl mig igen|jag vill anmäla mig|jag vill anmäla mig igen|prenumerera|prenumerera igen|' +
      'återuppta|återuppta sms|återuppta meddelanden|fortsätt|fortsätt skicka|aktivera|aktivera igen|sätt på sms igen|lägg till mig|lägg till mig igen|' +
      'lägg till mig på listan|sätt upp mig på listan igen|jag vill ha sms|jag vill ha era sms|jag vill ha sms igen|jag vill få meddelanden|' +
      'jag vill få meddelanden igen|jag vill få era sms igen|jag vill fortfarande ha sms|skicka sms till mig igen|ni kan smsa mig igen|' +
      'jag menade inte att avsluta sms|jag ville inte avregistrera mig|jag avregistrerade mig av misstag|jag skickade stopp av misstag|' +
      'skickade stopp av misstag|jag skrev stopp av misstag|stopp var ett misstag',
    confirms:
      'ja|ja tack|jajamän|ja gärna|gärna|ja absolut|absolut|ja visst|visst|självklart|ja självklart|ja det vill jag|det vill jag|ja jag vill|ja jag godkänner|' +
      'jag godkänner|godkänner|ja jag samtycker|jag samtycker|ja jag accepterar|jag accepterar|ja anmäl mig|ja skicka|ja skicka sms|ja ni får smsa mig|' +
      'ja du får smsa mig|ja ni får skicka sms|ni får smsa mig|ja jag vill ha sms|ja jag vill få sms|ja jag vill ha meddelanden|ja jag bekräftar|jag bekräftar',
    refusal:
      'nej tack|inte intresserad',
    doubt:
      'nu räcker det',
    acknowledge:
      'ja|japp|jepp|ja tack|ok|okej|okej tack|ok tack|oki|bra tack|det är bra|det går bra|det blir bra|det passar|passar bra|perfekt|perfekt tack|toppen|' +
      'toppen tack|super|kanon|fint|bekräftar|jag bekräftar|bekräftat|jag kommer|vi kommer|jag är där|vi ses|vi ses då|vi ses imorgon|ses då|ses imorgon|' +
      'hej då|uppfattat|förstått|jag förstår|noterat|mottaget|inga problem|ingen fara|självklart|visst|absolut|stämmer|det stämmer|tack|tack så mycket|' +
      'tusen tack|stort tack|tack för påminnelsen|tack för infon|på väg|jag är på väg',
    decline:
      'nej|nej tack|nä|nä tack|inte nu|nej inte nu|inte idag|inte den här gången|inte denna gång|en annan gång|kanske senare|kanske en annan gång|nästa gång|' +
      'inte än|inte intresserad|jag är inte intresserad|inget intresse|jag kan inte|kan inte|kan tyvärr inte|jag kan tyvärr inte|jag kan inte komma|' +
      'kan inte komma|jag kommer inte|vi kan inte komma|jag hinner inte|det går inte|det funkar inte|passar inte|det passar inte|tyvärr inte|tyvärr nej|' +
      'inget mer|inget annat|nej inget mer|det var allt|det är allt|nej det var allt|nej det är bra|behövs inte|det behövs inte|jag behöver inget|behöver inte|' +
      'jag vill inte|nej jag vill inte|helst inte',
  },
  da: {
    help_programme:
      'hjælp|hjaelp|hjælp mig|hjaelp mig|jeg har brug for hjælp|jeg har brug for hjaelp|har brug for hjælp|har brug for hjaelp|kan du hjælpe mig|' +
      'kan du hjaelpe mig|kan i hjælpe mig|kan i hjaelpe mig|kan nogen hjælpe mig|kan nogen hjaelpe mig|info|information|mere info|mere information|' +
      'jeg vil gerne have mere information|hvad er det|hvad er dette|hvad er det her|hvad er det for en besked|hvad er det for en sms|' +
      'hvad er det for et nummer|hvad handler det om|hvad drejer det sig om|hvorfor får jeg det her|hvorfor får jeg disse beskeder|hvorfor sms\'er i til mig|' +
      'hvordan virker det|hvordan fungerer det|hvad skal jeg gøre|hvad skal jeg goere|hvad betyder det|hvad betyder stop|hvad sker der hvis jeg skriver stop|' +
      'jeg forstår det ikke|forstår ikke|jeg forstår ikke|forklar|er det spam|er det svindel',
    help_who:
      'hvem er det|hvem er du|hvem er i|hvem skriver|hvem skriver jeg med|hvem taler jeg med|hvem har sendt det her|hvem sender det her|hvis nummer er det|' +
      'hvilket firma er det|hvilket firma|hvilket firma er i|hvilken virksomhed er det|fra hvilket firma|hvilken butik er det|hvad hedder du|' +
      'hvad hedder firmaet|navn|kender jeg dig|jeg kender ikke nummeret|jeg kender ikke dette nummer|jeg har ikke dit nummer|ny telefon hvem er det|' +
      'undskyld hvem er det|hvad er jeres telefonnummer|hvor skriver i fra',
    help_bot:
      'er du en robot|er du en bot|er det en bot|er det en robot|er dette en bot|er du et menneske|er du menneske|er du en rigtig person|' +
      'er du et rigtigt menneske|er du ægte|er du aegte|er du en maskine|er du en ai|er du ai|er det ai|er det automatisk|er det en automatisk besked|' +
      'er det et autosvar|taler jeg med en robot|taler jeg med et menneske|taler jeg med en bot|skriver jeg med en bot|er der nogen der læser det her|' +
      'er der nogen der laeser det her|bot|robot|menneske eller robot',
    help_person:
      'menneske|et menneske|rigtig person|en rigtig person|medarbejder|en medarbejder|kundeservice|chefen|ejeren|jeg vil tale med et menneske|' +
      'jeg vil gerne tale med et menneske|jeg vil gerne tale med nogen|jeg vil gerne tale med en person|jeg vil gerne tale med en medarbejder|' +
      'jeg vil snakke med et menneske|jeg vil snakke med nogen|kan jeg tale med nogen|kan jeg tale med et menneske|kan jeg snakke med nogen|' +
      'må jeg tale med nogen|jeg har brug for at tale med nogen|ring til mig|kan i ringe til mig|kan du ringe til mig|kan nogen ringe til mig|ring mig op|' +
      'ring tilbage|er der nogen|stil mig om|jeg vil ikke tale med en robot',
    opt_in:
      'start|start igen|begynd|begynd igen|tilmeld|tilmeld mig|tilmeld mig igen|jeg vil tilmeldes|jeg vil gerne tilmeldes|jeg vil gerne tilmeldes igen|' +
      'jeg vil gerne tilmelde mig igen|abonner|abonner igen|genoptag|genoptag sms|genoptag beskeder|fortsæt|fortsaet|fortsæt med at sende|' +
      'fortsaet med at sende|aktiver|genaktiver|tænd for beskeder igen|taend for beskeder igen|tilføj mig|tilfoej mig|tilføj mig igen|tilfoej mig igen|' +
      'tilføj mig til listen|tilfoej mig til listen|sæt mig på listen igen|saet mig på listen igen|jeg vil gerne have sms\'er|jeg vil gerne have beskeder|' +
      'jeg vil gerne have beskeder igen|jeg vil gerne modtage beskeder|jeg vil gerne modtage beskeder igen|jeg vil gerne modtage jeres sms\'er igen|' +
      'jeg vil stadig gerne have sms\'er|send mig beskeder igen|i må gerne skrive til mig igen|jeg ville ikke afmeldes|jeg ville ikke afmelde mig|' +
      'jeg afmeldte mig ved en fejl|afmeldt ved en fejl|jeg sendte stop ved en fejl|sendte stop ved en fejl|jeg skrev stop ved en fejl|stop var en fejl',
    confirms:
      'ja|ja tak|jo tak|ja gerne|gerne|meget gerne|ja meget gerne|ja selvfølgelig|ja selvfoelgelig|selvfølgelig|selvfoelgelig|ja bestemt|bestemt|ja absolut|' +
      'absolut|ja det vil jeg|det vil jeg gerne|ja jeg vil gerne|ja jeg accepterer|jeg accepterer|ja jeg giver samtykke|jeg giver samtykke|ja jeg samtykker|' +
      'jeg samtykker|ja tilmeld mig|ja send|ja send mig beskeder|ja i må gerne sende sms|ja du må gerne skrive til mig|ja i må gerne skrive til mig|' +
      'i må gerne sende mig sms\'er|ja jeg vil gerne modtage sms|ja jeg vil gerne have beskeder|ja jeg bekræfter|ja jeg bekraefter|jeg bekræfter|jeg bekraefter|' +
      'ja jeg er enig',
    refusal:
      'nej tak|ikke interesseret',
    doubt:
      'nu er det nok',
    acknowledge:
      'ja|jep|jeps|ja tak|ok|okay|okay tak|ok tak|oki|fint|fint tak|det er fint|det er i orden|i orden|det passer|det passer fint|passer fint|perfekt|' +
      'perfekt tak|super|super tak|godt|godt tak|supergodt|bekræfter|bekraefter|jeg bekræfter|jeg bekraefter|bekræftet|bekraeftet|jeg kommer|vi kommer|' +
      'jeg er der|vi ses|vi ses der|vi ses i morgen|ses|ses i morgen|hej hej|forstået|modtaget|noteret|ingen problem|intet problem|det er ok|selvfølgelig|' +
      'selvfoelgelig|bestemt|korrekt|det stemmer|tak|mange tak|tusind tak|tak for det|tak for påmindelsen|tak for info|på vej|jeg er på vej|det lyder godt|' +
      'lyder godt',
    decline:
      'nej|nej tak|næ|nae|niks|ikke nu|nej ikke nu|ikke i dag|ikke denne gang|en anden gang|måske senere|måske en anden gang|næste gang|naeste gang|ikke endnu|' +
      'ikke interesseret|jeg er ikke interesseret|ingen interesse|jeg kan ikke|kan ikke|kan desværre ikke|kan desvaerre ikke|jeg kan desværre ikke|' +
      'jeg kan desvaerre ikke|jeg kan ikke komme|kan ikke komme|jeg kommer ikke|vi kan ikke komme|jeg kan ikke nå det|det går ikke|det passer ikke|passer ikke|' +
      'det passer mig ikke|desværre ikke|desvaerre ikke|desværre nej|desvaerre nej|beklager kan ikke|ikke andet|ikke mere|nej ikke andet|det var det|' +
      'det var alt|det er alt|nej det var det|nej det var alt|ikke nødvendigt|ikke noedvendigt|det er ikke nødvendigt|det er ikke noedvendigt|' +
      'jeg behøver ikke noget|jeg behoever ikke noget|jeg har ikke brug for det|jeg vil ikke|nej jeg vil ikke|helst ikke',
  },
  nb: {
    help_programme:
      'hjelp|hjelp meg|jeg trenger hjelp|trenger hjelp|kan du hjelpe meg|kan dere hjelpe meg|kan noen hjelpe meg|info|informasjon|mer info|mer informasjon|' +
      'jeg vil ha mer informasjon|hva er dette|hva er det|hva er dette for noe|hva slags melding er dette|hva slags nummer er dette|hva handler dette om|' +
      'hva gjelder det|hva dreier det seg om|hvorfor får jeg dette|hvorfor får jeg disse meldingene|hvorfor sender dere meg sms|hvordan fungerer det|' +
      'hvordan fungerer dette|hvordan virker dette|hva skal jeg gjøre|hva skal jeg gjoere|hva betyr det|hva betyr dette|hva betyr stopp|' +
      'hva skjer hvis jeg sender stopp|jeg forstår ikke|forstår ikke|skjønner ikke|skjoenner ikke|jeg skjønner ikke|jeg skjoenner ikke|forklar|er dette spam|' +
      'er dette svindel',
    help_who:
      'hvem er dette|hvem er det|hvem er du|hvem er dere|hvem skriver|hvem skriver jeg med|hvem snakker jeg med|hvem sendte dette|hvem har sendt dette|' +
      'hvem sitt nummer er dette|hvem eier dette nummeret|hvilket firma er dette|hvilket firma|hvilket firma er dere|hvilken bedrift er dette|' +
      'fra hvilket firma|hvilken butikk er dette|hva heter du|hva heter firmaet|navn|kjenner jeg deg|jeg kjenner ikke nummeret|jeg har ikke nummeret ditt|' +
      'ny telefon hvem er dette|unnskyld hvem er dette|hva er telefonnummeret deres|hvor skriver dere fra',
    help_bot:
      'er du en robot|er du en bot|er dette en bot|er dette en robot|er det en bot|er du et menneske|er du menneske|er du en ekte person|' +
      'er du et ekte menneske|er du ekte|er du en maskin|er du en ki|er du ki|er du ai|er dette ai|er dette automatisk|er dette en automatisk melding|' +
      'er dette et autosvar|snakker jeg med en robot|snakker jeg med et menneske|snakker jeg med en bot|skriver jeg med en bot|er det noen som leser dette|bot|' +
      'robot|menneske eller robot',
    help_person:
      'menneske|et menneske|ekte person|en ekte person|saksbehandler|medarbeider|kundeservice|sjef|sjefen|eieren|jeg vil snakke med et menneske|' +
      'jeg vil snakke med noen|jeg vil snakke med en person|jeg vil snakke med en ekte person|jeg vil gjerne snakke med noen|jeg ønsker å snakke med noen|' +
      'jeg oensker å snakke med noen|jeg vil snakke med kundeservice|kan jeg snakke med noen|kan jeg snakke med et menneske|kan jeg få snakke med noen|' +
      'jeg må snakke med noen|jeg trenger å snakke med noen|ring meg|kan dere ringe meg|kan du ringe meg|kan noen ringe meg|ring meg opp|ring tilbake|' +
      'er det noen der|sett meg over|jeg vil ikke snakke med en robot',
    opt_in:
      'start|start igjen|start på nytt|begynn|begynn igjen|meld meg på|meld meg på igjen|påmelding|jeg vil melde meg på|jeg vil melde meg på igjen|abonner|' +
      'abonner igjen|gjenoppta|gjenoppta sms|gjenoppta meldinger|fortsett|fortsett å sende|aktiver|aktiver igjen|skru på meldinger igjen|legg meg til|' +
      'legg meg til igjen|legg meg til på listen|sett meg på listen igjen|jeg vil ha sms|jeg vil ha meldinger|jeg vil ha meldinger igjen|' +
      'jeg vil motta meldinger|jeg vil motta meldinger igjen|jeg vil gjerne motta meldinger igjen|jeg vil fortsatt ha sms|jeg ønsker å motta sms igjen|' +
      'jeg oensker å motta sms igjen|send meg meldinger igjen|dere kan sende meg sms igjen|jeg mente ikke å melde meg av|jeg ville ikke melde meg av|' +
      'jeg meldte meg av ved en feil|meldte meg av ved en feil|jeg sendte stopp ved en feil|sendte stopp ved en feil|jeg skrev stopp ved en feil|' +
      'stopp var en feil',
    confirms:
      'ja|ja takk|ja gjerne|gjerne|veldig gjerne|ja selvfølgelig|ja selvfoelgelig|selvfølgelig|selvfoelgelig|ja absolutt|absolutt|ja klart|klart det|' +
      'ja det vil jeg|det vil jeg gjerne|ja jeg vil|ja jeg godtar|jeg godtar|godtar|ja jeg samtykker|jeg samtykker|ja jeg aksepterer|jeg aksepterer|' +
      'ja meld meg på|ja send|ja send meg meldinger|ja dere kan sende meg sms|ja du kan sende meg sms|dere kan sende meg sms|ja dere kan skrive til meg|' +
      'ja jeg vil ha sms|ja jeg vil motta sms|ja jeg ønsker sms|ja jeg oensker sms|ja jeg bekrefter|jeg bekrefter|ja jeg er enig',
    refusal:
      'nei takk|ikke interessert',
    doubt:
      'nå er det nok',
    acknowledge:
      'ja|jepp|jada|ja takk|ok|okei|ok takk|okei takk|greit|greit takk|det er greit|det går bra|den er grei|det passer|det passer fint|passer fint|passer bra|' +
      'perfekt|perfekt takk|supert|supert takk|flott|flott takk|fint|kjempebra|bekrefter|jeg bekrefter|bekreftet|jeg kommer|vi kommer|jeg er der|vi sees|' +
      'vi ses|sees|vi sees i morgen|ses i morgen|ha det|forstått|skjønner|skjoenner|mottatt|notert|ingen problem|ikke noe problem|selvfølgelig|selvfoelgelig|' +
      'klart|absolutt|stemmer|det stemmer|takk|tusen takk|mange takk|takk for påminnelsen|takk for info|takk skal du ha|på vei|jeg er på vei|høres bra ut|' +
      'hoeres bra ut',
    decline:
      'nei|nei takk|næ|nae|niks|ikke nå|nei ikke nå|ikke i dag|ikke denne gangen|en annen gang|kanskje senere|kanskje en annen gang|neste gang|ikke enda|' +
      'ikke interessert|jeg er ikke interessert|ingen interesse|jeg kan ikke|kan ikke|kan dessverre ikke|jeg kan dessverre ikke|jeg kan ikke komme|' +
      'kan ikke komme|jeg kommer ikke|vi kan ikke komme|jeg rekker det ikke|jeg får det ikke til|det går ikke|det passer ikke|passer ikke|passer dårlig|' +
      'dessverre ikke|dessverre nei|beklager kan ikke|beklager jeg kan ikke|ikke noe mer|ingenting mer|nei ikke noe mer|det var alt|det er alt|nei det var alt|' +
      'nei det er bra|trengs ikke|det trengs ikke|trenger ikke|jeg trenger ikke noe|jeg trenger det ikke|jeg vil ikke|nei jeg vil ikke|helst ikke',
  },
  fi: {
    help_programme:
      'apua|apua kiitos|auta|auttakaa|auta minua|auttakaa minua|tarvitsen apua|voitko auttaa|voitteko auttaa|voiko joku auttaa|ohje|ohjeet|info|tietoa|' +
      'lisätietoa|lisätietoja|haluan lisätietoa|mikä tämä on|mitä tämä on|mikä tää on|mikä viesti tämä on|mitä nämä viestit ovat|mikä numero tämä on|' +
      'mistä on kyse|mistä tässä on kyse|miksi saan näitä|miksi saan näitä viestejä|miksi lähetätte minulle viestejä|miten tämä toimii|miten tää toimii|' +
      'mitä pitää tehdä|mitä minun pitää tehdä|mitä tämä tarkoittaa|mitä stop tarkoittaa|mitä tapahtuu jos lähetän stop|en ymmärrä|en tajua|selitä|selittäkää|' +
      'onko tämä huijaus|onko tämä roskapostia',
    help_who:
      'kuka tämä on|kuka tää on|kuka siellä|kuka olet|kuka sä oot|keitä te olette|kuka te olette|kuka kirjoittaa|kuka laittaa viestiä|kenen kanssa puhun|' +
      'kenen kanssa kirjoittelen|kenen numero tämä on|kenen numero|kuka lähetti tämän|mikä firma tämä on|mikä yritys tämä on|mikä yritys|mistä firmasta|' +
      'mistä yrityksestä|mikä kauppa tämä on|mikä nimesi on|mikä on nimesi|nimi|tunnemmeko|en tunne numeroa|en tunnista numeroa|minulla ei ole numeroasi|' +
      'uusi puhelin kuka tämä on|anteeksi kuka tämä on|mikä teidän puhelinnumero on|mikä on puhelinnumeronne',
    help_bot:
      'oletko robotti|ootko robotti|oletko botti|ootko botti|onko tämä botti|onko tämä robotti|onko tää botti|oletko ihminen|ootko ihminen|' +
      'oletko oikea ihminen|ootko oikea ihminen|oletko oikea henkilö|oletko oikea|oletko kone|oletko tekoäly|onko tämä tekoäly|onko tämä automaattinen|' +
      'onko tämä automaattinen viesti|onko tämä automaattivastaus|puhunko robotin kanssa|puhunko ihmisen kanssa|puhunko botin kanssa|onko siellä oikea ihminen|' +
      'lukeeko tätä kukaan|lukeeko joku näitä|botti|robotti|ihminen vai robotti',
    help_person:
      'ihminen|oikea ihminen|asiakaspalvelija|asiakaspalvelu|henkilö|työntekijä|esimies|pomo|omistaja|haluan puhua ihmisen kanssa|haluan puhua jonkun kanssa|' +
      'haluan puhua asiakaspalvelijan kanssa|haluan puhua oikean ihmisen kanssa|haluaisin puhua jonkun kanssa|haluaisin puhua ihmisen kanssa|' +
      'voinko puhua jonkun kanssa|voinko puhua ihmisen kanssa|voinko puhua asiakaspalvelijan kanssa|saanko puhua jonkun kanssa|pitäisi puhua jonkun kanssa|' +
      'tarvitsen ihmisen|soita minulle|soittakaa minulle|soita mulle|voitko soittaa|voitteko soittaa|voitteko soittaa minulle|voiko joku soittaa minulle|' +
      'soittakaa takaisin|onko siellä ketään|yhdistä minut|en halua puhua robotin kanssa',
    opt_in:
      'aloita|aloita uudelleen|alusta uudelleen|start|tilaa|tilaa uudelleen|tilaan|haluan tilata viestit|haluan tilata viestit uudelleen|liity|liityn|' +
      'haluan liittyä|haluan liittyä uudelleen|jatka|jatkakaa|jatka viestejä|jatkakaa viestien lähettämistä|aktivoi|aktivoi uudelleen|' +
      'ota viestit takaisin käyttöön|lisää minut|lisää minut uudelleen|lisätkää minut listalle|lisätkää minut takaisin listalle|haluan viestit|haluan viestejä|' +
      'haluan taas viestejä|haluan saada viestejä|haluan saada viestejä taas|haluan saada viestejä uudelleen|haluan viestinne takaisin|' +
      'haluan edelleen viestejä|lähettäkää taas viestejä|voitte taas lähettää viestejä|en halunnut perua viestejä|en tarkoittanut perua viestejä|' +
      'en tarkoittanut lopettaa|peruin viestit vahingossa|lähetin stop vahingossa|kirjoitin stop vahingossa|stop lähti vahingossa|laitoin stop vahingossa',
    confirms:
      'kyllä|kyllä kiitos|joo|joo kiitos|juu|kyllä haluan|haluan|joo haluan|kyllä mielelläni|mielelläni|totta kai|kyllä totta kai|tottakai|ehdottomasti|' +
      'kyllä ehdottomasti|hyväksyn|kyllä hyväksyn|suostun|kyllä suostun|annan luvan|kyllä annan luvan|kyllä saa lähettää|saa lähettää|kyllä lähettäkää|' +
      'lähettäkää|kyllä saatte lähettää viestejä|saatte lähettää viestejä|kyllä haluan viestejä|kyllä haluan viestit|kyllä haluan saada viestejä|' +
      'kyllä lisätkää minut|kyllä tilaan|vahvistan|kyllä vahvistan',
    refusal:
      'ei kiitos|ei kiinnosta',
    doubt:
      'nyt riittää',
    acknowledge:
      'kyllä|joo|juu|jep|jees|kyllä kiitos|joo kiitos|ok|okei|ok kiitos|okei kiitos|oki|selvä|selvä kiitos|selvä juttu|sopii|sopii hyvin|sopii kiitos|' +
      'sopii mulle|hyvä|hyvä kiitos|hyvä juttu|hienoa|mahtavaa|loistavaa|täydellistä|erinomaista|vahvistan|vahvistettu|tulen|tullaan|tulen paikalle|' +
      'olen paikalla|olen siellä|nähdään|nähdään silloin|nähdään huomenna|huomiseen|moikka|ymmärretty|ymmärrän|kuitattu|vastaanotettu|ei ongelmaa|ei hätää|' +
      'totta kai|tietysti|pitää paikkansa|oikein|kiitos|kiitos paljon|kiitti|kiitoksia|suuret kiitokset|kiitos muistutuksesta|kiitos tiedosta|kiitos viestistä|' +
      'matkalla|olen matkalla|kuulostaa hyvältä',
    decline:
      'ei|ei kiitos|en|ei kiitti|eipä|ei nyt|en nyt|ei tänään|ei tällä kertaa|toisella kertaa|joskus toiste|ehkä myöhemmin|ehkä joskus toiste|ensi kerralla|' +
      'ei vielä|ei kiinnosta|en ole kiinnostunut|ei kiinnostusta|en voi|en pysty|en valitettavasti pysty|valitettavasti en|valitettavasti ei|en pääse|' +
      'en pääse tulemaan|en valitettavasti pääse|en tule|en ehdi|emme pääse|emme voi tulla|ei onnistu|ei käy|ei sovi|ei sovi minulle|se aika ei sovi|' +
      'anteeksi en pääse|ei muuta|ei mitään muuta|ei muuta kiitos|siinä kaikki|siinä kaikki kiitos|ei siinä kaikki|se oli siinä|ei tarvitse|ei tarvetta|' +
      'en tarvitse|en tarvitse mitään|en halua|ei tarvii|kieltäydyn',
  },
};
