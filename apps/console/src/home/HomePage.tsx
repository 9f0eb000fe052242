import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import type { HomeView } from '@huibian/contracts';
import { Link } from 'react-router-dom';
import { EmptyState, ErrorState, LoadingState } from '../parts/Placeholders';
import { Section } from '../parts/Section';
import { shanghaiHour } from '../parts/shanghai-time';
import { useApi } from '../providers/use-api';
import { useSession } from '../providers/use-session';
import { HomeCardView } from './HomeCardView';
import { SetupCard } from './SetupCard';
import { nextPlace, partOfDay } from './home-view';

/** The first screen: who you are here, and what waits for you. */
export function HomePage() {
  const translate = useTranslate();
  const api = useApi();
  const session = useSession();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['home'], queryFn: ({ signal }) => api.get<HomeView>('/api/home', signal) });
  if (session === null) return null;
  const waiting = data?.cards.reduce((sum, card) => sum + card.count, 0) ?? 0;
  const cards = data?.cards.filter((card) => card.count > 0) ?? [];
  return (
    <Box sx={{ maxWidth: 1440 }}>
      <Title title="" />
      <Box sx={{ mb: 3, mt: 1 }}>
        <Typography variant="h4" component="h1">{translate(`home.${partOfDay(shanghaiHour(new Date()))}`, { name: session.user.name })}</Typography>
        <Typography color="text.secondary" sx={{ mt: 0.5 }}>
          {isPending ? <Skeleton width={180} /> : error || (waiting === 0 && data.setup.length > 0) ? null : translate(waiting > 0 ? 'home.waiting' : 'home.nothing', { smart_count: waiting })}
        </Typography>
        <RoleLines />
      </Box>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <LoadingCards />}
      {data && data.setup.length > 0 && <SetupCard steps={data.setup} />}
      {data && cards.length === 0 && data.setup.length === 0 && <NothingWaits />}
      <Box sx={{ columnCount: { xs: 1, md: Math.min(2, cards.length), xl: Math.min(3, cards.length) }, columnGap: 2 }}>
        {cards.map((card) => <HomeCardView key={card.key} card={card} />)}
      </Box>
    </Box>
  );
}

/** The roles held and where, each with what it is for. */
function RoleLines() {
  const translate = useTranslate();
  const session = useSession();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.25, mt: 1.25 }}>
      {session?.grants.map((grant) => (
        <Typography key={`${grant.role}-${grant.unitId ?? ''}`} variant="caption" color="text.secondary">
          <Box component="b" sx={{ color: 'text.primary', fontWeight: 600 }}>
            {grant.unitName ? `${grant.unitName} · ` : ''}{translate(`role.${grant.role}`)}
          </Box>
          <Box component="span" sx={{ ml: 1 }}>{translate(`home.for.${grant.role}`)}</Box>
        </Typography>
      ))}
    </Box>
  );
}

function NothingWaits() {
  const translate = useTranslate();
  const role = useSession()?.roles[0];
  const place = role === undefined ? undefined : nextPlace[role];
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <EmptyState
        icon={<TaskAltOutlined />}
        title={translate('home.nothing')}
        text={role && translate(`home.next.${role}`)}
        action={place !== undefined && <Button variant="contained" component={Link} to={place}>{translate(`home.go.${role ?? ''}`)}</Button>}
      />
    </Box>
  );
}

function LoadingCards() {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(auto-fill, minmax(380px, 1fr))' }, gap: 2 }} aria-busy="true">
      {[0, 1, 2, 3].map((index) => <Section key={index}><LoadingState rows={5} /></Section>)}
    </Box>
  );
}
