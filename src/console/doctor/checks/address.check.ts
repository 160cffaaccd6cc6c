import { type CheckedForum, type Finding, failed, ok, skipped } from '../check.js';

const LOCAL_HOST = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/** BASE_URL stands in every mail: once others read them, it must be reachable and encrypted. */
export async function checkAddress({ config }: CheckedForum): Promise<Finding[]> {
  const { baseUrl: url, databaseUrl, smtpUrl } = config;
  const { protocol, hostname } = new URL(url);
  if (LOCAL_HOST.test(hostname)) {
    const isForOthers = databaseUrl !== null || smtpUrl !== null;
    return [
      isForOthers
        ? failed('address', 'address-local', { url })
        : skipped('address', 'address-trial', { url }),
    ];
  }
  return [
    protocol === 'https:'
      ? ok('address', 'address-ok', { url })
      : failed('address', 'address-not-https', { url }),
  ];
}
