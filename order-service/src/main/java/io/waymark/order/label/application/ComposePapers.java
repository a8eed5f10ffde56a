package io.waymark.order.label.application;

import io.waymark.order.label.domain.CustomsDeclaration;
import io.waymark.order.label.domain.Label;
import io.waymark.order.label.domain.Label.Piece;
import io.waymark.order.label.domain.Label.Service;
import io.waymark.order.label.domain.Numbers;
import io.waymark.order.label.domain.PackingSlip;
import io.waymark.order.label.domain.ReturnWarehouse;
import io.waymark.order.label.domain.ReturnWarehouses;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.CustomsTerritories;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.SdrRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what the papers of a shipment hold. */
@ApplicationScoped
public class ComposePapers {
    private final Channels channels;
    private final Supplier<ReturnWarehouses> warehouses;
    private final CustomsTerritories territories;
    private final SdrRates rates;

    ComposePapers(
            Channels channels, Supplier<ReturnWarehouses> warehouses, CustomsTerritories territories, SdrRates rates) {
        this.channels = channels;
        this.warehouses = warehouses;
        this.territories = territories;
        this.rates = rates;
    }

    /** A label for each parcel. */
    public List<Label> labels(Found shipment) {
        OrderContent content = shipment.order().content();
        Channel channel = channels.named(shipment.progress().channel()).orElse(null);
        Service service = new Service(
                shipment.progress().carrier(),
                channel == null ? "" : channel.service(),
                shipment.progress().channel());
        Party sender = channel != null && channel.labelSender() == LabelSender.WAREHOUSE
                ? warehouses
                        .get()
                        .nearest(content.consignee())
                        .map(ReturnWarehouse::address)
                        .orElse(content.shipper())
                : content.shipper();
        List<Label> labels = new ArrayList<>();
        List<Parcel> parcels = content.parcels();
        for (int i = 0; i < parcels.size(); i++) {
            Parcel parcel = parcels.get(i);
            labels.add(new Label(
                    sender,
                    content.consignee(),
                    numbers(shipment),
                    service,
                    new Piece(i + 1, parcels.size(), parcel.weightGrams(), parcel.reference()),
                    content.referenceNo(),
                    day(shipment.order().acceptedAt()),
                    content.duties()));
        }
        return labels;
    }

    public PackingSlip packingSlip(Found shipment) {
        OrderContent content = shipment.order().content();
        return new PackingSlip(
                content.shipper(),
                content.consignee(),
                numbers(shipment),
                content.referenceNo(),
                day(shipment.order().acceptedAt()),
                content.parcels(),
                content.customsItems());
    }

    /** The declaration; empty where the goods cross no customs border. */
    public Optional<CustomsDeclaration> customsDeclaration(Found shipment) {
        OrderContent content = shipment.order().content();
        return content.customsItems().isEmpty() || !territories.declaredBetween(content.shipper(), content.consignee())
                ? Optional.empty()
                : Optional.of(CustomsDeclaration.of(packingSlip(shipment), content.duties(), rates));
    }

    private static Numbers numbers(Found shipment) {
        return Numbers.of(
                shipment.order().shipmentCode().value(), shipment.progress().trackingNumber());
    }

    private static LocalDate day(Instant acceptedAt) {
        return LocalDate.ofInstant(acceptedAt, ZoneOffset.UTC);
    }
}
