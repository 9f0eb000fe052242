import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PlaceInPrint } from '@huibian/manuscript';
import { DismissButton } from '../cases/check/DismissButton';
import { FindingCard } from '../cases/check/FindingCard';
import type { FindingWords } from './finding-export';
import type { CheckedPart, ListedFinding } from './listed-findings';

/** A repeated sentence may run over lines; its beginning tells which one it is. */
const quoteMost = 120;
/** A form that a whole contents page departs from has as many places as lines. */
const placesAtOnce = 3;

const clipped = (text: string): string => (text.length > quoteMost ? `${text.slice(0, quoteMost)}…` : text);

interface BatchFindingCardProps {
  finding: ListedFinding;
  part: CheckedPart;
  parts: readonly CheckedPart[];
  words: FindingWords;
}

/** One finding of the volume: its passage, where it stands, why, and what to do about it. */
export function BatchFindingCard({ finding, part, parts, words }: BatchFindingCardProps) {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  const isLong = finding.quote.length > quoteMost;
  const shown = { ...finding, key: finding.id };
  const { entry } = part;
  return (
    <FindingCard
      finding={{ ...shown, quote: whole ? finding.quote : clipped(finding.quote) }}
      actions={
        <>
          <Typography variant="body2" component="span" color="text.secondary" sx={{ px: 0.75, py: 0.5 }}>{words.place(finding)}</Typography>
          {finding.suggestion !== null && <Typography variant="body2" component="span" sx={{ px: 0.75, py: 0.5, overflowWrap: 'anywhere' }}>{finding.suggestion === '' ? translate('check.panel.delete') : translate('check.panel.suggestion', { text: finding.suggestion })}</Typography>}
          {isLong && <Button size="small" color="inherit" aria-expanded={whole} onClick={() => setWhole(!whole)}>{translate(whole ? 'text.less' : 'text.more')}</Button>}
          {entry?.mayDismiss === true && <DismissButton subject={{ id: entry.caseId }} finding={shown} />}
        </>
      }
    >
      <OtherPlaces finding={finding} parts={parts} words={words} />
    </FindingCard>
  );
}

/** What the passage contradicts or repeats, each in its own words: evidence side by side. */
function OtherPlaces({ finding: { related, ...finding }, parts, words }: Omit<BatchFindingCardProps, 'part'>) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  if (related.length === 0) return null;
  const shown = all ? related : related.slice(0, placesAtOnce);
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 1.25, listStyle: 'none', borderLeft: 2, borderColor: 'divider', fontSize: '0.8125rem', color: 'text.secondary' }}>
      {shown.map((place, at) => <OtherPlace key={at} place={place} isHere={place.caseNumber === finding.caseNumber} part={parts.find(({ number }) => number === place.caseNumber)} where={words.place({ ...finding, ...place, related: [] })} />)}
      {related.length > shown.length && <li><Button size="small" color="inherit" sx={{ ml: -0.75 }} onClick={() => setAll(true)}>{translate('batch_check.more_places', { smart_count: related.length - shown.length })}</Button></li>}
    </Box>
  );
}

interface OtherPlaceProps {
  place: PlaceInPrint;
  /** In the same case as the finding. */
  isHere: boolean;
  part: CheckedPart | undefined;
  where: string;
}

function OtherPlace({ place: { before, quote, after }, isHere, part, where }: OtherPlaceProps) {
  const translate = useTranslate();
  const name = part?.number == null || isHere ? null : `${part.number}　${part.title}`;
  return (
    <Box component="li" sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
      {translate('batch_check.other_place')}
      {name !== null && <Box component="span" lang="zh-CN" sx={{ mr: 1 }}>{part?.entry ? <MuiLink component={Link} to={`/cases/${part.entry.caseId}/show`}>{name}</MuiLink> : name}</Box>}
      {where}
      <Box lang="zh-CN" sx={{ lineHeight: 1.7 }}>{before}<Box component="b" sx={{ fontWeight: 600, color: 'text.primary' }}>{clipped(quote)}</Box>{after}</Box>
    </Box>
  );
}
