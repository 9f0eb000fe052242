import { EditPage } from '../../parts/RecordPage';
import { ExpertInputs, expertEntry } from './ExpertForm';

export function ExpertEdit() {
  return (
    <EditPage transform={expertEntry} maxWidth={680}>
      <ExpertInputs />
    </EditPage>
  );
}
