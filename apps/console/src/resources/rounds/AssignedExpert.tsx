import { useState, type MouseEvent } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import type { BoardCase } from '@huibian/contracts';
import { ActDialog } from '../../parts/ActDialog';
import { StaleActDialog } from '../../parts/StaleDialog';
import { stateTone } from '../../parts/state-tone';
import { useAct } from '../../parts/use-act';
import { useRefusalText } from '../../providers/use-problem-text';
import { tones } from '../../theme/palette';

type BoardAssignment = BoardCase['assignments'][number];

const gone = new Set(['recused', 'voided']);

/** One expert of a case. Pressing it offers what may be done; whoever left stays to be seen, struck through. */
export function AssignedExpert({ assignment }: { assignment: BoardAssignment }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const tone = tones[stateTone('assignment', assignment.state)];
  const state = translate(`assignment.state.${assignment.state}`);
  const acts = assignment.allowedActions;
  const open = (event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget);
  const name = (
    <>
      <Box component="span" sx={{ textDecoration: gone.has(assignment.state) ? 'line-through' : 'none' }}>{assignment.expertName}</Box>
      <Box component="span" sx={{ ml: 0.75, fontSize: '0.75rem' }}>{state}</Box>
      {assignment.ofField && <Box component="span" sx={{ ml: 0.75, fontSize: '0.75rem' }}>{translate('rounds.of_field')}</Box>}
    </>
  );
  const look = { px: 1.25, height: 30, borderRadius: 1, fontSize: '0.875rem', color: tone.text, bgcolor: tone.ground, whiteSpace: 'nowrap', display: 'inline-flex', alignItems: 'center' } as const;
  if (acts.length === 0) return <Box sx={look}>{name}</Box>;
  return (
    <>
      <ButtonBase sx={look} aria-haspopup="menu" title={translate('rounds.acts_on', { name: assignment.expertName, state })} onClick={open}>{name}</ButtonBase>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {acts.map(({ action, refusal }) => (
          <Tooltip key={action} title={refusal ? refusalText(refusal) : ''} placement="right">
            <span>
              <MenuItem disabled={refusal !== undefined} onClick={() => { setAnchor(null); setAsking(action); }}>{translate(`assignment.action.${action}`)}</MenuItem>
            </span>
          </Tooltip>
        ))}
      </Menu>
      {asking !== null && <AskedAct action={asking} assignment={assignment} onClose={() => setAsking(null)} />}
    </>
  );
}

function AskedAct({ action, assignment, onClose }: { action: string; assignment: BoardAssignment; onClose: () => void }) {
  const translate = useTranslate();
  const attempt = useAct({ resource: 'assignments', noun: 'assignment', action, record: assignment });
  const label = translate(`assignment.action.${action}`);
  const perform = async (body: object) => {
    const result = await attempt.perform(body as Record<string, unknown>);
    if (result === 'done') onClose();
    return result;
  };
  if (attempt.stale !== null) return <StaleActDialog problem={attempt.stale} noun="assignment" onClose={onClose} />;
  return (
    <ActDialog
      title={label}
      text={translate(`rounds.${action}_text`, { name: assignment.expertName })}
      reason="required"
      grave
      pending={attempt.pending}
      failure={attempt.failure}
      onSubmit={perform}
      onClose={onClose}
    />
  );
}
