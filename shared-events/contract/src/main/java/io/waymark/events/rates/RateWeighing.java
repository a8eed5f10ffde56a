package io.waymark.events.rates;

/** Which weight a rate card bills. */
public enum RateWeighing {
    /** What the parcels weigh. */
    ACTUAL,
    /** Of each parcel the greater of its weight and its volumetric weight. */
    PARCEL,
    /** The greater of all parcels' weight and all parcels' volumetric weight. */
    ORDER
}
