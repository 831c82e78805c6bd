import { z } from 'zod';

/** Until when somebody is a founding rater. A date in the past ends it. */
export const foundingUntilSchema = z.date({ error: 'give a date such as 2027-12-31' });

/** The reason that the public list of founding raters gives for those named at the command line. */
export const NAMED_BY_OPERATOR = 'named by the operator of this site';
