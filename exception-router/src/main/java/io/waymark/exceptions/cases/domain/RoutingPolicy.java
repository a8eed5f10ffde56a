package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ClassOverrides;
import io.waymark.exceptions.classify.domain.Classifier;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Ruling;
import io.waymark.exceptions.classify.domain.SignalRules;
import io.waymark.exceptions.clocks.domain.BusinessCalendars;
import io.waymark.exceptions.clocks.domain.StallRules;
import java.time.Duration;

/**
 * All that is decided by tables and configuration rather than by code, as it stands at one moment.
 *
 * @param version         names the tables as they are: two decisions with one version were made by the same rules
 * @param reopenWithin    how long after its resolution a case comes back instead of a new one
 * @param consistentAfter how long a shipment must be free of contradictions before its conflict counts as over
 * @param quietAfter      how long nobody may tell of an integration's fault until it counts as over, where nobody tells its end
 * @param futureTolerance how far ahead of ours a carrier's clock is believed; a later time is cut to it, since one garbled
 *     date must not make everything that follows look old
 * @param clockSkew       how far the clocks of two providers may be apart: a scan that is later than the parcel's arrival by no
 *     more than that happened before it
 * @param severities      what raises the severity of a case above that of its class
 */
public record RoutingPolicy(
        String version,
        ExceptionClasses classes,
        ClassOverrides overrides,
        Classifier classifier,
        SignalRules signals,
        StallRules stalls,
        BusinessCalendars calendars,
        Superiors superiors,
        Duration reopenWithin,
        Duration consistentAfter,
        Duration quietAfter,
        Duration futureTolerance,
        Duration clockSkew,
        SeverityRules severities) {

    /** How a class counts for the parcel that these facts are of. */
    Ruling rulingOf(String code, SubjectFacts facts) {
        return overrides.of(
                classes.told(code), facts.merchantId(), facts.currentCarrier().orElse(null));
    }
}
