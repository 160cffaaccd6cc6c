import { translate } from '@forum/i18n';
import { Database } from '@forum/kernel';
import type { ConsoleCommand } from '../console-command.js';
import { readCount } from '../read-values.js';
import { demoMessages } from './demo.messages.js';
import { type DemoSize, fillDemo } from './demo-forum.js';

export const demoCommand: ConsoleCommand = {
  register(program, context) {
    const t = translate(demoMessages, context.locale);
    const count = (min: number, max: number) => readCount(context.locale, { min, max });
    program
      .command('demo')
      .description(t('description'))
      .requiredOption('--people <N>', t('people'), count(1, 100_000))
      .requiredOption('--threads <N>', t('threads'), count(1, 100_000))
      .requiredOption('--posts <N>', t('posts'), count(1, 10_000_000))
      .option('--long-thread <N>', t('long-thread'), count(0, 100_000), 0)
      .action(async (size: DemoSize) => {
        const startedAt = performance.now();
        await context.withForum((forum) => fillDemo(forum.get(Database), size));
        const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
        const { people, threads, posts } = size;
        const counted = { people, threads, posts };
        context.print({ text: t('done', { ...counted, seconds }), data: { ...counted, seconds } });
      });
  },
};
