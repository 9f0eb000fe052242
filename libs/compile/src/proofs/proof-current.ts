import { outputFormats } from '@huibian/contracts';

/**
 * SQL: whether a proof `p` shows its batch `b` as it stands, in every format that is released today. A proof set before a format
 * was added is to be set anew, however unchanged its batch.
 */
export const proofIsCurrent = `(p.input_sha256 IS NOT DISTINCT FROM b.content_hash AND (p.manifest IS NULL OR jsonb_array_length(p.manifest -> 'files') >= ${outputFormats.length}))`;
