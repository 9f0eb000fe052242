import { useEffect, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useNotify, useRecordContext, useResourceContext, useTranslate, type RaRecord } from 'react-admin';
import type { AllowedAction, Noun } from '@huibian/workflow';
import type { ActBody } from '../providers/data.provider';
import { useRefusalText } from '../providers/use-problem-text';
import { ActDialog } from './ActDialog';
import { StaleActDialog } from './StaleDialog';
import { isGrave, nounOf, reasonNeeded, type Stateful } from './stateful';
import { useAct } from './use-act';

export interface ActionButtonProps {
  /** The verb of the state table: `submit`. The label, the address and whether a reason is due follow from it. */
  action: string;
  /** Default: from the resource. */
  noun?: Noun;
  /** Default: the record in context. */
  record?: Stateful;
  /** Default: the resource in context. */
  resource?: string;
  /** Noun in the address, when the act has another than the usual one. */
  actNoun?: string;
  /** Fields sent with the act, beside version and reason. */
  body?: ActBody | (() => ActBody);
  /** Inputs of react-admin shown in the dialog; their values are sent with the act. */
  fields?: ReactNode;
  fieldDefaults?: Record<string, unknown>;
  /** `optional` offers a remark where the state table does not demand a reason. */
  reason?: 'optional';
  /** A sentence to be read before the act; grave acts always ask. */
  confirm?: string;
  label?: string;
  successMessage?: string;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  startIcon?: ReactNode;
  /** `tooltip`: the reason of a refusal is not written under the button (the bar writes it once for all). */
  refusal?: 'beside' | 'tooltip';
  onDone?: (answer: RaRecord) => void;
}

/**
 * The one button that moves a subject. It exists when `allowedActions` names the action, and is off, with the reason,
 * when the entry carries a refusal.
 */
export function ActionButton(props: ActionButtonProps) {
  const contextRecord = useRecordContext<Stateful>();
  const contextResource = useResourceContext();
  const record = props.record ?? contextRecord;
  const resource = props.resource ?? contextResource;
  const noun = props.noun ?? nounOf(resource);
  const allowed = record?.allowedActions?.find((one) => one.action === props.action);
  if (record === undefined || resource === undefined || noun === undefined || allowed === undefined) return null;
  return <LiveButton {...props} record={record} resource={resource} noun={noun} allowed={allowed} />;
}

interface LiveButtonProps extends ActionButtonProps {
  record: Stateful;
  resource: string;
  noun: Noun;
  allowed: AllowedAction;
}

function LiveButton(props: LiveButtonProps) {
  const { action, noun, record, allowed, refusal: refusalPlace = 'beside' } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const refusalText = useRefusalText();
  const [asking, setAsking] = useState(false);
  const attempt = useAct(props);
  const label = props.label ?? translate(`${noun}.action.${action}`, { _: action });
  const why = allowed.refusal === undefined ? undefined : refusalText(allowed.refusal);
  const needsReason = reasonNeeded(noun, action, record.state);
  const asks = needsReason || props.reason === 'optional' || props.fields !== undefined || props.confirm !== undefined || isGrave(action);

  const perform = async (entered: ActBody = {}) => {
    const own = typeof props.body === 'function' ? props.body() : props.body;
    const result = await attempt.perform({ ...own, ...entered });
    if (result === 'done') setAsking(false);
    return result;
  };
  const press = async () => {
    if (asks) return setAsking(true);
    await perform();
  };
  // Without a dialog there is no place beside the button for a refusal that comes late.
  const { failure, clear } = attempt;
  useEffect(() => {
    if (asking || failure === null) return;
    notify(failure, { type: 'error' });
    clear();
  }, [asking, failure, clear, notify]);

  return (
    <Box sx={{ display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start', verticalAlign: 'top', maxWidth: 320 }}>
      <Tooltip title={why ?? ''}>
        <span>
          <Button
            variant={props.variant ?? (isGrave(action) ? 'outlined' : 'contained')}
            color={isGrave(action) ? 'error' : 'primary'}
            size={props.size ?? 'medium'}
            startIcon={attempt.pending ? <CircularProgress size={16} color="inherit" /> : props.startIcon}
            disabled={why !== undefined || attempt.pending}
            onClick={() => void press()}
          >
            {label}
          </Button>
        </span>
      </Tooltip>
      {why !== undefined && refusalPlace === 'beside' && (
        <Typography variant="caption" color="text.secondary" sx={{ mt: 0.5 }}>{why}</Typography>
      )}
      {asking && (
        <ActDialog
          title={label}
          text={props.confirm}
          reason={needsReason ? 'required' : props.reason}
          fields={props.fields}
          defaults={props.fieldDefaults}
          grave={isGrave(action)}
          pending={attempt.pending}
          failure={failure}
          onSubmit={perform}
          onClose={() => {
            setAsking(false);
            attempt.clear();
          }}
        />
      )}
      {attempt.stale !== null && <StaleActDialog problem={attempt.stale} noun={noun} onClose={() => { setAsking(false); attempt.clear(); }} />}
    </Box>
  );
}
