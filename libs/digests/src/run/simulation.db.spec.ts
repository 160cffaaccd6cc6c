import { wallTime } from '@forum/i18n';
import { raw, sql } from '@forum/kernel';
import { disassemble } from '@forum/mail-out';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Arrival, CONNECTIONS, HOUR, SimulatedYear } from './simulated-year.fixture.js';

/** What is promised of late runs (`digest.lateHours`), and one step of the hourly clock. */
const LATE_HOURS = 121;
const PEOPLE = 500;
const WEEKS = 52;

interface Row {
  id: string;
  account_id: string;
  slot: Date;
  start: string;
  end: string;
  window_end: Date;
  state: string;
  reason: string | null;
  message_id: string | null;
  composed_at: Date | null;
  sent_at: Date | null;
  uncertain: boolean;
}

let year: SimulatedYear;
let rows: Row[];
/** Of each arrival, in plain text. */
let texts: Map<Arrival, string>;

beforeAll(async () => {
  year = await SimulatedYear.open({ people: PEOPLE, weeks: WEEKS, seed: 2007, stepHours: 29 });
  await year.live();
  rows = await year.world.rows<Row>(sql`
    select id, account_id, slot, window_start::text as start, window_end::text as end, window_end, state, reason, message_id,
      composed_at, sent_at, uncertain
    from digest order by account_id, window_start`);
  texts = new Map(year.arrivals.map((arrival) => [arrival, disassemble(arrival.raw).text]));
}, 600_000);

afterAll(() => year.close());

const sentRows = () => rows.filter(({ state }) => state === 'sent');
/** `digest.ROW.WINDOW.REVISION@…` */
const rowOf = (messageId: string) => messageId.split('.')[1];

