import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { LABEL_TONES } from '@/domain/models/label-tones';
import { LARGE_RULER } from '@/domain/models/ruler-geometry';
import { PAPER_COLOURS, rulerSvg } from '@/domain/models/ruler-svg';
import { LABEL_BY_ID } from '@/domain/ratings/framework/v1/labels';
import { findPage } from '@/server/models/find-page';

export const dynamic = 'force-dynamic';
export const size = { width: 1200, height: 630 };
export const contentType = 'image/png';
export const alt = 'How open the model is: its label and its measure on 18 criteria';

/** What these files lack is left blank. */
const FONTS = [
  { name: 'Serif', file: 'source-serif-4/files/source-serif-4-latin-600-normal.woff', weight: 600 },
  { name: 'SerifExt', file: 'source-serif-4/files/source-serif-4-latin-ext-600-normal.woff', weight: 600 },
  { name: 'SerifGreek', file: 'source-serif-4/files/source-serif-4-greek-600-normal.woff', weight: 600 },
  { name: 'Sans', file: 'inter/files/inter-latin-400-normal.woff', weight: 400 },
  { name: 'SansExt', file: 'inter/files/inter-latin-ext-400-normal.woff', weight: 400 },
] as const;

/** The picture that a link to a model shows elsewhere, drawn from what is published now. */
export default async function Image({ params }: { params: Promise<{ slug: string }> }) {
  const page = await findPage((await params).slug);
  if (!page) return new Response('There is no such model.', { status: 404 });
  const fonts = await Promise.all(
    FONTS.map(async ({ name, file, weight }) => ({ name, weight, data: await fontFile(file) })),
  );
  const { name: label, subtitle } = LABEL_BY_ID[page.label.id];
  const height = LARGE_RULER.height - LARGE_RULER.foot;
  const ruler = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGE_RULER.width} ${height}">${rulerSvg(page.marks, LARGE_RULER)}</svg>`;
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: 72,
        background: PAPER_COLOURS.paper,
        color: PAPER_COLOURS.ink,
        fontFamily: 'Serif, SerifExt, SerifGreek',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: 60, lineHeight: 1.15 }}>{page.verdict.question}</div>
        <div style={{ marginTop: 20, fontSize: 44, color: PAPER_COLOURS[LABEL_TONES[page.label.id]] }}>
          {subtitle ? `${label}: ${subtitle}` : label}
        </div>
      </div>
      {/* oxlint-disable-next-line nextjs/no-img-element, jsx-a11y/alt-text */}
      <img width={1056} height={145} src={`data:image/svg+xml;base64,${Buffer.from(ruler).toString('base64')}`} />
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          fontFamily: 'Sans, SansExt',
          fontSize: 26,
          color: PAPER_COLOURS.muted,
        }}
      >
        <div>{`${page.organization.name}${page.score ? ` · score ${Math.round(page.score.value)} of 100` : ''}`}</div>
        <div>Weights & Measures</div>
      </div>
    </div>,
    {
      ...size,
      fonts,
      headers: { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' },
    },
  );
}

/** The renderer reads no variable fonts: these come in files of one weight. */
function fontFile(path: string): Promise<Buffer> {
  return readFile(join(process.cwd(), 'node_modules/@fontsource', path));
}
