package io.waymark.exceptions.notify.domain;

import java.time.Instant;
import java.util.List;

/** Who is told what. */
public record Routes(List<Route> routes, Rotas rotas) {
    public Routes {
        routes = List.copyOf(routes);
    }

    /** The notices of something that became of a case, once it has settled. */
    public List<Notice> notices(CaseNews news, Settling settling, Instant now) {
        return notices(news, settling.told(news, now));
    }

    /** The notices of something that became of a case; each route that is for it gives one. */
    public List<Notice> notices(CaseNews news, Instant now) {
        return routes.stream()
                .filter(route -> route.isFor(news, now))
                .map(route -> Notice.of(route, news, rotas, now))
                .toList();
    }
}
