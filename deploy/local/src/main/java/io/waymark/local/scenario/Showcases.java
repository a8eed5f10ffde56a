package io.waymark.local.scenario;

import io.waymark.local.Suite;
import io.waymark.local.settings.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what services promise beyond the journeys of orders, all of it at once, then judges it. */
final class Showcases {
    private final List<Showcase> all;
    private List<Shown> shown = List.of();

    private record Shown(Showcase showcase, Findings findings, Optional<String> figures) {}

    private Showcases(List<Showcase> all) {
        this.all = all;
    }

    /** @param run sets the merchants apart from those of earlier runs */
    static Showcases of(Suite suite, Http http, Observer observer, String run) {
        Door operations = Door.of(suite, http, ServiceName.ORDER, "operations", null);
        return new Showcases(List.of(
                new PrintedLabels(new Shop(suite, http, "labels-" + run)),
                new CarrierOutage(suite.carriers(), observer, new Shop(suite, http, "outage-" + run)),
                new ManualQueue(new Shop(suite, http, "queue-" + run)),
                new ReleasedShare(operations, new Shop(suite, http, "release-" + run)),
                new LastMileAssignments(suite, http, new Shop(suite, http, "lastmile-" + run)),
                new DispatchDay(new Shop(suite, http, "dispatch-" + run)),
                new ClosedMonth(Door.of(suite, http, ServiceName.RECONCILIATION, "finance", null))));
    }

    void show() {
        shown = Parallel.map(all, Showcases::shown);
    }

    private static Shown shown(Showcase showcase) throws InterruptedException {
        Findings findings = new Findings();
        try {
            return new Shown(showcase, findings, Optional.of(showcase.show(findings)));
        } catch (IllegalStateException stopped) {
            findings.add(String.valueOf(stopped.getMessage()));
            return new Shown(showcase, findings, Optional.empty());
        }
    }

    /** The verdict on each promise; what came to a stop is not compared. */
    List<Check> checks(TopicCensus census) {
        List<Check> checks = new ArrayList<>();
        for (Shown one : shown) {
            one.figures().ifPresent(figures -> one.showcase().compare(census, one.findings()));
            checks.add(Check.none(
                    one.showcase().claim(), one.findings().all(), one.figures().orElse("")));
        }
        return checks;
    }
}
