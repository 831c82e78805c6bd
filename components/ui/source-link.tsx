import type { SourceLink as Source } from '@/domain/models/views';

/** An address outside this site, told with its host so that one knows where it leads; the host takes the colour of what stands around. */
export function SourceLink({ source }: { source: Source }) {
  const host = hostOf(source.url);
  return (
    <>
      <a href={source.url} rel="nofollow">
        {source.title}
      </a>
      {host && !source.title.startsWith(host) ? ` ${host}` : null}
    </>
  );
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}
