/** No module comes, by way of others, after itself. */
import { type Fault, fault } from '../fault.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { circleOfModules } from './sentences.ts';

interface After {
  readonly id: string;
  /** Where the module stands in the file. */
  readonly index: number;
  /** The modules it comes after, each with its place in `after`. */
  readonly after: readonly (readonly [number, string])[];
}

/** Circles that have a module in common are named one at a time. */
export function* moduleOrder(semester: SemesterToJudge): Generator<Fault> {
  const inCircles = withoutStarts(afterById(semester));
  const seen = new Set<string>();
  for (const start of inCircles.values()) {
    const trail: { readonly module: After; readonly place: number }[] = [];
    let next: After | undefined = start;
    while (next !== undefined && !seen.has(next.id)) {
      const module: After = next;
      seen.add(module.id);
      const earlier = module.after.find(([, id]) => inCircles.has(id));
      if (earlier === undefined) break;
      const [place, id] = earlier;
      trail.push({ module, place });
      next = inCircles.get(id);
    }
    const closing = trail.findIndex(({ module }) => module.id === next?.id);
    const last = trail.at(-1);
    if (closing === -1 || last === undefined || next === undefined) continue;
    const circle = [...trail.slice(closing).map(({ module }) => module.id), next.id];
    yield fault(['modules', last.module.index, 'after', last.place], next.id, circleOfModules(circle));
  }
}

function afterById({ sound }: SemesterToJudge): Map<string, After> {
  const byId = new Map<string, After>();
  for (const [index, module] of soundElements(sound.modules)) {
    if (module.id === undefined || byId.has(module.id)) continue;
    byId.set(module.id, { id: module.id, index, after: [...soundElements(module.after)] });
  }
  return byId;
}

/** Takes away what can come first, again and again: what stays is in a circle, or after one. */
function withoutStarts(modules: ReadonlyMap<string, After>): Map<string, After> {
  const left = new Map(modules);
  const followers = new Map<string, After[]>();
  for (const id of modules.keys()) followers.set(id, []);
  const waitsFor = new Map<string, number>();
  for (const module of modules.values()) {
    const earlier = module.after.filter(([, id]) => modules.has(id));
    waitsFor.set(module.id, earlier.length);
    for (const [, id] of earlier) followers.get(id)?.push(module);
  }
  const free = [...modules.values()].filter(({ id }) => waitsFor.get(id) === 0);
  for (let module = free.pop(); module !== undefined; module = free.pop()) {
    left.delete(module.id);
    for (const follower of followers.get(module.id) ?? []) {
      const waiting = (waitsFor.get(follower.id) ?? 0) - 1;
      waitsFor.set(follower.id, waiting);
      if (waiting === 0) free.push(follower);
    }
  }
  return left;
}
