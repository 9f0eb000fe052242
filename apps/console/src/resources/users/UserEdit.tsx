import { EditPage } from '../../parts/RecordPage';
import { changedUser, UserInputs } from './UserForm';

export function UserEdit() {
  return (
    <EditPage transform={changedUser} maxWidth={520}>
      <UserInputs isNew={false} />
    </EditPage>
  );
}
