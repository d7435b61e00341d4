/**
 * How phones set in other languages than English report a reaction as a text: what stands before the quoted words, and what is named where a
 * picture was reacted to. Several likely forms for each (2026-12), not read off every phone. `{emoji}` stands for an emoji.
 */
export const REACTION_VERBS: readonly string[] = (
  'le gustó|le encantó|no le gustó|se rió de|le dio risa|enfatizó|exclamó por|destacó|resaltó|cuestionó|dudó sobre|preguntó por|preguntó sobre|le gusta|' +
  'le encanta|no le gusta|le ha gustado|le ha encantado|no le ha gustado|se ha reído de|se ha reído con|ha enfatizado|ha cuestionado|ha destacado|' +
  'reaccionó con {emoji} a|reaccionó {emoji} a|ha reaccionado con {emoji} a|reaccionó con un sticker a|quitó {emoji} de|eliminó {emoji} de|' +
  'ha eliminado {emoji} de|quitó un corazón de|quitó un me gusta de|quitó un no me gusta de|quitó una risa de|quitó una exclamación de|' +
  'quitó un signo de exclamación de|quitó un signo de interrogación de|quitó una reacción de|eliminó un corazón de|eliminó un me gusta de|' +
  'eliminó un no me gusta de|eliminó una risa de|eliminó una exclamación de|eliminó un signo de exclamación de|eliminó un signo de interrogación de|' +
  'eliminó una reacción de|ha quitado un corazón de|marcó con me gusta|marcó con me encanta|a aimé|a adoré|n\'a pas aimé|a ri de|a ri à|a rigolé de|' +
  'a souligné|a mis en évidence|a mis en valeur|a insisté sur|a accentué|a questionné|a remis en question|a mis en doute|a interrogé|s\'interroge sur|aime|' +
  'adore|n\'aime pas|rit de|a réagi avec {emoji} à|a réagi {emoji} à|a réagi par {emoji} à|a réagi avec un sticker à|a réagi avec un autocollant à|' +
  'a attribué la mention « adore » à|a attribué la mention « j\'adore » à|a attribué la mention « aime » à|a attribué la mention « j\'aime » à|' +
  'a attribué la mention « je n\'aime pas » à|a attribué la mention « n\'aime pas » à|a attribué la mention « rires » à|a attribué la mention « rire » à|' +
  'a attribué la mention « haha » à|a attribué la mention « !! » à|a attribué la mention « point d\'exclamation » à|' +
  'a attribué la mention « point d\'interrogation » à|a attribué la mention « exclamation » à|a attribué la mention « question » à|' +
  'a retiré la mention « adore » de|a retiré la mention « j\'adore » de|a retiré la mention « j\'aime » de|a retiré la mention « je n\'aime pas » de|' +
  'a retiré la mention « rires » de|a retiré la mention « {emoji} » de|a retiré {emoji} de|a supprimé {emoji} de|a retiré la réaction {emoji} à|' +
  'a retiré la réaction {emoji} de|a retiré un cœur de|a retiré un coeur de|a supprimé un cœur de|a supprimé un coeur de|a retiré un j\'aime de|' +
  'a supprimé un j\'aime de|a retiré un je n\'aime pas de|a supprimé un je n\'aime pas de|a retiré un rire de|a supprimé un rire de|' +
  'a retiré un point d\'exclamation de|a supprimé un point d\'exclamation de|a retiré un point d\'interrogation de|a supprimé un point d\'interrogation de|' +
  'a retiré une réaction de|gefällt|gefaellt|gefällt nicht|gefaellt nicht|mag|liebt|findet gut|findet super|hat geliebt|mochte|hat gelacht über|' +
  'hat gelacht ueber|lacht über|lacht ueber|lachte über|lachte ueber|betont|hat betont|hob hervor|hat hervorgehoben|hinterfragt|hat hinterfragt|' +
  'hat infrage gestellt|hat mit {emoji} auf|reagierte mit {emoji} auf|hat mit {emoji} reagiert auf|hat {emoji} reagiert auf|' +
  'hat einen sticker hinzugefügt zu|hat einen sticker hinzugefuegt zu|hat ein herz hinzugefügt zu|hat ein herz hinzugefuegt zu|' +
  'hat ein lachen hinzugefügt zu|hat ein lachen hinzugefuegt zu|hat ein ausrufezeichen hinzugefügt zu|hat ein ausrufezeichen hinzugefuegt zu|' +
  'hat ein fragezeichen hinzugefügt zu|hat ein fragezeichen hinzugefuegt zu|herz von|„gefällt mir“ von|„gefaellt mir“ von|„gefällt mir nicht“ von|' +
  '„gefaellt mir nicht“ von|lachen von|ausrufezeichen von|fragezeichen von|{emoji} aus|{emoji} von|herz entfernt von|hat ein herz entfernt von|' +
  'hat ein gefällt mir entfernt von|hat ein gefaellt mir entfernt von|hat ein gefällt mir nicht entfernt von|hat ein gefaellt mir nicht entfernt von|' +
  'hat ein lachen entfernt von|hat ein ausrufezeichen entfernt von|hat ein fragezeichen entfernt von|hat {emoji} entfernt von|reaktion entfernt von|' +
  '{emoji} auf|hat mit „gefällt mir“ markiert|hat mit „gefaellt mir“ markiert|hat mit „liebe ich“ markiert|gostou de|gostou|curtiu|amou|adorou|' +
  'não gostou de|não gostou|não curtiu|riu de|riu com|achou graça de|enfatizou|destacou|deu ênfase a|realçou|questionou|interrogou|gosta de|ama|adora|' +
  'não gosta de|reagiu com {emoji} a|reagiu {emoji} a|reagiu com uma figurinha a|removeu {emoji} de|retirou {emoji} de|tirou {emoji} de|' +
  'removeu um coração de|removeu um gostei de|removeu um não gostei de|removeu uma curtida de|removeu uma risada de|removeu um ponto de exclamação de|' +
  'removeu uma exclamação de|removeu um ponto de interrogação de|removeu uma interrogação de|removeu uma reação de|retirou um coração de|' +
  'tirou o coração de|{emoji} para|赞了|讚了|点赞了|點讚了|喜欢了|喜歡了|喜爱了|喜愛了|喜爱|喜愛|喜欢|喜歡|爱了|愛了|不喜欢|不喜歡|踩了|表示不喜欢|表示不喜歡|大笑|笑了|被逗笑|觉得好笑|覺得好笑|强调了|強調了|着重强调了|著重強調了|着重強調了|着重|' +
  '著重|标注了|標註了|质疑了|質疑了|疑问|疑問|表示疑问|表示疑問|使用{emoji}回应了|使用{emoji}回應了|用{emoji}回应了|用{emoji}回應了|用{emoji}回应|用{emoji}回應|以{emoji}回应了|以{emoji}回應了|回应了{emoji}|' +
  '回應了{emoji}|回应{emoji}给|回應{emoji}給|取消了对|取消了對|移除了|移除了红心|移除了紅心|移除了爱心|移除了愛心|取消了赞|取消了贊|取消了喜欢|取消了喜歡|撤回了对|撤回了對|撤销了对|撤銷了對|已移除对|已移除對|移除了心形|移除了感叹号|移除了感嘆號|移除了问号|' +
  '移除了問號|移除了大笑|说赞|說贊|説贊|按讚|按了讚|按了愛心|按倒讚|加上愛心|表達喜愛|說讚|説讚|đã thích|da thich|đã yêu thích|da yeu thich|đã không thích|da khong thich|không thích|đã cười với|' +
  'da cuoi voi|đã cười|da cuoi|đã cười về|da cuoi ve|đã cười vì|da cuoi vi|cười với|đã nhấn mạnh|da nhan manh|nhấn mạnh|đã đặt câu hỏi về|' +
  'da dat cau hoi ve|đã đặt câu hỏi|da dat cau hoi|đã đặt dấu hỏi cho|da dat dau hoi cho|đã thắc mắc về|da thac mac ve|đã nghi vấn|da nghi van|đã hỏi về|' +
  'da hoi ve|thích|yêu thích|đã phản ứng {emoji} với|da phan ung {emoji} voi|đã phản ứng {emoji}|da phan ung {emoji}|đã bày tỏ cảm xúc {emoji} với|' +
  'da bay to cam xuc {emoji} voi|đã bày tỏ cảm xúc {emoji} về|da bay to cam xuc {emoji} ve|đã thả {emoji} vào|da tha {emoji} vao|đã thả tim|da tha tim|' +
  'đã thả tim vào|da tha tim vao|đã xóa {emoji} khỏi|da xoa {emoji} khoi|đã gỡ {emoji} khỏi|da go {emoji} khoi|đã bỏ {emoji} khỏi|da bo {emoji} khoi|' +
  'đã bỏ tim khỏi|da bo tim khoi|đã xóa tim khỏi|da xoa tim khoi|đã gỡ tim khỏi|da go tim khoi|đã xóa trái tim khỏi|da xoa trai tim khoi|đã bỏ thích khỏi|' +
  'da bo thich khoi|đã bỏ thích|da bo thich|đã xóa lượt thích khỏi|da xoa luot thich khoi|đã gỡ lượt thích khỏi|da go luot thich khoi|' +
  'đã bỏ không thích khỏi|da bo khong thich khoi|đã xóa lượt không thích khỏi|da xoa luot khong thich khoi|đã bỏ phản ứng cười khỏi|' +
  'da bo phan ung cuoi khoi|đã xóa tiếng cười khỏi|da xoa tieng cuoi khoi|đã bỏ nhấn mạnh khỏi|da bo nhan manh khoi|đã xóa dấu chấm than khỏi|' +
  'da xoa dau cham than khoi|đã bỏ dấu hỏi khỏi|da bo dau hoi khoi|đã xóa dấu chấm hỏi khỏi|da xoa dau cham hoi khoi|đã xóa cảm xúc khỏi|' +
  'da xoa cam xuc khoi|{emoji} với|nagustuhan|nagustuhan ang|ni like|ni like ang|minahal|minahal ang|ni love ang|pinusuan|pinusuan ang|hindi nagustuhan|' +
  'hindi nagustuhan ang|hindi gusto|ayaw sa|tinawanan|tinawanan ang|natawa sa|binigyang diin|binigyang diin ang|binigyan diin|kinuwestiyon|' +
  'kinuwestiyon ang|kinuwestyon|tinanong|tinanong ang|nag react ng {emoji} sa|nag react ng {emoji} kay|nag react {emoji} sa|tumugon ng {emoji} sa|' +
  'nagbigay ng {emoji} sa|inalis ang {emoji} sa|inalis ang {emoji} mula sa|tinanggal ang {emoji} sa|tinanggal ang {emoji} mula sa|inalis ang puso sa|' +
  'inalis ang puso mula sa|nag alis ng puso sa|nag alis ng puso mula sa|inalis ang like sa|inalis ang like mula sa|inalis ang dislike sa|' +
  'inalis ang dislike mula sa|inalis ang tawa sa|inalis ang tawa mula sa|inalis ang tandang padamdam sa|inalis ang exclamation mula sa|' +
  'inalis ang tandang pananong sa|inalis ang question mark mula sa|inalis ang reaksyon sa|أعجب ب|أعجبه|أعجبها|أعجبني|أحب|أحبت|أحببت|لم يعجبه|لم يعجبها|' +
  'لم يعجب ب|ضحك على|ضحك علي|ضحكت على|ضحكت علي|شدد على|شدد علي|أكد على|أكد علي|أكد|أكدت على|أكدت علي|ركز على|ركز علي|تساءل عن|تساءلت عن|استفسر عن|شكك في|' +
  'تفاعل ب {emoji} مع|تفاعل بـ {emoji} مع|تفاعلت بـ {emoji} مع|تفاعل باستخدام {emoji} مع|تفاعل مع|تم التفاعل بـ {emoji} مع|تم التفاعل باستخدام {emoji} مع|' +
  'أضاف {emoji} إلى|أضاف {emoji} إلي|أزال {emoji} من|تمت إزالة {emoji} من|تمت إزاله {emoji} من|أزال قلبا من|تمت إزالة قلب من|تمت إزاله قلب من|إزالة قلب من|' +
  'إزاله قلب من|أزال إعجابا من|تمت إزالة إعجاب من|تمت إزاله إعجاب من|أزال عدم إعجاب من|تمت إزالة عدم إعجاب من|تمت إزاله عدم إعجاب من|أزال ضحكة من|' +
  'أزال ضحكه من|تمت إزالة ضحكة من|تمت إزاله ضحكه من|أزال علامة تعجب من|أزال علامه تعجب من|تمت إزالة علامة تعجب من|تمت إزاله علامه تعجب من|' +
  'أزال علامة استفهام من|أزال علامه استفهام من|تمت إزالة علامة استفهام من|تمت إزاله علامه استفهام من|أزال التفاعل من|{emoji} إلى|{emoji} إلي|{emoji} على|' +
  '{emoji} علي|te renmen|renmen|te renmen anpil|te adore|pa t renmen|pa renmen|te ri|te ri sou|ri sou|te ri pou|te mete aksan sou|mete aksan sou|' +
  'te souliye|souliye|te ensiste sou|te kesyone|kesyone|te poze kesyon sou|te reyaji ak {emoji} sou|reyaji ak {emoji} sou|te reyaji {emoji} a|' +
  'te reyaji sou|te retire {emoji} nan|retire {emoji} nan|te retire yon kè nan|retire yon kè nan|te retire yon like nan|retire yon like nan|' +
  'te retire yon dislike nan|te retire yon ri nan|te retire yon pwen esklamasyon nan|te retire yon pwen entèwogasyon nan|te retire yon reyaksyon nan|' +
  '{emoji} sou|ha messo mi piace a|piace|gli piace|mi piace|ha amato|ha adorato|non ha gradito|non ha apprezzato|ha apprezzato|non piace|' +
  'ha messo non mi piace a|ha riso a|ha riso di|ha riso per|ride a|ha enfatizzato|ha evidenziato|ha dato enfasi a|ha messo in dubbio|' +
  'ha messo in discussione|ha fatto una domanda su|ha reagito con {emoji} a|ha reagito {emoji} a|ha messo {emoji} a|ha rimosso {emoji} da|' +
  'ha tolto {emoji} da|ha rimosso un cuore da|ha rimosso un mi piace da|ha rimosso un non mi piace da|ha rimosso una risata da|' +
  'ha rimosso un punto esclamativo da|ha rimosso un punto interrogativo da|ha rimosso una reazione da|vindt leuk|vond leuk|vond geweldig|vindt geweldig|' +
  'vindt niet leuk|vond niet leuk|vindt|vond|heeft gelachen om|lachte om|lacht om|moest lachen om|heeft benadrukt|benadrukte|benadrukt|heeft een vraag bij|' +
  'stelde een vraag over|plaatste vraagtekens bij|zette vraagtekens bij|heeft vraagtekens bij|heeft gereageerd met {emoji} op|reageerde met {emoji} op|' +
  'reageerde {emoji} op|heeft {emoji} verwijderd van|verwijderde {emoji} van|heeft een hartje verwijderd van|verwijderde een hartje van|' +
  'heeft een duim omhoog verwijderd van|verwijderde een vind ik leuk van|verwijderde een duim omlaag van|verwijderde een lach van|' +
  'verwijderde een uitroepteken van|verwijderde een vraagteken van|heeft een reactie verwijderd van|polubił|polubil|polubiła|polubila|polubiono|lubi|' +
  'pokochał|pokochal|pokochała|pokochala|uwielbia|znielubił|znielubil|nie polubił|nie polubil|nie polubiła|nie polubila|nie lubi|nie spodobało się|' +
  'nie spodobalo sie|spodobało się|spodobalo sie|śmiał się z|smial sie z|zaśmiał się z|zasmial sie z|zaśmiała się z|zasmiala sie z|roześmiał się z|' +
  'rozesmial sie z|podkreślił|podkreslil|podkreśliła|podkreslila|wyróżnił|wyroznil|zaakcentował|zaakcentowal|zakwestionował|zakwestionowal|zakwestionowała|' +
  'zakwestionowala|zapytał o|zapytal o|zareagował {emoji} na|zareagowal {emoji} na|zareagowała {emoji} na|zareagowala {emoji} na|zareagowano {emoji} na|' +
  'usunął {emoji} z|usunal {emoji} z|usunęła {emoji} z|usunela {emoji} z|usunął serce z|usunal serce z|usunęła serce z|usunela serce z|usunął polubienie z|' +
  'usunal polubienie z|usunął znielubienie z|usunal znielubienie z|usunął śmiech z|usunal smiech z|usunął okrzyk z|usunal okrzyk z|usunął wykrzyknik z|' +
  'usunal wykrzyknik z|usunął znak zapytania z|usunal znak zapytania z|usunął reakcję z|usunal reakcje z|usunięto serce z|usunięto {emoji} z|понравилось|' +
  'очень понравилось|не понравилось|нравится|не нравится|понравилась|полюбилось|любимое|посмеялись над|посмеялся над|посмеялась над|рассмешило|' +
  'засмеялся над|отмечено|выделено|подчеркнуто|подчеркнул|подчеркнула|выделил|восклицание на|поставлен вопрос на|вопрос на|под вопросом|усомнился в|' +
  'эмодзи {emoji} на|реакция {emoji} на|реакция {emoji} на сообщение|отреагировал {emoji} на|отреагировала {emoji} на|отреагировал(а) {emoji} на|' +
  'сердечко удалено из|лайк удален из|дизлайк удален из|смех удален из|восклицательный знак удален из|вопросительный знак удален из|удалено {emoji} из|' +
  'удалена реакция {emoji} на|реакция удалена из|убрано сердечко из|{emoji} на|сподобалося|сподобалось|дуже сподобалося|не сподобалося|не сподобалось|' +
  'подобається|дуже подобається|не подобається|вподобано|посміялися з|посміявся з|посміялася з|розсмішило|виділено|підкреслено|підкреслив|наголошено на|' +
  'поставлено під сумнів|питання до|поставлено запитання до|реакція {emoji} на|реакція {emoji} на повідомлення|відреаговано {emoji} на|' +
  'відреагував {emoji} на|відреагувала {emoji} на|вилучено сердечко з|видалено серце з|вилучено вподобання з|видалено вподобайку з|вилучено невподобання з|' +
  'вилучено сміх з|вилучено знак оклику з|вилучено знак питання з|вилучено {emoji} з|видалено {emoji} з|прибрано {emoji} з|реакцію видалено з|좋아요를 표시함|좋아함|' +
  '사랑함|싫어함|웃음|강조함|질문함|물음표를 표시함|좋아요|하트를 표시함|{emoji}로 반응함|{emoji} 반응을 보냄|{emoji}(으)로 반응함|반응함|하트 제거|좋아요 제거|{emoji} 제거|ハートを付けました|いいねしました|{emoji}でリアクションしました|' +
  'リアクションしました|{emoji}でリアクション|पसंद किया|को पसंद किया|ने पसंद किया|पसंद आया|बहुत पसंद किया|प्यार किया|हंसे|पर हंसे|ज़ोर दिया|पर ज़ोर दिया|सवाल किया|' +
  'पर सवाल किया|{emoji} से प्रतिक्रिया दी|{emoji} प्रतिक्रिया दी|{emoji} रिएक्शन दिया|दिल हटाया|पसंद हटाई|{emoji} हटाया|{emoji} से|אהב|אהבה|אהב/ה|אהבתי|' +
  'אהב מאוד|נהנה מ|לא אהב|לא אהבה|לא אהב/ה|צחק על|צחקה על|צחק מ|הדגיש|הדגישה|הדגיש/ה|הטיל ספק ב|שאל על|שאלה על|תהה לגבי|הגיב עם {emoji} על|' +
  'הגיב ב {emoji} על|הגיבה ב {emoji} על|הגיב/ה ב {emoji} על|הגיב על|הגיב ל|הסיר לב מ|הסירה לב מ|הסיר לייק מ|הסיר דיסלייק מ|הסיר צחוק מ|הסיר סימן קריאה מ|' +
  'הסיר סימן שאלה מ|הסיר {emoji} מ|הסירה {emoji} מ|הסיר תגובה מ|{emoji} על|beğendi|beğenildi|çok beğendi|bayıldı|sevdi|beğenmedi|güldü|vurguladı|sorguladı|' +
  'soru sordu|tepki verdi|{emoji} ifadesini bıraktı|{emoji} ile tepki verdi|{emoji} kaldırıldı|kalp kaldırıldı|beğeni kaldırıldı|gillade|gillar|älskade|' +
  'älskar|ogillade|ogillar|gillade inte|skrattade åt|skrattar åt|betonade|framhävde|underströk|ifrågasatte|undrade över|ställde sig frågande till|' +
  'reagerade med {emoji} på|reagerade {emoji} på|reagerade med ett klistermärke på|tog bort {emoji} från|tog bort ett hjärta från|' +
  'tog bort en gillning från|tog bort en gilla-markering från|tog bort en tumme upp från|tog bort en ogillning från|tog bort en tumme ner från|' +
  'tog bort ett skratt från|tog bort ett utropstecken från|tog bort ett frågetecken från|tog bort en reaktion från|syntes godt om|synes godt om|kunne lide|' +
  'elskede|elsker|syntes ikke om|synes ikke om|kunne ikke lide|grinede ad|grinede af|lo ad|lo af|fremhævede|fremhaevede|betonede|understregede|' +
  'satte spørgsmålstegn ved|satte spoergsmålstegn ved|stillede spørgsmål ved|stillede spoergsmål ved|reagerede med {emoji} på|reagerede {emoji} på|' +
  'reagerede med et klistermærke på|reagerede med et klistermaerke på|fjernede {emoji} fra|fjernede et hjerte fra|fjernede et synes godt om fra|' +
  'fjernede en tommel op fra|fjernede et like fra|fjernede et synes ikke om fra|fjernede en tommel ned fra|fjernede et grin fra|fjernede et udråbstegn fra|' +
  'fjernede et spørgsmålstegn fra|fjernede et spoergsmålstegn fra|fjernede en reaktion fra|likte|liker|elsket|mislikte|misliker|likte ikke|lo av|ler av|' +
  'lo til|fremhevet|understreket|la vekt på|betonte|stilte spørsmål ved|stilte spoersmål ved|stilte spørsmål til|stilte spoersmål til|' +
  'satte spørsmålstegn ved|satte spoersmålstegn ved|stilte spørsmålstegn ved|stilte spoersmålstegn ved|reagerte med {emoji} på|reagerte {emoji} på|' +
  'reagerte med et klistremerke på|fjernet {emoji} fra|fjernet et hjerte fra|fjernet en liker fra|fjernet et liker fra|fjernet en tommel opp fra|' +
  'fjernet et misliker fra|fjernet en tommel ned fra|fjernet en latter fra|fjernet et utropstegn fra|fjernet et spørsmålstegn fra|' +
  'fjernet et spoersmålstegn fra|fjernet en reaksjon fra|tykkäsi|tykkäsi viestistä|piti|piti viestistä|rakasti|rakasti viestiä|rakastaa|ei pitänyt|' +
  'ei pitänyt viestistä|ei tykännyt|nauroi|nauroi viestille|korosti|korosti viestiä|painotti|kyseenalaisti|kyseenalaisti viestin|kysyi|reagoi|' +
  'reagoi {emoji} viestiin|reagoi käyttämällä {emoji} viestiin|poisti {emoji}|poisti {emoji} viestistä|poisti sydämen|poisti sydämen viestistä|' +
  'poisti tykkäyksen viestistä|poisti peukun viestistä|poisti naurun viestistä|poisti huutomerkin viestistä|poisti kysymysmerkin viestistä|' +
  'poisti reaktion viestistä'
).split('|');

