import { BatchEntry } from './batches/batch-entry.entity';
import { Batch } from './batches/batch.entity';
import { ExperienceRow, ExperienceRowCase } from './experience-tables/experience-row.entity';
import { TrackingFit } from './fits/tracking-fit.entity';
import { ProofFile } from './proofs/proof-file.entity';
import { Proof } from './proofs/proof.entity';

export const compileEntities = [Batch, BatchEntry, ExperienceRow, ExperienceRowCase, Proof, ProofFile, TrackingFit];
