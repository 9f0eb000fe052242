/**
 * The newest scan `e` of the text of `cases c` as it stands (代录); no row where there is none.
 * What a person may check and what the first screen says waits for a check are both read from it.
 */
export const standingPaperSql = `LATERAL (SELECT n.id, n.entered_by FROM case_entries n JOIN attachments f ON f.id = n.attachment_id AND f.deleted_at IS NULL
    WHERE n.case_id = c.id AND n.text_hash = c.draft_hash ORDER BY n.id DESC LIMIT 1) e`;

/** Everybody whose hand is in the text of `cases c` or in its scan `e`: they check nothing. */
export const handsSql = `array(SELECT DISTINCT unnest(coalesce(c.entered_by, '{}') || coalesce(e.entered_by, '{}')))`;
