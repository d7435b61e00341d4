// One phone: who texts whom, the conversation, and what may be typed.
import * as api from './api.js';
import { createBubble, showStatus, showTaken } from './bubble.js';

// Numbers kept for fiction by their countries' regulators.
export const CUSTOMERS = [
  ['+12025550143', 'Dana, Washington'],
  ['+13105550172', 'Sam, Los Angeles'],
  ['+447700900123', 'Priya, London'],
  ['+4917139200012', 'Jonas, Berlin'],
  ['+33639980123', 'Lucie, Paris'],
];
const OWN = 'own';
const E164 = /^\+[1-9]\d{6,14}$/;
const QUICK_TEXTS = ['Hello', 'STOP', 'START', 'HELP'];

// The number stands below the choice; in the list it is needed only where the label does not tell two numbers apart.
const optionText = (account, label, number) => {
  if (label) return `${account.name}, ${label}`;
  return account.numbers.length > 1 ? `${account.name}, ${number}` : account.name;
};

export class Phone {
  constructor(template, { customer, business }, { onChange, onRemove }) {
    this.root = template.content.cloneNode(true).querySelector('.phone');
    this.find = (selector) => this.root.querySelector(selector);
    this.customerSelect = this.find('.customer');
    this.businessSelect = this.find('.business');
    this.ownInput = this.find('.own-number input');
    this.thread = this.find('.thread');
    this.input = this.find('textarea');
    this.sendButton = this.find('.composer button');
    this.bubbles = new Map();
    this.answers = new Map();
    this.lastOrder = null;
    this.wishes = { customer, business };
    this.onChange = onChange;
    for (const [number, name] of CUSTOMERS) this.customerSelect.add(new Option(name, number));
    this.customerSelect.add(new Option('another number…', OWN));
    const preset = CUSTOMERS.some(([number]) => number === customer);
    this.customerSelect.value = preset ? customer : OWN;
    if (!preset) this.ownInput.value = customer;
    this.numbers = this.find('.numbers');
    this.showOwnNumber();
    this.addQuickTexts();
    this.listen(onRemove);
  }

  get customer() {
    return this.customerSelect.value === OWN ? this.ownInput.value.trim() : this.customerSelect.value;
  }

  get business() {
    return this.businessSelect.value;
  }

  /** Offers the business numbers of all accounts; keeps the chosen one when it is still there. */
  offer(accounts) {
    const wanted = this.business || this.wishes.business;
    this.businessSelect.replaceChildren();
    for (const account of accounts) {
      const group = document.createElement('optgroup');
      group.label = account.name;
      for (const { number, label } of account.numbers)
        group.append(new Option(optionText(account, label, number), number));
      this.businessSelect.append(group);
    }
    if ([...this.businessSelect.options].some(({ value }) => value === wanted)) this.businessSelect.value = wanted;
    return this.reload();
  }

  /** Reads the whole conversation again. */
  async reload() {
    const { customer, business } = this;
    this.ready();
    if (!E164.test(customer) || business === '') return this.draw([]);
    try {
      const messages = await api.conversation(customer, business);
      if (customer === this.customer && business === this.business) this.draw(messages);
    } catch (error) {
      this.remark(error.message);
    }
  }

  /** Takes a happening, if it is about this conversation. */
  hear(event) {
    if (event.type === 'message') this.show(event.message);
    else if (event.type === 'status') {
      const bubble = this.bubbles.get(event.sid);
      if (bubble) showStatus(bubble, event.status, event.errorCode);
    } else if (event.type === 'webhook') {
      this.answers.set(event.sid, event.statuses);
      const bubble = this.bubbles.get(event.sid);
      if (bubble) showTaken(bubble, event.statuses);
    }
  }

  listen(onRemove) {
    this.customerSelect.addEventListener('change', () => {
      this.showOwnNumber();
      this.changed();
    });
    this.ownInput.addEventListener('change', () => this.changed());
    this.businessSelect.addEventListener('change', () => this.changed());
    this.find('.remove').addEventListener('click', onRemove);
    this.input.addEventListener('input', () => this.ready());
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.find('.composer').requestSubmit();
    });
    this.find('.composer').addEventListener('submit', (event) => {
      event.preventDefault();
      const body = this.input.value.trim();
      if (this.sendButton.disabled || body === '') return;
      this.input.value = '';
      this.ready();
      void this.send({ body });
    });
  }

  addQuickTexts() {
    const quick = this.find('.quick');
    const add = (label, title, act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.title = title;
      button.addEventListener('click', act);
      quick.append(button);
      return button;
    };
    for (const body of QUICK_TEXTS) add(body, `Text ${body}`, () => void this.send({ body }));
    this.againButton = add('webhook twice', 'Post the webhook of your last text once more, under the same id', () => {
      if (this.lastOrder !== null) void this.send(this.lastOrder);
    });
    this.againButton.disabled = true;
  }

  async send(order) {
    const { customer, business } = this;
    if (!E164.test(customer) || business === '') return this.remark('Choose a phone and a business number first.');
    try {
      const { sid, said } = await api.text({ from: customer, to: business, retries: 2, ...order });
      this.lastOrder = { body: order.body, sid };
      this.againButton.disabled = false;
      if (order.sid !== undefined) this.remark('The same webhook was posted again.', 'plain-remark');
      if (said !== null) this.remark(`The webhook's own answer would say: ${said}`);
    } catch (error) {
      this.remark(error.message);
    }
  }

  changed() {
    this.lastOrder = null;
    this.againButton.disabled = true;
    this.onChange();
    void this.reload();
  }

  showOwnNumber() {
    this.find('.own-number').hidden = this.customerSelect.value !== OWN;
  }

  ready() {
    const possible = E164.test(this.customer) && this.business !== '';
    this.numbers.textContent = possible ? `${this.customer} → ${this.business}` : '';
    this.sendButton.disabled = !possible || this.input.value.trim() === '';
  }

  draw(messages) {
    this.bubbles.clear();
    this.thread.replaceChildren();
    if (messages.length === 0) this.hint();
    for (const message of messages) this.show(message);
  }

  hint() {
    const item = document.createElement('li');
    item.className = 'hint';
    item.textContent =
      'Type a text below and send it. The business answers here, with what the carrier knows about each reply.';
    this.thread.append(item);
  }

  show(message) {
    if (message.customer !== this.customer || message.business !== this.business) return;
    if (this.bubbles.has(message.sid)) return;
    this.thread.querySelector('.hint')?.remove();
    const bubble = createBubble(message);
    this.bubbles.set(message.sid, bubble);
    const answered = this.answers.get(message.sid);
    if (answered) showTaken(bubble, answered);
    this.append(bubble.item);
  }

  remark(words, mood = '') {
    const item = document.createElement('li');
    item.className = `remark ${mood}`;
    item.textContent = words;
    this.append(item);
  }

  append(item) {
    const { scrollHeight, scrollTop, clientHeight } = this.thread;
    const atEnd = scrollHeight - scrollTop - clientHeight < 80;
    this.thread.append(item);
    if (atEnd || item.classList.contains('customer')) this.thread.scrollTop = this.thread.scrollHeight;
  }
}
