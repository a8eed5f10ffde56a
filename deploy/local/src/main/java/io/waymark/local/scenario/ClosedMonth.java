package io.waymark.local.scenario;

import io.waymark.local.scenario.Http.Answer;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finance closes a month that nothing is booked in any more, and its sums are sealed and told; a month is closed once. */
final class ClosedMonth implements Showcase {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MONTHS_AGO = 2;
    private static final String STATE = "state";
    private static final String CLOSED = "CLOSED";

    private final Door finance;

    /** @param finance of reconciliation-service */
    ClosedMonth(Door finance) {
        this.finance = finance;
    }

    @Override
    public String claim() {
        return "a closed month is sealed, and closed once";
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(MONTHS_AGO);
        String path = "/v1/ledger/periods/" + month;
        Map<String, String> reason = Map.of("reason", "nothing of it is expected any more");
        String verdict = finance.post(path + "/closing", reason).verdict();
        findings.require(
                Set.of("202", "409 PERIOD_CLOSED").contains(verdict), "closing " + month + " is answered " + verdict);
        Patience.until(
                month + " is closed",
                LIMIT,
                List.of(path),
                each -> !finance.get(each).body().path(STATE).asText().equals(CLOSED));
        Answer closed = finance.get(path);
        findings.require(
                closed.body()
                        .path("closings")
                        .path(0)
                        .path("sealed")
                        .path("seal")
                        .isTextual(),
                month + " has no seal: " + closed.body());
        findings.demand(
                "closing it again",
                "409 PERIOD_CLOSED",
                finance.post(path + "/closing", reason).verdict());
        return month.toString();
    }
}
