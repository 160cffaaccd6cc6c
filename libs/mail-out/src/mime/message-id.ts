/** RFC 5322 §3.6.4 as it is met in the wild: one @, printable ASCII, no space nor angle bracket; short enough for a line. */
const MESSAGE_ID = /^(?=.{3,250}$)[\x21-\x3b=\x3f\x41-\x7e]+@[\x21-\x3b=\x3f\x41-\x7e]+$/;

export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text);
}

/** @throws RangeError: a Message-ID of ours that is none is a defect */
export function messageIdToken(messageId: string): string {
  if (!isMessageId(messageId)) throw new RangeError('not a Message-ID');
  return `<${messageId}>`;
}