/** Where words stand on both sides: `{text}` is what was reacted to. */
export const REACTION_FRAMES: readonly string[] = (
  '{text} ein herz hinzugefügt|{text} ein herz hinzugefuegt|{text} ein lachen hinzugefügt|{text} ein lachen hinzugefuegt|' +
  '{text} ein ausrufezeichen hinzugefügt|{text} ein ausrufezeichen hinzugefuegt|{text} ein fragezeichen hinzugefügt|{text} ein fragezeichen hinzugefuegt|' +
  'hat {text} ein herz hinzugefügt|hat {text} ein herz hinzugefuegt|hat mit {emoji} auf {text} reagiert|herz von {text} entfernt|' +
  'lachen von {text} entfernt|ausrufezeichen von {text} entfernt|fragezeichen von {text} entfernt|{emoji} aus {text} entfernt|hat {text} hervorgehoben|' +
  'hat {text} betont|hat {text} hinterfragt|hat {text} geliebt|hat über {text} gelacht|hat ueber {text} gelacht|findet {text} gut|对{text}表示喜爱|對{text}表示喜愛|' +
  '对{text}表示喜欢|對{text}表示喜歡|对{text}表示不喜欢|對{text}表示不喜歡|对{text}表示赞|對{text}表示贊|对{text}点了赞|對{text}點了贊|对{text}点赞|對{text}點贊|对{text}大笑|對{text}大笑|对{text}哈哈大笑|' +
  '對{text}哈哈大笑|对{text}表示强调|對{text}表示強調|对{text}加以强调|對{text}加以強調|对{text}表示疑问|對{text}表示疑問|对{text}提出疑问|對{text}提出疑問|对{text}做出了{emoji}回应|對{text}做出了{emoji}回應|' +
  '对{text}回应了{emoji}|對{text}回應了{emoji}|用{emoji}回应了{text}|用{emoji}回應了{text}|对{text}做出{emoji}反应|對{text}做出{emoji}反應|对{text}表达喜爱|對{text}表達喜愛|对{text}按赞|' +
  '對{text}按贊|对{text}按倒赞|對{text}按倒贊|对{text}加上惊叹标记|對{text}加上驚歎標記|对{text}加上问号标记|對{text}加上問號標記|已移除对{text}的爱心|已移除對{text}的愛心|已移除对{text}的赞|已移除對{text}的贊|' +
  '已移除对{text}的倒赞|已移除對{text}的倒贊|已移除对{text}的笑脸反应|已移除對{text}的笑臉反應|已移除对{text}的惊叹标记|已移除對{text}的驚歎標記|已移除对{text}的问号标记|已移除對{text}的問號標記|已移除对{text}的{emoji}反应|' +
  '已移除對{text}的{emoji}反應|移除了{text}的红心|移除了{text}的紅心|移除了{text}的赞|移除了{text}的贊|移除了{text}的{emoji}|将{text}标记为喜爱|將{text}標記為喜愛|将{text}标为喜欢|將{text}標為喜歡|觉得{text}很好笑|' +
  '覺得{text}很好笑|认为{text}很赞|認為{text}很贊|給{text}按讚|給了{text}一個愛心|給{text}一個讚|vindt {text} leuk|vond {text} leuk|vindt {text} geweldig|vond {text} geweldig|' +
  'vindt {text} niet leuk|vond {text} niet leuk|heeft {text} benadrukt|heeft om {text} gelachen|heeft met {emoji} op {text} gereageerd|' +
  'heeft {emoji} van {text} verwijderd|{text}을(를) 좋아함|{text}을 좋아함|{text}를 좋아함|{text}을(를) 사랑함|{text}을(를) 싫어함|{text}에 웃음|{text}을(를) 보고 웃음|{text}을(를) 강조함|' +
  '{text}에 질문함|{text}에 의문을 가짐|{text}에 하트를 표시함|{text}에 좋아요를 표시함|{text}에 싫어요를 표시함|{text}에 웃음을 표시함|{text}에 느낌표를 표시함|{text}에 물음표를 표시함|{text}에 {emoji}로 반응함|' +
  '{text}에 {emoji}(으)로 반응함|{text}에 {emoji}로 공감함|{text}에서 하트를 제거함|{text}에서 좋아요를 제거함|{text}에서 싫어요를 제거함|{text}에서 웃음을 제거함|{text}에서 느낌표를 제거함|{text}에서 물음표를 제거함|' +
  '{text}에서 {emoji}를 제거함|{text}에서 {emoji}을(를) 제거함|{text}にいいねしました|{text}をいいねしました|{text}にハートを付けました|{text}にハートをつけました|{text}を気に入りました|{text}に笑いました|' +
  '{text}を見て笑いました|{text}で笑いました|{text}を強調しました|{text}に疑問を持ちました|{text}に質問しました|{text}に{emoji}でリアクションしました|{text}に{emoji}のリアクションをしました|{text}に{emoji}とリアクションしました|' +
  '{text}にリアクションしました|{text}へのハートを削除しました|{text}からハートを削除しました|{text}から{emoji}を削除しました|{text}へのリアクションを削除しました|{text}から笑いを削除しました|{text}から感嘆符を削除しました|' +
  '{text}から疑問符を削除しました|{text} को पसंद किया|{text} पसंद किया|{text} को बहुत पसंद किया|{text} से प्यार किया|{text} को नापसंद किया|{text} पर हंसे|' +
  '{text} पर ज़ोर दिया|{text} पर सवाल किया|{text} पर प्रश्न किया|{text} पर {emoji} से प्रतिक्रिया दी|{text} पर {emoji} प्रतिक्रिया दी|' +
  '{text} को {emoji} रिएक्शन दिया|{text} से दिल हटाया|{text} से पसंद हटाई|{text} से नापसंद हटाई|{text} से हंसी हटाई|{text} से विस्मयादिबोधक चिह्न हटाया|' +
  '{text} से प्रश्न चिह्न हटाया|{text} से {emoji} हटाया|{text} beğendi|{text} iletisini beğendi|{text} mesajını beğendi|{text} öğesini beğendi|' +
  '{text} beğenildi|{text} iletisini çok beğendi|{text} mesajına bayıldı|{text} öğesine bayıldı|{text} mesajını sevdi|{text} iletisini beğenmedi|' +
  '{text} mesajını beğenmedi|{text} öğesini beğenmedi|{text} iletisine güldü|{text} mesajına güldü|{text} öğesine güldü|{text} iletisini vurguladı|' +
  '{text} mesajını vurguladı|{text} öğesini vurguladı|{text} iletisini sorguladı|{text} mesajını sorguladı|{text} öğesini sorguladı|' +
  '{text} mesajına {emoji} ile tepki verdi|{text} öğesine {emoji} tepkisi verdi|{text} iletisine {emoji} ifadesini bıraktı|' +
  '{text} mesajına {emoji} ifadesini bıraktı|{text} iletisinden kalbi kaldırdı|{text} mesajından kalbi kaldırdı|{text} öğesinden kalp kaldırıldı|' +
  '{text} öğesinden beğeni kaldırıldı|{text} mesajından {emoji} ifadesini kaldırdı|{text} öğesinden {emoji} kaldırıldı|reagoi {emoji} viestiin {text}|' +
  'tykkäsi viestistä {text}|{text} tykkäsi|piti {text} viestistä|nauroi {text} viestille|rakasti {text} viestiä'
).split('|');

