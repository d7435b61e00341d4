import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '#libs/kernel';
import { SendingPolicies } from '#libs/messaging';
import type { Fault, Tx } from '#libs/platform';
import { MAX_LINKS_IN_TEXT, MAX_TEXTS_SHORTENED, ShortLinks, type RefusedLink } from '#libs/short-links';
import type { MessageStream } from '#libs/sms';
import { renderTemplate, type TemplateVersion } from '#libs/templates';
import type { TenantCipher } from '#libs/tenancy';
import { fitCharacters } from './domain/fit-characters.js';

/** What a text shall say: words of the caller's own, or a template and what fills it. */
export type AskedWords =
  | { readonly body: string }
  | {
      readonly template: TemplateVersion;
      readonly language: string | null;
      readonly zone: string;
      readonly values: Readonly<Record<string, unknown>>;
    };

/** Words that may be handed on, with what they were made from. */
export interface WrittenWords {
  readonly body: string;
  readonly pins?: Readonly<Record<string, unknown>>;
}

/** A text on its way to being accepted. */
export interface TextToFinish {
  readonly body: string;
  readonly messageId: string;
  readonly endpointId: string;
  readonly stream: MessageStream;
}

/** A text as it will leave. */
export interface FinishedWords {
  readonly body: string;
  /** Links should have been short and are not (S0.40). */
  readonly shortenerFailed: boolean;
}

/** Puts the words of texts together: fills templates, fits characters, shortens links (S0.16, S0.22). */
@Injectable()
export class ComposeTexts {
  constructor(
    @Inject(SendingPolicies) private readonly policies: SendingPolicies,
    @Inject(ShortLinks) private readonly links: ShortLinks,
  ) {}

  /** One result for each text: its words, or every fault that keeps it from being written. Writes nothing. */
  async write(
    tx: Tx,
    cipher: TenantCipher,
    asked: readonly AskedWords[],
  ): Promise<readonly Result<WrittenWords, readonly Fault[]>[]> {
    const { characters } = await this.policies.of(cipher.tenantId, tx);
    return asked.map((words): Result<WrittenWords, readonly Fault[]> => {
      const filled: Result<WrittenWords, readonly Fault[]> =
        'body' in words ? ok(words) : renderTemplate(words.template, words);
      if (!filled.ok) return filled;
      const fitted = fitCharacters(filled.value.body, characters);
      if (!fitted.ok)
        return err([charactersFault('body' in words ? 'sms_message_body' : 'template_ref', fitted.error)]);
      const { pins } = filled.value;
      return ok({ body: fitted.value, ...(pins === undefined ? {} : { pins }) });
    });
  }

  /** The faults that {@link finish} would find in each of these texts, in their order. Writes nothing. */
  async judge(
    tx: Tx,
    cipher: TenantCipher,
    texts: readonly Pick<TextToFinish, 'body' | 'stream'>[],
  ): Promise<readonly (readonly Fault[])[]> {
    const { characters } = await this.policies.of(cipher.tenantId, tx);
    const fitted = texts.map(({ body }) => fitCharacters(body, characters));
    const refused = await this.links.refusedIn(
      cipher.tenantId,
      texts.map(({ body, stream }, index) => {
        const one = fitted[index]!;
        return { body: one.ok ? one.value : body, stream };
      }),
      tx,
    );
    return fitted.map((one, index) => faultsOf(one, refused[index]!));
  }

  /**
   * The last hand on texts of any door: characters once more (a text that was not written by {@link write} may have others), then links. Links are written in the caller's transaction; one that
   * the tenant does not allow is a fault.
   */
  async finish(
    tx: Tx,
    cipher: TenantCipher,
    texts: readonly TextToFinish[],
  ): Promise<readonly Result<FinishedWords, readonly Fault[]>[]> {
    const { characters } = await this.policies.of(cipher.tenantId, tx);
    const fitted = texts.map(({ body }) => fitCharacters(body, characters));
    const results: Result<FinishedWords, readonly Fault[]>[] = [];
    for (let from = 0; from < texts.length; from += MAX_TEXTS_SHORTENED) {
      const shortened = await this.links.shorten(
        tx,
        cipher,
        texts.slice(from, from + MAX_TEXTS_SHORTENED).map(({ body, stream, messageId, endpointId }, index) => {
          const one = fitted[from + index]!;
          return { body: one.ok ? one.value : body, stream, messageRef: messageId, endpointId };
        }),
      );
      for (const [index, { body, warning, refused }] of shortened.entries()) {
        const faults = faultsOf(fitted[from + index]!, refused);
        results.push(faults.length > 0 ? err(faults) : ok({ body, shortenerFailed: warning !== null }));
      }
    }
    return results;
  }
}

const faultsOf = (fitted: Result<string, readonly string[]>, refused: readonly RefusedLink[]): readonly Fault[] =>
  !fitted.ok
    ? [charactersFault('sms_message_body', fitted.error)]
    : refused.length === 0
      ? []
      : [refused.some(({ reason }) => reason === 'too_many') ? TOO_MANY_LINKS : LINK_NOT_LISTED];

const LINK_NOT_LISTED: Fault = {
  field: 'sms_message_body',
  code: 'ERR_LINK_FORBIDDEN',
  rule: 'link.not_listed',
  message: 'holds a link to a host that is not in your link policy; allow the host or leave the link out',
};

const TOO_MANY_LINKS: Fault = {
  field: 'sms_message_body',
  code: 'ERR_LINK_FORBIDDEN',
  rule: 'link.too_many',
  message: `holds more than ${MAX_LINKS_IN_TEXT} links, and your link policy refuses hosts that are not listed; leave links out`,
};

const charactersFault = (field: string, characters: readonly string[]): Fault => ({
  field,
  code: 'ERR_CHARACTERS_NOT_ALLOWED',
  message: `holds characters outside of GSM-7: ${characters.map(nameCharacter).join(', ')}`,
});

/** A character with its number, because many look alike and some not at all. */
const nameCharacter = (character: string): string =>
  `“${character}” (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
