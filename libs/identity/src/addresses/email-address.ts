import { sameAddressKey } from '@forum/mail-out';
import { z } from 'zod';

/** An address typed by a person: spaces around are forgiven; kept in one spelling, lower case. */
export const emailAddress = z.string().transform((text, context) => {
  try {
    return sameAddressKey(text.trim());
  } catch {
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'bad-address' });
    return z.NEVER;
  }
});
