import type { ComponentChildren } from 'preact';
import { Link } from '../links/link.js';
import { Avatar } from './avatar.js';

export interface PersonProps {
  name: string;
  initials: string;
  /** Absent for readers who may not see profiles. */
  href?: string;
  /** Sector, role: what is written under the name. */
  meta?: ComponentChildren;
}

function NameAndMeta({ name, href, meta }: Omit<PersonProps, 'initials'>) {
  return (
    <span>
      {href === undefined ? name : <Link href={href}>{name}</Link>}
      {meta !== undefined && (
        <>
          <br />
          <span class="meta">{meta}</span>
        </>
      )}
    </span>
  );
}

/** A person in a list of the side column. */
export function PersonItem({ initials, ...person }: PersonProps) {
  return (
    <li class="grappe">
      <Avatar initials={initials} />
      <NameAndMeta {...person} />
    </li>
  );
}

/** People in columns. */
export function People({ people }: { people: ReadonlyArray<PersonProps & { key: string }> }) {
  return (
    <ul class="membres">
      {people.map(({ key, initials, ...person }) => (
        <li key={key}>
          <Avatar initials={initials} />
          <NameAndMeta {...person} />
        </li>
      ))}
    </ul>
  );
}

/** Who is about to write. */
export function WritingAs({ initials, name, meta }: Omit<PersonProps, 'href'>) {
  return (
    <p class="grappe">
      <Avatar initials={initials} />
      <span>
        <strong>{name}</strong>
        {meta !== undefined && (
          <>
            <br />
            <span class="meta">{meta}</span>
          </>
        )}
      </span>
    </p>
  );
}
