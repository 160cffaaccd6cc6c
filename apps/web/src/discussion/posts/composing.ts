import type { Draft } from '@forum/discussion';
import { randomToken } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { initialsOf } from '@forum/ui';
import { Injectable } from '@nestjs/common';
import { type FieldProblems, type FormBody, fieldSentences, textOf, type Viewer } from '../../http/index.js';
import type { Composing } from './compose.partial.js';
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

/** Prepares the writing form: who writes, in whose name, with what is already there. */
@Injectable()
export class ComposingForm {
  constructor(
    private readonly network: NetworkService,
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

  /** A key of this form: sent twice, it publishes once. */
  key(body?: FormBody): string {
    const kept = body ? textOf(body, 'cle') : '';
    return /^[\w-]{12,40}$/.test(kept) ? kept : randomToken(12);
  }

  private writerOf({ account, locale }: Viewer): Composing['writer'] {
    const name = account?.name ?? '';
    const sector = this.network.sectors.find(({ code }) => code === account?.sector)?.label[locale];
    return { name, initials: initialsOf(name), ...(sector === undefined ? {} : { sector }) };
  }
}
