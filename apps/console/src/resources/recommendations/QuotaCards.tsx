import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { RecommendationQueue } from '@huibian/contracts';

/** 名额 used and left, group by group, before anything else. */
export function QuotaCards({ quotas }: { quotas: RecommendationQueue['quotas'] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 320px))', gap: 2, mb: 2 }}>
      {quotas.map(({ group, quota, used, left }) => (
        <Card key={group} sx={{ px: 2.5, py: 1.75 }}>
          <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
            <Typography variant="subtitle2" component="h2" sx={{ flex: 1 }}>{translate(`group.${group}`)}</Typography>
            <Typography variant="body2" color="text.secondary">{translate('recommendations.used_of', { used, quota })}</Typography>
          </Box>
          <Typography sx={{ fontSize: '1.375rem', fontWeight: 600, color: left > 0 ? 'primary.main' : 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{translate('recommendations.left', { left })}</Typography>
          <LinearProgress variant="determinate" value={quota === 0 ? 100 : Math.min(100, (used / quota) * 100)} aria-label={`${translate(`group.${group}`)} ${translate('recommendations.used_of', { used, quota })}`} sx={{ mt: 1 }} />
        </Card>
      ))}
    </Box>
  );
}
