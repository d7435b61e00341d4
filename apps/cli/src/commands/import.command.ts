import { LIST_KINDS } from '#libs/consent';
import type { Command } from './command.js';
import { showFaults } from './import/show-faults.js';
import { takeListIn } from './import/take-list-in.js';
import { Misuse } from './options.js';

/** Lists of what people have agreed to, and of people not to be texted. */
export const importCommand: Command = {
  summary: 'take in a list of consents or suppressions, or show what was wrong with one',
  usage: `parley import consents <file> --tenant acme [--format csv|jsonl]
parley import suppressions <file> --tenant acme [--format csv|jsonl]
parley import faults imp_… --tenant acme

CSV names its columns in the first line; JSON lines have one object a line. Without --format the file's name tells: .csv, .jsonl, .ndjson.
suppressions  phone_number; if wanted type (opt_out), scope (tenant), scope_ref, source, expires_at
consents      phone_number, state, acquired_at; if wanted scope (tenant), scope_ref, source (import), expires_at, disclosure, seller,
              reference, proof_form_url, proof_page_version, proof_method, proof_ip, proof_user_agent, proof_agent, proof_recording_id
Times are ISO 8601 with a zone. A wrong line is refused with all its faults, the others are taken in, and the exit code is 1.
After an interruption run it again: the same file goes on where it stopped. A finished one changes nothing. Needs a running database.`,
  run([verb, ...args], terminal) {
    const kind = LIST_KINDS.find((each) => each === verb);
    if (kind !== undefined) return takeListIn(kind, args, terminal);
    if (verb === 'faults') return showFaults(args, terminal);
    throw new Misuse(
      'Say what to import: parley import consents … or parley import suppressions …. `parley import --help` explains.',
    );
  },
};
