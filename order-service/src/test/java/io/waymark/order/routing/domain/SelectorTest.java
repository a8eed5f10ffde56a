package io.waymark.order.routing.domain;

import static io.waymark.order.rating.domain.Offers.none;
import static io.waymark.order.rating.domain.Offers.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.rating.domain.Offer;
import io.waymark.order.routing.domain.RoutingRule.Choose;
import io.waymark.order.routing.domain.RoutingRule.Conditions;
import io.waymark.order.routing.domain.RoutingRule.Exclusions;
import io.waymark.order.routing.domain.RoutingRule.Share;
import io.waymark.order.routing.domain.Selection.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches which channel a rule chooses, and what it says of the others. */
class SelectorTest {
    private static final OrderKey ORDER = new OrderKey("acme", "A-1");
    private static final Exclusions NOBODY = new Exclusions(Set.of(), Set.of(), Set.of());
    private static final Conditions NONE = new Conditions(null, 1, null, false);
    private static final List<Offer> OFFERS = List.of(
            offered("cheap", 1000, 9, "0.90"),
            offered("good", 1500, 5, "0.96"),
            offered("fast", 2500, 2, "0.95"),
            offered("new", 500, null, null),
            none("away", Offer.Why.NOT_SERVED));

    @ParameterizedTest
    @CsvSource({"CHEAPEST, new", "FASTEST, fast", "PUNCTUAL, good"})
    void theBestIsWhatTheRuleSays(Choose choose, String channel) {
        assertThat(chosen(rule(choose, NOBODY, NONE), OFFERS)).isEqualTo(channel);
    }

    @Test
    void theCheapestThatIsOnTimeOftenEnoughSaysWhyNotTheOthers() {
        RoutingRule rule = rule(Choose.CHEAPEST, NOBODY, new Conditions(new BigDecimal("0.95"), 50, null, false));

        Selection selection = Selector.select(rule, OFFERS, ORDER);

        assertThat(verdicts(selection))
                .isEqualTo(Map.of(
                        "cheap", Verdict.NOT_ON_TIME,
                        "good", Verdict.CHOSEN,
                        "fast", Verdict.NOT_BEST,
                        "new", Verdict.NOT_MEASURED,
                        "away", Verdict.NOT_SERVED));
        assertThat(selection.relaxed()).isFalse();
    }

    @Test
    void tooFewParcelsAreNoMeasure() {
        RoutingRule rule = rule(Choose.CHEAPEST, NOBODY, new Conditions(new BigDecimal("0.95"), 101, null, true));

        Selection selection = Selector.select(rule, OFFERS, ORDER);

        assertThat(selection.chosen()).isNull();
        assertThat(verdicts(selection)).containsEntry("good", Verdict.NOT_MEASURED);
    }

    @Test
    void whereNobodyMeetsTheConditionsTheyAreLetGo() {
        RoutingRule rule = rule(Choose.CHEAPEST, NOBODY, new Conditions(new BigDecimal("0.99"), 1, null, false));

        Selection selection = Selector.select(rule, OFFERS, ORDER);

        assertThat(selection.relaxed()).isTrue();
        assertThat(name(selection)).isEqualTo("new");
    }

    @Test
    void aPromiseOfTooManyDaysOrOfNoneIsTooSlow() {
        RoutingRule rule = rule(Choose.CHEAPEST, NOBODY, new Conditions(null, 1, 5, true));

        Selection selection = Selector.select(rule, OFFERS, ORDER);

        assertThat(name(selection)).isEqualTo("good");
        assertThat(verdicts(selection)).containsEntry("cheap", Verdict.TOO_SLOW).containsEntry("new", Verdict.TOO_SLOW);
    }

    @Test
    void whatIsExcludedIsNotTakenThoughNothingElseIsLeft() {
        RoutingRule rule =
                rule(Choose.CHEAPEST, new Exclusions(Set.of("new", "cheap"), Set.of("new"), Set.of("C-cheap")), NONE);

        Selection selection = Selector.select(rule, OFFERS, ORDER);

        assertThat(selection.chosen()).isNull();
        assertThat(selection.relaxed()).isFalse();
        assertThat(verdicts(selection))
                .containsEntry("cheap", Verdict.EXCLUDED)
                .containsEntry("good", Verdict.EXCLUDED);
    }

