/**
 * A text without the links and addresses that our own mails gave its writer: what is quoted in a discussion must give
 * nobody power over an account.
 */
export function withoutOwnTokens(
  text: string,
  { baseUrl, mailDomain }: { baseUrl: string; mailDomain: string },
): string {
  const place = escaped(baseUrl.replace(/^https?:\/\//, ''));
  const links = new RegExp(
    `(?:https?://)?${place}/(?:courriels|abonnement|connexion|invitation)s?/[\\w./?=&%~-]*`,
    'gi',
  );
  const addresses = new RegExp(`reponse\\+[a-z2-7]{20,60}@${escaped(mailDomain)}`, 'gi');
  return text.replace(links, '[…]').replace(addresses, `reponse@${mailDomain}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
