/** How people stand in the report: by name, with the id behind it where that says more. */
import type { TraineeId } from '../../../solver/domain/values.ts';
import { linked } from './anchors.ts';
import { type Html, html } from './html/html.ts';
import type { ReportContext } from './report-context.ts';

/** `Zoë De Smedt t1`: two may have the same name. */
export function traineeName({ names }: ReportContext, id: TraineeId): Html {
  const name = names.trainee(id);
  return name === id ? html`${name}` : html`${name} <small>${id}</small>`;
}

/** The name alone, as a link to the trainee's roster. */
export function traineeLink({ names, anchors }: ReportContext, id: TraineeId): Html {
  return linked(names.trainee(id), anchors.trainee(id));
}
