import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { ImportProblem, SourceFormat } from '@huibian/contracts';
import { FoldedText } from '../../parts/LongText';
import { Section } from '../../parts/Section';
import { useRefusalText } from '../../providers/use-problem-text';
import { tones } from '../../theme/palette';

/** What was not understood, and where: the line to look at, its words, and the cure. What blocks comes first. */
export function Problems({ problems, format }: { problems: readonly ImportProblem[]; format: SourceFormat | null }) {
  const translate = useTranslate();
  const blocking = problems.filter((problem) => problem.blocking).length;
  const sorted = [...problems].sort((one, other) => Number(other.blocking) - Number(one.blocking) || (one.line ?? 0) - (other.line ?? 0));
  return (
    <Section title={translate('imports.problems', { count: problems.length })} note={translate(blocking > 0 ? 'imports.problems_block' : 'imports.problems_do_not_block', { smart_count: blocking })} flush>
      <Box sx={{ maxHeight: 480, overflow: 'auto' }} tabIndex={0} role="region" aria-label={translate('imports.problems', { count: problems.length })}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell align="right" sx={{ width: 72 }}>{translate(format === 'word' ? 'imports.paragraph' : 'imports.line')}</TableCell>
              <TableCell>{translate('imports.problem')}</TableCell>
              <TableCell sx={{ width: '38%' }}>{translate('imports.excerpt')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>{sorted.map((problem, index) => <ProblemRow key={index} problem={problem} />)}</TableBody>
        </Table>
      </Box>
    </Section>
  );
}

function ProblemRow({ problem }: { problem: ImportProblem }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const tone = problem.blocking ? tones.bad : tones.waiting;
  // A parameter may itself be a code of the catalogue: the kind a file seems to be.
  const kind = problem.params?.['kind'];
  const params = typeof kind === 'string' ? { ...problem.params, kind: translate(kind.startsWith('intake.') ? kind : `intake.kind.${kind}`, { _: kind }) } : problem.params;
  return (
    <TableRow sx={{ '& > td': { verticalAlign: 'top' } }}>
      <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>{problem.line ?? translate('text.none')}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <Chip size="small" label={translate(problem.blocking ? 'imports.blocks' : 'imports.remark')} sx={{ color: tone.text, bgcolor: tone.ground, mr: 1 }} />
        {refusalText({ code: problem.code, ...(params ? { params } : {}) })}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{problem.excerpt ? <FoldedText text={problem.excerpt} limit={80} /> : translate('text.none')}</TableCell>
    </TableRow>
  );
}
