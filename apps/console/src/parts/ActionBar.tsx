import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import type { Noun } from '@huibian/workflow';
import { useRefusalText } from '../providers/use-problem-text';
import { ActionButton, type ActionButtonProps } from './ActionButton';
import { isGrave, nounOf, type Stateful } from './stateful';

interface ActionBarProps {
  record?: Stateful;
  noun?: Noun;
  /** Only these, in this order. Default: all the record allows. */
  only?: readonly string[];
  /** Acts that have a place of their own on the screen. */
  except?: readonly string[];
  /** What an act needs beyond a reason: fields, another address, a sentence to confirm. */
  settings?: Readonly<Record<string, Partial<ActionButtonProps>>>;
}

/** Acts done by a form or by dragging, not by a button. */
const notButtons = new Set(['edit', 'save_score', 'order']);

/** All acts of a subject: what can be done first, grave acts apart on the right, and under them why the others are off. */
export function ActionBar({ record: given, noun: givenNoun, only, except = [], settings = {} }: ActionBarProps) {
  const contextRecord = useRecordContext<Stateful>();
  const resource = useResourceContext();
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const record = given ?? contextRecord;
  const noun = givenNoun ?? nounOf(resource);
  if (record === undefined || noun === undefined) return null;
  const allowed = (record.allowedActions ?? []).filter(({ action }) => (only ? only.includes(action) : !notButtons.has(action) && !except.includes(action)));
  if (allowed.length === 0) return null;
  const ordered = only ? only.flatMap((action) => allowed.filter((one) => one.action === action)) : allowed;
  const plain = ordered.filter(({ action }) => !isGrave(action));
  const grave = ordered.filter(({ action }) => isGrave(action));
  const firstOpen = plain.find(({ refusal }) => refusal === undefined)?.action;
  const button = (action: string) => (
    <ActionButton key={action} action={action} noun={noun} record={record} refusal="tooltip" variant={action === firstOpen ? 'contained' : 'outlined'} {...settings[action]} />
  );
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
        {plain.map(({ action }) => button(action))}
        <Box sx={{ flex: 1 }} />
        {grave.map(({ action }) => button(action))}
      </Box>
      {ordered.some(({ refusal }) => refusal !== undefined) && (
        <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {ordered.map(({ action, refusal }) => refusal && (
            <Typography key={action} component="li" variant="caption" color="text.secondary">
              <b>{settings[action]?.label ?? translate(`${noun}.action.${action}`, { _: action })}</b>　{translate('act.why_not', { reason: refusalText(refusal) })}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}
