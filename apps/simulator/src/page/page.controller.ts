import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { WireReply } from '../http/wire.js';
import type { PageFile } from './page-files.js';

/** Injection token of the page's files. */
export const PAGE_FILES = Symbol('PageFiles');

/** Everything the page loads comes from here; no script or style stands inside the HTML. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The phones' page. */
@Controller()
export class PageController {
  constructor(@Inject(PAGE_FILES) private readonly files: ReadonlyMap<string, PageFile>) {}

  @Get()
  index(@Res() reply: WireReply): void {
    this.send('index.html', reply);
  }

  @Get(':name')
  file(@Param('name') name: string, @Res() reply: WireReply): void {
    this.send(name, reply);
  }

  private send(name: string, reply: WireReply): void {
    const file = this.files.get(name);
    if (file === undefined) throw new NotFoundException();
    for (const [header, value] of Object.entries(HEADERS)) reply.header(header, value);
    reply.header('content-type', file.contentType).status(200).send(file.content);
  }
}
