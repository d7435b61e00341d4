import { toWire, type MessageRecord } from './message-record.js';
import type { MessageFilter, MessageStore } from './message-store.js';
import { field, type Form } from './send-request.js';

const DEFAULT_PAGE_SIZE = 50;
/** Most messages on one page of the real interface. */
export const MAX_PAGE_SIZE = 1_000;

/** A list call, read from its query. */
export interface ListQuery {
  readonly filter: MessageFilter;
  readonly pageSize: number;
  readonly page: number;
  /** The last message of the page before, so that texts arriving meanwhile move nothing. */
  readonly afterSid: string | null;
}

const momentOf = (text: string): Date | undefined => {
  const moment = new Date(text);
  return text === '' || Number.isNaN(moment.getTime()) ? undefined : moment;
};

/**
 * Reads the query. The real interface's `DateSent>=X` reaches us as the key `DateSent>`, or as `DateSent>=` from clients that escape the
 * sign; a bare `DateSent` means that day (UTC). What cannot be read is ignored, as the real one does.
 */
export function readListQuery(accountSid: string, query: Form): ListQuery {
  const day = field(query, 'DateSent').slice(0, 10);
  const dayStart = momentOf(day);
  const since = momentOf(field(query, 'DateSent>') || field(query, 'DateSent>=')) ?? dayStart;
  const until =
    momentOf(field(query, 'DateSent<') || field(query, 'DateSent<=')) ??
    (dayStart && new Date(dayStart.getTime() + 86_399_999));
  const to = field(query, 'To');
  const from = field(query, 'From');
  const size = Math.trunc(Number(field(query, 'PageSize')));
  const token = field(query, 'PageToken');
  return {
    filter: {
      accountSid,
      ...(to !== '' && { to }),
      ...(from !== '' && { from }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    },
    pageSize: size >= 1 ? Math.min(size, MAX_PAGE_SIZE) : DEFAULT_PAGE_SIZE,
    page: Math.max(0, Math.trunc(Number(field(query, 'Page'))) || 0),
    afterSid: token.startsWith('PA') ? token.slice(2) : null,
  };
}

/** One page of the list, newest first, with the paging fields of the real interface. */
export function listPage(store: MessageStore, query: ListQuery): Readonly<Record<string, unknown>> {
  const rows: MessageRecord[] = [];
  let skipping = query.afterSid !== null;
  let more = false;
  for (const message of store.newestFirst(query.filter)) {
    if (skipping) {
      skipping = message.sid !== query.afterSid;
      continue;
    }
    if (rows.length === query.pageSize) {
      more = true;
      break;
    }
    rows.push(message);
  }
  const start = query.page * query.pageSize;
  return {
    messages: rows.map(toWire),
    page: query.page,
    page_size: query.pageSize,
    start,
    end: rows.length === 0 ? start : start + rows.length - 1,
    uri: pageUri(query, query.page, query.afterSid),
    first_page_uri: pageUri(query, 0, null),
    previous_page_uri: null,
    next_page_uri: more ? pageUri(query, query.page + 1, rows.at(-1)!.sid) : null,
  };
}

function pageUri({ filter, pageSize }: ListQuery, page: number, afterSid: string | null): string {
  const params = new URLSearchParams();
  if (filter.to !== undefined) params.set('To', filter.to);
  if (filter.from !== undefined) params.set('From', filter.from);
  if (filter.since !== undefined) params.set('DateSent>', filter.since.toISOString());
  if (filter.until !== undefined) params.set('DateSent<', filter.until.toISOString());
  params.set('PageSize', String(pageSize));
  params.set('Page', String(page));
  if (afterSid !== null) params.set('PageToken', `PA${afterSid}`);
  return `/2010-04-01/Accounts/${filter.accountSid}/Messages.json?${params.toString()}`;
}
