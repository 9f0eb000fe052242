import { parentPort, workerData } from 'node:worker_threads';
import { answerOf, type AssignmentQuestion } from './assignment-question';

/** The far side of `AssignmentSolver`: one question, one answer, and the thread ends. */
parentPort?.postMessage(answerOf(workerData as AssignmentQuestion));
