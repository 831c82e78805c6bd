import { createHmac } from 'node:crypto';

/** Length of a pseudonym in hexadecimal digits: 64 bits, so that no two people share one. */
const LENGTH = 16;

/**
 * Names people in a dump: the same person by the same name in every dump of this site, and nobody can tell who it is
 * without the site's secret. Sources and organisations keep their names.
 */
export class Pseudonyms {
  private readonly key: Buffer;

  constructor(authSecret: string) {
    this.key = createHmac('sha256', authSecret).update('dump pseudonyms').digest();
  }

  /** Of whoever logs name: `person:<id>` becomes a pseudonym, `source:<name>` and `operator` stay. */
  of(id: string): string {
    return id.startsWith('person:') ? `person:${this.hashed(id)}` : id;
  }

  /** Of a bloc: that of one person goes by their pseudonym, and a ring's name, which a moderator chose, is hidden too. */
  bloc(bloc: string): string {
    return bloc.startsWith('ring:') ? `ring:${this.hashed(bloc)}` : this.of(bloc);
  }

  private hashed(id: string): string {
    return createHmac('sha256', this.key).update(id).digest('hex').slice(0, LENGTH);
  }
}
