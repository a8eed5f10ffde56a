package io.waymark.order.booking.adapter.http;

import io.waymark.numbers.Codes;
import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.CarrierDescription;
import io.waymark.order.booking.adapter.http.description.Operation;
import io.waymark.order.booking.adapter.http.description.Verdict;
import io.waymark.order.booking.adapter.http.field.CallNames;
import io.waymark.order.booking.adapter.http.field.PickupFields;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.PickupOutcome;
import io.waymark.order.booking.domain.PickupRequest;
import io.waymark.order.booking.domain.VoidOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Asks one carrier to come, or not to, as its description says. */
record HttpPickups(CarrierDescription description, Conversation conversation, Duration timeout) {
    /** Characters of a confirmation's number. */
    private static final Pattern CONFIRMATION = Pattern.compile("[A-Za-z0-9._/ -]{1,64}");

    PickupOutcome collect(Operation pickup, PickupRequest request) {
        try {
            Answer answer = conversation.ask(pickup, new PickupFields(request), TimeBudget.of(timeout));
            return switch (description.judge(pickup, answer)) {
                case Verdict.Succeeded() -> confirmed(pickup, answer);
                case Verdict.Failed failed ->
                    switch (failed.kind()) {
                        case REFUSED -> new PickupOutcome.Refused(new CarrierRefusal(failed.code(), failed.message()));
                        case EXISTS -> confirmed(pickup, answer);
                        case RETRY, RATE_LIMITED, NOT_FOUND, MOVING -> new PickupOutcome.Unreachable(failed.cause());
                    };
            };
        } catch (IOException broken) {
            return new PickupOutcome.Unreachable(Conversation.cause(broken));
        }
    }

    private static PickupOutcome confirmed(Operation pickup, Answer answer) {
        return answer.text(pickup.answer().places().number())
                .map(Codes::folded)
                .filter(number -> CONFIRMATION.matcher(number).matches())
                .<PickupOutcome>map(PickupOutcome.Booked::new)
                .orElseGet(() -> new PickupOutcome.Unreachable("the answer holds no usable confirmation"));
    }

    VoidOutcome stayAway(Operation cancelPickup, String confirmation) {
        try {
            Fields fields = Fields.of(Map.of(CallNames.CONFIRMATION, confirmation));
            Answer answer = conversation.ask(cancelPickup, fields, TimeBudget.of(timeout));
            return VoidReading.of(description.judge(cancelPickup, answer));
        } catch (IOException broken) {
            return new VoidOutcome.Unreachable(Conversation.cause(broken));
        }
    }
}
