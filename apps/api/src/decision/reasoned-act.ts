/** The body of an act on a subject: the version seen, and the reason where the state table asks for one. */
export interface ReasonedAct {
  version: number;
  reason?: string;
}
