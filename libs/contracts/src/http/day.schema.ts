import { z } from 'zod';

const days = { first: '1900-01-01', last: '2999-12-31' } as const;

/** A day somebody enters, `YYYY-MM-DD`: one the calendar has, in a century one can mean. PostgreSQL has no year 0, and no term runs past the year 9999. */
export const daySchema = z.iso.date().refine((day) => days.first <= day && day <= days.last, { params: { code: 'field.invalid' } });
