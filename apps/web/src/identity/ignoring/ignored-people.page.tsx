import { formatDate } from '@forum/i18n';
import type { IgnoredPerson } from '@forum/identity';
import { Button, Form, Link } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AccountFrame } from '../account/account-frame.partial.js';
import { sayOfIgnoring } from './messages.js';

export interface IgnoredPeoplePageProps extends Framed {
  readonly people: readonly IgnoredPerson[];
  readonly timeZone: string;
}

/** Whom the reader ignores; for them alone. */
export function IgnoredPeoplePage({ shell, people, timeZone }: IgnoredPeoplePageProps) {
  const { locale, csrf } = shell;
  const t = sayOfIgnoring(locale);
  return (
    <AccountFrame shell={shell} part="ignored" lead={t('lead')}>
      {people.length === 0 ? (
        <p class="meta">{t('none')}</p>
      ) : (
        <ul class="liens sans-puce">
          {people.map(({ id, name, since }) => (
            <li key={id}>
              <Link href={`/personnes/${id}`}>{name ?? t('gone')}</Link>
              <br />
              <span class="meta">{t('since', { when: formatDate(since, locale, 'long', timeZone) })}</span>
              <Form action={`/personnes/${id}/ignorer/fin`} csrf={csrf} class="mt-s">
                <Button kind="second" small>
                  <span aria-hidden="true">{t('stop')}</span>
                  <span class="sr">{t('stop.who', { name: name ?? t('gone') })}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </AccountFrame>
  );
}
