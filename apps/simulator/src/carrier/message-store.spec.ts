import fc from 'fast-check';
import type { MessageRecord } from './message-record.js';
import { MessageStore } from './message-store.js';
import { listPage, readListQuery } from './list-query.js';

const aMessage = (overrides: Partial<MessageRecord> = {}): MessageRecord => ({
  sid: 'SM1',
  accountSid: 'AC1',
  messagingServiceSid: null,
  from: '+15550100001',
  to: '+15550001111',
  body: 'x',
  direction: 'outbound-api',
  status: 'queued',
  errorCode: null,
  segments: 1,
  mediaCount: 0,
  statusCallback: null,
  createdAt: new Date('2026-11-21T09:00:00Z'),
  updatedAt: new Date('2026-11-21T09:00:00Z'),
  sentAt: null,
  ...overrides,
});

describe('what the carrier knows of its texts', () => {
  it('a late word that is not final never replaces a final one; a later final one does (I19)', () => {
    const store = new MessageStore();
    const message = aMessage();
    const history = ['delivered', 'sent', 'undelivered', 'sending'].map((status) => {
      store.move(message, status, status === 'undelivered' ? 30003 : null, new Date());
      return message.status;
    });
    expect(history).toEqual(['delivered', 'delivered', 'undelivered', 'undelivered']);
    expect(message.errorCode).toBe(30003);
  });

  it('paging shows every text of the account once, newest first, whatever the page size and whatever arrives meanwhile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, pageSize) => {
        const store = new MessageStore();
        for (let index = 0; index < count; index += 1)
          store.add(aMessage({ sid: `SM${index}`, accountSid: index % 3 === 0 ? 'AC2' : 'AC1' }));
        const seen: string[] = [];
        let query: Record<string, string> | null = { PageSize: String(pageSize) };
        while (query !== null && seen.length <= count) {
          const page: any = listPage(store, readListQuery('AC1', query));
          seen.push(...page.messages.map(({ sid }: { sid: string }) => sid));
          store.add(aMessage({ sid: `late${seen.length}` }));
          const next: string | null = page.next_page_uri;
          query = next === null ? null : Object.fromEntries(new URL(next, 'http://x').searchParams);
        }
        const expected = Array.from({ length: count }, (_, index) => index).filter((index) => index % 3 !== 0);
        expect(seen).toEqual(expected.toReversed().map((index) => `SM${index}`));
      }),
    );
  });

  it('a listed moment reaches back to texts of that very second', () => {
    const store = new MessageStore();
    store.add(aMessage({ createdAt: new Date('2026-11-21T08:59:59.999Z') }));
    store.add(aMessage({ sid: 'SM2' }));
    const page: any = listPage(store, readListQuery('AC1', { 'DateSent>': '2026-11-21T09:00:00Z' }));
    expect(page.messages.map(({ sid }: { sid: string }) => sid)).toEqual(['SM2']);
  });
});
