package io.waymark.tracking.mapping.adapter.provider;

import io.quarkus.arc.All;
import io.waymark.tables.Tables;
import io.waymark.tracking.mapping.application.CodeTables;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.MappingTable.Entry;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.provider.ExceptionClasses;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.shipment.domain.Node;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of all providers that this release has; each lies beside its provider's class. */
@Singleton
public class ProviderTables implements CodeTables {
    private final Map<String, StatusMapping> mappings = new TreeMap<>();
    private final Set<String> exceptionClasses;

    ProviderTables(@All List<MappedProvider> providers, Tables tables) {
        this.exceptionClasses = ExceptionClasses.all(tables);
        providers.forEach(provider -> mappings.put(provider.name(), provider.mapping()));
    }

    @Override
    public List<FileTable> files() {
        return mappings.entrySet().stream()
                .map(table -> new FileTable(table.getKey(), table.getValue().digest(), meanings(table.getValue())))
                .toList();
    }

    @Override
    public boolean hasProvider(String provider) {
        return mappings.containsKey(provider);
    }

    @Override
    public Set<String> exceptionClasses() {
        return exceptionClasses;
    }

    @Override
    public void putInForce(MappingTable table) {
        Map<String, Map<String, Node.Meaning>> byProvider = new HashMap<>();
        for (Entry entry : table.entries()) {
            byProvider
                    .computeIfAbsent(entry.code().provider(), provider -> new HashMap<>())
                    .put(entry.code().code(), entry.stamped());
        }
        mappings.forEach((provider, mapping) -> mapping.putInForce(byProvider.getOrDefault(provider, Map.of())));
    }

    private static Map<String, Meaning> meanings(StatusMapping mapping) {
        Map<String, Meaning> meanings = new HashMap<>();
        mapping.file()
                .forEach((code, meaning) ->
                        meanings.put(code, new Meaning(meaning.known(), meaning.status(), meaning.exception())));
        return meanings;
    }
}
