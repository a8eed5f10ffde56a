package io.waymark.order.booking.adapter.http;

import io.waymark.numbers.TrackingNumbers;
import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.AnswerFields;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an answer that says yes also says under which number. */
sealed interface NumberReading {
    /** Characters that a product's name in an event may have. */
    Pattern SERVICE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @param service empty where the carrier does not say it */
    record Usable(String number, Optional<String> service) implements NumberReading {}

    /** @param cause for the technical owner; no personal data */
    record Unusable(String cause) implements NumberReading {}

    static NumberReading of(AnswerFields places, Answer answer, ShipmentCode asked) {
        if (!answer.isReadable()) {
            return new Unusable("the answer cannot be read");
        }
        if (answer.text(places.reference())
                .filter(other -> !other.strip().equals(asked.value()))
                .isPresent()) {
            return new Unusable("the answer is about another reference");
        }
        Optional<String> number = answer.text(places.number());
        return number.flatMap(TrackingNumbers::usable)
                .<NumberReading>map(usable ->
                        new Usable(usable, answer.text(places.service()).filter(service -> SERVICE.matcher(service)
                                .matches())))
                .orElseGet(() -> new Unusable(number.isEmpty() ? "the number is missing" : "it cannot be a number"));
    }
}
