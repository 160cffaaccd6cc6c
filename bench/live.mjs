import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { residentMib } from './load.mjs';
import { stageForum, stagePerson } from './stage.mjs';

const STREAMS = 200;

/** The live bar: two hundred readers of one discussion, what each costs, and when the last of them is told. */
export default async function live() {
  process.stdout.write(`Staging a forum for ${STREAMS} open live bars…\n`);
  const forum = await stageForum({ people: 50, threads: 20, posts: 400, longThread: 60 });
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const streams = [];
  try {
    const person = await stagePerson(forum.db);
    await forum.db.query(`insert into setting (key, value) values ('live.perAddress', '1000')`);
    await pause(6_000);
    const { rows } = await forum.db.query(
      `select id from thread where hidden_at is null and state = 'open' and community_id is null order by id limit 1`,
    );
    const url = `${forum.url}/discussions/${rows[0].id}/direct`;
    streams.push(await follow({ url, agent }));
    await pause(2_000);
    const before = residentMib(forum.pid);
    for (let opened = 1; opened < STREAMS; opened++) streams.push(await follow({ url, agent }));
    await pause(2_000);
    const after = residentMib(forum.pid);
    const each = ((after - before) * 1_024) / (STREAMS - 1);
    process.stdout.write(
      `live bar: ${STREAMS} streams, ${before.toFixed(1)} → ${after.toFixed(1)} MiB, ${each.toFixed(0)} KiB each\n`,
    );
    await tell({ forum, person, streams, id: rows[0].id });
  } finally {
    for (const { response } of streams) response.destroy();
    agent.destroy();
    await forum.stop();
  }
}

async function tell({ forum, person, streams, id }) {
  const startedAt = performance.now();
  const told = Promise.all(streams.map(({ news }) => news));
  await fetch(`${forum.url}/api/v1/threads/${id}/posts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body: 'Un message que tout le monde attend.' }),
  });
  await told;
  process.stdout.write(
    `live bar: all ${streams.length} told ${((performance.now() - startedAt) / 1_000).toFixed(2)} s after the reply began (pace: 1 s)\n`,
  );
}

async function follow({ url, agent }) {
  const request = get(url, { agent, headers: { accept: 'text/event-stream' } });
  const [response] = await once(request, 'response');
  if (response.statusCode !== 200) throw new Error(`the live bar answered ${response.statusCode}`);
  const news = new Promise((resolve) => {
    response.on('data', (chunk) => {
      if (String(chunk).includes('event: nouveaux')) resolve();
    });
  });
  return { response, news };
}
