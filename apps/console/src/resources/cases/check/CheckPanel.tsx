import { useState, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import Typography from '@mui/material/Typography';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'react-admin';
import { severities, type CaseRepresentation, type Severity } from '@huibian/contracts';
import { numberedHeading, severityCounts } from '@huibian/manuscript';
import { heard } from '../../../parts/heard';
import { EmptyState, LoadingState } from '../../../parts/Placeholders';
import { Section } from '../../../parts/Section';
import type { EditorText } from '../editor/editor-text';
import type { DeskFinding } from './editor-findings';
import { DismissButton } from './DismissButton';
import { DismissedFindings } from './DismissedFindings';
import { FindingCard } from './FindingCard';
import { caretBehind, focusPlace } from './focus-place';
import { SeverityCounts } from './SeverityCounts';
import { StepBar } from './StepBar';
import type { DeskCheck } from './use-desk-check';
import { useFindingSteps } from './use-finding-steps';
import { useMending, type Mending } from './use-mending';
import { useSettled } from './use-settled';

const panelId = 'check-findings';

/** More than a person goes through at one sitting; so many more come with each click. */
const shownAtOnce = 20;
const shownMore = 50;
/** Counts are read out when nothing was typed for so long: a count that changes with every word is noise. */
const quietMs = 2_500;

interface CheckPanelProps {
  subject: Pick<CaseRepresentation, 'id' | 'mayDismiss'>;
  check: DeskCheck;
  text: EditorText;
  /** Left out where the text is only read. */
  onChange?: (text: EditorText) => void;
}

const readOnly = (): void => undefined;

/** 文稿校核 of a text: what a careful reader would mark, as it is being written and as it was handed in. It blocks nothing. */
export function CheckPanel({ subject, check, text, onChange }: CheckPanelProps) {
  const translate = useTranslate();
  const mending = useMending(text, onChange ?? readOnly);
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(severities));
  const [most, setMost] = useState(shownAtOnce);
  const { findings } = check;
  const counts = severityCounts(findings ?? []);
  const chosen = (findings ?? []).filter(({ severity }) => shown.has(severity));
  const at = chosen.findIndex(({ key }) => key === check.current);
  const visible = chosen.slice(0, Math.max(most, at + 1));
  const step = useFindingSteps({ text, findings: chosen, current: check.current, onCurrent: check.onCurrent, enabled: onChange !== undefined });
  const said = useSettled(findings === undefined || check.behind ? undefined : translate('check.panel.counts', { ...counts }), quietMs);
  const [lastSaid, setLastSaid] = useState(said);
  if (said !== undefined && said !== lastSaid) setLastSaid(said);
  const toggle = (severity: Severity) => setShown((now) => new Set(severities.filter((each) => (each === severity ? !now.has(each) : now.has(each)))));
  return (
    <Section title={translate('check.panel.title')} actions={<Typography variant="caption" color="text.secondary">{translate(check.behind ? 'check.panel.checking' : onChange ? 'check.panel.live' : 'check.panel.of_text')}</Typography>}>
      <Box role="status" aria-live="polite" sx={heard}>{lastSaid}</Box>
      {mending.last && <UndoLine mending={mending} last={mending.last} />}
      {findings === undefined ? (
        <LoadingState rows={2} />
      ) : findings.length === 0 ? (
        <Nothing text={text} />
      ) : (
        <Box id={panelId} tabIndex={-1} sx={{ outline: 'none' }}>
          <SeverityCounts counts={counts} shown={shown} onToggle={toggle} />
          {onChange && chosen.length > 0 && <StepBar at={at} count={chosen.length} onStep={step} />}
          <Groups subject={subject} text={text} findings={visible} mending={onChange && mending} />
          {chosen.length === 0 && <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>{translate('check.panel.none_chosen')}</Typography>}
          {chosen.length > visible.length && <Button size="small" sx={{ mt: 1 }} onClick={() => setMost(visible.length + shownMore)}>{translate('check.panel.show_more', { smart_count: Math.min(shownMore, chosen.length - visible.length), count: chosen.length })}</Button>}
        </Box>
      )}
      <DismissedFindings subject={subject} dismissed={check.dismissed} />
    </Section>
  );
}

