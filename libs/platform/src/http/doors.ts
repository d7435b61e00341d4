/** Which methods an address takes, so that a wrong one is told from a wrong address (RFC 9110 §15.5.6). */
export class Doors {
  private readonly byPattern = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  /** A route as the router knows it, such as `/sms/messages/:id`. A route that takes everything makes no address known. */
  add(url: string, method: string | readonly string[]): void {
    if (url.includes('*')) return;
    const door = this.byPattern.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    this.byPattern.set(url, door);
    for (const one of [method].flat()) door.methods.add(one);
  }

  /** Empty where there is no such address. */
  methodsAt(address: string): readonly string[] {
    const path = address.split('?', 1)[0]!;
    const found = [...this.byPattern.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted();
  }
}

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}$`,
  );
