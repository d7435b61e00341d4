import { ConsentLedger } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds } from '#libs/kernel';
import { MessageStore } from '#libs/messaging';
import { Notices } from '#libs/notifications';
import { ErasePerson, PersonRecordStore } from '#libs/person-records';
import { ShortLinkStore } from '#libs/short-links';
import { EndpointStore } from '#libs/tenancy';
import { withTenancy } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../installation.js';
import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { readNumber } from './pack.command.js';
import { findTenant } from './tenant/find-tenant.js';

const MAX_REASON_CHARS = 200;

/** The right to be forgotten, short of being texted again. */
export const erase: Command = {
  summary: 'erase what one number said, was told and who it is; it stays suppressed',
  usage: `parley erase +15551234567 --tenant acme [--reason "asked by mail"] [--no-suppress]

Cannot be undone. Texts, requests as received, what assistants reported, where links led, proofs of consent and the number go;
suppressions, consent events, grades and times stay. Where nothing suppresses the number yet a suppression is added, unless
--no-suppress is given. Answers the certificate in JSON. Needs a running database.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(
      args,
      { tenant: { type: 'string' }, reason: { type: 'string' }, 'no-suppress': { type: 'boolean' } },
      { least: 1, most: 1, what: 'one number such as +15551234567' },
    );
    const number = readNumber(positionals[0]);
    const { tenant, reason = 'the person asked for it' } = values;
    if (tenant === undefined) throw new Misuse('--tenant is missing: who has texted with this number?');
    if (reason.trim() === '' || reason.length > MAX_REASON_CHARS || /[\p{Cc}\p{Cs}]/u.test(reason))
      throw new Misuse(`--reason must have 1 to ${MAX_REASON_CHARS} characters on one line.`);
    loadDotEnv();
    const installation = reachInstallation();
    const certificate = await withTenancy(installation, async (tools) => {
      const { id } = await findTenant(installation, tools, tenant);
      const ids = systemIds();
      const endpoints = new EndpointStore();
      const use = new ErasePerson(
        tools.database,
        tools.vault,
        endpoints,
        new ConsentLedger(ids, endpoints),
        new MessageStore(ids),
        new EvidenceStore(ids, new Notices(tools.database, systemClock)),
        new PersonRecordStore(),
        new ShortLinkStore(tools.database),
        systemClock,
      );
      return use.run(id, { number, reason, suppress: values['no-suppress'] !== true });
    });
    if (certificate === null) throw new Advice('This tenant has nothing on record about this number.');
    await terminal.write(`${JSON.stringify(certificate)}\n`);
    return 0;
  },
};
