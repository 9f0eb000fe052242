import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { AssignmentProposal, BoardCase } from '@huibian/contracts';
import { CaseName } from '../../parts/CaseName';
import type { ListedExpert } from './use-all-experts';

interface ProposalViewProps {
  proposal: AssignmentProposal;
  cases: readonly BoardCase[];
  experts: readonly ListedExpert[];
  casesMax: number;
}

/** A proposal in words: new pairs by case, what stays short and why, and how the loads would stand. */
export function ProposalView({ proposal, cases, experts, casesMax }: ProposalViewProps) {
  const translate = useTranslate();
  const separator = translate('text.separator');
  const names = new Map(experts.map((expert) => [expert.id, expert.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const byCase = cases.map((one) => ({ one, added: proposal.assignments.filter((pair) => pair.caseId === one.caseId).map((pair) => nameOf(pair.expertId)) })).filter(({ added }) => added.length > 0);
  const loads = proposal.loads.filter(({ cases: load }) => load > 0).sort((a, b) => b.cases - a.cases);
  const nothing = byCase.length === 0 && proposal.unfilled.length === 0;
  return (
    <>
      {nothing && <Alert severity="success">{translate('rounds.nothing_to_assign')}</Alert>}
      {proposal.unfilled.length > 0 && (
        <Part title={translate('rounds.unfilled', { smart_count: proposal.unfilled.length })}>
          {proposal.unfilled.map((short) => {
            const subject = cases.find((one) => one.caseId === short.caseId);
            return (
              <Alert key={short.caseId} severity="warning" variant="outlined" sx={{ mb: 1 }}>
                {subject && <CaseName units={subject.units} title={subject.title} />}
                <Box sx={{ mt: 0.5 }}>{translate('rounds.still_missing', { missing: short.missing })}</Box>
                <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem' }}>
                  {groupedReasons(short.reasons).map(([kind, ids]) => <li key={kind}>{translate(`conflict.kind.${kind}`, { _: kind })}{translate('text.colon')}{ids.map(nameOf).join(separator)}</li>)}
                </Box>
              </Alert>
            );
          })}
        </Part>
      )}
      {byCase.length > 0 && (
        <Part title={translate('rounds.new_pairs', { smart_count: proposal.assignments.length })}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {byCase.map(({ one, added }) => (
              <Box component="li" key={one.caseId} sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, columnGap: 2, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
                <Box sx={{ flex: 1, minWidth: 0 }}><CaseName units={one.units} title={one.title} lines={1} /></Box>
                <Box sx={{ width: { sm: 240 }, flexShrink: 0 }}>{added.join(separator)}</Box>
              </Box>
            ))}
          </Box>
        </Part>
      )}
      {loads.length > 0 && (
        <Part title={translate('rounds.loads', { max: casesMax })}>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 4, rowGap: 0.75 }}>
            {loads.map(({ expertId, cases: load }) => (
              <Box key={expertId} sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
                <Box sx={{ width: 88, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={nameOf(expertId)}>{nameOf(expertId)}</Box>
                <LinearProgress variant="determinate" value={Math.min(100, (load / casesMax) * 100)} aria-label={nameOf(expertId)} sx={{ flex: 1 }} />
                <Box sx={{ width: 28, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>{load}</Box>
              </Box>
            ))}
          </Box>
        </Part>
      )}
    </>
  );
}

function groupedReasons(reasons: readonly { expertId: string; kind: string }[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { expertId, kind } of reasons) groups.set(kind, [...(groups.get(kind) ?? []), expertId]);
  return [...groups];
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mb: 2.5 }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>{title}</Typography>
      {children}
    </Box>
  );
}
