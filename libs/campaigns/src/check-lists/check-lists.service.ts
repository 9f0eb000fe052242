import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import type { AddLeaderPost, AddWord, CheckListAnswer, EndLeaderPost } from '@huibian/contracts';
import { HistoryService, holds, type Acting } from '@huibian/history';
import { fieldRefused, notFound, violatedConstraint, type Tx } from '@huibian/platform';
import { officeSide } from '@huibian/workflow';
import { LeaderPost } from './leader-post.entity';
import { OfficeWord } from './office-word.entity';

/** 校核词表: the office adds to its lists and ends what no longer holds; nothing is deleted. */
@Injectable()
export class CheckListsService {
  constructor(private readonly history: HistoryService) {}

  /** @throws Refused 422 where the word is in the list already */
  async addWord(tx: Tx, acting: Acting, input: AddWord): Promise<CheckListAnswer> {
    const id = v7();
    await added(() => tx.insert(OfficeWord, { id, ...input, addedBy: acting.userId!, at: acting.receivedAt, endedBy: null, endedAt: null }));
    return this.recorded(tx, acting, id, 'add_word', { ...input });
  }

  async endWord(tx: Tx, acting: Acting, id: string): Promise<CheckListAnswer> {
    const word = await tx.findOne(OfficeWord, { where: { id, endedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!word) throw notFound();
    await tx.update(OfficeWord, { id }, { endedBy: acting.userId, endedAt: acting.receivedAt });
    return this.recorded(tx, acting, id, 'end_word', { wrong: word.wrong });
  }

  /** @throws Refused 422 where the same post of the same person is in the list already */
  async addPost(tx: Tx, acting: Acting, input: AddLeaderPost): Promise<CheckListAnswer> {
    const id = v7();
    await added(() => tx.insert(LeaderPost, { id, ...input, addedBy: acting.userId!, at: acting.receivedAt }));
    return this.recorded(tx, acting, id, 'add_post', { ...input });
  }

  /** Says the last day of a post, or another one where the first was wrong. */
  async endPost(tx: Tx, acting: Acting, id: string, { until }: EndLeaderPost): Promise<CheckListAnswer> {
    const post = await tx.findOne(LeaderPost, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!post) throw notFound();
    if (until < post.from) throw fieldRefused('until', 'check_list.ends_before_it_begins');
    await tx.update(LeaderPost, { id }, { until });
    return this.recorded(tx, acting, id, 'end_post', { before: post.until, until });
  }

  private async recorded(tx: Tx, acting: Acting, id: string, action: string, details: Record<string, unknown>): Promise<CheckListAnswer> {
    const actorRole = officeSide.find((role) => holds(acting, role)) ?? 'system';
    await this.history.record(tx, acting, { noun: 'check_list', subjectId: id, action, actorRole, details });
    return { id };
  }
}

/** The database alone knows what somebody else adds in the same moment. */
async function added(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    const broken = violatedConstraint(error);
    if (broken === 'one_standing_entry_of_a_word') throw fieldRefused('wrong', 'check_list.word_listed');
    if (broken === 'one_entry_of_a_post') throw fieldRefused('name', 'check_list.post_listed');
    throw error;
  }
}
