import { rm } from 'node:fs/promises';
import { connect, type ListenOptions } from 'node:net';

/** `host:port`, `[IPv6]:port` or the absolute path of a Unix socket, as the configuration has checked it. */
export function listenOptions(listen: string): ListenOptions {
  if (listen.startsWith('/')) return { path: listen };
  const at = listen.lastIndexOf(':');
  return { host: listen.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(listen.slice(at + 1)) };
}

/** A process that was killed leaves its socket's file behind: it goes if nobody answers there. */
export async function removeStaleSocket(listen: string): Promise<void> {
  if (!listen.startsWith('/')) return;
  const code = await new Promise<string>((resolve) => {
    const socket = connect(listen);
    socket.once('connect', () => {
      socket.destroy();
      resolve('answered');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
  if (code === 'ECONNREFUSED') await rm(listen, { force: true });
}
