import { type Resource, type ResourceFile, resourcePath, resourceTitle } from '@forum/communities';
import { formatDate, formatNumber, type Locale, typeset } from '@forum/i18n';
import { say } from './messages.js';

/** A resource as lists show it. */
export interface ShownResource {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly titleLang: Locale;
  readonly kind: string;
  readonly format: string;
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
    format: resource.file === null ? t('link') : formatOf(resource.file, locale),
    addedBy: resource.addedBy.name ?? t('gone'),
    added: formatDate(resource.createdAt, locale, 'long', timeZone),
    warning: linkState === 'dead' || linkState === 'failing' ? t(`link.${linkState}`) : null,
  };
}

/** « PDF, 1,2 Mo »: what one is about to download. */
export function formatOf({ name, size }: ResourceFile, locale: Locale): string {
  const extension = name.includes('.') ? (name.split('.').at(-1) ?? '').toUpperCase() : '';
  return extension === '' ? sizeOf(size, locale) : `${extension}, ${sizeOf(size, locale)}`;
}

function sizeOf(bytes: number, locale: Locale): string {
  const t = say(locale);
  return bytes < 1_000_000
    ? t('size.kb', { size: formatNumber(Math.max(1, Math.round(bytes / 1_000)), locale) })
    : t('size.mb', { size: formatNumber(Math.round(bytes / 100_000) / 10, locale) });
}
