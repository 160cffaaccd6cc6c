import { translate } from '@forum/i18n';
import { isAdministrator, isModerator } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { initialsOf, type Shell } from '@forum/ui';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Assets } from '../assets/assets.js';
import type { AnswerOptions } from './answer.js';
import { doneSentence } from './done.messages.js';
import { shellMessages } from './shell.messages.js';
import { doneCode } from './viewer.hook.js';
import type { Viewer } from './viewer.js';

/** What the frame of every page shows: the network's name, the reader, the language switch. */
@Injectable()
export class ShellBuilder {
  constructor(
    private readonly network: NetworkService,
    private readonly assets: Assets,
  ) {}

  build(request: FastifyRequest, { live }: Pick<AnswerOptions, 'live'> = {}): Shell {
    const { viewer } = request;
    const { code, name, forumName } = this.network.current();
    const t = translate(shellMessages, viewer.locale);
    return {
      locale: viewer.locale,
      network: { code, name: name[viewer.locale], forumName, about: t('about'), sources: t('sources') },
      path: viewer.path,
      stylesheet: this.assets.stylesheetPath,
      ...(live ? { scripts: [this.assets.liveScriptPath] } : {}),
      features: { communities: true, search: true, indicators: false, moderation: true },
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
        name: viewer.account.name ?? translate(shellMessages, viewer.locale)('account.nameless'),
        initials: viewer.account.name === null ? '·' : initialsOf(viewer.account.name),
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
