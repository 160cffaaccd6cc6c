import { type Assets as LoadedAssets, loadAssets } from '@forum/ui';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { LIVE_SCRIPT, pageStyles } from './page-styles.js';

/** The stylesheet and icons, read once at boot, served under names that carry their content's hash. */
@Injectable()
export class Assets {
  readonly #loaded: LoadedAssets = loadAssets({ extraCss: pageStyles(), scripts: [LIVE_SCRIPT] });

  get stylesheetPath(): string {
    return this.#loaded.stylesheet.path;
  }

  /** The one script, of the live bar. */
  get liveScriptPath(): string {
    return this.#loaded.scripts.direct?.path ?? '';
  }

  /** Plain routes: an asset is the same for everyone, forever. */
  serve(fastify: FastifyInstance): void {
    for (const asset of this.#loaded.byPath.values()) {
      fastify.get(asset.path, (request, reply) => {
        const accepts = String(request.headers['accept-encoding'] ?? '');
        reply
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('vary', 'accept-encoding');
        reply.type(asset.contentType);
        if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(asset.br);
        if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(asset.gzip);
        return reply.send(asset.body);
      });
    }
  }
}
