/** Opens a connection, does some work, and closes it. `pg` is loaded late: it may have just been installed. */
export async function withConnection(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a connection lost later shows in the query that needs it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

const noDatabase = '3D000';

/** Whether an error says that there is no connection to be had, rather than that a query was refused. */
export const isUnreachable = (error) =>
  error.code === noDatabase ||
  /^(E[A-Z]+|28...|57P0.)$/.test(error.code ?? '') ||
  /timeout|terminated/.test(error.message);
