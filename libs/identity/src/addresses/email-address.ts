import { sameAddressKey } from '@forum/mail-out';
import { z } from 'zod';

/** An address typed by a person: spaces around are forgiven; kept in one spelling, lower case. No one of ours is at a bare name such as `ana@exemple`. */
export const emailAddress = z.string().transform((text, context) => {
  const address = keyOf(text.trim());
  if (address?.split('@').at(-1)?.includes('.')) return address;
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'bad-address' });
  return z.NEVER;
});

function keyOf(text: string): string | undefined {
  try {
    return sameAddressKey(text);
  } catch {
    return undefined;
  }
}
