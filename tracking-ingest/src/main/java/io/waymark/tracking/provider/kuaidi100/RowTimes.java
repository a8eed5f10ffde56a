package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.LocalZones;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Place;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the time of a row, which stands there twice: put in order, and as the carrier wrote it. One that is read is enough. */
record RowTimes(LocalZones zones) {

    OffsetDateTime of(Param.Row row, @Nullable Place place, Leg leg, String where) throws MalformedPushException {
        @Nullable String ordered = Texts.optionalCode(row.ftime(), where + ".ftime");
        @Nullable String written = Texts.optionalCode(row.time(), where + ".time");
        if (ordered != null) {
            try {
                return moment(ordered, place, leg, where + ".ftime");
            } catch (MalformedPushException disordered) {
                if (written == null) {
                    throw disordered;
                }
            }
        }
        return moment(Texts.code(written, where + ".time"), place, leg, where + ".time");
    }

    private OffsetDateTime moment(String text, @Nullable Place place, Leg leg, String where)
            throws MalformedPushException {
        return zones.moment(text, place, leg, Times.CHINA, where);
    }
}
