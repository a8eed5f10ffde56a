package io.waymark.exceptions.mass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstRuleTest {
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");
    private static final Cause CAUSE = new Cause("YTO", "CN-GD", "HELD");
    private static final BurstRule RULE = new BurstRule(3, Duration.ofHours(1));
    private static final int STORIES = 400;
    private static final int ORDERS = 20;

    @Test
    void asManyAsAreAllowedAreNoIncidentAndOneMoreIs() {
        assertThat(RULE.members(at(0, 1, 2), List.of())).isEmpty();
        assertThat(RULE.members(at(0, 1, 2, 3), List.of())).hasSize(4);
    }

    @Test
    void anHourLaterIsOutsideOfTheHour() {
        assertThat(RULE.members(at(0, 20, 40, 60), List.of())).isEmpty();
        assertThat(RULE.members(at(0, 20, 40, 59), List.of())).hasSize(4);
    }

    @Test
    void whatWasBeforeTheBurstStandsAlone() {
        List<Opening> free = at(0, 50, 61, 70, 80);

        assertThat(RULE.members(free, List.of())).containsExactlyElementsOf(free.subList(1, 5));
    }

    @Test
    void whatComesAfterTheBurstJoinsHoweverLate() {
        List<Opening> free = at(0, 1, 2, 3, 600);

        assertThat(RULE.members(free, List.of())).containsExactlyElementsOf(free);
    }

    @Test
    void whatIsHeardOfLateJoinsWhereTheBurstReachesIt() {
        List<Instant> first = at(100, 101, 102).stream().map(Opening::openedAt).toList();
        List<Opening> late = at(30, 45);

        assertThat(RULE.members(late, first)).containsExactly(late.get(1));
    }

    @Test
    void aRuleThatWouldMakeEveryCaseAnIncidentIsNone() {
        assertThatThrownBy(() -> new BurstRule(0, Duration.ofHours(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BurstRule(3, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    /** In any order, in batches of any size, however often each is told: the same members. */
    @Test
    void orderAndRepetitionOfOpeningsDoNotMatter() {
        Random random = new Random(20261130);
        int incidents = 0;
        for (int story = 0; story < STORIES; story++) {
            List<Opening> openings =
                    at(random.ints(1 + random.nextInt(14), 0, 240).distinct().toArray());
            Set<UUID> expected = ids(RULE.members(openings, List.of()));
            incidents += expected.isEmpty() ? 0 : 1;
            for (int order = 0; order < ORDERS; order++) {
                List<Opening> told = new ArrayList<>(openings);
                IntStream.range(0, random.nextInt(4))
                        .forEach(again -> told.add(openings.get(random.nextInt(openings.size()))));
                Collections.shuffle(told, random);
                assertThat(gathered(told, random)).as("%s", told).isEqualTo(expected);
            }
        }
        assertThat(incidents).isBetween(STORIES / 4, STORIES * 3 / 4);
    }

    /** As the gathering does: what is free is kept by its case, what joined is not free any more. */
    private static Set<UUID> gathered(List<Opening> told, Random random) {
        Map<UUID, Opening> free = new LinkedHashMap<>();
        Map<UUID, Opening> members = new LinkedHashMap<>();
        int from = 0;
        while (from < told.size()) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(4));
            told.subList(from, to).stream()
                    .filter(opening -> !members.containsKey(opening.caseId()))
                    .forEach(opening -> free.put(opening.caseId(), opening));
            List<Instant> first = members.values().stream()
                    .map(Opening::openedAt)
                    .sorted()
                    .limit(RULE.moreThan())
                    .toList();
            RULE.members(free.values(), first).forEach(joined -> {
                free.remove(joined.caseId());
                members.put(joined.caseId(), joined);
            });
            from = to;
        }
        return new HashSet<>(members.keySet());
    }

    private static Set<UUID> ids(Collection<Opening> openings) {
        return openings.stream().map(Opening::caseId).collect(Collectors.toSet());
    }

    /** Openings at these minutes. */
    private static List<Opening> at(int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(minute -> new Opening(
                        new UUID(1, minute),
                        START.plus(Duration.ofMinutes(minute)),
                        "WM" + minute,
                        "m",
                        CAUSE,
                        "movement",
                        Owner.OPERATIONS,
                        Severity.MEDIUM))
                .toList();
    }
}
