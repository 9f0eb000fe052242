import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Title, useGetOne, useNotify, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { Notice } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { useCampaign } from '../../parts/use-campaign';
import { noticeChapters, plainNotice } from './notice-text';

/** On paper stands the notice alone. */
const onPaper = { '@media print': { 'body *': { visibility: 'hidden' }, '.notice-sheet, .notice-sheet *': { visibility: 'visible' }, '.notice-sheet': { position: 'absolute', left: 0, top: 0, width: '100%', border: '0 !important', padding: '0 !important' }, '@page': { size: 'A4', margin: '28mm 26mm' } } } as const;

/** The notice as it goes to the government portal: to copy, or to print. */
export function NoticeText() {
  const translate = useTranslate();
  const notify = useNotify();
  const { id = '' } = useParams();
  const { data: notice, error, isPending, refetch } = useGetOne<Omit<Notice, 'entries'> & { id: string; entries?: Notice['entries'] }>('notices', { id });
  const { campaign } = useCampaign(notice?.campaignId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || notice.entries === undefined || campaign === undefined) return <LoadingState rows={8} />;
  const chapters = noticeChapters(notice.entries, campaign.settings.fields);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(plainNotice(notice.title, chapters));
      notify(translate('text.copied'), { type: 'success' });
    } catch {
      // Over plain http a page may not write to the clipboard; the text can still be marked by hand.
      notify(translate('notices.copy_by_hand'), { type: 'warning' });
    }
  };
  return (
    <>
      <Title title={translate('notices.text')} />
      <GlobalStyles styles={onPaper} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, mb: 2, maxWidth: 820 }}>
        <Button variant="contained" startIcon={<ContentCopyOutlined />} onClick={() => void copy()}>{translate('text.copy')}</Button>
        <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>{translate('notices.print')}</Button>
        <Box sx={{ flex: 1 }} />
        <Button component={Link} to={`/notices/${notice.id}/show`}>{translate('notices.back')}</Button>
      </Box>
      <Box className="notice-sheet" lang="zh-CN" sx={{ maxWidth: 820, bgcolor: 'background.paper', border: 1, borderColor: 'divider', px: { xs: 2.5, md: 8 }, py: { xs: 3, md: 6 }, lineHeight: 2 }}>
        <Box component="h2" sx={{ textAlign: 'center', fontSize: '1.375rem', m: 0 }}>{notice.title}</Box>
        <Box sx={{ textAlign: 'center', mb: 2 }}>（排名不分先后）</Box>
        {chapters.map((chapter) => (
          <Box component="section" key={chapter.field}>
            {chapter.field !== '' && <Box component="h3" sx={{ fontSize: '1rem', mt: 2, mb: 0.5 }}>{chapter.field}</Box>}
            {chapter.lines.map((one) => <Box component="p" key={one} sx={{ m: 0 }}>{one}</Box>)}
          </Box>
        ))}
      </Box>
    </>
  );
}
