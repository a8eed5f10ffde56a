package io.waymark.tracking.polling.application;

/** Whether interfaces answer, as all replicas see it together; joins the caller's transaction. */
public interface CallHealth {

    /** Counts a failed call; answers how many failed in a row. */
    int failed(String provider);

    /** An outage begins; false where it had begun before. */
    boolean wentDown(String provider);

    /** A call was answered; true where this ends an outage. */
    boolean answered(String provider);
}
