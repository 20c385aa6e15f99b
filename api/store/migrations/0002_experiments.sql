CREATE TABLE "experiment_cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"experiment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"turn" integer NOT NULL,
	"key" jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease" uuid,
	"lease_until" timestamp (3) with time zone,
	"result" text,
	"seconds" double precision,
	"problem" jsonb,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "experiments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid,
	"asked_by" uuid NOT NULL,
	"experiment" jsonb NOT NULL,
	"digest" text NOT NULL,
	"semesters" jsonb NOT NULL,
	"inputs" jsonb,
	"state" text DEFAULT 'queued' NOT NULL,
	"cases" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "experiment_cases" ADD CONSTRAINT "experiment_cases_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "experiment_cases_number" ON "experiment_cases" USING btree ("experiment_id","number");--> statement-breakpoint
CREATE INDEX "experiment_cases_state" ON "experiment_cases" USING btree ("state","turn");--> statement-breakpoint
CREATE INDEX "experiments_centre" ON "experiments" USING btree ("centre_id","created_at");