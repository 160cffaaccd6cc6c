import { oneLine } from '../mime/one-line.js';
import type { DeliveryResult } from './mail-transport.js';

interface SmtpError {
  readonly message: string;
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const LONGEST_REASON = 500;

/**
 * Reads nodemailer's error. Only what is said of this recipient or this text is for good: a refused sender or password
 * (MAIL FROM, AUTH) is our configuration, and would otherwise lose every message of the day.
 */
export function smtpFailure(error: SmtpError): DeliveryResult {
  const { code, command = '', responseCode = 0 } = error;
  const isRefusal =
    responseCode >= 500 && responseCode !== 503 && (command === 'RCPT TO' || command === 'DATA');
  const isTooLarge = responseCode === 552 && command === 'MAIL FROM';
  const isNoAddress = code === 'EENVELOPE' && command === 'API';
  const isForGood = isRefusal || isTooLarge || isNoAddress;
  const reason = oneLine(error.response ?? error.message).slice(0, LONGEST_REASON);
  return { outcome: isForGood ? 'rejected' : 'temporary', reason };
}
