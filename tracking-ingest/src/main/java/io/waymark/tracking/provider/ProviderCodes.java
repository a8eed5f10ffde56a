package io.waymark.tracking.provider;

import io.waymark.privacy.PersonalWords;
import io.waymark.tables.Tables;
import io.waymark.tracking.provider.text.LocalZones;

/**
 * What every provider has: a name, the two tables in {@code providers/<name>/} that say what its codes mean, and what is masked in its words.
 *
 * @param provider lower case, as in paths, configuration and data
 * @param carriers its codes of carriers
 * @param mapping  its codes of what happened; always the same object, as more may be taught to it while the service runs
 * @param personal the words that nobody keeps, the same for every provider
 * @param zones    the clocks by which local times are read, the same for every provider
 */
public record ProviderCodes(
        String provider, CarrierCodes carriers, StatusMapping mapping, PersonalWords personal, LocalZones zones) {
    /**
     * Reads the tables of a provider.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public static ProviderCodes read(Tables tables, String provider) {
        return new ProviderCodes(
                provider,
                CarrierCodes.read(tables, provider),
                StatusMapping.read(tables, provider),
                PersonalWords.of(tables),
                LocalZones.of(tables));
    }
}
