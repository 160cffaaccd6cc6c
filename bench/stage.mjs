import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '..');

/** A forum of its own with plausible content, started as `npm start` starts it, in a folder that goes away. */
export async function stageForum({ people, threads, posts, longThread }) {
  const { openEmbedded } = await import('../dist/src/postgres/index.js');
  const dataDir = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'forum-bench-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
  };
  const server = spawn(process.execPath, [...heapFlags(), path.join(root, 'dist/src/start/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await said(server, 'Forum ready');
  const { connection, release } = await openEmbedded({ dataDir });
  const counts = [
    '--people',
    people,
    '--threads',
    threads,
    '--posts',
    posts,
    '--long-thread',
    longThread,
  ].map(String);
  await ended(
    spawn(process.execPath, [path.join(root, 'dist/src/console/main.js'), 'demo', ...counts], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const db = new pg.Pool({ ...connection, max: 4 });
  await db.query('vacuum analyze');
  return {
    connection,
    db,
    pid: server.pid,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await db.end();
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A session and an API token of one member who may write, put into the database as sign-in would. */
export async function stagePerson(db) {
  const { rows } = await db.query(`
    select account.id from account join account_email email on email.account_id = account.id
    where kind = 'person' and name is not null and sector_code is not null and closed_at is null limit 1`);
  const [{ id }] = rows;
  await db.query(
    `insert into consent (account_id, address_hash, kind, wording, wording_version, locale, source)
     select $1, '\\x00', 'terms', 'bench', 'bench', 'fr', 'bench'
     where not exists (select from consent where account_id = $1 and kind = 'terms')`,
    [id],
  );
  const [session, token] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64url'));
  const hash = (text) => createHash('sha256').update(text).digest();
  await db.query(
    `insert into session (account_id, token_hash, csrf_secret, expires_at) values ($1, $2, 'bench-secret-of-a-session', now() + interval '1 day')`,
    [id, hash(session)],
  );
  await db.query(
    `insert into api_token (account_id, name, token_hash, scopes, expires_at) values ($1, 'bench', $2, '{read,write}', now() + interval '1 day')`,
    [id, hash(token)],
  );
  return { id, cookie: `forum_session=${session}`, token };
}

/** The flags with which `npm start` runs the forum. */
function heapFlags() {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return scripts.start.split(' ').filter((word) => word.startsWith('--max'));
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export function said(child, words) {
  return new Promise((resolve, reject) => {
    let heard = '';
    child.stdout.on('data', (chunk) => {
      heard += chunk;
      if (heard.includes(words)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before saying "${words}": ${heard}`)));
  });
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`))));
  });
}
