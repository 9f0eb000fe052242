/** What stays of a finding when its paragraph moves and the text elsewhere changes. */
export interface FoundPassage {
  rule: string;
  quote: string;
  /** The printed text right before and after; only the nearest characters count. */
  before: string;
  after: string;
}

const NEAR = 8;

/** FNV-1a over UTF-16 units. One of 32 bits would meet itself among a province's findings, two of them do not. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Names a finding inside its case: the rule, the passage and what stands next to it. The same again after an edit elsewhere, another
 * one once the passage or its neighbourhood is touched: then whoever dismissed it has not judged what stands there now.
 */
export function findingKey({ rule, quote, before, after }: FoundPassage): string {
  const text = [rule, before.slice(-NEAR), quote, after.slice(0, NEAR)].join('\u0000');
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}
