import { z } from 'zod';
import { idSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';
import { checkSettingsSchema, leaderPostSchema, lexiconEntrySchema } from './check-settings.schema';

const keptSchema = z.object({ id: idSchema, addedBy: z.string(), at: z.string() });

/** 校核词表: what the office keeps for the check of every campaign, and the register of units it is compared with. */
export const checkListsSchema = z.object({
  /** Words in use, by what must not be printed. */
  words: z.array(lexiconEntrySchema.extend(keptSchema.shape)),
  /** Posts of leaders, those that have ended with their last day. */
  posts: z.array(leaderPostSchema.extend(keptSchema.shape)),
  units: checkSettingsSchema.shape.units.unwrap(),
});

export const addWordSchema = lexiconEntrySchema.refine(({ wrong, right }) => wrong !== right, { path: ['right'], params: { code: 'check_list.same_words' } });
export const addLeaderPostSchema = leaderPostSchema.refine(({ from, until }) => until === null || until >= from, { path: ['until'], params: { code: 'check_list.ends_before_it_begins' } });
export const endLeaderPostSchema = z.object({ until: daySchema });
export const checkListAnswerSchema = z.object({ id: idSchema });

export type CheckListsRepresentation = z.infer<typeof checkListsSchema>;
export type AddWord = z.infer<typeof addWordSchema>;
export type AddLeaderPost = z.infer<typeof addLeaderPostSchema>;
export type EndLeaderPost = z.infer<typeof endLeaderPostSchema>;
export type CheckListAnswer = z.infer<typeof checkListAnswerSchema>;
