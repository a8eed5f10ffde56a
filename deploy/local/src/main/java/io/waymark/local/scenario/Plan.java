package io.waymark.local.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which orders a run sends: the same for the same seed, save for the run's own name in references and merchants.
 *
 * @param run sets this run's orders apart from those of earlier runs over the same data; lower-case letters and digits
 */
record Plan(long seed, String run, List<Consignment> consignments) {

    static Plan of(long seed, String run) {
        Random random = new Random(seed);
        List<Consignment> consignments = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (Story story : Story.values()) {
                for (int i = 0; i < story.on(channel); i++) {
                    consignments.add(consignment(run, channel, story, i, consignments.size(), random));
                }
            }
        }
        Collections.shuffle(consignments, random);
        return new Plan(seed, run, List.copyOf(consignments));
    }

    private static Consignment consignment(
            String run, Channel channel, Story story, int ofItsKind, int number, Random random) {
        return new Consignment(
                merchants(run).get(random.nextInt(2)),
                "R-%s-%04d".formatted(run, number),
                channel,
                story,
                payment(story, ofItsKind),
                random.nextBoolean(),
                number % 5 == 0,
                number % 40 == 0,
                "%d%06d".formatted(Long.parseLong(run, 36), number),
                1000 + random.nextInt(90_000),
                channel == Channel.CN_DOMESTIC ? "CNY" : "SAR");
    }

    private static Payment payment(Story story, int ofItsKind) {
        if (story == Story.NOT_SERVED) {
            return Payment.NONE;
        }
        if (story == Story.DELIVERED) {
            return switch (ofItsKind) {
                case 0 -> Payment.STC_PAY_VIRTUAL_GOODS;
                case 1 -> Payment.STC_PAY_INSTALMENT;
                case 2 -> Payment.STC_PAY_FAILED;
                case 3 -> Payment.STC_PAY_FINAL_LATE;
                default -> ofItsKind % 2 == 0 ? Payment.STC_PAY : Payment.CARD;
            };
        }
        return ofItsKind % 3 == 2 ? Payment.CARD : Payment.STC_PAY;
    }

    /** Two merchants of this run alone. */
    static List<String> merchants(String run) {
        return List.of("acme-" + run, "zahra-" + run);
    }

    List<String> merchants() {
        return merchants(run);
    }
}
