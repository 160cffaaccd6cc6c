import { type Post, threadPath } from '@forum/discussion';
import { formatDate, formatDateTime, type Locale, translate } from '@forum/i18n';
import sql, { type Tx } from '@forum/kernel';
import type { Block } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import type { PersonMeasure } from '../measures/measure.entity.js';
import { type Measure, MeasuresRepository } from '../measures/measures.repository.js';
import { type Recipient, RecipientsRepository } from '../people/recipients.repository.js';
import { mailMessages } from './messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';

/** Tells the person concerned what was decided, why, and how to answer; brings the answer to the moderators. */
@Injectable()
export class MeasureLetters {
  constructor(
    private readonly mail: ModerationMail,
    private readonly measures: MeasuresRepository,
    private readonly recipients: RecipientsRepository,
  ) {}

  async tellTaken(tx: Tx, measureId: string): Promise<void> {
    await this.tell(tx, measureId, { kind: 'measure', write: takenWords });
  }

  /** What waited is published. */
  async tellApproved(tx: Tx, post: Post): Promise<void> {
    await this.tellOfPost(tx, post, { kind: 'post-approved', write: approvedWords });
  }

  /** The decision was taken back: the message waits for another. */
  async tellUndone(tx: Tx, post: Post): Promise<void> {
    await this.tellOfPost(tx, post, { kind: 'decision-undone', write: undoneWords });
  }

  private async tellOfPost(
    tx: Tx,
    { author, threadId, number }: Post,
    { kind, write }: { kind: string; write: (place: Place, told: Told) => Words },
  ): Promise<void> {
    const to = await this.recipients.person(tx, author.id);
    const thread = await tx.one<{ title: string; slug: string }>(sql`
      select title, slug from thread where id = ${threadId}`);
    if (!to || !thread) return;
    const path = threadPath({ id: threadId, slug: thread.slug }, number);
    await this.mail.send(tx, to, kind, (told) => write({ ...thread, number, path }, told));
  }

  async tellEnded(tx: Tx, measureId: string, reason: string): Promise<void> {
    const write = (measure: Measure, told: Told) => endedWords(measure, told, reason);
    await this.tell(tx, measureId, { kind: 'measure-ended', write });
  }

  /** To the moderators; the person concerned may be one of them, and is then left out if others can read it. */
  async tellAnswered(tx: Tx, measureId: string, words: string): Promise<void> {
    const measure = await this.measures.find(tx, measureId);
    if (!measure) return;
    for (const to of await this.recipients.moderators(tx, measure.accountId))
      await this.mail.send(tx, to, 'measure-answer', (told) => answeredWords(measure, told, words));
  }

  /** Another moderator has looked again, and the decision stands. */
  async tellUpheld(tx: Tx, measure: Measure, reason: string): Promise<void> {
    const to = await this.recipients.person(tx, measure.accountId);
    if (to) await this.mail.send(tx, to, 'appeal-upheld', (told) => upheldWords(measure, told, reason));
  }

  private async tell(
    tx: Tx,
    measureId: string,
    { kind, write }: { kind: string; write: (measure: Measure, told: Told) => Words },
  ): Promise<void> {
    const measure = await this.measures.find(tx, measureId);
    const to: Recipient | undefined = measure && (await this.recipients.person(tx, measure.accountId));
    if (measure && to) await this.mail.send(tx, to, kind, (told) => write(measure, told));
  }
}

interface Place {
  readonly title: string;
  readonly number: number;
  readonly path: string;
}

function undoneWords({ title, number, path }: Place, { locale, address, url }: Told): Words {
  const t = translate(mailMessages, locale);
  return {
    subject: t('undone.subject', { title }),
    blocks: [
      { kind: 'paragraph', text: t('undone.said', { title, number }) },
      button(t('approved.read'), url(path)),
    ],
    why: t('why.concerned', { address }),
  };
}

