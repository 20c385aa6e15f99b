/**
 * Stage in school holidays for some of the trainees. Whether it is allowed is a field of the module, and modules are
 * shared; so those trainees are asked a copy of the module, which the same units accept and which takes the place of
 * the module in the order of modules.
 */
import type {
  AskedModule,
  Module,
  Pin,
  Semester,
  Trainee,
  Unit,
} from '../../../solver/domain/semester-schema.ts';
import { type ModuleId, moduleId } from '../../../solver/domain/values.ts';

const SIGN = '~schoolvakantie';

/** The module that a copy is of; any other module is its own. For tables by module. */
export function originalModule(id: string): string {
  return id.endsWith(SIGN) ? id.slice(0, -SIGN.length) : id;
}

/** @param isFor the trainees who may be on stage in school holidays for every module they are asked */
export function withStageInHolidays(semester: Semester, isFor: (trainee: Trainee) => boolean): Semester {
  const copies = copiesFor(semester, isFor);
  const chosen = new Set(semester.trainees.filter(isFor).map(({ id }) => id));
  const copyFor = (asked: AskedModule): AskedModule =>
    asked.done ? asked : { ...asked, module: copies.get(asked.module) ?? asked.module };
  const movedPin = (pin: Pin): Pin =>
    chosen.has(pin.trainee) ? { ...pin, module: copies.get(pin.module) ?? pin.module } : pin;
  return {
    ...semester,
    modules: modulesWithCopies(semester.modules, copies),
    units: semester.units.map((unit) => acceptingCopies(unit, copies)),
    trainees: semester.trainees.map((trainee) =>
      chosen.has(trainee.id) ? { ...trainee, modules: trainee.modules.map(copyFor) } : trainee,
    ),
    ...(semester.pins === undefined ? {} : { pins: semester.pins.map(movedPin) }),
  };
}

type Copies = ReadonlyMap<ModuleId, ModuleId>;

/** Of what those trainees are asked and may not do in school holidays yet. */
function copiesFor(semester: Semester, isFor: (trainee: Trainee) => boolean): Copies {
  const asked = new Set(
    semester.trainees
      .filter(isFor)
      .flatMap(({ modules }) => modules.filter(({ done }) => !done).map(({ module }) => module)),
  );
  return new Map(
    semester.modules
      .filter((module) => asked.has(module.id) && !module.inSchoolHolidays)
      .map(({ id }) => [id, moduleId.parse(`${id}${SIGN}`)]),
  );
}

/** A copy that another lever made before is there already. */
function modulesWithCopies(modules: readonly Module[], copies: Copies): readonly Module[] {
  const known = new Set(modules.map(({ id }) => id));
  return modules.flatMap((module) => {
    const original = afterCopiesToo(module, copies);
    const copy = copies.get(module.id);
    if (copy === undefined || known.has(copy)) return [original];
    const name = `${module.name} (ook in schoolvakanties)`;
    return [original, { ...original, id: copy, name, inSchoolHolidays: true }];
  });
}

/** A trainee is asked the module or its copy, so what follows the one follows the other. */
function afterCopiesToo(module: Module, copies: Copies): Module {
  return module.after === undefined ? module : { ...module, after: withCopies(module.after, copies) };
}

function acceptingCopies(unit: Unit, copies: Copies): Unit {
  return { ...unit, accepts: withCopies(unit.accepts, copies) };
}

function withCopies(ids: readonly ModuleId[], copies: Copies): readonly ModuleId[] {
  const more = ids.flatMap((id) => copies.get(id) ?? []);
  return [...ids, ...more.filter((id) => !ids.includes(id))];
}
