import '../../../schema-settings';
import { answerBatch, type BatchQuestion } from '../../batch-check/batch-check-answer';
import { answerCheck, type CheckQuestion } from './check-answer';

/** Beside the page, so that a key is never kept waiting for a rule: a draft while it is written, or a whole volume. One program for both: its word lists are large. */
self.onmessage = ({ data }: MessageEvent<CheckQuestion | BatchQuestion>) => {
  if ('document' in data) answerBatch(data, (answer) => self.postMessage(answer));
  else self.postMessage(answerCheck(data));
};
