import type { preview as zh } from '../zh/preview';

export const preview: Record<keyof typeof zh, string> = {
  'preview.title': 'Layout preview',
  'preview.open': 'Layout preview',
  'preview.close': 'Close the layout preview',
  'preview.smaller': 'Smaller',
  'preview.larger': 'Larger',
  'preview.region': 'Pages',
  'preview.making': 'Setting the pages',
  'preview.pages': '%{smart_count} page |||| %{smart_count} pages',
  'preview.last_lines': '%{smart_count} line on the last page (a full page has %{of}) |||| %{smart_count} lines on the last page (a full page has %{of})',
  'preview.page': 'Page %{page} of %{of}',
  'preview.older': 'The pages below are those before the change.',
  'preview.missing': 'No font can print these characters; the page shows 〓 in their place:',
  'preview.missing_character': '“%{character}” (%{codePoint}), in “%{excerpt}”',
  'preview.note': 'Set in the official layout, as it will stand in the batch. Pages count from 1 here; in the batch they follow the case before.',
};
