import { NetworkService } from '@forum/network';
import type { Shell } from '@forum/ui';
import { isAdministrator, isModerator } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Assets } from '../assets/assets.js';
import { doneSentence } from './done.messages.js';
import type { Viewer } from './viewer.js';
import { doneCode } from './viewer.hook.js';

/** What the frame of every page shows: the network's name, the reader, the language switch. */
@Injectable()
export class ShellBuilder {
  constructor(
    private readonly network: NetworkService,
    private readonly assets: Assets,
  ) {}

  async build(request: FastifyRequest): Promise<Shell> {
    const { viewer } = request;
    const network = await this.network.current();
    return {
      locale: viewer.locale,
      network,
      path: viewer.path,
      stylesheet: this.assets.stylesheetPath,
      features: { communities: false, search: false, indicators: false },
      ...this.personal(viewer),
      ...flashOf(request),
    };
  }

  private personal(viewer: Viewer): Partial<Shell> {
    if (!viewer.account || viewer.csrf === null) return {};
    return {
      csrf: viewer.csrf,
      signedIn: {
        id: viewer.account.id,
        name: viewer.account.name ?? viewer.account.address,
        initials: viewer.account.initials,
        isModerator: isModerator(viewer.actor),
        isAdministrator: isAdministrator(viewer.actor),
      },
    };
  }
}

function flashOf(request: FastifyRequest): Partial<Shell> {
  const code = doneCode(request);
  const text = code === null ? null : doneSentence(code, request.viewer.locale);
  return text === null ? {} : { flash: { kind: 'success', text } };
}
