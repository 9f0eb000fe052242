export { zhejiangRegions, zhejiangUnits, type SeedRegion, type SeedUnit } from './seeds/zhejiang';
import { History1767000000001 } from './migrations/01-history';
import { People1767000000002 } from './migrations/02-people';
import { Campaigns1767000000003 } from './migrations/03-campaigns';
import { Cases1767000000004 } from './migrations/04-cases';
import { Review1767000000005 } from './migrations/05-review';
import { Decision1767000000006 } from './migrations/06-decision';
import { Compile1767000000007 } from './migrations/07-compile';
import { Publish1767000000008 } from './migrations/08-publish';
import { Notify1767000000009 } from './migrations/09-notify';
import { LateEntry1767000000010 } from './migrations/10-late-entry';
import { Delivery1767000000011 } from './migrations/11-delivery';
import { UnseenActs1767000000012 } from './migrations/12-unseen-acts';
import { Entry1767000000013 } from './migrations/13-entry';
import { KeptRecord1767000000015 } from './migrations/15-kept-record';
import { FindingDismissals1767000000016 } from './migrations/16-finding-dismissals';
import { TrackingFits1767000000017 } from './migrations/17-tracking-fits';
import { CampaignCheck1767000000018 } from './migrations/18-campaign-check';
import { CheckLists1767000000019 } from './migrations/19-check-lists';
import { ImportFits1767000000020 } from './migrations/20-import-fits';
import { WordImports1767000000021 } from './migrations/21-word-imports';

/** Every migration in order. One that has landed is never edited. */
export const migrations = [History1767000000001, People1767000000002, Campaigns1767000000003, Cases1767000000004, Review1767000000005, Decision1767000000006, Compile1767000000007, Publish1767000000008, Notify1767000000009, LateEntry1767000000010, Delivery1767000000011, UnseenActs1767000000012, Entry1767000000013, KeptRecord1767000000015, FindingDismissals1767000000016, TrackingFits1767000000017, CampaignCheck1767000000018, CheckLists1767000000019, ImportFits1767000000020, WordImports1767000000021];
