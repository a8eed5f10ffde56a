package io.waymark.order.upload.domain;

import java.time.Duration;

/**
 * Bounds of uploads.
 *
 * @param mostBytes of all parts of one upload together
 * @param batch     rows that one transaction carries out
 * @param lease     how long a worker that fell silent keeps an upload from others
 */
public record UploadBounds(long mostBytes, int batch, Duration lease) {}
