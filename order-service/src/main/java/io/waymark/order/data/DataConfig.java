package io.waymark.order.data;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where an operator keeps tables of his own. */
@ConfigMapping(prefix = "waymark.orders")
public interface DataConfig {

    /** Folder whose CSV files stand in for the built-in ones of the same name. */
    Optional<Path> dataFolder();
}
