import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Expert } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { FoldedText } from '../../parts/LongText';
import { EmptyState } from '../../parts/Placeholders';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { useWholeRecord } from '../../parts/use-whole-record';
import { useMay } from '../../providers/use-session';
import { AddDeclaration, AddPost } from './AddTies';
import { ConflictTest } from './ConflictTest';
import { useFieldChoices } from './use-field-choices';

export function ExpertShow() {
  return (
    <ShowPage whole="posts">
      <Profile />
      <Posts />
      <Declarations />
      <Tested />
    </ShowPage>
  );
}

function Profile() {
  const translate = useTranslate();
  const expert = useWholeRecord<Expert>('posts');
  const fields = useFieldChoices();
  const mayEdit = useMay('expert.edit');
  if (expert === undefined) return null;
  const label = (field: string) => translate(`resources.experts.fields.${field}`);
  const names = expert.fieldKeys.map((key) => fields.find((field) => field.id === key)?.name ?? key);
  return (
    <Section title={translate('experts.profile')} actions={mayEdit && <Button size="small" startIcon={<EditOutlined />} component={Link} to={`/experts/${expert.id}`}>{translate('ra.action.edit')}</Button>}>
      <FactGrid
        facts={[
          { label: label('name'), value: expert.name },
          { label: label('userId'), value: translate(expert.userId === null ? 'experts.on_paper' : 'experts.has_account') },
          { label: label('phone'), value: expert.phone },
          { label: label('unitId'), value: expert.unitName },
          { label: label('employer'), value: expert.employer },
          { label: label('regionCode'), value: expert.regionCode },
          { label: label('fieldKeys'), value: names.join(translate('text.separator')), wide: true },
        ]}
      />
    </Section>
  );
}

const line = { py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } } as const;

function Posts() {
  const translate = useTranslate();
  const expert = useWholeRecord<Expert>('posts');
  const mayEdit = useMay('expert.edit');
  if (expert === undefined) return null;
  return (
    <Section title={translate('experts.posts')} note={translate('experts.posts_note')} actions={mayEdit && <AddPost expert={expert} />}>
      {expert.posts.length === 0 && <EmptyState dense title={translate('experts.no_posts')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {expert.posts.map((post) => (
          <Box component="li" key={post.id} sx={line}>
            <Box component="span" sx={{ mr: 2, fontVariantNumeric: 'tabular-nums' }}>{post.from} — {post.to ?? translate('experts.until_now')}</Box>
            <b>{[post.unitName ?? post.regionName, post.title].filter(Boolean).join(' ')}</b>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{translate('experts.source', { source: post.source })}</Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Declarations() {
  const translate = useTranslate();
  const expert = useWholeRecord<Expert>('posts');
  const mayEdit = useMay('expert.edit');
  if (expert === undefined) return null;
  return (
    <Section title={translate('experts.declarations')} note={translate('experts.declarations_note')} actions={mayEdit && <AddDeclaration expert={expert} />}>
      {expert.declarations.length === 0 && <EmptyState dense title={translate('experts.no_declarations')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {expert.declarations.map((declared) => (
          <Box component="li" key={declared.id} sx={line}>
            <b>{declared.caseTitle ?? declared.unitName}</b>
            <Box component="span" sx={{ ml: 2, fontSize: '0.8125rem', color: 'text.secondary' }}><Moment at={declared.declaredAt} /></Box>
            <Box sx={{ fontSize: '0.875rem' }}><FoldedText text={declared.reason} /></Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Tested() {
  const expert = useWholeRecord<Expert>('posts');
  return expert === undefined ? null : <ConflictTest expertId={String(expert.id)} />;
}
