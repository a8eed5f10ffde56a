package io.waymark.order.lastmile.application;

import io.waymark.order.asking.AskingPlan;

/** When carriers are asked who delivers in the end. */
public record LastMilePlan(AskingPlan asking) {}
