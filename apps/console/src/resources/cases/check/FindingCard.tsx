import { useCallback, useState, type KeyboardEvent, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Finding } from '@huibian/contracts';
import { checkRules } from '@huibian/manuscript';
import { useRefusalText } from '../../../providers/use-problem-text';
import { ink } from '../../../theme/palette';
import { severityLook } from './severity-look';

export interface ShownFinding extends Finding {
  key: string;
  before: string;
  after: string;
}

interface FindingCardProps {
  finding: ShownFinding;
  /** Goes to the place; left out where there is none to go to. */
  onGo?: () => void;
  /** Goes to the other places of a contradiction, in order. */
  onGoRelated?: (at: number) => void;
  /** Of the card itself, and what they do, for those who hear it. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  keys?: string;
  actions?: ReactNode;
  children?: ReactNode;
}

/** An id has no blanks. */
export const findingElementId = (key: string): string => `finding_${key.replace(/\s/g, '_')}`;

/** What a finding says, filled with its own words as the command line fills it: a parameter may itself be a message. */
export function useFindingMessage(): (finding: Pick<Finding, 'rule' | 'params' | 'quote'>) => string {
  const words = useRefusalText();
  return useCallback(({ rule, params, quote }) => words({ code: `check.${rule}.message`, params: { quote, ...params } }), [words]);
}

/** One finding: how grave, which rule, the very passage, what to do; why the rule stands when somebody asks. */
export function FindingCard({ finding, onGo, onGoRelated, onKeyDown, keys, actions, children }: FindingCardProps) {
  const translate = useTranslate();
  const message = useFindingMessage();
  const [open, setOpen] = useState(false);
  const { tone, line } = severityLook[finding.severity];
  return (
    <Box component="li" id={findingElementId(finding.key)} tabIndex={-1} aria-label={[translate(`check.severity.${finding.severity}`), translate(`check.${finding.rule}.name`), message(finding), keys].filter(Boolean).join(' ')} onKeyDown={onKeyDown} sx={{ py: 1.25, borderTop: 1, borderColor: ink.lineSoft, scrollMarginBlock: '16px', '&:focus-visible': { outline: `2px solid ${ink.accent}`, outlineOffset: '4px', borderRadius: '2px' }, '&:first-of-type': { borderTop: 0 } }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Box component="span" sx={{ flexShrink: 0, px: 0.75, borderRadius: 0.5, fontSize: '0.75rem', lineHeight: 1.6, color: tone.text, bgcolor: tone.ground }}>{translate(`check.severity.${finding.severity}`)}</Box>
        <Typography variant="body2" component="h4" sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>{translate(`check.${finding.rule}.name`)}</Typography>
      </Box>
      <Passage finding={finding} line={`underline ${line} ${tone.text}`} {...(onGo ? { onGo } : {})} />
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{message(finding)}</Typography>
      {onGoRelated && finding.related.map((other, at) => (
        <Button key={at} size="small" color="inherit" sx={{ ml: -0.75, mt: 0.25, textAlign: 'left', justifyContent: 'flex-start', whiteSpace: 'normal', overflowWrap: 'anywhere', color: 'text.secondary' }} onClick={() => onGoRelated(at)}>{translate('check.panel.related', { quote: other.quote.slice(0, 20) })}</Button>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5, ml: -0.75 }}>
        {actions}
        <Button size="small" color="inherit" aria-expanded={open} sx={{ color: 'text.secondary' }} onClick={() => setOpen(!open)}>{translate(open ? 'check.panel.why_close' : 'check.panel.why')}</Button>
      </Box>
      {open && <Why rule={finding.rule} />}
      {finding.more !== undefined && <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontWeight: 600 }}>{translate('check.panel.more', { smart_count: finding.more })}</Typography>}
      {children}
    </Box>
  );
}

function Passage({ finding, line, onGo }: { finding: ShownFinding; line: string; onGo?: () => void }) {
  const translate = useTranslate();
  const text = (
    <>
      {finding.before}
      <Box component="mark" sx={{ bgcolor: 'transparent', color: ink.text, fontWeight: 600, textDecoration: line, textDecorationSkipInk: 'none', textUnderlineOffset: '4px', whiteSpace: 'pre-wrap' }}>{finding.quote}</Box>
      {finding.after}
    </>
  );
  const look = { display: 'block', width: '100%', my: 0.5, px: 1, py: 0.5, font: 'inherit', fontSize: '0.875rem', lineHeight: 1.7, textAlign: 'left', color: 'text.secondary', bgcolor: ink.head, border: 0, borderRadius: 0.75, overflowWrap: 'anywhere' } as const;
  if (!onGo) return <Box lang="zh-CN" sx={look}>{text}</Box>;
  return <Box component="button" type="button" lang="zh-CN" title={translate('check.panel.go')} onClick={onGo} sx={{ ...look, cursor: 'pointer', '&:hover': { bgcolor: ink.accentSoft }, '&:focus-visible': { outline: `2px solid ${ink.accent}` } }}>{text}</Box>;
}

/** Why a rule stands, how it reads before and after, and where it comes from. */
export function Why({ rule }: { rule: string }) {
  const translate = useTranslate();
  const source = checkRules.find(({ id }) => id === rule)?.source;
  return (
    <Box sx={{ mt: 0.5, pl: 1.25, borderLeft: 2, borderColor: ink.line, fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
      <Box>{translate(`check.${rule}.why`)}</Box>
      <Box>{translate('check.panel.example', { example: translate(`check.${rule}.example`) })}</Box>
      {source !== undefined && <Box>{translate('check.panel.source', { source })}</Box>}
    </Box>
  );
}
