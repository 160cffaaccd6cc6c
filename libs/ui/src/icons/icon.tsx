import { SPRITE_PATH } from './paths.js';
import type { IconName } from './symbols.js';

/** Decorative: words always stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24">
      <use href={`${SPRITE_PATH}#${name}`} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 36 36">
      <use href={`${SPRITE_PATH}#mark`} />
    </svg>
  );
}
