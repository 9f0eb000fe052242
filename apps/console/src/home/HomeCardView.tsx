import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { HomeCard } from '@huibian/contracts';
import { Link } from 'react-router-dom';
import { DueDate } from '../parts/DueDate';
import { EllipsisText } from '../parts/LongText';
import { ink } from '../theme/palette';

const shownItems = 6;

/** One kind of waiting work: how many, the first few, and the way to all of them. */
export function HomeCardView({ card }: { card: HomeCard }) {
  const translate = useTranslate();
  const items = card.items.slice(0, shownItems);
  const more = card.count - items.length;
  return (
    <Card component="section" sx={{ mb: 2, breakInside: 'avoid' }}>
      <Box component={Link} to={card.to} sx={{ display: 'flex', alignItems: 'baseline', gap: 1.25, px: 2.5, pt: 1.75, pb: 1.25, color: 'inherit', textDecoration: 'none', '&:hover h2': { color: 'primary.main' } }}>
        <Typography variant="subtitle1" component="h2" sx={{ flex: 1, minWidth: 0 }} noWrap>{translate(`home.${card.key}`, { _: translate(`home.card.${card.key}`, { _: card.key }) })}</Typography>
        <Box component="span" sx={{ fontSize: '1.5rem', fontWeight: 600, lineHeight: 1, color: 'primary.main', fontVariantNumeric: 'tabular-nums' }}>{card.count}</Box>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
        {items.map((item) => <ItemRow key={item.id} item={item} />)}
      </Box>
      <Box sx={{ px: 2.5, py: 1.25, mt: 'auto', borderTop: items.length > 0 ? 1 : 0, borderColor: ink.lineSoft, fontSize: '0.8125rem' }}>
        <MuiLink component={Link} to={card.to} underline="hover">{translate('home.see_all')}</MuiLink>
        {more > 0 && <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>{translate('home.and_more', { count: more })}</Box>}
      </Box>
    </Card>
  );
}

function ItemRow({ item }: { item: HomeCard['items'][number] }) {
  return (
    <Box component="li" sx={{ '& + &': { borderTop: `1px solid ${ink.lineSoft}` } }}>
      <Box component={Link} to={item.to} sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, columnGap: 2, alignItems: { xs: 'stretch', sm: 'center' }, px: 2.5, py: 1, color: 'inherit', textDecoration: 'none', '&:hover': { bgcolor: ink.accentSoft } }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <EllipsisText text={item.title} />
          {item.subtitle && <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><EllipsisText text={item.subtitle} /></Box>}
        </Box>
        {item.due && <Box sx={{ fontSize: '0.8125rem', flexShrink: 0 }}><DueDate due={item.due} knownUntil={item.holidaysKnownUntil} brief /></Box>}
      </Box>
    </Box>
  );
}
