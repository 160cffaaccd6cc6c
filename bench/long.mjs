import { stageForum, stagePerson } from './stage.mjs';

const [SHORT, LONG] = [1_000, 100_000];
const ROUNDS = 40;

const PAGES = {
  first: () => 1,
  middle: (count) => Math.ceil(count / 40),
  last: (count) => Math.ceil(count / 20),
};

/**
 * A page of twenty messages among a thousand, and among a hundred thousand: what lies around it must cost nothing.
 * Asked in turns, so that whatever else the machine does weighs on both.
 */
export default async function long() {
  process.stdout.write(`Staging one thread of ${LONG} posts and one of ${SHORT}…\n`);
  const forum = await stageForum({ people: 200, threads: 2, posts: LONG + SHORT, longThread: LONG });
  try {
    const { cookie } = await stagePerson(forum.db);
    const { rows } = await forum.db.query(
      'select id, slug, last_number as count from thread order by last_number',
    );
    const threads = [rows.findLast(({ count }) => count <= SHORT), rows.at(-1)];
    for (const [name, page] of Object.entries(PAGES)) {
      const urls = threads.map((thread) => `${forum.url}${addressOf(thread)}?page=${page(thread.count)}`);
      show(`${name} page, signed out`, await inTurns(urls, {}));
      show(`${name} page, signed in`, await inTurns(urls, { cookie }));
    }
  } finally {
    await forum.stop();
  }
}

const addressOf = ({ id, slug }) => `/discussions/${id}/${slug}`;

/** The middle of each address's times, in milliseconds. Not from memory: each round is another page's neighbour. */
async function inTurns(urls, headers) {
  const times = urls.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, url] of urls.entries()) times[n].push(await timed(`${url}&tour=${round}`, headers));
  }
  return times.map((one) => one.toSorted((a, b) => a - b)[Math.floor(one.length / 2)]);
}

async function timed(url, headers) {
  const startedAt = performance.now();
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${response.status} from ${url}`);
  return performance.now() - startedAt;
}

function show(name, [short, tall]) {
  const ratio = (tall / short).toFixed(2);
  process.stdout.write(
    `${name.padEnd(24)} p50 ${short.toFixed(1)} ms among ${SHORT}, ${tall.toFixed(1)} ms among ${LONG}: ratio ${ratio}\n`,
  );
}
