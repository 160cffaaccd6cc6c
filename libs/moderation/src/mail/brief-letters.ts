import { formatDateTime, translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import type { Block } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import type { BriefNews, BriefThread } from '../brief/brief-news.repository.js';
import type { Recipient } from '../people/recipients.repository.js';
import { briefMessages } from './brief.messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';

export interface Brief {
  readonly news: BriefNews;
  readonly unansweredHours: number;
  readonly quietLeadDays: number;
}

/** The week's brief. */
@Injectable()
export class BriefLetters {
  constructor(private readonly mail: ModerationMail) {}

  async tell(tx: Tx, to: Recipient, brief: Brief): Promise<void> {
    await this.mail.send(tx, to, 'moderation-brief', (told) => words(brief, told));
  }
}

function words({ news, unansweredHours, quietLeadDays }: Brief, told: Told): Words {
  const t = translate(briefMessages, told.locale);
  const leads = news.quietLeads.map(({ code, titleFr, titleEn }) => ({
    label: `${code} — ${told.locale === 'fr' ? titleFr : titleEn}`,
    href: told.url(`/pistes/${code}`),
  }));
  return {
    subject: t('subject'),
    blocks: [
      { kind: 'paragraph', text: queueSentence(news, told) },
      ...list(t('unanswered', { hours: unansweredHours }), linksTo(news.unanswered, told)),
      ...list(t('newcomers'), linksTo(news.newcomers, told)),
      ...list(t('heated'), linksTo(news.heated, told)),
      ...list(t('leads', { days: quietLeadDays }), leads),
      { kind: 'button', label: t('button'), href: told.url('/moderation') },
    ],
    why: t('why', { address: told.address }),
  };
}

function queueSentence({ queue: { waiting, oldest } }: BriefNews, { locale, timeZone }: Told): string {
  const t = translate(briefMessages, locale);
  if (waiting === 0 || oldest === null) return t('queue.none');
  return t('queue', { count: waiting, when: formatDateTime(oldest, locale, 'long', timeZone) });
}

function linksTo(threads: readonly BriefThread[], { url }: Told) {
  return threads.map(({ id, slug, title }) => ({ label: title, href: url(`/discussions/${id}/${slug}`) }));
}

function list(title: string, links: ReadonlyArray<{ label: string; href: string }>): Block[] {
  if (links.length === 0) return [];
  return [
    { kind: 'paragraph', text: title },
    { kind: 'list', items: links.map((link) => [{ link }]) },
  ];
}
