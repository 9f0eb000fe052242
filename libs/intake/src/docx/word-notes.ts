import { DroppedText } from './dropped-text';
import type { StoryContext } from './story-context';
import type { NoteAnchor } from './story-notes';
import { StoryReader } from './story-reader';
import { paragraphsOf } from './word-blocks';
import type { WordPackage } from './word-package';
import { readXmlPart } from './xml-part';

/** The stories of a part that holds several: footnotes, comments. By id; separators are none. */
export async function storiesOf(source: WordPackage, part: string | undefined, element: string, context: StoryContext, dropped: DroppedText): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (part === undefined) return texts;
  let open: { id: string; story: StoryReader } | undefined;
  await readXmlPart(source, part, {
    open: (name, attributes) => {
      if (open) open.story.open(name, attributes);
      else if (name === element && !/separator/i.test(attributes['w:type'] ?? '')) open = { id: attributes['w:id'] ?? '', story: new StoryReader(context) };
    },
    text: (text) => open?.story.text(text),
    close: (name) => {
      if (!open) return;
      if (name !== element) return open.story.close(name);
      const paragraphs = paragraphsOf(open.story.containers.finish());
      texts.set(open.id, paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('\n'));
      for (const { text, reason } of open.story.dropped.items) dropped.add(text, reason);
      open = undefined;
    },
  });
  return texts;
}

/** A comment or note of the document, without its author. */
export interface WordNote {
  kind: NoteAnchor['kind'];
  text: string;
  quote: string;
  paragraph: number;
}

/** Puts each note beside the passage it hangs on; one that hangs on nothing is left out and booked. */
export function notesOf(anchors: readonly NoteAnchor[], texts: Readonly<Record<NoteAnchor['kind'], Map<string, string>>>, dropped: DroppedText): WordNote[] {
  const notes = anchors.flatMap(({ kind, id, quote, paragraph }): WordNote[] => {
    const text = texts[kind].get(id);
    texts[kind].delete(id);
    return text === undefined || text === '' ? [] : [{ kind, text, quote, paragraph }];
  });
  for (const left of Object.values(texts)) for (const text of left.values()) dropped.add(text, 'not_understood');
  return notes;
}
