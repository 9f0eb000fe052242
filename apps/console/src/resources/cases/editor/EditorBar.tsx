import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { CampaignSettings, CaseRepresentation } from '@huibian/contracts';
import { countCaseText } from '@huibian/manuscript';
import { DueDate } from '../../../parts/DueDate';
import { StateChip } from '../../../parts/StateChip';
import { WordCount } from '../../../parts/WordCount';
import { submissionDue } from '../case-due';
import { WordButton } from '../word/WordDoor';
import { SaveLine } from './SaveLine';
import type { Draft } from './use-draft';

interface EditorBarProps {
  draft: Draft;
  subject: CaseRepresentation;
  lengths: CampaignSettings['lengths'];
  previewing: boolean;
  onPreview: () => void;
  /** A Word or text file was chosen to be brought in. */
  onWord: (file: File) => void;
}

/** Stays in sight while writing: state, due date, how well the text is kept, and how long it is. */
export function EditorBar({ draft, subject, lengths, previewing, onPreview, onWord }: EditorBarProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const words = countCaseText(draft.content.text).withPunctuation;
  const read = async () => {
    await draft.saveNow();
    void navigate(`/cases/${subject.id}/show`);
  };
  return (
    <Box sx={{ position: 'sticky', top: 52, zIndex: 5, mb: 2, px: 2, py: 1, minHeight: 52, display: 'flex', alignItems: 'center', columnGap: 2.5, rowGap: 0.5, flexWrap: 'wrap', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <StateChip noun="case" state={subject.state} />
      <SaveLine state={draft.state} onRetry={() => void draft.saveNow()} />
      <Box sx={{ flex: 1 }} />
      <Box sx={{ fontSize: '0.875rem' }}><DueDate due={submissionDue(subject)} /></Box>
      <WordCount count={words} min={lengths.textMin} max={lengths.textMax} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        <WordButton onFile={onWord} />
        <Button size="small" variant={previewing ? 'contained' : 'outlined'} aria-pressed={previewing} startIcon={<ArticleOutlined />} onClick={onPreview}>{translate('preview.open')}</Button>
        <Button size="small" variant="outlined" startIcon={<VisibilityOutlined />} onClick={() => void read()}>{translate('cases.editor.read')}</Button>
      </Box>
    </Box>
  );
}
