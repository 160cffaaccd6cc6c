import { type Draft, DraftsService, type Thread, ThreadsService, threadPath } from '@forum/discussion';
import { formatMoment } from '@forum/i18n';
import { isSignedIn } from '@forum/identity';
import { Clock, NotFound } from '@forum/kernel';
import { excerpt } from '@forum/markup';
import { Controller, Get, Post } from '@nestjs/common';
import { CurrentViewer, type Redirect, redirect, type View, type Viewer, view } from '../../http/index.js';
import { synthesisPlace } from '../syntheses/synthesis-showing.js';
import { DraftsPage, type ShownDraft } from './drafts.page.js';

/** What one began to write. */
@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly threads: ThreadsService,
    private readonly clock: Clock,
  ) {}

  @Get('compte/brouillons')
  async list(@CurrentViewer() viewer: Viewer): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return redirect('/connexion?next=/compte/brouillons', { status: 302 });
    const drafts = await this.drafts.list(viewer.actor);
    const shown = await Promise.all(drafts.map((draft) => this.shown(viewer, draft)));
    return view(DraftsPage, { drafts: shown });
  }

  /** Throws the draft of a new discussion away; a reply's goes from its discussion. */
  @Post('discussions/brouillon')
  async drop(@CurrentViewer() viewer: Viewer): Promise<Redirect> {
    await this.drafts.drop(viewer.actor, null);
    return redirect('/compte/brouillons', { done: 'draft-dropped' });
  }

  private async shown(viewer: Viewer, draft: Draft): Promise<ShownDraft> {
    const { locale, timeZone } = viewer;
    const text = (name: string) => (typeof draft.fields[name] === 'string' ? draft.fields[name] : '');
    const thread = draft.threadId === null ? null : await this.threadOf(viewer, draft.threadId);
    return {
      id: draft.id,
      kind: kindOf(draft),
      title: thread?.title ?? text('title'),
      words: excerpt(text('body') || text('fr.agreed') || text('en.agreed'), 200),
      when: formatMoment(draft.updatedAt, locale, { now: this.clock.now(), timeZone }),
      ...addressesOf(draft, thread),
    };
  }

  /** Null once the discussion is no longer for this reader: the words stay theirs. */
  private async threadOf({ actor, locale }: Viewer, id: string): Promise<Thread | null> {
    return this.threads.find(actor, id, locale).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}

function kindOf({ kind, threadId }: Draft): ShownDraft['kind'] {
  if (kind === 'synthesis') return kind;
  return threadId === null ? 'thread' : 'reply';
}

function addressesOf({ kind }: Draft, thread: Thread | null): Pick<ShownDraft, 'resume' | 'drop'> {
  if (!thread) return { resume: '/discussions/nouvelle', drop: '/discussions/brouillon' };
  if (kind === 'synthesis') {
    const place = synthesisPlace(thread);
    return { resume: `${place}/modifier`, drop: `${place}/brouillon` };
  }
  return { resume: `${threadPath(thread)}#repondre`, drop: `/discussions/${thread.id}/brouillon` };
}
