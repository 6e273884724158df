-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "resolvedFrom" JSONB;
