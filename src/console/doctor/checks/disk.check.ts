import { statfs } from 'node:fs/promises';
import { type CheckedForum, type Finding, failed, ok } from '../check.js';

/** The embedded database, attachments and kept mail grow in the data folder. */
const NEEDED_GIGABYTES = 1;

export async function checkDisk({ config }: CheckedForum): Promise<Finding[]> {
  const folder = config.dataDir;
  try {
    const { bavail, bsize } = await statfs(folder);
    const gigabytes = Math.floor((bavail * bsize) / 1e8) / 10;
    if (gigabytes >= NEEDED_GIGABYTES) return [ok('disk', 'disk-ok', { folder, gigabytes })];
    return [failed('disk', 'disk-low', { folder, gigabytes, needed: NEEDED_GIGABYTES })];
  } catch {
    return [failed('disk', 'disk-missing', { folder })];
  }
}
