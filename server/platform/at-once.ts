/**
 * Works through a list, so many at a time. Where one fails no further one is begun, and when those at work have ended
 * it throws what the first failed of.
 */
export async function atOnce<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const failures: unknown[] = [];
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (const item of waiting) {
        await work(item).catch((failure: unknown) => failures.push(failure));
        if (failures.length > 0) return;
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}
