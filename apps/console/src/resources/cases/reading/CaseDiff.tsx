import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Comparison } from '@huibian/contracts';
import { isChanged, type DiffSegment } from '@huibian/manuscript';
import { DiffLegend, DiffText } from '../../../parts/DiffText';
import { tones } from '../../../theme/palette';

interface CaseDiffProps {
  diff: Comparison['diff'];
  /** Leaves out what is the same. */
  onlyChanges?: boolean;
  /** Which two texts these are; without it, the one before. */
  legend?: string;
}

const segmentsOf = (segments: Comparison['diff']['title']) => segments as DiffSegment[];

/** Two texts of one case, laid over each other word by word. */
export function CaseDiff({ diff, onlyChanges = false, legend }: CaseDiffProps) {
  const translate = useTranslate();
  if (!diff.changed) return <Box sx={{ color: 'text.secondary' }}>{legend !== undefined && <Box sx={{ mb: 1, fontSize: '0.8125rem' }}>{legend}</Box>}{translate('diff.same')}</Box>;
  const title = segmentsOf(diff.title);
  const summary = segmentsOf(diff.summary);
  const sections = diff.sections.filter((section) => !onlyChanges || section.kind !== 'same');
  return (
    <Box>
      <DiffLegend {...(legend === undefined ? {} : { text: legend })} />
      {(!onlyChanges || isChanged(title)) && <Part heading={translate('cases.editor.title')}><DiffText segments={title} /></Part>}
      {sections.map((section) => (
        <Part key={section.key} heading={<DiffText segments={segmentsOf(section.heading)} />}>
          {section.paragraphs.filter((paragraph) => !onlyChanges || paragraph.kind !== 'same').map((paragraph, at) => (
            <Box component="p" key={at} sx={{ m: 0, mb: 1, pl: 1.25, borderLeft: 3, borderColor: paragraph.kind === 'same' ? 'transparent' : tones.waiting.text }}>
              <DiffText segments={segmentsOf(paragraph.segments)} />
            </Box>
          ))}
        </Part>
      ))}
      {(!onlyChanges || isChanged(summary)) && <Part heading={translate('cases.editor.summary')}><DiffText segments={summary} /></Part>}
    </Box>
  );
}

function Part({ heading, children }: { heading: React.ReactNode; children: React.ReactNode }) {
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.75 }}>{heading}</Typography>
      <Box sx={{ lineHeight: 1.9 }}>{children}</Box>
    </Box>
  );
}
