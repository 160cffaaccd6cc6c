import { raw, sql } from '@forum/kernel';
import { type Person, startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import type { Pool } from 'pg';
import { DigestWorld } from '../digests.fixture.js';
import { simulateTime } from './simulated-time.fixture.js';
import { watchStatements } from './statements.fixture.js';

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const CONNECTIONS = 5;
const ZONES = ['America/Toronto', 'America/Vancouver', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const FREQUENCIES = [
  'weekly',
  'weekly',
  'weekly',
  'weekly',
  'weekly',
  'monthly',
  'monthly',
  'monthly',
] as const;

/** What a run does next when it dies: each state that a digest can be in, before its change is written and after. */
const DEATHS: readonly RegExp[] = [
  /insert into digest_run/,
  /insert into digest \(account_id, slot/,
  /for update of older, newer/,
  /for update of digest skip locked/,
  /insert into digest_part/,
  /set state = 'composed', revision/,
  /set state = 'skipped', reason = skipped/,
  /set state = 'sending'/,
  /set state = 'sent'/,
  /state = given\.state/,
  /update digest_run set finished_at/,
];

export interface YearSettings {
  readonly people: number;
  readonly weeks: number;
  readonly seed: number;
  readonly stepHours: number;
}

interface Death {
  readonly at: RegExp;
  readonly after: boolean;
  /** How many such statements are left. */
  left: number;
}

export interface Arrival {
  readonly to: string;
  readonly id: string;
  readonly raw: Buffer;
  /** When, in the simulated time. */
  readonly at: number;
}

/** A year of a forum: people write, read, hide, change their minds, move; the machine works, stops, is doubled and dies. */
export class SimulatedYear {
  readonly people: Person[] = [];
  /** Those who keep their first settings to the end. */
  readonly steady = new Set<string>();
  readonly arrivals: Arrival[] = [];
  /** Deaths of a run, by what it was about to write or had just written. */
  readonly deaths = new Map<string, number>();
  now: number;
  #seed: number;
  #threads: string[] = [];
  #written = 0;
  #posts: Array<{ id: string; thread: string; number: number }> = [];

  private constructor(
    readonly world: DigestWorld,
    readonly server: TestSmtpServer,
    private readonly settings: YearSettings,
    private readonly setTime: (instant: Date) => Promise<void>,
  ) {
    // A Monday in September: both changes of the clocks are in the year.
    this.now = Date.parse('2024-09-02T12:00:00Z');
    this.#seed = settings.seed;
  }

  static async open(settings: YearSettings): Promise<SimulatedYear> {
    const server = await startSmtpServer();
    const world = await DigestWorld.open({
      SMTP_URL: `${server.url}?maxConnections=${CONNECTIONS}`,
      MAIL_FROM: 'forum@forum.test',
      MAIL_DOMAIN: 'forum.test',
      MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
    });
    const year = new SimulatedYear(world, server, settings, await simulateTime(world));
    await year.begin();
    return year;
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.server.close();
  }

  /** All of it, then long enough for whatever was put off to leave. */
  async live(): Promise<void> {
    const end = this.now + this.settings.weeks * 7 * DAY;
    while (this.now < end) await this.step();
    this.server.failWith(undefined);
    for (let count = 0; count < 10; count++) {
      await this.pass(40);
      await this.runs(1);
    }
  }

  /** Reproducible: a failure can be looked at again. */
  private random(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  private async begin(): Promise<void> {
    await this.pass(0);
    await this.world.rows(sql`
      create table ${raw('sim.hidden')} (post_id bigint primary key, at timestamptz not null)`);
    await this.world.rows(sql`
      create table ${raw('sim.read')} (account_id bigint, thread_id bigint, number int, at timestamptz not null)`);
    for (let count = 0; count < this.settings.people; count++) await this.join(count);
    for (let count = 0; count < 12; count++) {
      const place = { by: this.pick(this.people), theme: (count % 3) + 1, title: `Discussion ${count}` };
      this.#threads.push(await this.world.thread(place));
    }
  }

  private async join(count: number): Promise<void> {
    const themes = [1, 2, 3].filter(() => this.chance(0.6));
    const person = await this.world.reader(themes.length === 0 ? [2] : themes, {
      timeZone: this.pick(ZONES),
      locale: this.pick(['fr', 'en']),
    });
    this.people.push(person);
    if (count % 3 === 0) this.steady.add(person.id);
    const frequency = count % 20 === 0 ? ('daily' as const) : this.pick(FREQUENCIES);
    const rhythm = { frequency, weekday: this.pick([1, 2, 5, 7]), hour: this.pick([0, 2, 7, 23]) };
    await this.world.prefer(person, rhythm);
  }

  private async pass(hours: number): Promise<void> {
    this.now += Math.round(hours * HOUR);
    await this.setTime(new Date(this.now));
  }

  /** Some hours. Whatever is done to posts is done before anything is composed at that instant. */
  private async step(): Promise<void> {
    await this.pass(this.settings.stepHours * (0.5 + this.random()));
    for (let count = Math.floor(this.random() * 3); count > 0; count--) await this.write();
    if (this.chance(0.25)) await this.hide();
    await this.read();
    const minds = Math.ceil(this.settings.people / 200);
    for (let count = 0; count < minds; count++) await this.changeMind(this.pick(this.people));
    this.server.failWith(this.chance(0.2) ? this.refusals() : undefined);
    if (this.chance(0.06)) await this.pass((24 * this.random() + 1) * 9);
    if (this.chance(0.3)) await this.die();
    await this.runs(this.pick([1, 1, 2, 3]));
    if (this.chance(0.1)) await this.runs(1);
  }

  /** Some are refused for now: to a few of them for days on end. */
  private refusals() {
    const unlucky = Math.floor(this.random() * 5);
    return (recipient: string) =>
      Number(/\d+/.exec(recipient)?.[0] ?? 0) % 5 === unlucky || this.chance(0.1)
        ? { code: 451, at: this.pick(['recipient', 'message'] as const) }
        : undefined;
  }

  private async write(): Promise<void> {
    const at = new Date(this.now - Math.floor(this.random() * 20 * 60_000) - 61_000);
    const thread = this.pick(this.#threads);
    const text = `Message unique ${++this.#written} fin.`;
    const state = this.chance(0.1) ? 'hidden' : 'published';
    const id = await this.world.post({ thread, by: this.pick(this.people), at, state, text });
    const [row] = await this.world.rows<{ number: number }>(sql`select number from post where id = ${id}`);
    if (state === 'published') this.#posts.push({ id, thread, number: row?.number ?? 0 });
  }

  private async hide(): Promise<void> {
    const post = this.#posts.at(-1 - Math.floor(this.random() * 12));
    if (post === undefined) return;
    await this.world.rows(
      sql`update post set state = 'hidden' where id = ${post.id} and state = 'published'`,
    );
    await this.world.rows(sql`
      insert into ${raw('sim.hidden')} values (${post.id}, ${new Date(this.now)}) on conflict do nothing`);
  }

  /** A few people read a discussion to its end. */
  private async read(): Promise<void> {
    const post = this.#posts.at(-1);
    if (post === undefined) return;
    const ids = [1, 2, 3].map(() => this.pick(this.people).id);
    await this.world.rows(sql`
      insert into read_position as known (account_id, thread_id, number)
      select distinct id, ${post.thread}::bigint, ${post.number}::int from unnest(${ids}::bigint[]) as id
      on conflict (account_id, thread_id) do update set number = greatest(known.number, excluded.number)`);
    await this.world.rows(sql`
      insert into ${raw('sim.read')}
      select distinct id, ${post.thread}::bigint, ${post.number}::int, ${new Date(this.now)}::timestamptz
      from unnest(${ids}::bigint[]) as id`);
  }

  private async changeMind(person: Person): Promise<void> {
    if (this.steady.has(person.id)) return;
    const soon = new Date(this.now + 240 * HOUR * this.random());
    const change = this.pick([
      () => this.world.prefer(person, { frequency: this.pick(['daily', 'never']) }),
      () => this.world.prefer(person, { frequency: this.pick(['weekly', 'weekly', 'monthly']) }),
      () => this.world.prefer(person, { hour: this.pick([1, 2, 6, 18]), weekday: this.pick([1, 3, 7]) }),
      () => this.world.prefer(person, { timeZone: this.pick(ZONES) }),
      () => this.world.prefer(person, { pausedUntil: this.chance(0.5) ? soon : null }),
      () => this.suspend(person, this.chance(0.5) ? soon : null),
    ]);
    await change();
  }

  private async suspend({ id }: Person, until: Date | null): Promise<void> {
    await this.world.rows(sql`
      update account set suspended_until = ${until},
        suspension_reason = case when ${until}::timestamptz is not null then 'essai' end
      where id = ${id}`);
  }

  /** So many workers at once. */
  private async runs(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.world.run()));
    this.note();
  }

  /** One or two workers of a process that dies before or after it writes something, whatever its other connections do. */
  private async die(): Promise<void> {
    const death = { at: this.pick(DEATHS), after: this.chance(0.5), left: this.pick([1, 1, 2, 7]) };
    const state = { isDead: false };
    const stop = watchStatements((text) => this.mayDie(text, death, state));
    await Promise.allSettled(Array.from({ length: this.pick([1, 2]) }, () => this.world.run()));
    stop();
    const cut = this.chance(0.5);
    this.note();
    if (state.isDead) await this.startAgain(cut);
  }

  /** Nothing that a dead process says reaches the database. */
  private mayDie(text: string, death: Death, state: { isDead: boolean }): void {
    if (state.isDead) throw new Error('the process is dead');
    if (!death.at.test(text) || --death.left > 0) return;
    state.isDead = true;
    const died = `${death.after ? 'after' : 'before'} ${death.at.source}`;
    this.deaths.set(died, (this.deaths.get(died) ?? 0) + 1);
    if (!death.after) throw new Error('the process dies');
    setImmediate(() => this.cutConnections());
  }

  /** The next process has connections of its own. */
  private async startAgain(cut: boolean): Promise<void> {
    if (cut) this.server.cut();
    this.cutConnections();
    const { dataSource } = this.world.app.database;
    await dataSource.destroy().catch(() => undefined);
    await dataSource.initialize();
  }

  private cutConnections(): void {
    const { master } = this.world.app.database.dataSource.driver as unknown as { master: Pool };
    const { _clients } = master as unknown as {
      _clients: ReadonlyArray<{ connection: { stream: { destroy(): void } } }>;
    };
    for (const { connection } of _clients) connection.stream.destroy();
  }

  /** Writes down when each message arrived. */
  private note(): void {
    for (const { to, raw: bytes } of this.server.received.splice(0)) {
      const id = /^Message-ID: <([^>]+)>/im.exec(bytes.toString('latin1', 0, 4_096))?.[1] ?? '';
      this.arrivals.push({ to: to[0] ?? '', id, raw: bytes, at: this.now });
    }
  }
}
