import { type Thread, ThreadsService, threadPath } from '@forum/discussion';
import { typeset } from '@forum/i18n';
import { Database } from '@forum/kernel';
import { PrioritiesRepository } from '@forum/register';
import { Injectable } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import type { Viewer } from '../../http/index.js';
import type { EventPageProps, Workshop } from './event.page.js';

/** How many discussions of each workshop an event's page shows. */
const SHOWN = 3;

/** What became of an event's workshops: priorities, and the discussions of its themes. */
@Injectable()
export class Workshops {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsService,
    private readonly priorities: PrioritiesRepository,
    private readonly register: RegisterDirectory,
  ) {}

  async of(viewer: Viewer, themes: ReadonlySet<number>): Promise<Workshop[]> {
    const directory = await this.register.current();
    const about = directory.themes.filter(({ number }) => themes.has(number));
    return Promise.all(
      about.map(async ({ number, title }) => {
        const filter = { theme: number, sort: 'active' as const, limit: SHOWN };
        const { items } = await this.threads.list(viewer.actor, filter, viewer.locale);
        return {
          theme: number,
          title: typeset(title[viewer.locale], viewer.locale),
          threads: items.map(shownThread),
        };
      }),
    );
  }

  async prioritiesOf({ actor, locale }: Viewer): Promise<EventPageProps['priorities']> {
    const priorities = await this.priorities.list(this.database.reader, actor);
    return priorities.flatMap(({ text, leads: [code] }) =>
      code === undefined
        ? []
        : [{ text: typeset(text[locale], locale), code, theme: Number.parseInt(code, 10) }],
    );
  }
}

function shownThread(thread: Thread): Workshop['threads'][number] {
  const { id, title, lang, posts } = thread;
  return { id, href: threadPath(thread), title, lang, replies: Math.max(0, posts - 1) };
}
