/** `stageplan experiment list`: what can be run, and what an experiment file may name. */
import { casesOf } from '../../../scenarios/experiments/design/cases.ts';
import { LEVERS } from '../../../scenarios/experiments/levers/index.ts';
import type { Lever, LeverValue } from '../../../scenarios/experiments/levers/lever.ts';
import { MEASURES } from '../../../scenarios/experiments/measures/index.ts';
import type { Measure } from '../../../scenarios/experiments/measures/measure.ts';
import { readExperimentFile } from '../../experiments/read-experiment.ts';
import { type ShippedExperiment, shippedExperiments } from '../../experiments/shipped-experiments.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

type Telling = Pick<Terminal, 'language' | 'words'>;

export function experimentList(): Run {
  return (terminal) => {
    const { listed } = terminal.words.experiment;
    const shipped = shippedExperiments().map(read);
    const parts = [
      [listed.experiments, ...shipped.map((one) => experimentText(one, terminal))],
      [listed.levers, ...LEVERS.map((lever) => leverText(lever, terminal))],
      [listed.measures, ...MEASURES.map((measure) => measureText(measure, terminal))],
    ];
    terminal.result(parts.map((part) => part.join('\n\n')).join('\n\n'), {
      ok: true,
      experiments: shipped.map(({ name, experiment, cases }) => ({
        ...{ name, title: experiment.name, question: experiment.question, cases },
      })),
      levers: LEVERS.map((lever) => ({
        ...{ id: lever.id, name: lever.name, unit: lever.unit, domain: lever.domain },
        ...{
          unchanged: lever.unchanged,
          example: { value: example(lever), says: lever.says(example(lever)) },
        },
      })),
      measures: MEASURES.map(({ id, name, unit, definition, better }) => ({
        ...{ id, name, unit, definition, better },
      })),
    });
    return EXIT.fine;
  };
}

function read({ name, path }: ShippedExperiment) {
  const file = readExperimentFile(path);
  if (!file.ok) throw new Error(`the shipped experiment ${name} cannot be read`);
  return { name, experiment: file.experiment, cases: casesOf(file.experiment).length };
}

function experimentText(
  { name, experiment, cases }: ReturnType<typeof read>,
  { language, words }: Telling,
): string {
  const { caseCount } = words.experiment.listed;
  return entry(name, `${experiment.name[language]} (${caseCount(cases)})`, [experiment.question[language]]);
}

function leverText(lever: Lever, { language, words }: Telling): string {
  const { listed } = words.experiment;
  const { domain, unit } = lever;
  const values =
    domain.kind === 'choice'
      ? listed.choices(domain.options)
      : listed.range(domain.min, domain.max, unit[language]);
  const value = example(lever);
  const says = listed.example(String(value), lever.says(value)[language]);
  return entry(lever.id, lever.name[language], [values, says]);
}

function measureText({ id, name, unit, definition }: Measure, { language }: Telling): string {
  return entry(id, `${name[language]} (${unit[language]})`, [definition[language]]);
}

function entry(id: string, title: string, lines: readonly string[]): string {
  return [`  ${id}: ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** A value that shows what the lever does: the last of its ways, or a figure that is not the whole of its range. */
function example({ domain, unchanged }: Lever): LeverValue {
  if (domain.kind === 'choice') return domain.options.at(-1) ?? '';
  const { min, max } = domain;
  const shown = EXAMPLES.find((value) => value >= min && value <= max && value !== unchanged);
  return shown ?? max;
}

const EXAMPLES = [25, 30, 10, 5, 3];
