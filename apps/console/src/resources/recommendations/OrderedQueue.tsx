import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import type { RecommendationItem, RecommendationQueue } from '@huibian/contracts';
import { UnsavedGuard } from '../../parts/UnsavedGuard';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useMay } from '../../providers/use-session';
import { carriedOver, inSameOrder } from './queue-order';
import { QueueRow } from './QueueRow';

interface OrderedQueueProps {
  queue: RecommendationQueue;
  items: readonly RecommendationItem[];
  onSaved: () => void;
}

/** The queue in the unit's order: dragged, or moved by the arrow buttons and by Alt+↑ ↓; saved as one act, and kept while the queue changes. */
export function OrderedQueue({ queue, items, onSaved }: OrderedQueueProps) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const mayOrder = useMay('recommendation.order');
  const [order, setOrder] = useOrder(items);
  const [dragged, setDragged] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const dirty = !inSameOrder(order, items);
  const move = (from: number, to: number) => {
    const item = order[from];
    if (item === undefined || to < 0 || to >= order.length || from === to) return;
    const rest = order.filter((one) => one !== item);
    setOrder([...rest.slice(0, to), item, ...rest.slice(to)]);
  };
  const save = async () => {
    setPending(true);
    setFailure(null);
    try {
      await api.put('/api/recommendations/order', { campaignId: queue.campaignId, recommenderId: queue.recommender.id, entries: order.map(({ caseId, version }) => ({ caseId, version })) });
      notify(translate('recommendations.order_saved'), { type: 'success' });
      onSaved();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  const beyond = beyondQuota(order, queue.quotas);
  return (
    <>
      <UnsavedGuard unsaved={dirty} />
      {(dirty || failure !== null) && (
        <Alert
          severity={failure === null ? 'info' : 'error'}
          sx={{ borderRadius: 0 }}
          action={
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button size="small" color="inherit" disabled={pending} onClick={() => { setOrder(items); setFailure(null); onSaved(); }}>{translate('recommendations.order_undo')}</Button>
              <Button size="small" variant="contained" loading={pending} onClick={() => void save()}>{translate('recommendations.order_save')}</Button>
            </Box>
          }
        >
          {failure ?? translate('recommendations.order_dirty')}
        </Alert>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {order.map((item, at) => (
          <QueueRow
            key={item.id}
            item={item}
            place={at + 1}
            last={at === order.length - 1}
            beyond={beyond.has(item.id)}
            mayOrder={mayOrder && order.length > 1}
            dragged={dragged === item.id}
            onMove={(by) => move(at, at + by)}
            onDragStart={() => setDragged(item.id)}
            onDragOver={() => dragged !== null && move(order.findIndex(({ id }) => id === dragged), at)}
            onDragEnd={() => setDragged(null)}
          />
        ))}
      </Box>
    </>
  );
}

/** The order on the screen, carried over whenever the queue changes. */
function useOrder(items: readonly RecommendationItem[]) {
  const [order, setOrder] = useState(items);
  const [seen, setSeen] = useState(items);
  if (versionsOf(items) !== versionsOf(seen)) {
    setSeen(items);
    setOrder(carriedOver(order, seen, items));
  }
  return [order, setOrder] as const;
}

const versionsOf = (items: readonly RecommendationItem[]): string => items.map(({ id, version }) => `${id} ${version}`).join();

/** Cases that stand after the last place left of their group. */
function beyondQuota(order: readonly RecommendationItem[], quotas: RecommendationQueue['quotas']): Set<string> {
  const left = new Map(quotas.map((quota) => [quota.group, quota.left]));
  return new Set(
    order.flatMap(({ id, group }) => {
      const places = left.get(group) ?? 0;
      left.set(group, places - 1);
      return places > 0 ? [] : [id];
    }),
  );
}
