ALTER TABLE "semesters" ADD COLUMN "people_revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency_keys" DROP COLUMN "headers";