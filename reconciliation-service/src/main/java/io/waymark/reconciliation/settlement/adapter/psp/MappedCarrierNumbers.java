package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.console.application.EditRule;
import io.waymark.console.application.Room;
import io.waymark.console.domain.Misfit;
import io.waymark.reconciliation.settlement.application.CarrierNumbers;
import io.waymark.reconciliation.settlement.application.FollowCarrierList;
import io.waymark.tables.LiveTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Our mapping held against the provider's table; a row that the table contradicts cannot be written in the console. */
@Singleton
class MappedCarrierNumbers implements CarrierNumbers, EditRule {
    private static final String ROOM = "psp-carriers";

    private final LiveTable<CarrierMapping> mapping;
    private final FollowCarrierList list;

    MappedCarrierNumbers(LiveTable<CarrierMapping> mapping, FollowCarrierList list) {
        this.mapping = mapping;
        this.list = list;
    }

    @Override
    public Lookup lookUp(String carrier) {
        String number = mapping.get().numberOf(carrier);
        if (number.isEmpty()) {
            return new Lookup(Standing.UNMAPPED, number);
        }
        return new Lookup(list.current().has(number) ? Standing.KNOWN : Standing.UNLISTED, number);
    }

    @Override
    public Map<String, String> mapping() {
        return mapping.get().numbers();
    }

    @Override
    public List<Misfit> refusals(Room room, String name, Map<String, String> fields) {
        String number = fields.getOrDefault(CarrierMapping.NUMBER, "").strip();
        return room.name().equals(ROOM) && !number.isEmpty() && !list.current().has(number)
                ? List.of(new Misfit(CarrierMapping.NUMBER, "is no code of the provider's table: " + number))
                : List.of();
    }
}
