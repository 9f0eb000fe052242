import { z } from 'zod';

/** The page's policy forbids code made at run time; zod would try it once and leave a violation in every reader's log. */
z.config({ jitless: true });
