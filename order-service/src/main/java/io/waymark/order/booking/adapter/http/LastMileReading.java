package io.waymark.order.booking.adapter.http;

import io.waymark.numbers.TrackingNumbers;
import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.AnswerFields;
import io.waymark.order.booking.adapter.http.description.Verdict;
import io.waymark.order.booking.domain.LastMile;

/** What an answer says about who delivers in the end. */
final class LastMileReading {
    private static final int LONGEST_BRAND = 100;

    static LastMile of(Verdict verdict, AnswerFields places, Answer answer) {
        return switch (verdict) {
            case Verdict.Succeeded() ->
                answer.text(places.brand())
                        .map(String::strip)
                        .filter(brand ->
                                brand.length() <= LONGEST_BRAND && brand.chars().noneMatch(Character::isISOControl))
                        .<LastMile>map(brand -> new LastMile.Known(
                                brand,
                                answer.text(places.transferNumber())
                                        .flatMap(TrackingNumbers::usable)
                                        .orElse(null)))
                        .orElseGet(LastMile.NotKnown::new);
            case Verdict.Failed failed ->
                switch (failed.kind()) {
                    case NOT_FOUND -> new LastMile.NotKnown();
                    case REFUSED, RETRY, RATE_LIMITED, EXISTS, MOVING -> new LastMile.Unreachable(failed.cause());
                };
        };
    }

    private LastMileReading() {}
}
