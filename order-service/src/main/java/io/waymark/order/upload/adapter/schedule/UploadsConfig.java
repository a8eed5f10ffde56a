package io.waymark.order.upload.adapter.schedule;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.waymark.order.upload.domain.UploadBounds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Bounds of uploads, and how long they are kept. */
@ConfigMapping(prefix = "waymark.uploads")
interface UploadsConfig {
    /** All parts of one upload together. */
    @WithDefault("50M")
    MemorySize mostBytes();

    /** Rows that one transaction carries out. */
    @WithDefault("200")
    int batch();

    /** How long a worker that fell silent keeps an upload from others. */
    @WithDefault("1m")
    Duration lease();

    /** How long what was sent is kept after the end of an upload, or after the beginning of one that was left open. */
    @WithDefault("7d")
    Duration keepContent();

    /** How long it is known what became of the rows. */
    @WithDefault("90d")
    Duration keepResults();

    /** How often uploads that wait are looked for. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How long after the start old uploads are let go for the first time. */
    @WithDefault("1m")
    Duration forgetAfter();

    /** Gives the use cases what they need of it. */
    @Singleton
    class Bounds {
        @Produces
        @Singleton
        static UploadBounds bounds(UploadsConfig config) {
            return new UploadBounds(config.mostBytes().asLongValue(), config.batch(), config.lease());
        }
    }
}
