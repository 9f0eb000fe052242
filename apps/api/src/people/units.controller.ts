import { Controller, Get, Post, Put } from '@nestjs/common';
import { createUnitSchema, editUnitSchema, unitQuerySchema, type CreateUnit, type EditUnit, type UnitQuery } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { UnitsQueries, UnitsService, type UnitChanged } from '@huibian/people';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly acts: ActsService,
    private readonly units: UnitsService,
    private readonly queries: UnitsQueries,
  ) {}

  /** In the official order unless another is asked for. */
  @Get()
  @Requires('unit.read')
  list(@CurrentActing() acting: Acting, @QueryOf(unitQuerySchema.extend(listQuery)) query: UnitQuery & ListQuery): Promise<JsonText> {
    return this.queries.units(acting, query, query, query.sort);
  }

  @Get(':id')
  @Requires('unit.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<JsonText> {
    return this.queries.unit(acting, id);
  }

  @Post()
  @Requires('unit.edit')
  create(@CurrentAct() act: Act, @Body(createUnitSchema) input: CreateUnit): Promise<UnitChanged> {
    return this.acts.once(act, (tx) => this.units.create(tx, act.acting, input));
  }

  @Put(':id')
  @Requires('unit.edit')
  edit(@CurrentAct() act: Act, @IdParam() id: string, @Body(editUnitSchema) input: EditUnit): Promise<UnitChanged> {
    return this.acts.once(act, (tx) => this.units.edit(tx, act.acting, id, input));
  }
}
