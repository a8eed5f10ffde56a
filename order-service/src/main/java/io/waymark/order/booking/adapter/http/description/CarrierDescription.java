package io.waymark.order.booking.adapter.http.description;

import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.signature.Credential;
import io.waymark.order.booking.adapter.http.signature.Signature;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.adapter.http.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier is spoken to: what our words are called there, and what its answers mean.
 *
 * @param headers  of every request
 * @param failures known by every operation, before its own, whose last rule may catch all others
 * @param find     what it holds under our reference; null where it cannot be asked
 * @param release  lets a shipment go; null where it cannot be asked, so that a shipment stays booked
 * @param label    the label as PDF; null where it cannot be asked
 * @param lastMile who delivers in the end; null where it cannot be asked
 * @param pickup   has it come for parcels; null where it cannot be asked
 * @param cancelPickup has it stay away; null where it cannot be asked, so that it comes
 */
public record CarrierDescription(
        Signature signature,
        Map<String, Template> headers,
        List<FailureRule> failures,
        Operation book,
        @Nullable Operation find,
        @Nullable Operation release,
        @Nullable Operation label,
        @Nullable Operation lastMile,
        @Nullable Operation pickup,
        @Nullable Operation cancelPickup) {
    public CarrierDescription {
        if (signature == null) {
            throw new IllegalArgumentException("signature is missing; kind: none says that there is none");
        }
        if (book == null) {
            throw new IllegalArgumentException("book is missing");
        }
        headers = Templates.given(headers);
        failures = failures == null ? List.of() : List.copyOf(failures);
    }

    /** The request of one call, not yet signed. */
    public Draft draft(Operation operation, Fields fields) {
        return operation.draft(headers, fields);
    }

    /** What an answer comes to. */
    public Verdict judge(Operation operation, Answer answer) {
        Optional<FailureKind> failure = failures.stream()
                .filter(rule -> rule.fits(answer, operation.answer().places().code()))
                .map(FailureRule::means)
                .findFirst()
                .or(() -> operation.answer().failure(answer));
        if (failure.isPresent()) {
            return Verdict.Failed.of(failure.get(), answer, operation.answer().places());
        }
        return operation.answer().succeeds(answer)
                ? new Verdict.Succeeded()
                : Verdict.Failed.unknown(answer, operation.answer().places());
    }

    /** What must be set for this carrier: what signs, and what templates name. */
    public Set<Credential> needs() {
        Set<String> named = new HashSet<>();
        operations().forEach(each -> each.operation().names(named::add));
        headers.values().forEach(header -> header.names(named::add));
        signature.names(named::add);
        Set<Credential> needed = new HashSet<>(signature.needs());
        Arrays.stream(Credential.values())
                .filter(credential -> named.contains(credential.field()))
                .forEach(needed::add);
        return needed;
    }

    /** The name of an operation of this description. */
    public String nameOf(Operation operation) {
        return operations().stream()
                .filter(each -> each.operation().equals(operation))
                .map(each -> each.name().key())
                .findFirst()
                .orElseThrow();
    }

    /** Every operation that is described, by its name. */
    List<Named> operations() {
        List<Named> all = new ArrayList<>();
        all.add(new Named(OperationName.BOOK, book));
        add(all, OperationName.FIND, find);
        add(all, OperationName.RELEASE, release);
        add(all, OperationName.LABEL, label);
        add(all, OperationName.LAST_MILE, lastMile);
        add(all, OperationName.PICKUP, pickup);
        add(all, OperationName.CANCEL_PICKUP, cancelPickup);
        return all;
    }

    private static void add(List<Named> all, OperationName name, @Nullable Operation operation) {
        if (operation != null) {
            all.add(new Named(name, operation));
        }
    }

    /** An operation and what it is. */
    record Named(OperationName name, Operation operation) {}
}
