package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.access.What;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.ErasePeople;
import io.waymark.order.ordering.application.ErasePeople.Outcome;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import io.waymark.privacy.PersonalWords;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgets people on behalf of whoever calls, and writes down who that was. */
@RequestScoped
class ErasureDesk {
    private static final Logger LOG = Logger.getLogger(ErasureDesk.class);

    private final ErasePeople erasePeople;
    private final Views views;
    private final Caller caller;
    private final PersonalWords personal;
    private final OrderMetrics metrics;

    ErasureDesk(ErasePeople erasePeople, Views views, Caller caller, PersonalWords personal, OrderMetrics metrics) {
        this.erasePeople = erasePeople;
        this.views = views;
        this.caller = caller;
        this.personal = personal;
        this.metrics = metrics;
    }

    /**
     * Why somebody is to be forgotten, with whatever names anybody left out.
     *
     * @throws ProblemException 422 where it is missing, or longer than a sentence
     */
    String reason(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > Lengths.SENTENCE) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "see errors",
                    List.of(new FieldFault("reason", "is required, of " + Lengths.SENTENCE + " characters at most")));
        }
        return personal.withoutPersonalData(written.strip());
    }

    Outcome erase(Found found, String reason) {
        Outcome outcome = erasePeople.erase(found, reason, caller.name());
        if (outcome == Outcome.ERASED) {
            Order order = found.order();
            views.note(What.ERASURE, List.of(order), reason);
            metrics.forgotten(1);
            LOG.infof("order %s, shipment %s: its people are forgotten on request", order.id(), order.shipmentCode());
        }
        return outcome;
    }
}
