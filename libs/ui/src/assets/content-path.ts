import { createHash } from 'node:crypto';

/** The address names the content, so a browser may keep the file for ever. */
export function contentPath(name: string, extension: string, body: string | Buffer): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
  return `/assets/${name}.${hash}.${extension}`;
}
