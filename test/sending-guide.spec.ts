import { readFileSync } from 'node:fs';
import { ERROR_MESSAGES } from '../apps/outbound/src/api/send-text.usecase.js';

const guide = readFileSync('docs/guides/sending.md', 'utf8');

it('S0.32: the guide for callers says what to do about every code of a send', () => {
  const table = guide.slice(guide.indexOf('## Codes'), guide.indexOf('## How well it goes'));
  const named = new Set(table.match(/ERR_[A-Z_]+/g));
  expect([...named].sort()).toEqual(Object.keys(ERROR_MESSAGES).sort());
});
