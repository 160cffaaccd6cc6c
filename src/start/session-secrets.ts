import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, randomToken } from '@forum/kernel';

/** With the embedded database nothing is required: a secret is made once and kept in the data folder, for its owner alone. */
export async function withSessionSecrets(config: Config): Promise<Config> {
  if (config.sessionSecrets.length > 0) return config;
  return { ...config, sessionSecrets: [await keptSecret(path.join(config.dataDir, 'session-secret'))] };
}

async function keptSecret(file: string): Promise<string> {
  // Others may pass through to the server's socket, and list nothing: the outbox holds people's mail.
  await mkdir(path.dirname(file), { recursive: true, mode: 0o711 });
  const made = randomToken(48);
  // `wx`: of two processes that start together one writes, and both read the same.
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await chmod(file, 0o600);
  return (await readFile(file, 'utf8')).trim();
}
