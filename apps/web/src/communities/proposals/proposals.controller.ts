import { communityPath, ProposalsService } from '@forum/communities';
import { isAdministrator, isSignedIn } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  listOf,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { type ProposalValues, ProposePage } from './propose.page.js';

/** Proposing a community; an administrator's is open at once. */
@Controller('communautes/nouvelle')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<View | Redirect> {
    return missingStep(viewer) ?? this.page(viewer, valuesIn({}));
  }

  @Post()
  async propose(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    const { actor, locale } = viewer;
    const values = valuesIn(body);
    const outcome = await submitted(() => this.proposals.propose(actor, inputOf(values), { locale }));
    if (!outcome.ok) return this.page(viewer, values, outcome.problems);
    if (!isAdministrator(actor))
      return redirect(communityPath({ slug: outcome.value }), { done: 'community-proposed' });
    return redirect(communityPath({ slug: outcome.value }), { done: 'community-made' });
  }

  private async page(viewer: Viewer, values: ProposalValues, problems?: FieldProblems): Promise<View> {
    const { locale, actor } = viewer;
    const { themes, leads } = await this.register.current();
    const props = {
      values,
      errors: fieldSentences(named(problems ?? {}), locale),
      administrator: isAdministrator(actor),
      trialDays: this.network.settings.community.trialDays,
      themes: themes.map(({ number, title }) => ({ value: String(number), label: title[locale] })),
      leads: leads.map(({ code, title }) => ({ value: code, label: `${code} ${title[locale]}` })),
    };
    return view(ProposePage, props, problems ? { status: 422 } : {});
  }
}

/** One problem for the whole list of addresses: the field is one. */
function named(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name.split('.')[0] ?? name, problem]),
  );
}

function valuesIn(body: FormBody): ProposalValues {
  const text = (name: string) => textOf(body, name);
  return {
    name: text('name'),
    purpose: text('purpose'),
    charter: text('charter'),
    founders: text('founders'),
    owner: text('owner'),
    visibility: text('visibility') || 'public',
    joinPolicy: text('joinPolicy') || 'request',
    themes: listOf(body, 'themes'),
    leads: listOf(body, 'leads'),
  };
}

function inputOf({ founders, owner, ...values }: ProposalValues): object {
  return {
    ...values,
    founders: founders.split(/[\s,;]+/).filter((address) => address !== ''),
    ...(owner.trim() === '' ? {} : { owner }),
  };
}

function missingStep({ actor }: Viewer): Redirect | undefined {
  const next = encodeURIComponent('/communautes/nouvelle');
  if (!isSignedIn(actor)) return redirect(`/connexion?next=${next}`, { status: 302 });
  if (!actor.profileComplete && !isAdministrator(actor))
    return redirect(`/inscription?next=${next}`, { status: 302 });
  return undefined;
}
