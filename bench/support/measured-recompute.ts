/** A check of all projections in a process of its own, which tells its parent what it took. */
import { recompute } from '../../server/ratings/recompute';

export type MeasuredRecompute = {
  entries: number;
  differences: number;
  seconds: number;
  /** Of processor time, of this process. */
  processorSeconds: number;
  peakMemory: number;
};

async function main(url: string): Promise<void> {
  const before = process.cpuUsage();
  const begun = process.hrtime.bigint();
  const { entries, differences } = await recompute(url, { isCheck: true });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const { user, system } = process.cpuUsage(before);
  const measured: MeasuredRecompute = {
    entries,
    differences: differences.length,
    seconds,
    processorSeconds: (user + system) / 1e6,
    peakMemory: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(measured);
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
