package io.waymark.sandbox.journey;

import java.time.ZoneOffset;

/** A way that the sandbox ships along, with one place for each part of it. */
public record Route(Place origin, Place hub, Place destination) {
    public static final Route GUANGDONG_TO_SHANGHAI = new Route(
            new Place("CN", "广东省", "深圳市", "518000", ZoneOffset.ofHours(8)),
            new Place("CN", "江苏省", "南京市", "210000", ZoneOffset.ofHours(8)),
            new Place("CN", "上海", "上海市", "200040", ZoneOffset.ofHours(8)));
    public static final Route SHENZHEN_TO_CALIFORNIA = new Route(
            new Place("CN", "GD", "SHENZHEN", "518000", ZoneOffset.ofHours(8)),
            new Place("US", "KY", "LOUISVILLE", "40213", ZoneOffset.ofHours(-4)),
            new Place("US", "CA", "CRESCENT CITY", "95531", ZoneOffset.ofHours(-7)));
    public static final Route RIYADH_TO_JEDDAH = new Route(
            new Place("SA", "Riyadh Province", "Riyadh", "12211", ZoneOffset.ofHours(3)),
            new Place("SA", "Qassim Province", "Buraydah", "52364", ZoneOffset.ofHours(3)),
            new Place("SA", "Makkah Province", "Jeddah", "23431", ZoneOffset.ofHours(3)));

    /** Where a part of the way lies. */
    public Place at(Milestone.Leg leg) {
        return switch (leg) {
            case ORIGIN -> origin;
            case HUB -> hub;
            case DESTINATION -> destination;
        };
    }
}
