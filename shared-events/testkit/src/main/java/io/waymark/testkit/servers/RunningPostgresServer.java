package io.waymark.testkit.servers;

/** A server that another process runs and stops. */
record RunningPostgresServer(int port) implements PostgresServer {
    @Override
    public void crashAndRestart() {
        throw new UnsupportedOperationException("somebody else runs this server");
    }

    @Override
    public void close() {}
}
