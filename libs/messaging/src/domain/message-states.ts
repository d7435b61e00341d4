/** Where a message can stand. The attempt states of the provider's world live in evidence; this is what we have to do about it. */
export const MESSAGE_STATES = [
  'accepted',
  'scheduled',
  'held',
  'queued',
  'submitting',
  'submitted',
  'delivered',
  'undelivered',
  'failed',
  'suppressed',
  'unknown',
  'expired',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** The machine, as a table. A refused move is itself evidence, never an error: receipts come late, twice and out of order. */
export const NEXT: Readonly<Record<MessageState, readonly MessageState[]>> = {
  accepted: ['scheduled', 'held', 'queued', 'suppressed', 'expired'],
  // the caller wants it later; decided again then
  scheduled: ['queued', 'held', 'submitting', 'suppressed', 'expired'],
  // decided again when its time has come: it leaves, waits on, or ends; or a receipt shows that an earlier try was taken after all
  held: ['queued', 'submitting', 'suppressed', 'expired', 'submitted', 'delivered', 'undelivered', 'failed'],
  // at the last moment an hour or a doubt may have come up; as to receipts see above
  queued: ['held', 'submitting', 'suppressed', 'expired', 'submitted', 'delivered', 'undelivered', 'failed'],
  // back to queued only when it is known that nothing was taken
  submitting: ['submitted', 'queued', 'failed', 'unknown', 'delivered', 'undelivered'],
  // unknown again where the id by which it was found turns out to be another text's
  submitted: ['delivered', 'undelivered', 'failed', 'expired', 'unknown'],
  // absent at the provider and the tenant wants another try
  unknown: ['submitted', 'delivered', 'undelivered', 'failed', 'queued', 'expired'],
  // a late correction by the carrier must be able to win
  undelivered: ['delivered'],
  // whatever the provider said first: the carrier knows more, and the order in which they speak must not matter; what its list did not hold it may have taken nevertheless
  failed: ['undelivered', 'delivered', 'submitted'],
  // no receipt until the deadline; the receipt of ten days later still counts
  expired: ['submitted', 'delivered', 'undelivered', 'failed'],
  delivered: [],
  suppressed: [],
};

/** Whether the table allows the move. */
export const canMove = (from: MessageState, to: MessageState): boolean => NEXT[from].includes(to);

/** States in which something still has to happen before the deadline (I18). */
export const MOVING: readonly MessageState[] = [
  'accepted',
  'scheduled',
  'held',
  'queued',
  'submitting',
  'submitted',
  'unknown',
];

/** States in which nothing has been decided for good: a text may still be taken back. */
export const WAITING: readonly MessageState[] = ['accepted', 'scheduled', 'held', 'queued'];

/** The states from which a message may become `to`, for set-based updates. */
export const statesBefore = (to: MessageState): readonly MessageState[] =>
  MESSAGE_STATES.filter((from) => canMove(from, to));
