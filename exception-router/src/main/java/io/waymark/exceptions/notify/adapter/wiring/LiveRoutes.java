package io.waymark.exceptions.notify.adapter.wiring;

import io.quarkus.runtime.Startup;
import io.waymark.console.application.ConsoleFollower;
import io.waymark.exceptions.notify.domain.Rotas;
import io.waymark.exceptions.notify.domain.Route;
import io.waymark.exceptions.notify.domain.Routes;
import io.waymark.tables.LiveTable;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Who is told what, made anew as a whole when people changed routes or rotas. */
@Startup(StartOrder.SETTINGS)
@Singleton
final class LiveRoutes implements Supplier<Routes>, ConsoleFollower {
    private final LiveTable<List<Route>> routes;
    private final LiveTable<Rotas> rotas;
    private volatile Routes current;

    LiveRoutes(LiveTable<List<Route>> routes, LiveTable<Rotas> rotas) {
        this.routes = routes;
        this.rotas = rotas;
        this.current = new Routes(routes.get(), rotas.get());
    }

    @Override
    public Routes get() {
        return current;
    }

    @Override
    public void applied(long revision) {
        current = new Routes(routes.get(), rotas.get());
    }
}
