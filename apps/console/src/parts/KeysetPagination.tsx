import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { useListContext, useTranslate } from 'react-admin';
import type { ListMeta } from '../providers/data.provider';

const sizes = [10, 25, 50, 100];

/** Earlier and later pages of a keyset list. The estimate is the planner's, so it is called about. */
export function KeysetPagination() {
  const translate = useTranslate();
  const { page, setPage, perPage, setPerPage, hasNextPage, hasPreviousPage, data, isPending, meta } = useListContext();
  const { estimate, restarted } = (meta ?? {}) as Partial<ListMeta>;

  // The page in the address was walked to in another tab or long ago: what is shown is page 1, so say so.
  useEffect(() => {
    if (restarted === true && page > 1) setPage(1);
  }, [restarted, page, setPage]);

  if (isPending || data === undefined || (page === 1 && data.length === 0)) return null;
  const onlyPage = page === 1 && hasNextPage !== true;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, py: 1, color: 'text.secondary', fontSize: '0.8125rem', flexWrap: 'wrap' }}>
      <span>
        {onlyPage ? translate('page.exact', { smart_count: data.length }) : estimate !== undefined && translate('page.estimate', { estimate: Math.max(estimate, (page - 1) * perPage + data.length) })}
      </span>
      <Box sx={{ flex: 1 }} />
      {(!onlyPage || data.length > 10) && (
        <Select
          variant="standard"
          disableUnderline
          value={sizes.includes(perPage) ? perPage : ''}
          onChange={(event) => setPerPage(Number(event.target.value))}
          sx={{ fontSize: '0.8125rem' }}
          inputProps={{ 'aria-label': translate('ra.navigation.page_rows_per_page') }}
        >
          {sizes.map((size) => <MenuItem key={size} value={size}>{translate('page.size', { size })}</MenuItem>)}
        </Select>
      )}
      {!onlyPage && (
        <>
          <Button size="small" color="inherit" startIcon={<ChevronLeft />} disabled={hasPreviousPage !== true} onClick={() => setPage(page - 1)}>{translate('page.earlier')}</Button>
          <span>{translate('page.number', { page })}</span>
          <Button size="small" color="inherit" endIcon={<ChevronRight />} disabled={hasNextPage !== true} onClick={() => setPage(page + 1)}>{translate('page.later')}</Button>
        </>
      )}
    </Box>
  );
}
