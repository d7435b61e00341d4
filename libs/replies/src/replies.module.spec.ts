import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CLOCK, systemClock } from '#libs/kernel';
import { PromptLibrary } from './prompt-library.js';
import { RepliesModule, requirePrompts } from './replies.module.js';
import { ReplyWriter } from './reply-writer.js';
import { PROMPTS_DIR } from './spec/a-reply-request.js';

@Global()
@Module({ providers: [{ provide: CLOCK, useValue: systemClock }], exports: [CLOCK] })
class ClockModule {}

describe('the module', () => {
  it('provides the writer and the prompts from configuration', async () => {
    const config = { apiKey: null, baseUrl: null, model: 'claude-sonnet-5-5', promptsDir: PROMPTS_DIR };
    const app = await Test.createTestingModule({ imports: [ClockModule, RepliesModule.forRoot(config)] }).compile();
    expect(app.get(ReplyWriter)).toBeInstanceOf(ReplyWriter);
    expect(app.get(PromptLibrary).tenantSections.map(({ slug }) => slug)).toEqual([
      'brightside-dental',
      'haul-and-away',
    ]);
    await app.close();
  });

  it('does not start with faulty prompts, and says what is wrong', () => {
    expect(() => requirePrompts('/nowhere')).toThrow('Prompts are invalid:\n- /nowhere is no directory');
  });
});
