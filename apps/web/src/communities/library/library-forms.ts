import type { Community, Resource } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import { Injectable } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import {
  type FieldProblems,
  type FormBody,
  fieldSentences,
  listOf,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { CommunityShell } from '../frame/community-shell.js';
import { ResourceFormPage, type ResourceFormPageProps, type ResourceValues } from './resource-form.page.js';

/** A form as it stands: what was typed, and what is wrong with it. */
export interface Filled {
  readonly values: ResourceValues;
  readonly problems?: FieldProblems;
}

type Task = Pick<ResourceFormPageProps, 'task' | 'action' | 'back'> & Filled;

/** The forms of the library. */
@Injectable()
export class LibraryForms {
  constructor(
    private readonly shell: CommunityShell,
    private readonly register: RegisterDirectory,
  ) {}

  async places(locale: Locale): Promise<Pick<ResourceFormPageProps, 'themes' | 'leads'>> {
    const { themes, leads } = await this.register.current();
    return {
      themes: themes.map(({ number, title }) => ({ number, title: title[locale] })),
      leads: leads.map(({ code, title }) => ({ code, title: title[locale] })),
    };
  }

  async page(viewer: Viewer, community: Community, { problems, ...task }: Task): Promise<View> {
    const props = {
      ...task,
      frame: await this.shell.frame(viewer, community, 'documents'),
      errors: fieldSentences(problems ?? {}, viewer.locale),
      ...(await this.places(viewer.locale)),
    };
    return view(ResourceFormPage, props, problems ? { status: 422 } : {});
  }
}

/** What was typed, as it was typed. */
export function valuesIn(body: FormBody, locale: Locale): ResourceValues {
  const text = (name: string) => textOf(body, name);
  return {
    kind: text('kind'),
    titleFr: text('titleFr'),
    titleEn: text('titleEn'),
    creator: text('creator'),
    licence: text('licence'),
    description: text('description'),
    lang: text('lang') || locale,
    url: text('url'),
    note: text('note'),
    themes: listOf(body, 'themes'),
    leads: listOf(body, 'leads'),
  };
}

/** What stands in a form that changes an entry. */
export function valuesOf(resource: Resource): ResourceValues {
  const { kind, title, creator, licence, description, lang, themes, leads, url } = resource;
  return {
    ...{ kind, creator, licence, description, lang, leads },
    titleFr: title.fr ?? '',
    titleEn: title.en ?? '',
    themes: themes.map(String),
    url: url ?? '',
    note: '',
  };
}
