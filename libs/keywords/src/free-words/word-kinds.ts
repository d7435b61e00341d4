/**
 * Kinds of words that requests to stop, and texts that look like one, are made of, in the languages of the lists. The trained stage
 * weighs them and their order, so that what it has learned of "quit messaging us" it knows of "deje de escribirnos". `*`: every word
 * that begins so. Written as folded texts are; a word stands in one list. Chinese, Japanese and Korean words of up to three signs are found inside
 * longer rows of signs.
 */
const KINDS = {
  stop: `parenle parenles отключ* вимкн* dut tat ていし 끊 끊어 끊으 abstell* unterlass* lopeta* lopettaka* kapat* kapatin خلص sispann sispan kanpe rete stop stops stopp stahp stawp quit cease desist halt discontinue refrain knock enough terminate terminated suspend end dejen deje
    dejad dejar dejes paren pare paras basta alto detengan cesen cortenla arret arrete* cess* stoppt stoppez stoppen aufhoren hor
    hort horen aufhort genug schluss ende beend* parem parar deixem deixe chega cessem smett* ferma fermate fermatevi finitela
    finiscila ophouden hou houdt stopt przesta* dosc dosyc koniec skonczcie sluta slut stoppa hold stopper slutte slutt lopet*
    riitta* seis yeter durdur* birak* kes kesin хватит прекра* перестан* останов* стоп харэ досить припин* зупин* годі توقف* اوقف*
    وقف* بطل* كفاية كفى يكفي תפסיק* להפסיק די מספיק עצור עצרו band bas बद बस रक* dung ngung thoi tigil* itigil* tigilan tama 停 停止
    停掉 别再 別再 不要再 やめ 止め 中止 ストッフ 中断 그만 중단 중지 정지 멈춰 스탑 스톱`,
  unsubscribe: `انسحب dezabone unsub* unsuscrib* unenroll unjoin opt optout opting opted revok* withdraw* rescind* dnc baja desuscrib* desapunt* desabon*
    desinscri* abmeld* abbestell* austrag* widerruf* widerspr* descadast* desinscrev* disiscri* disdi* cancellatemi afmeld*
    uitschrijf* uitschrijven wypis* wypisz rezygn* avregistr* avanmal* frameld* avmeld* iptal aboneli* uyeli* отпиш* отпис*
    відпиш* відпис* الغاء الاشتراك اشتراك* הסר הסירו הסרה huy 退订 退訂 取消订 拒收 配信停 解除 退会 수신거 거부 해지 철회`,
  remove: `entfernen remueva* remuevan* викресл* wymaz* 拉出 menlev* moter* retire wete efase remove* removing removal delete* erase take taking scrub wipe strike forget lose lemme drop dump scratch purge borr* quiten quite
    quitar quitenme quiteme saquen* saca* sacar retir* elimin* enlev* supprim* effac* otez losch* entfern* streich* nehmt nehmen
    nimm raus tirem tira tirar remov* apag* exclu* togli* rimuov* cancella* cancellate levate levatemi verwijder* haal schrap wis
    usun* skresl* skasuj* ta bort radera slet* fjern* poist* cikar* sil silin siler kaldir* удал* убер* вычеркн* видал* прибер*
    احذف* امسح* شيل* ازال* מחק* תמחק* למחוק תוריד* תורידו hata* हट* मट* xoa alis* alisin tanggal* burahin 删 刪 删除 刪除 删掉 移除 消して 削除
    外して 삭제 빼주 제외 지워`,
  off: `off out away outta runter aus ab fuera fora fuori via weg af av pois disi ra khoi`,
  send: `receive receiving received recevoir recevez recois recibir recibo recibiendo recibi receber recebo recebendo ricevere ricevo erhalten erhalte bekomme* krieg* ontvang* motta* получа* отрим* 收到 接收 受信 配信 받기 makatanggap* nakakatanggap* tanggap* meldet contattarm* 傳送 传送 추천 rappel* relance* mecri* menvoy* mharcel* voye ekri tekste deranje kontakte text texting texted textin txt txting txtin txted msg msging msgd message messaging messaged write writing send sending sent
    sendin contact contacting contacted spam spamming bother bothering harass* bug bugging annoy* ping pinging solicit* pester*
    reach hitting blowing escrib* mande* mandar* mandan* manden* mandes manda mandenme envie* envien* enviar* envia* contacte*
    contactar* moleste* molestar* texte* ecri* ecriv* envoy* contacter derang* harcel* relanc* schreib* schick* sendet senden
    belastig* nerv* zuspam* kontaktier* anschreib* escrev* perturb* incomod* contat* scriv* invia* disturb* contattar* stur* appen
    app lastig* schrijv* benader* pisz* pisac wysył* przysył* kontakt* skicka* skriv* stora sende sender skriver forstyrr*
    forstyr* mase masen lahet* tekst* hairit* gonder* yaz yazma* mesajla* rahatsiz atma* atmayin пис* пиш* шли* слат* присыл*
    присла* беспоко* тревож* надсил* надішл* шліть турбу* ترسل* ارسال* تبعت* ابعث* ترسلوا ارسل* تراسل* ازعاج* שלח* לשלוח תשלח*
    שולח* לשגע bhej* भज* nhan gui phien lam magtext itext text* magpadala* magsend padala* 发 發 发送 發送 打扰 打擾 送ら 送っ 送信 送る 届か 連絡 보내 발송
    연락`,
  messages: `عروض المسجات مسجات ההודעות הודעות avvisi suscripcion* 簡訊 简讯 thong smsene smsen plingar* notice notices texts texs txts messages mesages msgs sms promos promo ads ad advert* alerts alert notifications notification coupons coupon
    offers offer deals blasts blast marketing promotion* newsletter* mailing reminders reminder survey surveys mensaj* texto
    textos publicidad promocion* oferta* anuncio* recordatorio* pub pubs publicit* spams nachricht* werb* angebote erinnerung*
    mensage* propagand* promoc* torpedo* lembrete* messagg* pubblicit* promozion* offerte offerta promemoria bericht* reclame
    aanbied* smsjes appjes smsy smsow wiadomos* esemes* reklam* przypomn* meddeland* utskick* erbjud* paminn* besked* tilbud*
    pamind* melding* viest* mainok* tekstar* ilmoit* muistut* mesaj* bildirim* kampany* hatirlat* сообщ* смс* рассыл* реклам*
    уведом* спам* напомин* повідом* розсил* нагадув* رسال* رسايل* الرسايل اعلان* الاعلانات תזכור* הודע* פרסומ* סמס* הסמסים ספאם
    sandesh sms* msg* सदश* मसज* एसएमएस* वजञपन* tin quang mensahe* paalala 短信 短訊 信息 讯息 訊息 消息 广告 廣告 推销 推銷 メッセ メール 案内 広告 宣伝 通知 お知ら 문자
    메시지 메세지 광고 알림 홍보`,
  list: `bestand* mailinglist* basen dannye рассылк* розсилк* המאגר מאגר מהמאגר lis list lists database system records contacts thread file computer lista listas listado liste listes verteiler* cadastro lijst*
    bestand lijsten baza bazy listan listen listalta rekister* listeden listenizden rehber* список списк* баз* قايم* القايم* רשימ*
    הרשימה suchi सच danh listahan* 名单 名單 列表 名簿 リスト 명단 목록`,
  number: `nummeret nummret handynummer* במספר המספר nomor nimewo number numbers phone cell num nr nummer nummern mobile digits landline line numero numeros telefono celular movil tel telephone
    portable handy telefon* telefone* cellulare numer* numeru puhelin* numeroni numara* numaram номер* телефон* رقم* رقمي الرقم*
    מספר* המספר* नबर* नमबर* so đien thoai numero* 号码 號碼 手机 番号 電話 번호 전화`,
  not: `nichts ikkje ayoko zadnych ואל pu lad pa pinga no not dont don doesnt didnt never isnt arent aint wont cant cannot dnt doint nobody without non ne pas ni jamais nicht kein* nie
    niemals nao nunca mai niet geen nooit inte aldrig ej ingen inga ikke ei en emme alkaa ala enaa degil yok istemi* не нет ни
    никогда нема немає ні لا ما مش مو ليس لن لم اל לא אין אל mat nahi nahin मत नह* नह na khong đung chua huwag wag hindi ayaw di 不
    别 別 没 沒 勿 不要 ない しない いらな 안 않 말고 마세요 말아`,
  me: `mwen me my us our ours mine im ive id mi mis nos moi mon mes nous mich mir mein* uns unser* meu minha mim eu io mio mia ci mij mijn ons
    mnie moj* moj nas mig mej min mitt mina meg minu* minulle minua bana beni benim ben мне меня мои мою нам нас мені мене міи لي
    لنا עלי לי אותי שלי mujhe mera meri mere मझ मर* toi minh em akin ako ko sa 我 私 俺 저 제 나`,
  more: `anko more again anymore any ever longer further mor mas otra vez plus encore mehr weiter* wieder mais novo piu ancora meer weer wiecej
    juz mer igen længere lenger enempaa artik daha bir tekrar больше еще снова впредь більше ще بعد تاني مرة مره اكثر יותר עוד שוב
    phir aur dobara अब और फर दबर nua them ulit 再 更多 もう 二度 今後 これ以 더 다시 이제`,
  job: `randevou appointment* appt* appts visit visits cleaning booking* reservation* order orders service haircut meeting consult* session*
    lesson* class delivery estimate quote invoice bill checkup inspection membership contract plan policy subscription gym slot
    refund deposit receipt cita citas reserva* pedido* turno visita* consulta* contrat* rdv rendez commande* visite* seance
    termin* bestellung buchung* lieferung* vertrag* abo agendament* entrega* horario appuntament* ordin* prenotazion* afspra*
    bestelling* reserver* wizyt* zamow* rezerwac* tid tiden bokning* besok* bestilling* aftale* time timen ajan aikani varauk*
    tilauk* randevu* siparis* rezerv* запис* заказ* визит* прием* встреч* замовл* зустріч* موعد* الموعد طلب* حجز* תור התור פגישה
    הזמנה* अपइटमट* lich hen đon hang 预约 預約 订单 訂單 予約 注文 예약 주문 방문`,
  channel: `call calls calling called email emails emailing mail mails voicemail phoning llame* llamar* llamen* correo* correos appel*
    courriel* anruf* anrufen mailen ligar ligue* liguem ligac* chiam* telefonat* bellen bel belt dzwon* telefonow* ring ringa
    ringer soitt* puhelu* aramayin arama звон* письм* имеил* почт* дзвін* дзвон* اتصل* تتصل* اتصال* الايميل* מתקשר* להתקשר מייל*
    goi tawag* tumawag 打电话 邮件 郵件 メルマ 메일 이메일`,
  when: `after before past until till pm am night nights morning mornings evening evenings late early weekend weekends sunday sundays
    saturday saturdays monday tuesday wednesday thursday friday weekday weekdays during while between today tomorrow tonight week
    weeks month year next day days hour noche* tarde manana hoy despues antes semana soir nuit matin demain avant apres aujourdhui
    lundi mardi jeudi vendredi semaine nach vor uhr abend* nachts morgen heute woche montag dienstag donnerstag freitag noite
    manha amanha hoje depois sera notte domani oggi dopo prima giovedi avond nacht ochtend straks vandaag noc* rano jutro dzis po
    przed kvall* natt* imorgon idag efter fore aften* dag etter kveld* illal* yoll* huomen* tanaan jalkeen aksam* gece* sabah*
    yarin bugun sonra once вечер* ноч* утр* завтра сегодня после до вечір* ранк* сьогодні الليل بكرة غدا اليوم الصبح בערב בלילה
    בבוקר מחר היום raat subah kal aaj रत सबह कल आज đem sang hom gabi umaga bukas ngayon 晚上 早上 明天 今天 周 夜 朝 明日 今日 時 点 밤 아침 내일 오늘`,
  want: `toestemming zgody zgoda suostumu* vle want wants wanted wanna need needs wish wishes would interested care consent agree permission authorize authorization approve
    approval quiero queremos deseo necesito gustaria interes* veux voulons souhait* aimerais besoin interess* will wollen mochte*
    wunsche brauch* quero gostaria desejo preciso voglio vogliamo desidero vorrei wil willen wens nodig chce chcemy zycz* vill
    onska* vil ønsker ønske* haluan halua* haluamme tahdo istiyor* istemiyor* istemem хочу хотим желаю нужно надо интерес* хочемо
    бажаю треба اريد ابغى عايز بدي ارغب רוצה מעוני* רוצים chahiye chahta chahti चह* muon can gusto nais 需要 想 要 欲し 希望 望み 원하 필요 동의`,
  cancel: `cancel* cancl* cancle* anul* annul* stornier* absag* kundig* desmarc* disdir* afzeg* annuleer* odwoł* anuluj* avbok* avbest*
    aflys* afbestil* avlys* peruu* peruut* peru отмен* скасу* скасов* الغي الغوا لغيت לבטל ביטול בטל* रदद* kansel* 取消 キャンセ 취소`,
  wrong: `wrong incorrect mistaken mistake mixup equivoc* errad* errone* mauvais* erreur tromp* falsch* verwahl* verwechsel* engano engan*
    sbagl* errato verkeerd* zły pomył* pomyl* fel forkert* feil vaara* vaarin yanlis* ошиб* тот помил* неправильн* غلط خطا خاطي
    טעות טעיתם שגוי galat गलत nham lon sai mali maling 错 錯 打错 搞错 間違 違い 잘못`,
  keep: `keep continue resume love loving like enjoy glad useful helpful great sigan siguan sigue continu* encant* continuez adore liebe
    continuem continuate doorgaan graag fortsatt* fortsæt* fortsett* jatka* devam продолж* продовж* нрав* подоба* استمر* תמשיכו
    תמשיך אוהב* jaari ituloy 继续 繼續 喜欢 続け 계속`,
  you: `you u ya yall ur your youre people guys ustedes usted su vous votre vos sie ihr ihnen eure* euch voces voce seus seu voi vostr*
    jullie uw was wasz* er dere jer jeres siz siniz sizin вы вам ваш* ви вас انتم אתם שלכם aap apna आप आपक kayo nyo niyo ninyo 你们
    你們 贵 貴 御社 당신`,
  insult: `fuck* fck* fkn f shit* crap damn hell bitch* asshole* wtf ffs stfu piss* sick tired fed hate annoying bro dude ugh verga mierda
    chinga* joder chole putain merde foutre chier saoul* scheiß* fick* verdammt* nervt porra caralho merda saco cazzo vaffan*
    rotto palle kut godver* kurwa* jebac spierd* odczep* javla helved* helvete faen fanden vittu* perkele lanet siktir* нах* бля*
    сука отвали* отстан* достал* задолбал* відчеп* дістал* 滚 烦 煩 骚扰 騷擾 うさ しつこ 迷惑 짜증`,
  leave: `trankil anpe leave alone peace tranquil* paix tranquille ruhe sossego pace lasciat* rust laat spokoj spokoj* zostaw* ifred fred rauhaan
    jattakaa rahat оставьте покое спокоі спокіи تركوني اتركوني חלאס עזבו tha`,
  report: `report* block* fcc ftc lawyer sue suing attorney legal harassment illegal law tcpa gdpr rgpd dsgvo complain* denunci* abogado ley
    demand* avocat plainte cnil signal* anwalt anzeige* bundesnetz* verbraucher* procon advogado lgpd lei avvocato garante legge
    advocaat avg rodo prawnik uodo polis* anmal* forbruger* forbruker* kvkk avukat* sikayet* жалоб* суд закон* скарг* заблок*
    שכוי* بلوك شكوى 投诉 投訴 举报 フロック 通報 신고 차단 스팸`,
  said: `already told asked said say says saying replied reply times still kept les dije respondi dejado deja dit toujours repondu bereits
    schon trotzdem gesagt geschrieben ja disse ainda gia detto scritto al gezegd nog geantwoord mowił* pisał* dalej redan
    fortfarande skrev allerede stadig skrevet fortsatt jo sanoin silti zaten hala soyledim yazdim уже просил* сказал* писал* вже
    просив* відповід* قلت* بعتت כבר אמרתי כתבתי doosri dafa कह* đa roi kahapon 已经 回复 回覆 何度 先日 また 벌써 또 이미`,
  please: `tanpri souple please pls plz pleese thanks thank thx ty kindly por favor porfa gracias svp stp merci bitte danke pf pfv obrigad* grazie cortes*
    alsjeblieft aub bedankt prosze dziekuj* tack snalla tak venligst takk vennligst kiitos lutfen tesekkur* пожалуи* спасибо пж
    плиз будь ласка дякую شكرا فضلك لو سمحت בבקשה תודה kripya कपय धनयवद vui long xin salamat paki* 请 請 谢谢 謝謝 お願い くたさい 부탁 주세요 감사`,
  this: `this these those that it esto estos estas eso ca cela ces ce das dies* den die isso isto esse* questo questi queste deze dat to te
    tych tego det detta dessa dette nama naita bu bunu bunlar* это эти этот це ці هذا هذه זה האלה yeh ye यह य nay đay nito ito yan
    这 這 これ この 이런 이거`,
  ask: `who what when where why how which does could quien que como donde cuando cuanto qui quoi comment pourquoi combien quand ou wer
    wann wo warum wie wieso woher quem qual quando onde quanto chi cosa come dove perche wat waarom hoe waar kto co kiedy gdzie
    dlaczego jak ile vem vad nar var varfor hur hvem hvad hvornar hvor hvorfor hvordan hva kuka mika milloin missa miksi miten
    paljonko kim nasil neden niye кто что когда где почему как сколько хто що коли де чому як скільки من ماذا متى كيف ليش ليه מי
    מה מתי איפה למה איך kaun kya kab kahan kyu kaise कन कय कब कस ai gi khi sao bao bakit ano sino paano 什么 什麼 怎么 怎麼 为什么 谁 誰 何 とう
    なせ いつ 어떻 왜 언제 누구`,
  person: `guy person lady man woman husband wife mom dad mother father son daughter kid kids sister brother bloke name named anybody
    somebody someone persona senor esposo esposa hijo hija mama papa hermano personne mari femme fils fille pere monsieur madame
    frau mann sohn tochter herr mutter pessoa marido filho filha mae marito moglie figlio figlia mamma signora persoon vrouw zoon
    dochter meneer mevrouw osoba maz zona syn corka kund fru dotter mand kone søn datter henkilo mies vaimo kisi kocam esim oglum
    kizim человек муж жена сын дочь мама людина чоловік дружина син شخص زوجي ابني אדם בעלי אשתי בן aadmi bhai beti वयकत nguoi
    chong vo con tao anak 人 丈夫 儿子 先生 女士 様 息子 娘 사람 남편 아들`,
  thing: `sofa couch tree trees stump carpet rug fridge washer dryer dishwasher oven stove furnace heater ac hvac fan faucet toilet sink
    pipe drain leak water gas power roof gutter fence gate door window windows wall paint tile floor deck patio pool spa lawn
    grass yard hedge bush shrub weeds garden dog cat puppy tooth teeth crown filling braces stitches mole wart tattoo hair nails
    beard color highlights car truck van tire tires brakes engine battery oil muffler windshield bumper dent key keys lock bed
    mattress table chair chairs desk tv shelf box boxes item items photo photos picture review card fee charge tip discount tax
    address meds pill pills refill medicine dose bees wasps ants mice roaches snow trash junk cake onions cheese sauce drink sand
    stain sillon arbol bano canape meuble arbre bain mobel baum waschmaschine heizung movel arvore divano albero bank boom
    wasmachine kanapa drzewo pralka soffa trad tvattmaskin træ vaskemaskine tre sohva puu pesukone kanepe agac диван дерево машин*
    стирал* كنبة شجرة ספה עץ दरद ghe cay 沙发 树 空调 ソファ エアコン 소파 에어컨`,
  signup: `sign signed signup subscribe subscribed join joined enroll enrolled register registered suscrib* inscri* apunt* abonn* inscrit*
    angemeldet abonnier* cadastr* assin* iscri* aangemeld* zapis* anmalt godkant tilmeld* samtykke pameldt tilannut ilmoittautunut
    kaydol* abone* onay* подпис* соглас* підпис* згод* سجلت اشتركت נרשמתי הסכמתי đang ky sumali nagsubscribe 订阅 訂閱 注册 登録 同意 가입 신청`,
} as const;

