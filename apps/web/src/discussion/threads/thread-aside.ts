import type { Thread } from '@forum/discussion';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';

/** A form that another feature adds beside a discussion: how to follow it, its closure. */
export interface AsideForm {
  show(viewer: Viewer, thread: Thread): Promise<ComponentChildren>;
}

/** What stands beside a discussion, in the order in which features joined. */
@Injectable()
export class ThreadAside {
  readonly #forms: AsideForm[] = [];

  add(form: AsideForm): void {
    this.#forms.push(form);
  }

  async of(viewer: Viewer, thread: Thread): Promise<ComponentChildren> {
    return Promise.all(this.#forms.map((form) => form.show(viewer, thread)));
  }
}
