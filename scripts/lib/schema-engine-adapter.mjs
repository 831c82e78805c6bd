import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CHAR = 18; // PostgreSQL's own number of the type "char", which its catalogues are full of
const TEXT = 25;
const CHARACTER_COLUMN = 6; // the adapter's number for a column of single characters

// The adapter does not know "char": it is fetched as text, and handed on as what the engine expects.
let charColumns = [];
const describeRow = pg.Query.prototype.handleRowDescription;
pg.Query.prototype.handleRowDescription = function (message) {
  charColumns = message.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
  for (const index of charColumns) message.fields[index].dataTypeID = TEXT;
  return describeRow.call(this, message);
};

class Adapter extends PrismaPg {
  constructor(settings) {
    super(settings);
    this.settings = settings;
  }

  async connect() {
    const connection = await super.connect();
    const queryRaw = connection.queryRaw.bind(connection);
    // The adapter's own splits a script at every semicolon, inside functions too.
    connection.executeScript = async (script) => {
      await connection.client.query(script);
    };
    connection.queryRaw = async (query) => {
      charColumns = [];
      const result = await queryRaw(query);
      for (const index of charColumns) {
        const isSingle = ({ [index]: value }) => value === null || value.length === 1;
        if (result.rows.every(isSingle)) result.columnTypes[index] = CHARACTER_COLUMN;
      }
      return result;
    };
    return connection;
  }

  /** An empty database beside the real one, in which the engine replays the migrations. */
  async connectToShadowDb() {
    const main = await this.connect();
    const database = `shadow_${randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await new Adapter({ ...this.settings, database }).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

/** The engine's way to the database at an address. */
export function adapterFor(url) {
  // Read by the client that the site uses too, so that TLS options mean the same. Given as single settings:
  // an address would win over `database`, and the shadow database be the real one.
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return bindMigrationAwareSqlAdapterFactory(new Adapter({ host, port, user, password, database, ssl, max: 2 }));
}
