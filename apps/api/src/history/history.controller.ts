import { Readable } from 'node:stream';
import { Controller, Get, Inject, StreamableFile } from '@nestjs/common';
import { historyQuerySchema, type HistoryQuery } from '@huibian/contracts';
import { HistoryExport, HistoryQueries } from '@huibian/history';
import { CLOCK, shanghaiDate, type Clock, type JsonText } from '@huibian/platform';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { QueryOf } from '../http/schema.pipe';
import { subjectTitles } from './subject-titles';

@Controller('api/history')
export class HistoryController {
  constructor(
    private readonly queries: HistoryQueries,
    private readonly exports: HistoryExport,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('history.read')
  list(@QueryOf(historyQuerySchema.extend(listQuery)) query: HistoryQuery & ListQuery): Promise<JsonText> {
    return this.queries.list(query, query, subjectTitles, this.clock.now(), query.sort);
  }

  /** The whole record, whatever is filtered on the screen: a part of a chain proves nothing. */
  @Get('export')
  @Requires('history.export')
  async export(): Promise<StreamableFile> {
    const now = this.clock.now();
    const lines = Readable.from(await this.exports.open(now));
    return new StreamableFile(lines, { type: 'application/x-ndjson', disposition: `attachment; filename="huibian-history-${shanghaiDate(now)}.jsonl"` });
  }
}
