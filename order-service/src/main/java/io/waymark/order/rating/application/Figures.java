package io.waymark.order.rating.application;

import io.waymark.order.rating.domain.Measured;
import java.util.List;

/** What tracking measured, as far as it was told. */
public interface Figures {

    /** Keeps the newest of each subject; repeating it changes nothing. */
    void follow(List<Measured> measured);

    /** Those with a parcel at least. */
    List<Measured> all();
}
