import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { ImportReport } from '@huibian/contracts';
import { Section } from '../../parts/Section';
import { ink } from '../../theme/palette';
import { droppedGroups, type DroppedGroup } from './dropped-groups';

/** Every character of the file: kept, or left out for a reason that is named. */
export function Accounting({ report }: { report: ImportReport }) {
  const translate = useTranslate();
  const groups = droppedGroups(report.dropped);
  const left = report.charactersIn - report.charactersKept;
  const share = report.charactersIn === 0 ? 0 : (report.charactersKept / report.charactersIn) * 100;
  return (
    <Section title={translate('imports.accounting')} note={translate('imports.accounting_note')}>
      <Box sx={{ display: 'flex', gap: 4, flexWrap: 'wrap', mb: 1.5 }}>
        <Figure label={translate('imports.characters_in')} value={report.charactersIn} />
        <Figure label={translate('imports.characters_kept')} value={report.charactersKept} />
        <Figure label={translate('imports.characters_dropped')} value={left} />
        <Figure label={translate('imports.joins')} value={report.joins} />
      </Box>
      <Box aria-hidden sx={{ height: 8, borderRadius: 1, overflow: 'hidden', bgcolor: ink.lineSoft }}><Box sx={{ width: `${share}%`, height: '100%', bgcolor: 'primary.main' }} /></Box>
      {groups.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 2, p: 0, listStyle: 'none' }}>
          {groups.map((group) => <Dropped key={group.reason} group={group} />)}
        </Box>
      )}
    </Section>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{label}</Box>
      <Box sx={{ fontSize: '1.375rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums', lineHeight: 1.4 }}>{value.toLocaleString('en-US')}</Box>
    </Box>
  );
}

const firstShown = 200;

function Dropped({ group: { reason, characters, texts } }: { group: DroppedGroup }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const name = translate(reason.startsWith('intake.') ? reason : `intake.dropped.${reason}`, { _: reason });
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', fontSize: '0.875rem' }}>
        <Box component="span" sx={{ flex: 1, minWidth: 0 }}>{name}</Box>
        <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums', fontSize: '0.8125rem' }}>{translate('imports.dropped_count', { smart_count: texts.length, characters: characters.toLocaleString('en-US') })}</Box>
        <Button size="small" aria-expanded={open} aria-label={`${translate(open ? 'text.less' : 'text.more')} ${name}`} onClick={() => setOpen(!open)}>{translate(open ? 'text.less' : 'text.more')}</Button>
      </Box>
      {open && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, px: 2.5, py: 1, maxHeight: 280, overflow: 'auto', bgcolor: 'background.default', borderRadius: 1, fontSize: '0.8125rem' }}>
          {texts.slice(0, firstShown).map((text, index) => <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>{text.trim() === '' ? translate('text.none') : text}</Box>)}
          {texts.length > firstShown && <li>{translate('imports.and_more', { count: texts.length - firstShown })}</li>}
        </Box>
      )}
    </Box>
  );
}
