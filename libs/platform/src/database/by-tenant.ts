import type { TenantId } from '#libs/kernel';

/** Groups things by tenant, tenants in one order for everybody, so that two batches over the same tenants cannot deadlock. */
export function byTenant<Item>(
  items: readonly Item[],
  tenantOf: (item: Item) => TenantId,
): readonly (readonly [TenantId, readonly Item[]])[] {
  const groups = new Map<TenantId, Item[]>();
  for (const item of items) {
    const tenantId = tenantOf(item);
    const group = groups.get(tenantId);
    if (group === undefined) groups.set(tenantId, [item]);
    else group.push(item);
  }
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
}
