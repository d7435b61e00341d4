/** Words of stopping, ending, cancelling, quitting and removing, in the languages of the lists; matched as beginnings of words. */
const STEMS =
  'stop|quit|end|ends|ending|ended|cancel|cancl|revok|unsub|subscri|opt out|opted|optout|remov|delete|take me off|no more|leave me|spam|text me|texting|dont text|' +
  'dejen|dejar|parar|paren|baja|borra|elimin|quit[ae]|anul|fin|final|alto|stopp|arret|annul|desabonn|desinscr|supprim|retir|resili|abmeld|abbestell|absag|stornier|kundig|losch|aufhor|ende|widerruf|' +
  'sair|desmarc|descadast|remov|fim|chega|pare|parem|disdir|disdet|cancell|smett|fine|basta|rimuov|afmeld|afzeg|opzeg|einde|stopt|verwijder|annuler|odwol|przesta|koniec|usun|wypis|rezygn|' +
  'avboka|avslut|slut|avbok|sluta|avbryt|aflys|afbestil|slet|avlys|avbestil|slutt|fjern|peru|lopet|poist|lakka|iptal|dur|birak|bitir|sil|cik|' +
  'стоп|останов|отмен|отпис|прекра|перестан|конец|удал|хватит|скасу|припин|видал|кінц|зупин|الغاء|ايقاف|توقف|احذف|نهاي|לבטל|ביטול|הסר|להסיר|תפסיק|מפסיק|סוף|' +
  'रदद|बद|हटा|cancel|band|rok|huy|dung|ngung|xoa|cuoi|kansel|itigil|tigil|tanggal|alisin|wag';
const LETTERS = new RegExp(`(?:^| )(?:${STEMS})`, 'u');
const SIGNS =
  /取消|停|退订|退訂|结束|結束|删|刪|别|不要|キャンセル|停止|やめ|止|解除|解約|終|취소|중지|정지|정류|멈|그만|거부|해지|삭제|끝/u;

/** True when a text that is no opt-out has words of one: it is labelled apart from other free text. Folded text; total, linear. */
export const speaksOfOptOut = (folded: string): boolean => LETTERS.test(folded) || SIGNS.test(folded);
