package io.waymark.tracking.ingest.adapter.rest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import io.waymark.tracking.ingest.application.Answer;
import io.waymark.tracking.ingest.application.Arrival;
import io.waymark.tracking.ingest.application.IngestMetrics;
import io.waymark.tracking.ingest.application.IngestMetrics.Outcome;
import io.waymark.tracking.ingest.application.PushObservers;
import io.waymark.tracking.ingest.application.ReceivePush;
import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes in pushes of all providers; the signature, not a token, says who sends. */
@Path("/webhooks/{provider}/{account}")
@PermitAll
public class WebhookResource {
    private static final String MALFORMED = "malformed push";
    private final Accounts accounts;
    private final ReceivePush receivePush;
    private final SenderAddress senders;
    private final DialectMembers dialects;
    private final PushObservers observers;
    private final IngestMetrics metrics;
    private final Clock clock;

    WebhookResource(
            Accounts accounts,
            ReceivePush receivePush,
            SenderAddress senders,
            DialectMembers dialects,
            PushObservers observers,
            IngestMetrics metrics,
            Clock clock) {
        this.accounts = accounts;
        this.receivePush = receivePush;
        this.senders = senders;
        this.dialects = dialects;
        this.observers = observers;
        this.metrics = metrics;
        this.clock = clock;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Receive a push",
            description =
                    "Answered with the provider's own reply once it is durable. 401 for a wrong signature, 400 for a body that the provider does not document (saying where), 503 with Retry-After when it could not be stored; these, too, in the provider's own dialect where it reads no problem document.")
    @APIResponse(
            responseCode = "200",
            description = "Stored; the provider's own reply",
            content = @Content(mediaType = MediaType.WILDCARD))
    @APIResponse(responseCode = "204", description = "Stored; the standard provider's reply holds nothing")
    @APIResponse(
            responseCode = "401",
            description =
                    "SIGNATURE_INVALID: not signed as agreed, from an address that is not allowed, or to an account that does not exist")
    @APIResponse(responseCode = "403", description = "No longer answered: it told which accounts there are")
    public CompletionStage<Response> receive(
            @PathParam("provider") String provider,
            @PathParam("account") String account,
            @Context HttpServerRequest http,
            byte @Nullable [] body) {
        Arrival arrival =
                new Arrival(UuidCreator.getTimeOrderedEpoch(), clock.instant(), System.nanoTime(), senders.of(http));
        Account named = accounts.find(provider, account).orElse(null);
        if (named == null) {
            observers.unknownAccount(arrival);
            throw new ProblemException(
                    IngestProblems.UNKNOWN_PROVIDER, "check the address that the provider pushes to");
        }
        if (isEncoded(http)) {
            metrics.answered(provider, Outcome.MALFORMED, arrival);
            throw new ProblemException(IngestProblems.ENCODING_UNSUPPORTED, "send the body without Content-Encoding");
        }
        WebhookRequest request = new WebhookRequest(
                account,
                http.method().name(),
                http.path(),
                body == null ? new byte[0] : body,
                http::getHeader,
                http::getParam,
                arrival.at());
        return receivePush.receive(arrival, named, request).thenApply(answer -> respond(named, request, answer));
    }

    /** Providers sign what they send: nothing is inflated on somebody's word, and so nothing can grow by that. */
    private static boolean isEncoded(HttpServerRequest http) {
        String encoding = http.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private Response respond(Account account, WebhookRequest request, Answer answer) {
        return switch (answer) {
            case Answer.Durable durable -> response(durable.reply());
            case Answer.Forged forged -> forged(account, request);
            case Answer.AddressRefused refused -> forged(account, request);
            case Answer.Malformed malformed ->
                dialects.inOtherThanJson(account, request, IngestProblems.PUSH_MALFORMED.status(), MALFORMED)
                        .map(WebhookResource::response)
                        .orElseThrow(() -> new ProblemException(
                                IngestProblems.PUSH_MALFORMED,
                                malformed.where() + " " + malformed.what(),
                                List.of(new FieldFault(malformed.where(), malformed.what())),
                                dialects.of(account, request, IngestProblems.PUSH_MALFORMED.status(), MALFORMED)));
            case Answer.Unstorable unstorable ->
                throw new ProblemException(IngestProblems.PUSH_UNSTORABLE, "sending it again cannot help");
            case Answer.Unavailable unavailable ->
                refusal(account, request, IngestProblems.INGEST_UNAVAILABLE, "not stored", "the store is busy or away");
        };
    }

    /** Whoever is not believed learns nothing of which accounts there are, or from where they may be pushed to. */
    private Response forged(Account account, WebhookRequest request) {
        return refusal(
                account,
                request,
                IngestProblems.SIGNATURE_INVALID,
                "signature mismatch",
                "check the account, the secret, and that the body is sent as signed");
    }

    private Response refusal(
            Account account, WebhookRequest request, ProblemType problem, String reason, String advice) {
        return response(account.provider()
                .refusal(request, problem.status(), reason, clock.instant())
                .orElseThrow(() -> new ProblemException(problem, advice)));
    }

    private static Response response(Reply reply) {
        Response.ResponseBuilder response = Response.status(reply.status());
        if (reply.contentType() != null) {
            response.type(reply.contentType()).entity(reply.body());
        }
        return response.build();
    }
}
