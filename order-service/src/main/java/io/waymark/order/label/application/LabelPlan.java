package io.waymark.order.label.application;

import io.waymark.order.asking.AskingPlan;

/** When carriers are asked for their labels. */
public record LabelPlan(AskingPlan asking) {}
