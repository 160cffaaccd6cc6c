import { type CheckedForum, type Finding, failed, ok, skipped } from '../check.js';

/** Sessions, mail links and codes are signed with these: the embedded forum makes its own. */
export async function checkSecrets({ config }: CheckedForum): Promise<Finding[]> {
  const { sessionSecrets, databaseUrl } = config;
  if (sessionSecrets.length === 0 && databaseUrl === null) return [skipped('secrets', 'secrets-own')];
  const isWeak = sessionSecrets.some((secret) => new Set(secret).size < 10);
  if (isWeak) return [failed('secrets', 'secrets-weak')];
  if (new Set(sessionSecrets).size < sessionSecrets.length) return [failed('secrets', 'secrets-repeated')];
  return [ok('secrets', 'secrets-ok', { count: sessionSecrets.length })];
}
