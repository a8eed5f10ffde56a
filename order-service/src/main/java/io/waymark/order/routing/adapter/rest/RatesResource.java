package io.waymark.order.routing.adapter.rest;

import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.routing.application.ChooseChannel;
import io.waymark.order.routing.application.RoutingMetrics;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;

/** Compares channels for an order that nobody has placed. */
@Path("/v1/rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.FINANCE, Roles.ADMIN})
public class RatesResource {
    private static final Logger LOG = Logger.getLogger(RatesResource.class);
    private static final ProblemType INVALID =
            new ProblemType(422, "RATES_INVALID", "What is to be priced has faults; each is named.");

    private final OrderRules rules;
    private final ChooseChannel choose;
    private final RoutingMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    RatesResource(OrderRules rules, ChooseChannel choose, RoutingMetrics metrics, Caller caller, Clock clock) {
        this.rules = rules;
        this.choose = choose;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compare channels for an order",
            description =
                    "Takes an order as it is placed, or as much of it as a price depends on: merchant, countries and postal "
                            + "codes, parcels, and what is declared. Stores nothing.")
    @APIResponseSchema(value = RatesAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "RATES_INVALID, naming every faulty field.")
    public RatesAnswer compare(OrderRequest request) {
        long start = System.nanoTime();
        OrderContent content =
                switch (rules.price(own(request))) {
                    case Verdict.Valid valid -> valid.content();
                    case Verdict.Invalid(Refusal refusal, var once) -> throw invalid(refusal);
                };
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        RatesAnswer answer = RatesAnswer.of(today, choose.among(content, today));
        metrics.compared(System.nanoTime() - start);
        LOG.debugf("channels compared for merchant %s", content.merchantId());
        return answer;
    }

    private OrderRequest own(OrderRequest request) {
        return request.of(caller.merchantId(request.merchantId()).orElse(null));
    }

    private static ProblemException invalid(Refusal refusal) {
        return new ProblemException(
                INVALID,
                "see errors",
                refusal.faults().stream()
                        .map(fault -> new FieldFault(fault.field(), fault.message()))
                        .toList());
    }
}
