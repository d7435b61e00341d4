import { grouped, type TenantId } from '#libs/kernel';

/** Groups things by tenant, tenants in one order for everybody, so that two batches over the same tenants cannot deadlock. */
export const byTenant = <Item>(
  items: readonly Item[],
  tenantOf: (item: Item) => TenantId,
): readonly (readonly [TenantId, readonly Item[]])[] =>
  [...grouped(items, tenantOf)].sort(([left], [right]) => (left < right ? -1 : 1));