/** The lists, for the test that they are written as folded texts are. */
export const KIND_LISTS: Readonly<Record<string, string>> = KINDS;
export type WordKind = keyof typeof KINDS;
/** Names of the kinds; the place of a name is its number, none is 0. */
export const WORD_KINDS: readonly ('none' | WordKind)[] = ['none', ...(Object.keys(KINDS) as WordKind[])];
/** Bits that hold the number of a kind, and one number more. */
export const KIND_BITS = 5;

/** What the hash of a word begins with. */
export const WORD_SEED = 0x1b873593;
/** The hash of a word that goes on with a character. */
export const wordHash = (hash: number, code: number): number => (Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9) | 0;

const SLOTS = 1 << 14;
const known = new Int32Array(SLOTS);
/** Kind of a whole word, and, shifted, of the beginning of one. */
const kinds = new Uint16Array(SLOTS);
const SHIFT = 8;

const slotOf = (hash: number): number => {
  let slot = (hash >>> 3) & (SLOTS - 1);
  while (known[slot] !== 0 && known[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
};

for (const [at, list] of Object.values(KINDS).entries())
  for (const word of list.split(/\s+/)) {
    const isBeginning = word.endsWith('*');
    let hash = WORD_SEED;
    const letters = isBeginning ? word.length - 1 : word.length;
    for (let place = 0; place < letters; place += 1) hash = wordHash(hash, word.charCodeAt(place));
    const slot = slotOf(hash);
    known[slot] = hash;
    const kind = at + 1;
    if (isBeginning && kinds[slot]! >>> SHIFT === 0) kinds[slot]! |= kind << SHIFT;
    if (!isBeginning && (kinds[slot]! & 0xff) === 0) kinds[slot]! |= kind;
  }

/** The kind of the word with this hash, or of every word that begins so; 0 when there is none. */
export function kindOfHash(hash: number, isWhole: boolean): number {
  const slot = slotOf(hash);
  return isWhole ? kinds[slot]! & 0xff : kinds[slot]! >>> SHIFT;
}

/** The kinds of the words of a folded text, in their order, for people to read. Signs written without blanks are left out. */
export function kindsIn(folded: string): readonly WordKind[] {
  return folded.split(' ').flatMap((word) => {
    let hash = WORD_SEED;
    let kind = 0;
    for (let place = 0; place < word.length; place += 1) {
      hash = wordHash(hash, word.charCodeAt(place));
      kind = kindOfHash(hash, false) || kind;
    }
    const name = WORD_KINDS[kindOfHash(hash, true) || kind]!;
    return name === 'none' ? [] : [name];
  });
}
