import type { Resource, ResourceVersion } from '@forum/communities';
import { formatDate, type Locale } from '@forum/i18n';
import {
  Button,
  Encart,
  Facts,
  Form,
  LeadCode,
  Link,
  LinkButton,
  LinkFromPeople,
  LinkList,
  Notice,
  Rails,
  Section,
  ThemeCode,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame, paragraphs } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from './messages.js';
import { type ShownResource } from './shown-resource.js';

export interface ResourcePageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly resource: Resource;
  readonly shown: ShownResource;
  readonly versions: readonly ResourceVersion[];
  readonly citation: string;
  readonly profiles: boolean;
  readonly timeZone: string;
  readonly may: { readonly change: boolean; readonly remove: boolean };
}

/** One document or link: what it is, where it is, how to cite it. */
export function ResourcePage(props: ResourcePageProps) {
  const { shell, frame, resource, shown } = props;
  const { locale } = shell;
  const t = say(locale);
  return (
    <CommunityFrame shell={shell} frame={frame} title={shown.title}>
      <Rails asideLabel={t('about')} aside={<About {...props} />}>
        <div class="pile">
          {resource.linkState === 'dead' && (
            <Notice kind="alert">
              <p>{t('link.dead.text')}</p>
            </Notice>
          )}
          {paragraphs(resource.description).map((text, n) => (
            <p key={n} class="lecture" lang={resource.lang}>
              {text}
            </p>
          ))}
          <Open {...props} />
        </div>
        <Section id="citer" title={t('cite')}>
          <p class="lecture mt-s">{props.citation}</p>
        </Section>
        {props.versions.length > 1 && <Versions {...props} />}
      </Rails>
    </CommunityFrame>
  );
}

function Open({ shell: { locale }, resource, shown }: ResourcePageProps) {
  return (
    <p class="grappe">
      <LinkFromPeople class="bouton" href={resource.url} hreflang={resource.lang}>
        {say(locale)('open')}
      </LinkFromPeople>
      <span class="meta">{shown.site}</span>
    </p>
  );
}

function About(props: ResourcePageProps) {
  const { shell, resource, shown, may, profiles } = props;
  const { locale } = shell;
  const t = say(locale);
  const { name, id } = resource.addedBy;
  const facts = [
    { term: t('kind'), value: shown.kind },
    { term: t('site'), value: shown.site },
    { term: t('field.lang'), value: t(`lang.${resource.lang}`) },
    ...(resource.creator === '' ? [] : [{ term: t('field.creator'), value: resource.creator }]),
    ...(resource.licence === '' ? [] : [{ term: t('field.licence'), value: resource.licence }]),
    ...placesOf(resource, locale),
    {
      term: t('added-by'),
      value: profiles && name !== null ? <Link href={`/personnes/${id}`}>{name}</Link> : shown.addedBy,
    },
    { term: t('added'), value: shown.added },
  ];
  return (
    <Encart id="fiche" title={t('about')}>
      <Facts facts={facts} class="mt-s" />
      {may.change && (
        <LinkList class="mt-s">
          <li>
            <Link href={`${shown.href}/modifier`}>{t('edit.title')}</Link>
          </li>
          <li>
            <Link href={`${shown.href}/version`}>{t('version.title')}</Link>
          </li>
          {may.remove && (
            <li>
              <Link href={`${shown.href}/retirer`}>{t('remove.title')}</Link>
            </li>
          )}
        </LinkList>
      )}
    </Encart>
  );
}

function placesOf({ themes, leads }: Resource, locale: Locale) {
  const t = say(locale);
  const ofThemes = themes.map((theme) => (
    <ThemeCode key={theme} locale={locale} theme={theme} href={`/themes/${theme}`} />
  ));
  const ofLeads = leads.map((code) => (
    <LeadCode
      key={code}
      locale={locale}
      code={code}
      theme={Number.parseInt(code, 10)}
      href={`/pistes/${code}`}
    />
  ));
  return [
    ...(themes.length === 0 ? [] : [{ term: t('field.themes'), value: <>{ofThemes}</> }]),
    ...(leads.length === 0 ? [] : [{ term: t('field.leads'), value: <>{ofLeads}</> }]),
  ];
}

function Versions({ shell: { locale }, versions, timeZone }: ResourcePageProps) {
  const t = say(locale);
  return (
    <Section id="versions" title={t('versions')}>
      <ol class="sans-puce pile pile-s mt-s" reversed>
        {versions.map(({ version, url, note, addedBy, createdAt }) => (
          <li key={version}>
            <p>
              <LinkFromPeople href={url}>{t('version.n', { version })}</LinkFromPeople>
            </p>
            <p class="meta">
              {t('version.by', {
                name: addedBy.name ?? t('gone'),
                date: formatDate(createdAt, locale, 'long', timeZone),
              })}
              {note !== '' && <> · {note}</>}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export interface RemoveResourcePageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly shown: ShownResource;
}

/** A confirmation: a GET removes nothing. */
export function RemoveResourcePage({ shell, frame, shown }: RemoveResourcePageProps) {
  const t = say(shell.locale);
  return (
    <CommunityFrame shell={shell} frame={frame} title={t('remove.title')}>
      <RemoveForm action={`${shown.href}/retirer`} csrf={shell.csrf} locale={shell.locale} shown={shown} />
    </CommunityFrame>
  );
}

function RemoveForm(props: {
  action: string;
  csrf: string | undefined;
  locale: Locale;
  shown: ShownResource;
}) {
  const { action, csrf, locale, shown } = props;
  const t = say(locale);
  return (
    <Form action={action} class="pile mt" {...(csrf === undefined ? {} : { csrf })}>
      <p class="lecture">
        <b lang={shown.titleLang}>{shown.title}</b>
      </p>
      <p class="lecture">{t('remove.text')}</p>
      <p class="grappe">
        <LinkButton kind="second" href={shown.href}>
          {t('cancel')}
        </LinkButton>
        <Button kind="danger">{t('remove.submit')}</Button>
      </p>
    </Form>
  );
}
