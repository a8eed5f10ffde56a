package io.waymark.tracking.shipment.domain;

/**
 * A delivery and the first node after it that says otherwise. The delivery stays in the history.
 *
 * @param delivery the first delivery
 * @param against  the first node after the last delivery that moves the state elsewhere
 * @param said     what that node says
 */
public record Contradiction(Node delivery, Node against, Status said) {}
