/** The limits: bare Fastify with a ready page, and bare Fastify with one prepared query that joins 20 posts into 10 KB of HTML. */
import Fastify from 'fastify';
import pg from 'pg';

const { connection, threadId, readyPage } = JSON.parse(process.env.BENCH_LIMIT);
const pool = new pg.Pool({ ...connection, max: 10 });
const app = Fastify();
const ready = Buffer.alloc(readyPage, 'x');
const query = {
  name: 'twenty-posts',
  text: `select post.id, post.number, left(post.html, 400) as html, account.name
         from post join account on account.id = post.author_id
         where post.thread_id = $1 and post.number between 1 and 20 order by post.number`,
};

app.get('/ready', (_request, reply) => reply.type('text/html').send(ready));
app.get('/twenty', async (_request, reply) => {
  const { rows } = await pool.query({ ...query, values: [threadId] });
  let html = '<!doctype html><title>limit</title>';
  for (const row of rows) html += `<article id="m${row.number}"><h2>${row.name}</h2>${row.html}</article>`;
  reply.type('text/html').send(html.padEnd(10_240, ' '));
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.stdout.write('Limit ready\n');
