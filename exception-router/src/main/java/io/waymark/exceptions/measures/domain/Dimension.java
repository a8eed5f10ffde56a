package io.waymark.exceptions.measures.domain;

/** By what figures are told apart; every episode counts once in each. */
public enum Dimension {
    CODE,
    CARRIER,
    LANE,
    CHANNEL,
    OWNER;

    /** Whether waybills have it, too; else all waybills are what its figures are compared with. */
    public boolean isOfWaybills() {
        return switch (this) {
            case CARRIER, LANE, CHANNEL -> true;
            case CODE, OWNER -> false;
        };
    }
}
