/**
 * Words of 25 languages, copied from the reference data of the project, keywords-by-language.json, version 2026-11. A word begins with
 * `!` when a regulator, carrier body or provider names it or a shipped system uses it (official, provider, observed, seed-spec); all
 * others are translations that no native speaker has confirmed. `~`: a word with everyday meanings, such as a translation of
 * cancel or end. `?`: means something only while a question of ours is open.
 */
export const KEYWORD_LISTS_VERSION = 'lists/2026-11';

export interface KeywordList {
  /** The language whose words it takes over. */
  readonly inherits?: string;
  readonly optOut: string;
  readonly optIn: string;
  readonly help: string;
  readonly acknowledge: string;
  readonly decline: string;
}

export const KEYWORD_LISTS: Readonly<Record<string, KeywordList>> = {
  en: {
    optOut: '!stop|!quit|!end|!revoke|!opt out|!optout|!opt-out|!cancel|!unsubscribe|!stopall|!stop all|!unsub|!remove|!remove me|!exit|!cease and desist|!i do not wish to be contacted|!stop2quit|!stop to quit|!stop 2 quit|!stop=quit|!td|stop texting me|stop messaging me|stop texts|stop sms|stop it|please stop|pls stop|stop please|stop now|no more texts|no more messages|no more|do not text me|dont text me|don\'t text me|do not contact me|take me off your list|take me off this list|remove me from your list|delete my number|lose my number|leave me alone|opt me out|unsubscribe me|stop contacting me|do not text|block me|off my phone|wrong number',
    optIn: '!start|!unstop|!?yes|!join|subscribe|resubscribe|opt in|optin|resume|text me again|sign me up',
    help: '!help|!info|help me|support|who is this|who is this?|how do i stop this|?',
    acknowledge: '!?yes|!?ok|!?ack|!?confirm|?y|?yep|?yeah|?yup|?ya|?sure|?okay|?k|?kk|?confirmed|?got it|?sounds good|?will do|?see you then|?c|?1|?👍|?✅|?👌',
    decline: '!?no|!?decline|?n|?nope|?nah|?not interested|?no thanks|?no thank you|?can\'t make it|?cant make it|?reschedule|?👎|?2',
  },
  es: {
    optOut: 'alto|parar|pare|~para|basta|baja|darse de baja|dar de baja|~cancelar|~cancela|detener|~fin|~salir|no más|no mas|no más mensajes|no mas mensajes|no me escriban|no me escribas más|no me manden mensajes|quitar|bórrame|borrame|eliminar|desuscribir|dejen de escribirme|!stop',
    optIn: 'alta|iniciar|inicio|empezar|suscribir|activar|comenzar|!start',
    help: 'ayuda|información|informacion|!help|!info',
    acknowledge: '?sí|?si|?vale|?de acuerdo|?confirmo|?confirmar|?correcto|?claro|?ok|?está bien|?esta bien|?gracias',
    decline: '?no|?no gracias|?rechazar|?no puedo|?ahora no',
  },
  'es-MX': {
    inherits: 'es',
    optOut: 'baja|alto',
    optIn: '',
    help: '',
    acknowledge: '',
    decline: '',
  },
  fr: {
    optOut: '!stop|!arret|arrêt|arrêter|arreter|!arrete|!arrett|désabonner|desabonner|désinscription|desinscription|se désabonner|désabonnez-moi|~annuler|~résilier|~fin|ne plus recevoir|plus de messages|ne me contactez plus|supprimez mon numéro|arrêtez de m\'écrire',
    optIn: 'début|debut|démarrer|abonner|reprendre|inscription|!start',
    help: '!aide|info',
    acknowledge: '?oui|?ok|?d\'accord|?daccord|?confirmer|?je confirme|?entendu|?parfait|?merci',
    decline: '?non|?non merci|?refuser|?pas intéressé|?je ne peux pas',
  },
  'fr-CA': {
    inherits: 'fr',
    optOut: '!arret|!stop|désabonner|desabo',
    optIn: '!nonarret|commencer|reprendre',
    help: '!aide|!info',
    acknowledge: '?oui|?ok|?correct|?parfait',
    decline: '?non|?non merci',
  },
  de: {
    optOut: 'stopp|stop|abmelden|abbestellen|~abbruch|~beenden|~ende|~kündigen|~kuendigen|austragen|aufhören|aufhoeren|keine sms mehr|keine nachrichten mehr|bitte nicht mehr schreiben|nicht mehr schreiben|löschen|widerruf|widerrufen|~schluss',
    optIn: 'anmelden|start|starten|ja ich will|weiter',
    help: 'hilfe|info',
    acknowledge: '?ja|?ok|?okay|?bestätigen|?bestätigt|?passt|?einverstanden|?alles klar|?danke',
    decline: '?nein|?nein danke|?ablehnen|?kein interesse',
  },
  'pt-BR': {
    optOut: 'sair|parar|pare|~cancelar|~cancela|remover|descadastrar|descadastre|não quero mais|nao quero mais|não me mande mais mensagens|chega|stop|excluir|me tira da lista|não quero receber|~fim',
    optIn: 'voltar|iniciar|começar|comecar|quero receber|inscrever|aceito receber',
    help: 'ajuda|info|informação',
    acknowledge: '?sim|?ok|?confirmo|?confirmar|?confirmado|?certo|?beleza|?blz|?combinado|?obrigado',
    decline: '?não|?nao|?não obrigado|?recusar|?agora não|?não posso',
  },
  it: {
    optOut: 'stop|fermare|ferma|basta|~cancella|~cancellare|cancellami|disiscrivi|disiscrivimi|~annulla|rimuovi|~fine|non scrivetemi più|non scrivetemi piu|non voglio più messaggi|smettere',
    optIn: 'inizia|iscrivi|iscrivimi|attiva|start',
    help: 'aiuto|info',
    acknowledge: '?sì|?si|?ok|?va bene|?confermo|?confermato|?d\'accordo|?perfetto|?grazie',
    decline: '?no|?no grazie|?rifiuto|?non posso',
  },
  nl: {
    optOut: 'stop|stoppen|afmelden|uitschrijven|~uit|~einde|~opzeggen|~annuleren|verwijder mij|geen berichten meer|geen sms meer|niet meer sturen|hou op',
    optIn: 'aan|start|aanmelden|inschrijven|hervat',
    help: 'help|hulp|info',
    acknowledge: '?ja|?ok|?oké|?oke|?akkoord|?bevestig|?bevestigd|?prima|?is goed|?bedankt',
    decline: '?nee|?nee bedankt|?weiger|?geen interesse',
  },
  pl: {
    optOut: 'stop|rezygnuję|rezygnuje|wypisz|wypisz mnie|~anuluj|~koniec|nie pisz|proszę nie pisać|usuń mnie|usun|zrezygnuj|dość|nie chcę sms',
    optIn: 'start|zapisz|wznów|wznow|tak chcę',
    help: 'pomoc|info',
    acknowledge: '?tak|?ok|?potwierdzam|?zgoda|?dobrze|?dzięki',
    decline: '?nie|?nie dziękuję|?nie dziekuje|?odmawiam',
  },
  sv: {
    optOut: 'stopp|stop|~avsluta|avregistrera|avanmäl|sluta|sluta skicka|~slut|ta bort mig|inga fler sms|inga fler meddelanden|~avbryt',
    optIn: 'start|starta|anmäl|ja tack till sms|återuppta',
    help: 'hjälp|hjalp|info',
    acknowledge: '?ja|?ok|?bekräfta|?bekräftar|?okej|?det går bra|?tack',
    decline: '?nej|?nej tack|?avböj',
  },
  da: {
    optOut: 'stop|stopp|afmeld|afmeld mig|frameld|~afslut|~slut|slet mig|ikke flere sms|ikke flere beskeder|hold op',
    optIn: 'start|tilmeld|genoptag',
    help: 'hjælp|hjaelp|info',
    acknowledge: '?ja|?ok|?bekræft|?bekræfter|?okay|?fint|?tak',
    decline: '?nej|?nej tak|?afvis',
  },
  nb: {
    optOut: 'stopp|stop|avmeld|meld meg av|~avslutt|~slutt|slutt å sende|ikke mer|ingen flere meldinger|fjern meg',
    optIn: 'start|påmeld|meld meg på|gjenoppta',
    help: 'hjelp|info',
    acknowledge: '?ja|?ok|?bekreft|?bekrefter|?greit|?takk',
    decline: '?nei|?nei takk|?avslå',
  },
  fi: {
    optOut: 'stop|lopeta|~peru|~peruuta|~poista|eroa|seis|ei enää viestejä|ei enaa viesteja|älkää lähettäkö|lopettakaa',
    optIn: 'aloita|start|tilaa|jatka',
    help: 'apua|ohje|info',
    acknowledge: '?kyllä|?kylla|?joo|?ok|?vahvistan|?sopii|?kiitos',
    decline: '?ei|?ei kiitos|?hylkää',
  },
  tr: {
    optOut: 'dur|durdur|~iptal|ret|red|~çık|~cik|çıkış|cikis|istemiyorum|mesaj istemiyorum|abonelikten çık|yeter|~bitir|mesaj atmayın|stop',
    optIn: 'başla|basla|onay|kabul|abone ol|devam',
    help: 'yardım|yardim|bilgi',
    acknowledge: '?evet|?tamam|?olur|?onaylıyorum|?ok|?teşekkürler',
    decline: '?hayır|?hayir|?hayır teşekkürler|?istemem',
  },
  ru: {
    optOut: 'стоп|отписаться|отписка|отпишите|отпишите меня|~отмена|хватит|не пишите|не пишите мне|больше не пишите|удалите мой номер|прекратите|~отказ|stop',
    optIn: 'старт|начать|подписаться|возобновить|да хочу получать',
    help: 'помощь|инфо|справка',
    acknowledge: '?да|?ок|?хорошо|?подтверждаю|?согласен|?согласна|?ладно|?спасибо',
    decline: '?нет|?нет спасибо|?не надо|?отказываюсь',
  },
  uk: {
    optOut: 'стоп|відписатися|відпишіть|відпишіть мене|~скасувати|досить|не пишіть|не пишіть мені|більше не пишіть|видаліть мій номер|припиніть|~відмова|stop',
    optIn: 'старт|почати|підписатися|відновити',
    help: 'допомога|інфо|довідка',
    acknowledge: '?так|?ок|?добре|?підтверджую|?згоден|?згодна|?гаразд|?дякую',
    decline: '?ні|?ні дякую|?не треба|?відмовляюсь',
  },
  ar: {
    optOut: 'إيقاف|ايقاف|توقف|قف|~إلغاء|~الغاء|إلغاء الاشتراك|الغاء الاشتراك|لا ترسل|لا ترسلوا|كفى|احذف رقمي|اوقف|أوقف الرسائل|stop',
    optIn: 'ابدأ|ابدا|اشتراك|اشترك|تفعيل',
    help: 'مساعدة|مساعده|معلومات',
    acknowledge: '?نعم|?موافق|?حسنا|?حسناً|?تمام|?أكيد|?تأكيد|?شكرا',
    decline: '?لا|?لا شكرا|?رفض|?لا أستطيع',
  },
  he: {
    optOut: 'הסר|הסירו|הסירו אותי|הסרה|עצור|עצרו|די|~ביטול|~בטל|להסיר|תפסיקו|תפסיקו לשלוח|stop',
    optIn: 'התחל|הצטרף|הרשמה|חדש',
    help: 'עזרה|מידע',
    acknowledge: '?כן|?אישור|?אוקיי|?מאשר|?מאשרת|?בסדר|?סבבה|?תודה',
    decline: '?לא|?לא תודה|?סירוב',
  },
  hi: {
    optOut: 'बंद|बंद करें|बंद करो|रोकें|रोको|~रुको|मत भेजो|मैसेज मत भेजो|मेरा नंबर हटाओ|स्टॉप|band karo|band kro|mat bhejo|message mat bhejo|stop',
    optIn: 'शुरू|शुरू करें|चालू|shuru',
    help: 'मदद|सहायता|madad',
    acknowledge: '?हाँ|?हां|?ठीक है|?जी|?haan|?han|?theek hai|?thik hai|?ok|?धन्यवाद',
    decline: '?नहीं|?नही|?nahi|?nahin|?जी नहीं',
  },
  zh: {
    optOut: '停止|退订|退訂|~取消|取消订阅|取消訂閱|~结束|~結束|不要再发|不要再發|别发了|別發了|拒收|td|~t|stop',
    optIn: '开始|開始|订阅|訂閱|恢复',
    help: '帮助|幫助|信息|資訊',
    acknowledge: '?是|?好|?好的|?确认|?確認|?可以|?收到|?谢谢',
    decline: '?不|?否|?不用|?不用了|?不要|?不需要',
  },
  ja: {
    optOut: '停止|配信停止|解除|~解約|登録解除|~中止|やめて|やめてください|もう送らないで|送らないでください|ストップ|~キャンセル|~不要|ＳＴＯＰ|stop',
    optIn: '開始|再開|登録|スタート',
    help: 'ヘルプ|助けて|問い合わせ|お問い合わせ',
    acknowledge: '?はい|?了解|?了解です|?承知しました|?ok|?確認しました|?ありがとう|?わかりました',
    decline: '?いいえ|?結構です|?いりません|?だめ',
  },
  ko: {
    optOut: '중지|수신거부|~거부|그만|그만 보내세요|그만보내|해지|~취소|보내지 마세요|문자 보내지 마세요|~삭제|스톱|stop',
    optIn: '시작|수신동의|재개|등록',
    help: '도움|도움말|안내',
    acknowledge: '?네|?예|?넵|?확인|?알겠습니다|?좋아요|?감사합니다|?ok',
    decline: '?아니요|?아니오|?괜찮습니다|?됐어요',
  },
  vi: {
    optOut: 'dừng|~dung|ngừng|ngung|dừng lại|~hủy|~huy|~huỷ|từ chối|tu choi|~tc|không nhận|khong nhan|đừng nhắn nữa|dung nhan nua|đừng gửi nữa|stop',
    optIn: 'bắt đầu|bat dau|đăng ký|dang ky|dk',
    help: 'trợ giúp|tro giup|hướng dẫn|hd',
    acknowledge: '?có|?co|?vâng|?vang|?đồng ý|?dong y|?ok|?xác nhận|?cảm ơn',
    decline: '?không|?khong|?ko|?không cảm ơn',
  },
  tl: {
    optOut: 'itigil|tigil|tama na|huwag na|wag na|wag na mag text|huwag na kayong mag text|ayoko na|~kanselahin|alisin ako|tanggalin|stop',
    optIn: 'simulan|sali|mag subscribe|ituloy',
    help: 'tulong|impormasyon',
    acknowledge: '?oo|?opo|?sige|?ok po|?kumpirma|?salamat',
    decline: '?hindi|?ayaw|?hindi po|?ayoko',
  },
};
