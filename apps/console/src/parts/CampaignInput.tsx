import type { ReactElement } from 'react';
import { AutocompleteInput, ReferenceInput, type Validator } from 'react-admin';

interface CampaignInputProps {
  source?: string;
  label?: string;
  alwaysOn?: boolean;
  validate?: Validator;
  /** Only campaigns in this state. */
  state?: string;
}

const searched = (q: string) => ({ q });

/** Chooses a campaign by typing a part of its title. */
export function CampaignInput({ source = 'campaignId', label = 'text.campaign', validate, state }: CampaignInputProps): ReactElement {
  return (
    <ReferenceInput source={source} reference="campaigns" perPage={50} {...(state ? { filter: { state } } : {})}>
      <AutocompleteInput label={label} optionText="title" filterToQuery={searched} helperText={false} sx={{ minWidth: 260 }} {...(validate ? { validate } : {})} />
    </ReferenceInput>
  );
}
