import pg from 'pg';

/** Tables that what models are found by follows by triggers. */
const FOLLOWED = ['Organization', 'Licence', 'Model', 'Rating'];

/**
 * Fills a database that holds the catalogue with made-up makers, licences and models: skewed as real ones are, a few
 * makers and licences having most, and open on all criteria or closed on all, rather than at random.
 */
export async function generateModels(url: string, amount: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    // What models are found by is made at once afterwards, and not model by model.
    for (const table of FOLLOWED) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await client.query('SELECT setseed(0.5)');
    await client.query(MAKERS);
    await client.query(LICENCES);
    await client.query(`CREATE TEMP TABLE made ON COMMIT DROP AS ${DRAWN}`, [amount]);
    await client.query(MODELS);
    await client.query(RATINGS);
    for (const table of FOLLOWED) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    await client.query('SELECT rebuild_search()');
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

const MAKERS = `
  INSERT INTO "Organization" (slug, name, kind, url, summary, sources)
  SELECT 'maker-' || n,
    (ARRAY['North', 'Blue', 'Open', 'Deep', 'Clear', 'River', 'Stone', 'Bright'])[1 + n % 8] || ' '
      || (ARRAY['Labs', 'Research', 'Works', 'Institute', 'AI', 'Systems'])[1 + n / 8 % 6] || ' ' || n,
    'company', 'https://example.org', 'Made up to measure with.', '[]'
  FROM generate_series(1, 2000) n`;

const LICENCES = `
  INSERT INTO "Licence" (slug, name, "shortName", spdx, "osiApproved", steward, url, summary, clauses, defaults)
  SELECT 'terms-' || n, 'Terms ' || n, 'Terms ' || n, NULL, false, steward, url, summary, clauses, defaults
  FROM "Licence", generate_series(1, 150) n WHERE slug = 'mit'`;

const DRAWN = `
  SELECT n, gen_random_uuid() AS id,
    (ARRAY['Aster', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Heron', 'Iris', 'Juniper', 'Kestrel', 'Lark', 'Maple',
      'Nimbus', 'Orchid', 'Petrel', 'Quartz', 'Raven', 'Sorrel', 'Tundra', 'Umber', 'Violet', 'Willow', 'Yarrow', 'Zephyr'
    ])[1 + floor(random() * 24)::int]
      || (ARRAY['', 'a', 'on', 'ix', 'el', 'or', 'um', 'is'])[1 + floor(random() * 8)::int]
      || (ARRAY['', ' Chat', ' Code', ' Vision', '-Instruct', ' Base'])[1 + n % 6]
      || ' ' || round((random() * 9 + 0.5)::numeric, 1) AS name,
    power(random(), 3) AS maker, random() AS licence, random() AS modality, random() AS size, random() AS age,
    random() AS openness
  FROM generate_series(1, $1::int) n`;

const MODELS = `
  INSERT INTO "Model" (id, slug, name, aliases, modality, "releasedOn", document, revision, framework, label, "labelSince",
    assessment, score, "createdAt", "updatedAt", "organizationSlug", "licenceSlug")
  SELECT made.id, 'made-' || n, made.name, ARRAY['M' || n],
    CASE WHEN modality < 0.6 THEN 'text' WHEN modality < 0.7 THEN 'image' WHEN modality < 0.8 THEN 'multimodal'
      WHEN modality < 0.9 THEN 'code' WHEN modality < 0.96 THEN 'audio' ELSE 'video' END,
    DATE '2019-01-01' + (sqrt(age) * 2800)::int,
    jsonb_build_object('variants', jsonb_build_array(
      jsonb_build_object('name', made.name || ' S', 'parameters', power(10, 8 + 3 * size)::bigint,
        'hubId', 'maker-' || (1 + floor(maker * 1999)) || '/' || replace(made.name, ' ', '-') || '-s' || n),
      jsonb_build_object('name', made.name || ' L', 'parameters', power(10, 8.7 + 3 * size)::bigint, 'hubId', NULL))),
    1, '1.0', (ARRAY['ai-open-data', 'ai-open', 'open-with-gaps', 'model-source', 'restricted', 'closed', 'unrated'
    ])[1 + floor(openness * 7)::int],
    now(), shipped.assessment, round((95 - openness * 80 + random() * 5)::numeric, 1), now(), now(),
    'maker-' || (1 + floor(maker * 1999)),
    CASE WHEN licence < 0.4 THEN 'apache-2.0' WHEN licence < 0.6 THEN 'mit'
      ELSE 'terms-' || (1 + floor(power((licence - 0.6) * 2.5, 3) * 149)) END
  FROM made, (SELECT assessment FROM "Model" WHERE slug = 'llama-3-1') shipped`;

const RATINGS = `
  INSERT INTO "Rating" ("modelId", criterion, rule, tally, outcome, publication, "publishedLevel", "publishedState")
  SELECT id, criterion, '1', '{}', '{}', '{}',
    CASE WHEN random() < 0.08 THEN NULL ELSE
      (ARRAY['open', 'mostly', 'limited', 'closed'])[1 + floor(least(3.99, greatest(0, openness * 4 + random() * 2 - 1)))::int]
    END, 'provisional'
  FROM made, (SELECT DISTINCT criterion FROM "Rating") criteria`;
