package io.waymark.local.scenario;

import io.waymark.sandbox.journey.Route;

/** The three logistics products that the scenario ships with, each with its carrier and the provider that tells of it. */
enum Channel {
    STANDARD("standard", "WAYMARK", "WAYMARK"),
    CN_DOMESTIC("cn-domestic", "YTO", "YTO"),
    INTL("intl", "UPS", "100002");

    private final String code;
    private final String carrier;
    private final String providersCarrierCode;

    Channel(String code, String carrier, String providersCarrierCode) {
        this.code = code;
        this.carrier = carrier;
        this.providersCarrierCode = providersCarrierCode;
    }

    /** As an order names it. */
    String code() {
        return code;
    }

    /** Our code of it. */
    String carrier() {
        return carrier;
    }

    /** What the provider calls the carrier. */
    String providersCarrierCode() {
        return providersCarrierCode;
    }

    /** Whether a carrier is asked over HTTP; else the suite's own transport carries. */
    boolean booksOverHttp() {
        return this != STANDARD;
    }

    Route route() {
        return switch (this) {
            case STANDARD -> Route.RIYADH_TO_JEDDAH;
            case CN_DOMESTIC -> Route.GUANGDONG_TO_SHANGHAI;
            case INTL -> Route.SHENZHEN_TO_CALIFORNIA;
        };
    }
}
