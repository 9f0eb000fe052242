import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Add from '@mui/icons-material/Add';
import { useTranslate } from 'react-admin';
import type { SectionSpec, UnprintablePlace } from '@huibian/contracts';
import { countCaseText, numberedHeading } from '@huibian/manuscript';
import { Section } from '../../../parts/Section';
import { WordCount } from '../../../parts/WordCount';
import { BlockRow, type BlockActs } from './BlockRow';
import { changeKind, kindOf, moveBlock, newBlock, ordinalsOf, removeBlock, replaceBlock, toCaseText, type EditorBlock, type EditorSection } from './editor-text';

interface SectionEditorProps {
  section: EditorSection;
  spec: SectionSpec;
  index: number;
  /** Of this section, each with the place of its block. */
  unprintable: readonly UnprintablePlace[];
  onChange: (blocks: EditorBlock[]) => void;
  /** Several lines, which may belong to several sections. */
  onPaste: (blockId: string, text: string) => void;
  onBlur: () => void;
}

/** One section of the text: its blocks in order, with what they count. */
export function SectionEditor({ section, spec, index, unprintable, onChange, onPaste, onBlur }: SectionEditorProps) {
  const translate = useTranslate();
  const [focusId, setFocusId] = useState<string | null>(null);
  const { blocks } = section;
  const ordinals = ordinalsOf(blocks);
  const kind = kindOf(spec.form);
  const counted = countCaseText(toCaseText({ titleClauses: [''], summary: '', sections: [section] })).withPunctuation;

  const add = (of: EditorBlock['kind']) => {
    const block = newBlock(of);
    onChange([...blocks, block]);
    setFocusId(block.id);
  };
  const actsOf = (block: EditorBlock, at: number): BlockActs => ({
    change: (next) => onChange(replaceBlock(blocks, block.id, next)),
    move: (by) => {
      onChange(moveBlock(blocks, block.id, by));
      setFocusId(block.id);
    },
    remove: () => {
      const left = removeBlock(blocks, block.id, kind);
      onChange(left);
      setFocusId(left[Math.max(0, at - 1)]?.id ?? null);
    },
    switchKind: () => {
      onChange(replaceBlock(blocks, block.id, changeKind(block)));
      setFocusId(block.id);
    },
    split: (before, rest) => {
      const next = newBlock(block.kind, '', rest);
      onChange(replaceBlock(blocks, block.id, { ...block, text: before }, next));
      setFocusId(next.id);
    },
    paste: (text) => onPaste(block.id, text),
  });
  return (
    <Box onBlur={onBlur} data-section={section.key}>
      <Section title={numberedHeading(section.heading, index)} actions={<WordCount count={counted} max={spec.wordsMax} />}>
        {blocks.map((block, at) => (
          <BlockRow key={block.id} block={block} ordinal={ordinals[at]} place={at + 1} first={at === 0} last={at === blocks.length - 1} focused={focusId === block.id} unprintable={unprintable.find(({ blockIndex }) => blockIndex === at)} acts={actsOf(block, at)} />
        ))}
        <Box sx={{ display: 'flex', gap: 1, mt: 1, ml: '44px' }}>
          <Button size="small" startIcon={<Add />} onClick={() => add(kind)}>{translate(kind === 'point' ? 'cases.editor.add_point' : 'cases.editor.add_paragraph')}</Button>
          <Button size="small" color="inherit" startIcon={<Add />} onClick={() => add(kind === 'point' ? 'paragraph' : 'point')}>{translate(kind === 'point' ? 'cases.editor.add_paragraph' : 'cases.editor.add_point')}</Button>
        </Box>
      </Section>
    </Box>
  );
}
