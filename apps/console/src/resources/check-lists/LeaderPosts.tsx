import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { DateInput, maxLength, minLength, required, TextInput, useRefresh, useTranslate } from 'react-admin';
import type { CheckListsRepresentation } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { FormDialogButton } from '../../parts/FormDialog';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';

type Posts = CheckListsRepresentation['posts'];

/** Leaders' posts with their days: those in office first. */
export function LeaderPosts({ posts }: { posts: Posts }) {
  const translate = useTranslate();
  return (
    <Section title={translate('check_lists.posts')} note={translate('check_lists.posts_note')} flush actions={<AddPost />}>
      {posts.length === 0 ? <EmptyState dense title={translate('check_lists.no_posts')} text={translate('check_lists.no_posts_text')} /> : <Box sx={{ overflowX: 'auto' }}><PostTable posts={posts} /></Box>}
    </Section>
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

function PostTable({ posts }: { posts: Posts }) {
  const translate = useTranslate();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {['name', 'title', 'from', 'until', 'added'].map((name) => <TableCell key={name}>{translate(`check_lists.${name}`)}</TableCell>)}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {posts.map((post) => (
          <TableRow key={post.id}>
            <TableCell>{post.name}</TableCell>
            <TableCell>{post.title}</TableCell>
            <TableCell>{post.from}</TableCell>
            <TableCell>{post.until ?? translate('check_lists.in_post')}</TableCell>
            <TableCell>{post.addedBy}<Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><Moment at={post.at} /></Box></TableCell>
            <TableCell align="right"><EndPost post={post} /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
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
