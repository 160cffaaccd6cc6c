import { type Community, canCommunity, communityPath, MembersRepository } from '@forum/communities';
import type { TabItem } from '@forum/ui';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';
import { say } from '../messages.js';

/** A page of a community, under its own address, with a tab on all the others. */
export interface CommunitySection {
  /** The last part of its address: `agenda`. */
  readonly path: string;
  /** Its place among the tabs; the community's own are 0 (overview), 10, 40 (members), 50 (charter), 90 (moderation). */
  readonly order: number;
  /** The words of the tab; null where this reader has none. */
  tab(viewer: Viewer, community: Community): Promise<string | null>;
}

/** Something that another feature shows on the overview. */
export interface CommunityPart {
  show(viewer: Viewer, community: Community): Promise<ComponentChildren>;
}

/** What stands around every page of one community. */
export interface CommunityFrameProps {
  readonly community: Community;
  readonly tabs: readonly TabItem[];
}

/** What the pages of a community are made of: other features add their sections, parts and boxes here. */
@Injectable()
export class CommunityShell {
  readonly #sections: CommunitySection[] = [];
  readonly #parts: CommunityPart[] = [];
  readonly #boxes: CommunityPart[] = [];
  readonly #own: CommunityPart[] = [];

  constructor(private readonly members: MembersRepository) {
    this.addSection({ path: '', order: 0, tab: async ({ locale }) => say(locale)('section.overview') });
    this.addSection(readable('discussions', 10, 'section.discussions'));
    this.addSection(readable('membres', 40, 'section.members'));
    this.addSection({
      path: 'charte',
      order: 50,
      tab: async ({ locale }) => say(locale)('section.charter'),
    });
    this.addSection({ path: 'moderation', order: 90, tab: (viewer, one) => this.moderation(viewer, one) });
  }

  /** A page of its own, with a tab. */
  addSection(section: CommunitySection): void {
    this.#sections.push(section);
    this.#sections.sort((a, b) => a.order - b.order);
  }

  /** In the main column of the overview, below the discussions. */
  addPart(part: CommunityPart): void {
    this.#parts.push(part);
  }

  /** In the side column of the overview. */
  addBox(box: CommunityPart): void {
    this.#boxes.push(box);
  }

  /** In the box that says what the reader is to the community; shown to its members. */
  addOwn(part: CommunityPart): void {
    this.#own.push(part);
  }

  /** @param current the section's path; empty for the overview */
  async frame(viewer: Viewer, community: Community, current: string): Promise<CommunityFrameProps> {
    const words = await Promise.all(this.#sections.map((section) => section.tab(viewer, community)));
    const tabs = this.#sections.flatMap(({ path }, index) => {
      const text = words[index];
      const href = communityPath(community, path === '' ? undefined : path);
      return text == null ? [] : [{ href, text, current: path === current }];
    });
    return { community, tabs };
  }

  parts(viewer: Viewer, community: Community): Promise<ComponentChildren[]> {
    return Promise.all(this.#parts.map((part) => part.show(viewer, community)));
  }

  boxes(viewer: Viewer, community: Community): Promise<ComponentChildren[]> {
    return Promise.all(this.#boxes.map((box) => box.show(viewer, community)));
  }

  async own(viewer: Viewer, community: Community): Promise<ComponentChildren[]> {
    if (community.standing?.state !== 'active') return [];
    return Promise.all(this.#own.map((part) => part.show(viewer, community)));
  }

  private async moderation({ actor, locale }: Viewer, community: Community): Promise<string | null> {
    if (!canCommunity(actor, 'decide-requests', community)) return null;
    const waiting = await this.members.waiting(actor, community);
    const text = say(locale)('section.moderation');
    return waiting === 0 ? text : `${text} (${waiting})`;
  }
}

function readable(
  path: string,
  order: number,
  key: 'section.discussions' | 'section.members',
): CommunitySection {
  return {
    path,
    order,
    tab: async ({ actor, locale }, community) =>
      canCommunity(actor, 'read-contents', community) ? say(locale)(key) : null,
  };
}
