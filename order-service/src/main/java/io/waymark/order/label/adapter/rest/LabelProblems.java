package io.waymark.order.label.adapter.rest;

import io.waymark.order.label.application.FindShipments.Obstacle;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;

/** The problems that papers are refused with; the one place where they are spelled. */
final class LabelProblems {
    static final ProblemType UNKNOWN =
            new ProblemType(404, Code.ORDER_NOT_FOUND.name(), Code.ORDER_NOT_FOUND.message());
    static final ProblemType CANCELLED =
            new ProblemType(409, "SHIPMENT_CANCELLED", "The shipment is cancelled; nothing of it is printed.");
    static final ProblemType FORGOTTEN =
            new ProblemType(410, "PEOPLE_FORGOTTEN", "Sender and recipient of this order are forgotten.");
    static final ProblemType NO_CARRIER_LABEL = new ProblemType(
            404, "CARRIER_LABEL_MISSING", "The carrier has made no label, or not yet; ours can be printed.");
    static final ProblemType NO_DECLARATION = new ProblemType(
            409, "NO_CUSTOMS_DECLARATION", "The goods cross no customs border, so that nothing is declared.");
    static final ProblemType NOT_PRINTABLE = new ProblemType(
            422, "LABELS_NOT_PRINTABLE", "Some of the labels cannot be printed; each is named, and none is printed.");

    static ProblemException of(Obstacle why) {
        ProblemType type =
                switch (why) {
                    case UNKNOWN -> UNKNOWN;
                    case CANCELLED -> CANCELLED;
                    case FORGOTTEN -> FORGOTTEN;
                };
        return new ProblemException(type, type.title());
    }

    private LabelProblems() {}
}
