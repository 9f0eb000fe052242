import { useState } from 'react';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import MoreVert from '@mui/icons-material/MoreVert';
import { useTranslate } from 'react-admin';
import type { BatchEntryView } from '@huibian/contracts';
import { EntryDialog, type EntryAsk } from './EntryDialogs';
import { useWorkbench } from './workbench';

interface EntryMenuProps {
  entry: BatchEntryView;
  places: number;
  position: number;
}

/** What can be done to one entry. */
export function EntryMenu({ entry, places, position }: EntryMenuProps) {
  const translate = useTranslate();
  const { entries } = useWorkbench();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [ask, setAsk] = useState<EntryAsk | null>(null);
  const choose = (wanted: EntryAsk) => {
    setAnchor(null);
    setAsk(wanted);
  };
  const refreshText = () => {
    setAnchor(null);
    void entries.edit({ refresh: [entry.caseId] });
  };
  return (
    <>
      <IconButton size="small" aria-label={translate('batches.entry.menu', { number: entry.number })} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {!entry.revisionIsCurrent && <MenuItem onClick={refreshText}>{translate('batches.entry.refresh')}</MenuItem>}
        <MenuItem onClick={() => choose('place')} disabled={places < 2}>{translate('batches.entry.place')}</MenuItem>
        {entry.exception !== null && <MenuItem onClick={() => choose('by_rule')}>{translate('batches.entry.by_rule')}</MenuItem>}
        <MenuItem onClick={() => choose('remove')} sx={{ color: 'error.main' }}>{translate('batches.entry.remove')}</MenuItem>
      </Menu>
      {ask !== null && <EntryDialog ask={ask} entry={entry} places={places} position={position} onClose={() => setAsk(null)} />}
    </>
  );
}
