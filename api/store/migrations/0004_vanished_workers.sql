ALTER TABLE "experiment_cases" ADD COLUMN "vanished" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "vanished" integer DEFAULT 0 NOT NULL;