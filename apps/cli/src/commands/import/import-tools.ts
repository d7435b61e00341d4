import { ConsentLedger, ConsentPolicies, ImportJobs, ImportList, ListRows } from '#libs/consent';
import { systemClock, systemIds } from '#libs/kernel';
import { EndpointStore } from '#libs/tenancy';
import type { TenancyTools } from '../../demo/demo-tenants.js';

/** The use case that the API calls, without an app around it. */
export function importTools({ database, vault }: TenancyTools): {
  readonly importList: ImportList;
  readonly jobs: ImportJobs;
} {
  const ids = systemIds();
  const endpoints = new EndpointStore();
  const jobs = new ImportJobs(ids);
  const rows = new ListRows(new ConsentLedger(ids, endpoints), endpoints, ids);
  const policies = new ConsentPolicies(database, systemClock);
  return { jobs, importList: new ImportList(database, vault, policies, jobs, rows, systemClock) };
}
