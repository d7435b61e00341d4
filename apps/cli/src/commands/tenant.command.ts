import type { Command } from './command.js';
import { Misuse } from './options.js';
import { createTenant, TOKEN_VARIABLE } from './tenant/create-tenant.js';
import { listTenants } from './tenant/list-tenants.js';

/** Setting up businesses. */
export const tenant: Command = {
  summary: 'set up a business with its channel and numbers, or list them',
  usage: `parley tenant create --slug acme --name "Acme Plumbing" --help-contact "+1 555 123 4567" --channel sms_acme
                     --provider twilio --account-sid AC… --number +15551234567 [--number …] [--rate 1]
                     [--fallback-text "…"] [--auth-token-stdin] [--json]
parley tenant list [--json]

The account's auth token is read from the variable ${TOKEN_VARIABLE}, or from the input with --auth-token-stdin; never from
the command line. --rate is segments a second per number. The first number is the default sender. All faults are told at once.
Needs a running database.`,
  run([verb, ...args], terminal) {
    if (verb === 'create') return createTenant(args, terminal);
    if (verb === 'list') return listTenants(args, terminal);
    throw new Misuse('Say what to do: parley tenant create … or parley tenant list. `parley tenant --help` explains.');
  },
};
