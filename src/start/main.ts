import 'reflect-metadata';
import { isLocale, translate } from '@forum/i18n';
import { type Config, readConfig } from '@forum/kernel';
import { startMessages } from './start.messages.js';
import { failureSentence } from './start-failure.js';
import { type RunningForum, startForum } from './start-forum.js';

const asked = process.argv[process.argv.indexOf('--lang') + 1];
const locale = process.argv.includes('--lang') && isLocale(asked) ? asked : 'fr';
const log = (line: string) => void process.stdout.write(`${line}\n`);

let config: Config | undefined;
try {
  config = readConfig();
  stopOnSignal(await startForum(config, { locale, log }));
} catch (error) {
  const sentence = failureSentence(error, config, locale);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}

/** Terminal, npm and shell may each deliver the same Ctrl-C: only one that comes later means « at once ». */
const SAME_SIGNAL_MS = 2_000;

/** Ctrl-C and a service manager's TERM stop all of it cleanly; a second one does not wait. */
function stopOnSignal(forum: RunningForum): void {
  let stoppingSince: number | undefined;
  const stop = async () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    const t = translate(startMessages, locale);
    log(t('stopping'));
    await forum.stop();
    log(t('stopped'));
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}
