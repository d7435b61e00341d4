import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { loadPrompts } from './prompt-files.js';
import { PromptLibrary } from './prompt-library.js';
import { ReplyWriter, type ReplyWriterConfig } from './reply-writer.js';

/** What the module needs from the application's configuration. */
export interface RepliesConfig extends ReplyWriterConfig {
  /** The folder `prompts/`. */
  readonly promptsDir: string;
}

/** The prompts of a folder; throws one error that lists every fault, so that an application does not start with half of them. */
export function requirePrompts(directory: string): PromptLibrary {
  const loaded = loadPrompts(directory);
  if (!loaded.ok) throw new Error(`Prompts are invalid:\n- ${loaded.error.join('\n- ')}`);
  return loaded.value;
}

/** Provides {@link ReplyWriter} and {@link PromptLibrary}. Wants a {@link CLOCK} from a global module. */
@Module({})
export class RepliesModule {
  static forRoot(config: RepliesConfig): DynamicModule {
    return {
      module: RepliesModule,
      providers: [
        { provide: PromptLibrary, useFactory: () => requirePrompts(config.promptsDir) },
        {
          provide: ReplyWriter,
          useFactory: (prompts: PromptLibrary, clock: Clock) => new ReplyWriter(config, prompts, clock),
          inject: [PromptLibrary, CLOCK],
        },
      ],
      exports: [ReplyWriter, PromptLibrary],
    };
  }
}
