import { useParams } from 'react-router-dom';
import { EditPage } from '../../parts/RecordPage';
import { FrontMatterInputs, frontMatter } from './FrontMatterInputs';

/** Changes what the cover says. Cases and rows are changed on the workbench. */
export function BatchEdit() {
  const { id } = useParams();
  return (
    <EditPage path={`/api/batches/${id ?? ''}/front-matter`} transform={frontMatter}>
      <FrontMatterInputs slugRequired />
    </EditPage>
  );
}
