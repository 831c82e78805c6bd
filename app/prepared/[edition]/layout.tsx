import type { ReactNode } from 'react';
import { MissingPage } from '@/app/missing-page';

/**
 * Pages without a parameter of their own, behind a fixed one (next.config.mjs rewrites their addresses to it): so they
 * are prepared at the first request like all others, and the build, which knows no database, does not render them.
 */
export function generateStaticParams() {
  return [];
}

export default async function PreparedLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ edition: string }>;
}) {
  if ((await params).edition !== 'now') return <MissingPage />;
  return children;
}
