import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import { useTranslate } from 'react-admin';
import type { CaseReading } from '@huibian/contracts';
import { diffWords, type DiffSegment } from '@huibian/manuscript';
import { DiffText } from '../../../parts/DiffText';
import type { EditorText } from '../editor/editor-text';
import { sectionRows, titlesOf, untouchedSections, type SectionRow, type Source, type WordChoice } from './word-choice';

interface WordSectionsProps {
  text: EditorText;
  reading: CaseReading;
  choice: WordChoice;
  onChoose: (choice: WordChoice) => void;
}

/** Title and sections, each as it is now beside the file's, with what the file changes marked word by word. */
export function WordSections({ text, reading, choice, onChoose }: WordSectionsProps) {
  const translate = useTranslate();
  const rows = sectionRows(text, reading);
  const titles = titlesOf(text, reading);
  const untouched = untouchedSections(text, reading);
  return (
    <>
      {titles.file !== '' && (
        <Pair heading={translate('cases.editor.title')} name="title" source={choice.title} same={titles.now === titles.file} onChoose={(title) => onChoose({ ...choice, title })} now={titles.now === '' ? [] : [titles.now]} file={[titles.now === '' ? plain(titles.file) : diffWords(titles.now, titles.file)]} />
      )}
      {rows.map((row) => (
        <Pair
          key={row.key}
          heading={row.heading}
          printed={row.printed}
          name={row.key}
          source={choice.sections[row.key] ?? 'now'}
          same={row.same}
          less={row}
          onChoose={(source) => onChoose({ ...choice, sections: { ...choice.sections, [row.key]: source } })}
          now={row.now}
          file={row.diff.map(({ segments }) => (row.now.length === 0 ? plain(segments.map((segment) => segment.text).join('')) : segments))}
        />
      ))}
      {rows.length === 0 && <Alert severity="info" sx={{ mb: 1 }}>{translate('word_file.no_section')}</Alert>}
      {untouched.length > 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('word_file.untouched', { headings: untouched.join(translate('word_file.comma')) })}</Box>}
    </>
  );
}

const plain = (text: string): DiffSegment[] => [{ kind: 'same', text }];

interface PairProps {
  heading: string;
  /** How the file calls the section, where it is another name. */
  printed?: string | null;
  name: string;
  source: Source;
  same: boolean;
  less?: SectionRow;
  now: readonly string[];
  file: readonly (readonly DiffSegment[])[];
  onChoose: (source: Source) => void;
}

function Pair({ heading, printed, name, source, same, less, now, file, onChoose }: PairProps) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: 1, mb: 0.5 }}>
        <Box component="h3" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600 }}>{heading}</Box>
        {printed != null && <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('word_file.printed', { heading: printed })}</Box>}
        {same && <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('word_file.same')}</Box>}
      </Box>
      {less?.less === true && <Alert severity="warning" sx={{ mb: 1, py: 0 }}>{translate(source === 'file' ? 'word_file.less_taken' : 'word_file.less_kept', { now: less.wordsNow, file: less.wordsInFile, lost: less.wordsNow - less.wordsInFile })}</Alert>}
      {!same && (
        <Box role="radiogroup" aria-label={heading} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}>
          <Side name={name} label={side(translate('word_file.now'), less?.wordsNow)} chosen={source === 'now'} onChoose={() => onChoose('now')}>
            {now.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{translate('word_file.nothing_now')}</Box> : now.map((text, index) => <Paragraph key={index} segments={plain(text)} />)}
          </Side>
          <Side name={name} label={side(translate('word_file.from_file'), less?.wordsInFile)} chosen={source === 'file'} onChoose={() => onChoose('file')}>
            {file.map((segments, index) => <Paragraph key={index} segments={segments} />)}
          </Side>
        </Box>
      )}
    </Box>
  );

  function side(label: string, words: number | undefined): string {
    return words === undefined ? label : translate('text.aside', { text: label, aside: translate('words.count', { count: words }) });
  }
}

interface SideProps {
  name: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}

const Side = ({ name, label, chosen, onChoose, children }: SideProps) => (
  <Box sx={{ border: 1, borderRadius: 1, borderColor: chosen ? 'primary.main' : 'divider', bgcolor: chosen ? 'action.selected' : 'transparent', minWidth: 0 }}>
    <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 1, py: 0.5, cursor: 'pointer', fontSize: '0.8125rem', fontWeight: chosen ? 600 : 400 }}>
      <Radio size="small" name={`word-${name}`} checked={chosen} onChange={onChoose} sx={{ p: 0.25 }} />
      {label}
    </Box>
    <Box onClick={onChoose} tabIndex={0} role="region" aria-label={label} sx={{ px: 1.5, pb: 1, maxHeight: 260, overflow: 'auto', cursor: 'pointer', fontSize: '0.875rem', lineHeight: 1.8 }}>{children}</Box>
  </Box>
);

const Paragraph = ({ segments }: { segments: readonly DiffSegment[] }) => <Box component="p" sx={{ m: 0, mb: 0.75 }}><DiffText segments={segments} /></Box>;
