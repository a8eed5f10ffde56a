package io.waymark.exceptions.desk.adapter.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How the desks' pages speak to the people who sit there. */
@ConfigMapping(prefix = "waymark.desk")
interface DeskConfig {
    /** In which zone times are written, such as {@code Asia/Shanghai}. */
    @WithDefault("UTC")
    ZoneId zone();
}
