package io.waymark.local.settings;

/** The four services, with the names of their module and their database. */
public enum ServiceName {
    ORDER("order-service", "waymark_order"),
    TRACKING("tracking-ingest", "waymark_tracking"),
    EXCEPTIONS("exception-router", "waymark_exceptions"),
    RECONCILIATION("reconciliation-service", "waymark_reconciliation");

    private final String module;
    private final String database;

    ServiceName(String module, String database) {
        this.module = module;
        this.database = database;
    }

    public String module() {
        return module;
    }

    public String database() {
        return database;
    }
}