/** Clean, or nothing written yet: two different silences. */
function Nothing({ text }: { text: EditorText }) {
  const translate = useTranslate();
  const written = text.sections.some(({ blocks }) => blocks.some((block) => block.lead.trim() !== '' || block.text.trim() !== ''));
  return written ? <EmptyState dense icon={<TaskAltOutlined />} title={translate('check.panel.clean')} text={translate('check.panel.clean_text')} /> : <EmptyState dense title={translate('check.panel.unwritten')} text={translate('check.panel.unwritten_text')} />;
}

interface GroupsProps {
  subject: CheckPanelProps['subject'];
  text: EditorText;
  findings: readonly DeskFinding[];
  mending: Mending | undefined;
}

function Groups({ subject, text, findings, mending }: GroupsProps) {
  const translate = useTranslate();
  const groups = [
    { key: 'title', name: translate('cases.editor.title'), found: findings.filter(({ place }) => place.part === 'title') },
    ...text.sections.map((section, index) => ({ key: section.key, name: numberedHeading(section.heading, index), found: findings.filter(({ place }) => place.part !== 'title' && place.sectionKey === section.key) })),
  ];
  return groups.filter(({ found }) => found.length > 0).map(({ key, name, found }) => (
    <Box key={key} component="section" sx={{ mt: 2 }}>
      <Typography variant="subtitle2" component="h3" sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}>
        <span>{name}</span>
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>{found.length}</Box>
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {found.map((finding) => <OneFinding key={finding.key} subject={subject} finding={finding} mending={mending} />)}
      </Box>
    </Box>
  ));
}

/** Enter puts the certain fix there, or goes to the place where only a person can; Escape goes to the place. Either way one is back in the text. */
function cardKeys(finding: DeskFinding, mend: Mending | undefined) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    const { place, checked, suggestion } = finding;
    if (event.key === 'Escape' || !mend) return focusPlace(place, checked);
    mend.mend(finding);
    // The field takes its new text with the next drawing.
    window.setTimeout(() => caretBehind(place, checked, suggestion?.length ?? 0));
  };
}

/** The finding goes, and its button with it: who works with keys stays among the findings. */
function mendAndStay(mending: Mending, finding: DeskFinding): void {
  mending.mend(finding);
  document.getElementById(panelId)?.focus({ preventScroll: true });
}

function OneFinding({ subject, finding, mending }: Pick<GroupsProps, 'subject' | 'mending'> & { finding: DeskFinding }) {
  const translate = useTranslate();
  const mend = mending?.may(finding) ? mending : undefined;
  const label = finding.suggestion === '' ? translate('check.panel.delete') : translate('check.panel.mend', { text: finding.suggestion });
  const ways = mending && {
    onKeyDown: cardKeys(finding, mend),
    keys: translate(mend ? 'check.panel.card_mends' : 'check.panel.card_goes'),
    onGo: () => focusPlace(finding.place, finding.checked),
    onGoRelated: (at: number) => {
      const other = finding.relatedPlaces[at];
      if (other) focusPlace(other, other.checked);
    },
  };
  return (
    <FindingCard
      finding={finding}
      {...ways}
      actions={
        <>
          {mend && <Button size="small" variant="outlined" sx={{ mr: 0.5, textTransform: 'none', overflowWrap: 'anywhere' }} onClick={() => mendAndStay(mend, finding)}>{label}</Button>}
          {!mend && finding.suggestion && <Typography variant="body2" component="span" sx={{ px: 0.75, py: 0.5 }}>{translate('check.panel.suggestion', { text: finding.suggestion })}</Typography>}
          {subject.mayDismiss && <DismissButton subject={subject} finding={finding} />}
        </>
      }
    />
  );
}

/** What the last click did, in sight wherever the list was scrolled to, until the next key in that field. */
function UndoLine({ mending, last }: { mending: Mending; last: NonNullable<Mending['last']> }) {
  const translate = useTranslate();
  const said = last.suggestion === '' ? translate('check.panel.deleted', { quote: last.quote }) : translate('check.panel.mended', { quote: last.quote, text: last.suggestion });
  return <Snackbar open message={said} action={<Button size="small" color="inherit" onClick={mending.undo}>{translate('check.panel.undo')}</Button>} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} sx={{ maxWidth: 420, '& .MuiSnackbarContent-message': { overflowWrap: 'anywhere', flex: 1 } }} />;
}
