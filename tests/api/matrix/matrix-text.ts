import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { roles, type Role } from '@huibian/workflow';

/** Who asks: each role, and a visitor who is not signed in. */
export type Asker = Role | 'nobody';
export const askers: readonly Asker[] = [...roles, 'nobody'];

/**
 * What came of it: `d` done; `f` role and state pass and a fact refuses (422);
 * `s` the state does not allow it (409 workflow.wrong_state); `.` not this person's, or not known to exist (401, 403, 404).
 */
export type Outcome = 'd' | 'f' | 's' | '.';

/** Outcomes by `state/action`, one letter for each asker in the order of `askers`. */
export type Matrix = ReadonlyMap<string, string>;

/** The reviewed matrix: `#` begins a comment, a row is `state/action` and eleven letters. */
export function readMatrix(name: string): Matrix {
  const file = path.join(__dirname, `${name}.matrix.txt`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rows = lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
  return new Map(
    rows.map((row) => {
      const [key = '', ...letters] = row.split(/\s+/);
      if (letters.length !== askers.length || !letters.every((letter) => /^[dfs.]$/.test(letter))) throw new Error(`${name}: "${row}" needs ${askers.length} letters of d, f, s and a dot.`);
      return [key, letters.join(' ')];
    }),
  );
}

/** Each row that differs, with both sides; an unexpected answer is shown as it came. */
export function differences(reviewed: Matrix, walked: Matrix): string[] {
  const keys = [...new Set([...reviewed.keys(), ...walked.keys()])];
  return keys.filter((key) => reviewed.get(key) !== walked.get(key)).map((key) => `${key}: reviewed ${reviewed.get(key) ?? 'nothing'} | walked ${walked.get(key) ?? 'nothing'}`);
}
