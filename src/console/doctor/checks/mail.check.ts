import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { type CheckedForum, type Finding, failed, ok } from '../check.js';

const PATIENCE_MS = 5_000;

/** The server that takes our mail onward answers and knows us; without one, the outbox can be written to. */
export async function checkMail({ config }: CheckedForum): Promise<Finding[]> {
  return config.smtpUrl === null
    ? checkOutbox(path.join(config.dataDir, 'outbox'))
    : checkSmtp(config.smtpUrl);
}

async function checkSmtp(url: string): Promise<Finding[]> {
  const { hostname: host, port } = new URL(url);
  const server = port === '' ? host : `${host}:${port}`;
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url, ...patience });
  try {
    await transport.verify();
    return [ok('mail', 'smtp-ok', { server })];
  } catch (error) {
    return [failed('mail', 'smtp-failed', { server, reason: oneLine(error) })];
  } finally {
    transport.close();
  }
}

async function checkOutbox(folder: string): Promise<Finding[]> {
  try {
    await access(await nearestFolder(folder), constants.W_OK);
    return [ok('mail', 'outbox-ok', { folder })];
  } catch {
    return [failed('mail', 'outbox-failed', { folder })];
  }
}

/** The outbox is made at the first message: until then, whatever it will be made in. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  const parent = path.dirname(folder);
  return isThere || parent === folder ? folder : nearestFolder(parent);
}

function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
