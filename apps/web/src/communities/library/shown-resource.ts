import { type Resource, resourcePath, resourceTitle } from '@forum/communities';
import { formatDate, type Locale, typeset } from '@forum/i18n';
import { say } from './messages.js';

/** A resource as lists show it. */
export interface ShownResource {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly titleLang: Locale;
  readonly kind: string;
  /** Where it leads: « exemple.org ». */
  readonly site: string;
  readonly addedBy: string;
  readonly added: string;
  /** Its link answers no more; in words, null when all is well. */
  readonly warning: string | null;
}

export function shownResource(resource: Resource, locale: Locale, timeZone: string): ShownResource {
  const t = say(locale);
  const title = resourceTitle(resource, locale);
  const { linkState } = resource;
  return {
    id: resource.id,
    href: resourcePath(resource),
    title: typeset(title.text, title.lang),
    titleLang: title.lang,
    kind: t(`kind.${resource.kind}`),
    site: hostOf(resource.url),
    addedBy: resource.addedBy.name ?? t('gone'),
    added: formatDate(resource.createdAt, locale, 'long', timeZone),
    warning: linkState === 'dead' || linkState === 'failing' ? t(`link.${linkState}`) : null,
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
