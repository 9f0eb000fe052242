import { EditPage } from '../../parts/RecordPage';
import { changedUnit, UnitInputs } from './UnitForm';

export function UnitEdit() {
  return (
    <EditPage transform={changedUnit}>
      <UnitInputs />
    </EditPage>
  );
}