function approvedWords({ title, number, path }: Place, { locale, address, url }: Told): Words {
  const t = translate(mailMessages, locale);
  const opens = number === 1;
  return {
    subject: t(opens ? 'approved.thread.subject' : 'approved.post.subject', { title }),
    blocks: [
      { kind: 'paragraph', text: t(opens ? 'approved.thread' : 'approved.post', { title, number }) },
      button(t('approved.read'), url(path)),
    ],
    why: t('why.concerned', { address }),
  };
}

function takenWords(measure: Measure, told: Told): Words {
  const t = translate(mailMessages, told.locale);
  const when = formatDateTime(measure.decidedAt, told.locale, 'long', told.timeZone);
  const said = measure.kind.startsWith('account-')
    ? personSentence(measure, told)
    : t(wordOf(measure), { title: measure.title ?? '', number: measure.number ?? 0, when });
  return {
    subject: t(`${wordOf(measure)}.subject`),
    blocks: [
      { kind: 'paragraph', text: said },
      { kind: 'quote', intro: t('reason'), text: measure.reason },
      { kind: 'paragraph', text: t('answer') },
      button(t('answer.button'), told.url(`/moderation/mesures/${measure.id}`)),
    ],
    why: t('why.concerned', { address: told.address }),
  };
}

/** What was refused was never visible: it is not said to be hidden. */
function wordOf({ kind, refused }: Measure) {
  return refused ? 'taken.post-refused' : (`taken.${kind}` as const);
}

/** What bears on the person has an end, or none. */
function personSentence({ kind, until }: Measure, { locale, timeZone }: Told): string {
  const t = translate(mailMessages, locale);
  const of = kind as PersonMeasure & `account-${string}`;
  if (until === null) return t(`taken.${of}.endless`);
  // The measure ends as the next day begins: its last whole day is the one before.
  const lastDay = formatDate(new Date(until.getTime() - 1), locale, 'long', timeZone);
  return t(`taken.${of}`, { lastDay });
}

function endedWords(measure: Measure, told: Told, reason: string): Words {
  const t = translate(mailMessages, told.locale);
  const place = placeOf(measure);
  return {
    subject: t(`ended.${measure.kind}.subject`),
    blocks: [
      {
        kind: 'paragraph',
        text: t(`ended.${measure.kind}`, { title: measure.title ?? '', number: measure.number ?? 0 }),
      },
      ...quoted(reason, told.locale),
      button(t(place === null ? 'ended.forum' : 'ended.read'), told.url(place ?? '/')),
    ],
    why: t('why.concerned', { address: told.address }),
  };
}

function upheldWords({ id }: Measure, told: Told, reason: string): Words {
  const t = translate(mailMessages, told.locale);
  return {
    subject: t('appeal.upheld.subject'),
    blocks: [
      { kind: 'paragraph', text: t('appeal.upheld') },
      ...quoted(reason, told.locale),
      button(t('answered.button'), told.url(`/moderation/mesures/${id}`)),
    ],
    why: t('why.concerned', { address: told.address }),
  };
}

function answeredWords(measure: Measure, told: Told, words: string): Words {
  const t = translate(mailMessages, told.locale);
  const name = measure.person ?? t('nobody');
  return {
    subject: t('answered.subject', { name }),
    blocks: [
      { kind: 'paragraph', text: t(`answered.${measure.kind}`, { name, title: measure.title ?? '' }) },
      { kind: 'quote', text: words },
      button(t('answered.button'), told.url(`/moderation/mesures/${measure.id}`)),
    ],
    why: t('why.moderator', { address: told.address }),
  };
}

function quoted(reason: string, locale: Locale): Block[] {
  return reason === ''
    ? []
    : [{ kind: 'quote', intro: translate(mailMessages, locale)('reason'), text: reason }];
}

function button(label: string, href: string): Block {
  return { kind: 'button', label, href };
}

function placeOf({ threadId, slug, number }: Measure): string | null {
  if (threadId === null || slug === null) return null;
  const path = `/discussions/${threadId}/${slug}`;
  return number === null ? path : `${path}?message=${number}#message-${number}`;
}
