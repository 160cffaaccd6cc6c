import { readFile, stat } from 'node:fs/promises';
import { FileProblem, IMPORT_LIMITS } from '@forum/gatherings';
import { ConsoleFailure } from '../console-failure.js';
import { participantsMessages } from './participants.messages.js';

/** The file that the operator names; what is far too large is not even read. @throws ConsoleFailure, FileProblem */
export async function readGivenFile(file: string): Promise<Buffer> {
  const status = await stat(file).catch(() => null);
  if (status === null) throw ConsoleFailure.of(participantsMessages, 'no-file', { file });
  if (status.size > IMPORT_LIMITS.bytes)
    throw new FileProblem('file-too-big', { megabytes: IMPORT_LIMITS.bytes / 1_000_000 });
  const bytes = status.isFile() ? await readFile(file).catch(() => null) : null;
  if (bytes === null) throw ConsoleFailure.of(participantsMessages, 'not-a-file', { file });
  return bytes;
}
