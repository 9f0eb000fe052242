import { CreatePage } from '../../parts/RecordPage';
import { ExpertInputs, expertEntry } from './ExpertForm';

export function ExpertCreate() {
  return (
    <CreatePage transform={expertEntry} maxWidth={680}>
      <ExpertInputs />
    </CreatePage>
  );
}
