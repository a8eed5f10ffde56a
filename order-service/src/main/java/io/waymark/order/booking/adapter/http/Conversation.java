package io.waymark.order.booking.adapter.http;

import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.http.PartnerTrust;
import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.CarrierDescription;
import io.waymark.order.booking.adapter.http.description.Operation;
import io.waymark.order.booking.adapter.http.field.CallNames;
import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.signature.Credential;
import io.waymark.order.booking.adapter.http.signature.Signer;
import io.waymark.order.booking.adapter.http.signature.TokenException;
import io.waymark.order.booking.adapter.http.template.Fields;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the calls to one carrier: fills in, signs, sends and reads. */
final class Conversation {
    private static final int UNAUTHORIZED = 401;

    private final CarrierDescription description;
    private final URI baseUrl;
    private final Map<Credential, String> credentials;
    private final Signer signer;
    private final HttpCalls calls;
    private final NotedCalls noted;
    private final Clock clock;

    /** @param largestAnswer in bytes */
    Conversation(
            CarrierDescription description,
            CarriersConfig.Endpoint endpoint,
            long largestAnswer,
            PartnerTrust trust,
            NotedCalls noted,
            Clock clock) {
        this.description = description;
        this.baseUrl = endpoint.baseUrl();
        this.credentials = Credentials.of(endpoint);
        this.signer = Signer.of(description.signature(), baseUrl, endpoint.timeout(), clock);
        this.calls = new HttpCalls(endpoint.timeout(), largestAnswer, trust);
        this.noted = noted;
        this.clock = clock;
    }

    /** @throws IOException where there is no answer; its message repeats nothing of the request */
    Answer ask(Operation operation, Fields fields, TimeBudget budget) throws IOException {
        String name = description.nameOf(operation);
        long start = System.nanoTime();
        try {
            Answer answer = answer(operation, fields, budget);
            noted.answered(name, fields, answer, description.judge(operation, answer), System.nanoTime() - start);
            return answer;
        } catch (IOException broken) {
            noted.failed(name, fields, broken, System.nanoTime() - start);
            throw broken;
        }
    }

    private Answer answer(Operation operation, Fields fields, TimeBudget budget) throws IOException {
        Draft draft = signed(operation, fields, budget);
        HttpAnswer answer = send(draft, budget);
        if (answer.status() == UNAUTHORIZED && signer.disbelieved(draft)) {
            answer = send(signed(operation, fields, budget), budget);
        }
        return operation.answer().read(answer);
    }

    private Draft signed(Operation operation, Fields fields, TimeBudget budget) throws IOException {
        Fields call =
                fields.with(CallNames.at(clock.instant(), UUID.randomUUID().toString(), credentials));
        Draft draft = description.draft(operation, call);
        signer.sign(draft, call, request -> {
            budget.requireTimeForACall();
            return calls.send(request);
        });
        return draft;
    }

    private HttpAnswer send(Draft draft, TimeBudget budget) throws IOException {
        budget.requireTimeForACall();
        return calls.send(draft.at(baseUrl));
    }

    /** Whether the request may have reached the carrier: false only where no token or no connection came about. */
    static boolean wasSent(IOException broken) {
        return Stream.<Throwable>iterate(broken, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause -> cause instanceof TokenException
                        || cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof UnresolvedAddressException);
    }

    /** The kind of failure alone: a message may repeat parts of the body. */
    static String cause(IOException broken) {
        if (broken instanceof TokenException) {
            return Objects.requireNonNullElse(broken.getMessage(), "no token");
        }
        Throwable root = broken.getCause() == null ? broken : broken.getCause();
        return root.getClass().getSimpleName();
    }
}
