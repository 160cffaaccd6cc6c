import { Kernel1700000001000 } from './0001-kernel.js';
import { Network1700000002000 } from './0002-network.js';
import { Mail1700000003000 } from './0003-mail.js';
import { Identity1700000004000 } from './0004-identity.js';
import { Register1700000005000 } from './0005-register.js';
import { Discussion1700000006000 } from './0006-discussion.js';
import { Gatherings1700000007000 } from './0007-gatherings.js';
import { Moderation1700000008000 } from './0008-moderation.js';
import { Digests1700000009000 } from './0009-digests.js';
import { Search1700000010000 } from './0010-search.js';
import { Reactions1700000011000 } from './0011-reactions.js';
import { Communities1700000012000 } from './0012-communities.js';
import { ReceivedMail1700000020000 } from './0020-received-mail.js';
import { Instant1700000025000 } from './0025-instant.js';
import { Mentions1700000026000 } from './0026-mentions.js';
import { Followers1700000027000 } from './0027-followers.js';
import { LeadProgress1700000030000 } from './0030-lead-progress.js';
import { Syntheses1700000035000 } from './0035-syntheses.js';
import { Curation1700000040000 } from './0040-curation.js';
import { MergedSubscriptions1700000041000 } from './0041-merged-subscriptions.js';
import { Polls1700000043000 } from './0043-polls.js';
import { HeldPosts1700000045000 } from './0045-held-posts.js';
import { Desk1700000046000 } from './0046-desk.js';
import { Spam1700000047000 } from './0047-spam.js';
import { AuditSeals1700000048000 } from './0048-audit-seals.js';
import { Measures1700000049000 } from './0049-measures.js';
import { Brief1700000050000 } from './0050-brief.js';
import { Ignoring1700000051000 } from './0051-ignoring.js';
import { CommunityDoors1700000055000 } from './0055-community-doors.js';
import { Meetings1700000060000 } from './0060-meetings.js';
import { Library1700000065000 } from './0065-library.js';
import { SearchPlaces1700000066000 } from './0066-search-places.js';

/** In the order of the libraries' layers; each stands on those before it. */
export const migrations = [
  Kernel1700000001000,
  Network1700000002000,
  Mail1700000003000,
  Identity1700000004000,
  Register1700000005000,
  Discussion1700000006000,
  Gatherings1700000007000,
  Moderation1700000008000,
  Digests1700000009000,
  Search1700000010000,
  Reactions1700000011000,
  Instant1700000025000,
  Mentions1700000026000,
  Followers1700000027000,
  Communities1700000012000,
  LeadProgress1700000030000,
  Curation1700000040000,
  MergedSubscriptions1700000041000,
  Polls1700000043000,
  Meetings1700000060000,
  HeldPosts1700000045000,
  Syntheses1700000035000,
  Desk1700000046000,
  CommunityDoors1700000055000,
  Spam1700000047000,
  Library1700000065000,
  AuditSeals1700000048000,
  SearchPlaces1700000066000,
  Measures1700000049000,
  Brief1700000050000,
  Ignoring1700000051000,
  ReceivedMail1700000020000,
];
