import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import { useTranslate } from 'react-admin';
import type { CasePreview, PreviewCase } from '@huibian/contracts';
import { messageOf } from '../../../providers/problem';
import { usePageImages, usePreview, type FollowedPreview } from './use-preview';

/** Widths of a page in pixels: the smallest shows a whole page beside the text, the largest reads like paper. */
const widths = [340, 420, 520, 640, 780, 920] as const;
const widthKept = 'huibian.preview.width';
const besidePages = 40;

interface PreviewDrawerProps {
  caseId: string;
  body: PreviewCase;
  onClose: () => void;
}

/** 版面预览: the case as it will look, beside the text and following it. Esc closes it, + and − change its width. */
export function PreviewDrawer({ caseId, body, onClose }: PreviewDrawerProps) {
  const translate = useTranslate();
  const followed = usePreview(caseId, body);
  const [step, setStep] = useState(keptStep);
  const zoom = (by: -1 | 1) => setStep((now) => keepStep(now + by));
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-') zoom(-1);
    else return;
    event.preventDefault();
  };
  const width = (widths[step] ?? widths[1]) + besidePages;
  return (
    <Paper
      component="aside"
      elevation={8}
      square
      aria-label={translate('preview.title')}
      onKeyDown={keyDown}
      sx={{ position: 'fixed', zIndex: 1100, top: 52, right: 0, bottom: 0, width, maxWidth: '100vw', display: 'flex', flexDirection: 'column', borderLeft: 1, borderColor: 'divider', '@media print': { display: 'none' } }}
    >
      <GlobalStyles styles={besideStyles(width)} />
      <DrawerHead preview={followed.preview} step={step} onZoom={zoom} onClose={onClose} />
      <Box sx={{ height: 4 }}>{followed.behind && followed.failure === null && <LinearProgress aria-label={translate('preview.making')} />}</Box>
      <Troubles followed={followed} />
      <Pages preview={followed.preview} />
    </Paper>
  );
}

interface DrawerHeadProps {
  preview: CasePreview | null;
  step: number;
  onZoom: (by: -1 | 1) => void;
  onClose: () => void;
}

function DrawerHead({ preview, step, onZoom, onClose }: DrawerHeadProps) {
  const translate = useTranslate();
  const closing = useRef<HTMLButtonElement>(null);
  // Whoever opens it stands at its door, and is back where they were when it closes.
  useEffect(() => {
    const before = document.activeElement;
    closing.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: 2, pr: 1, py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600 }}>{translate('preview.title')}</Box>
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums' }}>
          {preview === null ? translate('preview.making') : `${translate('preview.pages', { smart_count: preview.pages.length })} · ${translate('preview.last_lines', { smart_count: preview.lastLines, of: preview.linesPerPage })}`}
        </Box>
      </Box>
      <HeadButton label={translate('preview.smaller')} disabled={step === 0} onClick={() => onZoom(-1)}><RemoveOutlined fontSize="small" /></HeadButton>
      <HeadButton label={translate('preview.larger')} disabled={step === widths.length - 1} onClick={() => onZoom(1)}><AddOutlined fontSize="small" /></HeadButton>
      <Tooltip title={translate('preview.close')}><IconButton ref={closing} size="small" aria-label={translate('preview.close')} onClick={onClose}><CloseOutlined fontSize="small" /></IconButton></Tooltip>
    </Box>
  );
}

interface HeadButtonProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

const HeadButton = ({ label, disabled, onClick, children }: HeadButtonProps) => (
  <Tooltip title={label}><span><IconButton size="small" aria-label={label} disabled={disabled} onClick={onClick}>{children}</IconButton></span></Tooltip>
);

/** Why the newest text has no pages, and characters that print as 〓. */
function Troubles({ followed: { failure, preview, again } }: { followed: FollowedPreview }) {
  const translate = useTranslate();
  const missing = preview?.missing ?? [];
  return (
    <>
      {failure !== null && (
        <Alert severity="error" sx={{ mx: 1.5, mt: 1, alignItems: 'center' }} action={<Button size="small" color="inherit" onClick={again}>{translate('problem.retry')}</Button>}>
          {messageOf(failure)}{preview !== null && ` ${translate('preview.older')}`}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert severity="warning" sx={{ mx: 1.5, mt: 1 }}>
          {translate('preview.missing')}
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {missing.map(({ character, codePoint, excerpt, where }) => <li key={`${codePoint} ${where} ${excerpt}`}>{translate('preview.missing_character', { character, codePoint, excerpt })}</li>)}
          </Box>
        </Alert>
      )}
    </>
  );
}

function Pages({ preview }: { preview: CasePreview | null }) {
  const translate = useTranslate();
  const images = usePageImages(preview?.pages ?? noPages);
  return (
    <Box tabIndex={0} role="region" aria-label={translate('preview.region')} sx={{ flex: 1, overflow: 'auto', p: 1.5, bgcolor: 'background.default' }}>
      {images.map((image, index) => (
        <Box key={index} component="img" src={image} alt={translate('preview.page', { page: index + 1, of: images.length })} sx={{ display: 'block', width: '100%', height: 'auto', aspectRatio: '596 / 842', mb: 1.5, bgcolor: '#fff', border: 1, borderColor: 'divider' }} />
      ))}
      {images.length > 0 && <Box component="p" sx={{ m: 0, color: 'text.secondary', fontSize: '0.75rem' }}>{translate('preview.note')}</Box>}
    </Box>
  );
}

/** The text makes room, so that both are in sight; what stood beside it stands under it meanwhile. */
const besideStyles = (width: number) => ({
  '@media (min-width: 900px)': { ':root': { '--two-columns': 'minmax(0, 1fr)' }, '#main-content': { marginRight: `min(${width}px, 50vw)` } },
  '@media print': { '#main-content': { marginRight: 0 } },
});

const noPages: readonly string[] = [];

/** The width chosen last on this computer; a browser that keeps nothing begins in the middle. */
function keptStep(): number {
  try {
    const found = widths.findIndex((width) => String(width) === window.localStorage.getItem(widthKept));
    return found < 0 ? 1 : found;
  } catch {
    return 1;
  }
}

function keepStep(wanted: number): number {
  const step = Math.min(widths.length - 1, Math.max(0, wanted));
  try {
    window.localStorage.setItem(widthKept, String(widths[step]));
  } catch {
    // Chosen for this time only.
  }
  return step;
}
