const SAFE_SCHEME = /^(?:https?:\/\/|mailto:)[^\s]/i;
// A path, a fragment or a query of this site; `//host` and `/\host` are other sites.
const LOCAL = /^(?:\/(?![/\\])|#|\?)/;

/** Web addresses, mail addresses and places of this site; nothing else becomes a link. */
export function isSafeLink(url: string): boolean {
  return SAFE_SCHEME.test(url) || LOCAL.test(url);
}

/** Whether the link leaves the forum; mail addresses do not. */
export function isExternal(url: string, siteOrigin: string | undefined): boolean {
  if (!/^https?:/i.test(url)) return false;
  return siteOrigin === undefined || !(url === siteOrigin || url.startsWith(`${siteOrigin}/`));
}

/** Said of links that members write to other sites: no endorsement, no handle on the forum's window. */
export const EXTERNAL_REL = 'nofollow ugc noopener';
