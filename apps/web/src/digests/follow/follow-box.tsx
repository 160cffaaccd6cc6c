import { SubscriptionsService } from '@forum/digests';
import type { Thread } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Checkbox } from '@forum/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublishingOption, PublishingOptions } from '../../discussion/posts/publishing-options.js';
import { type FormBody, textOf, type Viewer } from '../../http/index.js';
import { say } from '../messages.js';

const NAME = 'suivre';

/** « M’écrire dès qu’une personne répond ici »: offered where one writes, never ticked in advance. */
@Injectable()
export class FollowBox implements PublishingOption, OnModuleInit {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly options: PublishingOptions,
  ) {}

  onModuleInit(): void {
    this.options.add(this);
  }

  /** Nothing to offer to whoever already gets each message. */
  async show({ actor, locale }: Viewer, thread: Thread | null, body: FormBody | undefined) {
    if (!isSignedIn(actor)) return null;
    const level =
      thread === null ? undefined : (await this.subscriptions.standing(actor, 'thread', thread.id)).level;
    if (level === 'instant') return null;
    const t = say(locale);
    return (
      <Checkbox
        key={NAME}
        locale={locale}
        name={NAME}
        value="1"
        label={t('follow.box')}
        help={t('follow.box.help')}
        checked={textOf(body, NAME) !== ''}
      />
    );
  }

  async published({ actor }: Viewer, threadId: string, body: FormBody): Promise<void> {
    if (textOf(body, NAME) === '') return;
    await this.subscriptions.change(actor, [{ kind: 'thread', id: threadId, level: 'instant' }], 'web');
  }
}
