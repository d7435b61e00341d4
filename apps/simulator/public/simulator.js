// The page: phones side by side, trouble on demand, and one stream of what happens.
import * as api from './api.js';
import { CUSTOMERS, Phone } from './phone.js';

const MAX_PHONES = 8;
const REMEMBERED = 'parley-simulator-phones';
const ACCOUNT_CHECK_MS = 3_000;

const TROUBLES = [
  ['Carrier hangs after accepting', () => api.addFault({ target: 'send', kind: 'accept_then_hang' })],
  ['Carrier answers 500 after accepting', () => api.addFault({ target: 'send', kind: 'accept_then_500' })],
  ['Carrier says too many requests', () => api.addFault({ target: 'send', kind: 'error', status: 429, retryAfter: 2 })],
  ['Not delivered', () => api.addPlan({ plan: 'undelivered', errorCode: 30003, times: 1 })],
  ['Receipts out of order', () => api.addPlan({ plan: 'reordered', times: 1 })],
  ['Receipts contradict', () => api.addPlan({ plan: 'contradictory', errorCode: 30008, times: 1 })],
  ['Model is down', () => api.addFault({ target: 'model', kind: 'error', status: 529, times: 10 })],
  ['Model never answers', () => api.addFault({ target: 'model', kind: 'hang' })],
  ['Model refuses', () => api.addFault({ target: 'model', kind: 'refusal' })],
];

const $ = (id) => document.getElementById(id);
const phones = [];
let accounts = [];

const remembered = () => {
  try {
    const pairs = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null');
    return Array.isArray(pairs) && pairs.length > 0 ? pairs.slice(0, MAX_PHONES) : null;
  } catch {
    return null;
  }
};
const remember = () =>
  localStorage.setItem(REMEMBERED, JSON.stringify(phones.map(({ customer, business }) => ({ customer, business }))));

const numbers = () => accounts.flatMap((account) => account.numbers.map(({ number }) => number));

function addPhone(pair) {
  const phone = new Phone($('phone-template'), pair, {
    onChange: remember,
    onRemove: () => {
      phones.splice(phones.indexOf(phone), 1);
      phone.root.remove();
      remember();
      showAddButton();
    },
  });
  phones.push(phone);
  $('phones').append(phone.root);
  void phone.offer(accounts);
  showAddButton();
}

const showAddButton = () => {
  $('add-phone').hidden = accounts.length === 0;
  $('add-phone').disabled = phones.length >= MAX_PHONES;
};

/** Two customers of two businesses, so that the difference between businesses can be seen at once. */
function firstPairs() {
  const all = accounts.map((account) => account.numbers[0]?.number).filter(Boolean);
  return [0, 1].map((index) => ({ customer: CUSTOMERS[index][0], business: all[index] ?? all[0] ?? '' }));
}

function showEmpty() {
  const empty = $('empty-template').content.cloneNode(true);
  empty.querySelector('pre').textContent = [
    `curl -X PUT ${location.origin}/sim/accounts/AC00000000000000000000000000000001 \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"authToken":"secret","name":"Demo","numbers":[{"number":"+15550100001",`,
    `       "inboundUrl":"http://localhost:3001/api/sms/inbound"}]}'`,
  ].join('\n');
  $('phones').replaceChildren(empty);
}

async function loadAccounts() {
  const found = await api.accounts();
  const changed = JSON.stringify(found) !== JSON.stringify(accounts);
  accounts = found;
  if (numbers().length === 0) {
    showEmpty();
    showAddButton();
  } else if (phones.length === 0 && (changed || $('phones').children.length === 0)) {
    $('phones').replaceChildren();
    for (const pair of remembered() ?? firstPairs()) addPhone(pair);
  } else if (changed) await Promise.all(phones.map((phone) => phone.offer(accounts)));
}

async function showTroubles() {
  const count = await api.troubles();
  $('fault-state').textContent =
    count === 0 ? 'Everything works.' : `${count} ${count === 1 ? 'trouble' : 'troubles'} waiting`;
  $('fault-state').className = count === 0 ? '' : 'armed';
  $('clear-faults').hidden = count === 0;
}

for (const [label, arm] of TROUBLES) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.title = 'Strikes the next time it can, then it is over';
  button.addEventListener('click', async () => {
    await arm();
    await showTroubles();
  });
  $('fault-buttons').append(button);
}

$('clear-faults').addEventListener('click', async () => {
  await api.clearTroubles();
  await showTroubles();
});
$('add-phone').addEventListener('click', () => {
  const used = new Set(phones.map(({ customer }) => customer));
  const free = CUSTOMERS.find(([number]) => !used.has(number)) ?? CUSTOMERS[0];
  addPhone({ customer: free[0], business: numbers()[0] ?? '' });
  remember();
});

api.watch(
  (event) => {
    for (const phone of phones) phone.hear(event);
    if (event.type === 'faults-changed' || event.type === 'plans-changed') void showTroubles();
  },
  (connected) => {
    $('link').textContent = connected ? 'live' : 'the simulator does not answer; trying again';
    $('link').className = `link ${connected ? 'on' : 'off'}`;
    if (!connected) return;
    // Whatever happened while nobody listened is read again.
    void loadAccounts().then(() => Promise.all(phones.map((phone) => phone.reload())));
    void showTroubles();
  },
);
setInterval(() => void loadAccounts().catch(() => undefined), ACCOUNT_CHECK_MS);
