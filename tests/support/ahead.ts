/**
 * A noon that lies ahead whenever these tests are run. What they date themselves is later than what is dated by the
 * clock meanwhile, as the day's votes and accounts are: a day soon to come would be past one day.
 */
export const AHEAD = Date.parse('2087-03-01T12:00:00Z');
