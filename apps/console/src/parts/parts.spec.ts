import { stateTables, type Noun } from '@huibian/workflow';
import { actNounOf } from '../providers/act-nouns';
import { listQuery } from '../providers/list-query';
import { droppedRefusal, fileRefusal } from './file-rules';
import { fieldConflicts, firstChoices, mergedRecord } from './merge-fields';
import { dueInstant, shanghaiDay, shanghaiMinute, timeLeft } from './shanghai-time';
import { stateTone } from './state-tone';
import { reasonNeeded } from './stateful';

describe('merging a stale form', () => {
  const opened = { id: '1', version: 1, title: 'A', phone: '1', note: 'x' };
  const mine = { ...opened, title: 'B', note: 'mine' };
  const theirs = { ...opened, version: 2, phone: '2', note: 'theirs' };

  it('shows each field that differs and who changed it', () => {
    expect(fieldConflicts(opened, mine, theirs).map(({ field, changedBy }) => [field, changedBy])).toEqual([['title', 'me'], ['phone', 'them'], ['note', 'both']]);
  });

  it('keeps the changes of both sides and, where both changed, the reader’s text', () => {
    const conflicts = fieldConflicts(opened, mine, theirs);
    expect(mergedRecord(mine, theirs, firstChoices(conflicts))).toEqual({ id: '1', version: 2, title: 'B', phone: '2', note: 'mine' });
  });
});

describe('dates in Shanghai', () => {
  it('are the same wherever the computer is', () => {
    expect([shanghaiDay('2026-03-09T16:30:00Z'), shanghaiMinute('2026-03-09T16:30:00Z')]).toEqual(['2026-03-10', '2026-03-10 00:30']);
  });

  it('end a plain date at 24:00', () => {
    expect(dueInstant('2026-03-09').toISOString()).toBe('2026-03-09T16:00:00.000Z');
  });

  it('count what is left in the coarsest unit that says something', () => {
    const due = new Date('2026-03-10T00:00:00Z');
    const at = (now: string) => timeLeft(due, new Date(now));
    expect([at('2026-03-01T00:00:00Z'), at('2026-03-09T20:30:00Z'), at('2026-03-09T23:40:00Z'), at('2026-03-10T00:05:00Z'), at('2026-03-12T00:00:01Z')]).toEqual([
      { key: 'date.days_left', params: { days: 9 }, urgency: 'far' },
      { key: 'date.hours_left', params: { hours: 3 }, urgency: 'near' },
      { key: 'date.minutes_left', params: { minutes: 20 }, urgency: 'near' },
      { key: 'date.hours_over', params: { hours: 1 }, urgency: 'over' },
      { key: 'date.days_over', params: { days: 2 }, urgency: 'over' },
    ]);
  });
});

describe('lateness', () => {
  const over = (due: string, now: string) => timeLeft(dueInstant(due), new Date(now)).params;

  it('counts the calendar days after the due date, at whatever hour of the day', () => {
    expect([over('2026-11-16', '2026-11-22T00:10:00+08:00'), over('2026-11-16', '2026-11-22T23:50:00+08:00'), over('2026-11-16', '2026-11-17T00:00:01+08:00')]).toEqual([{ days: 6 }, { days: 6 }, { days: 1 }]);
    expect([over('2026-11-16T17:30:00+08:00', '2026-11-16T20:40:00+08:00'), over('2026-11-16T17:30:00+08:00', '2026-11-17T09:00:00+08:00')]).toEqual([{ hours: 3 }, { days: 1 }]);
  });
});

describe('choosing a file', () => {
  const limits = { types: ['.docx', '.txt'], maxBytes: 2 * 1024 * 1024 };

  it('takes none of several dropped at once, and says so', () => {
    expect([droppedRefusal(0), droppedRefusal(1), droppedRefusal(3)]).toEqual([null, null, { key: 'file.one_at_a_time', params: { count: '3' } }]);
  });

  it('refuses a wrong type, an empty file and one too large, and names the cure', () => {
    expect([fileRefusal({ name: 'a.DOCX', size: 10 }, limits), fileRefusal({ name: 'a.exe', size: 10 }, limits)?.key, fileRefusal({ name: 'a.txt', size: 0 }, limits)?.key, fileRefusal({ name: 'a.txt', size: 3_500_000 }, limits)]).toEqual([
      null,
      'file.wrong_type',
      'file.empty',
      { key: 'file.too_large', params: { name: 'a.txt', actual: '3.3 MB', size: '2 MB' } },
    ]);
  });
});

describe('acts', () => {
  it('have an address for every action a person may take, and no two of one noun share it', () => {
    const doubled = (Object.keys(stateTables) as Noun[]).flatMap((noun) => {
      const actions = [...new Set(stateTables[noun].transitions.map(({ action }) => action as string))];
      const addresses = actions.map(actNounOf);
      return addresses.filter((address, index) => addresses.indexOf(address) !== index).map((address) => `${noun}/${address}`);
    });
    expect(doubled).toEqual([]);
  });

  it('ask for a reason where the state table demands one', () => {
    expect([reasonNeeded('case', 'withdraw', 'drafting'), reasonNeeded('case', 'submit', 'drafting')]).toEqual([true, false]);
  });

  it('have a tone for every state', () => {
    const toneless = (Object.keys(stateTables) as Noun[]).flatMap((noun) => Object.keys(stateTables[noun].states).filter((state) => stateTone(noun, state) === undefined));
    expect([toneless, stateTone('case', 'published'), stateTone('case', 'withdrawn'), stateTone('case', 'in_review')]).toEqual([[], 'good', 'ended', 'going']);
  });
});

describe('list queries', () => {
  it('leave out what is empty, repeat lists and flatten nested filters', () => {
    expect(listQuery({ after: null, limit: 25, filter: { q: '', state: ['a', 'b'], unit: { cityCode: '330100' }, late: false }, sort: { field: 'dueAt', order: 'DESC' } })).toBe(
      'limit=25&state=a&state=b&unit.cityCode=330100&late=false&sort=dueAt%3Adesc',
    );
  });
});
