import {
  assignmentListItemSchema, assignmentProposalSchema, assignmentSchema, batchCandidatesSchema, batchCheckSchema, batchListItemSchema, batchSchema, boardCaseSchema, campaignPageSchema, campaignSchema, checkListsSchema, casePageSchema, caseSchema,
  comparisonSchema, editionListItemSchema, editionSchema, experienceTableSchema, expertAccountSchema, expertConflictsSchema, expertListItemSchema, expertSchema, grantSchema, healthStatusSchema, historyEntrySchema, homeSchema, importListItemSchema, importReadingSchema,
  importSchema, lateAdmissionsSchema, messagePageSchema, noticeListItemSchema, noticeSchema, objectionListItemSchema, objectionSchema, outboxMailSchema, ownDeclarationsSchema, pageOf, proofDetailSchema, quotaLedgerSchema, rankingSchema, recommendationQueueSchema, regionSchema,
  revisionSchema, revisionsSchema, roundListItemSchema, roundSchema, rulingDraftSchema, rulingListItemSchema, rulingSchema, sessionSchema, shortlistListItemSchema, shortlistSchema, taskSchema, timelineSchema, unitPageSchema, userSchema,
} from '@huibian/contracts';
import { z } from 'zod';
import type { ReadWorld } from './read-world';

export interface ReadDoor {
  /** As the controller declares it. */
  path: string;
  schema: z.ZodType;
  /** The address asked, where it is not the path itself. */
  url?: (world: ReadWorld) => string;
  /** A list in keyset pages. */
  pages?: true;
}

const list = (path: string, item: z.ZodType): ReadDoor => ({ path, schema: pageOf(item), pages: true });
const one = (path: string, schema: z.ZodType, id: (world: ReadWorld) => string): ReadDoor => ({ path, schema, url: (world) => path.replace(':id', id(world)) });
const items = (item: z.ZodType) => z.object({ items: z.array(item) });

/** Every read model of the api, with what its contract says it looks like. */
export const readDoors: readonly ReadDoor[] = [
  { path: '/api/session', schema: sessionSchema },
  { path: '/api/home', schema: homeSchema },
  { path: '/api/health/status', schema: healthStatusSchema },
  { path: '/api/messages', schema: messagePageSchema },
  list('/api/outbox', outboxMailSchema),
  list('/api/units', unitPageSchema),
  one('/api/units/:id', unitPageSchema, (world) => world.ids.unit),
  { path: '/api/regions', schema: pageOf(regionSchema) },
  list('/api/users', userSchema),
  one('/api/users/:id', userSchema, (world) => world.ids.user),
  list('/api/grants', grantSchema),
  one('/api/grants/:id', grantSchema, (world) => world.ids.grant),
  list('/api/history', historyEntrySchema),
  { path: '/api/tasks', schema: items(taskSchema), url: (world) => `/api/tasks?subjectId=${world.ids.taskSubject}` },
  one('/api/tasks/:id', taskSchema, (world) => world.ids.task),
  { path: '/api/campaigns', schema: campaignPageSchema, pages: true },
  one('/api/campaigns/:id', campaignSchema, (world) => world.ids.campaign),
  one('/api/campaigns/:id/late-admissions', lateAdmissionsSchema, (world) => world.ids.campaign),
  one('/api/campaigns/:id/quotas', quotaLedgerSchema, (world) => world.ids.campaign),
  { path: '/api/check-lists', schema: checkListsSchema },
  { path: '/api/cases', schema: casePageSchema, pages: true },
  one('/api/cases/:id', caseSchema, (world) => world.ids.case),
  one('/api/cases/:id/revisions', revisionsSchema, (world) => world.ids.case),
  { path: '/api/cases/:id/revisions/:revisionId', schema: revisionSchema, url: ({ ids }) => `/api/cases/${ids.case}/revisions/${ids.revision}` },
  { path: '/api/cases/:id/comparison', schema: comparisonSchema, url: ({ ids }) => `/api/cases/${ids.case}/comparison?from=${ids.revision}&to=${ids.revision}` },
  one('/api/cases/:id/timeline', timelineSchema, (world) => world.ids.case),
  { path: '/api/recommendations', schema: recommendationQueueSchema, url: ({ ids }) => `/api/recommendations?campaignId=${ids.queueCampaign}&recommenderId=${ids.recommender}` },
  list('/api/rounds', roundListItemSchema),
  one('/api/rounds/:id', roundSchema, (world) => world.ids.round),
  one('/api/rounds/:id/board', z.object({ cases: z.array(boardCaseSchema) }), (world) => world.ids.round),
  one('/api/rounds/:id/assignment-proposal', assignmentProposalSchema, (world) => world.ids.round),
  list('/api/assignments', assignmentListItemSchema),
  one('/api/assignments/:id', assignmentSchema, (world) => world.ids.assignment),
  list('/api/experts', expertListItemSchema),
  { path: '/api/experts/accounts', schema: z.object({ accounts: z.array(expertAccountSchema) }) },
  { path: '/api/experts/own', schema: ownDeclarationsSchema },
  one('/api/experts/:id', expertSchema, (world) => world.ids.expert),
  { path: '/api/experts/:id/conflicts', schema: expertConflictsSchema, url: ({ ids }) => `/api/experts/${ids.expert}/conflicts?campaignId=${ids.roundCampaign}` },
  { path: '/api/rankings', schema: rankingSchema, url: ({ ids }) => `/api/rankings?campaignId=${ids.roundCampaign}` },
  list('/api/shortlists', shortlistListItemSchema),
  one('/api/shortlists/:id', shortlistSchema, (world) => world.ids.shortlist),
  one('/api/shortlists/:id/ruling-draft', rulingDraftSchema, (world) => world.ids.shortlist),
  list('/api/rulings', rulingListItemSchema),
  one('/api/rulings/:id', rulingSchema, (world) => world.ids.ruling),
  list('/api/notices', noticeListItemSchema),
  one('/api/notices/:id', noticeSchema, (world) => world.ids.notice),
  list('/api/objections', objectionListItemSchema),
  one('/api/objections/:id', objectionSchema, (world) => world.ids.objection),
  list('/api/batches', batchListItemSchema),
  one('/api/batches/:id', batchSchema, (world) => world.ids.batch),
  one('/api/batches/:id/candidates', batchCandidatesSchema, (world) => world.ids.batch),
  one('/api/batches/:id/check', batchCheckSchema, (world) => world.ids.batch),
  one('/api/proofs/:id', proofDetailSchema, (world) => world.ids.proof),
  list('/api/experience-tables', batchListItemSchema),
  one('/api/experience-tables/:id', experienceTableSchema, (world) => world.ids.table),
  list('/api/editions', editionListItemSchema),
  one('/api/editions/:id', editionSchema, (world) => world.ids.edition),
  list('/api/imports', importListItemSchema),
  one('/api/imports/:id', importSchema, (world) => world.ids.import),
  { path: '/api/imports/:id/cases/:number', schema: importReadingSchema, url: ({ ids }) => `/api/imports/${ids.import}/cases/1` },
];

/** Doors that answer with a file, a stream or a single number: each is read by the test of its stage. */
export const otherReads: readonly string[] = [
  '/api/cases/:id/attachments/:attachmentId',
  '/api/editions/:id/files/:name',
  '/api/history/export',
  '/api/messages/unread',
  '/api/objections/:id/scan',
  '/api/proofs/:id/files/:name',
  '/api/rulings/:id/scan',
  '/api/tasks/:id/events',
];
