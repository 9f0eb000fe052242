import type { DropReason } from '../ledger';

/** Collects what a document says and an import does not take, each stretch with its reason. */
export class DroppedText {
  readonly items: { text: string; reason: DropReason }[] = [];

  /** Characters of all of them. */
  length = 0;

  add(text: string, reason: DropReason): void {
    if (text.trim() === '') return;
    this.length += text.length;
    const last = this.items.at(-1);
    if (last?.reason === reason) last.text += text;
    else this.items.push({ text, reason });
  }
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Takes the characters nobody sees out of a text (zero-width spaces, joiners, marks of direction, soft hyphens) and makes the
 * spaces that do not break plain ones.
 */
export function visibleText(text: string, dropped: DroppedText): string {
  const hidden = text.match(INVISIBLE);
  if (hidden) dropped.add(hidden.join(''), 'invisible');
  return (hidden ? text.replace(INVISIBLE, '') : text).replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
