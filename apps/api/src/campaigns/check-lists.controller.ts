import { Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { CheckListsQueries, CheckListsService } from '@huibian/campaigns';
import { addLeaderPostSchema, addWordSchema, endLeaderPostSchema, type AddLeaderPost, type AddWord, type CheckListAnswer, type EndLeaderPost } from '@huibian/contracts';
import { ActsService, type Act } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** 校核词表: read by whoever writes, kept by the office. */
@Controller('api/check-lists')
export class CheckListsController {
  constructor(
    private readonly acts: ActsService,
    private readonly lists: CheckListsService,
    private readonly queries: CheckListsQueries,
  ) {}

  @Get()
  @Requires('check_list.read')
  show(): Promise<JsonText> {
    return this.queries.show();
  }

  @Post('words')
  @Requires('check_list.edit')
  addWord(@CurrentAct() act: Act, @Body(addWordSchema) input: AddWord): Promise<CheckListAnswer> {
    return this.acts.once(act, (tx) => this.lists.addWord(tx, act.acting, input));
  }

  @Delete('words/:id')
  @Requires('check_list.edit')
  endWord(@CurrentAct() act: Act, @IdParam() id: string): Promise<CheckListAnswer> {
    return this.acts.once(act, (tx) => this.lists.endWord(tx, act.acting, id));
  }

  @Post('posts')
  @Requires('check_list.edit')
  addPost(@CurrentAct() act: Act, @Body(addLeaderPostSchema) input: AddLeaderPost): Promise<CheckListAnswer> {
    return this.acts.once(act, (tx) => this.lists.addPost(tx, act.acting, input));
  }

  @Put('posts/:id/end')
  @Requires('check_list.edit')
  endPost(@CurrentAct() act: Act, @IdParam() id: string, @Body(endLeaderPostSchema) input: EndLeaderPost): Promise<CheckListAnswer> {
    return this.acts.once(act, (tx) => this.lists.endPost(tx, act.acting, id, input));
  }
}
