import type { Lead, Theme } from '@forum/register';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../http/index.js';

/** A form that another feature adds beside a theme or a lead: how to follow it. */
export interface RegisterForm {
  besideTheme(viewer: Viewer, theme: Theme): Promise<ComponentChildren>;
  besideLead(viewer: Viewer, lead: Lead): Promise<ComponentChildren>;
}

/** What stands beside themes and leads, in the order in which features joined. */
@Injectable()
export class RegisterAside {
  readonly #forms: RegisterForm[] = [];

  add(form: RegisterForm): void {
    this.#forms.push(form);
  }

  async ofTheme(viewer: Viewer, theme: Theme): Promise<ComponentChildren> {
    return Promise.all(this.#forms.map((form) => form.besideTheme(viewer, theme)));
  }

  async ofLead(viewer: Viewer, lead: Lead): Promise<ComponentChildren> {
    return Promise.all(this.#forms.map((form) => form.besideLead(viewer, lead)));
  }
}
