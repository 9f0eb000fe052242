import { demoCases } from './cases/demo-cases.seed';
import { firstBatch } from './first-batch/first-batch.seed';
import { demoReview } from './review/demo-review.seed';
import type { SeedStep } from './seed-step';

/** The demo after its people, in order. A stage adds its step at its place. */
export const seedSteps: readonly SeedStep[] = [firstBatch, demoCases, demoReview];
