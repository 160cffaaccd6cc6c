import type { Part } from '../message/part.js';
import { type Failure, severityOf } from './severity.js';

interface Notice {
  readonly notificationType?: string;
  readonly bounce?: {
    readonly bounceType?: string;
    readonly bouncedRecipients?: readonly {
      emailAddress?: string;
      status?: string;
      diagnosticCode?: string;
    }[];
  };
  readonly delivery?: { readonly recipients?: readonly string[]; readonly smtpResponse?: string };
}

/** Amazon's notifications by mail: JSON within JSON. @returns undefined for anything else */
export function failuresInNotification(mail: Part): Failure[] | undefined {
  if (!/sns\.amazonaws\.com/i.test(mail.headers.raw('from'))) return undefined;
  const notice = noticeIn(mail.text().replace(/\n ?/g, ''));
  const delivered = (notice?.delivery?.recipients ?? []).map(
    (address): Failure => ({
      address,
      severity: 'delivered',
      status: '',
      said: notice?.delivery?.smtpResponse ?? '',
    }),
  );
  const bounced = (notice?.bounce?.bouncedRecipients ?? []).map(
    ({ emailAddress, status, diagnosticCode }): Failure => {
      const symptoms = { action: 'failed', status: status ?? '', said: diagnosticCode ?? '' };
      return {
        address: emailAddress ?? '',
        severity: severityOf(symptoms),
        status: symptoms.status,
        said: symptoms.said,
      };
    },
  );
  return [...bounced, ...delivered];
}

function noticeIn(text: string): Notice | undefined {
  try {
    const outer = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
      Message?: string;
    } & Notice;
    return typeof outer.Message === 'string' ? (JSON.parse(outer.Message) as Notice) : outer;
  } catch {
    return undefined;
  }
}