describe(`${PEOPLE} people over ${WEEKS} weeks of outages, doubled runs, deaths and changes of mind`, () => {
  it('were enough to prove something: every kind of death, both changes of the clocks, thousands of mails', () => {
    expect(rows.length).toBeGreaterThan(PEOPLE * WEEKS * 0.5);
    expect(year.arrivals.length).toBeGreaterThan(PEOPLE * 10);
    expect(year.deaths.size).toBeGreaterThan(14);
    const offsets = new Set(
      rows.map(({ slot }) => wallTime(slot, 'America/Toronto').hour - slot.getUTCHours()),
    );
    expect([-4, -5].every((hours) => offsets.has(hours))).toBe(true);
  });

  it('have windows that follow each other without a hole or an overlap', () => {
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (before?.account_id === row.account_id) expect(row.start).toBe(before.end);
    }
  });

  it('get each window once: what came twice was open when a run died, and is the same byte for byte', async () => {
    const sent = new Map(sentRows().map((row) => [row.id, row]));
    const versions = new Set(year.arrivals.map(({ id, raw: bytes }) => `${id} ${bytes.toString('latin1')}`));
    const ids = new Set(year.arrivals.map(({ id }) => id));
    expect(versions.size).toBe(ids.size);
    const arrived = new Set([...ids].map(rowOf));
    expect([...sent.keys()].filter((id) => !arrived.has(id))).toEqual([]);
    const deaths = [...year.deaths.values()].reduce((sum, count) => sum + count, 0);
    expect(year.arrivals.length - sent.size).toBeLessThanOrEqual(deaths * CONNECTIONS);
    // In other words than the first time, only when something in it was hidden meanwhile.
    const hidden = await hiddenTexts();
    const others = [...texts].filter(([{ id }]) => (sent.get(rowOf(id) ?? '')?.message_id ?? id) !== id);
    for (const [, text] of others) expect(told(text).some((message) => hidden.has(message))).toBe(true);
  });

  it('are told of every message of their themes that others published in the window, and of no other', async () => {
    const counted = await year.world.rows<{ message_id: string; messages: number }>(sql`
      select message_id, coalesce((select sum(case when unread > 0 then unread else every end)::int from (
        select count(*) filter (where number > read_to) as unread, count(*) as every from (
          ${news}
        ) post group by thread_id) thread), 0) as messages
      from digest where state = 'sent'`);
    const expected = new Map(counted.map(({ message_id, messages }) => [message_id, messages]));
    for (const [{ id }, text] of texts) {
      const said = /(\d+)\s(?:messages?\s(?:a|ont|was|were)\s)/u.exec(text)?.[1];
      if (expected.has(id)) expect(Number(said)).toBe(expected.get(id));
    }
    expect(Math.max(...expected.values())).toBeGreaterThan(5);
    const wrongly = await year.world.rows(sql`
      select from digest where state = 'skipped' and reason = 'empty' and exists (${news})`);
    expect(wrongly).toEqual([]);
  });

  it('are told of no message twice', () => {
    const messages = new Set(sentRows().map(({ message_id }) => message_id));
    const kept = new Map(
      [...texts].filter(([{ id }]) => messages.has(id)).map(([{ id, to }, text]) => [id, { to, text }]),
    );
    const shown = [...kept.values()].flatMap(({ to, text }) =>
      told(text).map((message) => `${to} ${message}`),
    );
    expect(shown.length).toBeGreaterThan(PEOPLE * 10);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('read nothing that was hidden before the mail left', async () => {
    const hidden = await hiddenTexts();
    expect(hidden.size).toBeGreaterThan(30);
    for (const [{ at }, text] of texts)
      for (const message of told(text)) expect(hidden.get(message) ?? at).toBeGreaterThanOrEqual(at);
  });

  it('are not told again what they had read: it is named at the end, and no more', async () => {
    const reads = await year.world.rows<{ address: string; text: string; at: Date }>(sql`
      select address, substring(markdown from '\\d+') as text, min(read.at) as at
      from ${raw('sim.read')} read join post on post.thread_id = read.thread_id and post.number <= read.number
      join account_email email on email.account_id = read.account_id group by 1, 2`);
    const readAt = new Map(reads.map(({ address, text, at }) => [`${address} ${text}`, at.getTime()]));
    const composedAt = new Map(sentRows().map((row) => [row.message_id, row.composed_at?.getTime() ?? 0]));
    const again = [...texts].flatMap(([{ to, id }, text]) =>
      told(text).filter(
        (message) => (readAt.get(`${to} ${message}`) ?? Infinity) <= (composedAt.get(id) ?? 0),
      ),
    );
    expect(again).toEqual([]);
    expect([...texts.values()].some((text) => /déjà lu|already read/i.test(text))).toBe(true);
  });

  it('get them on the day and hour of their own place', async () => {
    const settings = await year.world.rows<{
      account_id: string;
      slot: Date;
      frequency: string;
      weekday: number;
      hour: number;
      zone: string;
    }>(sql`
      select account_id, slot, frequency, weekday, hour, time_zone as zone
      from digest join digest_setting using (account_id)`);
    const kept = settings.filter(({ account_id }) => year.steady.has(account_id));
    expect(kept.length).toBeGreaterThan(PEOPLE * 5);
    const rhythms = kept.map((row) => ({ ...row, shown: wallTime(row.slot, row.zone) }));
    // An hour that the clocks skip becomes the next one.
    const isSkipped = ({ slot, zone, hour }: { slot: Date; zone: string; hour: number }) =>
      wallTime(new Date(slot.getTime() - 60_000), zone).hour === (hour + 23) % 24;
    expect(rhythms.filter((row) => row.shown.hour !== row.hour && !isSkipped(row))).toEqual([]);
    const daysOff = rhythms.filter(
      ({ frequency, weekday, shown }) => frequency !== 'daily' && isoWeekday(shown) !== weekday,
    );
    expect(daysOff).toEqual([]);
    const notFirst = rhythms.filter(({ frequency, shown }) => frequency === 'monthly' && shown.day > 7);
    expect(notFirst).toEqual([]);
  });

  it('get them a minute after the window at the earliest, and within five days unless they may have them already', () => {
    for (const { composed_at, window_end } of rows)
      if (composed_at) expect(composed_at.getTime() - window_end.getTime()).toBeGreaterThanOrEqual(60_000);
    const delays = sentRows()
      .filter(({ uncertain }) => !uncertain)
      .map(({ sent_at, slot }) => ((sent_at?.getTime() ?? 0) - slot.getTime()) / HOUR);
    expect(Math.max(...delays)).toBeLessThanOrEqual(LATE_HOURS);
    expect(Math.max(...delays)).toBeGreaterThan(48);
  });

  it('lose no window: each was sent, skipped for a reason that is said, or waits to join the next', async () => {
    expect(rows.filter(({ state }) => state === 'failed')).toEqual([]);
    const reasons = rows.filter(({ state }) => state === 'skipped').map(({ reason }) => reason);
    expect([...new Set(reasons)].sort()).toEqual(['empty', 'stopped', 'suspended']);
    const waiting = rows.filter(({ state }) => !['sent', 'skipped'].includes(state));
    for (const { state, slot } of waiting) {
      expect(state).toBe('planned');
      expect(year.now - slot.getTime()).toBeGreaterThan((LATE_HOURS - 2) * HOUR);
    }
    expect(waiting.length).toBeLessThan(PEOPLE / 10);
    const last = new Set(rows.filter((row, at) => rows[at + 1]?.account_id !== row.account_id));
    expect(waiting.filter((row) => !last.has(row))).toEqual([]);
  });

  it('are all still expected: nobody was dropped', async () => {
    const dropped = sql`
      select from digest_setting where next_at < ${new Date(year.now - 48 * HOUR)}
        or (frequency <> 'never' and next_at is null)`;
    expect(await year.world.rows(dropped)).toEqual([]);
  });
});

/** What others had published in a window, in the person's themes, as it stood when the digest was composed. */
const news = sql`
  select post.thread_id, post.number, coalesce((select max(read.number) from ${raw('sim.read')} read
    where read.account_id = digest.account_id and read.thread_id = post.thread_id and read.at <= digest.composed_at), 0) as read_to
  from post join thread on thread.id = post.thread_id
  left join ${raw('sim.hidden')} hidden on hidden.post_id = post.id
  where post.published_at >= digest.window_start and post.published_at < digest.window_end
    and (post.state = 'published' or hidden.at > digest.composed_at) and post.author_id <> digest.account_id
    and thread.theme::text in (select target from subscription where subscription.account_id = digest.account_id)`;

/** The numbers of the messages that a mail shows. */
function told(text: string): string[] {
  return [...text.matchAll(/Message unique (\d+) fin/g)].map(([, number = '']) => number);
}

/** When each was hidden. */
async function hiddenTexts(): Promise<Map<string, number>> {
  const found = await year.world.rows<{ text: string; at: Date }>(sql`
    select substring(markdown from '\\d+') as text, at from ${raw('sim.hidden')} join post on post.id = post_id`);
  return new Map(found.map(({ text, at }) => [text, at.getTime()]));
}

const isoWeekday = (shown: { dayNumber: number }) => ((shown.dayNumber + 3) % 7) + 1;
