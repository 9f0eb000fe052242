import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ProofProblem } from '@huibian/contracts';
import { useRefusalText } from '../../providers/use-problem-text';

/** Why a proof was not set; for characters without a font, each with its case and its words. */
export function ProofProblemAlert({ problem }: { problem: ProofProblem }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const glyphs = problem.glyphs ?? [];
  return (
    <Alert severity="error">
      {refusalText(problem)}
      {glyphs.length > 1 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25 }}>
          {glyphs.map(({ character, codePoint, caseNumber, excerpt }, index) => (
            <li key={index}>{translate(caseNumber === undefined ? 'proofs.glyph_outside' : 'proofs.glyph', { character, codePoint, caseNumber, excerpt })}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
