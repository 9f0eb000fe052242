import '../../../schema-settings';
import { answerCheck, type CheckQuestion } from './check-answer';

/** Beside the page, so that a key is never kept waiting for a rule. */
self.onmessage = ({ data }: MessageEvent<CheckQuestion>) => self.postMessage(answerCheck(data));
