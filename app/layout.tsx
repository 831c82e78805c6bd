import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { THEME_SCRIPT } from '@/components/ui/theme-script';
import { environment } from '@/server/platform/environment';
import { fonts } from './fonts';
import './tokens.css';
import './globals.css';

export function generateMetadata(): Metadata {
  return {
    // All pages below a model name its picture by a full address, which without this would be that of localhost.
    metadataBase: new URL(environment().siteUrl),
    title: { default: 'Weights & Measures: how open is each AI model, really?', template: '%s · Weights & Measures' },
    description:
      'The community wiki that says how open each AI model really is: one rating per criterion, with evidence.',
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#12151a' },
  ],
};

type Props = {
  children: ReactNode;
  /** `app/@account`: the sign-in link on prepared pages, the menu of who is signed in below `app/member`. */
  account: ReactNode;
};

/** The frame of every page. */
export default function RootLayout({ children, account }: Props) {
  return (
    // The script sets data-theme before React sees the document.
    <html lang="en" className={fonts} suppressHydrationWarning>
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title="Weights &amp; Measures"
        />
        {/* Constant text of our own: nothing of a visitor's goes in. */}
        {/* oxlint-disable-next-line react/no-danger */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <SiteHeader account={account} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
