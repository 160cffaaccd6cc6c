import { DiscussionModule } from '@forum/discussion';
import { IdentityModule } from '@forum/identity';
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { AccountView } from './account/account-view.js';
import { AddressesController } from './account/addresses.controller.js';
import { ApiTokensController } from './account/api-tokens.controller.js';
import { DataController } from './account/data.controller.js';
import { MeApi } from './account/me.api.js';
import { PersonalData } from './account/personal-data.js';
import { SessionsController } from './account/sessions.controller.js';
import { IgnoringController } from './ignoring/ignoring.controller.js';
import { ProfileController } from './people/profile.controller.js';
import { RegistrationController } from './registration/registration.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInCodeController } from './sign-in/sign-in-code.controller.js';
import { SignInCookies } from './sign-in/sign-in-cookies.js';
import { SignInLinkController } from './sign-in/sign-in-link.controller.js';
import { SignInWelcome } from './sign-in/sign-in-welcome.js';
import { SignOutController } from './sign-in/sign-out.controller.js';

/** Signing in and out, one's account, people. */
@Module({
  imports: [IdentityModule, DiscussionModule],
  controllers: [
    SignInController,
    SignInCodeController,
    SignInLinkController,
    SignOutController,
    RegistrationController,
    AccountController,
    AddressesController,
    SessionsController,
    ApiTokensController,
    DataController,
    ProfileController,
    IgnoringController,
    MeApi,
  ],
  providers: [SignInCookies, SignInWelcome, AccountView, PersonalData],
  exports: [SignInCookies],
})
export class IdentityWebModule {}
