import type { Draft } from '@forum/discussion';
import { Clock, randomToken } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { initialsOf } from '@forum/ui';
import { Injectable } from '@nestjs/common';
import { type FieldProblems, type FormBody, fieldSentences, textOf, type Viewer } from '../../http/index.js';
import { type Composing, TRAP } from './compose.partial.js';
import { PublishingOptions } from './publishing-options.js';

/** What the form holds: what was just sent, else a draft, else what the address suggests. */
export interface Typed {
  readonly body?: FormBody | undefined;
  readonly draft?: Draft | undefined;
  readonly suggestion?: string | undefined;
  readonly problems?: FieldProblems | undefined;
  /** The language proposed for a new message: the reader's, unless the thread is in the other. */
  readonly lang?: string;
}

const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1_000);

/** Prepares the writing form: who writes, in whose name, with what is already there. */
@Injectable()
export class ComposingForm {
  constructor(
    private readonly network: NetworkService,
    private readonly clock: Clock,
    /** What other features offer on this form. */
    readonly options: PublishingOptions,
  ) {}

  prepare(viewer: Viewer, typed: Typed): Omit<Composing, 'locale'> {
    const { body, draft, suggestion = '', problems = {} } = typed;
    const from = body ?? draft?.fields ?? {};
    return {
      writer: this.writerOf(viewer),
      organisation: viewer.account?.organisation ?? null,
      values: {
        body: textOf(from, 'body') || (body ? '' : suggestion),
        lang: textOf(from, 'lang') || (typed.lang ?? viewer.locale),
        voice: textOf(from, 'voice') || 'person',
      },
      errors: fieldSentences(problems, viewer.locale),
      maxCharacters: this.network.settings.post.maxCharacters,
    };
  }

  get titleMax(): number {
    return this.network.settings.title.maxCharacters;
  }

  /** A key of this form: sent twice, it publishes once. It begins with the second in which the form was shown. */
  key(body?: FormBody): string {
    const kept = body ? textOf(body, 'cle') : '';
    return /^[\w-]{12,40}$/.test(kept)
      ? kept
      : `${secondsOf(this.clock.now()).toString(36)}-${randomToken(12)}`;
  }

  /** What is odd about how a form was filled: the field that nobody sees, or no time to write. */
  signals(body: FormBody): string[] {
    const [, shownAt] = /^([a-z0-9]{6,8})-/.exec(textOf(body, 'cle')) ?? [];
    const took = shownAt === undefined ? null : secondsOf(this.clock.now()) - Number.parseInt(shownAt, 36);
    const { fastSeconds } = this.network.settings.spam;
    return [
      ...(textOf(body, TRAP) === '' ? [] : ['honeypot']),
      ...(took !== null && took >= 0 && took < fastSeconds ? ['too-fast'] : []),
    ];
  }

  private writerOf({ account, locale }: Viewer): Composing['writer'] {
    const name = account?.name ?? '';
    const sector = this.network.sectors.find(({ code }) => code === account?.sector)?.label[locale];
    return { name, initials: initialsOf(name), ...(sector === undefined ? {} : { sector }) };
  }
}
