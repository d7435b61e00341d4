import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CODE_LENGTH, codeFrom } from './domain/code.js';

/** Draws the codes of short links. Injected, so that a test can make two links ask for the same one. */
export interface CodeSource {
  next(): string;
}

/** Injection token of the {@link CodeSource}. */
export const LINK_CODES = Symbol('CodeSource');

/** Codes from the operating system's random numbers. */
@Injectable()
export class RandomCodes implements CodeSource {
  next(): string {
    for (;;) {
      const code = codeFrom(randomBytes(CODE_LENGTH * 2));
      if (code !== null) return code;
    }
  }
}
