package io.waymark.exceptions.merchants.domain;

/** What a trouble is about, in the words of whoever sent the parcel; classes, families and desks are the house's own. */
public enum Topic {
    ADDRESS,
    RECIPIENT,
    DELIVERY,
    MOVEMENT,
    DELAY,
    CUSTOMS,
    PAYMENT,
    LOSS,
    RETURN,
    CANCELLATION,
    CHECK
}
