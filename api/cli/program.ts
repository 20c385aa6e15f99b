/**
 * The commands, their arguments and options, with help in the language asked for. Each command is loaded only where
 * it is run: help and the version need none of them.
 */
import { Command, CommanderError } from 'commander';
import { added, addedGroup } from './add-command.ts';
import type { GivenOptions, Run } from './command.ts';
import type { GivenExport } from './commands/export.ts';
import type { GenerateArguments } from './commands/generate.ts';
import type { GivenImport } from './commands/import.ts';
import type { GivenPlanOptions } from './commands/plan-options.ts';
import type { GivenTemplate } from './commands/template.ts';
import type { GivenTransitFetch } from './commands/transit-fetch.ts';
import { addExperiment } from './experiment-program.ts';
import type { GivenHandOut } from './hand-out-options.ts';
import { refuseOptionsAsValues } from './options-as-values.ts';
import type { GivenReach } from './reach/reach-input.ts';
import type { Streams } from './terminal.ts';
import type { CliWords } from './words.ts';

/**
 * What was typed, understood: the command to run, or null where showing the help was all.
 * @throws CommanderError when the arguments are not understood; its exit code is above 0.
 */
export function understand(
  argv: readonly string[],
  words: CliWords,
  streams: Streams,
  version: string,
): Run | null {
  const chosen: Run[] = [];
  const program = newProgram(words, streams, version);
  addCommands(program, words, (run) => chosen.push(run));
  addTransit(program, words, (run) => chosen.push(run));
  addReach(program, words, (run) => chosen.push(run));
  addExperiment(program, words, (run) => chosen.push(run));
  addService(program, words, (run) => chosen.push(run));
  addStore(program, words, (run) => chosen.push(run));
  refuseOptionsAsValues(program);
  try {
    program.parse([...helpAtDepth(program, argv)], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
  }
  return chosen[0] ?? null;
}

/** `help transit fetch` as `transit help fetch`: by itself the library looks no further than the first name. */
function helpAtDepth({ commands }: Command, argv: readonly string[]): readonly string[] {
  const [help, name, ...rest] = argv;
  const isGroup = commands.some((command) => command.name() === name && command.commands.length > 0);
  return help === 'help' && name !== undefined && isGroup ? [name, help, ...rest] : argv;
}

function newProgram(words: CliWords, streams: Streams, version: string): Command {
  const { options } = words;
  return new Command('stageplan')
    .description(words.description)
    .usage(words.usage)
    .option('--json', options.json)
    .option('--lang <nl|en>', options.lang)
    .version(version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', `\n${words.exitCodes}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.titles[title] ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({ writeOut: streams.out, writeErr: streams.err, outputError: () => {} })
    .exitOverride();
}

function addCommands(program: Command, words: CliWords, choose: (run: Run) => void): void {
  const help = words.commands;
  const add = (name: keyof CliWords['commands']) => added(program, name, help[name], words);
  const { plan: ofPlan, check: ofCheck, report: ofReport, generate: ofGenerate } = help;

  add('template')
    .option('--out <FILE>', help.template.options.out)
    .option('--example', help.template.options.example)
    .option('--stamp <TIME>', help.template.options.stamp)
    .action((options: GivenTemplate) =>
      choose(async (terminal) => {
        const { template } = await import('./commands/template.ts');
        return template(options)(terminal);
      }),
    );

  add('validate')
    .argument('<SEMESTER>', help.validate.arguments.SEMESTER)
    .action((semester: string) =>
      choose(async (terminal) => {
        const { validate } = await import('./commands/validate.ts');
        return validate(semester)(terminal);
      }),
    );

  add('plan')
    .argument('<SEMESTER>', ofPlan.arguments.SEMESTER)
    .option('--out <DIR>', ofPlan.options.out)
    .option('--seed <N>', ofPlan.options.seed)
    .option('--steps <N>', ofPlan.options.steps)
    .option('--seconds <N>', ofPlan.options.seconds)
    .option('--workers <N>', ofPlan.options.workers)
    .option('--lp <auto|highs|javascript|none>', ofPlan.options.lp)
    .option('--published <PLAN>', ofPlan.options.published)
    .option('--pseudonymous', ofPlan.options.pseudonymous)
    .option('--without <PARTS>', ofPlan.options.without)
    .option('--stamp <TIME>', ofPlan.options.stamp)
    .action((semester: string, options: GivenPlanOptions) =>
      choose(async (terminal) => {
        const { plan } = await import('./commands/plan.ts');
        return plan(semester, options)(terminal);
      }),
    );

  add('report')
    .argument('<SEMESTER>', ofReport.arguments.SEMESTER)
    .argument('<PLAN>', ofReport.arguments.PLAN)
    .option('--out <DIR>', ofReport.options.out)
    .option('--published <PLAN>', ofReport.options.published)
    .option('--pseudonymous', ofReport.options.pseudonymous)
    .option('--without <PARTS>', ofReport.options.without)
    .option('--stamp <TIME>', ofReport.options.stamp)
    .action((semester: string, planFile: string, options: GivenHandOut & GivenOptions<'published'>) =>
      choose(async (terminal) => {
        const { report } = await import('./commands/report.ts');
        return report(semester, planFile, options)(terminal);
      }),
    );

  add('check')
    .argument('<SEMESTER>', ofCheck.arguments.SEMESTER)
    .argument('<PLAN>', ofCheck.arguments.PLAN)
    .option('--published <PLAN>', ofCheck.options.published)
    .action((semester: string, planFile: string, options: GivenOptions<'published'>) =>
      choose(async (terminal) => {
        const { check } = await import('./commands/check.ts');
        return check(semester, planFile, options)(terminal);
      }),
    );

  add('import')
    .argument('<TABLES>', help.import.arguments.TABLES)
    .option('--out <FILE>', help.import.options.out)
    .option('--pseudonymous', help.import.options.pseudonymous)
    .action((tables: string, options: GivenImport) =>
      choose(async (terminal) => {
        const { importSemester } = await import('./commands/import.ts');
        return importSemester(tables, options)(terminal);
      }),
    );

  add('export')
    .argument('<SEMESTER>', help.export.arguments.SEMESTER)
    .option('--out <FILE>', help.export.options.out)
    .option('--csv', help.export.options.csv)
    .option('--published <PLAN>', help.export.options.published)
    .option('--frozen-until <DATE>', help.export.options.frozenUntil)
    .option('--pseudonymous', help.export.options.pseudonymous)
    .option('--stamp <TIME>', help.export.options.stamp)
    .action((semester: string, options: GivenExport) =>
      choose(async (terminal) => {
        const { exportSemester } = await import('./commands/export.ts');
        return exportSemester(semester, options)(terminal);
      }),
    );

  add('generate')
    .option('--trainees <N>', ofGenerate.options.trainees)
    .option('--seed <N>', ofGenerate.options.seed)
    .option('--tightness <T>', ofGenerate.options.tightness)
    .option('--evening <SHARE>', ofGenerate.options.evening)
    .option('--parents <SHARE>', ofGenerate.options.parents)
    .option('--no-car <SHARE>', ofGenerate.options.noCar)
    .option('--area <AREA>', ofGenerate.options.area)
    .option('--timetable <FILE>', ofGenerate.options.timetable)
    .option('--planted', ofGenerate.options.planted)
    .option('--out <FILE>', ofGenerate.options.out)
    .action((options: GenerateArguments) =>
      choose(async (terminal) => {
        const { generate } = await import('./commands/generate.ts');
        return generate(options)(terminal);
      }),
    );

  add('schema')
    .argument('<semester|plan>', help.schema.arguments['semester|plan'])
    .action((format: string) =>
      choose(async (terminal) => {
        const { schema } = await import('./commands/schema.ts');
        return schema(format)(terminal);
      }),
    );
}

function addReach(program: Command, words: CliWords, choose: (run: Run) => void): void {
  const { help } = words.reach;
  added(program, 'reach', help, words)
    .argument('<SEMESTER>', help.arguments.SEMESTER)
    .option('--trainee <ID>', help.options.trainee)
    .option('--from <PLACE>', help.options.from)
    .option('--modes <MODES>', help.options.modes)
    .option('--unit <ID>', help.options.unit)
    .option('--shift-kind <KINDS>', help.options.shiftKind)
    .option('--day <DAYS>', help.options.day)
    .option('--max-minutes <N>', help.options.maxMinutes)
    .option('--csv <FILE>', help.options.csv)
    .option('--pseudonymous', help.options.pseudonymous)
    .action((semester: string, options: GivenReach) =>
      choose(async (terminal) => {
        const { reach } = await import('./commands/reach.ts');
        return reach(semester, options)(terminal);
      }),
    );
}

/** The commands about what the service keeps. */
function addStore(program: Command, words: CliWords, choose: (run: Run) => void): void {
  const { backup: ofBackup, restore: ofRestore, newLink: ofNewLink } = words.store;
  added(program, 'backup', ofBackup, words)
    .option('--out <FILE>', ofBackup.options.out)
    .action((options: GivenOptions<'out'>) =>
      choose(async (terminal) => {
        const { backup } = await import('./commands/backup.ts');
        return backup(options)(terminal);
      }),
    );
  added(program, 'restore', ofRestore, words)
    .argument('<FILE>', ofRestore.arguments.FILE)
    .action((file: string) =>
      choose(async (terminal) => {
        const { restore } = await import('./commands/restore.ts');
        return restore(file)(terminal);
      }),
    );
  added(program, 'new-link', ofNewLink, words)
    .option('--email <ADDRESS>', ofNewLink.options.email)
    .option('--centre <ID>', ofNewLink.options.centre)
    .action((options: GivenOptions<'email' | 'centre'>) =>
      choose(async (terminal) => {
        const { newLink } = await import('./commands/new-link.ts');
        return newLink(options)(terminal);
      }),
    );
}

/** The service itself. */
function addService(program: Command, words: CliWords, choose: (run: Run) => void): void {
  for (const name of ['serve', 'worker'] as const) {
    added(program, name, words.service[name], words).action(() =>
      choose(async (terminal) => {
        const commands = await import('./commands/serve.ts');
        return commands[name](program.opts<GivenOptions<'lang'>>())(terminal);
      }),
    );
  }
}

/** The commands about timetables, under a name of their own. */
function addTransit(program: Command, words: CliWords, choose: (run: Run) => void): void {
  const { transit: help } = words;
  const transit = addedGroup(program, 'transit', help, words);
  added(transit, 'fetch', help.fetch, words)
    .argument('[FEEDS...]', help.fetch.arguments['[FEEDS...]'])
    .option('--out <DIR>', help.fetch.options.out)
    .option('--from <URL>', help.fetch.options.from)
    .option('--name <NAME>', help.fetch.options.name)
    .action((feeds: readonly string[], options: GivenTransitFetch) =>
      choose(async (terminal) => {
        const { transitFetch } = await import('./commands/transit-fetch.ts');
        return transitFetch(feeds, options)(terminal);
      }),
    );
}
