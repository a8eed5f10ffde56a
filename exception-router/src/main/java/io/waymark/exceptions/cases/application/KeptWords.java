package io.waymark.exceptions.cases.application;

/** What people write, as it may be kept: without what a machine can tell to be personal data. */
@FunctionalInterface
public interface KeptWords {
    String kept(String written);
}
