package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseReference;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Routing;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Fact;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.ParcelFacts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a case, line by line; what nobody told is left out. */
@Singleton
class CaseFacts {
    private final Moments moments;

    CaseFacts(Moments moments) {
        this.moments = moments;
    }

    List<Fact> of(ExceptionCase about, @Nullable ParcelFacts parcel, DeskWords words) {
        CaseReference reference = about.reference();
        Stream<Fact> ofCase = Stream.of(
                fact("case.about", reference.about(), words),
                fact("case.order", reference.orderId(), words),
                fact("case.merchant", reference.merchantId(), words),
                fact("case.opened", moments.of(about.openedAt()), words),
                fact("case.told", about.occurrences(), words),
                fact("case.reopened", about.handling().reopenings(), words),
                fact("case.copies", copies(about, words), words),
                fact("case.resolution", resolution(about, words), words));
        return Stream.concat(ofCase, parcel == null ? Stream.empty() : parcel(parcel, words))
                .filter(fact -> !fact.value().isEmpty() && !fact.value().equals("0"))
                .toList();
    }

    /** How the class was chosen, and with it the desk. */
    List<Fact> why(ExceptionCase about, DeskWords words) {
        Routing routing = about.routing();
        return Stream.of(
                        fact("case.rule", words.named("rule", routing.rule()), words),
                        fact("case.words", String.join(", ", routing.words()), words),
                        fact("case.occurred", moments.of(routing.occurredAt()), words),
                        fact("case.evidence", routing.eventId(), words),
                        fact("case.override", routing.override(), words),
                        fact("case.rules", routing.version(), words),
                        fact("case.version", about.version(), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** Whom a case is about. */
    static String subject(ExceptionCase about) {
        CaseReference reference = about.reference();
        return Stream.of(Optional.ofNullable(reference.about()), Optional.ofNullable(reference.shipmentCode()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> reference.subject().key());
    }

    private Stream<Fact> parcel(ParcelFacts parcel, DeskWords words) {
        return Stream.of(
                fact("case.numbers", String.join(", ", parcel.numbers()), words),
                fact("case.carrier", parcel.carrier(), words),
                fact("case.lane", lane(parcel), words),
                fact("case.moved", moments.orNothing(parcel.movedAt()), words),
                fact("case.promised", moments.orNothing(parcel.promisedUntil()), words));
    }

    private static String lane(ParcelFacts parcel) {
        return parcel.origin() == null || parcel.destination() == null
                ? ""
                : parcel.origin() + " → " + parcel.destination();
    }

    private static String copies(ExceptionCase about, DeskWords words) {
        return about.routing().copyOwners().stream()
                .map(owner -> words.named("owner", owner))
                .collect(Collectors.joining(", "));
    }

    private String resolution(ExceptionCase about, DeskWords words) {
        Resolution end = about.resolution();
        if (end == null) {
            return "";
        }
        String how = words.of(end.automatic() ? "case.automatic" : "case.manual");
        String note = end.note() == null ? "" : ": " + end.note();
        return how + ", " + words.named("act.reason", end.reason()) + ", " + moments.of(end.at()) + note;
    }

    private static Fact fact(String name, @Nullable Object value, DeskWords words) {
        return new Fact(words.of(name), value == null ? "" : value.toString());
    }
}
