import { load } from './load.mjs';
import { stageForum, stagePerson } from './stage.mjs';

const [SHORT, LONG] = [1_000, 100_000];

/** A page of twenty messages among a thousand, and among a hundred thousand: what lies around it must cost nothing. */
export default async function long(args) {
  const at = args.indexOf('--seconds');
  const seconds = at < 0 ? 5 : Number(args[at + 1]);
  process.stdout.write(`Staging one thread of ${LONG} posts and one of ${SHORT}…\n`);
  const forum = await stageForum({ people: 200, threads: 2, posts: LONG + SHORT, longThread: LONG });
  try {
    const person = await stagePerson(forum.db);
    const { rows } = await forum.db.query('select id, slug, last_number from thread order by last_number');
    const [short, tall] = [rows.find(({ last_number }) => last_number >= SHORT / 2), rows.at(-1)];
    process.stdout.write(`threads of ${short.last_number} and ${tall.last_number} posts\n`);
    for (const [name, page] of [
      ['first page', () => 1],
      ['middle page', (count) => Math.ceil(count / 40)],
      ['last page', (count) => Math.ceil(count / 20)],
    ]) {
      for (const [who, headers] of [
        ['signed out', {}],
        ['signed in', { cookie: person.cookie }],
      ]) {
        const measured = [];
        for (const thread of [short, tall]) {
          const url = `${forum.url}/discussions/${thread.id}/${thread.slug}?page=${page(thread.last_number)}`;
          measured.push(await load({ url, seconds, pid: forum.pid, headers }));
        }
        show(`${name}, ${who}`, ...measured);
      }
    }
  } finally {
    await forum.stop();
  }
}

function show(name, short, tall) {
  const ratio = (short.perSecond / tall.perSecond).toFixed(2);
  const cpu = [short, tall]
    .map(({ serverMs, databaseMs }) => (serverMs + databaseMs).toFixed(3))
    .join(' and ');
  process.stdout.write(
    `${name.padEnd(26)} ${short.perSecond.toFixed(0)}/s and ${tall.perSecond.toFixed(0)}/s, ratio ${ratio}; CPU ${cpu} ms\n`,
  );
}
