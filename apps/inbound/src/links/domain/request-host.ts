/**
 * Under which names a request may ask for links: as written, and without its port. The Host header decides nothing but which tenant's codes are looked at; a name that is nobody's is
 * answered like any other address that does not exist.
 */
export function requestHosts(header: string | undefined): readonly string[] {
  const host = (header ?? '').toLowerCase();
  if (host.length > 253 || !/^[a-z0-9.-]+(?::\d{1,5})?$/.test(host)) return [];
  const name = host.replace(/:\d+$/, '');
  return name === host ? [host] : [host, name];
}

/** The last part of the path exactly as it was sent, not decoded: a code has one spelling. */
export function writtenCode(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!;
  return path.slice(path.lastIndexOf('/') + 1);
}
