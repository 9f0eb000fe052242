import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { CreatePage } from '../../parts/RecordPage';
import { FrontMatterInputs, frontMatter, type FrontMatterEntry } from '../batches/FrontMatterInputs';

/** A table has a life of its own: it may belong to a campaign or to none. */
export function ExperienceTableCreate() {
  return (
    <CreatePage transform={(entry: FrontMatterEntry & { campaignId?: string | null }) => ({ ...frontMatter(entry), campaignId: entry.campaignId || null })}>
      <FrontMatterInputs />
      <ReferenceInput source="campaignId" reference="campaigns">
        <AutocompleteInput label="resources.batches.fields.campaignId" optionText="title" filterToQuery={(q: string) => ({ q })} helperText="tables.campaign_help" />
      </ReferenceInput>
    </CreatePage>
  );
}
