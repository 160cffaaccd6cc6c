import { CONFIG, type Config } from '@forum/kernel';
import { ForumDescriptionService } from '@forum/moderation';
import { DEFAULT_SETTINGS, NetworkService } from '@forum/network';
import { Body, Controller, Get, Inject, Post, UseGuards } from '@nestjs/common';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { AdministratorsOnly } from '../administrators-only.guard.js';
import { SECTIONS } from '../frame/administration-frame.partial.js';
import { type ContactValues, NetworkPage } from './network.page.js';
import { SHOWN_SETTINGS, type ShownSetting, settingValue } from './setting-groups.js';
import type { ShownValue } from './settings.partial.js';
import { changesIn } from './typed-settings.js';

interface Sent {
  readonly contact?: FormBody;
  readonly settings?: FormBody;
  readonly problems?: FieldProblems;
}

@Controller('administration/reseau')
@UseGuards(AdministratorsOnly)
export class NetworkController {
  constructor(
    private readonly description: ForumDescriptionService,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@CurrentViewer() viewer: Viewer): View {
    return this.page(viewer, {});
  }

  @Post()
  async describe(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    const outcome = await submitted(() => this.description.describe(viewer.actor, contactInput(body)));
    if (!outcome.ok) return this.page(viewer, { contact: body, problems: outcome.problems });
    return redirect(SECTIONS.network, { done: 'network-saved' });
  }

  @Post('reglages')
  async set(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    const outcome = await submitted(() => this.description.set(viewer.actor, changesIn(body)));
    if (!outcome.ok) return this.page(viewer, { settings: body, problems: outcome.problems });
    return redirect(`${SECTIONS.network}#reglages`, { done: 'settings-saved' });
  }

  private page({ locale }: Viewer, { contact, settings, problems }: Sent): View {
    const props = {
      contact: contact ? contactTyped(contact) : this.contactNow(),
      environmentAddress: this.config.mailPostalAddress,
      settings: this.settingsShown(settings),
      errors: problems ? fieldSentences(problems, locale) : {},
    };
    return view(NetworkPage, props, problems ? { status: 422 } : {});
  }

  private contactNow(): ContactValues {
    const { forumName, privacyOfficer, postalAddress } = this.network.current();
    return {
      forumName,
      'privacyOfficer.title.fr': privacyOfficer?.title.fr ?? '',
      'privacyOfficer.title.en': privacyOfficer?.title.en ?? '',
      'privacyOfficer.contact': privacyOfficer?.contact ?? '',
      postalAddress: postalAddress ?? '',
    };
  }

  private settingsShown(typed: FormBody | undefined): Record<ShownSetting, ShownValue> {
    const shown = SHOWN_SETTINGS.map((key) => {
      const value = typed ? textOf(typed, key) : String(settingValue(this.network.settings, key));
      return [key, { value, preset: String(settingValue(DEFAULT_SETTINGS, key)) }] as const;
    });
    return Object.fromEntries(shown) as Record<ShownSetting, ShownValue>;
  }
}

function contactTyped(body: FormBody): ContactValues {
  return {
    forumName: textOf(body, 'forumName'),
    'privacyOfficer.title.fr': textOf(body, 'privacyOfficer.title.fr'),
    'privacyOfficer.title.en': textOf(body, 'privacyOfficer.title.en'),
    'privacyOfficer.contact': textOf(body, 'privacyOfficer.contact'),
    postalAddress: textOf(body, 'postalAddress'),
  };
}

/** An officer is named in all three fields, or not at all. */
function contactInput(body: FormBody): object {
  const typed = contactTyped(body);
  const fr = typed['privacyOfficer.title.fr'];
  const en = typed['privacyOfficer.title.en'];
  const contact = typed['privacyOfficer.contact'];
  const named = [fr, en, contact].some((text) => text.trim() !== '');
  return {
    forumName: typed.forumName,
    privacyOfficer: named ? { title: { fr, en }, contact } : null,
    postalAddress: typed.postalAddress.trim() === '' ? null : typed.postalAddress,
  };
}
