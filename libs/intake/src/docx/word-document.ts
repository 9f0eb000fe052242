import type { RevisionChoice } from '@huibian/contracts';
import { likelyPackage } from '../file-kind';
import { ImportRefusal } from '../import-refusal';
import type { DropReason } from '../ledger';
import { cleanedParts, type CleanedItem } from './cleaned-parts';
import { relationshipsOf, type Relationship } from './relationships';
import type { StoryContext } from './story-context';
import { StoryReader } from './story-reader';
import { paragraphsOf, type WordBlock } from './word-blocks';
import { readImages, type WordImage } from './word-images';
import { notesOf, storiesOf, type WordNote } from './word-notes';
import { WordNumbering } from './word-numbering';
import { WordPackage } from './word-package';
import { WordStyles } from './word-styles';
import { readXmlPart } from './xml-part';

/** A Word file as far as text goes. */
export interface WordDocument {
  blocks: WordBlock[];
  /** Characters of the file that are in no block and no note. */
  dropped: { text: string; reason: DropReason }[];
  notes: WordNote[];
  images: WordImage[];
  /** What was in the file and was neither run, fetched nor kept. */
  cleaned: CleanedItem[];
  /** From the file's properties; empty where it says none. */
  title: string;
  author: string;
}

async function propertiesOf(source: WordPackage, relationships: readonly Relationship[]): Promise<Pick<WordDocument, 'title' | 'author'>> {
  const properties = { title: '', author: '' };
  const part = relationships.find((each) => each.type === 'core-properties' && !each.external)?.target;
  if (part === undefined) return properties;
  let open: keyof typeof properties | undefined;
  await readXmlPart(source, part, {
    open: (name) => {
      open = name === 'dc:title' ? 'title' : name === 'dc:creator' ? 'author' : undefined;
    },
    text: (text) => {
      if (open) properties[open] += text;
    },
    close: () => {
      open = undefined;
    },
  });
  return properties;
}

/** Heads and feet of pages: their text is the page's, not the document's. */
async function headersOf(source: WordPackage, parts: readonly string[], context: StoryContext): Promise<string[]> {
  const texts: string[] = [];
  for (const part of parts) {
    const story = new StoryReader({ ...context, numbering: new WordNumbering() });
    await readXmlPart(source, part, story);
    texts.push(...paragraphsOf(story.containers.finish()).map(({ text }) => text), ...story.dropped.items.map(({ text }) => text));
  }
  return texts;
}

/**
 * Reads a Word file from memory. Nothing outside its package is ever opened, nothing in it is run; what it carries beside text,
 * notes and images is named in `cleaned`. Throws an `ImportRefusal` for a file that is none, is damaged, or goes beyond `importLimits`.
 */
export async function readWordDocument(bytes: Buffer, revisions: RevisionChoice = 'accept'): Promise<WordDocument> {
  const source = await WordPackage.open(bytes);
  const roots = await relationshipsOf(source, '');
  const main = roots.find((each) => each.type === 'officeDocument' && !each.external)?.target ?? 'word/document.xml';
  if (!source.has(main) || /^(?:xl|ppt)\//i.test(main)) throw new ImportRefusal(`intake.unreadable.${likelyPackage(source.names)}`);
  const relationships = await relationshipsOf(source, main);
  const partOf = (type: string): string | undefined => relationships.find((each) => each.type === type && !each.external)?.target;
  const context: StoryContext = { styles: await WordStyles.read(source, partOf('styles')), numbering: await WordNumbering.read(source, partOf('numbering')), revisions };
  const story = new StoryReader(context);
  await readXmlPart(source, main, story);
  const blocks = story.containers.finish();
  const texts = {
    comment: await storiesOf(source, partOf('comments'), 'w:comment', context, story.dropped),
    footnote: await storiesOf(source, partOf('footnotes'), 'w:footnote', context, story.dropped),
    endnote: await storiesOf(source, partOf('endnotes'), 'w:endnote', context, story.dropped),
  };
  const notes = notesOf(story.notes.anchors(), texts, story.dropped);
  const headers = new Set(relationships.filter((each) => /^(?:header|footer)$/.test(each.type) && !each.external).map((each) => each.target));
  for (const text of await headersOf(source, [...headers], context)) story.dropped.add(text, 'header_footer');
  const { images, refused } = await readImages(source, story.images, relationships);
  const cleaned = await cleanedParts(source, story.leftOut, refused);
  return { blocks, dropped: story.dropped.items, notes, images, cleaned, ...(await propertiesOf(source, roots)) };
}
