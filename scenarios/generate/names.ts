/** Names for invented people. They travel apart from the planning data, and no rule ever sees them. */
import { faker } from '@faker-js/faker/locale/nl_BE';
import { slug } from './employers.ts';
import type { PeopleInput } from './semester-parts.ts';

/** The same seed and ids give the same names. */
export function namesFor(seed: number, ids: readonly string[]): PeopleInput {
  faker.seed(seed);
  const taken = new Set<string>();
  const people: PeopleInput = {};
  for (const id of ids) {
    const name = `${faker.person.firstName()} ${faker.person.lastName()}`;
    people[id] = { name, email: address(name, taken) };
  }
  return people;
}

/** example.org is reserved: nobody gets mail there. */
function address(name: string, taken: Set<string>): string {
  const plain = slug(name).replaceAll('-', '.');
  let local = plain;
  for (let again = 2; taken.has(local); again++) local = `${plain}.${again}`;
  taken.add(local);
  return `${local}@example.org`;
}
