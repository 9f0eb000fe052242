const inSigningOrder = 'FROM case_units s JOIN units u ON u.id = s.unit_id WHERE s.case_id = c.id';

/** The units that sign `cases c`, by their short list forms in signing order, one line: 杭州萧山区、杭州滨江区. */
export const unitNamesSql = `(SELECT string_agg(u.short_name, '、' ORDER BY s.position) ${inSigningOrder})`;

/** The units that sign `cases c`, by their short list forms in signing order, a JSON array of text. */
export const unitListSql = `(SELECT coalesce(json_agg(u.short_name ORDER BY s.position), '[]') ${inSigningOrder})`;

/** The units that sign `cases c` as its draft stands: an array of ids in signing order. */
export const signingUnitIdsSql = `ARRAY(SELECT s.unit_id FROM case_units s WHERE s.case_id = c.id ORDER BY s.position)`;

/** The same as whoever does not see the draft of `cases c` reads it: those who signed what was handed in. */
export const submittedUnitIdsSql = `coalesce((SELECT handed_in.unit_ids FROM case_revisions handed_in WHERE handed_in.id = c.current_revision_id), ${signingUnitIdsSql})`;

/** Units by their short list forms, one line. @param ids SQL of an array of ids, in the order they stand */
export const unitNamesOf = (ids: string): string => `(SELECT string_agg(u.short_name, '、' ORDER BY signed.place) FROM unnest(${ids}) WITH ORDINALITY signed(id, place) JOIN units u ON u.id = signed.id)`;
