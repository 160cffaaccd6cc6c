const NUL = '\u0000';

/**
 * What was sent, without the one character that PostgreSQL keeps in no text: it is in nobody's words, and would be
 * a failure of ours wherever it went. The body is ours alone, so it is changed where it stands.
 */
export function keepableBody(body: unknown): unknown {
  if (typeof body === 'string') return body.includes(NUL) ? body.replaceAll(NUL, '') : body;
  if (typeof body === 'object' && body !== null) keepableFields(body as Record<string, unknown>);
  return body;
}

function keepableFields(fields: Record<string, unknown>): void {
  for (const name of Object.keys(fields)) {
    const value = keepableBody(fields[name]);
    if (name.includes(NUL)) delete fields[name];
    if (value !== fields[name]) fields[name.replaceAll(NUL, '')] = value;
  }
}
