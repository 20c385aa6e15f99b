DROP INDEX "accounts_email";--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email_in_centre" ON "accounts" USING btree ("centre_id",lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email_of_administrator" ON "accounts" USING btree (lower("email")) WHERE "accounts"."centre_id" is null;--> statement-breakpoint
CREATE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));