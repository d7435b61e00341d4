// One text in a conversation. Words only ever become text nodes.

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

// What the carrier can vouch for. A receipt says that the text arrived, never that somebody looked at it.
const STATES = {
  accepted: ['◷', 'accepted', ''],
  scheduled: ['◷', 'scheduled', ''],
  queued: ['◷', 'queued', ''],
  sending: ['◷', 'sending', ''],
  sent: ['✓', 'sent', ''],
  delivered: ['✓✓', 'delivered', 'good'],
  undelivered: ['✗', 'not delivered', 'bad'],
  failed: ['✗', 'failed', 'bad'],
  canceled: ['✗', 'cancelled', 'bad'],
};

const ERROR_WORDS = {
  30003: 'phone unreachable',
  30005: 'unknown number',
  30006: 'landline',
  30007: 'filtered by the carrier',
  30008: 'unknown error',
};

export function createBubble(message) {
  const item = document.createElement('li');
  item.className = `bubble ${message.side}`;
  item.dataset.sid = message.sid;
  const words = document.createElement('div');
  words.className = 'words';
  words.dir = 'auto';
  const media = message.mediaCount > 0 ? `[${message.mediaCount} picture${message.mediaCount > 1 ? 's' : ''}] ` : '';
  words.textContent = `${media}${message.body}` || '(no words)';
  const state = document.createElement('p');
  state.className = 'state';
  state.title = message.sid;
  item.append(words, state);
  const bubble = { item, state, message };
  if (message.side === 'business') showStatus(bubble, message.status, message.errorCode);
  else showState(bubble, '', message.side === 'carrier' ? 'said by the carrier' : '', '');
  return bubble;
}

export function showStatus(bubble, status, errorCode) {
  if (bubble.message.side !== 'business') return;
  const [ticks, word, mood] = STATES[status] ?? ['·', status, ''];
  const why = errorCode === null ? '' : ` (${errorCode}${ERROR_WORDS[errorCode] ? `, ${ERROR_WORDS[errorCode]}` : ''})`;
  showState(bubble, ticks, `${word}${why}`, mood);
}

/** What the business answered to the webhook of a customer's text. */
export function showTaken(bubble, statuses) {
  const refused = statuses.filter((status) => status === null || status < 200 || status > 299);
  const times = statuses.length > 1 ? ` ${statuses.length} times` : '';
  if (refused.length === 0) showState(bubble, '✓✓', `taken by the business${times}`, 'good');
  else if (refused[0] === null) showState(bubble, '✗', 'the business did not answer', 'bad');
  else showState(bubble, '✗', `the business answered ${refused[0]}`, 'bad');
}

function showState({ state, message }, ticks, words, mood) {
  const mark = document.createElement('span');
  mark.className = 'ticks';
  mark.textContent = ticks;
  mark.setAttribute('aria-hidden', 'true');
  const segments = message.side === 'business' && message.segments > 1 ? `${message.segments} segments` : '';
  const rest = [words, segments, clock.format(new Date(message.at))].filter(Boolean).join(' · ');
  state.replaceChildren(...(ticks ? [mark] : []), rest);
  state.className = `state ${mood}`;
}
