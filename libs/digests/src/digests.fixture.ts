import { DiscussionModule, discussionEntities, discussionJobs } from '@forum/discussion';
import { IdentityModule, identityEntities, identityJobs } from '@forum/identity';
import sql, { type Tx } from '@forum/kernel';
import { RegisterModule, registerEntities } from '@forum/register';
import {
  aPerson,
  type Person,
  type PersonTraits,
  type TestApplication,
  testApplication,
} from '@forum/test-world';
import { DigestsModule, digestsEntities, digestsJobs, digestsListeners } from './digests.module.js';
import { DigestRun, type RunRequest } from './run/digest-run.js';
import type { RunReport } from './run/run-tally.js';
import type { DigestSettingsInput } from './settings/digest-settings.js';
import { DigestSettingsService } from './settings/digest-settings.service.js';
import type { Subscription } from './subscriptions/subscription.js';
import { SubscriptionsService } from './subscriptions/subscriptions.service.js';

export interface NewPost {
  readonly thread: string;
  readonly by: Person;
  readonly text?: string;
  /** When it was published; now, by the database's clock, unless told. */
  readonly at?: Date;
  readonly lang?: 'fr' | 'en';
  readonly replyTo?: string;
  readonly state?: 'published' | 'held' | 'hidden' | 'removed';
}

export interface NewThread {
  readonly by: Person;
  readonly theme?: number;
  readonly leads?: readonly string[];
  readonly title?: string;
  readonly lang?: 'fr' | 'en';
}

/** A forum with three themes, two leads in each, and digests. */
export class DigestWorld {
  constructor(readonly app: TestApplication) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<DigestWorld> {
    const app = await testApplication({
      modules: [IdentityModule, RegisterModule, DiscussionModule, DigestsModule],
      entities: [...identityEntities, ...registerEntities, ...discussionEntities, ...digestsEntities],
      jobs: [...identityJobs, ...discussionJobs, ...digestsJobs],
      listeners: digestsListeners,
      env,
    });
    const world = new DigestWorld(app);
    await world.write((tx) => foundingRegister(tx));
    return world;
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.database.transaction(work);
  }

  rows<T>(query: ReturnType<typeof sql>): Promise<T[]> {
    return this.app.database.reader.rows<T>(query);
  }

  person(traits: PersonTraits = {}): Promise<Person> {
    return this.write((tx) => aPerson(tx, traits));
  }

  /** Somebody who gets digests of these themes. */
  async reader(themes: readonly number[], traits: PersonTraits = {}): Promise<Person> {
    const person = await this.person(traits);
    await this.follow(
      person,
      themes.map((number) => ({ kind: 'theme', id: String(number), level: 'digest' }) as const),
    );
    return person;
  }

  follow(person: Person, wanted: readonly Subscription[]): Promise<Subscription[]> {
    return this.app.get(SubscriptionsService).change(person.actor, [...wanted], 'web');
  }

  prefer(person: Person, settings: DigestSettingsInput) {
    return this.app.get(DigestSettingsService).change(person.actor, settings, 'web');
  }

  /** As if the person had begun then. */
  async begunAt(person: Person, instant: Date): Promise<void> {
    await this.rows(
      sql`update digest_setting set covered_until = ${instant} where account_id = ${person.id}`,
    );
  }

  async thread({
    by,
    theme = 2,
    leads = [],
    title = 'Qui est déjà autour de la table?',
    lang = 'fr',
  }: NewThread): Promise<string> {
    return this.write(async (tx) => {
      const row = await tx.one<{ id: string }>(sql`
        insert into thread (slug, title, lang, theme, author_id) values ('une-discussion', ${title}, ${lang}, ${theme}, ${by.id})
        returning id`);
      const { id } = row as { id: string };
      for (const code of leads)
        await tx.rows(sql`insert into thread_lead (thread_id, lead_code) values (${id}, ${code})`);
      return id;
    });
  }

  async post({
    thread,
    by,
    text = 'Un message.',
    at,
    lang = 'fr',
    replyTo,
    state = 'published',
  }: NewPost): Promise<string> {
    const publishedAt = state === 'held' ? sql`null` : sql`coalesce(${at ?? null}::timestamptz, now())`;
    const [row] = await this.rows<{ id: string }>(sql`
      with place as (
        update thread set last_number = last_number + 1, posts = posts + ${state === 'published' ? 1 : 0}
        where id = ${thread} returning last_number
      )
      insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, reply_to, state, published_at)
      select ${thread}, last_number, ${by.id}, ${text}, ${text}, ${text}, ${lang}, ${replyTo ?? null}, ${state}, ${publishedAt}
      from place returning id`);
    return (row as { id: string }).id;
  }

  run(request: RunRequest = {}): Promise<RunReport> {
    return this.app.get(DigestRun).run(request);
  }

  /** Where another process finds the same database. */
  get connection() {
    const { host, port, username, database } = this.app.database.dataSource.options as unknown as Record<
      string,
      string
    >;
    return { host, port: Number(port), user: username, database };
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

async function foundingRegister(tx: Tx): Promise<void> {
  await tx.rows(sql`
    insert into theme (number, title_fr, title_en) values (1, 'Acteurs et compétences', 'Actors and skills'),
      (2, 'Lieux d’échange et d’accompagnement', 'Places for exchange and support'), (3, 'Moyens et enjeux', 'Means and challenges')`);
  await tx.rows(sql`
    insert into lead (code, theme, letter, title_fr, title_en)
    select theme || letter, theme, letter, 'Piste ' || theme || letter, 'Lead ' || theme || letter
    from generate_series(1, 3) as theme, unnest(array['A', 'B']) as letter`);
}

/** An instant a number of days from another. */
export function days(count: number, from: Date = new Date()): Date {
  return new Date(from.getTime() + count * 86_400_000);
}
