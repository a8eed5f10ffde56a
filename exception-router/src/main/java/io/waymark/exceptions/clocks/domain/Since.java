package io.waymark.exceptions.clocks.domain;

/** What a stall clock counts from. */
public enum Since {
    /** The label was made. */
    LABEL,
    /** Somebody last held the parcel in the hand. */
    SCAN,
    /** Anything at all was last heard of the parcel. */
    NEWS,
    /** The window ended in which the carrier last said that it would deliver. */
    ESTIMATE
}