    /** Of 20,000 orders a share of 70 % has a standard deviation of 0.32 %; five of them are 1.6 %. */
    @Test
    void sharesHoldAndAnOrderDrawsTheSameAgain() {
        RoutingRule rule = shares(new Share("cheap", 70), new Share("good", 20), new Share("fast", 10));
        Map<String, Integer> counts = new HashMap<>();

        for (OrderKey key : orders(20_000)) {
            String channel = name(Selector.select(rule, OFFERS, key));
            counts.merge(channel, 1, Integer::sum);
            assertThat(name(Selector.select(rule, OFFERS, key))).isEqualTo(channel);
        }

        assertThat(counts).containsOnlyKeys("cheap", "good", "fast");
        assertThat(share(counts, "cheap")).isCloseTo(0.70, within(0.016));
        assertThat(share(counts, "good")).isCloseTo(0.20, within(0.014));
        assertThat(share(counts, "fast")).isCloseTo(0.10, within(0.011));
    }

    @Test
    void aHeavierShareOnlyGetsMoreOrdersAndOneThatDropsOutMovesNoneOfTheOthers() {
        RoutingRule before = shares(new Share("cheap", 70), new Share("good", 20), new Share("fast", 10));
        RoutingRule after = shares(new Share("cheap", 70), new Share("good", 40), new Share("fast", 10));
        List<Offer> without = OFFERS.stream()
                .filter(offer -> !offer.channel().name().equals("fast"))
                .toList();

        for (OrderKey key : orders(5_000)) {
            String was = name(Selector.select(before, OFFERS, key));
            assertThat(name(Selector.select(after, OFFERS, key))).isIn(was, "good");
            if (!was.equals("fast")) {
                assertThat(name(Selector.select(before, without, key))).isEqualTo(was);
            }
        }
    }

    @Test
    void theMostPreciseRuleCountsAndThereIsOneForAll() {
        RoutingRule all = ruleFor("all", "*", "*", "*");
        RoutingRule lane = ruleFor("lane", "*", "CN", "US");
        RoutingRule mine = ruleFor("mine", "acme", "*", "*");
        RoutingRule mineThere = ruleFor("mine-there", "acme", "*", "US");
        RoutingRules rules = new RoutingRules(List.of(all, lane, mine, mineThere));

        assertThat(rules.of("other", "DE", "FR")).isEqualTo(all);
        assertThat(rules.of("other", "CN", "US")).isEqualTo(lane);
        assertThat(rules.of("acme", "DE", "FR")).isEqualTo(mine);
        assertThat(rules.of("acme", "CN", "US")).isEqualTo(mineThere);
        assertThatThrownBy(() -> new RoutingRules(List.of(mine))).hasMessageContaining("no rule for every");
        assertThatThrownBy(() -> new RoutingRules(List.of(all, ruleFor("again", "*", "*", "*"))))
                .hasMessageContaining("two rules");
    }

    private static double share(Map<String, Integer> counts, String channel) {
        return counts.getOrDefault(channel, 0) / 20_000.0;
    }

    private static List<OrderKey> orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new OrderKey("acme", "A-" + n))
                .toList();
    }

    private static RoutingRule shares(Share... shares) {
        return new RoutingRule("shares", "*", "*", "*", Choose.SHARES, NOBODY, NONE, List.of(shares));
    }

    private static RoutingRule ruleFor(String name, String merchant, String origin, String destination) {
        return new RoutingRule(name, merchant, origin, destination, Choose.CHEAPEST, NOBODY, NONE, List.of());
    }

    private static RoutingRule rule(Choose choose, Exclusions exclusions, Conditions conditions) {
        return new RoutingRule("rule", "*", "*", "*", choose, exclusions, conditions, List.of());
    }

    private static String chosen(RoutingRule rule, List<Offer> offers) {
        return name(Selector.select(rule, offers, ORDER));
    }

    private static String name(Selection selection) {
        return Objects.requireNonNull(selection.chosen()).channel().name();
    }

    private static Map<String, Verdict> verdicts(Selection selection) {
        Map<String, Verdict> verdicts = new HashMap<>();
        new ArrayList<>(selection.judged())
                .forEach(judged -> verdicts.put(judged.offer().channel().name(), judged.verdict()));
        return verdicts;
    }
}
