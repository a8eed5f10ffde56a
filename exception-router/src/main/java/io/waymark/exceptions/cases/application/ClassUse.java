package io.waymark.exceptions.cases.application;

/** Whether trouble of a class was ever told of. */
@FunctionalInterface
public interface ClassUse {
    boolean isUsed(String code);
}
