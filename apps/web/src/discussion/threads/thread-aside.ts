import type { Thread } from '@forum/discussion';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';

/** A form that another feature adds beside a discussion: how to follow it, its closure. */
export interface AsideForm {
  show(viewer: Viewer, thread: Thread): Promise<ComponentChildren>;
}

/** A part of a discussion that stands above its messages, on page `page` of them. */
export interface AboveMessages {
  show(viewer: Viewer, thread: Thread, page: number): Promise<ComponentChildren>;
}

/** What stands beside a discussion, in the order in which features joined. */
@Injectable()
export class ThreadAside {
  readonly #forms: AsideForm[] = [];

  readonly #above: AboveMessages[] = [];

  add(form: AsideForm): void {
    this.#forms.push(form);
  }

  /** What stands between the title of a discussion and its messages: its synthesis. */
  addAbove(part: AboveMessages): void {
    this.#above.push(part);
  }

  async above(viewer: Viewer, thread: Thread, page: number): Promise<ComponentChildren> {
    return Promise.all(this.#above.map((part) => part.show(viewer, thread, page)));
  }

  async of(viewer: Viewer, thread: Thread): Promise<ComponentChildren> {
    return Promise.all(this.#forms.map((form) => form.show(viewer, thread)));
  }
}
