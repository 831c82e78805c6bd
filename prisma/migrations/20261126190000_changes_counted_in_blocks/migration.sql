-- CreateTable
CREATE TABLE "ChangeBlock" (
    "block" BIGINT NOT NULL,
    "changes" INTEGER NOT NULL,
    "earliest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChangeBlock_pkey" PRIMARY KEY ("block")
);
