/** The same mail publishes once, however often it is handled or confirmed. */
export function publishingKey(fingerprint: Buffer): string {
  return `mail:${fingerprint.toString('base64url')}`;
}
