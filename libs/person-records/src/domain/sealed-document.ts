/** SHA-256 of a text's UTF-8 bytes in lower-case hex. Handed in, because nothing in here may need Node. */
export type Sha256 = (text: string) => string;

/** What a pack is made of: each section is one value or a list of entries, written canonically already. */
export type PackSections = Readonly<Record<string, string | readonly string[]>>;

/** One link of the chain: it covers this entry and, through the link before, everything above it. */
export interface SealEntry {
  /** Its place in the section's list; null for a section that is one value, and for the length of a list. */
  readonly at: number | null;
  readonly hash: string;
  readonly section: string;
}

/** What stands before the first entry, so that a chain of ours is no chain of something else. */
const ANCHOR = 'parley.dispute-pack.1';

/** The link of one entry, given the one before it. */
export const linkOf = (sha256: Sha256, before: string, section: string, at: number | null, entry: string): string =>
  sha256(`${before}\n${section}\n${at ?? ''}\n${entry}`);

/** The hash over all of it: the last link, and how many there are. */
export const sealOf = (sha256: Sha256, last: string, count: number): string => sha256(`${last}\n${count}`);

/** What is sealed for a list before its entries, so that an empty one is under the seal too. */
export const lengthOf = (list: readonly string[]): string => `[${list.length}]`;

/** Where every chain begins. */
export const firstLink = (sha256: Sha256): string => sha256(ANCHOR);

/**
 * The whole document `{"pack":…,"seal":…}` in pieces, the same bytes for the same sections. The pieces are the texts given and little between them, so that a large pack is not
 * copied.
 */
export function* sealedDocument(sections: PackSections, sha256: Sha256): Generator<string> {
  const entries: SealEntry[] = [];
  let link = firstLink(sha256);
  const seal = (section: string, at: number | null, entry: string): void => {
    link = linkOf(sha256, link, section, at, entry);
    entries.push({ at, hash: link, section });
  };
  yield '{"pack":{';
  const names = Object.keys(sections).sort((left, right) => (left < right ? -1 : 1));
  for (const [place, name] of names.entries()) {
    const section = sections[name]!;
    yield `${place === 0 ? '' : ','}${JSON.stringify(name)}:`;
    if (typeof section === 'string') {
      seal(name, null, section);
      yield section;
      continue;
    }
    seal(name, null, lengthOf(section));
    yield '[';
    for (const [at, entry] of section.entries()) {
      seal(name, at, entry);
      yield at === 0 ? entry : `,${entry}`;
    }
    yield ']';
  }
  yield '},"seal":{"algorithm":"sha256","entries":[';
  for (const [place, entry] of entries.entries())
    yield `${place === 0 ? '' : ','}{"at":${entry.at ?? 'null'},"hash":"${entry.hash}","section":${JSON.stringify(entry.section)}}`;
  yield `],"hash":"${sealOf(sha256, link, entries.length)}"}}`;
}
