/**
 * Words of danger to life or limb, by language and kind, written for this project and read once more (2026-12). Divided by `|`, matched
 * folded as a row of words anywhere in a text, in scripts without blanks as a part of it. Each must be unmistakable by itself.
 */
export const CRISIS_KINDS = ['self_harm', 'violence', 'medical', 'fire', 'emergency'] as const;
export type CrisisKind = (typeof CRISIS_KINDS)[number];

export const CRISIS_PHRASES: Readonly<Record<string, Readonly<Record<CrisisKind, string>>>> = {
  en: {
    self_harm:
      'want to die|wanna die|wants to die|wish i was dead|wish i were dead|wish i could die|rather be dead|id rather die than live|kill myself|killing myself|' +
      'kill my self|kill myslef|killed herself|killed himself|kill himself|kill herself|hang myself|shoot myself|cut myself on purpose|cutting myself|' +
      'drown myself|poison myself|hurt myself on purpose|hurting myself on purpose|harm myself|harming myself|self harm|self harming|suicidal|' +
      'suicidal thoughts|commit suicide|committing suicide|committed suicide|thinking about suicide|thinking of suicide|attempted suicide|suicide attempt|' +
      'suicide note|end my life|ending my life|end my own life|end his life|end her life|take my life|take my own life|taking my own life|took his own life|' +
      'took her own life|end it all|ending it all|dont want to live|do not want to live|dont want to live anymore|dont wanna live|dont wanna live anymore|' +
      'dont want to be alive|dont want to be alive anymore|dont want to be here anymore|dont wanna be here anymore|dont want to exist|' +
      'dont want to exist anymore|no reason to live|nothing to live for|nothing left to live for|no point in living|not worth living|life is not worth living|' +
      'life isnt worth living|tired of being alive|cant go on anymore|can not go on anymore|cant go on living|cant do this life anymore|better off without me|' +
      'better off if i was dead|better off if i was gone|everyone would be better without me|want to disappear forever|wanna disappear forever|' +
      'sleep and never wake up|sleep forever and never wake up|hope i dont wake up|dont want to wake up anymore|never wake up again|unalive myself|' +
      'overdose on purpose|took all my pills to die|going to jump off the bridge|goodbye forever i cant live|id be better off dead|' +
      'they would be better off without me|i cant go on living|going to end it tonight|dont want to wake up|going to kill myself|going to hurt myself|' +
      'going to harm myself|going to hang myself|going to shoot myself|gonna kill myself|gonna hurt myself|gonna harm myself|gonna hang myself|' +
      'gonna shoot myself|want to kill myself|want to hurt myself|want to harm myself|want to hang myself|want to shoot myself|wanna kill myself|' +
      'wanna hurt myself|wanna harm myself|wanna hang myself|wanna shoot myself|about to kill myself|about to hurt myself|about to harm myself|' +
      'about to hang myself|about to shoot myself|need to kill myself|need to hurt myself|need to harm myself|need to hang myself|need to shoot myself|' +
      'thinking of killing myself|thinking of hurting myself|thinking of harming myself|thinking of ending it|thinking of ending my life|' +
      'thinking about killing myself|thinking about hurting myself|thinking about harming myself|thinking about ending it|thinking about ending my life|' +
      'thoughts of killing myself|thoughts of hurting myself|thoughts of harming myself|thoughts of ending it|thoughts of ending my life|kms|better off dead|' +
      'wish i was never born|life is not worth it anymore|no will to live',
    violence:
      'he is hitting me|hes hitting me|she is hitting me|shes hitting me|my husband beats me|my husband hits me|my husband is hitting me|my boyfriend hits me|' +
      'my boyfriend beats me|my boyfriend is hitting me|my wife hits me|my partner hits me|my dad hits me|my ex is threatening me|he beat me up|' +
      'he is beating me|he choked me|he is choking me|he strangled me|he wants to kill me|someone is trying to kill me|threatened to kill me|' +
      'threatening to kill me|threatened to hurt me|threatening to hurt me|threatened to kill us|held against my will|being held hostage|ive been kidnapped|' +
      'i was kidnapped|someone broke into my house|someone broke into my home|someone broke into our house|someone broke into my apartment|' +
      'someone is breaking in|someone is breaking into my house|somebody is breaking in|someone is in my house|there is someone in my house|' +
      'theres a stranger in my house|intruder in my house|there is an intruder|someone is trying to get in my house|he has a gun|she has a gun|they have guns|' +
      'hes got a gun|he has a knife|hes got a knife|man with a gun|someone with a gun|pointed a gun at|pulled a gun on|pulled a knife on|active shooter|' +
      'ive been shot|been stabbed|got stabbed|i was stabbed|being followed|im being followed|a man is following me|someone is following me|being stalked|' +
      'i was raped|he raped me|ive been raped|got raped|being raped|sexually assaulted|i was assaulted|ive been assaulted|domestic violence|im being abused|' +
      'he is abusing me|he abuses me|being trafficked|i was robbed at gunpoint|i dont feel safe at home|afraid he will kill me|scared he will hurt me|' +
      'someone is trying to break in|he is stalking me|is stalking me|he kidnapped me|please call the police|someone call the police|ive been attacked|' +
      'she stabbed me|he stabbed me|he pushed me down the stairs|afraid of my husband|is outside with a gun|someone is following me home|' +
      'he is going to kill me|he is going to hurt me|he is going to shoot me|he is trying to kill me|he is trying to rape me|hes going to kill me|' +
      'hes going to hurt me|hes going to shoot me|hes trying to kill me|hes trying to rape me|she is going to kill me|she is going to hurt me|' +
      'she is going to shoot me|she is trying to kill me|she is trying to rape me|shes going to kill me|shes going to hurt me|shes going to shoot me|' +
      'shes trying to kill me|shes trying to rape me|they are going to kill me|they are going to hurt me|they are going to shoot me|they are trying to kill me|' +
      'they are trying to rape me|theyre going to kill me|theyre going to hurt me|theyre going to shoot me|theyre trying to kill me|theyre trying to rape me|' +
      'he trying to kill me|he trying to rape me',
    medical:
      'cant breathe|can not breathe|cannot breathe|cant breath|trouble breathing|difficulty breathing|struggling to breathe|not breathing|isnt breathing|' +
      'stopped breathing|short of breath|shortness of breath|gasping for air|chest pain|chest pains|pain in my chest|my chest hurts|pressure in my chest|' +
      'chest is tight|heart attack|having a heart attack|cardiac arrest|no pulse|face is drooping|cant move my arm|cant feel my face|overdosed|overdosing|' +
      'took too many pills|took the whole bottle of pills|swallowed poison|drank bleach|swallowed a battery|wont stop bleeding|cant stop the bleeding|' +
      'bleeding out|bleeding badly|bleeding heavily|bleeding a lot|lost a lot of blood|losing a lot of blood|coughing up blood|vomiting blood|' +
      'throwing up blood|severe bleeding|having a seizure|had a seizure|seizure wont stop|allergic reaction|anaphylactic|anaphylaxis|throat is closing|' +
      'throat is swelling|need an epipen|choking on food|is choking|baby is choking|my baby isnt breathing|lips are blue|fell and cant get up|' +
      'fallen and cant get up|broke my neck|severe burns|electrocuted|been poisoned|water broke and bleeding|going into labor|severe pain cant move|' +
      'diabetic coma|hit by a car|car accident people are hurt|bad car crash|i cant breathe|is having a stroke|think hes having a stroke|' +
      'think shes having a stroke|symptoms of a stroke|she wont wake up|he wont wake up|she is not breathing|he is not breathing|lips are turning blue|' +
      'is unconscious|is unresponsive|fell unconscious|passed out and wont wake up|collapsed and wont wake up|collapsed on the floor',
    fire:
      'house is on fire|home is on fire|apartment is on fire|building is on fire|kitchen is on fire|car is on fire|garage is on fire|roof is on fire|' +
      'stove is on fire|oven is on fire|my house caught fire|house caught fire|there is a fire|theres a fire|there is a fire in|fire in my house|' +
      'fire in the house|fire in the building|fire in my apartment|fire in the kitchen|fire at my house|house is burning|house is burning down|' +
      'building is burning|call the fire department|call the fire brigade|send the fire department|need the fire department|flames everywhere|' +
      'house is full of smoke|smoke is coming from the|smoke filling the house|trapped in a fire|trapped in the fire|smell gas|smells like gas|smelling gas|' +
      'smell of gas|strong gas smell|gas smell in|gas is leaking|there is a gas leak|theres a gas leak|we have a gas leak|i have a gas leak|' +
      'gas leak in my house|carbon monoxide alarm|carbon monoxide detector is going off|carbon monoxide is leaking|carbon monoxide poisoning|' +
      'co alarm is going off|co detector is going off|smoke alarm is going off|outlet is sparking|sparks and smoke|there was an explosion|house caught on fire|' +
      'theres smoke everywhere|the fire is spreading',
    emergency:
      'call 911|calling 911|dial 911|call 9 1 1|call 999|call 112|call 000|need 911|please send 911|its an emergency|it is an emergency|this is an emergency|' +
      'this is a real emergency|medical emergency|its life or death|need an ambulance|need ambulance|send an ambulance|call an ambulance|call me an ambulance|' +
      'get an ambulance|need a paramedic|send paramedics|need the police|send the police|send police|call the police now|taking him to the er|' +
      'taking her to the er|rushed to the hospital|rushing to the hospital|in immediate danger|my life is in danger|in danger right now|im in danger|' +
      'i am in danger|we are in danger|my baby is dying|help me im dying|suicide hotline|crisis hotline|crisis line',
  },
  es: {
    self_harm:
      'quiero morir|quiero morirme|me quiero morir|quisiera morirme|quisiera estar muerto|quisiera estar muerta|ojalá estuviera muerto|ojalá estuviera muerta|' +
      'deseo morir|deseo morirme|prefiero morir|preferiría estar muerto|quiero matarme|me quiero matar|me voy a matar|voy a matarme|pienso matarme|' +
      'quiero suicidarme|me quiero suicidar|me voy a suicidar|voy a suicidarme|pienso suicidarme|pensando en suicidarme|pensando en el suicidio|' +
      'pienso en el suicidio|pensamientos suicidas|intenté suicidarme|trató de suicidarse|intentó suicidarse|se quiere suicidar|se quiere matar|' +
      'se va a suicidar|cometer suicidio|quitarme la vida|me quiero quitar la vida|me voy a quitar la vida|se quiere quitar la vida|acabar con mi vida|' +
      'terminar con mi vida|poner fin a mi vida|ya no quiero vivir|no quiero vivir|no quiero vivir más|no quiero seguir viviendo|ya no quiero seguir viviendo|' +
      'no quiero estar vivo|no quiero estar viva|ya no quiero existir|no quiero existir|no tengo ganas de vivir|ya no tengo ganas de vivir|sin ganas de vivir|' +
      'no tengo razón para vivir|no tengo motivos para vivir|no vale la pena vivir|la vida no vale la pena|estoy cansado de vivir|estoy cansada de vivir|' +
      'ya no puedo seguir viviendo|estarían mejor sin mí|todos estarían mejor sin mí|estarán mejor sin mí|sería mejor si estuviera muerto|' +
      'mejor muerto que vivo|quiero desaparecer para siempre|dormir y no despertar|dormirme y no despertar|no quiero despertar nunca|cortarme las venas|' +
      'me corto las venas|me quiero cortar las venas|quiero hacerme daño|me quiero hacer daño|me hago daño a mí mismo|me hago daño a mí misma|' +
      'lastimarme a mí mismo|lastimarme a mí misma|autolesión|me autolesiono|me quiero ahorcar|pegarme un tiro|darme un tiro|tirarme de un puente|' +
      'aventarme de un puente',
    violence:
      'mi esposo me pega|mi esposo me golpea|mi esposo me está pegando|mi esposo me golpeó|mi marido me pega|mi marido me golpea|mi marido me maltrata|' +
      'mi novio me pega|mi novio me golpea|mi novio me golpeó|mi pareja me pega|mi pareja me golpea|mi papá me pega|mi papá me golpea|mi padrastro me pega|' +
      'mi esposa me golpea|me está pegando mi esposo|me está golpeando|me golpeó mi esposo|me golpeó mi novio|me están golpeando|me quiere matar|' +
      'me va a matar mi esposo|me amenazó de muerte|me amenaza de muerte|amenazó con matarme|amenaza con matarme|me quieren matar|intentó matarme|' +
      'trató de matarme|intentó ahorcarme|me quiso ahorcar|me estranguló|violencia doméstica|violencia intrafamiliar|violencia de género|me tiene encerrada|' +
      'me tiene secuestrada|me secuestraron|me tienen secuestrado|estoy secuestrada|no me deja salir de la casa|entraron a mi casa|se metieron a mi casa|' +
      'se metió alguien a mi casa|hay alguien en mi casa|hay un extraño en mi casa|alguien entró a mi casa|alguien se metió a mi casa|' +
      'están tratando de entrar a mi casa|quieren entrar a mi casa|están robando mi casa|él tiene una pistola|tiene un arma|trae un arma|hay un hombre armado|' +
      'hombre con pistola|me apuntó con una pistola|me apunta con una pistola|me amenazó con un cuchillo|me amenazó con una pistola|hay disparos|' +
      'hay un tiroteo|hay balazos|me dispararon|le dispararon|me apuñalaron|lo apuñalaron|me están siguiendo|me viene siguiendo|alguien me está siguiendo|' +
      'un hombre me sigue|un hombre me está siguiendo|me violaron|me violó|abusó de mí|abusaron de mí|me asaltaron|me están asaltando|me atacaron|' +
      'me está acosando|tengo miedo de mi esposo|tengo miedo de que me mate|me dio una golpiza mi esposo|hay un ladrón en mi casa|se metió un ladrón|' +
      'me está pegando|él me pega|me va a matar',
    medical:
      'no puedo respirar|no puede respirar|no respira|no está respirando|dejó de respirar|me cuesta respirar|dificultad para respirar|le cuesta respirar|' +
      'se está ahogando|se está asfixiando|me estoy asfixiando|dolor de pecho|dolor en el pecho|me duele el pecho|me duele mucho el pecho|opresión en el pecho|' +
      'ataque al corazón|ataque cardíaco|le está dando un infarto|me está dando un infarto|creo que es un infarto|paro cardíaco|paro respiratorio|' +
      'derrame cerebral|no tiene pulso|se tomó muchas pastillas|me tomé muchas pastillas|me tomé todas las pastillas|se tomó todas las pastillas|tomó veneno|' +
      'me tomé veneno|se envenenó|intoxicado grave|no para de sangrar|no deja de sangrar|no se le para la sangre|no puedo parar la sangre|no para el sangrado|' +
      'está sangrando mucho|estoy sangrando mucho|se está desangrando|me estoy desangrando|perdió mucha sangre|vomitando sangre|tosiendo sangre|hemorragia|' +
      'se desmayó y no despierta|está inconsciente|quedó inconsciente|perdió el conocimiento|perdió la conciencia|no despierta y no respira|' +
      'está convulsionando|convulsiones|le dio una convulsión|reacción alérgica|choque anafiláctico|se me cierra la garganta|se le cierra la garganta|' +
      'mi bebé no respira|el bebé no respira|se rompió el cuello|golpe en la cabeza muy fuerte|quemaduras graves|se electrocutó|lo atropellaron|' +
      'me atropellaron|la atropellaron|estoy teniendo un aborto|coma diabético|tuvo una sobredosis|tomó una sobredosis|sobredosis de pastillas|' +
      'sobredosis de drogas|le dio un infarto|tiene los labios morados|no despierta ni respira',
    fire:
      'hay un incendio|hay incendio|se incendia|se está incendiando|se incendió mi casa|incendio en mi casa|incendio en la casa|incendio en el edificio|' +
      'incendio en la cocina|hay fuego en la casa|hay fuego en mi casa|hay fuego en la cocina|hay fuego en el edificio|fuego en mi casa|fuego en la casa|' +
      'mi casa se está quemando|se está quemando la casa|se está quemando mi casa|se quema la casa|se quema mi casa|se quema el edificio|' +
      'la casa está en llamas|la casa está ardiendo|el edificio está en llamas|arde la casa|se está quemando la cocina|se está quemando el edificio|' +
      'se está quemando el carro|llamen a los bomberos|llama a los bomberos|llame a los bomberos|necesito a los bomberos|que vengan los bomberos|' +
      'manden a los bomberos|hay mucho humo en la casa|la casa está llena de humo|sale humo de la pared|huele a gas|huele mucho a gas|olor a gas|' +
      'hay olor a gas|hay una fuga de gas|hay fuga de gas|tengo una fuga de gas|hay un escape de gas|alarma de monóxido|' +
      'detector de monóxido de carbono está sonando|está sonando la alarma de incendios|hubo una explosión|explotó el tanque de gas|explotó el gas|' +
      'estoy atrapado en el incendio|intoxicación por monóxido',
    emergency:
      'llamen al 911|llama al 911|llame al 911|llamar al 911|marquen al 911|marca al 911|llamen al 112|llama al 112|es una emergencia|esto es una emergencia|' +
      'tengo una emergencia médica|emergencia médica|es de vida o muerte|cuestión de vida o muerte|necesito una ambulancia|necesitamos una ambulancia|' +
      'manden una ambulancia|mande una ambulancia|llamen una ambulancia|llamen a una ambulancia|llama a una ambulancia|pidan una ambulancia|' +
      'una ambulancia por favor|necesito a la policía|llamen a la policía|llama a la policía por favor|manden a la policía|necesito policía|estoy en peligro|' +
      'estamos en peligro|corro peligro|mi vida corre peligro|mi vida está en peligro|está en peligro de muerte|se está muriendo mi|mi mamá se está muriendo|' +
      'mi papá se está muriendo|mi bebé se está muriendo|me estoy muriendo ayuda|ayuda me estoy muriendo|sálvenme por favor|vamos a urgencias|' +
      'lo llevamos a urgencias|la llevamos a urgencias|voy a emergencias',
  },
  fr: {
    self_harm:
      'je veux mourir|j\'veux mourir|je voudrais mourir|j\'ai envie de mourir|envie de mourir|je préfère mourir|je préférerais être mort|je voudrais être mort|' +
      'je voudrais être morte|j\'aimerais être mort|j\'aimerais être morte|je veux me tuer|envie de me tuer|je vais me suicider|je veux me suicider|' +
      'envie de me suicider|je pense à me suicider|je pense au suicide|penser au suicide|pensées suicidaires|idées suicidaires|je suis suicidaire|' +
      'il veut se suicider|elle veut se suicider|va se suicider|veut se tuer|a essayé de se suicider|a tenté de se suicider|tentative de suicide|' +
      'j\'ai essayé de me suicider|lettre de suicide|mettre fin à mes jours|mettre fin à ma vie|en finir avec la vie|je veux en finir avec ma vie|' +
      'en finir avec mes jours|mettre fin à ses jours|m\'ôter la vie|m\'enlever la vie|me tailler les veines|m\'ouvrir les veines|me trancher les veines|' +
      'me faire du mal à moi même|me tirer une balle dans la tête|me jeter du pont|me jeter sous un train|je ne veux plus vivre|je veux plus vivre|' +
      'plus envie de vivre|pas envie de vivre|je n\'ai plus envie de vivre|j\'ai plus envie de vivre|je ne veux plus exister|je veux plus exister|' +
      'plus envie d\'exister|je ne veux plus être là sur terre|plus de raison de vivre|aucune raison de vivre|aucune raison de continuer à vivre|' +
      'la vie ne vaut pas la peine|la vie ne vaut plus la peine|ma vie ne vaut rien|je suis fatigué de vivre|je suis fatiguée de vivre|fatigué de la vie|' +
      'marre de vivre|je n\'en peux plus de vivre|j\'en peux plus de vivre|ils seraient mieux sans moi|vous seriez mieux sans moi|' +
      'tout le monde serait mieux sans moi|m\'endormir et ne plus jamais me réveiller|m\'endormir pour toujours|ne plus jamais me réveiller|je me mutile|' +
      'automutilation|je me scarifie|je veux disparaître pour toujours|envie de disparaître pour toujours|je veux disparaître à jamais',
    violence:
      'il me frappe|il m\'a frappée|il m\'a frappé encore|il est en train de me frapper|elle me frappe|mon mari me frappe|mon mari me bat|mon mari m\'a frappée|' +
      'mon mari est violent|mon conjoint me frappe|mon conjoint me bat|mon copain me frappe|mon copain m\'a frappée|mon chum me frappe|mon père me frappe|' +
      'mon père me bat|ma mère me frappe|ma femme me frappe|mon ex me menace|mon ex me harcèle|il veut me tuer|il a essayé de me tuer|il menace de me tuer|' +
      'menace de me tuer|menacé de mort|menacée de mort|menaces de mort|il m\'étrangle|il m\'a étranglée|il a essayé de m\'étrangler|il m\'a poignardé|' +
      'violences conjugales|violence conjugale|violence domestique|femme battue|je suis battue|il m\'a enfermée|je suis séquestrée|je suis séquestré|' +
      'il me séquestre|j\'ai été kidnappée|j\'ai été enlevée|il m\'empêche de sortir de la maison|quelqu\'un est entré chez moi|quelqu\'un est entré par effraction|' +
      'quelqu\'un est rentré chez moi|il y a quelqu\'un dans ma maison|il y a quelqu\'un chez moi|il y a un intrus|un intrus chez moi|on me cambriole|' +
      'quelqu\'un essaie d\'entrer chez moi|quelqu\'un force ma porte|il a une arme|il a un pistolet|il a un couteau|un homme armé|des hommes armés|' +
      'pointe une arme sur|menacé avec une arme|menacé avec un couteau|coups de feu|il y a une fusillade|on m\'a tiré dessus|on me suit dans la rue|' +
      'quelqu\'un me suit dans la rue|un homme me suit|on m\'a violée|il m\'a violée|j\'ai été violée|j\'ai été violé|agression sexuelle|j\'ai été agressée|' +
      'j\'ai été agressé|je me fais agresser|on m\'a agressé|peur de mon mari|peur qu\'il me tue|appelez la police vite|il a été poignardé|j\'ai été poignardé|' +
      'un cambrioleur chez moi|il y a un cambrioleur|victime d\'un viol|je suis suivie dans la rue',
    medical:
      'je ne peux plus respirer|je peux plus respirer|je n\'arrive plus à respirer|j\'arrive plus à respirer|j\'arrive pas à respirer|je n\'arrive pas à respirer|' +
      'je ne respire plus|il ne respire plus|elle ne respire plus|il ne respire pas|elle ne respire pas|n\'arrive plus à respirer|du mal à respirer|' +
      'difficulté à respirer|il s\'étouffe|elle s\'étouffe|bébé s\'étouffe|douleur à la poitrine|douleur dans la poitrine|douleurs à la poitrine|' +
      'mal à la poitrine|mal dans la poitrine|oppression dans la poitrine|crise cardiaque|arrêt cardiaque|fait un avc|en train de faire un avc|plus de pouls|' +
      'pas de pouls|fait une overdose|avalé trop de médicaments|pris trop de médicaments|avalé tous les médicaments|pris tous mes médicaments|avalé du poison|' +
      'avalé de l\'eau de javel|intoxication grave|n\'arrête pas de saigner|arrête pas de saigner|saigne beaucoup|je saigne beaucoup|je perds beaucoup de sang|' +
      'il perd beaucoup de sang|perd beaucoup de sang|perdu beaucoup de sang|le sang ne s\'arrête pas|hémorragie|vomit du sang|crache du sang|je vomis du sang|' +
      'perdu connaissance|il a perdu connaissance|elle a perdu connaissance|s\'est évanoui|s\'est évanouie|ne se réveille plus|convulsions|fait des convulsions|' +
      'crise d\'épilepsie|réaction allergique|choc anaphylactique|gorge qui gonfle|ma gorge se ferme|lèvres bleues|brûlures graves|électrocuté|électrocutée|' +
      'renversé par une voiture|renversée par une voiture|grave accident de voiture|traumatisme crânien|coma diabétique|en train de se noyer|' +
      'mon bébé ne respire plus|il est inconscient|elle est inconsciente|fait un infarctus|il fait un infarctus|avalé trop de cachets|fait une surdose',
    fire:
      'il y a le feu|y a le feu chez|il y a un incendie|y a un incendie|incendie chez moi|incendie dans la maison|incendie dans l\'immeuble|' +
      'incendie dans la cuisine|la maison est en feu|ma maison est en feu|maison en feu|l\'immeuble est en feu|l\'appartement est en feu|' +
      'mon appartement est en feu|la cuisine est en feu|la voiture est en feu|le four est en feu|la maison brûle|ma maison brûle|l\'immeuble brûle|' +
      'l\'appartement brûle|ça brûle chez moi|ma maison a pris feu|la maison a pris feu|la cuisine a pris feu|le four a pris feu|a pris feu chez moi|' +
      'le feu dans la maison|du feu dans la maison|le feu chez moi|feu dans l\'immeuble|feu dans la cuisine|le feu se propage|la maison est pleine de fumée|' +
      'plein de fumée dans la maison|de la fumée partout|appelez les pompiers|appelle les pompiers|il faut les pompiers|besoin des pompiers|' +
      'envoyez les pompiers|ça sent le gaz|sent le gaz|odeur de gaz|une fuite de gaz|il y a une fuite de gaz|fuite de gaz|le gaz fuit|' +
      'alarme incendie qui sonne|alarme monoxyde|alarme de monoxyde de carbone|détecteur de monoxyde sonne|intoxication au monoxyde|il y a eu une explosion|' +
      'explosion de gaz|coincé dans l\'incendie|prisonnier des flammes',
    emergency:
      'appelez le 911|appelle le 911|appeler le 911|appelez le 112|appelle le 112|appelez le 15|appelez le samu|appelle le samu|appelez les secours|' +
      'appelle les secours|appelez une ambulance|appelle une ambulance|besoin d\'une ambulance|il faut une ambulance|envoyez une ambulance|' +
      'il me faut une ambulance|une ambulance vite|c\'est une urgence|c\'est une vraie urgence|urgence médicale|urgence vitale|question de vie ou de mort|' +
      'envoyez la police|appelle la police|besoin de la police|je suis en danger|nous sommes en danger|on est en danger|elle est en danger|' +
      'il est en danger de mort|ma vie est en danger|sa vie est en danger|je vais aux urgences|on va aux urgences|on l\'emmène aux urgences|emmené aux urgences|' +
      'emmenée aux urgences|il est en train de mourir|elle est en train de mourir|je suis en train de mourir|ma mère est en train de mourir|' +
      'mon père est en train de mourir|mon bébé est en train de mourir',
  },
  de: {
    self_harm:
      'ich will sterben|ich möchte sterben|ich moechte sterben|will nur noch sterben|ich wünschte ich wäre tot|ich wuenschte ich waere tot|wäre ich doch tot|' +
      'waere ich doch tot|ich wäre lieber tot|ich waere lieber tot|ich will tot sein|ich möchte tot sein|ich moechte tot sein|ich bringe mich um|' +
      'ich werde mich umbringen|ich will mich umbringen|ich will mich töten|ich will mich toeten|ich töte mich|ich toete mich|selbstmord begehen|' +
      'selbstmordgedanken|ich begehe selbstmord|denke an selbstmord|selbstmordversuch|suizid begehen|suizidgedanken|suizidal|suizidversuch|denke an suizid|' +
      'an suizid gedacht|mir das leben nehmen|ich nehme mir das leben|sich das leben nehmen|mein leben beenden|ich will mein leben beenden|' +
      'meinem leben ein ende setzen|ich will nicht mehr leben|will nicht mehr leben|ich möchte nicht mehr leben|ich moechte nicht mehr leben|' +
      'möchte nicht mehr leben|moechte nicht mehr leben|ich mag nicht mehr leben|keine lust mehr zu leben|kein grund mehr zu leben|keinen grund mehr zu leben|' +
      'keinen sinn mehr im leben|sehe keinen sinn mehr im leben|das leben ist nicht mehr lebenswert|mein leben ist nichts wert|mein leben hat keinen sinn|' +
      'ich will nicht mehr existieren|ich will nicht mehr da sein auf dieser welt|nicht mehr auf dieser welt sein|ich kann so nicht mehr weiterleben|' +
      'kann nicht mehr weiterleben|nicht mehr weiterleben|ohne mich besser dran|besser dran ohne mich|alle wären besser dran ohne mich|' +
      'alle waeren besser dran ohne mich|ohne mich wäre alles besser|ohne mich waere alles besser|ich will für immer verschwinden|' +
      'ich will fuer immer verschwinden|ich will für immer einschlafen|ich will fuer immer einschlafen|einschlafen und nie wieder aufwachen|' +
      'nie wieder aufwachen|ich ritze mich|mich ritzen|mich selbst verletzen|ich verletze mich selbst|selbstverletzung|mir die pulsadern aufschneiden|' +
      'pulsadern aufschneiden|mich erhängen|mich erhaengen|mich aufhängen will|mich aufhaengen will|mich vor den zug werfen|mir eine kugel in den kopf|' +
      'abschiedsbrief geschrieben',
    violence:
      'er schlägt mich|er schlaegt mich|er schlägt mich wieder|er schlaegt mich wieder|er hat mich geschlagen|er hat mich wieder geschlagen|er verprügelt mich|' +
      'er verpruegelt mich|sie schlägt mich|sie schlaegt mich|mein mann schlägt mich|mein mann schlaegt mich|mein mann hat mich geschlagen|' +
      'mein mann verprügelt mich|mein mann verpruegelt mich|mein mann misshandelt mich|mein freund schlägt mich|mein freund schlaegt mich|' +
      'mein freund hat mich geschlagen|mein vater schlägt mich|mein vater schlaegt mich|meine mutter schlägt mich|meine mutter schlaegt mich|' +
      'meine frau schlägt mich|meine frau schlaegt mich|mein ex bedroht mich|mein mann bedroht mich|er bedroht mich|er hat mich gewürgt|er hat mich gewuergt|' +
      'er würgt mich|er wuergt mich|er will mich umbringen|er wollte mich umbringen|er versucht mich umzubringen|will mich töten|will mich toeten|' +
      'hat gedroht mich umzubringen|droht mich umzubringen|morddrohung|morddrohungen|mit dem tod bedroht|häusliche gewalt|haeusliche gewalt|er sperrt mich ein|' +
      'er hat mich eingesperrt|ich werde festgehalten|gegen meinen willen festgehalten|ich wurde entführt|ich wurde entfuehrt|bei mir wird eingebrochen|' +
      'bei mir wird gerade eingebrochen|bei uns wird eingebrochen|jemand ist in mein haus eingebrochen|jemand ist in meinem haus|jemand ist in meiner wohnung|' +
      'fremder in meinem haus|einbrecher im haus|einbrecher sind im haus|jemand versucht einzubrechen|jemand will bei mir einbrechen|er hat eine waffe|' +
      'er hat eine pistole|er hat ein messer|bewaffneter mann|mann mit waffe|mann mit einem messer|mit einer waffe bedroht|mit einem messer bedroht|' +
      'mit waffe bedroht|schüsse gefallen|schuesse gefallen|es wird geschossen|er hat auf mich geschossen|jemand schießt|jemand schiesst|amoklauf|' +
      'ich wurde angeschossen|ich wurde niedergestochen|niedergestochen|ich werde verfolgt|jemand verfolgt mich|ein mann verfolgt mich|mich verfolgt jemand|' +
      'ich werde gestalkt|vergewaltigt|er hat mich vergewaltigt|ich wurde vergewaltigt|sexuell missbraucht|sexueller übergriff|sexueller uebergriff|' +
      'ich wurde missbraucht|ich wurde überfallen|ich wurde ueberfallen|ich werde überfallen|ich werde ueberfallen|ich wurde angegriffen|ich werde angegriffen|' +
      'angst vor meinem mann|angst dass er mich umbringt|ein einbrecher ist im haus|ein einbrecher in meiner wohnung|bei mir wurde eingebrochen',
    medical:
      'ich bekomme keine luft|ich kriege keine luft|krieg keine luft|bekomme keine luft mehr|kriege keine luft mehr|er bekommt keine luft|' +
      'sie bekommt keine luft|er kriegt keine luft|sie kriegt keine luft|kann nicht atmen|ich kann nicht atmen|kann nicht mehr atmen|er atmet nicht|' +
      'sie atmet nicht|atmet nicht mehr|hat aufgehört zu atmen|hat aufgehoert zu atmen|atemnot|akute atemnot|schwer zu atmen|brustschmerzen|' +
      'schmerzen in der brust|druck auf der brust|stechen in der brust|hat einen herzinfarkt|herzstillstand|kein puls|keinen puls mehr|hat einen schlaganfall|' +
      'hirnblutung|eine überdosis genommen|eine ueberdosis genommen|zu viele tabletten genommen|zu viele tabletten geschluckt|alle tabletten genommen|' +
      'alle tabletten geschluckt|gift geschluckt|hört nicht auf zu bluten|hoert nicht auf zu bluten|blutet stark|ich blute stark|er blutet stark|' +
      'sie blutet stark|blutung hört nicht auf|blutung hoert nicht auf|blutung stoppt nicht|ich verblute|viel blut verloren|verliert viel blut|starke blutung|' +
      'spuckt blut|bluterbrechen|erbricht blut|huste blut|bewusstlos|ist bewusstlos|ohnmächtig geworden|ohnmaechtig geworden|nicht mehr ansprechbar|' +
      'nicht ansprechbar|wacht nicht mehr auf|krampfanfall|epileptischer anfall|hat einen krampfanfall|allergischer schock|allergische reaktion|' +
      'anaphylaktischer schock|hals schwillt zu|mein hals schwillt zu|er erstickt|baby atmet nicht|mein baby atmet nicht|lippen sind blau|blau angelaufen|' +
      'ertrinkt gerade|schwere verbrennungen|stromschlag bekommen|von einem auto angefahren|vom auto angefahren|schwerer unfall mit verletzten|schwer verletzt|' +
      'diabetisches koma|ich habe einen herzinfarkt|glaube er hat einen herzinfarkt|symptome von herzinfarkt|herzinfarkt notarzt|er wurde vergiftet|' +
      'ich wurde vergiftet|mein kind erstickt|sie erstickt|baby erstickt|er verblutet|sie verblutet|überdosis genommen|ueberdosis genommen|überdosis tabletten|' +
      'ueberdosis tabletten|überdosis drogen|ueberdosis drogen',
    fire:
      'es brennt bei mir|es brennt bei uns|es brennt im haus|es brennt in der wohnung|es brennt in der küche|es brennt in der kueche|es brennt hier hilfe|' +
      'hilfe es brennt|bei mir brennt es|bei uns brennt es|haus brennt|mein haus brennt|unser haus brennt|das haus brennt|wohnung brennt|meine wohnung brennt|' +
      'die wohnung brennt|küche brennt|kueche brennt|die küche brennt|die kueche brennt|das gebäude brennt|das gebaeude brennt|das auto brennt|' +
      'der keller brennt|das haus steht in flammen|feuer im haus|feuer in der wohnung|feuer in der küche|feuer in der kueche|feuer im keller|feuer im gebäude|' +
      'feuer im gebaeude|feuer ausgebrochen|brand ausgebrochen|ein feuer ist ausgebrochen|es ist ein brand|brand in der wohnung|wohnungsbrand|hausbrand|' +
      'zimmerbrand|ruft die feuerwehr|rufen sie die feuerwehr|ruf die feuerwehr|feuerwehr rufen|brauche die feuerwehr|wir brauchen die feuerwehr|' +
      'schickt die feuerwehr|alles voller rauch|haus ist voller rauch|wohnung ist voller rauch|rauch kommt aus der wand|es riecht nach gas|riecht nach gas|' +
      'rieche gas|gasgeruch|gas tritt aus|gasaustritt|gasleck|gasleitung ist undicht|kohlenmonoxid alarm|kohlenmonoxidmelder schlägt an|' +
      'kohlenmonoxidmelder schlaegt an|co melder schlägt an|co melder schlaegt an|co warner schlägt alarm|co warner schlaegt alarm|kohlenmonoxidvergiftung|' +
      'explosion im haus|es gab eine explosion|gasexplosion|im feuer gefangen|eingeschlossen im feuer|das dach brennt|der rauchmelder schlägt alarm|' +
      'der rauchmelder schlaegt alarm',
    emergency:
      'ruft die 112|ruf die 112|rufen sie die 112|112 anrufen|ruft 112|rufen sie 112|112 rufen|ruft 911|rufen sie 911|ruf 911|es ist ein notfall|' +
      'das ist ein notfall|medizinischer notfall|in lebensgefahr|es geht um leben und tod|brauche einen krankenwagen|ich brauche einen krankenwagen|' +
      'wir brauchen einen krankenwagen|ruft einen krankenwagen|rufen sie einen krankenwagen|schicken sie einen krankenwagen|schickt einen krankenwagen|' +
      'krankenwagen rufen|brauche einen notarzt|ich brauche einen notarzt|ruft den notarzt|rufen sie den notarzt|notarzt rufen|notarzt schnell|' +
      'rettungswagen schnell|brauche einen rettungswagen|rufen sie einen rettungswagen|ruft die polizei|rufen sie die polizei|ruf die polizei|' +
      'brauche die polizei|ich brauche die polizei|schickt die polizei|schicken sie die polizei|ich bin in gefahr|wir sind in gefahr|sie ist in gefahr|' +
      'mein leben ist in gefahr|bin in lebensgefahr|in die notaufnahme|auf dem weg in die notaufnahme|er stirbt gerade|sie stirbt gerade|meine mutter stirbt|' +
      'mein vater stirbt|mein baby stirbt|ich sterbe gerade|hilfe ich sterbe',
  },
  'pt-BR': {
    self_harm:
      'quero morrer|eu quero morrer|queria morrer|queria estar morto|queria estar morta|queria ter morrido|prefiro morrer|preferia estar morto|' +
      'preferia estar morta|vontade de morrer|desejo de morrer|quero me matar|vou me matar|eu vou me matar|penso em me matar|pensando em me matar|' +
      'vontade de me matar|tentei me matar|ele quer se matar|ela quer se matar|quer se matar|tentou se matar|vai se matar|quero me suicidar|vou me suicidar|' +
      'me suicidar|tentei me suicidar|quer se suicidar|tentou se suicidar|pensando em suicídio|penso em suicídio|pensamentos suicidas|cometer suicídio|' +
      'tentativa de suicídio|carta de suicídio|tirar minha vida|tirar a minha vida|tirar minha própria vida|tirar a própria vida|acabar com a minha vida|' +
      'acabar com minha vida|por fim à minha vida|dar fim à minha vida|dar fim na minha vida|pôr fim à vida|não quero mais viver|não quero viver|' +
      'não quero viver mais|não aguento mais viver|não consigo mais viver|não tenho vontade de viver|não tenho mais vontade de viver|sem vontade de viver|' +
      'não quero mais existir|não queria existir|não quero estar viva|não quero estar vivo|não tenho motivo para viver|não tenho motivos para viver|' +
      'sem motivo pra viver|sem razão para viver|não vejo sentido em viver|não vale a pena viver|a vida não vale a pena|minha vida não vale nada|' +
      'cansado de viver|cansada de viver|cansei de viver|estariam melhor sem mim|todos ficariam melhor sem mim|quero sumir para sempre|quero sumir pra sempre|' +
      'quero desaparecer para sempre|dormir e não acordar mais|dormir e nunca mais acordar|nunca mais acordar|não quero mais acordar|me cortar de propósito|' +
      'cortar meus pulsos|cortar os pulsos|me corto de propósito|me machucar de propósito|automutilação|vou me enforcar|dar um tiro na minha cabeça|' +
      'me jogar da ponte|me jogar do prédio',
    violence:
      'meu marido me bate|meu marido me bateu|meu marido está me batendo|meu marido ta me batendo|meu marido me agride|meu marido me agrediu|' +
      'meu namorado me bate|meu namorado me bateu|meu namorado me agrediu|meu companheiro me bate|meu companheiro me agrediu|meu ex me ameaça|' +
      'meu ex está me ameaçando|meu ex me persegue|meu pai me bate|meu padrasto me bate|minha mãe me bate|minha esposa me bate|ele me bateu|' +
      'ele está me batendo|ele tá me batendo|ele me agride|ele me agrediu|ele me espancou|fui espancada|fui espancado|me espancou|estou sendo agredida|' +
      'estou sendo agredido|fui agredida|fui agredido|ele me enforcou|tentou me enforcar|tentou me matar|ele quer me matar|ameaçou me matar|' +
      'está ameaçando me matar|me ameaçou de morte|ameaça de morte|violência doméstica|violência contra a mulher|estou trancada dentro de casa|' +
      'estou presa em casa por ele|cárcere privado|fui sequestrada|fui sequestrado|me sequestraram|invadiram minha casa|estão invadindo minha casa|' +
      'tem alguém na minha casa|tem um estranho na minha casa|tem ladrão na minha casa|ladrão na minha casa|estão tentando entrar na minha casa|' +
      'arrombaram minha porta|ele está armado|ele tá armado|ele tem uma arma|está com uma arma|tá com uma arma|homem armado|homens armados|apontou uma arma|' +
      'apontando uma arma|ele está com uma faca|me ameaçou com uma faca|me ameaçou com uma arma|tiroteio aqui|tem tiroteio|levei um tiro|fui baleado|' +
      'fui baleada|levou um tiro|fui esfaqueado|fui esfaqueada|levei uma facada|estão me seguindo na rua|estou sendo seguida|estou sendo seguido|' +
      'tem um homem me seguindo|alguém está me seguindo|estou sendo perseguida|fui estuprada|me estuprou|fui estuprado|abuso sexual|fui abusada|abusou de mim|' +
      'fui assaltada|fui assaltado|estou sendo assaltado|estou sendo assaltada|medo do meu marido|medo que ele me mate',
    medical:
      'não consigo respirar|não consegue respirar|não to conseguindo respirar|não está conseguindo respirar|não está respirando|não tá respirando|' +
      'parou de respirar|não respira|dificuldade para respirar|dificuldade de respirar|dificuldade pra respirar|está sufocando|tá sufocando|' +
      'engasgou e não respira|está engasgado|está engasgada|bebê engasgou|dor no peito|dores no peito|aperto no peito|ataque cardíaco|ataque do coração|' +
      'tendo um infarto|está infartando|sofreu um infarto|teve um infarto|acho que é infarto|parada cardíaca|sem pulso|derrame cerebral|teve um derrame|' +
      'está tendo um avc|teve um avc|teve uma overdose|tomou muitos remédios|tomei muitos remédios|tomei todos os remédios|tomou todos os remédios|' +
      'tomei a cartela toda|tomei veneno|tomou veneno|tomou chumbinho|não para de sangrar|sangrando muito|está sangrando muito|sangramento não para|' +
      'não estanca o sangue|perdeu muito sangue|perdendo muito sangue|hemorragia|vomitando sangue|tossindo sangue|desmaiou e não acorda|está inconsciente|' +
      'ficou inconsciente|perdeu a consciência|está desacordado|está desacordada|não acorda e não respira|tendo convulsão|está convulsionando|' +
      'teve uma convulsão|tendo uma convulsão|crise convulsiva|reação alérgica|choque anafilático|garganta fechando|minha garganta está fechando|' +
      'queimadura grave|levou um choque elétrico|foi eletrocutado|foi atropelado|foi atropelada|fui atropelado|fui atropelada|está se afogando|coma diabético|' +
      'com muita falta de ar|estou com falta de ar|os lábios estão roxos|foi envenenado|foi envenenada|fui envenenada|overdose de drogas|overdose de remédio',
    fire:
      'minha casa está pegando fogo|minha casa tá pegando fogo|a casa está pegando fogo|a casa tá pegando fogo|casa pegando fogo|prédio pegando fogo|' +
      'o prédio está pegando fogo|apartamento pegando fogo|meu apartamento está pegando fogo|cozinha pegando fogo|carro pegando fogo|o carro está pegando fogo|' +
      'fogão pegando fogo|pegou fogo na casa|pegou fogo na minha casa|minha casa pegou fogo|a cozinha pegou fogo|tem um incêndio|há um incêndio|' +
      'está havendo um incêndio|está tendo um incêndio|incêndio na minha casa|incêndio em casa|incêndio no prédio|incêndio na cozinha|fogo na minha casa|' +
      'fogo na casa|fogo no prédio|fogo na cozinha|fogo no apartamento|a casa está em chamas|casa em chamas|prédio em chamas|o fogo está se espalhando|' +
      'o fogo está aumentando|chama os bombeiros|chamem os bombeiros|chame os bombeiros|preciso dos bombeiros|liga para os bombeiros|liga pros bombeiros|' +
      'ligue 193|liga 193|liga pro 193|a casa está cheia de fumaça|casa cheia de fumaça|muita fumaça na casa|saindo fumaça da parede|cheiro de gás|' +
      'cheirando a gás|está cheirando gás|vazamento de gás em casa|tem um vazamento de gás|está vazando gás|tá vazando gás|vazando gás de cozinha|' +
      'alarme de monóxido|intoxicação por monóxido|alarme de incêndio tocando|o botijão explodiu|houve uma explosão|teve uma explosão|explosão de gás|' +
      'preso no incêndio|curto circuito pegando fogo',
    emergency:
      'chama o samu|chame o samu|chamem o samu|liga pro samu|ligue para o samu|liga 192|ligue 192|liga pro 192|liga 190|ligue 190|liga pro 190|ligue 911|' +
      'liga 911|liga pro 911|ligue para o 911|chama o 911|ligue 112|liga para o 112|chama uma ambulância|chame uma ambulância|chamem uma ambulância|' +
      'preciso de uma ambulância|precisamos de uma ambulância|manda uma ambulância|mandem uma ambulância|é uma emergência|isso é uma emergência|' +
      'emergência médica|caso de vida ou morte|questão de vida ou morte|chama a polícia|chamem a polícia|chame a polícia|preciso da polícia|manda a polícia|' +
      'mandem a polícia|liga pra polícia|estou em perigo|tô em perigo|estamos em perigo|corro perigo|corro risco de vida|minha vida está em perigo|' +
      'minha vida corre perigo|minha mãe está morrendo|meu pai está morrendo|meu bebê está morrendo|ele está morrendo|ela está morrendo|' +
      'estou morrendo me ajuda|me ajuda estou morrendo|indo para o pronto socorro|levando pro hospital urgente|socorro polícia',
  },
  zh: {
    self_harm:
      '我想死|我好想死掉|我真的想死|我真想死掉|我想去死|真想去死|好想去死|想去死了|我不想活了|不想活了|不想再活了|不想再活下去|不想活下去|我不想活下去|活着没意思|活著沒意思|活着沒意思|活着没有意义|活著沒有意義|活着沒有意義|活着没意义|活著沒意義|活着沒意義|活着有什么意义|活著有什麼意義|' +
      '活着有什麼意義|不想活在这个世界|不想活在這個世界|我活不下去了|真的活不下去了|想自杀|想自殺|我要自杀|我要自殺|我想自杀|我想自殺|打算自杀|打算自殺|准备自杀|準備自殺|企图自杀|企圖自殺|自杀未遂|自殺未遂|自杀的念头|自殺的念頭|考虑自杀|考慮自殺|他要自杀|他要自殺|她要自杀|她要自殺|' +
      '他想自杀|他想自殺|她想自杀|她想自殺|他自杀了|他自殺了|她自杀了|她自殺了|想轻生|想輕生|要轻生|要輕生|轻生的念头|輕生的念頭|有轻生念头|有輕生念頭|结束我的生命|結束我的生命|结束自己的生命|結束自己的生命|结束生命|結束生命|了结自己|了結自己|了结生命|了結生命|了结我的生命|' +
      '了結我的生命|杀死自己|殺死自己|杀掉自己|殺掉自己|想杀了自己|想殺了自己|伤害自己|傷害自己|我在自残|我在自殘|我自残|我自殘|想自残|想自殘|我割腕了|我要跳楼|我要跳樓|想跳桥|想跳橋|想上吊|吞安眠药自杀|吞安眠藥自殺|吃安眠药自杀|吃安眠藥自殺|烧炭自杀|燒炭自殺|没有我你们会更好|' +
      '沒有我你們會更好|没有我大家会更好|沒有我大家會更好|我死了大家会更好|我死了大家會更好|我死了就好了|不想存在了|我不想存在|想永远消失|想永遠消失|永远消失在这个世界|永遠消失在這個世界|想从世界上消失|想從世界上消失|我想消失在这个世界|我想消失在這個世界|希望永远不要醒来|希望永遠不要醒來|' +
      '不想再醒来|不想再醒來|希望再也不要醒来|希望再也不要醒來|睡着就不要再醒|睡著就不要再醒|遗书写好了|遺書寫好了|我写了遗书|我寫了遺書|没有活下去的理由|沒有活下去的理由|没有活下去的意义|沒有活下去的意義|没有活着的理由|沒有活著的理由|沒有活着的理由|我唔想生存|我唔想再生存|唔想再活|我割腕|' +
      '想割腕|要割腕|我要跳楼了结|我要跳樓了結',
    violence:
      '被老公家暴|我丈夫殴打我|我丈夫毆打我|老公殴打我|老公毆打我|老公动手打我|老公動手打我|丈夫动手打我|丈夫動手打我|男朋友动手打我|男朋友動手打我|他动手打我|他動手打我|他殴打我|他毆打我|他在殴打我|他在毆打我|我被殴打|我被毆打|我被家暴|被家暴|遭到家暴|遭受家暴|家暴我|他把我打伤|' +
      '他把我打傷|把我打伤了|把我打傷了|他打伤了我|他打傷了我|打得我流血|他掐我脖子|掐住我的脖子|勒我脖子|他说要杀了我|他說要殺了我|他説要殺了我|威胁要杀我|威脅要殺我|威胁要杀了我|威脅要殺了我|扬言要杀|揚言要殺|有人要杀我|有人要殺我|他把我关起来|他把我關起來|我被关起来了|我被關起來了|' +
      '我被囚禁|被囚禁|我被绑架|我被綁架|我被绑架了|我被綁架了|有人绑架|有人綁架|不让我出门不让我报警|不讓我出門不讓我報警|有人闯进我家|有人闖進我家|有人闯入我家|有人闖入我家|有人闯进来|有人闖進來|有人闯进我房子|有人闖進我房子|陌生人闯进|陌生人闖進|有人在撬门|有人在撬門|有人撬我家门|' +
      '有人撬我家門|有人在撬我家|家里进贼了|家裡進賊了|家裏進賊了|我家进贼|我家進賊|小偷在我家|家里有贼|家裡有賊|家裏有賊|有人入室|入室抢劫|入室搶劫|有人要闯进来|有人要闖進來|他手里有枪|他手裡有槍|他手裏有槍|他拿着枪|他拿著槍|他拿着槍|拿枪指着|拿槍指著|拿槍指着|有人持枪|有人持槍|' +
      '持枪歹徒|持槍歹徒|有人开枪|有人開槍|有枪声|有槍聲|听到枪声|聽到槍聲|他拿着刀|他拿著刀|拿刀指着我|拿刀指著我|拿刀威胁|拿刀威脅|他手里有刀|他手裡有刀|他手裏有刀|我被捅|被捅了|被刀捅|我被跟踪|我被跟蹤|被人跟踪|被人跟蹤|有个男人跟踪我|有個男人跟蹤我|我被强奸|我被強姦|被强奸|' +
      '被強姦|他强奸|他強姦|强奸我|強姦我|被性侵|我被性侵|他性侵|被性虐待|我被虐待|被他虐待|我被袭击|我被襲擊|我被攻击|我被攻擊|我被抢劫|我被搶劫|正在抢劫|正在搶劫|我很怕他会杀我|我很怕他會殺我|怕他杀了我|怕他殺了我|持刀威胁|持刀威脅|有人持刀|持刀伤人|持刀傷人|遭到家庭暴力|' +
      '受到家庭暴力|我被抢劫了|我被搶劫了|他拿刀要|丈夫打伤我|丈夫打傷我|老公打伤我|老公打傷我|我被丈夫打|我被老公打|我爸在打我妈|我爸在打我媽|他要杀了我|他要殺了我|他想杀了我|他想殺了我|有个男人跟着我|有個男人跟著我|有個男人跟着我|我被人打了|我被跟踪了|我被跟蹤了|被人跟踪了|被人跟蹤了|' +
      '有人一直跟踪我到家|有人一直跟蹤我到家|我被枪击|我被槍擊|我中弹|我中彈',
    medical:
      '无法呼吸|無法呼吸|没法呼吸|沒法呼吸|呼吸不了|呼吸不上来|呼吸不上來|喘不上来气|喘不上來氣|呼吸困难|呼吸困難|呼吸很困难|呼吸很困難|没有呼吸了|沒有呼吸了|胸口痛|胸口疼|胸口剧痛|胸口劇痛|胸闷胸痛|胸悶胸痛|胸口很痛|心脏病发作|心臟病發作|心脏骤停|心臟驟停|心肌梗塞|急性心梗|脑中风|' +
      '腦中風|脑溢血|腦溢血|脑出血|腦出血|吃了太多药|吃了太多藥|吃了很多安眠药|吃了很多安眠藥|吃药过量|吃藥過量|服药过量|服藥過量|用药过量|用藥過量|药物过量|藥物過量|吸毒过量|吸毒過量|喝了农药|喝了農藥|吞了安眠药|吞了安眠藥|吞了电池|吞了電池|喝了漂白水|误食毒药|誤食毒藥|' +
      '食物中毒严重|食物中毒嚴重|血流不止|流血不止|止不住血|血止不住|一直在流血|大量出血|流了很多血|失血过多|失血過多|咳血|昏迷不醒|昏过去了|昏過去了|晕过去了|暈過去了|失去意识|失去意識|没有反应叫不醒|沒有反應叫不醒|癫痫发作|癲癇發作|在抽筋翻白眼|过敏性休克|過敏性休克|严重过敏|' +
      '嚴重過敏|过敏休克|過敏休克|喉咙肿得|喉嚨腫得|喉咙肿到|喉嚨腫到|嘴唇发紫|嘴唇發紫|嘴唇发青|嘴唇發青|被噎住|卡住喉咙|卡住喉嚨|宝宝没有呼吸|寶寶沒有呼吸|宝宝不呼吸|寶寶不呼吸|孩子没有呼吸|孩子沒有呼吸|严重烧伤|嚴重燒傷|严重烫伤|嚴重燙傷|出车祸了有人受伤|出車禍了有人受傷|' +
      '糖尿病昏迷|抖唔到氣|唔識呼吸|我不能呼吸|他不能呼吸|她不能呼吸|他中风了|他中風了|她中风了|她中風了|我爸中风|我爸中風|我妈中风|我媽中風|他昏迷|她昏迷|我昏迷|他吐血|她吐血|我吐血|在吐血|有人晕倒|有人暈倒|他晕倒了|他暈倒了|她晕倒了|她暈倒了|他叫不醒|她叫不醒|怎么叫都叫不醒|' +
      '怎麼叫都叫不醒|全身抽搐|在抽搐|有人溺水|孩子溺水|被东西噎住|被東西噎住|急性心肌梗塞|我胸痛|一直胸痛|剧烈胸痛|劇烈胸痛|噎住了喘不过气|噎住了喘不過氣|他没心跳|他沒心跳|她没心跳|她沒心跳|不能呼吸了|正在大出血|触电晕倒|觸電暈倒|他停止呼吸|她停止呼吸|他没有呼吸|他沒有呼吸|' +
      '她没有呼吸|她沒有呼吸|他没有心跳|他沒有心跳|她没有心跳|她沒有心跳|孩子停止呼吸|我被车撞|我被車撞|他被车撞|他被車撞|她被车撞|她被車撞|孩子被车撞|孩子被車撞|被电击倒|被電擊倒',
    fire:
      '失火了|我家着火|我家著火|我家起火|我家失火|家里着火|家裡著火|家裏着火|家里起火|家裡起火|家裏起火|家里失火|家裡失火|家裏失火|房子着火|房子著火|房子起火|房子失火|房子烧起来|房子燒起來|厨房着火|廚房著火|廚房着火|厨房起火|廚房起火|公寓着火|公寓著火|公寓起火|大楼着火|大樓著火|' +
      '大樓着火|大楼起火|大樓起火|楼里着火|樓裡著火|樓裏着火|车子着火|車子著火|車子着火|车着火|車著火|車着火|汽车起火|汽車起火|烤箱着火|烤箱著火|炉子着火|爐子著火|爐子着火|屋顶着火|屋頂著火|屋頂着火|发生火灾|發生火災|火势很大|火勢很大|火势蔓延|火勢蔓延|火越烧越大|火越燒越大|' +
      '屋子里都是烟|屋子裡都是煙|屋子裏都是煙|房子里都是烟|房子裡都是煙|房子裏都是煙|家里都是烟|家裡都是煙|家裏都是煙|满屋子烟|滿屋子煙|满屋浓烟|滿屋濃煙|冒浓烟|冒濃煙|叫消防队|叫消防隊|叫消防车|叫消防車|打119|快打119|拨打119|撥打119|报火警|報火警|闻到煤气|聞到煤氣|' +
      '闻到瓦斯|聞到瓦斯|闻到燃气|聞到燃氣|有煤气味|有煤氣味|煤气味很重|煤氣味很重|有瓦斯味|煤气泄漏|煤氣洩漏|煤氣泄漏|煤气漏了|煤氣漏了|煤气漏气|煤氣漏氣|瓦斯漏气|瓦斯漏氣|瓦斯外泄|瓦斯外洩|瓦斯泄漏|瓦斯洩漏|燃气泄漏|燃氣洩漏|燃氣泄漏|天然气泄漏|天然氣洩漏|天然氣泄漏|漏煤气|' +
      '漏煤氣|漏瓦斯|一氧化碳警报|一氧化碳警報|一氧化碳报警器响|一氧化碳報警器響|一氧化碳中毒|煤气中毒|煤氣中毒|烟雾报警器响了|煙霧報警器響了|烟雾警报响|煙霧警報響|发生爆炸|發生爆炸|煤气爆炸|煤氣爆炸|瓦斯爆炸|困在火场|困在火場|被困在火里|被困在火裡|被困在火裏|这里着火了|這裡著火了|' +
      '這裏着火了|着火了快|著火了快|快来着火了|快來著火了|快來着火了|我这里起火了|我這裡起火了|我這裏起火了|我们这里有火灾|我們這裡有火災|我們這裏有火災|这里有火灾|這裡有火災|這裏有火災|很多浓烟|很多濃煙|都是浓烟|都是濃煙|闻到瓦斯味|聞到瓦斯味|很重的瓦斯味|着火了救命|著火了救命|' +
      '楼着火了|樓著火了|樓着火了|屋着火了|屋著火了|店里着火|店裡著火|店裏着火|屋企火燭|呢度火燭|请派消防车|請派消防車|需要消防车|需要消防車',
    emergency:
      '叫911|拨打911|撥打911|快打911|请打911|請打911|帮我打911|幫我打911|叫120|拨打120|撥打120|快打999|帮我报警|幫我報警|快报警|快報警|请报警|請報警|请帮我报警|請幫我報警|赶快报警|趕快報警|快叫警察|叫警察来|叫警察來|请叫警察|請叫警察|需要警察|' +
      '叫救护车|叫救護車|快叫救护车|快叫救護車|请叫救护车|請叫救護車|帮我叫救护车|幫我叫救護車|需要救护车|需要救護車|我要救护车|我要救護車|派救护车|派救護車|要救护车|要救護車|救护车快|救護車快|这是紧急情况|這是緊急情況|送去急诊|送去急診|送医院抢救|送醫院搶救|生命危险|生命危險|' +
      '有生命危险|有生命危險|我有危险|我有危險|我有生命危险|我有生命危險|我们有危险|我們有危險|我很危险救我|我很危險救我|快要死了救命|他快死了|她快死了|我妈快死了|我媽快死了|我爸快死了|宝宝快死了|寶寶快死了|快不行了救命|这里有紧急情况|這裡有緊急情況|這裏有緊急情況|有紧急情况|有緊急情況|' +
      '正在送急诊|正在送急診|被送进急诊室|被送進急診室|要打911|赶快打911|趕快打911|赶快打120|趕快打120|赶快打110|趕快打110|帮我打120|幫我打120|帮我打110|幫我打110|正在抢救|正在搶救|快打120救护|快打120救護|快打110报警|快打110報警',
  },
  vi: {
    self_harm:
      'tôi muốn chết|em muốn chết đi|em muon chet di|con muốn chết đi|con muon chet di|mình muốn chết đi|minh muon chet di|tôi muốn chết đi|toi muon chet di|' +
      'chỉ muốn chết đi|chi muon chet di|ước gì tôi chết|ước gì tôi chết đi|uoc gi toi chet di|ước gì mình chết đi|uoc gi minh chet di|thà chết còn hơn sống|' +
      'tôi không muốn sống|tôi không muốn sống nữa|không muốn sống nữa|em không muốn sống nữa|con không muốn sống nữa|không muốn sống trên đời|' +
      'khong muon song tren doi|không còn muốn sống|không thiết sống|không thiết sống nữa|chẳng muốn sống nữa|chả muốn sống nữa|hết muốn sống|' +
      'không muốn tồn tại|không muốn tồn tại nữa|không còn lý do để sống|khong con ly do de song|không có lý do để sống|khong co ly do de song|' +
      'không còn lý do gì để sống|khong con ly do gi de song|sống không còn ý nghĩa|cuộc sống không còn ý nghĩa|cuộc đời không còn ý nghĩa|' +
      'cuoc doi khong con y nghia|sống chi nữa|không sống nổi nữa|tôi không sống nổi nữa|không thể sống tiếp|không thể sống nữa|không thể tiếp tục sống|' +
      'mệt mỏi không muốn sống|tự giết mình|muốn giết chính mình|tôi muốn giết mình|kết liễu đời mình|ket lieu doi minh|kết liễu cuộc đời|ket lieu cuoc doi|' +
      'kết liễu mạng sống|tự kết liễu|kết thúc cuộc đời|ket thuc cuoc doi|kết thúc đời mình|ket thuc doi minh|chấm dứt cuộc đời|cham dut cuoc doi|' +
      'chấm dứt đời mình|cham dut doi minh|ý định tự sát|y dinh tu sat|nghĩ đến tự sát|nghi den tu sat|ý nghĩ tự sát|có ý định tự sát|co y dinh tu sat|' +
      'định nhảy lầu tự tử|dinh nhay lau tu tu|nhảy lầu tự tử|nhảy cầu tự tử|thắt cổ tự tử|uống thuốc ngủ tự tử|tự làm hại bản thân|tự làm đau bản thân|' +
      'tu lam dau ban than|tự hại bản thân|tự gây thương tích|tự rạch tay mình|tôi rạch tay mình|cắt mạch máu tay|không có tôi sẽ tốt hơn|' +
      'không có tôi mọi người sẽ tốt hơn|mọi người sẽ tốt hơn nếu không có tôi|muốn biến mất mãi mãi|tôi muốn biến mất mãi mãi|muốn biến mất khỏi thế giới này|' +
      'biến mất khỏi cuộc đời này|bien mat khoi cuoc doi nay|ngủ mãi không thức dậy|ngủ luôn không dậy nữa|không muốn thức dậy nữa|thư tuyệt mệnh',
    violence:
      'chồng tôi đánh tôi|chong toi danh toi|chồng đánh tôi|chong danh toi|chồng tôi đang đánh tôi|chong toi dang danh toi|chồng em đánh em|chong em danh em|' +
      'chồng đánh em|chong danh em|bị chồng đánh|bi chong danh|tôi bị chồng đánh|toi bi chong danh|em bị chồng đánh|em bi chong danh|bị chồng bạo hành|' +
      'tôi bị bạo hành|em bị bạo hành|bị bạo hành gia đình|bi bao hanh gia dinh|bạo hành gia đình|bao hanh gia dinh|bạo lực gia đình|bao luc gia dinh|' +
      'bạn trai đánh tôi|ban trai danh toi|bạn trai tôi đánh tôi|ban trai toi danh toi|bạn trai đánh em|ban trai danh em|bị bạn trai đánh|bi ban trai danh|' +
      'anh ta đánh tôi|anh ta danh toi|anh ta đang đánh tôi|anh ta dang danh toi|ông ta đánh tôi|ong ta danh toi|hắn đánh tôi|han danh toi|' +
      'nó đánh tôi chảy máu|no danh toi chay mau|bố đánh tôi|bo danh toi|ba tôi đánh tôi|ba toi danh toi|ba tôi đánh mẹ tôi|ba toi danh me toi|vợ tôi đánh tôi|' +
      'vo toi danh toi|anh ta bóp cổ tôi|bóp cổ tôi|hắn bóp cổ tôi|đòi giết tôi|doi giet toi|dọa giết tôi|hăm giết tôi|anh ta muốn giết tôi|hắn muốn giết tôi|' +
      'có người muốn giết tôi|định giết tôi|dinh giet toi|đe dọa giết|de doa giet|bị đe dọa tính mạng|bi de doa tinh mang|đe dọa tính mạng|de doa tinh mang|' +
      'đe dọa tôi bằng dao|de doa toi bang dao|đe dọa tôi bằng súng|de doa toi bang sung|anh ta có súng|hắn có súng|nó có súng|ông ta có súng|' +
      'có người cầm súng|cầm súng chĩa vào|chĩa súng vào tôi|chĩa súng vào|có kẻ cầm súng|có nổ súng|có tiếng súng|nghe tiếng súng|hắn có dao|anh ta cầm dao|' +
      'hắn cầm dao|nó cầm dao|có người cầm dao|kề dao vào cổ|bị đâm bằng dao|bi dam bang dao|có người đột nhập|co nguoi dot nhap|có kẻ đột nhập|co ke dot nhap|' +
      'có người đột nhập vào nhà|co nguoi dot nhap vao nha|kẻ trộm đột nhập|ke trom dot nhap|trộm vô nhà|có trộm trong nhà|có ăn trộm trong nhà|' +
      'có người lạ trong nhà tôi|có người phá cửa nhà tôi|đang phá cửa nhà tôi|dang pha cua nha toi|tôi bị cướp|bị cướp có súng|tôi đang bị cướp|' +
      'toi dang bi cuop|tôi bị bắt cóc|bị bắt cóc|tôi bị nhốt trong nhà|tôi bị giam giữ|tôi bị giam cầm|tôi đang bị theo dõi|toi dang bi theo doi|' +
      'có kẻ đi theo tôi|co ke di theo toi|có người bám theo tôi|có kẻ bám theo tôi|tôi bị hiếp|bị hiếp dâm|tôi bị hiếp dâm|bị cưỡng hiếp|bị cưỡng bức|' +
      'bị xâm hại tình dục|bị tấn công tình dục|bị lạm dụng tình dục|tôi bị tấn công|tôi sợ chồng tôi giết tôi|sợ anh ta giết tôi|bị trúng đạn|bi trung dan|' +
      'tôi bị bắn bằng súng',
    medical:
      'không thở được|khong tho duoc|tôi không thở được|toi khong tho duoc|không thể thở|không thở nổi|tôi bị khó thở|bị khó thở|rất khó thở|khó thở lắm|' +
      'khó thở quá|đang khó thở|dang kho tho|ngưng thở rồi|bị ngạt thở|đang ngạt thở|dang ngat tho|bị nghẹt thở|đau ngực|dau nguc|tôi đau ngực|toi dau nguc|' +
      'bị đau ngực|bi dau nguc|đau thắt ngực|dau that nguc|đau ngực quá|dau nguc qua|tức ngực khó thở|đau tim dữ dội|dau tim du doi|bị nhồi máu cơ tim|' +
      'nhồi máu cơ tim|lên cơn đau tim|len con dau tim|bị cơn đau tim|bi con dau tim|bị trụy tim|tim ngừng đập|tim ngung dap|bị đột quỵ|bi dot quy|' +
      'tai biến mạch máu não|xuất huyết não|uống thuốc quá liều|dùng thuốc quá liều|uống quá nhiều thuốc|uống hết lọ thuốc ngủ|bị sốc thuốc|sốc ma túy|' +
      'uống thuốc độc|uong thuoc doc|uống thuốc trừ sâu|bị ngộ độc|bi ngo doc|bị trúng độc|bi trung doc|máu chảy không ngừng|chảy máu không ngừng|' +
      'máu không ngừng chảy|không cầm được máu|khong cam duoc mau|không cầm máu được|khong cam mau duoc|nôn ra máu|bất tỉnh|bị bất tỉnh|bất tỉnh rồi|' +
      'đã ngất xỉu|da ngat xiu|mất ý thức|đang lên cơn co giật|dang len con co giat|lên cơn động kinh|len con dong kinh|bị động kinh|bi dong kinh|sốc phản vệ|' +
      'dị ứng nặng|bị dị ứng nặng|môi tím tái|bị hóc xương không thở|bị mắc nghẹn không thở|bé không thở|em bé không thở|con tôi không thở|bị đuối nước|' +
      'bi duoi nuoc|bị điện giật|bi dien giat|bị bỏng nặng|bị phỏng nặng|bị xe đụng|bi xe dung|bị xe tông|bị tai nạn xe|đang hôn mê|dang hon me|bị hôn mê|' +
      'đang chết đuối|dang chet duoi|bị chết đuối|bi chet duoi|bị băng huyết|bị tai biến mạch máu não|tai nạn giao thông có người bị thương',
    fire:
      'có hỏa hoạn|nhà tôi bị hỏa hoạn|xảy ra hỏa hoạn|nhà đang bốc cháy|nha dang boc chay|nhà tôi đang bốc cháy|nha toi dang boc chay|đang bốc cháy|' +
      'dang boc chay|bốc cháy rồi|xe đang bốc cháy|xe dang boc chay|bếp đang bốc cháy|bep dang boc chay|tòa nhà đang bốc cháy|toa nha dang boc chay|' +
      'lửa cháy trong nhà|lửa cháy lớn|lửa cháy lan|lửa lan rộng|ngọn lửa lan|lửa bốc lên|nhà chìm trong lửa|có đám lửa trong nhà|co dam lua trong nha|' +
      'dập lửa giúp tôi|gọi cứu hỏa|gọi xe cứu hỏa|gọi lính cứu hỏa|cần cứu hỏa|gọi sở cứu hỏa|gọi 114|gọi đội cứu hỏa|goi doi cuu hoa|nhà đầy khói|' +
      'nha day khoi|khói đầy nhà|khoi day nha|khói mù mịt|khói bốc lên từ|nhiều khói trong nhà|có mùi gas|ngửi thấy mùi gas|ngửi mùi gas|nghe mùi gas|' +
      'mùi gas nồng|mùi khí gas|rò rỉ khí đốt|ro ri khi dot|bình gas bị rò|bình gas nổ|nổ bình gas|khí độc carbon monoxide|khi doc carbon monoxide|' +
      'báo động carbon monoxide|bao dong carbon monoxide|ngộ độc khí co|ngo doc khi co|còi báo khói kêu|báo động khói|bao dong khoi|vụ nổ lớn|có vụ nổ|' +
      'chập điện bốc cháy|chap dien boc chay|mắc kẹt trong đám lửa|mac ket trong dam lua|bị hỏa hoạn|đang có hỏa hoạn|dang co hoa hoan|lửa đang cháy trong nhà|' +
      'lua dang chay trong nha|lửa đang cháy lan|lua dang chay lan|bình gas bị xì|bếp gas bị rò|bếp gas bị xì',
    emergency:
      'gọi 911|gọi 911 dùm|gọi 911 giúp tôi|gọi giúp 911|kêu 911|làm ơn gọi 911|hãy gọi 911|gọi cấp cứu|gọi xe cấp cứu|kêu xe cấp cứu|cần xe cấp cứu|' +
      'cần cấp cứu|gọi cứu thương|gọi xe cứu thương|kêu xe cứu thương|cần xe cứu thương|cho xe cứu thương|gọi 115|gọi 113|gọi cảnh sát|kêu cảnh sát|' +
      'cần cảnh sát|gọi cảnh sát giùm|gọi công an|cho cảnh sát tới|đây là trường hợp khẩn cấp|day la truong hop khan cap|đây là tình huống khẩn cấp|' +
      'day la tinh huong khan cap|cấp cứu y tế|đang nguy kịch|dang nguy kich|nguy hiểm tính mạng|nguy hiểm đến tính mạng|nguy hiem den tinh mang|' +
      'tôi đang gặp nguy hiểm|toi dang gap nguy hiem|tôi gặp nguy hiểm|chúng tôi đang gặp nguy hiểm|chung toi dang gap nguy hiem|xin cứu mạng|' +
      'vào phòng cấp cứu|đưa đi cấp cứu|dua di cap cuu|đang đi cấp cứu|dang di cap cuu|nhập viện cấp cứu|mẹ tôi sắp chết|ba tôi sắp chết|con tôi sắp chết|' +
      'đang hấp hối|dang hap hoi|tôi sắp chết rồi cứu tôi|cứu mạng với',
  },
  tl: {
    self_harm:
      'gusto ko nang mamatay|gusto ko na mamatay|gusto ko ng mamatay|gusto ko mamatay|gusto ko na lang mamatay|gusto ko na lang pong mamatay|' +
      'gusto kong mamatay|gusto kong mamatay na|sana mamatay na ako|sana mamatay na lang ako|sana patay na ako|sana patay na lang ako|' +
      'mas gusto ko pang mamatay|mabuti pang mamatay na ako|mabuti pang patay na ako|ayoko nang mabuhay|ayoko na mabuhay|ayoko ng mabuhay|ayaw ko nang mabuhay|' +
      'ayaw ko na mabuhay|ayaw ko na pong mabuhay|ayaw ko mabuhay|hindi ko na gustong mabuhay|di ko na gustong mabuhay|wala na akong ganang mabuhay|' +
      'wala nang saysay ang buhay ko|walang saysay ang buhay ko|wala nang kwenta ang buhay ko|walang kwenta ang buhay ko|wala nang dahilan para mabuhay|' +
      'walang dahilan para mabuhay|wala na akong dahilan para mabuhay|pagod na akong mabuhay|pagod na pagod na akong mabuhay|sawa na akong mabuhay|' +
      'hindi ko na kayang mabuhay|di ko na kayang mabuhay|hindi ko na kaya ang buhay|magpapakamatay ako|magpapakamatay na ako|gusto kong magpakamatay|' +
      'gusto ko magpakamatay|gusto ko nang magpakamatay|magpapakamatay siya|nagtangkang magpakamatay|naiisip kong magpakamatay|iniisip kong magpakamatay|' +
      'papatayin ko ang sarili ko|papatayin ko sarili ko|patayin ang sarili ko|gusto kong patayin ang sarili ko|tatapusin ko na ang buhay ko|' +
      'tapusin ang buhay ko|tapusin ko na ang buhay ko|gusto ko nang tapusin ang buhay ko|wakasan ang buhay ko|wawakasan ko na ang buhay ko|' +
      'kitilin ang buhay ko|kikitilin ko ang buhay ko|saktan ang sarili ko|sasaktan ko ang sarili ko|sinasaktan ko ang sarili ko|naglalaslas ako|' +
      'maglalaslas ako|maglaslas|naglaslas|magbibigti ako|magbigti|nagbigti|mas mabuti kung wala na ako|mas masaya sila kung wala ako|' +
      'mas mabuti na wala na ako sa mundo|gusto ko nang mawala sa mundo|gusto kong mawala sa mundong ito|gusto ko nang mawala habang buhay|ayoko nang magising|' +
      'ayaw ko nang magising|sana hindi na ako magising|sana di na ako magising|matulog at hindi na magising|matulog at di na gumising|tatalon ako sa tulay|' +
      'tatalon ako sa building|suicidal ako|nagsu suicide|mag suicide|gusto ko mag suicide|mag su suicide ako|nag suicide',
    violence:
      'sinasaktan ako ng asawa ko|binubugbog ako ng asawa ko|binugbog ako ng asawa ko|sinuntok ako ng asawa ko|sinasaktan ako ng mister ko|binubugbog ako|' +
      'binubugbog niya ako|binugbog niya ako|binubugbog ako ng boyfriend ko|sinasaktan ako ng boyfriend ko|sinasaktan ako ng tatay ko|' +
      'binubugbog ako ng tatay ko|sinasaktan ako ng partner ko|sinasaktan niya ako pisikal|sinasaktan nya ako|sinasaktan niya ako|sinampal niya ako|' +
      'sinakal niya ako|sinasakal niya ako|sinakal ako|papatayin niya ako|papatayin nya ako|papatayin ako ng asawa ko|gusto niya akong patayin|' +
      'gusto nya akong patayin|balak akong patayin|tinangka niya akong patayin|pinagbantaan niya akong papatayin|pinagbabantaan ang buhay ko|' +
      'may banta sa buhay ko|tinatakot niya akong papatayin|natatakot ako sa asawa ko|natatakot akong patayin niya ako|may baril siya|may baril sya|' +
      'may hawak siyang baril|may hawak na baril|may dalang baril|tinutukan ako ng baril|tinutukan niya ako ng baril|may kutsilyo siya|' +
      'may hawak siyang kutsilyo|tinutukan ako ng kutsilyo|may namamaril|may nagbabarilan|binaril ako|nabaril ako|may nabaril|binaril siya|sinaksak ako|' +
      'nasaksak ako|sinaksak niya ako|may nasaksak|may pumasok na magnanakaw|may magnanakaw sa bahay|pinasok ang bahay namin|pinasok ang bahay ko|' +
      'pinasok kami ng magnanakaw|nilooban kami|nilooban ang bahay namin|may nanloob sa amin|may nagtatangkang pumasok sa bahay|may pumipilit pumasok sa bahay|' +
      'may taong hindi ko kilala sa bahay ko|sinusundan ako ng lalaki|may lalaking sumusunod sa akin|may nag i stalk sa akin|hinoldap ako|na hold up ako|' +
      'hinoholdap kami|ni rape ako|ginahasa ako|ginahasa niya ako|na rape ako|pinagsamantalahan ako|hinahalay ako|inabuso niya ako|inaabuso niya ako|' +
      'inaabuso ako ng asawa ko|kinidnap ako|na kidnap ako|dinukot ako|kinulong niya ako|ayaw niya akong palabasin ng bahay|domestic violence po|' +
      'may sumusunod sa akin na lalaki|may sumusunod sa akin pauwi|inaatake ako ng lalaki',
    medical:
      'hindi ako makahinga|di ako makahinga|hindi po ako makahinga|hindi na ako makahinga|hindi siya makahinga|di siya makahinga|hirap huminga|' +
      'hirap akong huminga|nahihirapan akong huminga|nahihirapan huminga|nahihirapan siyang huminga|hindi humihinga|di humihinga|hindi na humihinga|' +
      'hindi na siya humihinga|tumigil sa paghinga|kinakapos ng hininga|kinakapos ng hangin|masakit ang dibdib ko|masakit dibdib ko|sumasakit ang dibdib ko|' +
      'sobrang sakit ng dibdib ko|ang sakit ng dibdib ko|paninikip ng dibdib|naninikip ang dibdib ko|naninikip dibdib|inatake sa puso|inaatake sa puso|' +
      'inatake ako sa puso|heart attack po|huminto ang puso|walang pulso|nai stroke|na stroke siya|na stroke tatay ko|na overdose|nag overdose|overdose po|' +
      'sobra sa gamot na ininom|uminom ng maraming gamot|uminom siya ng maraming gamot|uminom ako ng maraming pills|uminom ng lason|nakainom ng lason|' +
      'uminom ng zonrox|nilunok ang baterya|ayaw tumigil ang pagdurugo|hindi tumitigil ang pagdurugo|ayaw tumigil ng dugo|hindi tumitigil ang dugo|' +
      'di tumitigil ang dugo|maraming dugo ang lumalabas|maraming dugo ang nawala|malakas ang pagdurugo|dinudugo ako ng malakas|dinudugo ng malakas|' +
      'sumusuka ng dugo|nagsusuka ng dugo|umuubo ng dugo|walang malay|nawalan ng malay|nawalan siya ng malay|hinimatay siya|ayaw magising at hindi humihinga|' +
      'hindi magising at hindi humihinga|kinukumbulsyon|kinokombulsyon|nagkukumbulsyon|nag seizure|nagse seizure|inaatake ng epilepsy|allergic reaction malala|' +
      'namamaga ang lalamunan|sumasara ang lalamunan|nabilaukan at hindi makahinga|nangingitim ang labi|nalunod|nakuryente|nabundol|nabangga ng kotse|' +
      'nasagasaan|nasagasaan ako|naaksidente kami|naaksidente ako|may naaksidente|baby ko hindi humihinga|hinimatay po|nalulunod siya|nalulunod ang bata|' +
      'nabulunan at hindi makahinga|na stroke po',
    fire:
      'nasusunog ang bahay|nasusunog ang bahay namin|nasusunog ang bahay ko|nasusunog bahay namin|nasusunog na ang bahay|nasunog ang bahay|' +
      'nasusunog ang kusina|nasusunog ang building|nasusunog ang apartment|nasusunog ang kapitbahay|nasusunog ang sasakyan|nasusunog ang kotse|may sunog dito|' +
      'may sunog sa bahay|may sunog sa amin|may sunog sa building|may sunog sa kusina|may sunog sa kapitbahay|may sunog po dito|may sunog po sa amin|' +
      'may sunog tulong|tulong may sunog|sunog sunog tulong|may apoy sa bahay|may apoy sa kusina|may apoy sa loob ng bahay|lumalaki ang apoy|' +
      'kumakalat ang apoy|kumalat na ang apoy|tumawag ng bumbero|tawag ng bumbero|tumawag kayo ng bumbero|tawagan ang bumbero|kailangan ng bumbero|' +
      'magpadala ng bumbero|papuntahin ang bumbero|puno ng usok ang bahay|puro usok ang bahay|makapal na usok|maraming usok sa bahay|amoy gas|amoy gas dito|' +
      'may amoy gas|may naaamoy akong gas|naaamoy ko ang gas|naaamoy kong gas|may tagas ng gas|tumatagas ang gas|sumisingaw ang gas|sumisingaw na gas|' +
      'alarm ng carbon monoxide|carbon monoxide alarm po|tumutunog ang smoke alarm|tumutunog ang fire alarm|may sumabog na tangke|sumabog ang gas|' +
      'sumabog ang tangke|nakulong sa sunog|naipit sa sunog|may gas leak sa bahay|may gas leak po dito',
    emergency:
      'tumawag ng 911|tumawag kayo ng 911|tumawag ka ng 911|tawag ng 911|tawagan ang 911|tawagan mo ang 911|tawagan nyo 911|pakitawagan ang 911|' +
      'paki tawag ng 911|tumawag sa 911|emergency po ito|emergency po to|emergency ito|may emergency po|medical emergency po|may emergency sa bahay|' +
      'kailangan ng ambulansya|kailangan ko ng ambulansya|kailangan namin ng ambulansya|kailangan ng ambulance|kailangan ko ng ambulance|need ng ambulance|' +
      'need ko ng ambulance|need namin ng ambulansya|tumawag ng ambulansya|tumawag kayo ng ambulansya|tawag kayo ng ambulansya|tumawag ng ambulance|' +
      'magpadala ng ambulansya|padala kayo ng ambulansya|kailangan ng pulis|kailangan ko ng pulis|tumawag ng pulis|tumawag kayo ng pulis|tawag kayo ng pulis|' +
      'magpadala ng pulis|nasa panganib ako|nasa panganib kami|nasa panganib ang buhay ko|nanganganib ang buhay ko|nasa bingit ng kamatayan|' +
      'mamamatay na ako tulungan nyo ako|mamamatay na siya|nag aagaw buhay siya|mamamatay na ang nanay ko|mamamatay na ang tatay ko|saklolo po|' +
      'isugod sa ospital|isinugod sa ospital|itinakbo sa ospital|sinugod sa ospital|sa emergency room na|dadalhin sa emergency room',
  },
  ar: {
    self_harm:
      'أريد أن أموت|اريد الموت|أريد أن أنهي حياتي|اريد انهاء حياتي|أتمنى أن أموت|أتمني أن أموت|أتمنى الموت|أتمني الموت|أتمنى لو أنني ميت|أتمني لو أنني ميت|' +
      'ليتني أموت|ليتني كنت ميتا|أفضل الموت|بدي موت واخلص|بدي اموت|عايز اموت|عايزة اموت|عايزه اموت|عاوز اموت|نفسي اموت وارتاح|ابي اموت|ابغى اموت|ابغي اموت|' +
      'ودي اموت|اريد اموت|بغيت نموت|سأقتل نفسي|سوف أقتل نفسي|أريد أن أقتل نفسي|اريد اقتل نفسي|بدي اقتل حالي|بدي اقتل نفسي|عايز اقتل نفسي|عايز اموت نفسي|' +
      'ابي اقتل نفسي|راح اقتل نفسي|هقتل نفسي|سأنتحر|سوف أنتحر|أريد أن أنتحر|اريد الانتحار|أفكر في الانتحار|افكر بالانتحار|بفكر في الانتحار|عم فكر بالانتحار|' +
      'بدي انتحر|عايز انتحر|عايزة انتحر|عايزه انتحر|عاوز انتحر|ابي انتحر|ابغى انتحر|ابغي انتحر|راح انتحر|رح انتحر|هنتحر|حاولت الانتحار|حاول الانتحار|' +
      'محاولة انتحار|محاوله انتحار|أفكار انتحارية|أفكار انتحاريه|يريد الانتحار|تريد الانتحار|لا أريد أن أعيش|لا اريد العيش|لا أريد العيش بعد الآن|' +
      'لم أعد أريد أن أعيش|لم أعد أريد الحياة|لم أعد أريد الحياه|لم أعد أريد العيش|ما بدي عيش|ما بدي اعيش|ما عاد بدي عيش|مش عايز اعيش|مش عايزة اعيش|' +
      'مش عايزه اعيش|مش عاوز اعيش|ما ابي اعيش|ما ابغى اعيش|ما ابغي اعيش|ما عاد ابي اعيش|ما اريد اعيش|مليت من الحياة كلها|مليت من الحياه كلها|تعبت من العيش|' +
      'كرهت حياتي وابي اموت|لا أستطيع الاستمرار في الحياة|لا أستطيع الاستمرار في الحياه|حياتي ليس لها معنى|حياتي ليس لها معني|لا سبب للعيش|ليس لدي سبب للعيش|' +
      'ليس هناك سبب لأعيش|ما في سبب عيش|سيكونون أفضل بدوني|الكل احسن من دوني|الكل سيكون أفضل بدوني|أريد أن أختفي للأبد|اريد ان اختفي الى الابد|' +
      'اريد ان اختفي الي الابد|بدي اختفي للابد|عايز اختفي للأبد|أنام ولا أستيقظ أبدا|انام وما اصحى ابدا|انام وما اصحي ابدا|نفسي انام ومصحاش|' +
      'لا أريد أن أستيقظ أبدا|أؤذي نفسي|بأذي نفسي|بجرح نفسي|أجرح نفسي|أقطع شراييني|أشنق نفسي|اشنق حالي|ارمي نفسي من فوق|ارمي حالي من البناية|' +
      'ارمي حالي من البنايه|أرمي نفسي من الجسر|سأنهي حياتي بيدي|أريد أن أضع حدا لحياتي',
    violence:
      'زوجي يضربني|زوجي ضربني|زوجي عم يضربني|جوزي بيضربني|جوزي ضربني|جوزي عم يضربني|رجلي يضربني|زوجي يعنفني|زوجي يعتدي علي|هو يضربني|إنه يضربني|قاعد يضربني|' +
      'ضربني بشدة|ضربني بشده|ابي يضربني|ابوي يضربني|بابا بيضربني|والدي يضربني|صديقي يضربني|حبيبي بيضربني|خطيبي بيضربني|أخي يضربني|زوجتي تضربني|طليقي يهددني|' +
      'زوجي يهددني بالقتل|يهددني بالقتل|هددني بالقتل|بيهددني بالقتل|عم يهددني بالقتل|يهدد بقتلي|هدد بقتلي|تهديد بالقتل|يريد قتلي|يريد أن يقتلني|حاول قتلي|' +
      'حاول يقتلني|حاول خنقي|عنف منزلي|عنف أسري|العنف الأسري|العنف المنزلي|حابسني في البيت|حابسني بالبيت|حبسني في البيت|محبوسة في البيت|محبوسه في البيت|' +
      'أنا محتجزة|أنا محتجزه|أنا محتجز|أنا مخطوفة|أنا مخطوفه|أنا مخطوف|تم خطفي|خطفوني|اقتحم أحدهم منزلي|شخص اقتحم بيتي|اقتحموا بيتي|اقتحموا منزلي|' +
      'دخل حرامي البيت|حرامي في البيت|حرامي بالبيت|في حرامي بالبيت|فيه حرامي في البيت|لص في منزلي|لصوص في البيت|شخص غريب في بيتي|احد يحاول يدخل بيتي|' +
      'يحاولون اقتحام بيتي|حد بيحاول يدخل البيت|عم يحاولوا يكسروا الباب|معه سلاح|معاه سلاح|معه مسدس|معاه مسدس|لديه سلاح|يحمل سلاح|يحمل سلاحا|رجل مسلح|معه سكين|' +
      'معاه سكينة|معاه سكينه|يحمل سكينا|هددني بالسلاح|هددني بسكين|رفع علي السلاح|اطلاق نار|في إطلاق نار|أطلقوا النار|أطلق النار علي|طعنني|طعنوه|تعرضت للطعن|' +
      'شخص يلاحقني|احد يلاحقني|يلاحقني رجل|في حدا عم يلحقني|حد بيطاردني|أنا مطاردة|أنا مطارده|اغتصبني|تم اغتصابي|اغتصبوني|تعرضت للاغتصاب|تحرش بي|اعتداء جنسي|' +
      'تم الاعتداء علي|اعتدى علي|اعتدي علي|سرقوني بالسلاح|تعرضت للسرقة بالسلاح|تعرضت للسرقه بالسلاح|خايفة من زوجي يقتلني|خايفه من زوجي يقتلني|أخاف أن يقتلني|' +
      'جوزي بيخنقني|زوجي يخنقني|زوجي عايز يقتلني|زوجي بده يقتلني|زوجي يريد قتلي|عم يضربني جوزي|بيضربني جامد',
    medical:
      'لا أستطيع التنفس|لا استطيع ان اتنفس|لا يستطيع التنفس|لا تستطيع التنفس|لا يتنفس|لا تتنفس|ما يتنفس|ما تتنفس|مش بيتنفس|مش بتتنفس|ما عم يتنفس|ما عم تتنفس|' +
      'مش قادر اتنفس|مش قادرة اتنفس|مش قادره اتنفس|مش عارف اتنفس|ما اقدر اتنفس|مو قادر اتنفس|ما عم اقدر اتنفس|ما فيني اتنفس|توقف عن التنفس|توقفت عن التنفس|' +
      'وقف نفسه|صعوبة في التنفس|صعوبه في التنفس|صعوبة بالتنفس|صعوبه بالتنفس|ضيق في التنفس|ضيق نفس شديد|عم يختنق|بيختنق|ألم في الصدر|ألم في صدري|ألم بالصدر|' +
      'وجع في صدري|وجع بصدري|صدري يؤلمني|صدري بيوجعني|صدري يوجعني|ضغط على صدري|ضغط علي صدري|نوبة قلبية|نوبه قلبيه|جلطة قلبية|جلطه قلبيه|جلطة دماغية|' +
      'جلطه دماغيه|اجته جلطة|اجته جلطه|صابته جلطة|صابته جلطه|أصيب بجلطة|أصيب بجلطه|سكتة قلبية|سكته قلبيه|سكتة دماغية|سكته دماغيه|لا نبض له|ما فيه نبض|' +
      'قلبه توقف|قلبه وقف|جرعة زائدة|جرعه زائده|اخذ جرعة زائدة|اخذ جرعه زائده|أخذت جرعة زائدة|أخذت جرعه زائده|بلع حبوب كثيرة|بلع حبوب كثيره|اخذ حبوب كثير|' +
      'بلعت كل الحبوب|شرب سم|شربت سم|شرب كلور|حالة تسمم|حاله تسمم|النزيف لا يتوقف|نزيف لا يتوقف|لا يتوقف عن النزيف|ينزف كثيرا|أنزف كثيرا|ينزف بشدة|ينزف بشده|' +
      'نزيف حاد|نزيف شديد|النزيف ما عم يوقف|الدم ما يوقف|الدم مش بيقف|فقد دم كثير|يتقيأ دم|يستفرغ دم|بيرجع دم|يكح دم|فاقد الوعي|فاقدة الوعي|فاقده الوعي|' +
      'فقد الوعي|فقدت الوعي|مغمى عليه|مغمي عليه|مغمى عليها|مغمي عليها|اغمي عليه|أغمي عليها|في غيبوبة|في غيبوبه|لا يستجيب ولا يتنفس|ما عم يصحى|ما عم يصحي|' +
      'بيتشنج|نوبة صرع|نوبه صرع|حساسية شديدة|حساسيه شديده|صدمة تحسسية|صدمه تحسسيه|حلقي يتورم|حلقه متورم|شفايفه زرقا|طفلي لا يتنفس|ابني لا يتنفس|الطفل لا يتنفس|' +
      'البيبي مش بيتنفس|عم يغرق|بيغرق|صعقته الكهرباء|كهربا كهربته|حروق خطيرة|حروق خطيره|حروق شديدة|حروق شديده|دهسته سيارة|دهسته سياره|صدمته سيارة|صدمته سياره|' +
      'عربية خبطته|عربيه خبطته|حادث سيارة خطير|حادث سياره خطير|الطفل يختنق|ابني يختنق|انا اختنق ساعدوني|ابني غرق|الولد بيغرق|جاته جلطة في القلب|' +
      'جاته جلطه في القلب|أصيب بأزمة قلبية|أصيب بأزمه قلبيه|عنده أزمة قلبية|عنده أزمه قلبيه|جته أزمة قلبية|جته أزمه قلبيه|عندي ضيق تنفس شديد|عم ينزف كتير|' +
      'بينزف كتير|تسمم غذائي شديد',
    fire:
      'حريق في البيت|حريق في المنزل|حريق بالبيت|يوجد حريق|هناك حريق|فيه حريق|فيه حريقة|فيه حريقه|في حريقة|في حريقه|عندي حريق|عندنا حريق|حريق في الشقة|' +
      'حريق في الشقه|حريق في العمارة|حريق في العماره|حريق في المبنى|حريق في المبني|حريق في المطبخ|حريق بالمطبخ|حريق في بيتنا|البيت يحترق|بيتي يحترق|' +
      'المنزل يحترق|منزلي يحترق|البيت عم يحترق|بيتي عم يحترق|البيت بيتحرق|البيت بيولع|الشقة بتولع|الشقه بتولع|المبنى يحترق|المبني يحترق|المطبخ يحترق|' +
      'المطبخ ولع|السيارة تحترق|السياره تحترق|سيارتي تحترق|النار في البيت|نار في البيت|نار بالبيت|نار في المطبخ|النار تشتعل في البيت|اشتعلت النار في البيت|' +
      'اشتعلت النيران|النار عم تمتد|النار تنتشر|شب حريق|اندلع حريق|اندلاع حريق|اتصلوا بالإطفاء|اتصل بالإطفاء|اتصلوا بالمطافي|كلموا المطافي|اطلبوا المطافي|' +
      'اتصل بالدفاع المدني|اتصلوا بالدفاع المدني|نحتاج المطافي|محتاجين المطافي|أحتاج الإطفاء|ارسلوا الإطفاء|البيت مليان دخان|الدخان في كل مكان في البيت|' +
      'البيت كله دخان|رائحة غاز|رائحه غاز|ريحة غاز|ريحه غاز|في ريحة غاز|في ريحه غاز|فيه ريحة غاز|فيه ريحه غاز|أشم رائحة غاز|أشم رائحه غاز|اشم ريحة غاز|' +
      'اشم ريحه غاز|شامم ريحة غاز|شامم ريحه غاز|عم شم ريحة غاز|عم شم ريحه غاز|هناك تسرب غاز|الغاز يتسرب|إنذار أول أكسيد الكربون|تسمم بأول أكسيد الكربون|' +
      'انذار الحريق يرن|جرس الحريق بيرن|انفجار الغاز|انفجرت اسطوانة الغاز|انفجرت اسطوانه الغاز|انفجرت جرة الغاز|انفجرت جره الغاز|حدث انفجار|صار انفجار|' +
      'محاصر في الحريق|محاصرين في الحريق|في حريق هون|في حريق بالبيت|في حريق عنا|فيه حريق هنا|يوجد تسرب غاز في البيت|في تسريب غاز بالبيت|تسرب غاز في المنزل|' +
      'الغاز بيسرب في البيت|البيت ولع الحقونا',
    emergency:
      'اتصل بالاسعاف|اتصلوا بالإسعاف|اطلبوا الإسعاف|اطلب الإسعاف|كلموا الإسعاف|أحتاج إسعاف|احتاج سيارة إسعاف|احتاج سياره إسعاف|نحتاج إسعاف|نحتاج سيارة إسعاف|' +
      'نحتاج سياره إسعاف|محتاج اسعاف|محتاجين اسعاف|محتاجة اسعاف|محتاجه اسعاف|بدي اسعاف|بدنا اسعاف|ابي اسعاف|ارسلوا اسعاف|ارسلوا سيارة إسعاف|ارسلوا سياره إسعاف|' +
      'ابعتوا اسعاف|ابعتوا عربية اسعاف|ابعتوا عربيه اسعاف|سيارة إسعاف بسرعة|سياره إسعاف بسرعه|اسعاف بسرعة|اسعاف بسرعه|اتصل ب 911|اتصلوا ب 911|اتصل على 911|' +
      'اتصل علي 911|اتصلوا على 911|اتصلوا علي 911|اتصل بال 911|كلم 911|كلموا 911|دق على 911|دق علي 911|دقوا 911|اطلب 911|اتصل على 112|اتصل علي 112|' +
      'اتصل على 999|اتصل علي 999|اتصلوا بالشرطة|اتصلوا بالشرطه|اتصل بالشرطة|اتصل بالشرطه|اطلبوا الشرطة|اطلبوا الشرطه|كلموا الشرطة|كلموا الشرطه|كلموا البوليس|' +
      'اطلبوا البوليس|أحتاج الشرطة|أحتاج الشرطه|محتاج الشرطة|محتاج الشرطه|بدنا الشرطة|بدنا الشرطه|بدي الشرطة|بدي الشرطه|ارسلوا الشرطة|ارسلوا الشرطه|' +
      'ابعتوا الشرطة|ابعتوا الشرطه|إنها حالة طارئة|إنها حاله طارئه|هذه حالة طارئة|هذه حاله طارئه|انها حالة طوارئ|انها حاله طوارئ|هذه حالة طوارئ|هذه حاله طوارئ|' +
      'حالة طبية طارئة|حاله طبيه طارئه|طوارئ طبية|طوارئ طبيه|مسألة حياة أو موت|مسأله حياه أو موت|أنا في خطر|انا بخطر|نحن في خطر|حياتي في خطر|حياتي بخطر|' +
      'حياتها في خطر|حياته في خطر|في خطر الموت|إنه يموت|بيموت الحقونا|أمي تموت|ابني يموت|ماما عم تموت|انا بموت الحقوني|ذاهبون إلى الطوارئ|ذاهبون إلي الطوارئ|' +
      'رايحين الطوارئ|رايح الطوارئ|نقلوه الى الطوارئ|نقلوه الي الطوارئ|نقلوها للطوارئ|أنقذوني سأموت|الحقونا عم يموت|الحقوني هموت',
  },
  ht: {
    self_harm:
      'mwen vle mouri|m vle mouri|mvle mouri|mwen anvi mouri|m anvi mouri|mwen ta renmen mouri|m ta renmen mouri|mwen swete m mouri|m swete m te mouri|' +
      'm ta pito mouri|mwen ta pito mouri|pito m mouri|m pito mouri|se mouri m vle mouri|mwen vle touye tèt mwen|m vle touye tèt mwen|m vle touye tèt m|' +
      'mwen anvi touye tèt mwen|m anvi touye tèt mwen|m anvi touye tèt m|mwen pral touye tèt mwen|m pral touye tèt mwen|m pral touye tèt m|m ap touye tèt mwen|' +
      'm ap touye tèt m|map touye tet mwen|map touye tèt m|mwen panse touye tèt mwen|m ap panse touye tèt mwen|li vle touye tèt li|li pral touye tèt li|' +
      'l ap touye tèt li|li eseye touye tèt li|li touye tèt li|mwen eseye touye tèt mwen|m te eseye touye tèt mwen|m vle swiside m|mwen vle swiside|' +
      'm pral swiside m|mwen panse ak swisid|m ap panse swisid|m ap panse ak swisid|lide swisid|komèt swisid|fè swisid|retire lavi m|mwen vle retire lavi mwen|' +
      'm vle retire lavi m|mwen pral retire lavi mwen|m ap retire lavi mwen|wete lavi mwen|mwen vle fini ak lavi mwen|m vle fini ak lavi m|' +
      'm vle fini ak lavi sa|fini ak lavi mwen|mete fen nan lavi mwen|mete fen nan vi m|mete yon bout nan lavi mwen|mwen pa vle viv ankò|m pa vle viv ankò|' +
      'mpa vle viv anko|mwen pa vle viv|m pa vle viv|m pa anvi viv ankò|mwen pa anvi viv ankò|m pa gen anvi viv|m bouke viv|mwen bouke viv|mwen fatige viv|' +
      'm fatige ak lavi|m bouke ak lavi a|mwen bouke ak lavi|m pa ka viv ankò|mwen pa kapab viv ankò|m pa ka kontinye viv|mwen pa ka kontinye viv|' +
      'mwen pa vle egziste ankò|m pa vle egziste ankò|m pa vle sou latè ankò|mwen pa vle la ankò sou tè sa|pa gen rezon pou m viv|m pa gen rezon pou m viv|' +
      'mwen pa gen okenn rezon pou m viv|lavi m pa vo anyen|lavi mwen pa vo anyen|lavi m pa gen sans ankò|lavi pa gen sans pou mwen ankò|lavi pa vo lapèn|' +
      'y ap pi byen san mwen|yo t ap pi byen san mwen|tout moun ap pi byen san mwen|tout moun t ap pi byen san mwen|nou t ap pi byen san mwen|' +
      'mwen vle disparèt pou tout tan|m vle disparèt pou tout tan|mwen vle disparèt nèt|m vle dòmi pou m pa janm leve|m vle dòmi pou m pa leve ankò|' +
      'mwen vle dòmi pou m pa janm reveye|mwen pa vle reveye ankò|m pa vle leve ankò nan lavi|m ap koupe venn mwen|mwen vle koupe venn mwen|' +
      'm ap koupe ponyèt mwen|mwen fè tèt mwen mal|m ap fè tèt mwen mal|m vle fè tèt mwen mal|mwen ap blese tèt mwen|m ap pann tèt mwen|m pral pann tèt mwen|' +
      'm vle pann tèt mwen|m pral lage kò m anba machin|m pral sote nan pon an|m ap bwè pwazon',
    violence:
      'mari m ap bat mwen|mari mwen ap bat mwen|mari m bat mwen|mari m konn bat mwen|mari m frape m|mari m fè vyolans sou mwen|mennaj mwen ap bat mwen|' +
      'mennaj mwen bat mwen|mennaj mwen frape m|mennaj m ap bat mwen|mesye m ap bat mwen|msye a ap bat mwen|nèg la ap bat mwen|papa m ap bat mwen|' +
      'papa pitit mwen ap bat mwen|bòpè m ap bat mwen|madanm mwen ap bat mwen|l ap bat mwen|lap bat mwen|li ap bat mwen|l ap frape m|y ap bat mwen|' +
      'y ap maltrete m|l ap maltrete m|mari m ap maltrete m|m ap sibi vyolans|mwen viktim vyolans|vyolans domestik|vyolans konjigal|vyolans nan kay|' +
      'li vle touye m|li vle touye mwen|li di l ap touye m|li di l ap touye mwen|li menase touye m|li menase pou l touye m|l ap menase touye m|' +
      'yo menase touye m|yo vle touye m|li eseye touye m|li eseye trangle m|li trangle m|l ap trangle m|li pike m ak kouto|yo pike m ak kouto|' +
      'li rache m ak kouto|yo tire sou mwen|li tire sou mwen|gen moun k ap tire|y ap tire nan katye a|y ap tire deyò a|gen tire nan katye a|li gen yon zam|' +
      'li gen yon revolvè|li gen zam nan men l|li gen yon kouto nan men l|msye gen zam|nèg ak zam|gen nèg ame|bandi yo antre|bandi antre lakay mwen|' +
      'li brake zam sou mwen|yo brake zam sou mwen|li mete zam sou mwen|yo mete zam sou mwen|vòlè antre lakay mwen|vòlè antre nan kay la|gen vòlè nan kay la|' +
      'gen vòlè lakay mwen|gen yon vòlè nan kay la|yo kase kay mwen|yo kase pòt kay mwen|moun kraze pòt kay mwen|y ap kraze pòt kay mwen|' +
      'gen moun k ap eseye antre lakay mwen|gen moun k ap eseye antre nan kay la|gen yon moun nan kay mwen m pa konnen|yon etranje nan kay mwen|' +
      'gen moun k ap swiv mwen nan lari|gen yon nèg k ap swiv mwen|yon nèg ap swiv mwen|gen yon machin k ap swiv mwen|li fèmen m nan kay la|' +
      'li anpeche m soti nan kay la|yo kidnape m|mwen kidnape|yo kenbe m an otaj|li vyole m|yo vyole m|yo te vyole m|li fè kadejak sou mwen|' +
      'yo fè kadejak sou mwen|abi seksyèl|li abize m|y ap abize m|yo atake m|li atake m|yo vòlè m ak zam|mwen pè mari m touye m|m pè pou l pa touye m',
    medical:
      'mwen pa ka respire|m pa ka respire|mpa ka respire|mwen pa kapab respire|m pa kapab respire|mwen pa fouti respire|li pa ka respire|li pa kapab respire|' +
      'li pa respire|li pa respire ankò|l pa respire|li sispann respire|ti bebe a pa respire|bebe m pa respire|pitit mwen pa respire|' +
      'mwen gen difikilte pou respire|m gen difikilte pou m respire|li gen difikilte pou l respire|li trangle ak manje|pwatrin mwen ap fè m mal|' +
      'pwatrin mwen fè m mal|doulè nan pwatrin|mwen gen doulè nan pwatrin|m santi yon pwa sou lestomak mwen|kriz kadyak|l ap fè yon kriz kadyak|' +
      'm ap fè kriz kadyak|kè l sispann bat|kè l pa bat ankò|li fè estwòk|l ap fè estwòk|li fè yon avc|konjesyon serebral|li pran twòp grenn|' +
      'li pran twòp medikaman|m pran twòp grenn|mwen pran twòp medikaman|li bwè twòp medikaman|m bwè tout grenn yo|li bwè tout grenn yo|li bwè pwazon|' +
      'mwen bwè pwazon|li anpwazonnen|mwen anpwazonnen|yo anpwazonnen m|li bwè klowòks|li fè yon ovèdoz|san an pa vle rete|san an pa vle kanpe|' +
      'san an ap koule anpil|l ap senyen anpil|m ap senyen anpil|mwen ap senyen anpil|l ap pèdi anpil san|m ap pèdi anpil san|li pèdi anpil san|' +
      'li senyen san rete|m ap vomi san|l ap vomi san|l ap touse san|emoraji|li endispoze li pa reveye|li pèdi konesans|li san konesans|mwen pèdi konesans|' +
      'li pa reveye li pa respire|li pa vle reveye|li tonbe li pa leve|li fè endispozisyon|l ap fè malkadi|li fè malkadi|l ap fè kriz malkadi|reyaksyon alèjik|' +
      'kriz alèji|gòj mwen ap fèmen|gòj li ap anfle|bouch li vin ble|li boule grav|li pran kouran|kouran pran l|machin frape l|machin frape m|machin kraze l|' +
      'yon machin frape m|gwo aksidan machin|li fè aksidan grav|l ap neye|ti moun nan ap neye|li tonbe li kase kou l|kè l sispann bat nèt|' +
      'l ap toufe li pa ka respire|pran yon ovèdoz|lestomak mwen ap fè m mal anpil',
    fire:
      'kay la pran dife|kay mwen pran dife|kay m pran dife|kay la ap boule|kay mwen ap boule|kay nou ap boule|kay vwazen an pran dife|apatman an pran dife|' +
      'apatman mwen pran dife|kwizin nan pran dife|kuizin nan pran dife|bilding nan pran dife|machin nan pran dife|machin mwen pran dife|fou a pran dife|' +
      'recho a pran dife|gen yon dife|gen dife nan kay la|gen yon dife nan kay la|gen dife lakay mwen|gen dife nan kwizin nan|gen dife nan apatman an|' +
      'gen dife nan bilding nan|dife nan kay la|dife lakay mwen|dife nan kay mwen|gen yon ensandi|ensandi lakay mwen|dife a ap gaye|dife a ap vin pi gwo|' +
      'rele ponpye|rele ponpye yo|rele ponpye tanpri|voye ponpye|voye ponpye yo|m bezwen ponpye|mwen bezwen ponpye|nou bezwen ponpye|kay la plen lafimen|' +
      'gen lafimen toupatou|kay la chaje lafimen|lafimen ap soti nan mi an|mwen pran sant gaz|m pran sant gaz|m ap pran sant gaz|mwen santi gaz|m santi gaz|' +
      'm santi odè gaz|sant gaz|odè gaz|gen yon sant gaz|gen sant gaz nan kay la|gaz la ap koule|gaz ap koule|gaz la ap chape|gen yon fwit gaz|' +
      'gen gaz k ap chape|alam monoksid|alam monoksid kabòn|alam dife a ap sonnen|alam lafimen an ap sonnen|tank gaz la eksploze|gaz la eksploze|' +
      'gen yon eksplozyon|te gen yon eksplozyon|mwen bloke nan dife a|gen dife la a|gen yon fwit gaz nan kay la',
    emergency:
      'rele 911|rele 911 pou mwen|rele 911 tanpri|tanpri rele 911|rele nayn wan wan|m bezwen 911|rele anbilans|rele yon anbilans|rele anbilans pou mwen|' +
      'rele yon anbilans tanpri|voye yon anbilans|voye anbilans|mwen bezwen yon anbilans|m bezwen yon anbilans|m bezwen anbilans|nou bezwen yon anbilans|' +
      'li bezwen yon anbilans|anbilans vit|se yon ijans|sa se yon ijans|sa a se yon ijans|se yon ka ijans|se yon ijans medikal|ijans medikal|' +
      'se yon kesyon lavi oswa lanmò|kesyon lavi ou lanmò|rele lapolis|rele polis|rele lapolis pou mwen|rele polis tanpri|voye lapolis|voye polis|' +
      'mwen bezwen lapolis|m bezwen lapolis|m bezwen polis|mwen an danje|m an danje|nou an danje|li an danje|lavi m an danje|lavi mwen an danje|' +
      'lavi li an danje|m nan danje|mwen nan danje|m ap mouri ede m|ede m m ap mouri|manman m ap mouri|papa m ap mouri|pitit mwen ap mouri|bebe m ap mouri|' +
      'sove m m ap mouri|nou pral nan ijans|y ap mennen l nan ijans|m pral nan ijans|yo mennen l lopital prese|mennen m lopital vit|l ap mouri vini vit|' +
      'li prèske mouri ede nou',
  },
  it: {
    self_harm:
      'voglio morire|vorrei morire|vorrei essere morto|vorrei essere morta|voglio uccidermi|mi voglio uccidere|voglio ammazzarmi|voglio suicidarmi|mi suicido|' +
      'penso al suicidio|pensieri suicidi|tentato suicidio|vuole suicidarsi|farla finita con la vita|togliermi la vita|mettere fine alla mia vita|' +
      'non voglio più vivere|non voglio vivere|non ho più voglia di vivere|non ho motivo di vivere|stanco di vivere|stanca di vivere|' +
      'starebbero meglio senza di me|voglio sparire per sempre|addormentarmi e non svegliarmi più|tagliarmi le vene|mi faccio del male da sola|' +
      'mi faccio del male da solo|autolesionismo',
    violence:
      'mio marito mi picchia|mio marito mi ha picchiata|il mio compagno mi picchia|il mio ragazzo mi picchia|mi sta picchiando|mi ha picchiata|' +
      'mio padre mi picchia|violenza domestica|vuole uccidermi|minaccia di uccidermi|mi ha minacciato di morte|mi ha minacciata di morte|uomo armato|' +
      'qualcuno è entrato in casa mia|ci sono i ladri in casa|qualcuno sta cercando di entrare in casa|un uomo mi sta seguendo|qualcuno mi sta seguendo|' +
      'mi hanno violentata|sono stata violentata|mi hanno sparato|sono stato accoltellato|mi ha strangolata|mi tiene chiusa in casa|sono stata aggredita|' +
      'lui ha una pistola|ha in mano una pistola|mi punta una pistola|ha un coltello in mano',
    medical:
      'non riesco a respirare|non riesce a respirare|non respira|non respira più|fatica a respirare|dolore al petto|male al petto|sto avendo un infarto|' +
      'sta avendo un infarto|attacco di cuore|arresto cardiaco|sta avendo un ictus|ha preso troppe pastiglie|ha preso troppe pillole|ha bevuto veleno|' +
      'non smette di sanguinare|perde molto sangue|sanguina molto|emorragia|è svenuto e non si sveglia|è svenuta e non si sveglia|ha perso i sensi|' +
      'ha le convulsioni|shock anafilattico|sta soffocando|il bambino non respira|investito da una macchina|ha avuto una overdose|overdose di farmaci|' +
      'è privo di sensi|è priva di sensi',
    fire:
      'c\'è un incendio|incendio in casa|la casa va a fuoco|la casa sta bruciando|casa mia sta bruciando|la cucina sta bruciando|la cucina va a fuoco|' +
      'ha preso fuoco la casa|la casa ha preso fuoco|la casa è in fiamme|chiamate i pompieri|chiama i pompieri|chiamate i vigili del fuoco|sento odore di gas|' +
      'odore di gas|puzza di gas|c\'è una fuga di gas|fuga di gas|allarme monossido|la casa è piena di fumo|c\'è stata un\'esplosione',
    emergency:
      'chiamate il 112|chiama il 112|chiamate il 118|chiama il 118|chiamate il 911|chiama il 911|è un\'emergenza|questa è un\'emergenza|emergenza medica|' +
      'chiamate un\'ambulanza|chiama un\'ambulanza|serve un\'ambulanza|mi serve un\'ambulanza|mandate un\'ambulanza|chiamate la polizia|chiama la polizia|' +
      'serve la polizia|sono in pericolo|siamo in pericolo|in pericolo di vita|questione di vita o di morte|sta morendo mia madre|sta morendo mio padre|' +
      'andiamo al pronto soccorso',
  },
  nl: {
    self_harm:
      'ik wil dood|ik wil doodgaan|ik wil sterven|ik wil niet meer leven|wil niet meer leven|ik wou dat ik dood was|was ik maar dood|ik wil zelfmoord plegen|' +
      'zelfmoord plegen|ik denk aan zelfmoord|zelfmoordgedachten|zelfmoordpoging|ik ga mezelf van kant maken|mezelf doden|ik maak er een einde aan mijn leven|' +
      'een einde aan mijn leven maken|mezelf ophangen|suïcidaal|geen zin meer om te leven|geen reden meer om te leven|ik snij mezelf|mezelf snijden|' +
      'mezelf pijn doen met opzet|ik wil voor altijd verdwijnen|nooit meer wakker worden',
    violence:
      'mijn man slaat me|mijn man slaat mij|mijn vriend slaat me|mijn vriend slaat mij|hij slaat me|hij heeft me geslagen|mijn vader slaat me|huiselijk geweld|' +
      'hij bedreigt me|hij wil me vermoorden|dreigt me te vermoorden|met de dood bedreigd|hij heeft een pistool|hij heeft een wapen|hij heeft een mes|' +
      'gewapende man|er wordt ingebroken|inbreker in huis|er is iemand in mijn huis|iemand probeert in te breken|iemand volgt mij|ik word achtervolgd|' +
      'ik word gevolgd door een man|ik ben verkracht|hij heeft me verkracht|ik ben neergestoken|er wordt geschoten|ik ben neergeschoten|ik ben aangevallen|' +
      'hij heeft me opgesloten|hij wurgt me',
    medical:
      'ik krijg geen lucht|hij krijgt geen lucht|zij krijgt geen lucht|ik kan niet ademen|kan niet meer ademen|hij ademt niet|ze ademt niet|ademt niet meer|' +
      'pijn op de borst|pijn op mijn borst|druk op de borst|hij heeft een hartaanval|ik heb een hartaanval|hartstilstand|hij heeft een beroerte|' +
      'overdosis genomen|te veel pillen genomen|gif ingenomen|stopt niet met bloeden|blijft bloeden|bloedt hevig|veel bloed verloren|bewusteloos|' +
      'buiten bewustzijn|epileptische aanval|allergische shock|anafylactische shock|hij stikt|ze stikt|baby ademt niet|aangereden door een auto',
    fire:
      'er is brand|er is brand in huis|brand in huis|brand in mijn huis|brand in de keuken|mijn huis staat in brand|het huis staat in brand|' +
      'huis staat in brand|de keuken staat in brand|de auto staat in brand|het gebouw staat in brand|bel de brandweer|brandweer bellen|stuur de brandweer|' +
      'ik ruik gas|gaslucht|het ruikt naar gas|er is een gaslek|gaslek in huis|koolmonoxidemelder gaat af|koolmonoxide alarm|koolmonoxidevergiftiging|' +
      'huis staat vol rook|er was een explosie',
    emergency:
      'bel 112|bel 911|112 bellen|bel direct 112|het is een noodgeval|dit is een noodgeval|medisch noodgeval|bel een ambulance|ik heb een ambulance nodig|' +
      'stuur een ambulance|ambulance nodig|bel de politie|stuur de politie|ik heb de politie nodig|ik ben in gevaar|we zijn in gevaar|ik verkeer in gevaar|' +
      'in levensgevaar|mijn moeder gaat dood|mijn vader gaat dood|op weg naar de spoedeisende hulp|naar de eerste hulp gebracht',
  },
  pl: {
    self_harm:
      'chcę umrzeć|chce mi się umrzeć|wolałbym nie żyć|wolalbym nie zyc|wolałabym nie żyć|wolalabym nie zyc|chciałbym nie żyć|chcialbym nie zyc|' +
      'chciałabym nie żyć|chcialabym nie zyc|chcę się zabić|zabiję się|chcę popełnić samobójstwo|chce popelnic samobojstwo|popełnić samobójstwo|' +
      'popelnic samobojstwo|popełnię samobójstwo|popelnie samobojstwo|myślę o samobójstwie|myśli samobójcze|próba samobójcza|nie chcę żyć|nie chcę już żyć|' +
      'nie chce mi się żyć|nie mam po co żyć|nie mam dla kogo żyć|odebrać sobie życie|odbiorę sobie życie|powieszę się|podciąć sobie żyły|podciac sobie zyly|' +
      'tnę się żyletką|beze mnie będzie im lepiej|beze mnie byłoby wszystkim lepiej|beze mnie byloby wszystkim lepiej|chcę zniknąć na zawsze|' +
      'zasnąć i się nie obudzić|samookaleczam się',
    violence:
      'mąż mnie bije|mąż mnie pobił|maz mnie pobil|chłopak mnie bije|chlopak mnie bije|chłopak mnie pobił|chlopak mnie pobil|partner mnie bije|on mnie bije|' +
      'ojciec mnie bije|bije mnie mąż|przemoc domowa|on chce mnie zabić|grozi że mnie zabije|groził mi śmiercią|grozil mi smiercia|grozi mi śmiercią|' +
      'on ma broń|uzbrojony mężczyzna|ktoś włamał się do mojego domu|ktos wlamal sie do mojego domu|ktoś się włamuje|ktos sie wlamuje|ktoś się do mnie włamuje|' +
      'ktos sie do mnie wlamuje|ktoś jest w moim domu|ktoś mnie śledzi|jakiś facet mnie śledzi|zostałam zgwałcona|zostalam zgwalcona|zgwałcił mnie|' +
      'zgwalcil mnie|zgwałcono mnie|zgwalcono mnie|napadli mnie|zostałam napadnięta|zostalam napadnieta|zostałem napadnięty|zostalem napadniety|ktoś strzela|' +
      'postrzelono mnie|zostałem dźgnięty|zostalem dzgniety|zamknął mnie w domu|zamknal mnie w domu|on ma pistolet|on ma nóż|mąż mnie dusi|włamywacz w domu|' +
      'wlamywacz w domu',
    medical:
      'nie mogę oddychać|nie może oddychać|nie oddycha|przestał oddychać|przestal oddychac|przestała oddychać|przestala oddychac|ból w klatce piersiowej|' +
      'boli mnie w klatce piersiowej|bóle w klatce|ma zawał|ma zawal|zatrzymanie akcji serca|ma udar|udar mózgu|przedawkowała|przedawkowala|przedawkowałem|' +
      'przedawkowalem|wziął za dużo tabletek|wzial za duzo tabletek|wzięłam za dużo tabletek|wzielam za duzo tabletek|połknął truciznę|polknal trucizne|' +
      'krwawienie nie ustaje|nie przestaje krwawić|mocno krwawi|stracił dużo krwi|stracil duzo krwi|stracił przytomność|stracil przytomnosc|' +
      'straciła przytomność|stracila przytomnosc|ma drgawki|atak padaczki|wstrząs anafilaktyczny|dziecko nie oddycha|zadławił się|zadlawil sie|' +
      'potrącił go samochód|potracil go samochod|przedawkował leki|przedawkowal leki|przedawkował narkotyki|przedawkowal narkotyki|duszę się nie mogę oddychać|' +
      'ma krwotok|dostał zawału|dostal zawalu|zawał serca ma|zawal serca ma|jest nieprzytomny|jest nieprzytomna|leży nieprzytomny|leży nieprzytomna',
    fire:
      'pali się dom|dom się pali|mój dom się pali|pali się mieszkanie|mieszkanie się pali|pali się kuchnia|kuchnia się pali|pali się budynek|pali się samochód|' +
      'jest pożar|mamy pożar|pożar w domu|pożar w mieszkaniu|pożar w budynku|pożar w kuchni|wezwijcie straż pożarną|dzwońcie po straż|wezwij straż pożarną|' +
      'potrzebna straż pożarna|czuć gaz|czuję gaz|zapach gazu|ulatnia się gaz|wyciek gazu|alarm czadu|czujnik czadu się włączył|czujnik czadu sie wlaczyl|' +
      'zatrucie czadem|tlenek węgla alarm|pełno dymu w domu|pelno dymu w domu|był wybuch|byl wybuch|wybuch gazu',
    emergency:
      'dzwoń na 112|dzwońcie na 112|zadzwoń na 112|zadzwońcie na 112|dzwoń pod 112|zadzwoń na 911|dzwońcie na 911|dzwoń po karetkę|dzwońcie po karetkę|' +
      'wezwijcie karetkę|wezwij karetkę|potrzebuję karetki|potrzebna karetka|wyślijcie karetkę|wezwijcie pogotowie|dzwońcie po pogotowie|dzwoń po pogotowie|' +
      'wezwijcie policję|wezwij policję|dzwońcie po policję|potrzebuję policji|to nagły wypadek|to nagly wypadek|zagrożenie życia|jestem w niebezpieczeństwie|' +
      'jesteśmy w niebezpieczeństwie|mama umiera|tata umiera|ratujcie mnie umieram|jedziemy na sor|umiera na moich oczach',
  },
  ru: {
    self_harm:
      'хочу умереть|я хочу умереть|хочется умереть|лучше бы я умер|лучше бы я умерла|лучше бы меня не было на свете|хочу убить себя|я убью себя|убить себя|' +
      'покончить с собой|покончу с собой|хочу покончить с собой|покончить жизнь самоубийством|совершить самоубийство|думаю о самоубийстве|мысли о самоубийстве|' +
      'попытка самоубийства|суицидальные мысли|мысли о суициде|думаю о суициде|не хочу жить|не хочу больше жить|больше не хочу жить|не хочется жить|' +
      'жить не хочется|нет смысла жить|не вижу смысла жить|устал жить|устала жить|не могу больше жить|свести счеты с жизнью|наложить на себя руки|' +
      'без меня всем будет лучше|всем будет лучше без меня|хочу исчезнуть навсегда|уснуть и не проснуться|заснуть и не проснуться|вскрыть вены|порезать вены|' +
      'режу себя|повеситься хочу|хочу повеситься|прыгнуть с моста',
    violence:
      'муж меня бьет|меня бьет муж|муж бьет меня|муж избил меня|муж меня избил|муж меня избивает|парень меня бьет|он меня бьет|он бьет меня|он меня избил|' +
      'отец меня бьет|домашнее насилие|он хочет меня убить|угрожает меня убить|угрожает убить меня|грозится меня убить|он меня душит|душил меня|у него оружие|' +
      'вооруженный мужчина|кто то ворвался в дом|кто то вломился в дом|ко мне вломились|кто то ломится в дверь|кто то в моем доме|грабитель в доме|' +
      'меня преследует мужчина|за мной следят|за мной кто то идет|меня изнасиловали|меня изнасиловал|он меня изнасиловал|на меня напали|меня ограбили|' +
      'стреляют на улице|меня подстрелили|меня порезали ножом|меня ударили ножом|меня похитили|меня удерживают силой|у него в руках нож|' +
      'у него в руках пистолет',
    medical:
      'не могу дышать|не может дышать|он не дышит|она не дышит|ребенок не дышит|перестал дышать|перестала дышать|он задыхается|она задыхается|трудно дышать|' +
      'боль в груди|болит в груди|давит в груди|сердечный приступ|у него инфаркт|у нее инфаркт|у меня инфаркт|остановка сердца|нет пульса|у него инсульт|' +
      'у нее инсульт|выпил много таблеток|выпила много таблеток|наглотался таблеток|наглоталась таблеток|выпил яд|кровь не останавливается|' +
      'кровотечение не останавливается|сильное кровотечение|истекает кровью|много крови потерял|потеряла много крови|без сознания|потерял сознание|' +
      'потеряла сознание|у него судороги|эпилептический приступ|анафилактический шок|отек квинке|подавился и не дышит|сбила машина|ударило током|' +
      'я задыхаюсь не могу дышать|у него передозировка|у нее передозировка|очень тяжело дышать|ребенок отравился',
    fire:
      'у нас пожар|в доме пожар|пожар в доме|пожар в квартире|пожар на кухне|дом горит|горит дом|наш дом горит|квартира горит|горит квартира|горит кухня|' +
      'горит здание|здание горит|машина горит|мы горим вызовите пожарных|вызовите пожарных|вызывайте пожарных|звоните пожарным|нужны пожарные|вызовите мчс|' +
      'пахнет газом|запах газа|утечка газа|у нас утечка газа|чувствую запах газа|сработал датчик угарного газа|отравление угарным газом|дом в дыму|' +
      'квартира в дыму|все в дыму|взрыв газа|произошел взрыв',
    emergency:
      'вызовите скорую|вызывайте скорую|вызови скорую|нужна скорая|нужна скорая помощь|срочно скорую|скорую срочно|звоните в скорую|вызовите 911|звоните 911|' +
      'позвоните 911|звоните в 911|звоните 112|позвоните 112|звоните в 112|вызовите полицию|вызови полицию|звоните в полицию|нужна полиция|срочно полицию|' +
      'это экстренная ситуация|это чрезвычайная ситуация|неотложная медицинская помощь|я в опасности|мы в опасности|моя жизнь в опасности|он умирает|' +
      'она умирает|мама умирает|папа умирает|ребенок умирает|я умираю помогите|спасите я умираю',
  },
  uk: {
    self_harm:
      'хочу померти|я хочу померти|краще б я помер|краще б я померла|хочу вбити себе|вбити себе|я вб\'ю себе|покінчити з собою|хочу покінчити з собою|' +
      'покінчу з собою|вчинити самогубство|думаю про самогубство|думки про самогубство|спроба самогубства|суїцидальні думки|думки про суїцид|не хочу жити|' +
      'не хочу більше жити|більше не хочу жити|не хочеться жити|немає сенсу жити|втомився жити|втомилася жити|не можу більше жити|накласти на себе руки|' +
      'без мене всім буде краще|всім буде краще без мене|хочу зникнути назавжди|заснути і не прокинутися|порізати вени|ріжу себе|хочу повіситися',
    violence:
      'чоловік мене б\'є|мене б\'є чоловік|чоловік б\'є мене|чоловік мене побив|хлопець мене б\'є|він мене б\'є|він мене побив|батько мене б\'є|домашнє насильство|' +
      'він хоче мене вбити|погрожує мене вбити|погрожує вбити мене|він мене душить|у нього зброя|у нього в руках ніж|озброєний чоловік|хтось увірвався в дім|' +
      'хтось вломився в будинок|хтось ломиться у двері|хтось у моєму домі|грабіжник у домі|мене переслідує чоловік|за мною стежать|мене зґвалтували|' +
      'мене зґвалтував|на мене напали|мене пограбували|мене підстрелили|мене вдарили ножем|мене викрали',
    medical:
      'не можу дихати|не може дихати|він не дихає|вона не дихає|дитина не дихає|перестав дихати|перестала дихати|біль у грудях|болить у грудях|тисне в грудях|' +
      'серцевий напад|у нього інфаркт|у неї інфаркт|зупинка серця|немає пульсу|у нього інсульт|у неї інсульт|передозування ліками|випив багато таблеток|' +
      'випила багато таблеток|випив отруту|кров не зупиняється|кровотеча не зупиняється|сильна кровотеча|стікає кров\'ю|втратив багато крові|знепритомнів|' +
      'знепритомніла|втратив свідомість|втратила свідомість|без свідомості|епілептичний напад|анафілактичний шок|збила машина|вдарило струмом',
    fire:
      'у нас пожежа|пожежа в будинку|пожежа в квартирі|пожежа на кухні|в домі пожежа|горить будинок|будинок горить|горить квартира|квартира горить|' +
      'горить кухня|машина горить|викличте пожежників|викликайте пожежників|дзвоніть пожежникам|потрібні пожежники|пахне газом|запах газу|витік газу|' +
      'чую запах газу|спрацював датчик чадного газу|отруєння чадним газом|будинок у диму|квартира в диму|вибух газу|стався вибух',
    emergency:
      'викличте швидку|викликайте швидку|виклич швидку|потрібна швидка|терміново швидку|дзвоніть у швидку|дзвоніть 911|подзвоніть 911|дзвоніть 112|' +
      'подзвоніть 112|дзвоніть 103|викличте поліцію|виклич поліцію|дзвоніть у поліцію|потрібна поліція|це екстрена ситуація|це надзвичайна ситуація|' +
      'я в небезпеці|ми в небезпеці|моє життя в небезпеці|мама вмирає|тато вмирає|він вмирає|вона вмирає|дитина вмирає|я вмираю допоможіть',
  },
  ko: {
    self_harm:
      '죽고 싶어요|죽고 싶어|죽고싶어|죽고싶어요|죽고 싶다|죽고싶다|죽고 싶습니다|그냥 죽고 싶어|자살하고 싶어|자살하고 싶어요|자살하고 싶다|자살할 거예요|자살할래|자살할 거야|자살 생각이 나요|자살 시도|자살을 시도|자살하려고|자살하려고 해요|극단적 선택|극단적인 선택|' +
      '살고 싶지 않아|살고 싶지 않아요|살고싶지 않아|더 이상 살고 싶지 않아|더 이상 살고 싶지 않아요|더는 살고 싶지 않아|살기 싫어|살기 싫어요|살기싫어|더 살기 싫어요|살 이유가 없어|살 이유가 없어요|사는 게 의미가 없어요|목숨을 끊고 싶어|목숨을 끊고 싶어요|' +
      '생을 마감하고 싶어|생을 마감하고 싶어요|영원히 사라지고 싶어|영원히 사라지고 싶어요|세상에서 사라지고 싶어|세상에서 사라지고 싶어요|내가 없는 게 나아|제가 없는 게 모두에게 나아요|손목을 그었어|손목을 그었어요|손목 긋고 싶어|자해하고 싶어|자해하고 싶어요|자해했어요|' +
      '자해를 해요|영원히 잠들고 싶어|다시는 깨어나고 싶지 않아|목매달고 싶어|스스로 목숨을 끊고 싶어요|스스로 목숨을 끊으려고|극단적 선택을|극단적인 선택을|자살 시도를|자살을 하고 싶어요|자살하고싶어|죽고싶습니다',
    violence:
      '남편이 저를 때려요|남편이 때려요|남편이 나를 때려요|남편이 저를 때렸어요|남편한테 맞았어요|남편에게 맞았어요|남자친구가 때려요|남자친구가 저를 때려요|남자친구한테 맞았어요|아빠가 때려요|아버지가 때려요|저를 때리고 있어요|때리고 있어요 도와주세요|가정폭력|가정 폭력|' +
      '폭행당했어요|폭행을 당했어요|폭행당하고 있어요|죽이겠다고 해요|저를 죽이려고 해요|나를 죽이려고 해요|절 죽이려고 해요|살해 협박|목을 졸랐어요|목을 조르고 있어요|총을 들고 있어요|총을 가지고 있어요|칼을 들고 있어요|칼에 찔렸어요|총에 맞았어요|총소리가 들려요|' +
      '집에 누가 침입했어요|집에 침입했어요|누가 집에 들어왔어요|집에 도둑이 들었어요|강도가 들었어요|강도를 당했어요|모르는 사람이 집에 있어요|누가 따라와요|누가 저를 따라와요|누가 쫓아와요|저를 미행해요|스토킹당하고 있어요|성폭행당했어요|성폭행을 당했어요|강간당했어요|' +
      '납치됐어요|납치당했어요|감금당했어요|감금되어 있어요|죽이겠다고 협박했어요|죽이겠다고 협박해요|가정폭력을 당하고 있어요|가정폭력이에요|가정폭력 신고',
    medical:
      '숨을 못 쉬겠어요|숨을 쉴 수가 없어요|숨을 쉴 수 없어요|숨이 안 쉬어져요|숨을 못 쉬어요|숨을 안 쉬어요|숨을 쉬지 않아요|호흡이 없어요|호흡 곤란|호흡곤란|가슴이 아파요|가슴이 너무 아파요|가슴 통증|가슴에 통증|심근경색|뇌졸중|뇌출혈|약을 너무 많이 먹었어요|' +
      '약을 과다 복용|약물 과다복용|수면제를 많이 먹었어요|독을 마셨어요|농약을 마셨어요|피가 안 멈춰요|피가 멈추지 않아요|출혈이 심해요|출혈이 안 멈춰요|피를 많이 흘려요|피를 많이 흘렸어요|피를 토해요|의식이 없어요|의식을 잃었어요|쓰러졌는데 안 일어나요|발작을 해요|' +
      '발작하고 있어요|경련을 해요|알레르기 쇼크|과민성 쇼크|아나필락시스|아기가 숨을 안 쉬어요|감전됐어요|차에 치였어요|교통사고가 났어요|화상이 심해요|심장마비가 왔어요|심장마비인 것 같아요|심장마비 같아요|사람이 물에 빠졌어요|아이가 물에 빠졌어요|호흡곤란이에요|' +
      '호흡곤란이 왔어요|호흡 곤란이에요|심장마비예요|뇌졸중인 것 같아요|의식이 없습니다|숨을 못 쉬겠습니다',
    fire:
      '불났어요|불이 났어요|불이 났습니다|집에 불이 났어요|집에 불났어요|집이 불타고 있어요|집이 타고 있어요|건물에 불이 났어요|아파트에 불이 났어요|부엌에 불이 났어요|주방에 불이 났어요|가게에 불이 났어요|차에 불이 났어요|화재가 났어요|화재가 발생했어요|' +
      '소방차 불러주세요|소방서에 신고|소방차 보내주세요|가스 냄새가 나요|가스 냄새 나요|가스 냄새가 심해요|가스가 새요|가스가 새고 있어요|일산화탄소 경보|일산화탄소 중독|연기가 가득해요|연기가 많이 나요|가스 폭발',
    emergency:
      '119 불러주세요|119 불러 주세요|119에 전화해 주세요|119에 신고해 주세요|112에 신고해 주세요|911 불러주세요|911 불러 주세요|911에 전화해 주세요|911 전화해 주세요|구급차 불러주세요|구급차 불러 주세요|구급차가 필요해요|구급차 보내주세요|' +
      '앰뷸런스 불러주세요|앰뷸런스 불러 주세요|경찰 불러주세요|경찰 불러 주세요|경찰을 불러 주세요|경찰에 신고해 주세요|응급상황이에요|응급 상황이에요|응급상황입니다|긴급상황입니다|긴급 상황이에요|응급실에 가요|응급실로 실려|생명이 위험해요|목숨이 위험해요|위험해요 도와주세요|' +
      '제가 위험해요|죽어가고 있어요|살려주세요 죽을 것 같아요',
  },
  ja: {
    self_harm:
      '死にたい|死にたくて|もう死にたい|死んでしまいたい|死のうと思|死のうかと|自殺したい|自殺します|自殺しよう|自殺を考え|自殺未遂|自殺願望|自分を殺したい|生きていたくない|生きたくない|もう生きられない|生きるのがつらい|生きるのが辛い|生きるのに疲れ|生きるのをやめたい|生きる意味がない|' +
      '生きる意味がわからない|生きている意味がない|生きてる意味がない|生きている価値がない|生きてる価値がない|命を絶ちたい|命を絶とう|人生を終わらせたい|人生を終わりにしたい|この世から消えたい|この世からいなくなりたい|消えてしまいたい|永遠に消えたい|ずっと消えていたい|私なんかいない方がいい|' +
      '私がいない方がみんな|自分がいない方がいい|いなくなった方がいい|二度と目覚めたくない|目が覚めなければいい|手首を切った|手首を切りたい|リストカットし|自傷してし|首を吊りたい|首を吊ろう|飛び降りて死|電車に飛び込みたい|遺書を書い|自ら命を絶ち|ビルから飛び降りたい|首を吊って死',
    violence:
      '夫に殴られ|旦那に殴られ|夫に暴力|旦那に暴力|彼氏に殴られ|彼に暴力|父に殴られ|父親に殴られ|殴られています|殴られている|暴力を振るわれ|暴力をふるわれ|dvを受け|dvされて|首を絞められ|殺すと脅され|殺すと言われ|殺される助けて|殺されそう|命を狙われ|脅迫されています|監禁されて|' +
      '閉じ込められて出られない|誘拐され|銃を持って|銃を向けられ|ナイフを持って|包丁を持って|刃物を持って|刃物で脅され|刃物で刺され|ナイフで刺され|撃たれました|銃声が|強盗に入られ|強盗に襲われ|強盗がいます|家に侵入され|家に誰かが侵入|誰かが家に侵入|誰かが侵入して|知らない人が家に入って|' +
      '泥棒が家に|家に泥棒|不審者が家|不審者が侵入|後をつけられて|尾行されて|誰かにつけられて|ストーカーされて|レイプされ|強姦され|性的暴行|性暴力を受け|襲われています|虐待されて|虐待を受け|ナイフで刺されました|包丁で刺され|ストーカーにつけられ|ストーカーに追われ|夫が殴ってき|' +
      '旦那が殴ってき|家庭内暴力を受け|男に襲われ',
    medical:
      '息ができない|息ができません|息が出来ない|呼吸ができない|呼吸できない|呼吸が止ま|呼吸していない|息をしていない|息してない|息をしていません|息が止まって|呼吸困難|胸が激しく痛|胸に激痛|胸の激痛|胸が締め付けられるように痛|心臓発作|心筋梗塞を起こ|心筋梗塞で倒れ|心臓が止ま|脈がない|' +
      '脈がありません|脳梗塞で倒れ|脳梗塞かも|薬を大量に飲|睡眠薬を大量|薬を飲みすぎて|オーバードーズ|毒を飲|農薬を飲|漂白剤を飲|血が止まらない|血が止まりません|出血が止まらない|出血が止まりません|大量に出血|吐血し|血を吐い|意識を失|意識不明|意識がなくなって倒れ|呼びかけても反応|' +
      '呼びかけに反応し|倒れて動かない|倒れて意識|けいれんが止まらない|痙攣が止まらない|痙攣してい|けいれんしてい|ひきつけを起こし|アナフィラキシー|喉に詰まって息|喉に詰まらせ|赤ちゃんが息|溺れてい|大やけどを|車にはねられ|車に轢かれ|脳卒中で倒れ|感電しました|窒息しそう|薬を過剰に飲|' +
      '薬を過剰摂取し|心停止してい',
    fire:
      '火事です|火事になって|火事が起き|火事が発生|家が火事|うちが火事|台所が火事|隣が火事|家が燃えて|家が燃えている|家が燃えてる|建物が燃えて|アパートが燃えて|マンションが燃えて|台所が燃えて|キッチンが燃えて|車が燃えて|火が燃え広が|火が広がって|火災が発生|火災です|消防車を呼んで|' +
      '消防車お願い|消防車が必要|消防署に電話し|消防を呼んで|119番して|119番お願い|119番に電話|煙が充満|煙でいっぱい|家中が煙|ガス臭い|ガスくさい|ガスの臭いがし|ガスのにおいがし|ガスの匂いがし|ガス漏れしてい|ガス漏れです|ガスが漏れて|ガスが漏れてい|一酸化炭素警報|一酸化炭素中毒|' +
      '火災報知器が鳴って|爆発が起き|火の中に閉じ込め',
    emergency:
      '救急車を呼んで|救急車呼んで|救急車をお願い|救急車お願い|救急車が必要|救急車をよこして|110番して|110番お願い|110番に電話|110番通報して|警察を呼んで|警察呼んで|警察に電話して|警察に通報して|警察をお願い|911に電話|911を呼んで|911に通報|緊急事態です|緊急事態だ|' +
      '命が危ない|危険な状態です助けて|死にそうです助けて|死にかけてい|母が死にそう|父が死にそう|子供が死にそう|救急外来に向か|命の危険を感じ|身の危険を感じ|救急搬送され|救急車で運ばれ',
  },
  hi: {
    self_harm:
      'मैं मरना चाहता हूं|मुझे मरना है|मुझे मर जाना है|मर जाना चाहता हूं|आत्महत्या करना चाहता हूं|आत्महत्या कर लूंगा|आत्महत्या की कोशिश|आत्महत्या के विचार|' +
      'खुदकुशी करना|खुदकुशी कर लूंगा|खुद को मार डालूंगा|खुद को मार लूंगा|खुद को खत्म कर लूंगा|अपनी जान ले लूंगा|अपनी जान लेना चाहता|अपनी जान देना चाहता|' +
      'अपनी जिंदगी खत्म करना|मेरे बिना सब बेहतर होंगे|हमेशा के लिए गायब होना चाहता|main marna chahta hu|main marna chahti hu|mai marna chahta hu|' +
      'mujhe marna hai|mujhe mar jana hai|mar jana chahta hu|mar jana chahti hu|jeena nahi chahta|jeena nahi chahti|jina nahi chahta|ab jeena nahi chahta|' +
      'jeene ka man nahi|jeene ki iccha nahi|suicide karna chahta hu|suicide karna hai|suicide kar lunga|suicide kar lungi|khudkushi karna|khudkushi kar lunga|' +
      'aatmahatya|atmahatya|khud ko maar lunga|khud ko khatam kar lunga|apni jaan le lunga|apni jaan de dunga|apni zindagi khatam karna|' +
      'mere bina sab behtar honge|जिंदगी खत्म करना चाहता हूं',
    violence:
      'मेरा पति मुझे मारता है|पति मुझे मारता है|पति मुझे पीटता है|पति ने मुझे पीटा|मेरा पति मुझे पीट रहा है|वो मुझे पीट रहा है|घरेलू हिंसा|' +
      'जान से मारने की धमकी|मुझे जान से मारना चाहता है|उसके पास बंदूक है|बंदूक दिखा रहा है|उसके हाथ में चाकू|घर में कोई घुस आया|कोई मेरा पीछा कर रहा है|' +
      'मुझे बंद करके रखा है|mera pati mujhe marta hai|pati mujhe marta hai|pati mujhe peetta hai|pati ne mujhe mara|pati mujhe maar raha hai|' +
      'wo mujhe maar raha hai|woh mujhe peet raha hai|gharelu hinsa|jaan se marne ki dhamki|mujhe jaan se marna chahta|uske paas bandook hai|uske paas gun hai|' +
      'uske hath me chaku|ghar me chor ghus gaye|ghar me chor ghus gaya|koi ghar me ghus gaya|koi mera picha kar raha hai|koi mera peecha kar raha hai|' +
      'mera balatkar|मेरा बलात्कार हुआ|mera rape hua|घर में चोर घुस गए|घर में चोर घुस आए|मेरा अपहरण हो गया|mujhe kidnap kar liya|मुझ पर चाकू से हमला|' +
      'mujhe jaan se maar dega',
    medical:
      'सांस नहीं ले पा रहा|मैं सांस नहीं ले पा रहा|सांस लेने में तकलीफ|सांस लेने में दिक्कत|सीने में दर्द|सीने में तेज दर्द|छाती में दर्द|दिल का दौरा पड़ा|' +
      'हार्ट अटैक आया|हार्ट अटैक आ गया|बेहोश हो गया|बेहोश हो गई|बेहोश पड़ा|होश में नहीं आ रहा|खून नहीं रुक रहा|खून बहना बंद नहीं|बहुत खून बह रहा|खून की उल्टी|' +
      'ज़हर खा लिया|ज़हर पी लिया|ज्यादा गोलियां खा ली|नींद की गोलियां खा ली|बच्चा सांस नहीं ले|saans nahi le pa raha|saans nahi le pa rahi|' +
      'saans lene me takleef|saans lene mein dikkat|saans ruk gayi|saans nahi chal rahi|seene me dard|seene mein dard|chhati me dard|chest me dard|' +
      'dil ka daura|heart attack aaya hai|heart attack aa gaya|behosh ho gaya|behosh ho gayi|behosh pada|khoon nahi ruk raha|khun nahi ruk raha|' +
      'bahut khoon beh raha|khoon ki ulti|zeher kha liya|zehar kha liya|zeher pi liya|neend ki goliyan kha li|daura pad raha hai',
    fire:
      'घर में आग लग गई|घर में आग लगी है|किचन में आग लग गई|रसोई में आग लग गई|दुकान में आग लग गई|बिल्डिंग में आग लग गई|गाड़ी में आग लग गई|फायर ब्रिगेड बुलाओ|' +
      'फायर ब्रिगेड को बुलाओ|दमकल बुलाओ|गैस की बदबू आ रही|गैस की बू आ रही|गैस सिलेंडर लीक|सिलेंडर लीक हो रहा|सिलेंडर फट गया|घर में धुआं भर गया|' +
      'कार्बन मोनोऑक्साइड अलार्म|ghar me aag lag gayi|ghar mein aag lag gayi|ghar me aag lagi hai|kitchen me aag lag gayi|dukan me aag lag gayi|' +
      'building me aag lag gayi|gaadi me aag lag gayi|aag lag gayi bachao|fire brigade bulao|fire brigade ko bulao|gas ki badbu aa rahi|gas ki smell aa rahi|' +
      'gas cylinder leak|cylinder leak ho raha|cylinder phat gaya|ghar me dhuan bhar gaya|यहां आग लग गई है|yaha aag lag gayi hai|yahan aag lag gayi',
    emergency:
      'एम्बुलेंस बुलाओ|एंबुलेंस बुलाओ|एम्बुलेंस चाहिए|एम्बुलेंस भेजो|एम्बुलेंस भेजिए|पुलिस बुलाओ|पुलिस को बुलाओ|पुलिस भेजो|911 पर कॉल|911 को कॉल|112 पर कॉल|' +
      '100 नंबर पर कॉल|यह इमरजेंसी है|ये इमरजेंसी है|मेडिकल इमरजेंसी|मेरी जान खतरे में|जान खतरे में है|जान का खतरा है|मैं खतरे में हूं|ambulance bulao|' +
      'ambulance chahiye|ambulance bhejo|ambulance ko bulao|police bulao|police ko bulao|police bhejo|911 pe call karo|911 ko call karo|911 call karo|' +
      '112 pe call karo|ye emergency hai|yeh emergency hai|medical emergency hai|meri jaan khatre me|jaan khatre mein hai|jaan ka khatra|main khatre me hu|' +
      'maa mar rahi hai',
  },
  he: {
    self_harm:
      'אני רוצה למות|רוצה למות|בא לי למות כבר|הלוואי שהייתי מת|הלוואי שהייתי מתה|אני רוצה להתאבד|רוצה להתאבד|אני הולך להתאבד|אני הולכת להתאבד|חושב להתאבד|' +
      'חושבת להתאבד|מחשבות אובדניות|ניסיון התאבדות|ניסה להתאבד|ניסתה להתאבד|להרוג את עצמי|אהרוג את עצמי|לשים קץ לחיי|לסיים את חיי|לסיים את החיים שלי|' +
      'לא רוצה לחיות|לא רוצה יותר לחיות|אני לא רוצה לחיות|נמאס לי לחיות|אין לי סיבה לחיות|אין לי בשביל מה לחיות|אין טעם לחיות|עדיף להם בלעדיי|' +
      'לכולם יהיה טוב יותר בלעדיי|רוצה להיעלם לנצח|לישון ולא לקום לעולם|חותכת את עצמי|חותך את עצמי|פוגע בעצמי|פוגעת בעצמי|לחתוך ורידים',
    violence:
      'בעלי מרביץ לי|בעלי הרביץ לי|בעלי מכה אותי|בעלי היכה אותי|בן הזוג מכה אותי|בן הזוג שלי מרביץ לי|החבר שלי מרביץ לי|הוא מרביץ לי|הוא מכה אותי|הוא הרביץ לי|' +
      'אבא מרביץ לי|אבא מכה אותי|אלימות במשפחה|הוא מאיים להרוג אותי|מאיים לרצוח אותי|איים להרוג אותי|הוא רוצה להרוג אותי|הוא מנסה להרוג אותי|הוא חונק אותי|' +
      'הוא מחזיק סכין|גבר חמוש|פרצו לי לבית|פרצו לבית שלי|מישהו פורץ לבית|מישהו מנסה לפרוץ|יש פורץ בבית|יש מישהו בבית שלי|מישהו עוקב אחריי|גבר עוקב אחריי|' +
      'אנסו אותי|הוא אנס אותי|נאנסתי|תקפו אותי|הותקפתי|דקרו אותי|נדקרתי|ירו בי|יש יריות|חטפו אותי|נחטפתי|הוא כלא אותי בבית|שדדו אותי|הוא מחזיק אקדח|מחבל חמוש|' +
      'יש לו אקדח ביד',
    medical:
      'לא יכול לנשום|לא יכולה לנשום|לא מצליח לנשום|לא מצליחה לנשום|הוא לא נושם|היא לא נושמת|הפסיק לנשום|הפסיקה לנשום|קשה לי לנשום|קוצר נשימה|כאב בחזה|' +
      'כאבים בחזה|לחץ בחזה|דום לב|אין דופק|אירוע מוחי|לקח יותר מדי כדורים|לקחתי יותר מדי כדורים|בלעתי כדורים|שתה רעל|הדימום לא נעצר|הדימום לא מפסיק|מדמם חזק|' +
      'מדממת חזק|איבד הרבה דם|איבדה הרבה דם|דימום חזק|חסר הכרה|חסרת הכרה|איבד הכרה|איבדה הכרה|התעלף ולא מתעורר|התקף אפילפסיה|שוק אנפילקטי|תגובה אלרגית קשה|' +
      'התינוק לא נושם|דרסו אותי|יש לי התקף לב|יש לו התקף לב|עבר התקף לב|התינוק נחנק|יש לו שבץ מוחי|לקח מנת יתר|לקחה מנת יתר',
    fire:
      'יש שריפה|שריפה בבית|יש שריפה בבית|הבית שלי נשרף|הבית נשרף|הבית בוער|הדירה נשרפת|הדירה בוערת|הבניין בוער|המטבח בוער|המטבח נשרף|הרכב בוער|פרצה שריפה|' +
      'תקראו לכבאים|תתקשרו לכיבוי אש|תזמינו כיבוי אש|צריך כבאים|יש ריח גז|ריח של גז|ריח גז|דליפת גז|יש דליפת גז|גז דולף|גלאי פחמן חד חמצני|הרעלת פחמן חד חמצני|' +
      'הבית מלא עשן|הבית מלא בעשן|היה פיצוץ|לכוד באש',
    emergency:
      'תתקשרו למשטרה|תתקשר למשטרה|תזמינו משטרה|צריך משטרה|אני צריך משטרה|תזמינו אמבולנס|תזמין אמבולנס|צריך אמבולנס|אני צריך אמבולנס|אני צריכה אמבולנס|' +
      'תשלחו אמבולנס|תתקשרו למד״א|תתקשרו ל911|תתקשרו ל 911|תתקשר ל 911|תתקשרו ל 101|תתקשרו ל 100|זה מקרה חירום|מצב חירום רפואי|חירום רפואי|אני בסכנה|' +
      'אנחנו בסכנה|בסכנת חיים|אמא שלי גוססת|אבא שלי גוסס|הוא גוסס|תצילו אותי אני מת|בדרך למיון|לוקחים אותו למיון',
  },
  tr: {
    self_harm:
      'ölmek istiyorum|keşke ölsem|keşke ölseydim|artık ölmek istiyorum|kendimi öldürmek istiyorum|kendimi öldüreceğim|intihar etmek istiyorum|' +
      'intihar edeceğim|intihar etmeyi düşünüyorum|intiharı düşünüyorum|intihar düşüncesi|intihar düşünceleri|intihar girişimi|intihar etmeye kalktı|' +
      'intihar etti|canıma kıymak|canıma kıyacağım|hayatıma son vermek|hayatıma son vereceğim|yaşamıma son vermek|yaşamak istemiyorum|' +
      'artık yaşamak istemiyorum|daha fazla yaşamak istemiyorum|yaşamak için sebebim yok|yaşamak için bir sebep yok|yaşamanın anlamı yok|yaşamaktan yoruldum|' +
      'yaşamaya gücüm kalmadı|bensiz daha iyi olurlar|bensiz herkes daha iyi olur|sonsuza dek yok olmak istiyorum|uyuyup bir daha uyanmamak|' +
      'bir daha uyanmak istemiyorum|bileklerimi kesmek|bileklerimi kestim|bileklerimi keseceğim|kendime zarar veriyorum|kendime zarar vermek|kendimi asacağım|' +
      'kendimi asmak istiyorum|köprüden atlayacağım',
    violence:
      'kocam beni dövüyor|kocam beni dövdü|kocam bana vuruyor|kocam bana şiddet uyguluyor|eşim beni dövüyor|eşim beni dövdü|eşim bana vuruyor|' +
      'eşim bana şiddet uyguluyor|sevgilim beni dövüyor|erkek arkadaşım beni dövüyor|babam beni dövüyor|beni dövüyor|şiddet görüyorum|aile içi şiddet|' +
      'kadına şiddet görüyorum|beni öldürmek istiyor|beni öldürmekle tehdit|ölümle tehdit ediyor|ölümle tehdit ediliyorum|öldürmekle tehdit ediyor|' +
      'elinde silah var|silahlı adam|elinde bıçak var|bıçakla tehdit|silahla tehdit|silah sesleri|silah sesi geliyor|bıçaklandım|bıçakladı beni|' +
      'evime hırsız girdi|eve hırsız girdi|evde hırsız var|biri eve girmeye çalışıyor|biri beni takip ediyor|takip ediliyorum|bir adam beni takip ediyor|' +
      'tecavüze uğradım|tecavüz etti|tecavüz edildi|cinsel saldırı|tacize uğradım|saldırıya uğradım|beni kaçırdılar|kaçırıldım|beni eve kilitledi|' +
      'zorla alıkonuluyorum|gasp edildim|silahla vuruldum|biri kapıyı kırmaya çalışıyor|evimde tanımadığım biri var|beni boğmaya çalıştı',
    medical:
      'nefes alamıyorum|nefes alamıyor|nefes almıyor|nefesi durdu|nefes almakta zorlanıyorum|nefes darlığı|göğsüm çok ağrıyor|göğsümde ağrı var|göğüs ağrısı|' +
      'göğsümde baskı|kalp krizi geçiriyorum|kalp krizi geçiriyor|kalp krizi geçirdi|kalbi durdu|nabzı yok|felç geçiriyor|felç geçirdi|inme geçirdi|' +
      'beyin kanaması|aşırı doz aldı|çok fazla ilaç içti|çok fazla hap aldım|bir kutu hap içti|zehir içti|kanama durmuyor|kanaması durmuyor|kan durmuyor|' +
      'çok kan kaybediyor|çok kan kaybetti|kan kusuyor|bilinci kapalı|bilincini kaybetti|bilinci yerinde değil|bayıldı uyanmıyor|uyanmıyor nefes almıyor|' +
      'nöbet geçiriyor|sara nöbeti|alerjik şok|anafilaksi|bebek nefes almıyor|bebeğim nefes almıyor|elektrik çarptı|çocuk boğuluyor|bebek boğuluyor|' +
      'çocuk zehirlendi|bana araba çarptı|ona araba çarptı',
    fire:
      'yangın var|evde yangın var|evimde yangın|evim yanıyor|ev yanıyor|evimiz yanıyor|mutfak yanıyor|bina yanıyor|apartman yanıyor|daire yanıyor|' +
      'araba yanıyor|mutfakta yangın|binada yangın|yangın çıktı|evde yangın çıktı|itfaiyeyi arayın|itfaiye çağırın|itfaiyeyi çağırın|itfaiye gönderin|' +
      'itfaiye lazım|gaz kokusu var|gaz kokusu geliyor|gaz kokuyor|doğalgaz kaçağı|gaz sızıyor|karbonmonoksit alarmı|karbonmonoksit zehirlenmesi|' +
      'evi duman bastı|ev duman doldu|patlama oldu|tüp patladı|yangında mahsur kaldım|evde gaz kaçağı var|evde gaz sızıntısı',
    emergency:
      '112\'yi arayın|112 yi ara|112 arayın|911\'i arayın|911 arayın|155\'i arayın|110\'u arayın|ambulans çağırın|ambulans çağır|ambulans gönderin|ambulans lazım|' +
      'ambulansa ihtiyacım var|acil ambulans|polis çağırın|polisi arayın|polis çağır|polisi ara|polis gönderin|polis lazım|bu acil bir durum|acil durum var|' +
      'tıbbi acil|tıbbi acil durum|hayati tehlikesi var|hayatım tehlikede|canım tehlikede|tehlikedeyim|tehlikedeyiz|can güvenliğim yok|annem ölüyor|' +
      'babam ölüyor|bebeğim ölüyor|ölüyorum yardım edin|imdat ölüyorum|acile gidiyoruz|acile kaldırıldı',
  },
  sv: {
    self_harm:
      'jag vill dö|vill bara dö|önskar att jag var död|önskar jag var död|jag vill ta livet av mig|ta livet av mig|tar livet av mig|ta mitt liv|' +
      'jag ska ta mitt liv|jag vill begå självmord|begå självmord|tänker på självmord|självmordstankar|självmordsförsök|självmordsbenägen|döda mig själv|' +
      'vill inte leva längre|jag vill inte leva|orkar inte leva|orkar inte leva längre|ingen mening med att leva|ingen anledning att leva|trött på att leva|' +
      'avsluta mitt liv|göra slut på mitt liv|alla skulle ha det bättre utan mig|vill försvinna för alltid|somna och aldrig vakna|skära mig i armarna|' +
      'jag skär mig själv|skada mig själv|hänga mig själv',
    violence:
      'min man slår mig|min man slog mig|min man misshandlar mig|min pojkvän slår mig|min sambo slår mig|han slår mig|min pappa slår mig|våld i hemmet|' +
      'han hotar att döda mig|hotar att döda mig|mordhot|han vill döda mig|han försökte döda mig|han stryper mig|tog stryptag på mig|han har ett vapen|' +
      'beväpnad man|någon har brutit sig in|någon bryter sig in|någon försöker bryta sig in|inbrottstjuv i huset|det är någon i mitt hus|någon förföljer mig|' +
      'en man följer efter mig|jag blir förföljd|jag blev våldtagen|har blivit våldtagen|han våldtog mig|jag blev knivhuggen|jag blev skjuten|någon skjuter|' +
      'jag blev överfallen|han har låst in mig|jag hålls fången|blivit knivhuggen|han har en kniv i handen|han har en pistol i handen',
    medical:
      'jag kan inte andas|kan inte andas|han andas inte|hon andas inte|slutat andas|svårt att andas|får ingen luft|får inte luft|ont i bröstet|' +
      'smärta i bröstet|bröstsmärta|bröstsmärtor|tryck över bröstet|har en hjärtinfarkt|hjärtstopp|fått en stroke|har en stroke|ingen puls|tagit en överdos|' +
      'tog en överdos|tagit för många tabletter|svalt tabletter för att dö|druckit gift|slutar inte blöda|blöder kraftigt|blöder mycket|förlorat mycket blod|' +
      'är medvetslös|tappat medvetandet|krampanfall|epileptiskt anfall|allergisk chock|anafylaktisk chock|bebisen andas inte|barnet andas inte|' +
      'påkörd av en bil',
    fire:
      'det brinner hos mig|det brinner hemma|det brinner i huset|det brinner i lägenheten|det brinner i köket|huset brinner|mitt hus brinner|' +
      'lägenheten brinner|köket brinner|byggnaden brinner|bilen brinner|huset står i brand|huset står i lågor|eldsvåda|brand i huset|brand i lägenheten|' +
      'brand i köket|ring brandkåren|ring räddningstjänsten|behöver brandkåren|luktar gas|det luktar gas|gaslukt|kolmonoxidlarm|kolmonoxidförgiftning|' +
      'brandlarmet går|huset är fullt av rök|gasläcka i huset|gasläcka hemma',
    emergency:
      'ring 112|ring 911|ring genast 112|ring sos|det är en nödsituation|det här är en nödsituation|medicinsk nödsituation|ring en ambulans|ring ambulans|' +
      'behöver ambulans|behöver en ambulans|skicka en ambulans|skicka ambulans|ring polisen|skicka polisen|behöver polis|jag är i fara|vi är i fara|i livsfara|' +
      'mamma håller på att dö|pappa håller på att dö|på väg till akuten|åker till akuten',
  },
  da: {
    self_harm:
      'jeg vil dø|jeg vil doe|jeg vil bare dø|jeg vil bare doe|jeg har lyst til at dø|jeg har lyst til at doe|ville ønske jeg var død|' +
      'ville oenske jeg var doed|ønsker jeg var død|oensker jeg var doed|jeg vil tage mit eget liv|tage mit eget liv|tage livet af mig selv|' +
      'tager livet af mig selv|begå selvmord|jeg vil begå selvmord|tænker på selvmord|taenker på selvmord|selvmordstanker|selvmordsforsøg|selvmordsforsoeg|' +
      'slå mig selv ihjel|slår mig selv ihjel|vil ikke leve længere|vil ikke leve laengere|jeg vil ikke leve mere|jeg vil ikke leve|orker ikke at leve|' +
      'ingen grund til at leve|træt af at leve|traet af at leve|afslutte mit liv|gøre en ende på mit liv|goere en ende på mit liv|' +
      'alle ville have det bedre uden mig|vil forsvinde for altid|falde i søvn og aldrig vågne|falde i soevn og aldrig vågne|skærer i mig selv|' +
      'skaerer i mig selv|skære i mig selv|skaere i mig selv|skade mig selv|hænge mig selv|haenge mig selv',
    violence:
      'min mand slår mig|min mand slog mig|min mand tæver mig|min mand taever mig|min kæreste slår mig|min kaereste slår mig|min kæreste slog mig|' +
      'min kaereste slog mig|han slår mig|min far slår mig|vold i hjemmet|han truer med at slå mig ihjel|truer med at dræbe mig|truer med at draebe mig|' +
      'truer mig på livet|han vil slå mig ihjel|han vil dræbe mig|han vil draebe mig|han tager kvælertag på mig|han tager kvaelertag på mig|kvælertag på mig|' +
      'kvaelertag på mig|han har et våben|bevæbnet mand|bevaebnet mand|han har en kniv i hånden|nogen bryder ind|nogen er brudt ind|nogen prøver at bryde ind|' +
      'nogen proever at bryde ind|indbrudstyv i huset|der er en fremmed i mit hus|nogen forfølger mig|nogen forfoelger mig|en mand følger efter mig|' +
      'en mand foelger efter mig|jeg bliver forfulgt|jeg er blevet voldtaget|jeg blev voldtaget|han voldtog mig|jeg er blevet stukket ned|stukket med en kniv|' +
      'jeg er blevet skudt|der bliver skudt|jeg blev overfaldet|jeg er blevet overfaldet|han har låst mig inde|han har en pistol i hånden|' +
      'han truer mig med en pistol',
    medical:
      'jeg kan ikke få vejret|kan ikke få vejret|kan ikke trække vejret|kan ikke traekke vejret|jeg kan ikke trække vejret|jeg kan ikke traekke vejret|' +
      'han trækker ikke vejret|han traekker ikke vejret|hun trækker ikke vejret|hun traekker ikke vejret|trækker ikke vejret|traekker ikke vejret|' +
      'holdt op med at trække vejret|holdt op med at traekke vejret|svært ved at trække vejret|svaert ved at traekke vejret|ondt i brystet|smerter i brystet|' +
      'brystsmerter|trykken for brystet|har et hjerteanfald|fået et hjerteanfald|hjertestop|har et slagtilfælde|har et slagtilfaelde|fået en blodprop|' +
      'ingen puls|taget en overdosis|tog en overdosis|taget for mange piller|drukket gift|holder ikke op med at bløde|holder ikke op med at bloede|' +
      'bløder kraftigt|bloeder kraftigt|bløder meget|bloeder meget|mistet meget blod|er bevidstløs|er bevidstloes|mistet bevidstheden|krampeanfald|' +
      'epileptisk anfald|allergisk chok|anafylaktisk chok|babyen trækker ikke vejret|babyen traekker ikke vejret|er ved at blive kvalt|kørt over af en bil|' +
      'koert over af en bil|ramt af en bil',
    fire:
      'det brænder hos mig|det braender hos mig|det brænder hjemme|det braender hjemme|det brænder i huset|det braender i huset|det brænder i lejligheden|' +
      'det braender i lejligheden|det brænder i køkkenet|det braender i koekkenet|huset brænder|huset braender|mit hus brænder|mit hus braender|' +
      'lejligheden brænder|lejligheden braender|køkkenet brænder|koekkenet braender|bygningen brænder|bygningen braender|bilen brænder|bilen braender|' +
      'der er ild i huset|ildebrand|brand i huset|brand i lejligheden|brand i køkkenet|brand i koekkenet|huset står i flammer|ring til brandvæsenet|' +
      'ring til brandvaesenet|tilkald brandvæsenet|tilkald brandvaesenet|brug for brandvæsenet|brug for brandvaesenet|det lugter af gas|lugter af gas|gaslugt|' +
      'gasudslip|kulilte alarm|kuliltealarm|kulilteforgiftning|brandalarmen går|huset er fyldt med røg|huset er fyldt med roeg|der har været en eksplosion|' +
      'der har vaeret en eksplosion',
    emergency:
      'ring 112|ring til 112|ring 911|ring til 911|ring efter 112|det er en nødsituation|det er en noedsituation|dette er en nødsituation|' +
      'dette er en noedsituation|medicinsk nødsituation|medicinsk noedsituation|ring efter en ambulance|ring efter ambulance|har brug for en ambulance|' +
      'brug for en ambulance|send en ambulance|ring til politiet|send politiet|brug for politiet|tilkald politiet|jeg er i fare|vi er i fare|jeg er i livsfare|' +
      'er i livsfare|min mor er ved at dø|min mor er ved at doe|min far er ved at dø|min far er ved at doe|på vej til skadestuen|på vej til akutmodtagelsen',
  },
  nb: {
    self_harm:
      'jeg vil dø|jeg vil doe|jeg vil bare dø|jeg vil bare doe|jeg har lyst til å dø|jeg har lyst til å doe|skulle ønske jeg var død|' +
      'skulle oenske jeg var doed|ønsker jeg var død|oensker jeg var doed|jeg vil ta mitt eget liv|ta mitt eget liv|ta livet mitt|ta livet av meg|' +
      'tar livet av meg|begå selvmord|jeg vil begå selvmord|tenker på selvmord|selvmordstanker|selvmordsforsøk|selvmordsforsoek|drepe meg selv|' +
      'vil ikke leve lenger|jeg vil ikke leve mer|jeg vil ikke leve|orker ikke leve lenger|orker ikke å leve|ingen grunn til å leve|ingenting å leve for|' +
      'lei av å leve|avslutte livet mitt|gjøre slutt på livet|gjoere slutt på livet|alle ville hatt det bedre uten meg|vil forsvinne for alltid|' +
      'sovne og aldri våkne|kutte meg selv|kutter meg selv|skade meg selv|skader meg selv|henge meg selv',
    violence:
      'mannen min slår meg|mannen min slo meg|mannen min banker meg|kjæresten min slår meg|kjaeresten min slår meg|kjæresten min slo meg|' +
      'kjaeresten min slo meg|samboeren min slår meg|han slår meg|faren min slår meg|pappa slår meg|vold i hjemmet|vold i nære relasjoner|' +
      'vold i naere relasjoner|han truer med å drepe meg|truer med å drepe meg|truer meg på livet|han vil drepe meg|han prøver å drepe meg|' +
      'han proever å drepe meg|han tok kvelertak på meg|kvelertak på meg|han har et våpen|bevæpnet mann|bevaepnet mann|han har kniv i hånden|' +
      'han har pistol i hånden|noen bryter seg inn|noen har brutt seg inn|noen prøver å bryte seg inn|noen proever å bryte seg inn|innbruddstyv i huset|' +
      'det er en fremmed i huset mitt|noen forfølger meg|noen forfoelger meg|en mann følger etter meg|en mann foelger etter meg|jeg blir forfulgt|' +
      'jeg ble voldtatt|jeg er blitt voldtatt|han voldtok meg|jeg er blitt knivstukket|ble knivstukket|jeg er blitt skutt|noen skyter|jeg ble overfalt|' +
      'jeg er blitt overfalt|han har låst meg inne',
    medical:
      'jeg får ikke puste|får ikke puste|får ikke pusten|jeg kan ikke puste|klarer ikke å puste|han puster ikke|hun puster ikke|sluttet å puste|' +
      'vanskelig å puste|vondt i brystet|smerter i brystet|brystsmerter|trykk i brystet|har hjerteinfarkt|fått hjerteinfarkt|hjertestans|fått hjerneslag|' +
      'ingen puls|tatt en overdose|tok en overdose|tatt for mange piller|tatt for mange tabletter|drukket gift|slutter ikke å blø|slutter ikke å bloe|' +
      'blør kraftig|bloer kraftig|blør mye|bloer mye|mistet mye blod|er bevisstløs|er bevisstloes|mistet bevisstheten|krampeanfall|epileptisk anfall|' +
      'allergisk sjokk|anafylaktisk sjokk|babyen puster ikke|barnet puster ikke|holder på å bli kvalt|påkjørt av en bil|påkjoert av en bil',
    fire:
      'det brenner hos meg|det brenner hjemme|det brenner i huset|det brenner i leiligheten|det brenner på kjøkkenet|det brenner på kjoekkenet|huset brenner|' +
      'huset mitt brenner|leiligheten brenner|kjøkkenet brenner|kjoekkenet brenner|bygningen brenner|bilen brenner|brann i huset|brann i leiligheten|' +
      'brann på kjøkkenet|brann på kjoekkenet|huset står i brann|huset står i flammer|ring brannvesenet|ring 110|trenger brannvesenet|det lukter gass|' +
      'lukter gass|gasslukt|karbonmonoksidalarm|karbonmonoksid alarm|kullosforgiftning|brannalarmen går|huset er fullt av røyk|huset er fullt av roeyk|' +
      'det har vært en eksplosjon|det har vaert en eksplosjon|gasslekkasje i huset',
    emergency:
      'ring 113|ring 112|ring 911|ring nødnummeret|ring noednummeret|ring til 113|det er en nødsituasjon|det er en noedsituasjon|dette er en nødsituasjon|' +
      'dette er en noedsituasjon|medisinsk nødsituasjon|medisinsk noedsituasjon|ring en ambulanse|ring ambulanse|ring etter ambulanse|trenger ambulanse|' +
      'trenger en ambulanse|send ambulanse|send en ambulanse|ring politiet|send politiet|trenger politiet|jeg er i fare|vi er i fare|jeg er i livsfare|' +
      'er i livsfare|mamma holder på å dø|mamma holder på å doe|pappa holder på å dø|pappa holder på å doe|på vei til akutten',
  },
  fi: {
    self_harm:
      'haluan kuolla|haluaisin kuolla|toivon että olisin kuollut|olisinpa kuollut|haluan tappaa itseni|tapan itseni|aion tappaa itseni|haluan tehdä itsemurhan|' +
      'tehdä itsemurhan|teen itsemurhan|ajattelen itsemurhaa|itsemurha ajatuksia|itsetuhoisia ajatuksia|itsemurhayritys|en halua elää|en halua enää elää|' +
      'en halua elää enää|en jaksa elää|en jaksa enää elää|ei ole syytä elää|ei ole mitään syytä elää|elämällä ei ole tarkoitusta|lopettaa elämäni|' +
      'päättää elämäni|riistää henkeni|kaikilla olisi parempi ilman minua|haluan kadota ikuisesti|nukahtaa enkä herätä koskaan|viiltelen itseäni|' +
      'viillellä itseäni|vahingoitan itseäni|satuttaa itseäni tahallaan|hirttää itseni',
    violence:
      'mieheni hakkaa minua|mieheni lyö minua|mieheni pahoinpitelee minua|mieheni löi minua|poikaystäväni lyö minua|poikaystäväni hakkaa minua|hän lyö minua|' +
      'hän hakkaa minua|isäni lyö minua|isä hakkaa minua|perheväkivaltaa|lähisuhdeväkivaltaa|hän uhkaa tappaa minut|uhkaa tappaa minut|uhkasi tappaa minut|' +
      'tappouhkaus|hän haluaa tappaa minut|hän yrittää tappaa minut|hän kuristaa minua|kuristi minua|hänellä on ase|hänellä on puukko kädessä|' +
      'hänellä on veitsi kädessä|aseistettu mies|joku murtautui kotiini|joku murtautuu sisään|joku yrittää murtautua|murtovaras talossa|kotonani on tunkeilija|' +
      'joku seuraa minua|mies seuraa minua|minua seurataan|minua vainotaan|minut raiskattiin|hän raiskasi minut|minut on raiskattu|minua puukotettiin|' +
      'minua on puukotettu|minua ammuttiin|täällä ammutaan|kimppuuni hyökättiin|minut ryöstettiin|hän lukitsi minut sisään',
    medical:
      'en saa henkeä|en pysty hengittämään|ei pysty hengittämään|hän ei hengitä|lakkasi hengittämästä|vaikea hengittää|hengitysvaikeuksia|rintakipua|' +
      'rintakipuja|kipua rinnassa|rintaan sattuu|rinnassa puristaa|rintaa puristaa|sai sydänkohtauksen|sydänpysähdys|ei pulssia|sai aivohalvauksen|' +
      'otti yliannostuksen|yliannostus lääkkeitä|otti liikaa lääkkeitä|otin liikaa lääkkeitä|söi kaikki lääkkeet|joi myrkkyä|verenvuoto ei lopu|' +
      'verenvuoto ei tyrehdy|ei lakkaa vuotamasta verta|vuotaa paljon verta|vuodan paljon verta|menetti paljon verta|on tajuton|menetti tajuntansa|' +
      'kouristuskohtaus|epilepsiakohtaus|anafylaktinen sokki|allerginen shokki|vauva ei hengitä|lapsi ei hengitä|jäi auton alle|hän ei saa henkeä|' +
      'lapsi tukehtuu|vauva tukehtuu|minulla on sydänkohtaus|hänellä on sydänkohtaus|sai sydäninfarktin|sai aivoinfarktin',
    fire:
      'talo palaa|taloni palaa|talomme palaa|asunto palaa|asuntoni palaa|keittiö palaa|rakennus palaa|auto palaa|täällä palaa apua|täällä on tulipalo|' +
      'tulipalo talossa|tulipalo keittiössä|tulipalo asunnossa|talo on tulessa|talo on liekeissä|soittakaa palokunta|soita palokunta|kutsukaa palokunta|' +
      'tarvitaan palokunta|haisee kaasulta|kaasun haju|kaasunhajua|täällä on kaasuvuoto|häkävaroitin hälyttää|häkämyrkytys|palovaroitin hälyttää|' +
      'talo täynnä savua|talo on täynnä savua|tapahtui räjähdys',
    emergency:
      'soittakaa 112|soita 112|soita hätänumeroon|soittakaa hätänumeroon|soittakaa 911|soita 911|tämä on hätätilanne|nyt on hätätilanne|' +
      'lääketieteellinen hätätilanne|soittakaa ambulanssi|soita ambulanssi|tarvitsen ambulanssin|tarvitaan ambulanssi|lähettäkää ambulanssi|soittakaa poliisi|' +
      'soita poliisi|soittakaa poliisille|soita poliisille|tarvitsen poliisin|lähettäkää poliisi|olen vaarassa|olemme vaarassa|olen hengenvaarassa|' +
      'hengenvaarassa|äiti kuolee|isä kuolee|hän on kuolemassa',
  },
};
