/** The commands about experiments, under a name of their own. Only they need levers and measures, so only they load them. */
import type { Command } from 'commander';
import { added, addedGroup } from './add-command.ts';
import type { GivenOptions, Run } from './command.ts';
import type { CliWords } from './words.ts';

export function addExperiment(program: Command, words: CliWords, choose: (run: Run) => void): void {
  const { experiment: help } = words;
  const experiment = addedGroup(program, 'experiment', help, words);
  added(experiment, 'run', help.run, words)
    .argument('<EXPERIMENT>', help.run.arguments.EXPERIMENT)
    .option('--out <DIR>', help.run.options.out)
    .option('--workers <N>', help.run.options.workers)
    .option('--stamp <TIME>', help.run.options.stamp)
    .action((given: string, options: GivenOptions<'out' | 'workers' | 'stamp'>) =>
      choose(async (terminal) => {
        const { experimentRun } = await import('./commands/experiment-run.ts');
        return experimentRun(given, options)(terminal);
      }),
    );
  added(experiment, 'report', help.report, words)
    .argument('<FOLDER>', help.report.arguments.FOLDER)
    .option('--stamp <TIME>', help.report.options.stamp)
    .action((folder: string, options: GivenOptions<'stamp'>) =>
      choose(async (terminal) => {
        const { experimentReport } = await import('./commands/experiment-report.ts');
        return experimentReport(folder, options)(terminal);
      }),
    );
  added(experiment, 'list', help.list, words).action(() =>
    choose(async (terminal) => {
      const { experimentList } = await import('./commands/experiment-list.ts');
      return experimentList()(terminal);
    }),
  );
}
