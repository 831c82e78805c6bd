import { z } from 'zod';

const NO_DATE = 'give a date such as 2027-12-31';

/** Until when somebody is a founding rater. A date in the past ends it; one with a year that the database does not know is none. */
export const foundingUntilSchema = z
  .date({ error: NO_DATE })
  .min(new Date('1970-01-01'), NO_DATE)
  .max(new Date('9999-12-31'), NO_DATE);

/** The reason that the public list of founding raters gives for those named at the command line. */
export const NAMED_BY_OPERATOR = 'named by the operator of this site';
