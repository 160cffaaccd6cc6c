import { AddressesService, ProfilesRepository } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import {
  type FieldProblems,
  type FormBody,
  fieldSentences,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { AccountPage } from './account.page.js';
import { timeZoneOptions } from './time-zones.js';

/** A form of the page that was sent and refused. */
export interface RefusedForm {
  readonly form: 'profile' | 'preferences' | 'address';
  readonly body: FormBody;
  readonly problems: FieldProblems;
}

/** Builds the page of one's account; what was refused keeps what was typed. */
@Injectable()
export class AccountView {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly addresses: AddressesService,
    private readonly network: NetworkService,
  ) {}

  async page({ actor, locale }: Viewer, refused?: RefusedForm): Promise<View> {
    const own = await this.profiles.own(actor);
    const body = (form: RefusedForm['form']) => (refused?.form === form ? refused.body : undefined);
    const { name, sector, organisation, about } = own;
    const saved = { name, sector, organisation, about };
    const props = {
      id: own.id,
      profile: name === null ? null : shown(saved, body('profile')),
      sectors: this.network.sectors.map(({ code, label }) => ({ code, label: label[locale] })),
      aboutMax: this.network.settings.profile.aboutMaxCharacters,
      preferences: shown({ locale: own.locale, timeZone: own.timeZone }, body('preferences')),
      zones: timeZoneOptions(locale, own.timeZone),
      addresses: await this.addresses.list(actor),
      newAddress: textOf(body('address'), 'address'),
      errors: fieldSentences(refused?.problems ?? {}, locale),
    };
    return view(AccountPage, props, refused ? { status: 422 } : {});
  }
}

/** The fields as just typed, else as saved. */
function shown<K extends string>(
  saved: Record<K, string | null>,
  body: FormBody | undefined,
): Record<K, string> {
  const names = Object.keys(saved) as K[];
  const values = names.map((name) => [name, body ? textOf(body, name) : (saved[name] ?? '')]);
  return Object.fromEntries(values) as Record<K, string>;
}
