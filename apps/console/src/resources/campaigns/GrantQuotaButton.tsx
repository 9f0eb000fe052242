import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Tooltip from '@mui/material/Tooltip';
import { AutocompleteInput, Form, maxLength, maxValue, minLength, minValue, NumberInput, ReferenceInput, required, SelectInput, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { CampaignRepresentation, QuotaLine } from '@huibian/contracts';
import { messageOf, ProblemError } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useRefusalText } from '../../providers/use-problem-text';
import { useTypedGuard } from '../../parts/use-typed-guard';

interface GrantQuotaButtonProps {
  campaign: Pick<CampaignRepresentation, 'id' | 'version' | 'settings' | 'allowedActions'>;
  lines: readonly QuotaLine[];
}

/** 追加名额: to whom, how many, and the paper it rests on. */
export function GrantQuotaButton({ campaign, lines }: GrantQuotaButtonProps) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const [open, setOpen] = useState(false);
  const allowed = campaign.allowedActions.find(({ action }) => action === 'grant_quota');
  if (allowed === undefined) return null;
  return (
    <>
      <Tooltip title={allowed.refusal ? refusalText(allowed.refusal) : ''}>
        <span><Button size="small" variant="outlined" disabled={allowed.refusal !== undefined} onClick={() => setOpen(true)}>{translate('campaign.action.grant_quota')}</Button></span>
      </Tooltip>
      {open && <GrantQuotaDialog campaign={campaign} lines={lines} onClose={() => setOpen(false)} />}
    </>
  );
}

function GrantQuotaDialog({ campaign, lines, onClose }: GrantQuotaButtonProps & { onClose: () => void }) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const formId = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const guard = useTypedGuard(pending ? undefined : onClose);
  const grant = async (values: object) => {
    setPending(true);
    setFailure(null);
    try {
      await api.post(`/api/campaigns/${campaign.id}/quotas`, { ...values, version: campaign.version });
      notify(translate('campaigns.quota.granted'), { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
      if (error instanceof ProblemError) {
        if (error.isStale) refresh();
        return error.fieldErrors;
      }
    } finally {
      setPending(false);
    }
    return undefined;
  };
  const groups = campaign.settings.groups.map((id) => ({ id, name: `group.${id}` }));
  return (
    <Dialog open onClose={guard.onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('campaign.action.grant_quota')}</DialogTitle>
      <DialogContent>
        <Form id={formId} record={{}} defaultValues={{ recommenderId: lines[0]?.recommenderId, group: lines[0]?.group ?? groups[0]?.id, added: 1 }} onSubmit={grant}>
          {guard.watch}
          <ReferenceInput source="recommenderId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
            <AutocompleteInput label={translate('campaigns.quota.unit')} optionText="name" filterToQuery={(q: string) => ({ q })} validate={required()} helperText={false} />
          </ReferenceInput>
          <SelectInput source="group" label={translate('campaigns.quota.group')} choices={groups} validate={required()} helperText={false} />
          <NumberInput source="added" label={translate('campaigns.quota.how_many')} min={1} max={99} step={1} validate={[required(), minValue(1), maxValue(99)]} helperText={false} />
          <TextInput source="basis" label={translate('campaigns.quota.basis')} helperText="campaigns.quota.basis_help" validate={[required(), minLength(2), maxLength(400)]} multiline minRows={2} />
        </Form>
        {failure !== null && <Alert severity="error" sx={{ mt: 1 }}>{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} disabled={pending}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" form={formId} variant="contained" loading={pending}>{translate('campaign.action.grant_quota')}</Button>
      </DialogActions>
      {guard.question}
    </Dialog>
  );
}
