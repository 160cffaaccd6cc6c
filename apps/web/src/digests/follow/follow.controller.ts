import { type Community, canCommunity, communityPath } from '@forum/communities';
import { LEVELS, SubscriptionsService, TARGET_KINDS, type TargetKind } from '@forum/digests';
import { type Thread, threadPath } from '@forum/discussion';
import { isSignedIn, localPath } from '@forum/identity';
import type { Lead, Theme } from '@forum/register';
import { Body, Controller, type OnModuleInit, Post } from '@nestjs/common';
import { CommunityShell } from '../../communities/frame/community-shell.js';
import { ThreadAside } from '../../discussion/threads/thread-aside.js';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  textOf,
  type Viewer,
} from '../../http/index.js';
import { RegisterAside } from '../../register/register-aside.js';
import { FollowForm } from './follow.partial.js';

interface Followed {
  readonly kind: TargetKind;
  readonly id: string;
  readonly path: string;
}

/** Following a discussion, a theme or a lead from its own page. */
@Controller('compte/abonnements/suivi')
export class FollowController implements OnModuleInit {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly threads: ThreadAside,
    private readonly register: RegisterAside,
    private readonly communities: CommunityShell,
  ) {}

  onModuleInit(): void {
    this.threads.add({
      show: (viewer: Viewer, thread: Thread) =>
        this.form(viewer, { kind: 'thread', id: thread.id, path: threadPath(thread) }),
    });
    this.communities.addBox({
      show: async (viewer: Viewer, community: Community) =>
        canCommunity(viewer.actor, 'read-contents', community)
          ? this.form(viewer, {
              kind: 'community',
              id: community.slug,
              path: communityPath(community),
            })
          : null,
    });
    this.register.add({
      besideTheme: (viewer: Viewer, { number }: Theme) =>
        this.form(viewer, { kind: 'theme', id: String(number), path: `/themes/${number}` }),
      besideLead: (viewer: Viewer, { code }: Lead) =>
        this.form(viewer, { kind: 'lead', id: code, path: `/pistes/${code}` }),
    });
  }

  @Post()
  async save(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<Redirect> {
    const next = localPath(textOf(body, 'next')) ?? '/compte/abonnements';
    if (!isSignedIn(viewer.actor)) return redirect(`/connexion?next=${encodeURIComponent(next)}`);
    const kind = TARGET_KINDS.find((one) => one === textOf(body, 'kind')) ?? 'thread';
    const level = LEVELS.find((one) => one === textOf(body, 'level'));
    if (level === undefined) return redirect(next);
    await this.subscriptions.change(viewer.actor, [{ kind, id: textOf(body, 'id'), level }], 'web');
    return redirect(next, { done: 'thread-followed' });
  }

  private async form({ actor, locale, csrf }: Viewer, followed: Followed) {
    if (!isSignedIn(actor) || csrf === null)
      return FollowForm({ locale, ...followed, level: undefined, agreed: false, instantAgreed: false });
    const standing = await this.subscriptions.standing(actor, followed.kind, followed.id);
    return FollowForm({ locale, ...followed, ...standing, csrf });
  }
}
