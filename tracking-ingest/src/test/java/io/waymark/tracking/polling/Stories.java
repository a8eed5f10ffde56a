package io.waymark.tracking.polling;

import java.util.Arrays;
import java.util.List;

/** What the played interfaces answer about a parcel: its scans, written oldest first, told newest first. */
public final class Stories {

    /** UPS's answer; a scan is the kind and the code of an activity, such as {@code I.DP}. */
    public static String ups(String number, String... scans) {
        List<String> activities = newestFirst(scans, Stories::activity);
        return """
                {"trackResponse":{"shipment":[{"inquiryNumber":"%s","package":[{"trackingNumber":"%s","activity":[%s]}]}]}}""".formatted(number, number, String.join(",", activities));
    }

    /** 17TRACK's item; a scan is a sub status, such as {@code InTransit_Departure}. */
    public static String track(String number, int carrier, String... scans) {
        String newest = scans[scans.length - 1];
        return """
                {"number":"%s","carrier":%d,"tag":null,"track_info":{
                 "latest_status":{"status":"%s","sub_status":"%s"},
                 "tracking":{"providers":[{"events":[%s]}]}}}""".formatted(
                number, carrier, newest.split("_", 2)[0], newest, String.join(",", newestFirst(scans, Stories::event)));
    }

    private static List<String> newestFirst(String[] scans, Scan scan) {
        String[] told = new String[scans.length];
        for (int i = 0; i < scans.length; i++) {
            told[scans.length - 1 - i] = scan.at(10 + i, scans[i]);
        }
        return Arrays.asList(told);
    }

    private static String activity(int hour, String code) {
        String[] parts = code.split("\\.", 2);
        return """
                {"date":"20261120","time":"%02d0000","gmtOffset":"-05:00",
                 "location":{"address":{"city":"Wayne","stateProvince":"NJ","postalCode":"07470","countryCode":"US"}},
                 "status":{"type":"%s","code":"%s","description":"scan %s"}}""".formatted(hour, parts[0], parts[1], code);
    }

    private static String event(int hour, String code) {
        return """
                {"time_iso":"2026-11-20T%02d:00:00+08:00","description":"scan %s","location":"SHENZHEN, CN",
                 "stage":null,"sub_status":"%s","address":{"country":"CN","state":"GD","city":"SHENZHEN"}}""".formatted(hour, code, code);
    }

    @FunctionalInterface
    private interface Scan {
        String at(int hour, String code);
    }

    private Stories() {}
}
