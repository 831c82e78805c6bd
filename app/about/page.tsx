import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';

export const metadata: Metadata = {
  title: 'About',
  description:
    'What Weights & Measures is for, whose verdicts these are, and under which licences everything may be used.',
};

/** What this site is, whose verdicts these are, and how everything on it may be used. */
export default function Page() {
  return (
    <>
      <PageHeading
        title="About Weights & Measures"
        lead="A public place to settle how open each AI model really is: one rating per criterion, each with its evidence, and a label that anyone can compute again."
      />
      <Prose>
        <h2>Why</h2>
        <p>
          Models are called “open source” that hide their training data, restrict who may use them, or dictate what a
          derivative must be called. The old definitions of open source were written for programs: they ask for source
          code and a licence, and do not say what the source of a model is. Here the question is taken apart into{' '}
          <a href="/criteria">18 criteria</a>, each with four levels told in plain sentences, and put together again
          into <a href="/labels">a label</a> by a rule that is written down and the same for everyone.
        </p>
        <h2>Whose verdict it is</h2>
        <p>
          Every page says whose verdict it shows. Where it says <em>editors’ assessment</em>, the levels are the
          editors’ own reading of the sources that each one names, or were read from the licence’s text; nobody has
          voted on them, and they are provisional. They count as one source among others and step aside as soon as
          enough people have voted. <a href="/method">How consensus is computed</a> is public, too.
        </p>
        <p>
          Quality is never scored. A model can be excellent and closed, or modest and open; this site measures the
          second thing only.
        </p>
        <h2>When a verdict is wrong</h2>
        <p>
          Whoever makes a model has the same means as everybody else: evidence. Every level names the address that it
          was read from. If the page behind it has changed, or says something else than we say it does, that is an
          error, and the rating follows the evidence. Votes of a maker’s staff on the maker’s own models are welcome,
          are marked as such, and together never count for more than one vote. <a href="/guidelines">The guidelines</a>{' '}
          say step by step how a lab disputes a rating, and how to rate well.
        </p>
        <h2>How this site may be used</h2>
        <ul>
          <li>
            The text, articles and reasons included, is under{' '}
            <a href="https://creativecommons.org/licenses/by-sa/4.0/">Creative Commons Attribution-ShareAlike 4.0</a>.
          </li>
          <li>
            The ratings data, from single levels to labels and scores, is in the public domain under{' '}
            <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</a>.
          </li>
          <li>The program that runs the site is under the MIT licence.</li>
        </ul>
        <p>
          Some facts and addresses were found through the{' '}
          <a href="https://osai-index.eu">European Open Source AI Index</a> (Radboud University, CC BY 4.0,{' '}
          <a href="https://doi.org/10.5281/zenodo.15386042">doi:10.5281/zenodo.15386042</a>) and its predecessor{' '}
          <a href="http://opening-up-chatgpt.github.io">Opening up ChatGPT</a>; the levels are our own reading.
        </p>
        <h2>What is not here</h2>
        <p>
          A label is no legal advice. It tells what a licence says and what has been published; whether that is enough
          for what you plan is for you and your counsel to decide.
        </p>
      </Prose>
    </>
  );
}
