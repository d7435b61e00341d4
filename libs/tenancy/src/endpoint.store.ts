import { Injectable } from '@nestjs/common';
import type { E164, EndpointId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { TenantCipher } from './tenant-vault.js';

/** Endpoints a process remembers having seen. */
const MAX_SEEN = 100_000;

/** People's phones. The row is also the gate: whoever decides about consent or sending for a person holds it (I14). */
@Injectable()
export class EndpointStore {
  /** Endpoints found in the database before: rows are never removed, so they need no second look. */
  private readonly seen = new Set<string>();

  /** Makes sure each number has its row; returns the ids in the numbers' order. May run twice. */
  async ensure(tx: Tx, cipher: TenantCipher, numbers: readonly string[]): Promise<readonly EndpointId[]> {
    const people = numbers.map((number) => ({ id: cipher.endpointId(number), number }));
    await this.ensurePeople(tx, cipher, people);
    const ids = people.map(({ id }) => id);
    const erased = new Set(await this.erasedAmong(tx, cipher.tenantId, ids));
    const back = people.filter(({ id }) => erased.has(id));
    await this.giveBackNumbers(tx, cipher, new Map(back.map(({ id, number }) => [id, number])));
    return people.map(({ id }) => id);
  }

  /** Whether all of these have been found in the database before, so that {@link ensurePeople} would ask nothing. */
  hasSeen(people: readonly { readonly id: EndpointId }[]): boolean {
    return people.every(({ id }) => this.seen.has(id));
  }

  /**
   * {@link ensure} for callers who know the ids. Asks nothing when everybody has been seen before; whoever was erased since is found by whoever writes about them.
   */
  async ensurePeople(
    tx: Tx,
    cipher: TenantCipher,
    people: readonly { readonly id: EndpointId; readonly number: string }[],
  ): Promise<void> {
    const unseen = new Map(people.filter(({ id }) => !this.seen.has(id)).map((person) => [person.id, person.number]));
    if (unseen.size === 0) return;
    const found = await tx.query<{ id: EndpointId; erased: boolean }>(
      `select id, number is null as erased from endpoint where id = any ($1::uuid[])`,
      [[...unseen.keys()]],
    );
    if (this.seen.size > MAX_SEEN) this.seen.clear();
    const erased = new Map<EndpointId, string>();
    for (const { id, erased: isErased } of found) {
      // Found, so committed: one inserted below may still be rolled back and is seen the next time.
      this.seen.add(id);
      if (isErased) erased.set(id, unseen.get(id)!);
      unseen.delete(id);
    }
    await this.giveBackNumbers(tx, cipher, erased);
    if (unseen.size === 0) return;
    // In id order, so that two batches that meet the same new people cannot deadlock.
    const rows = [...unseen].sort(([left], [right]) => (left < right ? -1 : 1));
    // A list of suppressions takes this lock alone while it writes about people who have no row, and so no gate, yet: whoever becomes known meanwhile waits and then sees it (I14).
    // Sent without waiting: should it fail, the insert fails.
    tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('people:' || $1::text, 0))`, [
      cipher.tenantId,
    ]).catch(() => undefined);
    await tx.query(
      `insert into endpoint (tenant_id, id, key_version, number)
       select $1, * from unnest($2::uuid[], $3::smallint[], $4::bytea[]) on conflict do nothing`,
      [
        cipher.tenantId,
        rows.map(([id]) => id),
        rows.map(() => cipher.version),
        rows.map(([id, number]) => cipher.seal('endpoint', id, number)),
      ],
    );
  }

  /** Those of these people whose number an erasure has taken away. Cheap for everybody else: an index holds the erased alone. */
  private async erasedAmong(tx: Tx, tenantId: string, ids: readonly EndpointId[]): Promise<readonly EndpointId[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<{ id: EndpointId }>(
      `select id from endpoint where tenant_id = $1 and id = any ($2::uuid[]) and number is null`,
      [tenantId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** People who were erased text again, or are texted: they have a number once more. */
  async giveBackNumbers(tx: Tx, cipher: TenantCipher, people: ReadonlyMap<EndpointId, string>): Promise<void> {
    if (people.size === 0) return;
    const rows = [...people];
    await tx.query(
      `update endpoint e set number = p.number, key_version = $2 from unnest($3::uuid[], $4::bytea[]) as p (id, number)
        where e.tenant_id = $1 and e.id = p.id and e.number is null`,
      [
        cipher.tenantId,
        cipher.version,
        rows.map(([id]) => id),
        rows.map(([id, number]) => cipher.seal('endpoint', id, number)),
      ],
    );
  }

  /** Takes the gates of these people, in one order for everybody. Held until the transaction ends. */
  async lockGates(tx: Tx, endpointIds: readonly string[]): Promise<void> {
    await tx.query(`select id from endpoint where id = any ($1::uuid[]) order by id for no key update`, [
      [...new Set(endpointIds)],
    ]);
  }

  /** The numbers behind these endpoints; those that have none, or none any more, are left out. */
  async numbers(tx: Tx, cipher: TenantCipher, endpointIds: readonly string[]): Promise<ReadonlyMap<string, E164>> {
    if (endpointIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; key_version: number; number: Buffer }>(
      `select id, key_version, number from endpoint where id = any ($1::uuid[]) and number is not null`,
      [[...new Set(endpointIds)]],
    );
    return new Map(
      rows.map((row) => [row.id, cipher.open('endpoint', row.id, row.key_version, row.number).toString() as E164]),
    );
  }

  /** The number behind an endpoint; null when there is none, or none any more. */
  async number(tx: Tx, cipher: TenantCipher, endpointId: string): Promise<E164 | null> {
    return (await this.numbers(tx, cipher, [endpointId])).get(endpointId) ?? null;
  }
}
