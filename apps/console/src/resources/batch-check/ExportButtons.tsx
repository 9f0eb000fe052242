import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useTranslate } from 'react-admin';
import { fileStem, type BatchView } from '@huibian/contracts';
import { saveFile } from '../../parts/save-file';
import { findingsCsv, findingsJson, type FindingWords } from './finding-export';
import type { CheckedPart, ListedFinding } from './listed-findings';

interface ExportButtonsProps {
  batch: BatchView;
  parts: readonly CheckedPart[];
  /** Those chosen, in the order of the check. */
  findings: readonly ListedFinding[];
  words: FindingWords;
}

/** What is chosen, as a file to hand around: a table for people, JSON for programs. Made on this page. */
export function ExportButtons({ batch, parts, findings, words }: ExportButtonsProps) {
  const translate = useTranslate();
  const places = new Map(parts.map(({ number }, at) => [number, at]));
  const inPrint = () => [...findings].sort((a, b) => (places.get(a.caseNumber) ?? 0) - (places.get(b.caseNumber) ?? 0));
  const name = fileStem(batch, translate('batch_check.title'));
  const common = { size: 'small', variant: 'outlined', startIcon: <FileDownloadOutlined />, disabled: findings.length === 0 } as const;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexShrink: 0 }}>
      <Button {...common} onClick={() => saveFile(`${name}.csv`, 'text/csv', findingsCsv(parts, inPrint(), words))}>{translate('batch_check.export_csv')}</Button>
      <Button {...common} onClick={() => saveFile(`${name}.json`, 'application/json', findingsJson(findings, words))}>{translate('batch_check.export_json')}</Button>
    </Box>
  );
}
