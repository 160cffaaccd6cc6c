import {
  CurationsService,
  canThread,
  type Thread,
  ThreadPlacesService,
  threadFactsOf,
} from '@forum/discussion';
import { isModerator } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import { type FieldProblems, fieldSentences, type View, type Viewer, view } from '../../http/index.js';
import { RegisterDirectory } from '../register-directory.js';
import { CuratedThread } from './curated-thread.js';
import { CurationPage, type CurationPageProps, type CurationValues } from './curation.page.js';

export interface Refused {
  readonly form: 'move' | 'merge';
  readonly values: Partial<CurationValues>;
  readonly problems: FieldProblems;
}

/** The page of decisions, as it stands or with a form given back. */
@Injectable()
export class CurationPages {
  constructor(
    private readonly curated: CuratedThread,
    private readonly places: ThreadPlacesService,
    private readonly curations: CurationsService,
    private readonly register: RegisterDirectory,
  ) {}

  async of(viewer: Viewer, thread: Thread, refused: Refused | null): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const { themes, leads } = await this.register.current();
    const facts = threadFactsOf(thread);
    const standing = {
      theme: String(thread.theme),
      leads: thread.leads,
      community: thread.community?.slug ?? '',
      into: '',
      reason: '',
    };
    const props: Omit<CurationPageProps, 'shell'> = {
      thread: this.curated.shown(thread),
      pinned: thread.pinned,
      featured: thread.featured,
      may: { feature: canThread(actor, 'feature', facts), join: canThread(actor, 'merge', facts) },
      themes: themes.map(({ number, title }) => ({ number, title: title[locale] })),
      leads: leads.map(({ code, title }) => ({ code, title: title[locale] })),
      destinations: await this.places.destinations(actor),
      mayLeave: isModerator(actor),
      values: { ...standing, ...refused?.values },
      refused: refused?.form ?? null,
      errors: fieldSentences(refused?.problems ?? {}, locale),
      history: await this.curations.list(actor, thread.id),
      days: this.curations.undoDays,
      showing: { locale, timeZone, threadId: thread.id },
    };
    return view(CurationPage, props, refused ? { status: 422 } : {});
  }
}
