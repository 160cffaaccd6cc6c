import { type Community, communityPath, type Member } from '@forum/communities';
import { formatDate } from '@forum/i18n';
import { Button, CursorPagination, Form, initialsOf, People, Select } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { say } from '../messages.js';

export interface MembersPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly members: readonly (Member & { readonly sectorLabel: string | null })[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly timeZone: string;
  readonly sector: string;
  readonly sectors: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

/** Who belongs to a community: for its members. */
export function MembersPage(props: MembersPageProps) {
  const { shell, frame, members, next, beyondFirst, sector } = props;
  const t = say(shell.locale);
  const { community } = frame;
  const path = communityPath(community, 'membres');
  const query = sector === '' ? '' : `sector=${encodeURIComponent(sector)}`;
  const nextQuery = [query, next === null ? '' : `cursor=${encodeURIComponent(next)}`]
    .filter(Boolean)
    .join('&');
  return (
    <CommunityFrame shell={shell} frame={frame} title={t('section.members')}>
      <p class="meta mt">{t(noteOf(community))}</p>
      <SectorFilter {...props} />
      <section class="mt" aria-labelledby="liste">
        <h2 class="sr" id="liste">
          {t('members.list')}
        </h2>
        <People people={members.map((member) => personOf(member, props))} />
      </section>
      <CursorPagination
        locale={shell.locale}
        label={t('pages')}
        {...(next === null ? {} : { next: `${path}?${nextQuery}` })}
        {...(beyondFirst ? { first: query === '' ? path : `${path}?${query}` } : {})}
      />
    </CommunityFrame>
  );
}

function noteOf({ visibility }: Community) {
  return visibility === 'public' ? 'members.note' : 'members.note.private';
}

function SectorFilter({ shell: { locale }, frame: { community }, sector, sectors }: MembersPageProps) {
  const t = say(locale);
  return (
    <Form method="get" action={communityPath(community, 'membres')} class="grappe mt">
      <Select
        locale={locale}
        name="sector"
        label={t('members.sector')}
        value={sector}
        options={[{ value: '', label: t('members.anySector') }, ...sectors]}
      />
      <Button kind="second">{t('members.filter')}</Button>
    </Form>
  );
}

function personOf(
  { id, name, role, joinedAt, sectorLabel }: MembersPageProps['members'][number],
  { shell: { locale }, timeZone }: MembersPageProps,
) {
  const t = say(locale);
  const since =
    joinedAt === null ? null : t('members.since', { date: formatDate(joinedAt, locale, 'month', timeZone) });
  const words = [sectorLabel, role === 'member' ? null : t(`as.${role}`), since];
  return {
    key: id,
    name: name ?? t('members.nameless'),
    initials: name === null ? '·' : initialsOf(name),
    meta: words.filter((part) => part !== null).join(', '),
    ...(name === null ? {} : { href: `/personnes/${id}` }),
  };
}
