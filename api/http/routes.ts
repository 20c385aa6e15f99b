/** Every route of the service. Whoever adds a resource adds its array here, one line. */
import { accountRoutes } from './resources/accounts.ts';
import { answerRoutes } from './resources/answers.ts';
import { apiKeyRoutes } from './resources/api-keys.ts';
import { auditRoutes } from './resources/audit.ts';
import { backupRoutes } from './resources/backups.ts';
import { centreRoutes } from './resources/centres.ts';
import { erasureRoutes } from './resources/erasure.ts';
import { experimentFileRoutes } from './resources/experiment-files.ts';
import { experimentRoutes } from './resources/experiments.ts';
import { exportRoutes } from './resources/exports.ts';
import { feedRoutes } from './resources/feeds.ts';
import { importRoutes } from './resources/imports.ts';
import { jobRoutes } from './resources/jobs.ts';
import { mentorAbsenceRoutes } from './resources/mentor-absences.ts';
import { oidcRoutes } from './resources/oidc.ts';
import { peopleRoutes } from './resources/people.ts';
import { planInsightRoutes } from './resources/plan-insight.ts';
import { planStepRoutes } from './resources/plan-steps.ts';
import { planRoutes } from './resources/plans.ts';
import { rotaRoutes } from './resources/rota.ts';
import { semesterRecordRoutes } from './resources/semester-records.ts';
import { semesterRoutes } from './resources/semesters.ts';
import { sessionRoutes } from './resources/sessions.ts';
import { signInRoutes } from './resources/sign-in.ts';
import { unitOfferRoutes } from './resources/unit-offers.ts';
import type { Route } from './route.ts';

export const ROUTES: readonly Route[] = [
  ...signInRoutes,
  ...sessionRoutes,
  ...oidcRoutes,
  ...accountRoutes,
  ...apiKeyRoutes,
  ...auditRoutes,
  ...backupRoutes,
  ...centreRoutes,
  ...jobRoutes,
  ...exportRoutes,
  ...importRoutes,
  ...mentorAbsenceRoutes,
  ...peopleRoutes,
  ...erasureRoutes,
  ...semesterRecordRoutes,
  ...semesterRoutes,
  ...unitOfferRoutes,
  ...answerRoutes,
  ...feedRoutes,
  ...planInsightRoutes,
  ...planStepRoutes,
  ...planRoutes,
  ...rotaRoutes,
  ...experimentRoutes,
  ...experimentFileRoutes,
];
