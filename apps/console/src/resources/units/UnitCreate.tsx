import { CreatePage } from '../../parts/RecordPage';
import { newUnit, UnitInputs } from './UnitForm';

export function UnitCreate() {
  return (
    <CreatePage transform={newUnit}>
      <UnitInputs />
    </CreatePage>
  );
}
