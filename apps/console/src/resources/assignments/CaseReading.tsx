import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CaseText } from '@huibian/contracts';
import { chineseNumeral, closedLead, countCaseText } from '@huibian/manuscript';
import { EmptyState } from '../../parts/Placeholders';
import { ink } from '../../theme/palette';

interface CaseReadingProps {
  units: readonly string[];
  text: CaseText;
}

const paragraph = { m: 0, mb: 1.25, textIndent: '2em', lineHeight: 2, overflowWrap: 'anywhere', fontSize: '1rem' } as const;

/** A case as it is read: title, summary, sections with their numerals, points with their 一是. Wide lines, no boxes. */
export function CaseReading({ units, text }: CaseReadingProps) {
  const translate = useTranslate();
  const separator = translate('text.separator');
  const empty = text.sections.every((section) => section.blocks.length === 0);
  return (
    <Box component="article" lang="zh-CN" sx={{ maxWidth: 760, mx: 'auto' }}>
      <Typography component="p" color="text.secondary" sx={{ textAlign: 'center' }}>{units.join(separator)}</Typography>
      <Typography variant="h5" component="h2" sx={{ textAlign: 'center', mt: 0.5 }}>{text.titleClauses.join('　')}</Typography>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ textAlign: 'center', mb: 2 }}>{translate('words.count', { count: countCaseText(text).withPunctuation })}</Typography>
      {text.summary && <Box sx={{ bgcolor: ink.ground, borderRadius: 1, px: 2, py: 1.25, mb: 2.5, lineHeight: 1.9, color: 'text.secondary', fontSize: '0.9375rem' }}>{text.summary}</Box>}
      {empty && <EmptyState dense title={translate('assignments.no_text')} />}
      {text.sections.map((section, at) => (
        <Box component="section" key={section.key} sx={{ mb: 2.5 }}>
          <Typography variant="h6" component="h3" sx={{ mb: 1 }}>{chineseNumeral(at + 1)}、{section.heading}</Typography>
          {numbered(section.blocks).map(({ block, point }, index) => (
            <Box component="p" key={index} sx={paragraph}>
              {block.kind === 'point' && <b>{chineseNumeral(point)}是{closedLead(block.lead, block.text)}</b>}
              {block.text}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

function numbered(blocks: CaseText['sections'][number]['blocks']) {
  let point = 0;
  return blocks.map((block) => ({ block, point: block.kind === 'point' ? (point += 1) : 0 }));
}
