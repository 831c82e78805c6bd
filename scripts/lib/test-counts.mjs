import { readJson } from './files.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a run comes to: one that ended badly without a failed test has failed all the same, and so has one
 * that ran no test.
 * @param {Counts} counts
 * @param {number} status of the runner
 * @returns {Counts}
 */
function settle({ passed, failed }, status) {
  const isHidden = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: isHidden ? 1 : failed };
}

/** A check without tests of its own counts as one. @returns {Counts} */
export const countCheck = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const has = (status) => (test) => test.status === status;

/** The counts of a report by Vitest; a file that did not load counts as one failed test. @returns {Counts} */
export function countVitest(report, status) {
  const files = readJson(report)?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(has('failed')));
  const failed = tests.filter(has('failed')).length + broken.length;
  return settle({ passed: tests.filter(has('passed')).length, failed }, status);
}

/** The counts of a report by Playwright; a test that passed at the second try only has failed. @returns {Counts} */
export function countPlaywright(report, status) {
  const { stats, errors = [] } = readJson(report) ?? {};
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + errors.length;
  return settle({ passed: stats?.expected ?? 0, failed }, status);
}