export const REACTION_MEDIA: readonly string[] = (
  'una imagen|una foto|una fotografía|una película|un video|un archivo adjunto|un adjunto|un mensaje de audio|un audio|un mensaje de voz|un mensaje|' +
  'un sticker|una pegatina|un enlace|una ubicación|un contacto|un archivo|un gif|a una imagen|a una foto|a un video|tu foto|tu mensaje|une image|une photo|' +
  'une vidéo|un film|une pièce jointe|un message audio|un message vocal|un message|un autocollant|un lien|un contact|un fichier|à une image|à une photo|' +
  'à une vidéo|votre photo|votre message|ton message|une position|ein bild|ein foto|ein video|einen film|einen anhang|ein anhang|eine audionachricht|' +
  'eine sprachnachricht|eine nachricht|einen sticker|ein sticker|einen link|einen kontakt|eine datei|ein gif|einem bild|einem foto|auf ein bild|' +
  'auf ein foto|dein foto|deine nachricht|einen standort|uma imagem|uma foto|um vídeo|um filme|um anexo|uma mensagem de áudio|um áudio|uma mensagem de voz|' +
  'uma mensagem|uma figurinha|um adesivo|um autocolante|um link|um contato|um arquivo|um ficheiro|um gif|a uma imagem|a uma foto|sua foto|sua mensagem|' +
  'uma localização|一张图片|一張圖片|一张照片|一張照片|图片|圖片|照片|一段视频|一段視頻|一个视频|一個視頻|视频|視頻|一部影片|影片|一则影片|一則影片|一个附件|一個附件|附件|一段音频|一段音頻|一条语音|一條語音|语音信息|語音信息|語音訊息|一条语音信息|一條語音信息|' +
  '一條語音訊息|一条信息|一條信息|一條訊息|一则讯息|一則訊息|一张贴纸|一張貼紙|贴纸|貼紙|一个链接|一個鏈接|链接|鏈接|一个文件|一個文件|文件|一个位置|一個位置|一个联系人|一個聯繫人|一个gif|一個gif|你的照片|你的信息|你的訊息|một hình ảnh|một bức ảnh|' +
  'một tấm ảnh|một ảnh|hình ảnh|một video|một phim|một tệp đính kèm|mot tep dinh kem|tệp đính kèm|tep dinh kem|một tin nhắn âm thanh|một tin nhắn thoại|' +
  'một tin nhắn|một nhãn dán|một sticker|một liên kết|một liên hệ|một tệp|một gif|ảnh của bạn|tin nhắn của bạn|một vị trí|isang larawan|isang imahe|' +
  'isang litrato|isang picture|isang video|isang pelikula|isang attachment|isang audio message|isang voice message|isang mensahe|isang sticker|isang link|' +
  'isang contact|isang file|isang gif|larawan mo|litrato mo|mensahe mo|ang isang larawan|sa isang larawan|صورة|صوره|فيديو|مقطع فيديو|فيلم|مرفق|ملف مرفق|' +
  'رسالة صوتية|رساله صوتيه|مقطع صوتي|رسالة|رساله|ملصق|رابط|جهة اتصال|جهه اتصال|ملف|صورة متحركة|صوره متحركه|صورتك|رسالتك|بصورة|بصوره|بفيديو|برسالة|برساله|' +
  'على صورة|علي صوره|على فيديو|علي فيديو|موقع|yon imaj|yon foto|yon videyo|yon fim|yon fichye|yon atachman|yon mesaj odyo|yon mesaj vokal|yon mesaj|' +
  'yon sticker|yon lyen|yon kontak|yon gif|foto ou|mesaj ou|un\'immagine|un filmato|un allegato|un messaggio audio|un messaggio vocale|un messaggio|' +
  'un adesivo|uno sticker|un link|un contatto|un file|una gif|a un\'immagine|la tua foto|una posizione|een afbeelding|een foto|een video|een film|' +
  'een bijlage|een audiobericht|een spraakbericht|een bericht|een sticker|een link|een contact|een bestand|een gif|op een afbeelding|op een foto|je foto|' +
  'je bericht|een locatie|obraz|obrazek|zdjęcie|film|wideo|załącznik|zalacznik|wiadomość audio|wiadomość głosową|wiadomosc glosowa|wiadomość|naklejkę|link|' +
  'kontakt|plik|gif|na zdjęcie|na obraz|twoje zdjęcie|twoją wiadomość|lokalizację|изображение|фото|фотографию|фотография|видео|фильм|вложение|' +
  'аудиосообщение|голосовое сообщение|сообщение|стикер|наклейку|ссылку|контакт|файл|на изображение|на фото|ваше фото|геопозицию|зображення|світлину|відео|' +
  'фільм|вкладення|аудіоповідомлення|голосове повідомлення|повідомлення|наліпку|стікер|посилання|на зображення|이미지|사진|동영상|비디오|첨부 파일|오디오 메시지|음성 메시지|메시지|스티커|' +
  '링크|연락처|파일|이미지에|사진에|동영상에|메시지에|画像|写真|ビデオ|動画|ムービー|添付ファイル|オーディオメッセージ|ボイスメッセージ|メッセージ|ステッカー|リンク|連絡先|ファイル|画像に|写真に|ビデオに|動画に|メッセージに|イメージ|एक इमेज|एक तस्वीर|' +
  'एक चित्र|एक फ़ोटो|एक वीडियो|एक फ़िल्म|एक अटैचमेंट|एक ऑडियो संदेश|एक वॉइस संदेश|एक संदेश|एक मैसेज|एक स्टिकर|एक लिंक|एक संपर्क|एक फ़ाइल|इमेज|फ़ोटो|वीडियो|' +
  'आपकी फ़ोटो|आपका संदेश|संदेश पर|תמונה|סרטון|וידאו|סרט|קובץ מצורף|הודעת שמע|הודעה קולית|הודעה|מדבקה|קישור|איש קשר|קובץ|על תמונה|על סרטון|התמונה שלך|' +
  'ההודעה שלך|bir görüntü|bir resim|bir görsel|bir fotoğraf|bir video|bir film|bir ek|bir sesli mesaj|bir mesaj|bir çıkartma|bir bağlantı|bir kişi|' +
  'bir dosya|bir gif|bir görüntüyü|bir fotoğrafı|bir resmi|bir videoyu|bir görüntüye|bir fotoğrafa|bir mesajı|bir görseli|en bild|ett foto|en video|' +
  'en film|en bilaga|ett ljudmeddelande|ett röstmeddelande|ett meddelande|ett klistermärke|en länk|en kontakt|en fil|en gif|på en bild|på ett foto|' +
  'din bild|ditt meddelande|en plats|et billede|et foto|et bilag|en lydbesked|en talebesked|en besked|et klistermærke|et klistermaerke|et link|' +
  'på et billede|på et foto|dit billede|din besked|en lokalitet|et bilde|et vedlegg|en lydmelding|en talemelding|en melding|et klistremerke|en lenke|' +
  'på et bilde|bildet ditt|meldingen din|en posisjon|kuva|kuvasta|kuvaa|kuvalle|kuvaan|valokuva|valokuvasta|video|videosta|videota|elokuva|liite|' +
  'liitteestä|ääniviesti|ääniviestistä|viesti|viestistä|tarra|tarrasta|linkki|yhteystieto|tiedosto|kuvastasi|viestistäsi'
).split('|');
