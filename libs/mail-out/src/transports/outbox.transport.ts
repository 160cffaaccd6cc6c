import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '@forum/kernel';
import { fileNameOf } from './file-name.js';
import { type Delivery, type DeliveryResult, MailTransport } from './mail-transport.js';

/** What a killed process left unfinished is taken away after this time. */
const STALE_MS = 3_600_000;
const UNFINISHED = '.part';

/**
 * Without an SMTP server, mail is kept: one `.eml` file per message, named by its Message-ID, whole or not there at all.
 * A file that is there is a message delivered; it is never written again.
 */
export class OutboxTransport extends MailTransport {
  readonly concurrency = 8;
  #ready: Promise<void> | undefined;

  /** @param folder made at the first delivery, readable by its owner alone: the messages hold codes and links */
  constructor(
    readonly folder: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  async deliver({ messageId, raw }: Delivery): Promise<DeliveryResult> {
    try {
      this.#ready ??= prepare(this.folder, this.clock.now());
      await this.#ready;
      const file = path.join(this.folder, `${fileNameOf(messageId)}.eml`);
      if (await exists(file)) return { outcome: 'accepted', reason: 'already in the outbox' };
      await keepWhole(file, raw);
      return { outcome: 'accepted', reason: 'kept in the outbox' };
    } catch (error) {
      this.#ready = undefined;
      return { outcome: 'temporary', reason: (error as Error).message };
    }
  }

  async close(): Promise<void> {
    // Nothing stays open between deliveries.
  }
}

async function prepare(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
  for (const name of unfinished) await dropIfStale(path.join(folder, name), now);
}

async function dropIfStale(file: string, now: Date): Promise<void> {
  const { mtimeMs } = await stat(file);
  if (now.getTime() - mtimeMs > STALE_MS) await rm(file, { force: true });
}

/** On disk under another name first, so that a crash leaves the whole file or none. */
async function keepWhole(file: string, raw: Buffer): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${randomUUID()}${UNFINISHED}`);
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(raw);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(path.dirname(file));
}

/** So that the name survives a power cut too. Windows does not open folders, and keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
