import { Fragment } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CaseText } from '@huibian/contracts';
import { numberedHeading, paragraphsOf, unitList, type ListedUnit } from '@huibian/manuscript';

interface ReadingViewProps {
  text: CaseText;
  /** In signing order. */
  units: readonly ListedUnit[];
}

const song = '"FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif';
const hei = '"SimHei", "STHeiti", "Source Han Sans SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
const kai = '"KaiTi_GB2312", "KaiTi", "STKaiti", "LXGW WenKai", "Noto Serif CJK SC", serif';
const fang = '"FangSong_GB2312", "FangSong", "STFangsong", "Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", serif';

/** The case as the volume will set it (GB/T 9704): 小标宋 title, 黑体 headings, 楷体 lead sentences, 仿宋 body, two characters in. */
export function ReadingView({ text, units }: ReadingViewProps) {
  const translate = useTranslate();
  const clauses = text.titleClauses.filter((clause) => clause.trim() !== '');
  return (
    <Box component="article" lang="zh-CN" sx={paper}>
      <Box component="h2" sx={{ m: 0, mb: '1.6em', fontFamily: song, fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.55, textAlign: 'center', textWrap: 'balance' }}>
        {/* Blocks in a line: a long title breaks between units and clauses, not inside a word. */}
        <Box component="span" sx={{ display: 'inline-block' }}>{unitList(units).join('、')}</Box>
        {clauses.map((clause, at) => <Fragment key={at}>{at > 0 && ' '}<Box component="span" sx={{ display: 'inline-block' }}>{clause}</Box></Fragment>)}
        {clauses.length === 0 && <Box component="span" lang="" sx={{ color: 'text.secondary', fontFamily: 'inherit' }}>{` ${translate('cases.untitled')}`}</Box>}
      </Box>
      {text.sections.map((section, index) => {
        const paragraphs = paragraphsOf(section);
        return (
          <Box component="section" key={section.key} sx={{ mb: '0.6em' }}>
            <Box component="h3" sx={{ m: 0, fontFamily: hei, fontSize: '1.0625rem', fontWeight: 400, lineHeight: 1.95, textIndent: '2em' }}>{numberedHeading(section.heading, index)}</Box>
            {paragraphs.length === 0 && <Box component="p" sx={{ m: 0, textIndent: '2em', color: 'text.secondary' }}>{translate('cases.section_blank')}</Box>}
            {paragraphs.map((paragraph, at) => <Paragraph key={at} text={paragraph} />)}
          </Box>
        );
      })}
    </Box>
  );
}

/** A point's ordinal and lead sentence are set in 楷体, as the published volumes do. */
function Paragraph({ text }: { text: string }) {
  const lead = /^[一二三四五六七八九十]{1,3}是[^。！？]*[。！？]/.exec(text)?.[0] ?? '';
  return (
    <Box component="p" sx={{ m: 0, textIndent: '2em', textAlign: 'justify', overflowWrap: 'anywhere' }}>
      {lead !== '' && <Box component="span" sx={{ fontFamily: kai }}>{lead}</Box>}
      {text.slice(lead.length)}
    </Box>
  );
}

const paper = {
  bgcolor: '#fff', color: '#111', border: 1, borderColor: 'divider', borderRadius: 1, mb: 2,
  px: { xs: 2.5, sm: 6, md: 8 }, py: { xs: 3, sm: 6 }, fontFamily: fang, fontSize: '1.0625rem', lineHeight: 1.95,
  '@media print': { border: 0, p: 0, fontSize: '16pt' },
} as const;
