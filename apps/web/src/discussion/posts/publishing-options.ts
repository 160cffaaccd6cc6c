import type { Thread } from '@forum/discussion';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { FormBody, Viewer } from '../../http/index.js';

/** Something that another feature offers on the writing form, unchecked: to be written to about what follows. */
export interface PublishingOption {
  /** @param thread null for a discussion that is being opened @param body what was sent and is shown again */
  show(viewer: Viewer, thread: Thread | null, body: FormBody | undefined): Promise<ComponentChildren>;
  /** What the form asks to change in the text before anything else is done with it. */
  prepare?(viewer: Viewer, body: FormBody): Promise<FormBody>;
  /** A button of the option's own was pressed: the form is shown again, and nothing is published. */
  isAsking?(body: FormBody): boolean;
  /** The message is published: does what was ticked. */
  published(viewer: Viewer, threadId: string, body: FormBody): Promise<void>;
}

/** What stands above the buttons of the writing form, in the order in which features joined. */
@Injectable()
export class PublishingOptions {
  readonly #options: PublishingOption[] = [];

  add(option: PublishingOption): void {
    this.#options.push(option);
  }

  async of(viewer: Viewer, thread: Thread | null, body?: FormBody): Promise<ComponentChildren> {
    return Promise.all(this.#options.map((option) => option.show(viewer, thread, body)));
  }

  async prepared(viewer: Viewer, sent: FormBody): Promise<FormBody> {
    let body = sent;
    for (const option of this.#options) body = (await option.prepare?.(viewer, body)) ?? body;
    return body;
  }

  isAsking(body: FormBody): boolean {
    return this.#options.some((option) => option.isAsking?.(body) ?? false);
  }

  async published(viewer: Viewer, threadId: string, body: FormBody): Promise<void> {
    for (const option of this.#options) await option.published(viewer, threadId, body);
  }
}
