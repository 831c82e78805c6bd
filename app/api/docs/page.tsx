import type { Metadata } from 'next';
import { Fragment } from 'react';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { listCalls } from '@/server/exchange/api/calls';
import { API_PATH } from '@/server/exchange/api/document-route';
import { PROBLEM_KINDS } from '@/server/exchange/api/problem';
import { READ_LIMIT } from '@/server/exchange/api/read-limiter';
import { ApiExplorer } from './api-explorer';

export const metadata: Metadata = {
  title: 'API',
  description: 'Ratings, models and votes for programs: every call, how to get a token, and what errors mean.',
};

const DOCUMENT = `${API_PATH}/openapi.json`;

const VOTE = `curl -X PUT $SITE${API_PATH}/models/llama-3-1/criteria/weights/vote \\
  -H 'Authorization: Bearer wm_…' -H 'Content-Type: application/json' \\
  -d '{"level": "open", "reason": "…", "evidence": ["https://…"]}'`;

/** The API reference: what can be called and how, in words; with scripts, each call can be tried out as well. */
export default function Page() {
  return (
    <>
      <PageHeading
        title="API"
        lead={
          <>
            Everything that is rated here, for programs: JSON under <code>{API_PATH}</code>, described by{' '}
            <a href={DOCUMENT}>openapi.json</a> (OpenAPI 3.1).
          </>
        }
      />
      <Prose>
        <h2 id="calls">Calls</h2>
        <ScrollRegion label="Calls">
          <table>
            <thead>
              <tr>
                <th scope="col">Call</th>
                <th scope="col">What it is for</th>
                <th scope="col">Token</th>
              </tr>
            </thead>
            <tbody>
              {listCalls().map(({ method, path, summary, token }) => (
                <tr key={`${method} ${path}`}>
                  <th scope="row">
                    <code>
                      {method} <BreakablePath path={path} />
                    </code>
                  </th>
                  <td>{summary}</td>
                  <td>{token}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <h2 id="tokens">Tokens</h2>
        <p>
          Reading pages needs none. To vote or to edit through a program you need a personal token, a text that starts
          with <code>wm_</code>. Make one in your <a href="/settings#tokens">settings</a>, where it is shown only once.
          Send it as <code>Authorization: Bearer wm_…</code>. Whoever has it votes as you: treat it like a password.
          Cookies are never looked at.
        </p>
        <p>A vote with a reason, and with the addresses that show it:</p>
        <ScrollRegion label="A vote">
          <pre>
            <code>{VOTE}</code>
          </pre>
        </ScrollRegion>
        <h2 id="past">The past</h2>
        <p>
          <code>{`GET ${API_PATH}/models/{slug}?at=2026-11-26`}</code> answers as it did then, counted again from the
          log: <code>at</code> is a day (its beginning, UTC) or an instant. Before there was such a page the answer is
          404.
        </p>
        <h2 id="limits">Limits</h2>
        <p>
          One client may read {READ_LIMIT.points} times in {READ_LIMIT.seconds} seconds. Every answer tells in{' '}
          <code>RateLimit</code> what is left; an answer 429 tells in <code>Retry-After</code> how many seconds to wait.
          Answers carry an <code>ETag</code>: send it back as <code>If-None-Match</code>, and what has not changed costs
          you nothing.
        </p>
        <h2 id="lists">Lists</h2>
        <p>
          Lists answer <code>items</code>, <code>total</code> and <code>nextCursor</code>. Give the latter as{' '}
          <code>cursor</code> for the next items, until it is null; <code>limit</code> says how many at once, 100 at
          most.
        </p>
        <h2 id="errors">Errors</h2>
        <p>
          Every error is a problem by RFC 9457: <code>type</code>, <code>title</code>, <code>status</code>,{' '}
          <code>detail</code>, and for bad input <code>errors</code>, which name each field and how to mend it. Where an
          edit conflicts with what was approved meanwhile, <code>conflicts</code> names each field with both sides.
        </p>
        <ScrollRegion label="Errors">
          <table>
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">Status</th>
                <th scope="col">What it means</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(PROBLEM_KINDS).map(([kind, { status, title }]) => (
                <tr key={kind} id={kind}>
                  <th scope="row">
                    <code>{kind}</code>
                  </th>
                  <td>{status}</td>
                  <td>{title}.</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </Prose>
      <ApiExplorer document={DOCUMENT} />
    </>
  );
}

/** A path that a narrow column breaks before its slashes. */
function BreakablePath({ path }: { path: string }) {
  return path.split(/(?=\/)/).map((part, index) => (
    <Fragment key={index}>
      <wbr />
      {part}
    </Fragment>
  ));
}
