package io.waymark.exceptions.tickets.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.tickets.adapter.wiring.HelpDeskAccounts;
import io.waymark.exceptions.tickets.adapter.wiring.HelpDeskAccounts.Signed;
import io.waymark.exceptions.tickets.adapter.wiring.TicketConfig;
import io.waymark.exceptions.tickets.application.TakeInTicketNews;
import io.waymark.exceptions.tickets.application.TakeInTicketNews.Answer;
import io.waymark.exceptions.tickets.application.TakeInTicketNews.Effect;
import io.waymark.exceptions.tickets.application.TicketDoorMetrics;
import io.waymark.exceptions.tickets.domain.TicketNews;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where help desks tell of their tickets; the signature, not a token, says who speaks. */
@Path("/webhooks/{desk}/tickets")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TicketPushResource {
    private static final Logger LOG = Logger.getLogger(TicketPushResource.class);
    private static final ProblemType FORGED =
            new ProblemType(401, "SIGNATURE_INVALID", "The push is not signed as agreed.");
    private static final ProblemType NOT_PERMITTED =
            new ProblemType(403, "CASE_ACTION_NOT_PERMITTED", "The help desk may not do this to the case.");
    private static final ProblemType NO_TICKET =
            new ProblemType(404, "TICKET_NOT_FOUND", "No case has this ticket of this help desk.");
    private static final ProblemType NOT_POSSIBLE =
            new ProblemType(409, "CASE_TRANSITION_NOT_ALLOWED", "The case's state does not allow this action.");

    /** What is longer than a comment of any help desk is none. */
    private static final int MOST_BYTES = 64 * 1024;

    private final HelpDeskAccounts accounts;
    private final TakeInTicketNews takeIn;
    private final TicketConfig config;
    private final TicketDoorMetrics metrics;
    private final Clock clock;

    TicketPushResource(
            HelpDeskAccounts accounts,
            TakeInTicketNews takeIn,
            TicketConfig config,
            TicketDoorMetrics metrics,
            Clock clock) {
        this.accounts = accounts;
        this.takeIn = takeIn;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param caseId that the ticket is about
     */
    public record TicketAnswer(UUID caseId, Effect effect) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Tell what became of a ticket",
            description =
                    "For help desks: JSON with event, ticket, kind (comment, solved, reopened) and perhaps text, author and"
                            + " happenedAt, signed with the help desk's secret. A comment becomes a note in the case's story; solved and"
                            + " reopened are done to the case. Telling the same event again changes nothing.")
    @APIResponseSchema(value = TicketAnswer.class, responseCode = "200")
    @APIResponse(
            responseCode = "401",
            description = "SIGNATURE_INVALID: not signed as agreed, too late, or of a help desk that is not known")
    @APIResponse(
            responseCode = "403",
            description = "CASE_ACTION_NOT_PERMITTED: the help desk's roles do not permit it")
    @APIResponse(responseCode = "404", description = "TICKET_NOT_FOUND: no case has such a ticket")
    @APIResponse(responseCode = "409", description = "CASE_TRANSITION_NOT_ALLOWED: the case has ended for good")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE: more than 64 KiB")
    public TicketAnswer tell(@PathParam("desk") String name, @Context HttpHeaders headers, byte @Nullable [] body) {
        long start = System.nanoTime();
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(HttpProblems.BODY_TOO_LARGE, "at most " + MOST_BYTES + " bytes are accepted");
        }
        Instant now = clock.instant();
        Signed signed =
                accounts.signer(name, headers::getHeaderString, bytes, now).orElse(null);
        if (signed == null) {
            heard("unknown", "forged", start);
            throw refused(FORGED);
        }
        TicketNews news = TicketPush.read(bytes, signed.at(), now.minus(config.keep()), now);
        Answer answer = takeIn.take(signed.desk(), news);
        return switch (answer) {
            case Answer.Taken(UUID caseId, Effect effect) -> {
                heard(name, effect.name().toLowerCase(Locale.ROOT), start);
                LOG.debugf("case %s: event %s of ticket %s, %s", caseId, news.event(), news.number(), effect);
                yield new TicketAnswer(caseId, effect);
            }
            case Answer.NoTicket() -> {
                heard(name, "no_ticket", start);
                throw refused(NO_TICKET);
            }
            case Answer.NotPermitted() -> {
                heard(name, "not_permitted", start);
                throw refused(NOT_PERMITTED);
            }
            case Answer.NotPossible() -> {
                heard(name, "not_possible", start);
                throw refused(NOT_POSSIBLE);
            }
        };
    }

    private void heard(String desk, String outcome, long start) {
        metrics.heard(desk, outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    private static ProblemException refused(ProblemType type) {
        return new ProblemException(type, type.title());
    }
}
