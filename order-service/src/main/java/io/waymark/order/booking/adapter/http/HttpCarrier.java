package io.waymark.order.booking.adapter.http;

import io.waymark.http.PartnerTrust;
import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.CarrierDescription;
import io.waymark.order.booking.adapter.http.description.Operation;
import io.waymark.order.booking.adapter.http.description.Verdict;
import io.waymark.order.booking.adapter.http.field.CallNames;
import io.waymark.order.booking.adapter.http.field.ConsignmentFields;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.application.CarrierPickups;
import io.waymark.order.booking.application.CarrierQueries;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierLabel;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.PickupOutcome;
import io.waymark.order.booking.domain.PickupRequest;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** One carrier that is asked over HTTP as its description says. */
final class HttpCarrier implements Carrier, CarrierQueries, CarrierPickups {
    private static final long LARGEST_ANSWER = 64 * 1024;
    private static final long LARGEST_LABEL = 1024 * 1024;

    private final String code;
    private final CarriersConfig.Endpoint endpoint;
    private final CarrierDescription description;
    private final Conversation conversation;
    private final Conversation labels;
    private final HttpPickups pickups;

    HttpCarrier(
            String code,
            CarriersConfig.Endpoint endpoint,
            CarrierDescription description,
            PartnerTrust trust,
            NotedCalls noted,
            Clock clock) {
        this.code = code;
        this.endpoint = endpoint;
        this.description = description;
        this.conversation = new Conversation(description, endpoint, LARGEST_ANSWER, trust, noted, clock);
        this.labels = description.label() == null
                ? conversation
                : new Conversation(description, endpoint, LARGEST_LABEL, trust, noted, clock);
        this.pickups = new HttpPickups(description, conversation, endpoint.timeout());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Duration timeout() {
        return endpoint.timeout();
    }

    @Override
    public int concurrency() {
        return endpoint.concurrency();
    }

    @Override
    public BookingOutcome book(Consignment consignment) {
        TimeBudget budget = TimeBudget.of(endpoint.timeout());
        Operation book = description.book();
        try {
            Answer answer = conversation.ask(book, new ConsignmentFields(consignment), budget);
            return switch (description.judge(book, answer)) {
                case Verdict.Succeeded() -> taken(book, answer, consignment);
                case Verdict.Failed failed ->
                    switch (failed.kind()) {
                        case REFUSED ->
                            new BookingOutcome.RefusedByCarrier(new CarrierRefusal(failed.code(), failed.message()));
                        case EXISTS -> existing(answer, consignment, budget);
                        case RATE_LIMITED -> new BookingOutcome.Unreachable(failed.cause(), false);
                        case RETRY, NOT_FOUND, MOVING -> new BookingOutcome.Unreachable(failed.cause());
                    };
            };
        } catch (IOException broken) {
            return new BookingOutcome.Unreachable(Conversation.cause(broken), Conversation.wasSent(broken));
        }
    }

    private static BookingOutcome taken(Operation book, Answer answer, Consignment consignment) {
        return switch (NumberReading.of(book.answer().places(), answer, consignment.reference())) {
            case NumberReading.Usable(String number, var service) ->
                new BookingOutcome.Taken(new Receipt(number, service.orElse(consignment.service())));
            case NumberReading.Unusable(String cause) -> new BookingOutcome.NumberUnusable(cause);
        };
    }

    /** The carrier says that it was asked before; under which number, its answer may say, or else its waybill query. */
    private BookingOutcome existing(Answer answer, Consignment consignment, TimeBudget budget) {
        BookingOutcome told = taken(description.book(), answer, consignment);
        if (told instanceof BookingOutcome.Taken) {
            return told;
        }
        return switch (find(consignment.reference(), budget)) {
            case Lookup.Held(Receipt(String number, String service)) ->
                new BookingOutcome.Taken(new Receipt(number, service.isEmpty() ? consignment.service() : service));
            case Lookup.NotHeld() -> new BookingOutcome.Unreachable("it has the reference, and finds nothing under it");
            case Lookup.Unsupported() ->
                new BookingOutcome.NumberUnusable("it was booked before, under an untold number");
            case Lookup.Unreachable(String cause) -> new BookingOutcome.Unreachable(cause);
        };
    }

    @Override
    public Lookup find(ShipmentCode reference) {
        return find(reference, TimeBudget.of(endpoint.timeout()));
    }

    private Lookup find(ShipmentCode reference, TimeBudget budget) {
        Operation find = description.find();
        if (find == null) {
            return new Lookup.Unsupported();
        }
        try {
            Answer answer = conversation.ask(find, under(reference), budget);
            return switch (description.judge(find, answer)) {
                case Verdict.Succeeded() ->
                    switch (NumberReading.of(find.answer().places(), answer, reference)) {
                        case NumberReading.Usable(String number, var service) ->
                            new Lookup.Held(new Receipt(number, service.orElse("")));
                        case NumberReading.Unusable(String cause) -> new Lookup.Unreachable(cause);
                    };
                case Verdict.Failed failed ->
                    switch (failed.kind()) {
                        case NOT_FOUND -> new Lookup.NotHeld();
                        case REFUSED, RETRY, RATE_LIMITED, EXISTS, MOVING -> new Lookup.Unreachable(failed.cause());
                    };
            };
        } catch (IOException broken) {
            return new Lookup.Unreachable(Conversation.cause(broken));
        }
    }

    @Override
    public VoidOutcome release(String trackingNumber) {
        Operation release = description.release();
        if (release == null) {
            return new VoidOutcome.AlreadyMoving();
        }
        try {
            Answer answer = conversation.ask(release, numbered(trackingNumber), TimeBudget.of(endpoint.timeout()));
            return VoidReading.of(description.judge(release, answer));
        } catch (IOException broken) {
            return new VoidOutcome.Unreachable(Conversation.cause(broken));
        }
    }

    @Override
    public boolean tellsLastMile() {
        return description.lastMile() != null;
    }

    @Override
    public boolean makesLabels() {
        return description.label() != null;
    }

    @Override
    public LastMile lastMile(ShipmentCode reference) {
        Operation lastMile = description.lastMile();
        if (lastMile == null) {
            return new LastMile.Unsupported();
        }
        try {
            Answer answer = conversation.ask(lastMile, under(reference), TimeBudget.of(endpoint.timeout()));
            return LastMileReading.of(
                    description.judge(lastMile, answer), lastMile.answer().places(), answer);
        } catch (IOException broken) {
            return new LastMile.Unreachable(Conversation.cause(broken));
        }
    }

    @Override
    public CarrierLabel label(String trackingNumber) {
        Operation label = description.label();
        if (label == null) {
            return new CarrierLabel.Unsupported();
        }
        try {
            Answer answer = labels.ask(label, numbered(trackingNumber), TimeBudget.of(endpoint.timeout()));
            return LabelReading.of(
                    description.judge(label, answer), label.answer().places(), answer);
        } catch (IOException broken) {
            return new CarrierLabel.Unreachable(Conversation.cause(broken));
        }
    }

    @Override
    public boolean collects() {
        return description.pickup() != null;
    }

    @Override
    public PickupOutcome collect(PickupRequest request) {
        Operation pickup = description.pickup();
        return pickup == null
                ? new PickupOutcome.Unreachable("it cannot be asked to come")
                : pickups.collect(pickup, request);
    }

    @Override
    public boolean canStayAway() {
        return description.cancelPickup() != null;
    }

    @Override
    public VoidOutcome stayAway(String confirmation) {
        Operation cancelPickup = description.cancelPickup();
        return cancelPickup == null ? new VoidOutcome.AlreadyMoving() : pickups.stayAway(cancelPickup, confirmation);
    }

    private static Fields under(ShipmentCode reference) {
        return Fields.of(Map.of(CallNames.REFERENCE, reference.value()));
    }

    private static Fields numbered(String trackingNumber) {
        return Fields.of(Map.of(CallNames.TRACKING_NUMBER, trackingNumber));
    }
}
