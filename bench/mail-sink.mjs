import { SMTPServer } from 'smtp-server';

/**
 * A local SMTP server that takes every message and keeps none of it: what the digest benchmark sends to, in a process of
 * its own. Prints `{"port":…}` once it listens; on any line of input prints what it took since the line before, and its own CPU time so far.
 *
 *   node bench/mail-sink.mjs [port]
 */
const taken = { messages: 0, bytes: 0, connections: 0 };

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onConnect(_session, callback) {
    taken.connections++;
    callback();
  },
  onData(stream, _session, callback) {
    stream.on('data', (chunk) => {
      taken.bytes += chunk.length;
    });
    stream.on('end', () => {
      taken.messages++;
      callback();
    });
  },
});

server.on('error', () => undefined);
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = server.server.address();
  console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined }));
});

process.stdin.on('data', () => {
  console.log(JSON.stringify({ ...taken, cpuMicros: process.cpuUsage() }));
  Object.assign(taken, { messages: 0, bytes: 0, connections: 0 });
});
process.stdin.on('end', () => server.close(() => process.exit(0)));
