import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DateInput, maxLength, minLength, required, TextInput, useRefresh, useTranslate } from 'react-admin';
import type { CheckListsRepresentation } from '@huibian/contracts';
import { FormDialogButton } from '../../parts/FormDialog';
import { useApi } from '../../providers/use-api';
import { AddedCell, KeptList } from './KeptList';

type Posts = CheckListsRepresentation['posts'];

/** Leaders' posts with their days: those in office first. */
export function LeaderPosts({ posts }: { posts: Posts }) {
  const translate = useTranslate();
  return (
    <KeptList of="posts" columns={['name', 'title', 'from', 'until', 'added']} add={<AddPost />}>
      {posts.map((post) => (
        <TableRow key={post.id}>
          <TableCell>{post.name}</TableCell>
          <TableCell>{post.title}</TableCell>
          <TableCell>{post.from}</TableCell>
          <TableCell>{post.until ?? translate('check_lists.in_post')}</TableCell>
          <AddedCell {...post} />
          <TableCell align="right"><EndPost post={post} /></TableCell>
        </TableRow>
      ))}
    </KeptList>
  );
}

function AddPost() {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const add = async (values: Record<string, unknown>) => {
    await api.post('/api/check-lists/posts', { ...values, until: values['until'] || null });
    refresh();
  };
  return (
    <FormDialogButton label={translate('check_lists.add_post')} onSubmit={add}>
      <TextInput source="name" label={translate('check_lists.name')} validate={[required(), minLength(2), maxLength(20)]} helperText={false} />
      <TextInput source="title" label={translate('check_lists.title')} validate={[required(), minLength(2), maxLength(60)]} helperText={false} />
      <DateInput source="from" label={translate('check_lists.from')} validate={required()} helperText={false} />
      <DateInput source="until" label={translate('check_lists.until')} helperText={false} />
    </FormDialogButton>
  );
}

function EndPost({ post }: { post: Posts[number] }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const end = async ({ until }: Record<string, unknown>) => {
    await api.put(`/api/check-lists/posts/${post.id}/end`, { until });
    refresh();
  };
  return (
    <FormDialogButton label={translate('check_lists.end_post')} text={translate('check_lists.end_post_text', { name: post.name, title: post.title })} variant="text" onSubmit={end}>
      <DateInput source="until" label={translate('check_lists.until')} validate={required()} helperText={false} />
    </FormDialogButton>
  );
}
