import { canonicalJson } from './canonical-json';
import { canonicalRow, linkRow, rowHash, type LinkedEntry } from './history-row';
import { personalDigest, personalValuesMatch } from './personal-digest';
import { sealHash } from './history-seal';

const row: LinkedEntry = {
  sequence: 1, subjectNoun: 'case', subjectId: 'c1', action: 'create', fromState: null, toState: 'drafting', actorId: 'u1', actorRole: 'unit_editor',
  onBehalfOf: null, at: '2022-11-30T09:00:00.000Z', reason: null, details: { b: 1, a: ['余姚', true] }, personalDigest: null, previousHash: '0'.repeat(64),
};

describe('canonical JSON', () => {
  it('is one text for one value, whatever order its keys were written in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: -0, '10': 1, '9': 2 })).toBe('{"10":1,"9":2,"a":0,"b":[1,{"c":"é","d":null}]}');
  });

  it.each([[undefined], [Number.NaN], [Infinity], [10n], [new Date(0)], [[undefined]], [{ a: undefined }]])('refuses what JSON cannot say: %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('the hash of a row', () => {
  // Computed with another language's SHA-256 over the text below: the promise an outside verifier builds on.
  it('is SHA-256 over the canonical text, which never changes', () => {
    expect(canonicalRow(row)).toBe(
      '{"action":"create","actorId":"u1","actorRole":"unit_editor","at":"2022-11-30T09:00:00.000Z","details":{"a":["余姚",true],"b":1},'
      + '"fromState":null,"onBehalfOf":null,"personalDigest":null,"previousHash":"0000000000000000000000000000000000000000000000000000000000000000",'
      + '"reason":null,"sequence":1,"subjectId":"c1","subjectNoun":"case","toState":"drafting"}',
    );
    expect(rowHash(row)).toBe('8a0940b57c8e803c9a3b9aa2bc4fcc49811603d4bdcb2dc8cc8b77f1a4cddc4f');
  });

  it('leaves out what is not hashed and does not care for the order of properties', () => {
    const reversed = Object.fromEntries(Object.entries({ ...row, id: 77, hash: 'x' }).reverse()) as unknown as LinkedEntry;
    expect(rowHash(reversed)).toBe(rowHash(row));
  });

  it.each([
    ['sequence', 0], ['at', '2022-11-30T09:00:00Z'], ['at', '2022-02-30T09:00:00.000Z'], ['actorRole', ''], ['details', { a: undefined }], ['previousHash', 'ABC'],
  ])('is refused when %s is %p', (field, value) => {
    expect(() => rowHash({ ...row, [field]: value } as LinkedEntry)).toThrow(`the field ${field} does not have its shape`);
  });

  it('links to the row before of the same subject only', () => {
    const first = linkRow(row, null);
    const second = linkRow({ ...row, action: 'submit' }, first);
    expect([first.sequence, first.previousHash, second.sequence, second.previousHash]).toEqual([1, '0'.repeat(64), 2, first.hash]);
    expect(second.hash).toBe(rowHash(second));
    expect(() => linkRow({ ...row, subjectId: 'c2' }, first)).toThrow('another subject');
  });
});

describe('personal values', () => {
  const salt = 'ab'.repeat(16);

  it('are told apart by their digest and by their salt', () => {
    const digest = personalDigest(salt, { name: '李某', phone: '1' });
    expect(personalValuesMatch(digest, { salt, fields: { phone: '1', name: '李某' } })).toBe(true);
    expect(personalValuesMatch(digest, { salt, fields: { phone: '2', name: '李某' } })).toBe(false);
    expect(personalDigest('cd'.repeat(16), { name: '李某', phone: '1' })).not.toBe(digest);
  });

  it.each(['', 'abcd', 'AB'.repeat(16), 'xy'.repeat(16)])('need a salt that cannot be guessed, not %p', (short) => {
    expect(() => personalDigest(short, {})).toThrow(TypeError);
  });
});

describe('a seal', () => {
  const heads = [{ noun: 'case', id: 'b', sequence: 2, hash: '1'.repeat(64) }, { noun: 'case', id: 'a', sequence: 1, hash: '2'.repeat(64) }];
  const entry = { sealedAt: '2022-11-30T09:00:00.000Z', heads, previousSealHash: null };

  it('does not depend on the order its heads were read in', () => {
    expect(sealHash({ ...entry, heads: [...heads].reverse() })).toBe(sealHash(entry));
  });

  it('names a subject once', () => {
    expect(() => sealHash({ ...entry, heads: [heads[0]!, heads[0]!] })).toThrow('named twice');
  });
});
