package io.waymark.order.rating.domain;

/** How many days of transit a channel promises on a lane, from hand-over to delivery. */
public record Promise(String channel, Lane lane, int minDays, int maxDays) {}
