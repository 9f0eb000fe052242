const inSigningOrder = 'FROM case_units s JOIN units u ON u.id = s.unit_id WHERE s.case_id = c.id';

/** The units that sign `cases c`, by their short list forms in signing order, one line: 杭州萧山区、杭州滨江区. */
export const unitNamesSql = `(SELECT string_agg(u.short_name, '、' ORDER BY s.position) ${inSigningOrder})`;

/** The units that sign `cases c`, by their short list forms in signing order, a JSON array of text. */
export const unitListSql = `(SELECT coalesce(json_agg(u.short_name ORDER BY s.position), '[]') ${inSigningOrder})`;
