import { type Community, communityPath } from '@forum/communities';
import { type FormBody, type Redirect, redirect, textOf } from '../../http/index.js';

/** What the form to come in says. */
export function joinInput(body: FormBody): object {
  const charter = textOf(body, 'charter');
  return { message: textOf(body, 'message'), ...(charter === '' ? {} : { charter }) };
}

/** Where a person goes who has come in, or asked to. */
export function joined(community: Community): Redirect {
  const isIn = community.standing?.state === 'active';
  return redirect(communityPath(community), { done: isIn ? 'community-joined' : 'community-asked' });
}
