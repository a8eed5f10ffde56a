package io.waymark.local.scenario;

import io.waymark.sandbox.journey.Route;

/** The three logistics products that the scenario ships with, each with its carrier and the provider that tells of it. */
enum Lane {
    STANDARD("standard", "WAYMARK", "WAYMARK"),
    CN_DOMESTIC("cn-domestic", "YTO", "YTO"),
    INTL("intl", "UPS", "100002");

    private final String channel;
    private final String carrier;
    private final String providersCarrierCode;

    Lane(String channel, String carrier, String providersCarrierCode) {
        this.channel = channel;
        this.carrier = carrier;
        this.providersCarrierCode = providersCarrierCode;
    }

    String channel() {
        return channel;
    }

    /** Our code. */
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
