import { tellLanguage } from './language.js';

describe('the language of a conversation (R-2.1)', () => {
  it.each([
    [['Hola, ¿cuánto cuesta recoger un sofá viejo?'], 'es'],
    [['bonjou, konbyen sa koute pou vini jodi a'], 'ht'],
    [['Guten Tag, wann haben Sie morgen geöffnet?'], 'de'],
    [['你好，请问明天几点开门'], 'zh'],
    [['how much is it to haul away a couch'], 'en'],
    [['Magkano po ang linis ng ngipin bukas?'], 'tl'],
    [['cho tôi hỏi giá bao nhiêu vậy'], 'vi'],
    [['Quero marcar uma consulta para amanhã, por favor'], 'pt-BR'],
  ])('%j is %s', (texts, language) => expect(tellLanguage(texts)).toBe(language));

  it.each([[['Maria']], [['ok']], [['STOP']], [['2 bags', '3pm']], [[]], [['👍', '']]])('%j tells nothing', (texts) =>
    expect(tellLanguage(texts)).toBeNull(),
  );

  it('texts that disagree tell nothing; the newest six count', () => {
    expect(tellLanguage(['¿cuánto cuesta recoger un sofá?', 'how much is it to haul away a couch'])).toBeNull();
    const spanish = Array.from({ length: 6 }, () => '¿cuánto cuesta recoger un sofá viejo?');
    expect(tellLanguage(['how much is it to haul away a couch', ...spanish])).toBe('es');
  });
});
