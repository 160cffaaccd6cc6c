import { type Actor } from '@forum/identity';
import sql, { AuditLog, CONFIG, type Config, Database, Invalid } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';
import { MARKS, type Mark } from './going-live-mark.entity.js';

/** What was marked done, by whom and when. */
export interface Marked {
  readonly by: string | null;
  readonly at: Date;
}

/** What stands between this forum and its opening. */
export interface ReadinessReport {
  readonly baseUrl: string;
  readonly https: boolean;
  readonly smtp: boolean;
  /** Mails that wait or failed. */
  readonly mailsStuck: number;
  readonly postalAddress: string | null;
  readonly officer: { readonly fr: string; readonly en: string; readonly contact: string } | null;
  readonly content: { readonly themes: number; readonly leads: number };
  /** People who can decide on a report. */
  readonly guardians: number;
  readonly marks: Readonly<Record<Mark, Marked | null>>;
  /** The first public discussion that a person opened. */
  readonly discussion: { readonly id: string; readonly slug: string; readonly title: string } | null;
  /** When the first mail was taken over by a mail server. */
  readonly deliveredAt: Date | null;
}

interface Counts {
  themes: number;
  leads: number;
  guardians: number;
  mailsStuck: number;
  discussion: ReadinessReport['discussion'];
  deliveredAt: Date | null;
}

/** What `/administration` asks of the forum before it opens. Read, never assumed. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Forbidden */
  async report(actor: Actor): Promise<ReadinessReport> {
    requireAdministrator(actor);
    const { baseUrl, smtpUrl, mailPostalAddress } = this.config;
    const { privacyOfficer, postalAddress } = this.network.current();
    const { themes, leads, deliveredAt, ...found } = await this.counts();
    return {
      ...found,
      baseUrl,
      https: baseUrl.startsWith('https://'),
      smtp: smtpUrl !== null,
      postalAddress: mailPostalAddress ?? postalAddress,
      officer: privacyOfficer && { ...privacyOfficer.title, contact: privacyOfficer.contact },
      content: { themes, leads },
      marks: await this.marks(),
      deliveredAt: smtpUrl === null ? null : deliveredAt,
    };
  }

  /** An administrator says that something is done. Saying it again changes nothing. @throws Forbidden, Invalid */
  async mark(actor: Actor, key: string): Promise<void> {
    const actorId = requireAdministrator(actor);
    const mark = MARKS.find((one) => one === key);
    if (mark === undefined) throw Invalid.field('key', 'not-in-list');
    await this.database.transaction(async (tx) => {
      const made = await tx.one(sql`
        insert into going_live_mark (key, marked_by) values (${mark}, ${actorId})
        on conflict (key) do nothing returning key`);
      if (!made) return;
      await this.audit.record(tx, {
        action: 'going-live.marked',
        actorId,
        subject: { kind: 'mark', id: mark },
      });
    });
  }

  /** A mail counts as delivered under the domain that mail leaves from: what the trial kept in a folder does not. */
  private async counts(): Promise<Counts> {
    const domain = this.config.mailDomain.toLowerCase();
    const row = await this.database.reader.one<Counts>(sql`
      select
        (select count(*)::int from theme) as themes,
        (select count(*)::int from lead) as leads,
        (select count(distinct account.id)::int from account join account_role held on held.account_id = account.id
         where held.role in ('moderator', 'administrator') and account.closed_at is null) as guardians,
        (select count(*)::int from mail where state in ('queued', 'failed')) as "mailsStuck",
        (select json_build_object('id', thread.id::text, 'slug', thread.slug, 'title', thread.title)
         from thread join account author on author.id = thread.author_id
         join post on post.thread_id = thread.id and post.number = 1
         where author.kind = 'person' and thread.hidden_at is null and post.state = 'published'
         order by thread.id limit 1) as discussion,
        (select min(sent_at) from mail where state = 'sent' and split_part(message_id, '@', 2) = ${domain})
          as "deliveredAt"`);
    return row as Counts;
  }

  private async marks(): Promise<Record<Mark, Marked | null>> {
    const rows = await this.database.reader.rows<Marked & { key: Mark }>(sql`
      select key, account.name as by, marked_at as at
      from going_live_mark left join account on account.id = marked_by`);
    const of = (mark: Mark) => rows.find(({ key }) => key === mark) ?? null;
    return { 'terms-read': of('terms-read'), 'backup-restored': of('backup-restored') };
  }
}
