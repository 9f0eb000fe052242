import Button from '@mui/material/Button';
import ExploreOffOutlined from '@mui/icons-material/ExploreOffOutlined';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../parts/Placeholders';

/** No such page, or one that this reader may not know of. */
export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <>
      <Title title="" />
      <EmptyState
        icon={<ExploreOffOutlined />}
        title={translate('problem.not_found_title')}
        text={translate('problem.not_found_text')}
        action={<Button variant="contained" component={Link} to="/">{translate('problem.to_home')}</Button>}
      />
    </>
  );
}
