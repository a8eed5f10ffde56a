package io.waymark.exceptions.notify.domain;

/** The languages that notices are written in. */
public enum Language {
    EN,
    ZH
}
