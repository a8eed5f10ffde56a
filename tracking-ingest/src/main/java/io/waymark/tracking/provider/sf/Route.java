package io.waymark.tracking.provider.sf;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * One node as SF's route push describes it; only what is used.
 *
 * @param id                  SF's own identity of the node
 * @param opCode              what was done
 * @param reasonCode          why, where something went wrong
 * @param secondaryStatusCode where the parcel stands afterwards; only for customers who asked for it
 */
record Route(
        @JsonAlias("mailNo") @Nullable String mailno,
        @Nullable String id,
        @JsonAlias("opcode") @Nullable String opCode,
        @Nullable String acceptTime,
        @Nullable String acceptAddress,
        @Nullable String remark,
        @Nullable String reasonCode,
        @Nullable String secondaryStatusCode) {}
