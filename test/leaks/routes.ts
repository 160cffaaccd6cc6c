import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

export interface Route {
  readonly methods: readonly string[];
  /** With the router's parameters: `/discussions/:id`. */
  readonly path: string;
}

/** Every route that the running process answers, as its own router tells them. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  return readTree(fastify.printRoutes({ commonPrefix: false }));
}

/** `│   └── /:id (GET, HEAD)`: a line's depth is that of its branch, and its text continues its parent's. */
export function readTree(printed: string): Route[] {
  const parents: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent, text = ''] = /^((?:│ {3}| {4})*(?:├── |└── ))(.*)$/.exec(line) ?? [];
    if (indent === undefined) return [];
    const depth = indent.length / 4 - 1;
    const [, part = '', methods] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(text) ?? [];
    const path = `${parents[depth - 1] ?? ''}${part}`;
    parents[depth] = path;
    return methods === undefined ? [] : [{ path, methods: methods.split(', ') }];
  });
}

/** Those that read, in the order of their paths. */
export function readingPaths(routes: readonly Route[]): string[] {
  const paths = routes.filter(({ methods }) => methods.includes('GET')).map(({ path }) => path);
  return [...new Set(paths)].sort();
}
