/**
 * The pricing–master–search core on a problem that knows nothing of care: medical student scheduling, against
 * what is published.
 *
 *   npm run bench:mssp -- --only I40 --seconds 120 --seed 1 --write
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadHighs } from '../../solver/columns.ts';
import { type Measurement, measure } from './measure.ts';
import { hasPublishedData, readBestKnown } from './published.ts';
import { resultsPage } from './results-table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    nodes: { type: 'string', default: '2000' },
    'program-seconds': { type: 'string', default: '8' },
    write: { type: 'boolean', default: false },
    progress: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run bench:mssp -- [options]
  --only NAME          instances whose name starts so (all 29 otherwise)
  --seconds N          at most so long for each (120)
  --seed N             for what is left to chance (1)
  --nodes N            of each whole-number program (2000)
  --program-seconds N  of each whole-number program (8)
  --progress           tell each improvement
  --write              write the table to benchmarks/results`;

const settings = {
  maxSeconds: z.coerce.number().positive().parse(values.seconds),
  seed: z.coerce.number().int().parse(values.seed),
  nodes: z.coerce.number().int().positive().parse(values.nodes),
  secondsPerProgram: z.coerce.number().positive().parse(values['program-seconds']),
};

if (values.help) {
  console.log(HELP);
} else if (!hasPublishedData()) {
  console.log('Skipped: ../shared/data/mssp is not there.');
} else {
  const solver = await loadHighs();
  const measurements: Measurement[] = [];
  for (const published of readBestKnown().filter(({ instance }) => instance.startsWith(values.only))) {
    const measurement = measure(published, solver, settings, (progress, seconds) => {
      if (values.progress) console.log(seconds.toFixed(1), JSON.stringify(progress));
    });
    measurements.push(measurement);
    const { score, bound, seconds, foundIn } = measurement;
    console.log(
      `${published.instance.padEnd(12)} published ${published.bestKnown}, ours ${score}, bound ${bound}, ${seconds.toFixed(1)} s (${foundIn})`,
    );
  }
  const root = join(import.meta.dirname, '../..');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const page = resultsPage(measurements, settings, version);
  if (values.write) writeFileSync(join(root, 'benchmarks/results', `${version}-mssp.md`), page);
  console.log(`\n${page}`);
}
