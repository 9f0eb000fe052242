import { severities } from '@huibian/contracts';
import { filterOf } from './finding-filter';

const shown = (query: string) => [...filterOf(new URLSearchParams(query)).severities];

test('A severity that an address does not know is left open; none at all is a choice', () => {
  expect(shown('severity=grave')).toEqual([...severities]);
  expect(shown('severity=grave,error')).toEqual(['error']);
  expect(shown('severity=')).toEqual([]);
  expect(shown('')).toEqual([...severities]);
});
